import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../postgres/index.js';
import { type EventStoreOptions, startEventStore } from './index.js';
import { KeptStore } from './kept-store.js';

interface Standing {
  readonly connectionString: string;
  stop(): Promise<void>;
}

/**
 * The event store as a process of its own. Prints one line with its address when it is ready. Stops on SIGINT, SIGTERM
 * and when its parent goes. On a database that it was given it ends with status 1 after one clear line when it has lost
 * it; on a Postgres of its own it comes back with that.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '2113' },
      host: { type: 'string', default: '127.0.0.1' },
      'database-url': { type: 'string' },
      'data-dir': { type: 'string', default: join('.data', 'eventstore') },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65535) throw new Error('--port is not a port');
  const options = { host: values.host, port, ...commitTimeout() };
  const databaseUrl = values['database-url'];
  const standing =
    databaseUrl === undefined
      ? await startOnOwnPostgres(values['data-dir'], options)
      : await startEventStore({ ...options, databaseUrl, onLost: fail });
  const stop = (): void => {
    void standing.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.once('disconnect', stop);
  console.log(`event store ready at ${standing.connectionString}`);
  process.send?.({ ready: standing.connectionString });
}

async function startOnOwnPostgres(
  dataDir: string,
  options: Omit<EventStoreOptions, 'databaseUrl'>,
): Promise<Standing> {
  const postgres = await startPostgres({ dataDir });
  try {
    const store = await KeptStore.start({ ...options, databaseUrl: postgres.url }, say);
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

/** As EventStoreDB's own setting of that name. */
function commitTimeout(): { commitTimeoutMs?: number } {
  const configured = Number(process.env['EVENTSTORE_COMMIT_TIMEOUT_MS']);
  return configured > 0 ? { commitTimeoutMs: configured } : {};
}

function say(line: string): void {
  console.error(line);
}

function fail(reason: string): never {
  console.error(reason);
  process.exit(1);
}

main().catch((error: unknown) => {
  fail(error instanceof Error ? error.message : String(error));
});
