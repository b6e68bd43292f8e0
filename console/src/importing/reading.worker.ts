import Papa from 'papaparse';
import readXlsx from 'read-excel-file/web-worker';
import { textOf } from './decoding.js';
import { sheetOf, type ReadFile } from './sheet.js';

/** Reads a file beside the page, which stays at hand meanwhile. */
addEventListener('message', ({ data }: MessageEvent<File>) => {
  void read(data)
    .catch((): ReadFile => ({ unread: 'unreadable' }))
    .then((answer) => {
      postMessage(answer);
    });
});

async function read(file: File): Promise<ReadFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip) return sheetOf(await linesOfXlsx(bytes.buffer));
  const isOldXls = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  return isOldXls ? { unread: 'unreadable' } : sheetOf(linesOfCsv(textOf(bytes)));
}

const linesOfCsv = (text: string): string[][] => Papa.parse<string[]>(text.replace(/^\ufeff/, '')).data;

/** The first sheet that has something in it. */
async function linesOfXlsx(bytes: ArrayBuffer): Promise<string[][]> {
  const sheets = await readXlsx(bytes);
  const first = sheets.find(({ data }) => data.length > 0);
  return (first?.data ?? []).map((cells) => cells.map(cellText));
}

/** Dates in a spreadsheet have no zone: they are read as if in UTC. */
const cellText = (cell: unknown): string => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return ['string', 'number', 'boolean'].includes(typeof cell) ? `${cell as string | number | boolean}` : '';
};
