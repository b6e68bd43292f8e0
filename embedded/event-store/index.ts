import { EventLog } from './log/event-log.js';
import { type Address, connectionStringOf, type Tls } from './listening.js';
import { DEFAULT_LIMITS, type WriteLimits } from './protocol/limits.js';
import { listen, type RunningServer } from './server.js';
import type { Credentials } from './services/credentials.js';

export type { Tls } from './listening.js';
export type { Credentials } from './services/credentials.js';
export type { WriteLimits } from './protocol/limits.js';
export { EventStoreTaken, EventStoreTooNew } from './errors.js';

export interface EventStoreOptions {
  /** A Postgres of which the schema "eventstore" belongs to this store. */
  readonly databaseUrl: string;
  /** The same database as another role, which owns the tables; the role of `databaseUrl` then only reads and adds rows. */
  readonly ownerUrl?: string | undefined;
  readonly host?: string;
  /** 0, the default, takes any that is free. */
  readonly port?: number;
  /** A file to listen on instead of a port, in a folder that nobody else may enter. */
  readonly socket?: string | undefined;
  readonly tls?: Tls | undefined;
  /** Without any, everybody who reaches the store may read and write. They travel by TLS alone. */
  readonly credentials?: Credentials | undefined;
  /** The limits of EventStoreDB by default: 2 s for a commit, 1 MiB of data in one append. */
  readonly limits?: Partial<WriteLimits>;
  /** Takes lines about passing trouble: that nothing can be written, and that it can again. */
  readonly log?: (line: string) => void;
  /** How long a commit may take before its connection counts as lost; half a minute by default. */
  readonly silenceLimitMs?: number;
  /** Called once when another store has the database; this one then serves nothing any more and wants to be stopped. */
  readonly onLost?: (reason: string) => void;
}

export interface RunningEventStore {
  /** 0 where it listens on a socket. */
  readonly port: number;
  /** The connection string for @eventstore/db-client, or `esdb+unix:` with the path of a socket. */
  readonly connectionString: string;
  /** Finishes the appends that are under way, ends all calls and lets the database go. */
  stop(): Promise<void>;
}

const DEFAULT_HOST = '127.0.0.1';

/**
 * Starts an event store that speaks EventStoreDB's gRPC protocol over that database. Rejects with EventStoreTaken when
 * another one runs on it, and with EventStoreTooNew when a later version of this store has made its tables.
 */
export async function startEventStore(options: EventStoreOptions): Promise<RunningEventStore> {
  const { tls, credentials } = options;
  const address = addressIn(options);
  let server: RunningServer | undefined;
  const log = await EventLog.open({
    databaseUrl: options.databaseUrl,
    ownerUrl: options.ownerUrl,
    log: options.log ?? (() => undefined),
    onLost: (reason) => {
      void Promise.resolve(server?.stop()).then(() => options.onLost?.(reason));
    },
    silenceLimitMs: options.silenceLimitMs,
  });
  try {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const listening = await listen({ log, address, tls, credentials, limits });
    server = listening;
    let stopping: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      await log.writing.close();
      await listening.stop();
      await log.close();
    };
    const { port } = listening;
    return {
      port,
      connectionString: connectionStringOf('host' in address ? { ...address, port } : address, tls),
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    await log.close();
    throw error;
  }
}

function addressIn({ host = DEFAULT_HOST, port = 0, socket }: EventStoreOptions): Address {
  return socket === undefined ? { host, port } : { socket };
}
