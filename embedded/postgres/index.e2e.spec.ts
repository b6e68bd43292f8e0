import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFile,
  chmod,
  chown,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

  it('of a copy is none of the original: each has its own, lock and pid file copied as they may be', async () => {
    const dataDir = await freshDir();
    const { url, pid } = await start(dataDir);
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await query(url, 'CHECKPOINT');
    const copy = await freshDir();
    await run('cp', ['-a', dataDir, copy]).catch(() => undefined);
    const second = await start(copy);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(await isRunning(pid!)).toBe(true);
  });
});

describe('a start that a person has to see to', () => {
  /** The data directory of a database that is not running. */
  let made: string;

  beforeAll(async () => {
    made = join(await mkdtemp(join(tmpdir(), 'pointbook-postgres-')), 'postgres');
    await (await startPostgres({ dataDir: made, durable: false })).stop();
  });
  afterAll(() => rm(dirname(made), { recursive: true, force: true }));

  /** The line with which the start fails on a spoilt copy of the directory. */
  async function said(spoil: (cluster: string) => Promise<unknown>): Promise<string> {
    const dataDir = await freshDir();
    await run('cp', ['-a', made, dataDir]);
    await spoil(join(dataDir, 'cluster'));
    const error = await start(dataDir).then(
      () => undefined,
      (reason: unknown) => reason as Error,
    );
    const line = error?.message ?? 'it started';
    expect(line).not.toMatch(/\n| \| /);
    return line.replaceAll(dataDir, 'DATA');
  }

  it('names the file that belongs to somebody else, and whose it has to be', async () => {
    // Only root can give files away.
    if (process.getuid?.() !== 0) return;
    const file = 'global/pg_control';
    const ofRoot = await said((cluster) => chown(join(cluster, file), 0, 0));
    expect(ofRoot).toMatch(
      /^DATA\/cluster\/global\/pg_control belongs to root \(uid 0\) and has to belong to postgres \(uid \d+\).*chown -R \d+ DATA$/,
    );
    expect(await said((cluster) => run('chown', ['-R', 'root', cluster]))).toMatch(
      /^DATA\/cluster belongs to root/,
    );
  });

  it('names the file that may not be read', async () => {
    expect(await said((cluster) => chmod(join(cluster, 'postgresql.conf'), 0))).toMatch(
      /^DATA\/cluster\/postgresql.conf may not be read and written by its owner, .*: chmod -R u\+rwX DATA$/,
    );
  });

  it('says which version made the database', async () => {
    expect(await said((cluster) => writeFile(join(cluster, 'PG_VERSION'), '9\n'))).toMatch(
      /^DATA\/cluster was made by PostgreSQL 9, this is \d+: /,
    );
  });

  it('says that the database is damaged, or which setting is wrong', async () => {
    expect(await said((cluster) => truncate(join(cluster, 'global/pg_control'), 0))).toBe(
      'the database in DATA/cluster is damaged (could not read file "global/pg_control": read 0 of 296): put a backup in its place',
    );
    expect(await said((cluster) => rm(join(cluster, 'PG_VERSION')))).toMatch(/is damaged/);
    expect(await said((cluster) => appendFile(join(cluster, 'postgresql.conf'), 'no_such = 1\n'))).toMatch(
      /^a setting in DATA\/cluster is wrong: unrecognized configuration parameter "no_such"/,
    );
  });

  it('is none where only the folder of a copy is open to others', async () => {
    expect(await said((cluster) => chmod(cluster, 0o755))).toBe('it started');
  });
});
