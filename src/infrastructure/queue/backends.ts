import { Socket } from 'node:net';
import { createPostgresBackend, createRedisBackend, type BackendFactory, type IQueueBackend } from 'bullmq';
import type { JobsOptions } from './jobs-options.js';
import { pauseAfterFailure } from './pause-after-failure.js';

/** The address of the job store. */
export type Address = Pick<JobsOptions, 'redisUrl' | 'databaseUrl' | 'mayMakeTables' | 'namespace'>;

/** How long the job store may take to let anybody in or to answer. */
export const ANSWER_TIMEOUT_MS = 5_000;

/** The schema of the jobs in Postgres, and the prefix of their keys in Redis. */
export const NAMESPACE = 'pointbook_jobs';
/** A worker listens on one more connection of its own. */
const MAX_POSTGRES_CONNECTIONS = 2;

/** The backends of a queue and its worker: Redis where there is one, else Postgres, in a schema of its own. */
export class Backends {
  private readonly sockets = new Set<Socket>();

  readonly make: BackendFactory<IQueueBackend, Address> = (...asked) =>
    pauseAfterFailure(this.bare(...asked));

  private readonly bare: BackendFactory<IQueueBackend, Address> = (name, options, needs) => {
    const { redisUrl, databaseUrl, mayMakeTables = true, namespace = NAMESPACE } = options.connection;
    if (redisUrl === undefined) {
      const connection = this.inPostgres(databaseUrl, namespace, mayMakeTables);
      return createPostgresBackend(name, { ...options, connection }, needs);
    }
    // A command that finds Redis gone waits for it, as BullMQ wants it; the caller bounds the wait.
    const connection = { url: redisUrl, maxRetriesPerRequest: null, connectTimeout: ANSWER_TIMEOUT_MS };
    return createRedisBackend(name, { ...options, connection, ...{ prefix: namespace } }, needs);
  };

  /**
   * Takes in nothing more from a Postgres in trouble. While BullMQ says farewell it hears no error any more, and the last
   * words of a dying server would end the process.
   */
  deafen(): void {
    for (const socket of this.sockets) socket.removeAllListeners('data').resume();
  }

  /** Ends connections to a Postgres that may not answer even to a farewell; a Redis client does so by itself. */
  destroyConnections(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private inPostgres(connectionString: string, schema: string, migrate: boolean): Record<string, unknown> {
    return {
      connectionString,
      schema,
      migrate,
      max: MAX_POSTGRES_CONNECTIONS,
      connectionTimeoutMillis: ANSWER_TIMEOUT_MS,
      query_timeout: ANSWER_TIMEOUT_MS,
      keepAlive: true,
      application_name: 'pointbook jobs',
      stream: () => this.newSocket(),
      // An error of a connection at work reaches that work; while BullMQ migrates nobody else hears it, and it ends the process.
      onConnect: (client: { on(event: 'error', listener: () => void): void }) => {
        client.on('error', () => undefined);
      },
    };
  }

  private newSocket(): Socket {
    const socket = new Socket();
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    return socket;
  }
}
