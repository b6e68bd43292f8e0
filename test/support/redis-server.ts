import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { freePort } from '../../embedded/postgres/free-port.js';
import { diesWithParent } from '../../embedded/postgres/parent-death.js';

const run = promisify(execFile);
const PORT_ATTEMPTS = 10;

export interface TestRedis {
  url: string;
  stop(): Promise<void>;
}

/** The Redis at REDIS_URL, else a `redis-server` of the PATH on a free port; undefined if there is neither. */
export async function findRedis(dir: string): Promise<TestRedis | undefined> {
  const url = process.env['REDIS_URL'];
  if (url) return { url, stop: () => Promise.resolve() };
  const installed = await run('redis-server', ['--version']).then(
    () => true,
    () => false,
  );
  if (!installed) return undefined;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startRedis(dir, await freePort());
    } catch (error) {
      if (attempt === PORT_ATTEMPTS || !(error as Error).message.includes('already in use')) throw error;
    }
  }
}

/** A redis-server on 127.0.0.1 that stores nothing on disk and ends with us. */
export async function startRedis(dir: string, port: number): Promise<TestRedis> {
  const settings = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    dir,
  ];
  const [command = '', ...args] = [...(await diesWithParent()), 'redis-server', ...settings];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', resolve));
  await ready(child);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const lines: string[] = [];
    createInterface({ input: child.stdout! }).on('line', (line) => {
      lines.push(line);
      if (line.includes('Ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('close', () => {
      reject(new Error(`redis-server did not start: ${lines.join(' | ')}`));
    });
  });
}
