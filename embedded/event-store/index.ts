import { EventLog } from './log/event-log.js';
import { listen, type RunningServer } from './server.js';

export { EventStoreTaken, EventStoreTooNew } from './errors.js';

export interface EventStoreOptions {
  /** A Postgres of which the schema "eventstore" belongs to this store. */
  readonly databaseUrl: string;
  readonly host?: string;
  /** 0, the default, takes any that is free. */
  readonly port?: number;
  /** The longest that a write may take before it is answered with a timeout; 2,000 by default. */
  readonly commitTimeoutMs?: number;
  /** Called once when the store has lost its database; it then serves nothing any more and wants to be stopped. */
  readonly onLost?: (reason: string) => void;
}

export interface RunningEventStore {
  readonly host: string;
  readonly port: number;
  /** For @eventstore/db-client. */
  readonly connectionString: string;
  /** Finishes the appends that are under way, ends all calls and lets the database go. */
  stop(): Promise<void>;
}

const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_COMMIT_TIMEOUT_MS = 2000;

/**
 * Starts an event store that speaks EventStoreDB's gRPC protocol over that database. Rejects with EventStoreTaken when
 * another one runs on it, and with EventStoreTooNew when a later version of this store has made its tables.
 */
export async function startEventStore(options: EventStoreOptions): Promise<RunningEventStore> {
  const host = options.host ?? DEFAULT_HOST;
  let server: RunningServer | undefined;
  const log = await EventLog.open(options.databaseUrl, (reason) => {
    // Let the answers that refuse what was under way leave first.
    setImmediate(() => {
      server?.stop();
      options.onLost?.(reason);
    });
  });
  try {
    const commitTimeoutMs = options.commitTimeoutMs ?? DEFAULT_COMMIT_TIMEOUT_MS;
    const listening = await listen({ log, host, port: options.port ?? 0, commitTimeoutMs });
    server = listening;
    let stopping: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      await log.writer.close();
      listening.stop();
      await log.close();
    };
    const { port } = listening;
    return {
      host,
      port,
      connectionString: `esdb://${host}:${port}?tls=false`,
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    await log.close();
    throw error;
  }
}
