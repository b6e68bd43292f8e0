import { Injectable } from '@nestjs/common';
import { firstDayOf, lastDayOf, type NaturalMonth } from '../../src/kernel/natural-month.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { holdsOn } from '../common/office-moves.js';
import { ExclusiveQuery } from '../runtime/exclusive-query.js';
import { BEGINNINGS, delaysOf, type Delay, type People } from './delays.js';
import { SCHEMA } from './projection.js';
import type { DelaysView } from './delay-views.js';

/** Entries for behaviour; grants for facts say nothing of when somebody sat down to record. */
const COUNTED = `e.occurred_on BETWEEN $1 AND $2 AND e.kind = 'behaviour' AND NOT e.trial`;

const OF_ALL = `SELECT e.employee_id, e.recorded_at, e.occurred_on FROM ${SCHEMA}.entries e WHERE ${COUNTED}`;

/** Entries of an office, found by its people, of whom there are few: on any day one move of each holds. */
const OF_OFFICE = `
  SELECT e.employee_id, e.recorded_at, e.occurred_on
  FROM ${SCHEMA}.moves m
  JOIN ${SCHEMA}.entries e ON e.employee_id = m.employee_id AND e.employment_no = m.employment_no
  WHERE m.office_id = $4 AND ${holdsOn('m', 'e.occurred_on')} AND ${COUNTED}`;

const DAYS = '(recorded_at::timestamptz AT TIME ZONE $3)::date - occurred_on::date';

const delaysIn = (entries: string): string => `
  SELECT ${DAYS} AS days, count(*)::integer AS entries
  FROM (${entries}) entries GROUP BY days ORDER BY days`;

/** The number of people by bin, numbered from 1, and of all bins together, where the number is null. */
const peopleIn = (entries: string): string => `
  SELECT bin, count(DISTINCT employee_id)::integer AS people
  FROM (SELECT employee_id, width_bucket(${DAYS}, ARRAY[${BEGINNINGS.join()}]) AS bin FROM (${entries}) entries) delays
  GROUP BY ROLLUP (bin)`;

type DelayRow = Delay & Record<string, unknown>;

/** The days between the events of a month and their recording. */
@Injectable()
export class DelayQueries {
  private readonly alone: ExclusiveQuery;

  constructor(
    postgres: Postgres,
    private readonly organisation: Organisation,
  ) {
    this.alone = new ExclusiveQuery(postgres);
  }

  /** @throws Problem `service.unavailable` while another one runs, `office.unknown`; DatabaseUnavailable */
  ofMonth(month: NaturalMonth, officeId: string | undefined, seesFew: boolean): Promise<DelaysView> {
    return this.alone.run('delays', async (tx) => {
      if (officeId !== undefined) await refuseUnknown(tx, officeId);
      const { timeZone } = this.organisation;
      const days = [firstDayOf(month), lastDayOf(month), timeZone];
      const [entries, values] = officeId === undefined ? [OF_ALL, days] : [OF_OFFICE, [...days, officeId]];
      const delays = await tx.query<DelayRow>(delaysIn(entries), values);
      const people = seesFew ? undefined : await peopleOf(tx, entries, values);
      return { month, office: officeId ?? 'all', ...delaysOf(delays, people) };
    });
  }
}

async function peopleOf(tx: Sql, entries: string, values: readonly string[]): Promise<People> {
  const rows = await tx.query<{ bin: number | null; people: number }>(peopleIn(entries), [...values]);
  const counted = new Map(rows.map(({ bin, people }) => [bin, people]));
  const byBin = BEGINNINGS.map((from, at) => [from, counted.get(at + 1) ?? 0] as const);
  return { all: counted.get(null) ?? 0, byBin: new Map(byBin) };
}

async function refuseUnknown(tx: Sql, officeId: string): Promise<void> {
  const [known] = await tx.query(`SELECT FROM ${SCHEMA}.offices WHERE office_id = $1`, [officeId]);
  if (known === undefined) throw new Problem('office.unknown', `No office ${officeId} has been opened.`);
}
