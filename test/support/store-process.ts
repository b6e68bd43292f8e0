import { join } from 'node:path';
import { eventually } from './eventually.js';
import { ROOT, ServiceProcess } from './service-process.js';

/** The embedded event store alone, on a Postgres that somebody else runs; ends with `endAllServices`. Its connection string. */
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
