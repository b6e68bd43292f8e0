import { open } from 'node:fs/promises';
import { CannotDo, WRONG_USAGE } from './terminal/exit.js';

const STARTS: readonly (readonly [string, readonly number[]])[] = [
  ['a ZIP or a workbook (.xlsx)', [0x50, 0x4b]],
  ['an old or protected file of Office (.xls)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['compressed; unpack it first', [0x1f, 0x8b]],
  ['text in UTF-16; save it as UTF-8', [0xff, 0xfe]],
  ['text in UTF-16; save it as UTF-8', [0xfe, 0xff]],
];
const MARK = '\ufeff';
const LOOKED_AT = 4_096;

/** The kind of a file that is not NDJSON, judged by its beginning; undefined for NDJSON. */
export function otherThanNdjson(start: Uint8Array): string | undefined {
  const known = STARTS.find(([, bytes]) => bytes.every((byte, at) => start[at] === byte))?.[0];
  if (known !== undefined) return known;
  if (start.includes(0)) return 'no text, or text in UTF-16; save it as UTF-8';
  const text = new TextDecoder().decode(start).replace(MARK, '').trimStart();
  if (text === '' || text.startsWith('{')) return undefined;
  if (text.startsWith('[')) return 'JSON, but not one object a line';
  return 'no NDJSON: its first line is no JSON object';
}

/** Refuses a file that is not NDJSON before anything of it is sent. @throws CannotDo */
export async function refuseOthers(file: string): Promise<void> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT);
    const other = otherThanNdjson(buffer.subarray(0, bytesRead));
    if (other === undefined) return;
    throw new CannotDo(
      `${file} is ${other}. This imports commands, one JSON object a line; the console imports spreadsheets.`,
      WRONG_USAGE,
    );
  } finally {
    await handle.close();
  }
}
