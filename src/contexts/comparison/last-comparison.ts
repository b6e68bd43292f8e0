import { Injectable } from '@nestjs/common';
import { Postgres } from '../../infrastructure/postgres/postgres.js';
import { hasTable, makeTables } from '../../infrastructure/postgres/tables.js';
import type { Comparison } from './domain/differences.js';

const TABLES = {
  schema: 'comparison',
  script: `
    CREATE TABLE IF NOT EXISTS comparison.last (
      is_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_only_row),
      result jsonb NOT NULL
    );`,
};
const INSTALL_LOCK = 4_820_006;
const KEEP = `
  INSERT INTO comparison.last (result) VALUES ($1)
  ON CONFLICT (is_only_row) DO UPDATE SET result = excluded.result`;

/** The result of the last comparison, by whichever process; where it is lost, the next one comes in its place. */
@Injectable()
export class LastComparison {
  private isTaken = false;
  private isMade = false;

  constructor(private readonly postgres: Postgres) {}

  /** Undefined where none was ever made. @throws DatabaseUnavailable */
  async read(): Promise<Comparison | undefined> {
    this.isMade ||= await hasTable(this.postgres, 'comparison.last');
    if (!this.isMade) return undefined;
    const [row] = await this.postgres.query<{ result: Comparison }>('SELECT result FROM comparison.last');
    return row?.result;
  }

  /** @throws DatabaseUnavailable */
  async keep(comparison: Comparison): Promise<void> {
    await this.postgres.execute(KEEP, [JSON.stringify(comparison)]);
  }

  /**
   * Does the work, or returns undefined where it is done by somebody else just now. It takes long: nothing is begun where its result
   * could not be kept. @throws DatabaseUnavailable
   */
  async alone<T>(work: () => Promise<T>): Promise<T | undefined> {
    // Of this process one asks the database whether another process does it.
    if (this.isTaken) return undefined;
    this.isTaken = true;
    try {
      return await this.aloneOfAll(work);
    } finally {
      this.isTaken = false;
    }
  }

  private async aloneOfAll<T>(work: () => Promise<T>): Promise<T | undefined> {
    await this.postgres.mustBeWritable();
    await makeTables(this.postgres, INSTALL_LOCK, [TABLES]);
    const session = await this.postgres.session();
    try {
      const [row] = await session.statements.query<{ locked: boolean }>(
        `SELECT pg_try_advisory_lock(hashtext('comparison')) AS locked`,
      );
      return row?.locked === true ? await work() : undefined;
    } finally {
      await session.close();
    }
  }
}
