import type { NaturalMonth } from '../../../kernel/natural-month.js';
import type { Direction } from '../../../kernel/entry-kinds.js';
import type { Grade, Limit, RequestedEntry } from './events.js';
import { limitFor, matterOf, monthsOf } from './table.js';

/** Points given or taken, by month and direction, then by category. */
export type Used = Map<string, Map<string | null, Sums>>;

interface Sums {
  total: number;
  readonly byEmployee: Map<string, number>;
  readonly byMatter: Map<string, number>;
}

const pageOf = (month: NaturalMonth, direction: Direction): string => `${month} ${direction}`;

/** Adds an entry to the sums, or takes it off again. */
export function count(used: Used, entry: RequestedEntry, sign: 1 | -1): void {
  for (const month of monthsOf(entry)) countOn(used, pageOf(month, entry.direction), entry, sign);
}

function countOn(used: Used, name: string, entry: RequestedEntry, sign: 1 | -1): void {
  const points = sign * entry.points;
  const page = used.get(name) ?? new Map<string | null, Sums>();
  used.set(name, page);
  const sums = page.get(entry.category) ?? { total: 0, byEmployee: new Map(), byMatter: new Map() };
  page.set(entry.category, sums);
  sums.total += points;
  add(sums.byEmployee, entry.employeeId, points);
  add(sums.byMatter, matterOf(entry), points);
}

function add(sums: Map<string, number>, key: string, points: number): void {
  const sum = (sums.get(key) ?? 0) + points;
  if (sum === 0) sums.delete(key);
  else sums.set(key, sum);
}

/** The sums under one limit of a grade in a month of an entry: in all, of its employee, and of its matter. */
export function sumsUnder(
  grade: Grade,
  limit: Limit,
  all: readonly Used[],
  entry: RequestedEntry,
  month: NaturalMonth,
): { total: number; ofEmployee: number; ofMatter: number } {
  const { employeeId } = entry;
  const under = all.flatMap((used) => sumsOf(grade, limit, used.get(pageOf(month, entry.direction))));
  const sum = (of: (sums: Sums) => number | undefined): number =>
    under.reduce((total, sums) => total + (of(sums) ?? 0), 0);
  return {
    total: sum(({ total }) => total),
    ofEmployee: sum(({ byEmployee }) => byEmployee.get(employeeId)),
    ofMatter: sum(({ byMatter }) => byMatter.get(matterOf(entry))),
  };
}

/** The sum under one limit of a grade in a month: in all, or of one employee. */
export const totalUnder = (
  grade: Grade,
  limit: Limit,
  used: Used,
  month: NaturalMonth,
  employeeId?: string,
): number =>
  sumsOf(grade, limit, used.get(pageOf(month, limit.direction))).reduce(
    (sum, { total, byEmployee }) =>
      sum + (employeeId === undefined ? total : (byEmployee.get(employeeId) ?? 0)),
    0,
  );

/** The number of people that the sum is about. */
export const peopleUnder = (grade: Grade, limit: Limit, used: Used, month: NaturalMonth): number =>
  new Set(
    sumsOf(grade, limit, used.get(pageOf(month, limit.direction))).flatMap(({ byEmployee }) => [
      ...byEmployee.keys(),
    ]),
  ).size;

const sumsOf = (grade: Grade, limit: Limit, page: ReadonlyMap<string | null, Sums> = new Map()): Sums[] =>
  [...page]
    .filter(([category]) => limitFor(grade, { direction: limit.direction, category }) === limit)
    .map(([, sums]) => sums);
