import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import process from 'node:process';

/** Only root can become another user. */
export const canBeNobody = process.getuid?.() === 0;

/**
 * Runs attempts of another user of the machine. The program is loaded before the process becomes that user, who may not be
 * allowed to enter this folder; it prints a JSON object.
 */
export async function asNobody(file: string, ...args: string[]): Promise<Record<string, unknown>> {
  const loader = join(import.meta.dirname, 'typescript.mjs');
  const child = spawn(process.execPath, ['--import', loader, file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const said = await text(child.stdout);
  const [code] = (await exited) as [number | null];
  if (code !== 0) throw new Error(`${file} ended with ${code}: ${said}`);
  return JSON.parse(said) as Record<string, unknown>;
}

const NOBODY = 65_534;

/** For the program of an attempt: turns the process into that user, without anybody else's rights. */
export function becomeNobody(): void {
  process.setgroups?.([]);
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}
