import { expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import { createTestDatabase } from './database.js';
import { describeWithRedis, redisUrl } from './redis.js';

async function exists(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as pg.DatabaseError).code === '3D000') return false;
    throw error;
  } finally {
    await client.end();
  }
}

it('a test database is there until it is dropped, whoever is connected', async () => {
  const database = await createTestDatabase();
  expect(await exists(database.url)).toBe(true);
  const connected = new pg.Client({ connectionString: database.url });
  connected.on('error', () => undefined);
  await connected.connect();
  await database.drop();
  expect(await exists(database.url)).toBe(false);
});

describeWithRedis('the shared Redis', () => {
  it('answers', async () => {
    const redis = new Redis(redisUrl!, { maxRetriesPerRequest: null });
    try {
      expect(await redis.ping()).toBe('PONG');
    } finally {
      redis.disconnect();
    }
  });
});
