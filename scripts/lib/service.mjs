import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './root.mjs';

/** Starts the built service on a free port with these settings and arguments; tells its output where it does not start. */
export async function startService(settings, args = []) {
  const child = spawn(process.execPath, [join(root, 'dist/service/main.js'), ...args], {
    cwd: root,
    env: { ...process.env, PORT: '0', ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = await addressOf(child);
  child.stderr.resume();
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function addressOf(child) {
  const said = [];
  const lines = createInterface({ input: child.stderr });
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      said.push(line);
      const [, address] = /listens on (\S+)/.exec(line) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => {
      reject(new Error(`The service did not start:\n${said.join('\n')}`));
    });
  });
}
