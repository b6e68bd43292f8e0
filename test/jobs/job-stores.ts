import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import { Redis } from 'ioredis';
import { freePort } from '../../embedded/postgres/free-port.js';
import { startPostgres } from '../../embedded/postgres/index.js';
import type { Address } from '../../src/infrastructure/queue/backends.js';
import { createTestDatabase } from '../support/database.js';
import { onPort } from '../support/on-port.js';
import { startRedis } from '../support/redis-server.js';
import { describeWithRedis, redisUrl } from '../support/redis.js';

/** A namespace for jobs that nobody else uses, on the servers that the whole run shares. */
export interface SharedStore {
  readonly address: Address;
  remove(): Promise<void>;
}

/** A server of its own that a test can take away. */
export interface OwnStore {
  readonly address: Address;
  /** Kills the server. */
  lose(): Promise<void>;
  /** Starts the server again on the same port; a Redis comes back empty. */
  comeBack(): Promise<void>;
  remove(): Promise<void>;
}

export interface JobStoreKind {
  readonly name: string;
  readonly describe: typeof describe | typeof describe.skip;
  share(): Promise<SharedStore>;
  own(): Promise<OwnStore>;
  /** The address of the same store behind another port. */
  moved(address: Address, port: number): Address;
}

const namespaceOfOurOwn = (): string => `jobs_${randomUUID().replaceAll('-', '')}`;

const inPostgres: JobStoreKind = {
  name: 'Postgres',
  describe,
  async share() {
    const database = await createTestDatabase();
    return { address: { redisUrl: undefined, databaseUrl: database.url }, remove: () => database.drop() };
  },
  async own() {
    const dataDir = await mkdtemp(join(tmpdir(), 'job-store-'));
    let server = await startPostgres({ dataDir, durable: false });
    const { url, port } = server;
    return {
      address: { redisUrl: undefined, databaseUrl: url },
      lose: () => server.stop(),
      comeBack: async () => {
        server = await startPostgres({ dataDir, durable: false, port });
      },
      remove: async () => {
        await server.stop();
        await rm(dataDir, { recursive: true, force: true });
      },
    };
  },
  moved: (address, port) => ({ ...address, databaseUrl: onPort(address.databaseUrl, port) }),
};

/** With the jobs in Redis, this database must never be used. */
const NO_DATABASE = 'postgres://127.0.0.1:1/none';

const inRedis: JobStoreKind = {
  name: 'Redis',
  describe: describeWithRedis,
  share() {
    const namespace = namespaceOfOurOwn();
    const address = { redisUrl: redisUrl!, databaseUrl: NO_DATABASE, namespace };
    return Promise.resolve({ address, remove: () => removeKeys(`${namespace}:*`) });
  },
  async own() {
    const dir = await mkdtemp(join(tmpdir(), 'job-store-'));
    const port = await freePort();
    let server = await startRedis(dir, port);
    return {
      address: { redisUrl: server.url, databaseUrl: NO_DATABASE },
      lose: () => server.stop(),
      comeBack: async () => {
        server = await startRedis(dir, port);
      },
      remove: async () => {
        await server.stop();
        await rm(dir, { recursive: true, force: true });
      },
    };
  },
  moved: (address, port) => ({ ...address, redisUrl: onPort(address.redisUrl!, port) }),
};

/** The Redis may belong to somebody: only what a test has put there is removed. */
async function removeKeys(pattern: string): Promise<void> {
  const redis = new Redis(redisUrl!, { maxRetriesPerRequest: null });
  try {
    for await (const keys of redis.scanStream({ match: pattern }) as AsyncIterable<string[]>) {
      if (keys.length > 0) await redis.del(...keys);
    }
  } finally {
    redis.disconnect();
  }
}

export const JOB_STORES: readonly JobStoreKind[] = [inPostgres, inRedis];
