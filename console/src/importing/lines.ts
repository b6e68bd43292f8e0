import Papa from 'papaparse';
import { UNREADABLE } from './decoding.js';
import { dated } from './dates.js';
import { headingsAt, isFilled } from './sheet.js';
import type { Headings } from './tables.js';
import { CannotRead } from './unread.js';
import type { Line } from './workbook.js';

/** The rows of a text file, each with the line in which it begins. @throws CannotRead where rows have run into one another */
export function linesOf(text: string, by: Headings): readonly Line[] {
  const [, divider, rest = ''] = /^sep=(.)\n([^]*)$/.exec(plainEnds(text)) ?? [];
  const { data, errors, meta } = Papa.parse<string[]>(divider === undefined ? plainEnds(text) : rest, {
    newline: '\n',
    ...(divider === undefined ? {} : { delimiter: divider }),
  });
  const all = numbered(data, divider === undefined ? 1 : 2);
  const quoted = errors.find(({ type }) => type === 'Quotes');
  if (quoted !== undefined) throw new CannotRead('open-quote', String(quotedIn(all[quoted.row ?? 0])));
  const lines = all.filter(isFilled);
  refuseSwallowed(lines, meta.delimiter, by);
  refuseWider(lines, by);
  return lines.map(({ number, cells }) => ({ number, cells: cells.map(asWritten) }));
}

/** The lines in which something could not be read. */
export const unreadableIn = (lines: readonly Line[]): number[] =>
  lines.filter(({ cells }) => cells.some((cell) => cell.includes(UNREADABLE))).map(({ number }) => number);

/** Gives all lines one line ending: a reader that knows only one of two kinds would join rows. */
const plainEnds = (text: string): string => text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');

const endsIn = (text: string): number => text.split('\n').length - 1;

function numbered(data: readonly (readonly string[])[], first: number): readonly Line[] {
  let number = first;
  return data.map((cells) => {
    const line = { number, cells };
    number += 1 + cells.reduce((ends, cell) => ends + endsIn(cell), 0);
    return line;
  });
}

/** The place of the quote that does not end as it should: in the cell that contains line ends, or the last one. */
function quotedIn(line: Line | undefined): number {
  const cells = line?.cells ?? [];
  const at = cells.findIndex((cell) => cell.includes('\n'));
  const before = at < 0 ? 0 : cells.slice(0, at).reduce((ends, cell) => ends + endsIn(cell), 0);
  return (line?.number ?? 1) + before;
}

/** An unclosed quote ends at the next one, rows later: the rows between end up in one cell. */
function refuseSwallowed(lines: readonly Line[], divider: string, by: Headings): void {
  const at = headingsAt(lines, by);
  const header = lines[at]?.cells ?? [];
  const day = by.day(header);
  if (day === undefined) return;
  for (const { number, cells } of lines.slice(at + 1)) {
    for (const cell of cells) {
      const swallowed = cell
        .split('\n')
        .slice(1)
        .some((inner) => {
          const inside = inner.split(divider);
          return inside.length >= header.length - 1 && dated(inside[day] ?? '') !== undefined;
        });
      if (swallowed) throw new CannotRead('open-quote', String(number));
    }
  }
}

const TOLD = 5;

/** A row with more cells than there are headings has a cell that was split in two, and nobody can say which. */
function refuseWider(lines: readonly Line[], by: Headings): void {
  const at = headingsAt(lines, by);
  const width = lines[at]?.cells.length ?? 0;
  const wider = lines
    .slice(at + 1)
    .filter(({ cells }) => cells.slice(width).some((cell) => cell.trim() !== ''))
    .map(({ number }) => number);
  if (wider.length === 0) return;
  const told = wider.slice(0, TOLD).join(', ');
  throw new CannotRead('more-cells', wider.length > TOLD ? `${told} …` : told);
}

/** An apostrophe before a formula was put there to keep it from being calculated. */
const asWritten = (cell: string): string => (/^'+[=@\t\r+-]/.test(cell) ? cell.slice(1) : cell);
