import { Injectable } from '@nestjs/common';
import { firstDayOf, lastDayOf, type NaturalMonth } from '../../src/calendar/natural-month.js';
import { Problem } from '../../src/http/problem.js';
import { Organisation } from '../../src/organisation/organisation.js';
import { Postgres } from '../../src/postgres/postgres.js';
import type { Sql } from '../../src/postgres/sql.js';
import { holdsOn } from '../office-moves.js';
import { Alone } from '../runtime/alone.js';
import { delaysOf, type Delay } from './delays.js';
import { SCHEMA } from './projection.js';
import type { DelaysView } from './delay-views.js';

/** Of what somebody did; what is granted for facts is no matter of when somebody sat down to record it. */
const COUNTED = `e.occurred_on BETWEEN $1 AND $2 AND e.kind = 'behaviour' AND NOT e.trial`;

const OF_ALL = `SELECT e.recorded_at, e.occurred_on FROM ${SCHEMA}.entries e WHERE ${COUNTED}`;

/** By its people, of whom there are few: on any day one move of each holds. */
const OF_OFFICE = `
  SELECT e.recorded_at, e.occurred_on
  FROM ${SCHEMA}.moves m
  JOIN ${SCHEMA}.entries e ON e.employee_id = m.employee_id AND e.employment_no = m.employment_no
  WHERE m.office_id = $4 AND ${holdsOn('m', 'e.occurred_on')} AND ${COUNTED}`;

const delaysIn = (entries: string): string => `
  SELECT (recorded_at::timestamptz AT TIME ZONE $3)::date - occurred_on::date AS days, count(*)::integer AS entries
  FROM (${entries}) entries GROUP BY days ORDER BY days`;

type DelayRow = Delay & Record<string, unknown>;

/** How many days passed between what happened in a month and its recording. */
@Injectable()
export class DelayQueries {
  private readonly alone: Alone;

  constructor(
    postgres: Postgres,
    private readonly organisation: Organisation,
  ) {
    this.alone = new Alone(postgres);
  }

  /** @throws Problem `service.unavailable` while other ones are looked for, `office.unknown`; DatabaseUnavailable */
  ofMonth(month: NaturalMonth, officeId: string | undefined): Promise<DelaysView> {
    return this.alone.run('delays', async (tx) => {
      if (officeId !== undefined) await refuseUnknown(tx, officeId);
      const { timeZone } = this.organisation;
      const values = [firstDayOf(month), lastDayOf(month), timeZone];
      const delays =
        officeId === undefined
          ? await tx.query<DelayRow>(delaysIn(OF_ALL), values)
          : await tx.query<DelayRow>(delaysIn(OF_OFFICE), [...values, officeId]);
      return { month, office: officeId ?? 'all', ...delaysOf(delays) };
    });
  }
}

async function refuseUnknown(tx: Sql, officeId: string): Promise<void> {
  const [known] = await tx.query(`SELECT FROM ${SCHEMA}.offices WHERE office_id = $1`, [officeId]);
  if (known === undefined) throw new Problem('office.unknown', `No office ${officeId} has been opened.`);
}
