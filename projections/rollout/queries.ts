import { Injectable } from '@nestjs/common';
import type { RolloutState } from '../../src/contexts/rollout/domain/events.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { EVERY, SCHEMA } from './projection.js';
import type { RolloutStepView } from './views.js';

/** The sort key of a step: its office, its category and its day. */
export type StepKey = readonly [officeId: string, category: string, from: string];

interface StepRow extends Record<string, unknown> {
  readonly office_id: string;
  readonly category: string;
  readonly from_on: string;
  readonly until_on: string | null;
  readonly state: RolloutState;
  readonly planned_by: string;
  readonly planned_at: string;
}

/** A step holds until the day before the next one for the same office and category. */
const STEPS = `
  SELECT office_id, category, from_on, state, planned_by, planned_at,
         (SELECT to_char(min(n.from_on)::date - 1, 'YYYY-MM-DD') FROM ${SCHEMA}.steps n
          WHERE n.office_id = s.office_id AND n.category = s.category AND n.from_on > s.from_on) AS until_on
  FROM ${SCHEMA}.steps s
  WHERE $1::text IS NULL OR (office_id, category, from_on) > ($1, $2, $3)
  ORDER BY office_id, category, from_on LIMIT $4`;

@Injectable()
export class RolloutQueries {
  constructor(private readonly postgres: Postgres) {}

  /** The steps by office, category and day. @throws DatabaseUnavailable */
  async steps(after: StepKey | undefined, limit: number): Promise<Page<RolloutStepView>> {
    const [officeId, category, from] = after ?? [null, null, null];
    const rows = await this.postgres.query<StepRow>(STEPS, [officeId, category, from, limit + 1]);
    return pageOf(rows.map(viewOf), limit, (step) => [
      step.officeId ?? EVERY,
      step.category ?? EVERY,
      step.from,
    ]);
  }
}

const viewOf = (row: StepRow): RolloutStepView => ({
  officeId: row.office_id === EVERY ? null : row.office_id,
  category: row.category === EVERY ? null : row.category,
  state: row.state,
  from: row.from_on,
  until: row.until_on,
  plannedBy: row.planned_by,
  plannedAt: row.planned_at,
});
