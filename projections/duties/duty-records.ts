import { Injectable } from '@nestjs/common';
import { lastDayOf, localDateOf } from '../../src/kernel/natural-month.js';
import { DutyRecords, type MonthRecords } from '../../src/contexts/duties/duty-records.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { ReadModels } from '../runtime/read-models.js';
import { duties, SCHEMA } from './projection.js';

interface PersonRow extends Record<string, unknown> {
  readonly principal_id: string;
  readonly employee_id: string | null;
  readonly last_day: string | null;
  readonly assignments: readonly { readonly at: string; readonly grades: readonly string[] }[];
}

interface DoneRow extends Record<string, unknown> {
  readonly principal_id: string;
  readonly awards: number;
  readonly deductions: number;
}

/** Everybody who was ever a manager, without those who had gone before the month was over: they owe nothing. */
const PEOPLE = `
  SELECT p.principal_id, p.employee_id, p.last_day,
         json_agg(json_build_object('at', a.assigned_at, 'grades', a.grades) ORDER BY a.revision) AS assignments
  FROM ${SCHEMA}.people p JOIN ${SCHEMA}.assignments a ON a.principal_id = p.principal_id
  WHERE p.last_day IS NULL OR p.last_day >= $1
  GROUP BY p.principal_id HAVING bool_or(a.grades <> '[]') ORDER BY p.principal_id`;

const DONE = `
  SELECT principal_id, count(*) FILTER (WHERE direction = 'award')::integer AS awards,
         count(*) FILTER (WHERE direction = 'deduct')::integer AS deductions
  FROM ${SCHEMA}.entries WHERE month = $1 AND NOT reversed GROUP BY principal_id`;

@Injectable()
export class DutyRecordsInPostgres extends DutyRecords {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
    private readonly organisation: Organisation,
  ) {
    super();
  }

  override async of(month: string, position: bigint): Promise<MonthRecords> {
    if (position > 0n) await this.readModels.waitFor([duties], position);
    return this.postgres.snapshot(async (tx) => {
      const people = await tx.query<PersonRow>(PEOPLE, [lastDayOf(month)]);
      const done = await tx.query<DoneRow>(DONE, [month]);
      return {
        people: people.map((row) => this.personOf(row)),
        done: new Map(
          done.map(({ principal_id, awards, deductions }) => [principal_id, { awards, deductions }]),
        ),
      };
    });
  }

  private personOf({ principal_id, employee_id, last_day, assignments }: PersonRow) {
    const zone = this.organisation.timeZone;
    return {
      principalId: principal_id,
      employeeId: employee_id,
      lastDay: last_day,
      assignments: assignments.map(({ at, grades }) => ({ on: localDateOf(new Date(at), zone), grades })),
    };
  }
}
