import { Injectable } from '@nestjs/common';
import type { DueProcessSet, WorkingDaysSet } from '../../src/contexts/due-process/domain/events.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { BoardConfirmed, BoardPublished } from '../../src/contexts/publicity/domain/events.js';
import { SCHEMA } from './projection.js';
import type { DueProcessView, WindowView } from './views.js';

interface WindowRow extends Record<string, unknown> {
  readonly published: BoardPublished['data'];
  readonly confirmed: BoardConfirmed['data'] | null;
}

const WINDOWS = `SELECT published, confirmed FROM ${SCHEMA}.windows ORDER BY position DESC LIMIT $1`;
const POLICIES = `SELECT policy FROM ${SCHEMA}.policies ORDER BY in_force_from`;
const YEARS = `SELECT days FROM ${SCHEMA}.years ORDER BY year`;

@Injectable()
export class PublicityQueries {
  constructor(private readonly postgres: Postgres) {}

  /** The windows, the newest first. @throws DatabaseUnavailable */
  async windows(limit: number): Promise<readonly WindowView[]> {
    const rows = await this.postgres.query<WindowRow>(WINDOWS, [limit]);
    return rows.map(({ published, confirmed }) => {
      const { period, from, until, seal } = published;
      const window = { period, from, until, seal };
      if (confirmed === null) return { ...window, status: 'published' };
      const { on, cases, remedied, personal } = confirmed;
      const reason = personal === undefined ? {} : { reason: personal.reason };
      return { ...window, status: 'confirmed', on, cases, remedied, ...reason };
    });
  }

  /** @throws DatabaseUnavailable */
  async dueProcess(): Promise<DueProcessView> {
    const [policies, years] = await Promise.all([
      this.postgres.query<{ policy: DueProcessSet['data'] }>(POLICIES),
      this.postgres.query<{ days: WorkingDaysSet['data'] }>(YEARS),
    ]);
    return {
      policies: policies.map(({ policy }) => policy),
      workingDays: years.map(({ days }) => days),
    };
  }
}
