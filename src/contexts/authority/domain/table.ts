import { monthOf, type NaturalMonth } from '../../../kernel/natural-month.js';
import type { EventPosition } from '../../../kernel/decision.js';
import type { AuthorityEvent, AuthoritySet, Grade, Limit, RequestedEntry } from './events.js';

/** The tables of grades and limits, as they were set one after the other. */
export interface Authority {
  readonly tables: readonly AuthorityTable[];
}

export interface AuthorityTable extends Readonly<AuthoritySet['data']> {
  readonly place: EventPosition;
}

export const initialState = (): Authority => ({ tables: [] });

export const evolve = ({ tables }: Authority, { data }: AuthorityEvent, place: EventPosition): Authority => ({
  tables: [...tables, { ...data, place }],
});

/** The table by which an entry recorded on a day is judged; undefined before the first. */
export const inForceOn = ({ tables }: Authority, day: string): AuthorityTable | undefined =>
  tables.findLast(({ inForceFrom }) => inForceFrom <= day);

export const gradeOf = ({ grades }: AuthorityTable, name: string): Grade | undefined =>
  grades.find(({ grade }) => grade === name);

/** The rank of a grade: 0 is the lowest; -1 without a grade. */
export const rankOf = ({ grades }: AuthorityTable, name: string | undefined): number =>
  grades.findIndex(({ grade }) => grade === name);

/** The one limit that holds for an entry: that of its category, else that of all others. */
export const limitFor = (
  { limits }: Grade,
  { direction, category }: Pick<RequestedEntry, 'direction' | 'category'>,
): Limit | undefined =>
  limits.find((limit) => limit.direction === direction && limit.category === category) ??
  limits.find((limit) => limit.direction === direction && limit.category === null);

/** The lowest grade above a rank whose unused limits allow all of it; null: none. */
export function sufficientGrade(
  { grades }: AuthorityTable,
  entries: readonly RequestedEntry[],
  aboveRank: number,
): string | null {
  const enough = grades
    .slice(aboveRank + 1)
    .find((grade) => entries.every((entry) => allows(grade, entry, entries)));
  return enough?.grade ?? null;
}

/** Whether a grade whose limits are unused may give an entry. */
export const sufficesAlone = (grade: Grade, entry: RequestedEntry): boolean => allows(grade, entry, [entry]);

function allows(grade: Grade, entry: RequestedEntry, all: readonly RequestedEntry[]): boolean {
  const limit = limitFor(grade, entry);
  if (limit === undefined) return false;
  return monthsOf(entry).every((month) =>
    allowsInMonth(
      grade,
      limit,
      entry,
      all.filter((other) => monthsOf(other).includes(month)),
    ),
  );
}

function allowsInMonth(
  grade: Grade,
  limit: Limit,
  entry: RequestedEntry,
  all: readonly RequestedEntry[],
): boolean {
  const together = all.filter((other) => limitFor(grade, other) === limit);
  const ofEmployee = together.filter(({ employeeId }) => employeeId === entry.employeeId);
  const ofMatter = ofEmployee.filter((other) => matterOf(other) === matterOf(entry));
  return (
    within(limit.perMonth, sumOf(together)) &&
    within(limit.perEmployeeMonth, sumOf(ofEmployee)) &&
    within(limit.perEntry, sumOf(ofMatter))
  );
}

const within = (limit: number | null, points: number): boolean => limit === null || points <= limit;
const sumOf = (entries: readonly RequestedEntry[]): number =>
  entries.reduce((sum, { points }) => sum + points, 0);

/** The months whose limits hold for the entry: that of its day, and that in which it counts. */
export function monthsOf({
  occurredOn,
  countsIn,
}: Pick<RequestedEntry, 'occurredOn' | 'countsIn'>): NaturalMonth[] {
  const own = monthOf(occurredOn);
  return countsIn === undefined || countsIn === own ? [own] : [own, countsIn];
}

/** The key of a matter: splitting a matter over several entries does not make it smaller. */
export const matterOf = ({ employeeId, itemCode, direction, occurredOn }: RequestedEntry): string =>
  `${employeeId} ${itemCode} ${direction} ${occurredOn}`;

/** The last day on which a proposal made on a day may be decided. */
export function lastDayOpen({ proposalDays }: AuthorityTable, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + proposalDays);
  return date.toISOString().slice(0, 10);
}
