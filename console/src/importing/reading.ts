import { decoded } from './decoding.js';
import { HEADINGS_OF } from './kinds.js';
import { linesOf, unreadableIn } from './lines.js';
import { missingIn, sheetOf, type ReadChoices, type ReadFile, type Sheet } from './sheet.js';
import type { Headings } from './tables.js';
import { CannotRead } from './unread.js';
import { Workbook } from './workbook.js';
import { Zip } from './zip.js';

/** Reads a text file or a workbook. @param told is called again and again while reading goes on */
export async function read(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  choices: ReadChoices = {},
  told: () => void = () => undefined,
): Promise<ReadFile> {
  try {
    return { sheet: await sheetIn(name, bytes, choices, told) };
  } catch (error) {
    if (error instanceof CannotRead) return { unread: error.unread };
    throw error;
  }
}

async function sheetIn(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  choices: ReadChoices,
  told: () => void,
): Promise<Sheet> {
  const by = HEADINGS_OF[choices.kind ?? 'entries'];
  if (startsWith(bytes, [0x50, 0x4b]))
    return ofWorkbook(await Workbook.open(new Zip(bytes, told), told), choices, by);
  refuseOthers(name, bytes);
  const { text, encoding, isGuessed } = decoded(bytes, by, choices.encoding);
  told();
  refuseMarkup(text);
  const lines = linesOf(text, by);
  return sheetOf(lines, { encoding, isGuessed, unreadable: unreadableIn(lines) }, by);
}

/** The chosen sheet; else the first visible one with all the headings, or with any content. */
async function ofWorkbook(
  book: Workbook,
  { sheet, withHidden = false }: ReadChoices,
  by: Headings,
): Promise<Sheet> {
  const named = sheet ?? (await likeliest(book, withHidden, by));
  if (named === undefined) throw new CannotRead('empty');
  const { lines, hiddenRows, filled } = await book.lines(named, withHidden);
  const { sheets, counting } = book;
  return sheetOf(lines, { sheet: named, sheets, counting, hiddenRows, filled }, by);
}

async function likeliest(book: Workbook, withHidden: boolean, by: Headings): Promise<string | undefined> {
  const inSight = book.sheets.filter(({ isHidden }) => !isHidden);
  const [only, ...others] = inSight;
  if (only !== undefined && others.length === 0) return only.name;
  let best: { readonly name: string; readonly lacks: number } | undefined;
  for (const { name } of inSight) {
    const { lines } = await book.lines(name, withHidden);
    const lacks = missingIn(lines, by);
    if (lines.length > 0 && (best === undefined || lacks < best.lacks)) best = { name, lacks };
    if (best?.lacks === 0) break;
  }
  return best?.name;
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** The file format of old Office versions, which today's use for files with a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const OF_A_PASSWORD = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat();
const NO_TEXT = [[0x25, 0x50, 0x44, 0x46], [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x1f, 0x8b], [0x52, 0x61, 0x72, 0x21], [0x37, 0x7a, 0xbc, 0xaf]]; // prettier-ignore

function refuseOthers(name: string, bytes: Uint8Array): void {
  const isLocked = /\.xls[xm]$/i.test(name) || has(bytes, OF_A_PASSWORD);
  if (startsWith(bytes, OLD_OFFICE)) throw new CannotRead(isLocked ? 'password' : 'old-xls');
  if (NO_TEXT.some((start) => startsWith(bytes, start))) throw new CannotRead('unreadable');
}

function has(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes.subarray(at, at + wanted.length), wanted)) return true;
  return false;
}

/** Some systems export a web page or a document as a "spreadsheet", and spreadsheets open it all the same. */
function refuseMarkup(text: string): void {
  const start = text.slice(0, 1_000).trimStart().toLowerCase();
  if (/^(<!--[^]*?-->\s*)?<(!doctype html|html|head|body|table|meta|style)\b/.test(start))
    throw new CannotRead('html');
  if (/^<(\?xml|!doctype|[a-z][\w:.-]*[\s>])/.test(start))
    throw new CannotRead(start.includes('<html') ? 'html' : 'xml');
}
