import type { ReactNode } from 'react';

/** What a cell is sorted by, and what a spreadsheet gets of it; null where there is nothing. */
export type Value = string | number | null | undefined;

/** A column of a table whose rows are of one kind. */
export interface Column<Row> {
  /** Names the column in the address of the page. */
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Without it the column is neither sorted by nor saved: it holds buttons, or what no order is in. */
  readonly value?: (row: Row) => Value;
  /**
   * `name` says which row it is, and is always shown; `number` is set to the right; `text` may break into lines;
   * `plain`, the usual one, does not.
   */
  readonly kind?: 'name' | 'number' | 'text' | 'plain';
}

/** A column of plain values, shown as they are. */
export const plain = <Row>(
  id: string,
  title: string,
  value: (row: Row) => string | null | undefined,
): Column<Row> => ({
  id,
  title,
  value,
  cell: value,
});
