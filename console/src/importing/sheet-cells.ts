import { countedDay } from './dates.js';
import { hear } from './xml.js';
import type { Zip } from './zip.js';

/** How a number is shown: as a date, or with as many digits as there are zeros. */
export type Look = 'date' | 'plain' | { readonly digits: number };

/** Those of the formats which every spreadsheet knows by number that show a day, the East Asian ones among them. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** By the number of the style. */
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
  // Quoted, escaped, in brackets or for the width of a blank, letters are none of the format.
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').toLowerCase();
  const showsDay =
    bare !== 'general' && (/[yd]|aaa/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare)));
  return showsDay ? 'date' : 'plain';
}

/** What a cell says, as text; a number with all its digits, whatever is shown of them. */
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

/** Spreadsheets keep fifteen digits: of a longer number the last ones are lost, and it must not look whole. */
const KEPT_WHOLE = 1e15;

function numberIn(text: string, look: Look, counting: '1900' | '1904'): string {
  const number = Number(text);
  if (text === '' || Number.isNaN(number)) return text;
  if (look === 'date' && number >= 1) return countedDay(number, counting);
  if (Math.abs(number) >= KEPT_WHOLE) return number.toExponential().toUpperCase();
  const whole = String(number);
  return typeof look === 'object' && /^\d+$/.test(whole) ? whole.padStart(look.digits, '0') : whole;
}

/** Spreadsheets write characters that XML has no place for as `_x000D_`. */
const unescaped = (text: string): string =>
  text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll(/\r\n?/g, '\n');
