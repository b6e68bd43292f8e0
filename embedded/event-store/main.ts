import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type RunningEventStore, startEventStore, type WriteLimits } from './index.js';
import { KeptStore } from './kept-store.js';

const DEFAULT_PORT = '2113';
const DEFAULT_DATA_DIR = '.data/eventstore';

interface Arguments {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}

/**
 * The event store as a process of its own: on the database that is named, or on a Postgres that it brings itself. Prints
 * one line with its address when it is ready. Stops on SIGTERM, when its parent goes and, without one, on SIGINT. When it
 * has lost a database that it was given, it ends with status 1 after one clear line; its own it opens again.
 */
async function main(): Promise<void> {
  const given = readArguments();
  const running =
    given.databaseUrl === undefined ? await onOwnPostgres(given) : await onDatabase(given, given.databaseUrl);
  const stop = (): void => {
    running.stop().then(() => process.exit(0), fail);
  };
  // Ctrl-C reaches the whole group: a parent that still needs its store stops it when it is done.
  process.on('SIGINT', process.send === undefined ? stop : () => undefined);
  process.once('SIGTERM', stop);
  process.once('disconnect', stop);
  console.log(`event store ready at ${running.connectionString}`);
}

type Running = Pick<RunningEventStore, 'connectionString' | 'stop'>;

async function onDatabase({ host, port }: Arguments, databaseUrl: string): Promise<Running> {
  return await startEventStore({ databaseUrl, host, port, limits: limitsFromEnvironment(), onLost: fail });
}

async function onOwnPostgres({ host, port, dataDir }: Arguments): Promise<Running> {
  // Only here, so that a store on another database needs no Postgres to be installed.
  const { startPostgres } = await import('../postgres/index.js');
  const postgres = await startPostgres({ dataDir: resolve(dataDir) });
  try {
    const options = { databaseUrl: postgres.url, host, port, limits: limitsFromEnvironment() };
    const store = await KeptStore.start(options, (line) => {
      console.error(line);
    });
    return {
      connectionString: store.connectionString,
      stop: async () => {
        await store.stop();
        await postgres.stop();
      },
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

function readArguments(): Arguments {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: DEFAULT_PORT },
      host: { type: 'string', default: '127.0.0.1' },
      'database-url': { type: 'string' },
      'data-dir': { type: 'string', default: DEFAULT_DATA_DIR },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('--port is not a port');
  return { host: values.host, port, databaseUrl: values['database-url'], dataDir: values['data-dir'] };
}

/** EventStoreDB's own settings of these names. */
function limitsFromEnvironment(): Partial<WriteLimits> {
  const commitTimeoutMs = positive('EVENTSTORE_COMMIT_TIMEOUT_MS');
  const maxAppendBytes = positive('EVENTSTORE_MAX_APPEND_SIZE');
  return {
    ...(commitTimeoutMs !== undefined && { commitTimeoutMs }),
    ...(maxAppendBytes !== undefined && { maxAppendBytes }),
  };
}

function positive(name: string): number | undefined {
  const value = Number(process.env[name]);
  return value > 0 ? value : undefined;
}

function fail(reason: unknown): never {
  console.error(reason instanceof Error ? reason.message : String(reason));
  process.exit(1);
}

main().catch(fail);
