import { Injectable } from '@nestjs/common';
import { Postgres } from '../../infrastructure/postgres/postgres.js';
import { hasTable, makeTables } from '../../infrastructure/postgres/tables.js';
import type { Cosignature } from '../../proofs/cosignature.js';

const TABLES = {
  schema: 'witnesses',
  script: `
    CREATE TABLE IF NOT EXISTS witnesses.cosigned (
      witness text PRIMARY KEY,
      size bigint NOT NULL,
      line text NOT NULL,
      seen_at timestamptz NOT NULL
    );`,
};
const INSTALL_LOCK = 4_820_011;
const KEEP = `
  INSERT INTO witnesses.cosigned (witness, size, line, seen_at) VALUES ($1, $2, $3, to_timestamp($4))
  ON CONFLICT (witness) DO UPDATE SET size = excluded.size, line = excluded.line, seen_at = excluded.seen_at
  WHERE cosigned.size <= excluded.size`;

/**
 * The last cosignature of each witness, which holds for all that the log had before it. They are about the log, and no part of it: each
 * would be an event that has to be signed and cosigned in turn. Where they are lost, the next ones take their place.
 */
@Injectable()
export class Cosignatures {
  private isMade = false;

  constructor(private readonly postgres: Postgres) {}

  /** The lines of the cosignatures of the checkpoint of a size, in the order of their witnesses. @throws DatabaseUnavailable */
  async linesOf(size: number): Promise<readonly string[]> {
    if (!(await this.isThere())) return [];
    const rows = await this.postgres.query<{ line: string }>(
      'SELECT line FROM witnesses.cosigned WHERE size = $1 ORDER BY witness COLLATE "C"',
      [size],
    );
    return rows.map(({ line }) => line);
  }

  /** The size of the log that a witness has cosigned last; 0: none. @throws DatabaseUnavailable */
  async sizeOf(witness: string): Promise<number> {
    if (!(await this.isThere())) return 0;
    const [row] = await this.postgres.query<{ size: string }>(
      'SELECT size FROM witnesses.cosigned WHERE witness = $1',
      [witness],
    );
    return Number(row?.size ?? 0);
  }

  /** @throws DatabaseUnavailable */
  async keep(size: number, { witness, seconds, line }: Cosignature): Promise<void> {
    await makeTables(this.postgres, INSTALL_LOCK, [TABLES]);
    await this.postgres.execute(KEEP, [witness, size, line, seconds]);
  }

  private async isThere(): Promise<boolean> {
    this.isMade ||= await hasTable(this.postgres, 'witnesses.cosigned');
    return this.isMade;
  }
}
