import { Redis } from 'ioredis';
import { NAMESPACE } from './backends.js';

/** Counters that several processes share. */
export interface SharedCounters {
  readonly client: Redis;
  /** The prefix of the names of all counters. */
  readonly prefix: string;
  readonly close: () => void;
}

/** How long a request waits for being counted. */
const ANSWER_TIMEOUT_MS = 500;

/** Connects to the Redis of the jobs. The jobs tell when it is away; a counter is not worth waiting for. */
export function connectCounters(redisUrl: string): SharedCounters {
  const client = new Redis(redisUrl, {
    connectionName: 'pointbook counters',
    connectTimeout: ANSWER_TIMEOUT_MS,
    commandTimeout: ANSWER_TIMEOUT_MS,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
  });
  client.on('error', () => undefined);
  return {
    client,
    prefix: `${NAMESPACE}:rates:`,
    close: () => {
      client.disconnect();
    },
  };
}
