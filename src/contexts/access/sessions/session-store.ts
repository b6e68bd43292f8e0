import type { Postgres } from '../../../infrastructure/postgres/postgres.js';
import type { Row } from '../../../infrastructure/postgres/sql.js';
import { makeTables } from '../../../infrastructure/postgres/tables.js';

/** A browser that has signed in, and the key that it signed in with. */
export interface Session {
  readonly sessionId: string;
  readonly principalId: string;
  readonly keyId: string;
  readonly startedAt: Date;
  readonly endsAt: Date;
  /** The address that it was started from, for a person who looks through the sessions. */
  readonly address: string;
  readonly agent: string;
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS access.sessions (
    session_id uuid PRIMARY KEY,
    digest text COLLATE "C" NOT NULL UNIQUE,
    principal_id text COLLATE "C" NOT NULL,
    key_id text COLLATE "C" NOT NULL,
    started_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    address text NOT NULL,
    agent text NOT NULL
  );
  CREATE INDEX IF NOT EXISTS sessions_by_principal ON access.sessions (principal_id, started_at DESC);
  CREATE INDEX IF NOT EXISTS sessions_by_end ON access.sessions (ends_at);`;

const INSTALL_LOCK = 4_820_004;

const COLUMNS = `session_id AS "sessionId", principal_id AS "principalId", key_id AS "keyId",
  started_at AS "startedAt", ends_at AS "endsAt", address, agent`;

/** The sessions of all processes on this database. Those that are over are deleted. */
export class SessionStore {
  constructor(private readonly postgres: Postgres) {}

  /** @throws DatabaseUnavailable */
  async makeTables(): Promise<void> {
    await makeTables(this.postgres, INSTALL_LOCK, [{ schema: 'access', script: TABLES }]);
  }

  /** @throws DatabaseUnavailable */
  mustBeWritable(): Promise<void> {
    return this.postgres.mustBeWritable();
  }

  /** Keeps only the latest sessions of one principal, and deletes those that are over. @throws DatabaseUnavailable */
  async start(session: Session, digest: string, mostOfOne: number): Promise<void> {
    const { sessionId, principalId, keyId, startedAt, endsAt, address, agent } = session;
    await this.postgres.transaction(async (tx) => {
      await tx.execute('DELETE FROM access.sessions WHERE ends_at <= $1', [startedAt]);
      await tx.execute(
        `DELETE FROM access.sessions WHERE session_id IN (SELECT session_id FROM access.sessions
           WHERE principal_id = $1 ORDER BY started_at DESC, session_id OFFSET $2)`,
        [principalId, mostOfOne - 1],
      );
      await tx.execute('INSERT INTO access.sessions VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
        sessionId,
        digest,
        principalId,
        keyId,
        startedAt,
        endsAt,
        address,
        agent,
      ]);
    });
  }

  /** @throws DatabaseUnavailable */
  async find(digest: string): Promise<Session | undefined> {
    const [found] = await this.select('digest = $1', [digest]);
    return found;
  }

  /** The latest first. @throws DatabaseUnavailable */
  listOf(principalId: string, after: Date): Promise<readonly Session[]> {
    return this.select('principal_id = $1 AND ends_at > $2 ORDER BY started_at DESC, session_id', [
      principalId,
      after,
    ]);
  }

  /** @throws DatabaseUnavailable */
  async isThere(sessionId: string): Promise<boolean> {
    return (await this.select('session_id = $1', [sessionId])).length > 0;
  }

  /** @throws DatabaseUnavailable */
  async end(digest: string): Promise<void> {
    await this.postgres.execute('DELETE FROM access.sessions WHERE digest = $1', [digest]);
  }

  /**
   * Ends a session, only one of that principal where one is named. @returns whether there was one @throws
   * DatabaseUnavailable
   */
  async endById(sessionId: string, principalId: string | null): Promise<boolean> {
    const ended = await this.postgres.execute(
      'DELETE FROM access.sessions WHERE session_id = $1 AND ($2::text IS NULL OR principal_id = $2)',
      [sessionId, principalId],
    );
    return ended > 0;
  }

  private select(where: string, values: readonly unknown[]): Promise<readonly Session[]> {
    return this.postgres.query<Session & Row>(
      `SELECT ${COLUMNS} FROM access.sessions WHERE ${where}`,
      values,
    );
  }
}
