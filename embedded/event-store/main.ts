import { parseArgs } from 'node:util';
import { startEventStore } from './index.js';

/**
 * The event store as a process of its own. Prints one line with its address when it is ready. Stops on SIGINT, SIGTERM
 * and when its parent goes; ends with status 1 after one clear line when it has lost its database.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '2113' },
      host: { type: 'string', default: '127.0.0.1' },
      'database-url': { type: 'string' },
    },
  });
  const databaseUrl = values['database-url'] ?? process.env['DATABASE_URL'];
  if (databaseUrl === undefined) throw new Error('--database-url or DATABASE_URL is needed');
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('--port is not a port');
  const store = await startEventStore({
    databaseUrl,
    host: values.host,
    port,
    ...commitTimeout(),
    onLost: (reason) => {
      fail(reason);
    },
  });
  const stop = (): void => {
    void store.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.once('disconnect', stop);
  console.log(`event store ready at ${store.connectionString}`);
  process.send?.({ ready: store.connectionString });
}

/** As EventStoreDB's own setting of that name. */
function commitTimeout(): { commitTimeoutMs?: number } {
  const configured = Number(process.env['EVENTSTORE_COMMIT_TIMEOUT_MS']);
  return configured > 0 ? { commitTimeoutMs: configured } : {};
}

function fail(reason: string): never {
  console.error(reason);
  process.exit(1);
}

main().catch((error: unknown) => {
  fail(error instanceof Error ? error.message : String(error));
});
