import { Injectable } from '@nestjs/common';
import {
  ComparedBalances,
  type AtOneMoment,
  type BalanceRow,
} from '../../src/contexts/comparison/domain/compared-tables.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { atOneMoment, positionOf, rowsOf } from '../runtime/at-one-moment.js';
import { ReadModels } from '../runtime/read-models.js';
import { employees, SCHEMA } from './projection.js';

/** Points stay far below 2^53, so that they are the same as floating numbers. */
const BALANCES = `
  SELECT employee_id AS "employeeId", employment_no AS "employmentNo",
         (base + fixed + behaviour)::float8 AS balance
  FROM ${SCHEMA}.employments ORDER BY employee_id`;

@Injectable()
export class ComparedBalancesInPostgres extends ComparedBalances {
  constructor(
    readonly postgres: Postgres,
    readonly readModels: ReadModels,
  ) {
    super();
  }

  override position(): Promise<bigint | null> {
    return positionOf(this.postgres, employees);
  }

  override reach(position: bigint): Promise<void> {
    return this.readModels.waitFor([employees], position);
  }

  override atOneMoment<T>(
    from: bigint,
    work: (at: AtOneMoment<AsyncIterable<BalanceRow>>) => Promise<T>,
  ): Promise<T> {
    return atOneMoment(this, employees, from, (position, tx) => {
      const rows = rowsOf<BalanceRow & Record<string, unknown>>(tx, 'compared_balances', BALANCES);
      return work({ position, rows });
    });
  }
}
