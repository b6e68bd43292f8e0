import { withParts } from '../address.js';
import type { Column } from './column.js';

/** By which column the rows are sorted. */
export interface Order {
  readonly id: string;
  readonly isDescending: boolean;
}

/** The columns and the order that the reader chose. */
export interface Arrangement {
  /** Undefined for the order in which the rows come. */
  readonly order: Order | undefined;
  /** The ids of the columns that are left out. */
  readonly without: readonly string[];
}

const ORDER = 'sort';
const WITHOUT = 'without';

/** As it stands in the address, by the name of the table, since a page may have several. */
export function arrangementIn(address: URLSearchParams, table: string): Arrangement {
  const sort = address.get(`${table}-${ORDER}`) ?? '';
  const without = address.get(`${table}-${WITHOUT}`) ?? '';
  const isDescending = sort.startsWith('-');
  return {
    order: sort === '' ? undefined : { id: isDescending ? sort.slice(1) : sort, isDescending },
    without: without === '' ? [] : without.split(','),
  };
}

/** The address with that arrangement; all else in it stays, and what is usual is left out. */
export const withArrangement = (
  address: URLSearchParams,
  table: string,
  { order, without }: Arrangement,
): URLSearchParams =>
  withParts(address, {
    [`${table}-${ORDER}`]: order === undefined ? '' : `${order.isDescending ? '-' : ''}${order.id}`,
    [`${table}-${WITHOUT}`]: without.join(','),
  });

/** The next order when a heading is pressed: up, down, and as the rows come. */
export function pressed(order: Order | undefined, id: string): Order | undefined {
  if (order?.id !== id) return { id, isDescending: false };
  return order.isDescending ? undefined : { id, isDescending: true };
}

/** The rows in that order: equal ones as they come, those without a value last in both directions. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | undefined,
  language: string,
): readonly Row[] {
  const value = columns.find(({ id }) => id === order?.id)?.value;
  if (order === undefined || value === undefined) return rows;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sign = order.isDescending ? -1 : 1;
  return rows
    .map((row) => ({ row, by: value(row) ?? '' }))
    .toSorted(({ by: one }, { by: other }) => {
      if (one === '' || other === '') return Number(one === '') - Number(other === '');
      if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
      return sign * compare(String(one), String(other));
    })
    .map(({ row }) => row);
}

/** The columns that are shown: what names a row always is. */
export const shownOf = <Row>(
  columns: readonly Column<Row>[],
  without: readonly string[],
): readonly Column<Row>[] => columns.filter(({ id, kind }) => kind === 'name' || !without.includes(id));

/** Lines for a spreadsheet: the headings, and a line for each row. */
export function linesOf<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): readonly (readonly string[])[] {
  const saved = columns.flatMap(({ title, value }) => (value === undefined ? [] : [{ title, value }]));
  return [
    saved.map(({ title }) => title),
    ...rows.map((row) => saved.map(({ value }) => String(value(row) ?? ''))),
  ];
}
