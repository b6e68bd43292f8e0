import { describe } from '@jest/globals';

/** The Redis of this run (`redis://…`); undefined if there is none, which the run's last lines report. */
export const redisUrl = process.env['TEST_REDIS_URL'];

/** `describe` if there is a Redis, else skipped. */
export const describeWithRedis = redisUrl === undefined ? describe.skip : describe;
