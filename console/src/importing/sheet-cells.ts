import { countedDay } from './dates.js';
import { hear } from './xml.js';
import type { Zip } from './zip.js';

/** The display of a number: as a date, or with as many digits as there are zeros in the format. */
export type Look = 'date' | 'plain' | { readonly digits: number };

/** The built-in number formats that show a day, East Asian ones included. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** The display of each style, by its number. */
export async function looksOf(zip: Zip, path: string | undefined): Promise<readonly Look[]> {
  if (path === undefined) return [];
  const codes = new Map<number, string>();
  const looks: Look[] = [];
  let inCells = false;
  hear(path, await zip.read(path), {
    opened: (tag, attribute) => {
      if (tag === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (tag === 'cellXfs') inCells = true;
      if (tag === 'xf' && inCells) looks.push(lookOf(Number(attribute('numFmtId') ?? 0), codes));
    },
    closed: (tag) => {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return looks;
}

function lookOf(id: number, codes: ReadonlyMap<number, string>): Look {
  const code = codes.get(id);
  if (code === undefined) return BUILT_IN_DATES.has(id) ? 'date' : 'plain';
  if (/^0{2,}$/.test(code)) return { digits: code.length };
  // Letters that are quoted, escaped, in brackets or a blank's width are not part of the format.
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').toLowerCase();
  const showsDay =
    bare !== 'general' && (/[yd]|aaa/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare)));
  return showsDay ? 'date' : 'plain';
}

/** The text of a cell; a number with all its digits, however many are displayed. */
export function cellIn(
  type: string,
  text: string,
  look: Look | undefined,
  strings: readonly string[],
  counting: '1900' | '1904',
): string {
  switch (type) {
    case 's':
      return unescaped(strings[Number(text)] ?? '');
    case 'str':
    case 'inlineStr':
      return unescaped(text);
    case 'b':
      return text === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return text.replace(/^(\d{4}-\d{2}-\d{2})T[\d:.]*$/, '$1');
    case 'e':
      return text;
    default:
      return numberIn(text, look ?? 'plain', counting);
  }
}

/** Spreadsheets keep fifteen digits: a longer number has lost its last ones, and must not look complete. */
const KEPT_WHOLE = 1e15;

function numberIn(text: string, look: Look, counting: '1900' | '1904'): string {
  const number = Number(text);
  if (text === '' || Number.isNaN(number)) return text;
  if (look === 'date' && number >= 1) return countedDay(number, counting);
  if (Math.abs(number) >= KEPT_WHOLE) return number.toExponential().toUpperCase();
  const whole = String(number);
  return typeof look === 'object' && /^\d+$/.test(whole) ? whole.padStart(look.digits, '0') : whole;
}

/** Spreadsheets write characters that XML does not allow as `_x000D_`. */
const unescaped = (text: string): string =>
  text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll(/\r\n?/g, '\n');
