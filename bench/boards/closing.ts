import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boards } from '../../projections/boards/projection.js';
import { SCHEMA } from '../../projections/boards/schema.js';
import type { Session } from '../../src/infrastructure/postgres/postgres.js';
import { closeAt, CLOSED_MONTH } from './organisation.js';

interface Round {
  readonly measured: number;
  readonly baseline: number;
}

/**
 * The close of a month, against COPY of the rows of its board, from a file on the server, into a table with the same
 * columns and primary key; both taken back and cleaned up after each round, but for the last close. Milliseconds.
 */
export async function closingRounds(session: Session, rounds: number, position: bigint): Promise<Round[]> {
  const sql = session.statements;
  const file = join(tmpdir(), `pointbook-board-${process.pid}.copy`);
  const close = async (end: 'COMMIT' | 'ROLLBACK', before = ''): Promise<number> => {
    await sql.script(`CHECKPOINT; BEGIN;`);
    const started = performance.now();
    await boards.apply([closeAt(position)], sql);
    const took = performance.now() - started;
    await sql.script(`${before} ${end}`);
    return took;
  };
  const copy = async (): Promise<number> => {
    await sql.script('TRUNCATE bench_board; CHECKPOINT; BEGIN');
    const started = performance.now();
    await sql.script(`COPY bench_board FROM '${file}'`);
    const took = performance.now() - started;
    await sql.script('ROLLBACK');
    return took;
  };
  try {
    await sql.script(
      `CREATE TABLE bench_board (LIKE ${SCHEMA}.closed_rows, PRIMARY KEY (period, employee_id))`,
    );
    const keep = `COPY (SELECT * FROM ${SCHEMA}.closed_rows WHERE period = '${CLOSED_MONTH}' ORDER BY employee_id)
                  TO '${file}';`;
    await close('ROLLBACK', keep);
    const results: Round[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      await sql.script(`VACUUM ${SCHEMA}.closed_rows`);
      await sql.script(`VACUUM ${SCHEMA}.ranked`);
      const baseline = await copy();
      results.push({ measured: await close(round === rounds ? 'COMMIT' : 'ROLLBACK'), baseline });
    }
    await sql.script(`VACUUM ANALYZE ${SCHEMA}.closed_rows`);
    await sql.script(`VACUUM ANALYZE ${SCHEMA}.ranked`);
    return results;
  } finally {
    await rm(file, { force: true });
  }
}
