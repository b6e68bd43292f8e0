import type { Postgres } from './postgres.js';

/** Read models, snapshots and jobs each make a schema of their own. @throws Error where that is not allowed */
export async function mayMakeTables(postgres: Postgres): Promise<void> {
  const owner = postgres.owner();
  try {
    const [row] = await owner.query<{ may: boolean; who: string }>(
      `SELECT current_user AS who, has_database_privilege(current_database(), 'CREATE') AS may`,
    );
    if (row?.may !== true) throw new Error(`user ${row?.who ?? ''} may not create schemas in that database`);
  } finally {
    await owner.close();
  }
}
