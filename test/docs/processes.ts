import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT } from './markdown.js';

type Environment = Readonly<Record<string, string>>;

/** The end of a process, and its output until then. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Variables that the service reads; a run of the tests must not pass its own on to it. */
const NOT_OURS = /^(PORT|HOST|EVENTSTORE_|DATABASE_URL|REDIS_URL|POINTBOOK_)/;
const environment = (more: Environment): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_OURS.test(name))),
  ...more,
});

/** Runs a command in the folder of the repository, to its end. */
export function run(command: string, args: readonly string[], more: Environment = {}): Promise<Ended> {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: environment(more),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return ended(child);
}

/** Runs what `npm start` runs, without npm. */
export const start = (more: Environment): Promise<Ended> =>
  run(process.execPath, ['scripts/start.mjs'], more);

export interface Service {
  readonly url: string;
  readonly key: string;
  readonly dataDir: string;
  /** Its output up to the line that it is ready. */
  readonly greeting: string;
  stop(): Promise<Ended>;
}

/** The service as `npm start` runs it, on its own data directory and any free port. */
export async function startService(): Promise<Service> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pointbook-docs-'));
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    env: environment({ PORT: '0', POINTBOOK_DATA_DIR: dataDir }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = ended(child);
  const stop = async (): Promise<Ended> => {
    child.kill('SIGTERM');
    const result = await end;
    await rm(dataDir, { recursive: true, force: true });
    return result;
  };
  try {
    const greeting = await saidWhenReady(child);
    const url = /listens on (\S+)/.exec(greeting)?.[1] ?? '';
    const key = (await readFile(join(dataDir, 'admin-key'), 'utf8')).trim();
    return { url, key, dataDir, greeting, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function ended(child: ChildProcess): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

function saidWhenReady(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (text: string) => {
      said += text;
      if (/^The admin key is .*\n/m.test(said)) resolve(said);
    });
    child.once('close', () => {
      reject(new Error(`The service ended: ${said}`));
    });
  });
}

/** A PATH with a curl: the real one, or a stand-in in that folder. */
export async function pathWithCurl(folder: string): Promise<string> {
  const path = process.env['PATH'] ?? '';
  const found = await run('bash', ['-c', 'command -v curl']);
  if (found.code === 0) return path;
  const standIn = join(folder, 'curl');
  await copyFile(join(import.meta.dirname, 'curl.mjs'), standIn);
  await chmod(standIn, 0o755);
  return `${folder}${delimiter}${path}`;
}
