import { Redis } from 'ioredis';
import { NAMESPACE } from './backends.js';

/** Where several processes count together. */
export interface SharedCounters {
  readonly client: Redis;
  /** What the names of all counters begin with. */
  readonly prefix: string;
  readonly close: () => void;
}

/** A request does not wait longer for being counted. */
const ANSWER_TIMEOUT_MS = 500;

/** In the Redis of the jobs. One that is away is said so by those; a counter is not worth waiting for. */
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
