import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** Runs one of our TypeScript files in its own Node process, which a test can kill; stderr is shown. */
export function runTypeScript(file: string, args: string[] = [], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const loader = join(import.meta.dirname, 'typescript.mjs');
  return spawn(process.execPath, ['--import', loader, file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
}
