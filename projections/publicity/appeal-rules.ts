import { Injectable } from '@nestjs/common';
import type { DueProcessSet, WorkingDaysSet } from '../../src/contexts/due-process/domain/events.js';
import { policyOn } from '../../src/contexts/due-process/domain/policies.js';
import { noWorkingDays, plus, workingDaysAfter } from '../../src/contexts/due-process/domain/working-days.js';
import { AppealRules, type AppealRulesSeen } from '../../src/contexts/notices/domain/appeal-rules.js';
import type { BoardPublished } from '../../src/contexts/publicity/domain/events.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { SCHEMA } from './projection.js';

const POLICIES = `SELECT policy FROM ${SCHEMA}.policies ORDER BY in_force_from`;
const YEARS = `SELECT days FROM ${SCHEMA}.years`;
const WINDOWS = `SELECT published FROM ${SCHEMA}.windows`;
const SOMEWHERE = { revision: 0, position: 0n };

@Injectable()
export class AppealRulesInPostgres extends AppealRules {
  constructor(private readonly postgres: Postgres) {
    super();
  }

  override async now(): Promise<AppealRulesSeen> {
    const [rows, years, windows] = await Promise.all([
      this.postgres.query<{ policy: DueProcessSet['data'] }>(POLICIES),
      this.postgres.query<{ days: WorkingDaysSet['data'] }>(YEARS),
      this.postgres.query<{ published: BoardPublished['data'] }>(WINDOWS),
    ]);
    const policies = rows.map(({ policy }) => policy);
    const days = years.reduce(
      (known, { days: data }) => workingDaysAfter(known, { type: 'WorkingDaysSet', data }, SOMEWHERE),
      noWorkingDays(),
    );
    return {
      on: (day) => policyOn(policies, day),
      plus: (day, count, by) => plus(days, day, count, by),
      publicity: new Map(
        windows.map(({ published: { period, from, until } }) => [
          period,
          { from, until, place: SOMEWHERE, confirmed: undefined },
        ]),
      ),
    };
  }
}
