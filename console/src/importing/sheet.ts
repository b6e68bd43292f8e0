/** A table as it was read: what stands above its columns, and its rows as text, each with its line in the file. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
}
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
}

export const MOST_ROWS = 50_000;
export const MOST_BYTES = 20 * 1024 * 1024;

/** Why a file could not be read. */
export type Unread = 'too-large' | 'too-many-rows' | 'empty' | 'unreadable';
export type ReadFile = { readonly sheet: Sheet } | { readonly unread: Unread };

/** The first line that is not empty names the columns; empty lines are left out. */
export function sheetOf(lines: readonly (readonly string[])[]): ReadFile {
  const filled = lines
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [header, ...rows] = filled;
  if (header === undefined || rows.length === 0) return { unread: 'empty' };
  if (rows.length > MOST_ROWS) return { unread: 'too-many-rows' };
  const width = Math.max(...filled.slice(0, 100).map(({ cells }) => cells.length), header.cells.length);
  const named = Array.from({ length: width }, (_, at) => header.cells[at]?.trim() ?? '');
  return { sheet: { header: named, rows } };
}
