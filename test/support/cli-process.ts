import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Api } from './api.js';
import { environment, expectBuilt, ROOT } from './service-process.js';

/** The end of a command at the terminal. */
export interface CliEnded {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const running = new Set<ChildProcess>();

/** Runs `points import FILE` against that service, to its end. */
export const importByCli = (file: string, api: Api, ...args: readonly string[]): Promise<CliEnded> =>
  pointsAt(api, 'import', file, ...args);

/** Runs `points …` against that service, to its end. */
export const pointsAt = ({ url, key }: Api, ...args: readonly string[]): Promise<CliEnded> =>
  points(...args, '--url', url, '--key', key);

/** Runs `points …` to its end. */
export const points = (...args: readonly string[]): Promise<CliEnded> => run(args, {});

/** Runs `points …` on the machine of that data directory, to its end. */
export const pointsIn = (dataDir: string, ...args: readonly string[]): Promise<CliEnded> =>
  run(args, { POINTBOOK_DATA_DIR: dataDir });

async function run(args: readonly string[], settings: Readonly<Record<string, string>>): Promise<CliEnded> {
  await expectBuilt();
  const child = spawn(process.execPath, [join(ROOT, 'dist/src/cli/main.js'), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(settings),
  });
  running.add(child);
  const [stdout, stderr] = [collected(child.stdout), collected(child.stderr)];
  const [code] = (await once(child, 'close')) as [number | null];
  running.delete(child);
  return { code, stdout: await stdout, stderr: await stderr };
}

/** For `afterEach`: ends imports that a failed test has left. */
export async function endAllImports(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const ended = once(child, 'close');
      child.kill('SIGKILL');
      await ended;
    }),
  );
}

async function collected(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}
