import { Problem } from '../../src/infrastructure/http/problem.js';
import type { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';

const RETRY_AFTER_SECONDS = 5;
const BEGIN = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = '60s'`;

/** Runs queries that look at many rows one at a time, in a session of their own. */
export class ExclusiveQuery {
  private readonly looking = new Set<string>();

  constructor(private readonly postgres: Postgres) {}

  /** @throws Problem `service.unavailable` while another one runs; DatabaseUnavailable, and what the work throws */
  async run<T>(what: string, work: (tx: Sql) => Promise<T>): Promise<T> {
    if (this.looking.has(what)) throw busy();
    this.looking.add(what);
    try {
      const session = await this.postgres.session();
      try {
        await session.statements.script(BEGIN);
        return await work(session.statements);
      } finally {
        await session.close();
      }
    } finally {
      this.looking.delete(what);
    }
  }
}

const busy = (): Problem =>
  new Problem('service.unavailable', 'Somebody else is looking through all of it.', {
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
