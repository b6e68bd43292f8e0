import { Postgres } from '../../infrastructure/postgres/postgres.js';
import { EVIDENCE_TABLES, makeEvidenceTables } from '../../infrastructure/evidence/evidence-tables.js';
import { Outbox } from '../../contexts/deliveries/outbox.js';
import type { Row } from './backup-file.js';

/**
 * The tables that nothing builds anew from the log: what waits to be sent, and up to where it was looked for; and the files of evidence,
 * sealed as they are.
 */
export const TABLES_BESIDE: readonly string[] = [
  'deliveries.outbox',
  'deliveries.cursors',
  ...EVIDENCE_TABLES,
];

/** Makes those tables, and fills them. */
export class TablesBeside {
  private readonly postgres: Postgres;

  constructor(ownerUrl: string) {
    this.postgres = new Postgres(ownerUrl);
  }

  async make(): Promise<void> {
    await new Outbox(this.postgres).makeTables();
    await makeEvidenceTables(this.postgres);
  }

  add(rows: readonly Row[]): Promise<void> {
    return fillTables(this.postgres, TABLES_BESIDE, rows);
  }

  close(): Promise<void> {
    return this.postgres.close();
  }
}

/** Only those of these tables: a file that somebody made fills no other. */
export async function fillTables(
  postgres: Postgres,
  tables: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  for (const table of tables) {
    const ofTable = rows.filter((row) => row.table === table).map(({ row }) => row);
    if (ofTable.length > 0)
      await postgres.execute(
        `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
        [JSON.stringify(ofTable)],
      );
  }
}
