import type { Encoding } from './decoding.js';
import { columnsIn, type Columns } from './fields.js';
import { CannotRead, type Unread } from './unread.js';
import type { Line, SheetName } from './workbook.js';

/** How a file was read, for whoever knows what should be in it. */
export interface Origin {
  /** Of a text file. */
  readonly encoding?: Encoding;
  readonly isGuessed?: boolean;
  /** Lines in which something could not be read. */
  readonly unreadable?: readonly number[];
  /** Of a workbook: which of its sheets this is. */
  readonly sheet?: string;
  readonly sheets?: readonly SheetName[];
  readonly hiddenRows?: number;
  readonly filled?: number;
  readonly counting?: '1900' | '1904';
  /** Lines above the headings, which were left out. */
  readonly above: number;
}

/** What was chosen for a file beside its columns. */
export interface ReadChoices {
  readonly encoding?: Encoding;
  readonly sheet?: string;
  readonly withHidden?: boolean;
}

/** A table as it was read: what stands above its columns, and its rows as text, each with its line in the file. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly Line[];
  readonly origin: Origin;
}

export const MOST_ROWS = 50_000;
export const MOST_BYTES = 20 * 1024 * 1024;

export type ReadFile = { readonly sheet: Sheet } | { readonly unread: Unread };

/** Headings stand below titles, if there are any, but not far. */
const HEADINGS_WITHIN = 20;

/**
 * Which of the lines names the columns: the one with most headings that are known. Where none is known, the first that has more
 * than one cell, which a title has not.
 */
export function headingsAt(lines: readonly Line[]): number {
  const first = lines.slice(0, HEADINGS_WITHIN);
  const known = first.map(({ cells }) => Object.keys(columnsIn(cells)).length);
  const most = Math.max(...known);
  if (most > 1) return known.indexOf(most);
  return Math.max(
    0,
    first.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1),
  );
}

/** By its headings, wherever they stand. */
export const columnsOf = (lines: readonly Line[]): Columns =>
  columnsIn(lines[headingsAt(lines)]?.cells ?? []);

export const isFilled = ({ cells }: Line): boolean => cells.some((cell) => cell.trim() !== '');

/** @param filled lines with something in each. @throws CannotRead */
export function sheetOf(filled: readonly Line[], origin: Omit<Origin, 'above'>): Sheet {
  const above = headingsAt(filled);
  const [header, ...rows] = filled.slice(above);
  if (header === undefined || rows.length === 0) throw new CannotRead('empty');
  if (rows.length > MOST_ROWS) throw new CannotRead('too-many-rows');
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.cells.length);
  const named = Array.from({ length: width }, (_, at) => header.cells[at]?.trim() ?? '');
  return { header: named, rows, origin: { ...origin, above } };
}
