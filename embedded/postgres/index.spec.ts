import { afterEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import pg from 'pg';
import { runTypeScript } from '../../test/support/child.js';
import { until } from '../../test/support/eventually.js';
import { isRunning } from '../../test/support/processes.js';
import { type PostgresOptions, type RunningPostgres, startPostgres } from './index.js';

const run = promisify(execFile);
const cleanups: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function freshDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'pointbook-postgres-'));
  cleanups.push(() => rm(dir, { recursive: true, force: true }));
  return join(dir, 'postgres');
}

async function start(dataDir: string, options: Partial<PostgresOptions> = {}): Promise<RunningPostgres> {
  const postgres = await startPostgres({ dataDir, durable: false, ...options });
  cleanups.push(() => postgres.stop());
  return postgres;
}

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function clusterPid(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8'), 10);
}

/** Another Node process that starts Postgres on the directory, and stays until it is killed. */
async function startElsewhere(dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<ChildProcess> {
  const script = join(import.meta.dirname, '../../test/support/start-postgres.ts');
  const child = runTypeScript(script, [dataDir], env);
  cleanups.push(() => killHard(child));
  await once(createInterface({ input: child.stdout! }), 'line');
  const server = await clusterPid(dataDir);
  cleanups.push(async () => {
    await killHard(child);
    if (await isRunning(server)) process.kill(server, 'SIGQUIT');
    await until(async () => !(await isRunning(server)));
  });
  return child;
}

async function killHard(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** A PATH without the tool by which a server notices the death of its parent, as on systems that have none. */
async function pathWithoutSetpriv(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'pointbook-path-'));
  cleanups.push(() => rm(dir, { recursive: true, force: true }));
  const { stdout } = await run('sh', ['-c', 'command -v id']);
  await symlink(stdout.trim(), join(dir, 'id'));
  return dir;
}

describe('an embedded Postgres', () => {
  it('serves database "pointbook", in UTF-8 and byte order, to nobody without its password', async () => {
    const { url } = await start(await freshDir());
    const [row] = await query(
      url,
      `SELECT current_database() AS name, datcollate AS collate, pg_encoding_to_char(encoding) AS encoding
       FROM pg_database WHERE datname = current_database()`,
    );
    expect(row).toEqual({ name: 'pointbook', collate: 'C', encoding: 'UTF8' });
    await expect(query(url.replace(/:[0-9a-f]{48}@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password/);
  });

  it('is durable unless told otherwise', async () => {
    const sql = `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`;
    const durable = await start(await freshDir(), { durable: true });
    expect(await query(durable.url, sql)).toEqual([{ fsync: 'on', commit: 'on' }]);
    const fleeting = await start(await freshDir(), { durable: false });
    expect(await query(fleeting.url, sql)).toEqual([{ fsync: 'off', commit: 'on' }]);
  });

  it('listens on this machine alone', async () => {
    const { url, port } = await start(await freshDir());
    expect(new URL(url).host).toBe(`127.0.0.1:${port}`);
    expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  });

  it('keeps what was written, over a stop and a start', async () => {
    const dataDir = await freshDir();
    const first = await start(dataDir);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await start(dataDir);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('leaves no process and no lock behind when stopped, also twice', async () => {
    const dataDir = await freshDir();
    const postgres = await start(dataDir);
    const pid = postgres.pid!;
    await postgres.stop();
    await postgres.stop();
    expect(await isRunning(pid)).toBe(false);
    expect((await readdir(dataDir)).sort()).toEqual(['cluster', 'password']);
  });

  it('hides its password and data from other users', async () => {
    const dataDir = await freshDir();
    await start(dataDir);
    expect((await stat(join(dataDir, 'password'))).mode & 0o777).toBe(0o600);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
  });

  it('comes back on the same address when it is killed hard, again and again', async () => {
    let restarts = 0;
    const postgres = await start(await freshDir(), { onRestart: () => (restarts += 1) });
    await query(postgres.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    for (const killed of [1, 2, 3]) {
      process.kill(postgres.pid!, 'SIGKILL');
      await until(() => restarts === killed);
      expect(await query(postgres.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    }
  });

  it('can be stopped while it is coming back', async () => {
    const postgres = await start(await freshDir());
    const pid = postgres.pid!;
    process.kill(pid, 'SIGKILL');
    await postgres.stop();
    await expect(query(postgres.url, 'SELECT 1')).rejects.toThrow();
  });

  it('begins anew where a first start was killed half-way', async () => {
    const dataDir = await freshDir();
    await (await start(dataDir)).stop();
    await rm(join(dataDir, 'cluster', 'base'), { recursive: true });
    await rename(join(dataDir, 'cluster'), join(dataDir, 'cluster.new'));
    const { url } = await start(dataDir);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('takes a port that is taken for an error where it was asked for, and says so', async () => {
    const first = await start(await freshDir());
    await expect(start(await freshDir(), { port: first.port })).rejects.toThrow(/Address already in use/);
  });
});

describe('a second start on one directory', () => {
  it('is refused while the first one runs, which goes on', async () => {
    const dataDir = await freshDir();
    const first = await start(dataDir);
    await expect(startPostgres({ dataDir })).rejects.toThrow(
      `${dataDir} is in use by the running process ${process.pid}`,
    );
    expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is refused while another process runs on it', async () => {
    const dataDir = await freshDir();
    const other = await startElsewhere(dataDir);
    await expect(startPostgres({ dataDir })).rejects.toThrow(`in use by the running process ${other.pid}`);
    expect(await isRunning(await clusterPid(dataDir))).toBe(true);
  });

  it('stops and replaces the server that a process left which was killed hard', async () => {
    const dataDir = await freshDir();
    const other = await startElsewhere(dataDir, { PATH: await pathWithoutSetpriv() });
    const orphan = await clusterPid(dataDir);
    await killHard(other);
    expect(await isRunning(orphan)).toBe(true);
    const { url, pid } = await start(dataDir);
    expect(pid).not.toBe(orphan);
    expect(await isRunning(orphan)).toBe(false);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('follows the death of its process on Linux', async () => {
    if (process.platform !== 'linux') return;
    const dataDir = await freshDir();
    const other = await startElsewhere(dataDir);
    const orphan = await clusterPid(dataDir);
    await killHard(other);
    await until(async () => !(await isRunning(orphan)));
  });

  it('is not hindered by a pid file and a lock whose pid belongs to another program by now', async () => {
    const dataDir = await freshDir();
    await (await start(dataDir)).stop();
    const stranger = spawn('sleep', ['600']);
    cleanups.push(() => killHard(stranger));
    await writeFile(
      join(dataDir, 'cluster', 'postmaster.pid'),
      `${stranger.pid}\n${dataDir}\n0\n5432\n..\n127.0.0.1\n`,
    );
    await writeFile(join(dataDir, 'lock'), JSON.stringify({ pid: stranger.pid, started: 'before' }));
    const { url } = await start(dataDir);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await isRunning(stranger.pid!)).toBe(true);
  });
});
