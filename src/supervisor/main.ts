import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { logAs, say } from '../infrastructure/telemetry/logs.js';
import { Supervisor } from './supervisor.js';

/** The program of `npm start`: runs the service in a process of its own, and does nothing but look after it. */
const SERVICE = fileURLToPath(new URL('../../service/main.js', import.meta.url));

// Wrong settings are told by the service.
logAs(process.env['POINTBOOK_LOG'] === 'json' ? 'json' : 'text');
const supervisor = new Supervisor({
  start: () =>
    fork(SERVICE, process.argv.slice(2), {
      execArgv: ['--enable-source-maps'],
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    }),
  say,
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    supervisor.ask(signal);
  });
}
process.exitCode = await supervisor.run();
