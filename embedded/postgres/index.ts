import { chmod, chown, mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import pg from 'pg';
import { type Binaries, binariesFor, locateBinaries } from './binaries.js';
import { type Cluster, DATABASE, openOrMake, USER } from './cluster.js';
import { lockDirectory } from './directory-lock.js';
import { freePort } from './free-port.js';
import { type RunAs, whoRuns } from './run-as.js';
import { explained } from './start-faults.js';
import { Supervisor, type Supervised } from './supervisor.js';

const PORT_ATTEMPTS = 10;

export interface PostgresOptions {
  /** Made when missing; all of it belongs to this server. */
  dataDir: string;
  /** Chosen by the system when absent. */
  port?: number;
  /** false: no fsync, for tests. */
  durable?: boolean;
  log?: (line: string) => void;
  /** Called each time the server died and accepts connections again. */
  onRestart?: () => void;
}

export interface RunningPostgres {
  /** `postgres://…` of the database "pointbook", on 127.0.0.1. */
  readonly url: string;
  readonly port: number;
  /** The pid of the server that runs now: another one after a restart. */
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

/**
 * Starts a Postgres of our own on that directory and keeps it running. A server that an earlier run left behind is
 * stopped first. Rejects with one clear line, also when another living process has the directory.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataDir = resolve(options.dataDir);
  let runAs: RunAs | undefined;
  try {
    const binaries = await locateBinaries();
    await mkdir(dataDir, { recursive: true });
    runAs = await whoRuns(dataDir);
    return await startIn(dataDir, { ...options, binaries, runAs });
  } catch (error) {
    throw await explained(error, { dataDir, runAs });
  }
}

interface Starting extends PostgresOptions {
  readonly binaries: Binaries;
  readonly runAs: RunAs | undefined;
}

async function startIn(dataDir: string, { binaries, runAs, ...options }: Starting): Promise<RunningPostgres> {
  const lock = await lockDirectory(dataDir);
  try {
    const durable = options.durable ?? true;
    if (runAs) await chown(dataDir, runAs.uid, runAs.gid);
    await chmod(dataDir, 0o700);
    const runnable = await binariesFor(runAs, binaries);
    const cluster = await openOrMake({ dataDir, binaries: runnable, runAs, durable });
    // Postgres insists on it, and a copy often has other rights.
    await chmod(cluster.clusterDir, 0o700);
    const log = options.log ?? (() => undefined);
    const onRestart = options.onRestart ?? (() => undefined);
    const common = { cluster, postgres: runnable.postgres, runAs, durable, log, onRestart };
    const { supervisor, port } = await startOnPort(common, options.port);
    await makeDatabase(urlOf(cluster, port, 'postgres')).catch(async (error: unknown) => {
      await supervisor.stop();
      throw error;
    });
    return {
      url: urlOf(cluster, port, DATABASE),
      port,
      get pid() {
        return supervisor.pid;
      },
      stop: async () => {
        await supervisor.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

interface Started {
  supervisor: Supervisor;
  port: number;
}

/** A free port may be taken between the choice and the bind: then another one is chosen, unless one was asked for. */
async function startOnPort(options: Omit<Supervised, 'port'>, wanted?: number): Promise<Started> {
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await freePort());
    try {
      return { supervisor: await Supervisor.start({ ...options, port }), port };
    } catch (error) {
      const taken = /could not bind|could not create any TCP\/IP sockets/.test((error as Error).message);
      if (!taken || wanted !== undefined || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

function urlOf({ password }: Cluster, port: number, database: string): string {
  return `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

async function makeDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  // The caller that waits for a statement gets the error as well; unheard, the event would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
