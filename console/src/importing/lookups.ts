import { itemsInForce } from '../recording/items.js';
import { dateIn, type DateReading } from './dates.js';
import { plain, type Columns } from './fields.js';
import type { KnownItem } from './row-checks.js';
import type { People } from './people.js';
import type { Row } from './rows.js';

/** Looks up the people whom the rows name: by number, or by name where there is no number. */
export async function learnPeople(people: People, rows: readonly Row[], columns: Columns): Promise<void> {
  const cell = ({ cells }: Row, column: number | undefined): string =>
    column === undefined ? '' : (cells[column] ?? '').trim();
  const numbers = rows.map((row) => plain(cell(row, columns.employeeId)));
  const names = rows.map((row, at) => (numbers[at] === '' ? cell(row, columns.name) : ''));
  const named = (texts: readonly string[]): string[] => texts.filter((text) => text !== '');
  await people.learn(named(numbers), named(names));
}

/** The rulebook of the last day in the rows, for titles and kinds; each entry is judged by the rulebook of its own day. */
export async function itemsFor(
  rows: readonly Row[],
  columns: Columns,
  dates: DateReading,
  today: string,
): Promise<readonly KnownItem[]> {
  const days = daysIn(rows, columns, dates);
  const last = days.reduce((latest, day) => (day > latest && day <= today ? day : latest), '');
  return (await itemsInForce(last === '' ? today : last)) ?? [];
}

/** The days of the rows, as far as they can be read. */
export const daysIn = (rows: readonly Row[], columns: Columns, dates: DateReading): string[] =>
  rows.flatMap(({ cells }) => dateIn(cells[columns.occurredOn ?? -1] ?? '', dates) ?? []);
