import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import process from 'node:process';

/** To become another user, one has to be root. */
export const canBeNobody = process.getuid?.() === 0;

/**
 * What becomes of attempts of another user of the machine. The program is read before it becomes that user, who may not be
 * allowed to enter this folder; it says a JSON object.
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

/** For the program of an attempt: from now on it is that user, and has no other's rights. */
export function becomeNobody(): void {
  process.setgroups?.([]);
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}
