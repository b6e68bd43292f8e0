import type { Encoding } from './decoding.js';
import type { FileKind } from './kinds.js';
import type { Headings } from './tables.js';
import { CannotRead, type Unread } from './unread.js';
import type { Line, SheetName } from './workbook.js';

/** How a file was read, so that somebody who knows it can check that. */
export interface Origin {
  /** The encoding of a text file. */
  readonly encoding?: Encoding;
  readonly isGuessed?: boolean;
  /** Lines in which something could not be read. */
  readonly unreadable?: readonly number[];
  /** The sheet of a workbook. */
  readonly sheet?: string;
  readonly sheets?: readonly SheetName[];
  readonly hiddenRows?: number;
  readonly filled?: number;
  readonly counting?: '1900' | '1904';
  /** Lines above the headings, which are ignored. */
  readonly above: number;
}

/** The choices for a file, apart from its columns. */
export interface ReadChoices {
  /** Entries unless said. */
  readonly kind?: FileKind;
  readonly encoding?: Encoding;
  readonly sheet?: string;
  readonly withHidden?: boolean;
}

/** A table as it was read: its headings, and its rows as text, each with its line in the file. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly Line[];
  readonly origin: Origin;
}

export const MOST_ROWS = 50_000;
export const MOST_BYTES = 20 * 1024 * 1024;

export type ReadFile = { readonly sheet: Sheet } | { readonly unread: Unread };

/** Headings may stand below titles, but not far below. */
const HEADINGS_WITHIN = 20;

/**
 * The line of headings: the one with most known headings. Where none is known, the first line with more than one cell, which
 * a title does not have.
 */
export function headingsAt(lines: readonly Line[], by: Headings): number {
  const first = lines.slice(0, HEADINGS_WITHIN);
  const known = first.map(({ cells }) => by.known(cells));
  const most = Math.max(...known);
  if (most > 1) return known.indexOf(most);
  return Math.max(
    0,
    first.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1),
  );
}

/** How many columns a table has not got, wherever its headings stand. */
export const missingIn = (lines: readonly Line[], by: Headings): number =>
  by.missing(lines[headingsAt(lines, by)]?.cells ?? []);

export const isFilled = ({ cells }: Line): boolean => cells.some((cell) => cell.trim() !== '');

/** @param filled lines with some content. @throws CannotRead */
export function sheetOf(filled: readonly Line[], origin: Omit<Origin, 'above'>, by: Headings): Sheet {
  const above = headingsAt(filled, by);
  const [header, ...rows] = filled.slice(above);
  if (header === undefined || rows.length === 0) throw new CannotRead('empty');
  if (rows.length > MOST_ROWS) throw new CannotRead('too-many-rows');
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.cells.length);
  const named = Array.from({ length: width }, (_, at) => header.cells[at]?.trim() ?? '');
  return { header: named, rows, origin: { ...origin, above } };
}
