import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { SCHEMA } from './schema.js';

const NOBODY_WITH_A_SCORE = `DELETE FROM ${SCHEMA}.score_counts WHERE people = 0`;
const NOBODY_COMES = `DELETE FROM ${SCHEMA}.member_counts WHERE people = 0`;

/** Drops counts of zero, so that the same rows are left in whatever batches the events came. */
export async function letGoOfNobody(tx: Sql): Promise<void> {
  await tx.execute(NOBODY_WITH_A_SCORE);
  await tx.execute(NOBODY_COMES);
}
