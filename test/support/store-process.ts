import { join } from 'node:path';
import { eventually } from './eventually.js';
import { ROOT, ServiceProcess } from './service-process.js';

/** Starts the embedded event store alone, on somebody else's Postgres; gives its connection string. Ends with `endAllServices`. */
export async function startStoreProcess(databaseUrl: string): Promise<string> {
  const program = join(ROOT, 'dist/embedded/event-store/main.js');
  const store = await ServiceProcess.launch({
    program: [process.execPath, program, '--port', '0', '--database-url', databaseUrl],
  });
  const ready = /event store ready at (\S+)/;
  const line = await eventually(
    () => store.lines.find((text) => ready.test(text)),
    (found) => found !== undefined,
  );
  return ready.exec(line!)![1]!;
}
