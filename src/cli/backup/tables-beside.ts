import { Postgres } from '../../infrastructure/postgres/postgres.js';
import { Outbox } from '../../contexts/deliveries/outbox.js';
import type { Row } from './backup-file.js';

/** The tables that nothing builds anew from the log: what waits to be sent, and up to where it was looked for. */
export const TABLES_BESIDE: readonly string[] = ['deliveries.outbox', 'deliveries.cursors'];

/** Makes those tables, and fills them. */
export class TablesBeside {
  private readonly postgres: Postgres;

  constructor(ownerUrl: string) {
    this.postgres = new Postgres(ownerUrl);
  }

  make(): Promise<void> {
    return new Outbox(this.postgres).makeTables();
  }

  async add(rows: readonly Row[]): Promise<void> {
    for (const table of TABLES_BESIDE) {
      const ofTable = rows.filter((row) => row.table === table).map(({ row }) => row);
      if (ofTable.length > 0)
        await this.postgres.execute(
          `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
          [JSON.stringify(ofTable)],
        );
    }
  }

  close(): Promise<void> {
    return this.postgres.close();
  }
}
