import { decemberOf, monthsFrom, type NaturalMonth } from '../../src/kernel/natural-month.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import type { SealedRow } from '../../src/proofs/leaves.js';
import { changesIn, remedied, remediesIn, type Remedy } from '../../src/proofs/remedied.js';
import { isMonth, isYear } from './periods.js';
import type { Rank } from './ranks.js';
import { SCHEMA } from './schema.js';

const KEEP = `
  INSERT INTO ${SCHEMA}.remedies (key, position, employee_id, employment_no, about_month, counted_month, points)
  SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::integer[], $5::text[], $6::text[], $7::integer[])
  ON CONFLICT (key) DO NOTHING`;

/** Keeps the remedies of cases, each reversal and entry once. */
export async function recordRemedies(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const remedies = events.flatMap(({ event, position }) =>
    event.type === 'CaseCarriedOut' ? remediesIn(event, position) : [],
  );
  if (remedies.length === 0) return;
  await tx.execute(KEEP, [
    remedies.map(({ key }) => key),
    remedies.map(({ position }) => position),
    remedies.map(({ employeeId }) => employeeId),
    remedies.map(({ employmentNo }) => employmentNo),
    remedies.map(({ about }) => about),
    remedies.map(({ countsIn }) => countsIn),
    remedies.map(({ points }) => points),
  ]);
}

interface RemedyRow extends Record<string, unknown> {
  readonly key: string;
  readonly position: string;
  readonly employee_id: string;
  readonly employment_no: number;
  readonly about_month: string | null;
  readonly counted_month: string | null;
  readonly points: number;
}

const OF_MONTHS = `
  SELECT * FROM ${SCHEMA}.remedies
  WHERE about_month = ANY ($1::text[]) OR counted_month = ANY ($1::text[]) ORDER BY position`;

/** The remedies of cases that are about one of these months, or count in one. @throws DatabaseUnavailable */
export async function remediesOf(tx: Sql, months: readonly NaturalMonth[]): Promise<readonly Remedy[]> {
  const rows = await tx.query<RemedyRow>(OF_MONTHS, [months]);
  return rows.map((row) => ({
    key: row.key,
    position: BigInt(row.position),
    employeeId: row.employee_id,
    employmentNo: row.employment_no,
    about: row.about_month,
    countsIn: row.counted_month,
    points: row.points,
  }));
}

/** The months of a month or a year; the running total has none. */
export function monthsOf(period: string): readonly NaturalMonth[] {
  if (isMonth(period)) return [period];
  return isYear(period) ? [...monthsFrom(`${period}-01`, decemberOf(period))] : [];
}

/** The place on a board, had the remedies counted in the month that they are about. */
export interface Remedied {
  readonly rank: number;
  readonly score: number;
}

/** Rows of a closed board, with their place on the remedied one, where that is another. */
export async function withRemedied<Row extends Rank>(
  tx: Sql,
  period: string,
  officeId: string | undefined,
  rows: readonly Row[],
): Promise<readonly (Row & { readonly remedied?: Remedied })[]> {
  const months = monthsOf(period);
  const remedies = await remediesOf(tx, months);
  if (changesIn(remedies, months).size === 0) return rows;
  const whole = remedied(await sealedRows(tx, period), remedies, months);
  const places = new Map(
    whole.map(({ employeeId, rank, officeRank, score }) => [
      employeeId,
      { rank: officeId === undefined ? rank : officeRank, score },
    ]),
  );
  return rows.map((row) => besideRemedied(row, places.get(row.employeeId)));
}

/** A row with its place on the remedied board, where that is another. */
export function besideRemedied<Row extends Pick<Rank, 'rank' | 'score'>>(
  row: Row,
  place: Remedied | undefined,
): Row & { readonly remedied?: Remedied } {
  const isSame = place === undefined || (place.rank === row.rank && place.score === row.score);
  return isSame ? row : { ...row, remedied: { rank: place.rank, score: place.score } };
}

const SEALED = `
  SELECT employee_id, employment_no, office_id, score, rank, office_rank FROM ${SCHEMA}.closed_rows
  WHERE period = $1 ORDER BY score DESC, employee_id`;

interface SealedRecord extends Record<string, unknown> {
  readonly employee_id: string;
  readonly employment_no: number;
  readonly office_id: string;
  readonly score: string;
  readonly rank: number;
  readonly office_rank: number;
}

/** All rows of a closed month or year. @throws DatabaseUnavailable */
export async function sealedRows(tx: Sql, period: string): Promise<readonly SealedRow[]> {
  const rows = await tx.query<SealedRecord>(SEALED, [period]);
  return rows.map((row) => ({
    employeeId: row.employee_id,
    employmentNo: row.employment_no,
    officeId: row.office_id,
    score: Number(row.score),
    rank: row.rank,
    officeRank: row.office_rank,
  }));
}
