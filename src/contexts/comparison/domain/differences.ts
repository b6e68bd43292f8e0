/** A row that is not what the events give. */
export interface Difference {
  /** The table; `log`: it is an event that is not what was appended. */
  readonly table: string;
  readonly employeeId: string | null;
  /** The month or year, or `total`. */
  readonly period: string | null;
  /** What the events give; null: no row. */
  readonly events: string | null;
  /** What the table has; null: no row. */
  readonly found: string | null;
}

/** More are counted, and not named. */
const MAX_NAMED = 100;

/** Collects differences: counts all of them, and keeps the first. */
export class Differences {
  private readonly kept: Difference[] = [];
  private total = 0;
  /** The rows and events that were looked at. */
  rows = 0;

  get named(): readonly Difference[] {
    return this.kept;
  }

  get count(): number {
    return this.total;
  }

  add(difference: Difference): void {
    this.total += 1;
    if (this.kept.length < MAX_NAMED) this.kept.push(difference);
  }

  /** Compares what is said of one employee, or of none, in one table, by period. */
  compare(
    table: string,
    employeeId: string | null,
    events: ReadonlyMap<string, string>,
    found: ReadonlyMap<string, string>,
    periodOf: (key: string) => string | null = (key) => key,
  ): void {
    for (const key of new Set([...events.keys(), ...found.keys()])) {
      const [given, row] = [events.get(key) ?? null, found.get(key) ?? null];
      if (given !== row) this.add({ table, employeeId, period: periodOf(key), events: given, found: row });
    }
  }
}

/** The result of comparing all tables with the log. */
export interface Comparison {
  readonly startedAt: string;
  readonly endedAt: string;
  /** The place in the log up to which it went. */
  readonly position: string;
  readonly events: number;
  readonly rows: number;
  /** How many there are; the first of them are named. */
  readonly differenceCount: number;
  readonly differences: readonly Difference[];
}

/** One line that names the row, for somebody who may know whose it is. */
export function inWords({ table, employeeId, period, events, found }: Difference): string {
  const which = [employeeId, period].filter((part) => part !== null).join(', ');
  const where = which === '' ? table : `${table} (${which})`;
  return `${where}: the events give ${events ?? 'no row'}, and the table has ${found ?? 'no row'}`;
}

/** The tables and periods of the differences, without whose they are. */
export const placesOf = (differences: readonly Difference[]): string =>
  [...new Set(differences.map(({ table, period }) => (period === null ? table : `${table} ${period}`)))].join(
    ', ',
  );
