import { Injectable } from '@nestjs/common';
import type { CheckRecorded, Finding, RoundPlanned } from '../../src/contexts/checks/domain/events.js';
import { keptOf, termsOf } from '../../src/contexts/checks/domain/terms.js';
import type { LocalDate } from '../../src/kernel/natural-month.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { SCHEMA } from './projection.js';
import type { CheckView, KeptView, RoundView } from './views.js';

interface RoundRow extends Record<string, unknown> {
  readonly data: RoundPlanned['data'];
  readonly ended_on: string | null;
}

type Check = CheckRecorded['data'];

/** The days that are looked at, and of which office. */
export interface Looked {
  readonly officeId: string | undefined;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly today: LocalDate;
}

const ROUNDS = `
  SELECT data, ended_on FROM ${SCHEMA}.rounds
  WHERE ($1::text IS NULL OR data->'offices' ? $1) AND ($2::text IS NULL OR round_id > $2)
  ORDER BY round_id LIMIT $3`;
const MADE = `
  SELECT data FROM ${SCHEMA}.checks WHERE round_id = ANY($1) AND on_day BETWEEN $2 AND $3`;
const ROUND = `SELECT 1 AS known FROM ${SCHEMA}.rounds WHERE round_id = $1`;
const CHECKS = `
  SELECT data FROM ${SCHEMA}.checks
  WHERE round_id = $1 AND ($2::text IS NULL OR office_id = $2)
    AND ($3::text IS NULL OR on_day < $3 OR (on_day = $3 AND office_id > $4))
  ORDER BY on_day DESC, office_id LIMIT $5`;

@Injectable()
export class CheckQueries {
  constructor(private readonly postgres: Postgres) {}

  /** The rounds by id, and what became of each. @throws DatabaseUnavailable */
  async rounds(looked: Looked, after: string | undefined, limit: number): Promise<Page<RoundView>> {
    const rows = await this.postgres.query<RoundRow>(ROUNDS, [
      looked.officeId ?? null,
      after ?? null,
      limit + 1,
    ]);
    const page = pageOf(rows, limit, ({ data }) => [data.roundId]);
    const made = await this.made(page.items, looked);
    return { ...page, items: page.items.map((row) => roundOf(row, made, looked)) };
  }

  /** The checks of a round, the last first; undefined for a round that was never planned. @throws DatabaseUnavailable */
  async checks(
    roundId: string,
    officeId: string | undefined,
    [on, office]: readonly [string?, string?],
    limit: number,
  ): Promise<Page<CheckView> | undefined> {
    const [round] = await this.postgres.query(ROUND, [roundId]);
    if (round === undefined) return undefined;
    const values = [roundId, officeId ?? null, on ?? null, office ?? null, limit + 1];
    const rows = await this.postgres.query<{ readonly data: Check }>(CHECKS, values);
    return pageOf(rows.map(checkOf), limit, (check) => [check.on, check.officeId]);
  }

  /** The checks in whole terms: one that began before the first day may have been kept before it. */
  private async made(rows: readonly RoundRow[], { from, to }: Looked): Promise<readonly Check[]> {
    const terms = rows.flatMap(({ data }) => termsOf(data, from, to));
    if (terms.length === 0) return [];
    const [first, last] = [
      terms.map((term) => term.from).reduce((a, b) => (a < b ? a : b)),
      terms.map((term) => term.until).reduce((a, b) => (a > b ? a : b)),
    ];
    const ids = rows.map(({ data }) => data.roundId);
    const found = await this.postgres.query<{ readonly data: Check }>(MADE, [ids, first, last]);
    return found.map(({ data }) => data);
  }
}

function roundOf({ data, ended_on }: RoundRow, made: readonly Check[], looked: Looked): RoundView {
  const offices = data.offices.filter((id) => looked.officeId === undefined || id === looked.officeId);
  const terms = termsOf(data, looked.from, looked.to);
  const keptBy = (officeId: string): KeptView => {
    const all = made.filter((check) => check.roundId === data.roundId && check.officeId === officeId);
    const found = all.filter(({ on }) => terms.some(({ from, until }) => from <= on && on <= until));
    const count = (finding: Finding): number => found.filter((check) => check.finding === finding).length;
    return {
      officeId,
      ...keptOf(terms, { checks: found.map(({ on }) => on), today: looked.today, endedOn: ended_on }),
      good: count('good'),
      asItShouldBe: count('as-it-should-be'),
      bad: count('bad'),
    };
  };
  return { ...data, endedOn: ended_on, kept: offices.map(keptBy) };
}

const checkOf = ({ data }: { readonly data: Check }): CheckView => {
  const { officeId, on, finding, officeEntryId, by, personal } = data;
  return { officeId, on, finding, officeEntryId, by, note: personal.note };
};
