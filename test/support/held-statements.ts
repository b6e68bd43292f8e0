import pg from 'pg';
import { until } from './eventually.js';

/** The key of the lock for which the statements wait. */
const KEY = 7_001_019;
const WAITING = `
  SELECT pid FROM pg_locks
  WHERE locktype = 'advisory' AND objid = ${KEY} AND NOT granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

/** Holds statements of other processes where they are, in the middle of what they do, until they are let go. */
export class HeldStatements {
  private readonly client: pg.Client;
  private table: string | undefined;

  private constructor(url: string) {
    this.client = new pg.Client({ connectionString: url });
  }

  static async in(url: string): Promise<HeldStatements> {
    const held = new HeldStatements(url);
    await held.client.connect();
    await held.client.query(`
      CREATE SCHEMA held;
      CREATE FUNCTION held.hold() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_advisory_xact_lock(${KEY}); RETURN NEW; END $$`);
    return held;
  }

  /** Holds each statement that changes such a row, from now on. */
  async hold(table: string, change: 'INSERT' | 'UPDATE', rows: string): Promise<void> {
    this.table = table;
    await this.client.query(`SELECT pg_advisory_lock(${KEY})`);
    await this.client.query(
      `CREATE TRIGGER hold BEFORE ${change} ON ${table} FOR EACH ROW WHEN (${rows}) EXECUTE FUNCTION held.hold()`,
    );
  }

  /** Resolves once one is held. */
  reached(): Promise<void> {
    return until(async () => (await this.client.query(WAITING)).rowCount !== 0);
  }

  /** Ends the connections of those that are held, as if their statements had never come. */
  async end(): Promise<void> {
    await this.client.query(`SELECT pg_terminate_backend(pid) FROM (${WAITING}) AS held`);
  }

  /** Lets those that are held go on, and holds no more. */
  async letGo(): Promise<void> {
    await this.client.query(`SELECT pg_advisory_unlock(${KEY})`);
    if (this.table !== undefined) await this.client.query(`DROP TRIGGER hold ON ${this.table}`);
    this.table = undefined;
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
