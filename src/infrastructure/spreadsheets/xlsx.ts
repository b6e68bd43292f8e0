import { once } from 'node:events';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { partsOf, rowXml, sheetFoot, sheetHead, SHEET_PATH, type Cell } from './sheet-xml.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Rows = readonly (readonly Cell[])[];
type Pages = Iterable<Rows> | AsyncIterable<Rows>;

/**
 * A workbook of one sheet, read as fast as its reader takes it and never held in whole.
 * @param columns the cells of the first row, 26 at the most
 * @param pages rows in the order of the sheet, as many at once as one likes, `MOST_ROWS` together with the first at the most
 * @param heading stands above each page on paper: a row of its own would be a row to programs
 */
export async function* xlsxOf(
  sheet: string,
  columns: readonly string[],
  pages: Pages,
  heading?: string,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const bytes = zip.outputStream as Readable;
  const rows = Readable.from(sheetOf(columns, pages, heading));
  for (const failing of [rows, zip]) failing.once('error', (error: Error) => bytes.destroy(error));
  for (const [path, xml] of partsOf(sheet)) zip.addBuffer(Buffer.from(xml), path);
  zip.addReadStream(rows, SHEET_PATH);
  zip.end();
  try {
    yield* bytes as AsyncIterable<Uint8Array>;
  } finally {
    rows.destroy();
    // The caller may close the source of the pages when this has ended.
    if (!rows.closed) await once(rows, 'close');
  }
}

async function* sheetOf(
  columns: readonly string[],
  pages: Pages,
  heading: string | undefined,
): AsyncGenerator<string> {
  yield sheetHead(columns.length) + rowXml(1, columns);
  let written = 1;
  for await (const rows of pages) {
    yield rows.map((cells, at) => rowXml(written + at + 1, cells)).join('');
    written += rows.length;
  }
  yield sheetFoot(heading);
}
