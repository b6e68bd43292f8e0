import type { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Row, Sql } from '../../src/infrastructure/postgres/sql.js';
import { loadCheckpoint } from './checkpoints.js';
import type { Identity } from './projection.js';
import type { ReadModels } from './read-models.js';

const ROWS_AT_ONCE = 2_000;

/**
 * Reads the tables of a read model as they are at one moment, once they have come to a place. However many rows there are, few are in
 * memory. @throws DatabaseUnavailable, Problem `position.not-reached`
 */
export async function atOneMoment<T>(
  { postgres, readModels }: { readonly postgres: Postgres; readonly readModels: ReadModels },
  readModel: Identity,
  from: bigint,
  work: (position: bigint, tx: Sql) => Promise<T>,
): Promise<T> {
  await readModels.waitFor([readModel], from);
  const patient = postgres.patient(1);
  try {
    return await patient.snapshot(async (tx) => {
      const { position } = await loadCheckpoint(tx, readModel);
      return await work(position ?? 0n, tx);
    });
  } finally {
    await patient.close();
  }
}

/** The position of a read model, for which nobody has to wait. @throws DatabaseUnavailable */
export const positionOf = async (sql: Sql, readModel: Identity): Promise<bigint | null> =>
  (await loadCheckpoint(sql, readModel)).position;

/** The rows of a statement without values, few at a time; its name is that of no other in the transaction. */
export async function* rowsOf<T extends Row>(tx: Sql, name: string, statement: string): AsyncGenerator<T> {
  await tx.script(`DECLARE ${name} NO SCROLL CURSOR FOR ${statement}`);
  for (;;) {
    const rows = await tx.query<T>(`FETCH ${ROWS_AT_ONCE} FROM ${name}`);
    yield* rows;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await tx.script(`CLOSE ${name}`);
}
