import { Injectable } from '@nestjs/common';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { SCHEMA } from './projection.js';
import type { LotteryView, TicketsView } from './views.js';

interface LotteryRecord extends Record<string, unknown> {
  readonly position: string;
  readonly status: string;
  readonly doc: Omit<LotteryView, 'status' | 'commitments' | 'seeds'> & {
    readonly commitments: Readonly<Record<string, string>>;
    readonly seeds: Readonly<Record<string, string>>;
  };
}

const LIST = `
  SELECT position, status, doc FROM ${SCHEMA}.lotteries
  WHERE $1::bigint IS NULL OR position < $1 ORDER BY position DESC LIMIT $2`;
const ONE = `SELECT position, status, doc FROM ${SCHEMA}.lotteries WHERE lottery_id = $1`;
const TICKETS = `
  SELECT employee_id AS "employeeId", tickets FROM ${SCHEMA}.tickets
  WHERE lottery_id = $1 AND employee_id > $2 ORDER BY employee_id LIMIT $3`;

@Injectable()
export class LotteryQueries {
  constructor(private readonly postgres: Postgres) {}

  /** The newest first. @throws DatabaseUnavailable */
  async list(before: string | undefined, limit: number): Promise<Page<LotteryView>> {
    const rows = await this.postgres.query<LotteryRecord>(LIST, [before ?? null, limit + 1]);
    const { items, nextCursor } = pageOf(rows, limit, ({ position }) => [position]);
    return { items: items.map(viewOf), nextCursor };
  }

  /** @throws Problem `lottery.unknown`, DatabaseUnavailable */
  async one(lotteryId: string): Promise<LotteryView> {
    const [row] = await this.postgres.query<LotteryRecord>(ONE, [lotteryId]);
    if (row === undefined) throw new Problem('lottery.unknown', `There is no lottery ${lotteryId}.`);
    return viewOf(row);
  }

  /** @throws as `one` */
  async tickets(lotteryId: string, after: string, limit: number): Promise<Page<TicketsView>> {
    await this.one(lotteryId);
    const rows = await this.postgres.query<TicketsView & Record<string, unknown>>(TICKETS, [
      lotteryId,
      after,
      limit + 1,
    ]);
    return pageOf(rows, limit, ({ employeeId }) => [employeeId]);
  }
}

/** Commitments and seeds in the order of their holders. */
const viewOf = ({ status, doc: { commitments, seeds, ...doc } }: LotteryRecord): LotteryView => ({
  ...doc,
  status,
  commitments: doc.holders.map((holder) => commitments[holder] ?? null),
  seeds: doc.holders.map((holder) => seeds[holder] ?? null),
});
