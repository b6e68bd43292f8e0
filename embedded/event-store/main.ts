import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type RunningEventStore, startEventStore, type WriteLimits } from './index.js';

const DEFAULT_PORT = '2113';
const DEFAULT_DATA_DIR = '.data/eventstore';

const HELP = `eventstore: a server of EventStoreDB's protocol, on Postgres

  npm run -s eventstore -- [--port N] [--host HOST] [--data-dir DIR | --database-url URL]

  --port N            where it listens; 0 takes a free port      (default: ${DEFAULT_PORT})
  --host HOST         the address it listens on, without TLS     (default: 127.0.0.1)
  --data-dir DIR      where it keeps a Postgres of its own       (default: ${DEFAULT_DATA_DIR})
  --database-url URL  another Postgres, of which it takes the schema "eventstore"

  Prints one line with its address when it is ready. Ctrl-C or SIGTERM stops it.
`;

/** A wrong call: told in one line, with where to find help. */
class WrongArguments extends Error {}

interface Arguments {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}

/**
 * The event store as a process of its own: on the database that is named, or on a Postgres that it brings itself. Prints
 * one line with its address when it is ready. Stops on SIGTERM, when its parent goes and, without one, on SIGINT. When
 * another store has taken its database, it ends with status 1 after one clear line.
 */
async function main(): Promise<void> {
  if (process.argv.slice(2).some((argument) => ['help', '--help', '-h'].includes(argument))) {
    process.stdout.write(HELP);
    return;
  }
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
  const log = (line: string): void => {
    console.error(line);
  };
  return await startEventStore({
    databaseUrl,
    host,
    port,
    limits: limitsFromEnvironment(),
    log,
    onLost: fail,
  });
}

async function onOwnPostgres(given: Arguments): Promise<Running> {
  // Only here, so that a store on another database needs no Postgres to be installed.
  const { startPostgres } = await import('../postgres/index.js');
  const postgres = await startPostgres({ dataDir: resolve(given.dataDir) });
  try {
    const store = await onDatabase(given, postgres.url);
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
  const values = optionsGiven();
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new WrongArguments('--port is not a port: a number from 0 to 65535');
  }
  return { host: values.host, port, databaseUrl: values['database-url'], dataDir: values['data-dir'] };
}

function optionsGiven() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: DEFAULT_PORT },
        host: { type: 'string', default: '127.0.0.1' },
        'database-url': { type: 'string' },
        'data-dir': { type: 'string', default: DEFAULT_DATA_DIR },
      },
    }).values;
  } catch (error) {
    throw new WrongArguments(error instanceof Error ? error.message.split('. ', 1)[0] : String(error));
  }
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
  const message = reason instanceof Error ? reason.message : String(reason);
  const isWrongCall = reason instanceof WrongArguments;
  console.error(isWrongCall ? `eventstore: ${message}. Try: npm run -s eventstore -- --help` : message);
  process.exit(isWrongCall ? 2 : 1);
}

main().catch(fail);
