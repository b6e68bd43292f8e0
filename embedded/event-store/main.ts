import { resolve } from 'node:path';
import { type Arguments, HELP, readArguments, WrongArguments } from './arguments.js';
import { type RunningEventStore, startEventStore, type WriteLimits } from './index.js';

/** A variable, since it has a password and every user of the machine may read the arguments. */
const OWNER_URL = 'EVENTSTORE_OWNER_URL';
const LOOPBACK = /^(127\.[\d.]+|::1|localhost)$/;

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
  const given = readArguments(process.argv.slice(2));
  const running =
    given.databaseUrl === undefined ? await onOwnPostgres(given) : await onDatabase(given, given.databaseUrl);
  const stop = (): void => {
    running.stop().then(() => process.exit(0), fail);
  };
  // Ctrl-C reaches the whole group: a parent that still needs its store stops it when it is done.
  process.on('SIGINT', process.send === undefined ? stop : () => undefined);
  process.once('SIGTERM', stop);
  process.once('disconnect', stop);
  if (isOpen(given)) console.error(whoMayWrite(given));
  console.log(`event store ready at ${running.connectionString}`);
}

const isOpen = ({ socket, credentials }: Arguments): boolean =>
  socket === undefined && credentials === undefined;

function whoMayWrite({ host }: Arguments): string {
  const who = LOOPBACK.test(host) ? 'every user of this machine' : `whoever reaches ${host}`;
  return `eventstore: listens openly: ${who} may read and write the log. --socket, or --credentials with TLS, keeps others out.`;
}

type Running = Pick<RunningEventStore, 'connectionString' | 'stop'>;

async function onDatabase(given: Arguments, databaseUrl: string): Promise<Running> {
  const log = (line: string): void => {
    console.error(line);
  };
  return await startEventStore({
    ...given,
    databaseUrl,
    ownerUrl: process.env[OWNER_URL],
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
