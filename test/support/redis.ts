import { describe } from '@jest/globals';

/** The Redis of this run (`redis://…`); undefined where there is none, which the run's last lines say. */
export const redisUrl = process.env['TEST_REDIS_URL'];

/** `describe` where there is a Redis, else skipped. */
export const describeWithRedis = redisUrl === undefined ? describe.skip : describe;
