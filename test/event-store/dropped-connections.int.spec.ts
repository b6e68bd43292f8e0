import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { runTypeScript } from '../support/child.js';
import { startEventStoreChild } from './store-child.js';

/** The report of such a process before it ends well, each in its own words. */
async function toldBy(file: string, ...args: string[]): Promise<Record<string, unknown>> {
  const child = runTypeScript(join(import.meta.dirname, '..', file), args);
  const exited = once(child, 'exit');
  const told = await text(child.stdout!);
  expect(await exited).toEqual([0, null]);
  return JSON.parse(told) as Record<string, unknown>;
}

describe('a process lives through', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  it('a connection to the event store that is cut at any step of any call', async () => {
    const store = await startEventStoreChild(database.url);
    try {
      const steps = await toldBy('event-store/dropping.ts', store.connectionString);

      for (const taken of Object.values(steps)) expect(taken).toBeGreaterThan(1);
    } finally {
      await store.stop();
    }
  });

  it('an event store that answers as none should, and is answered again once it does', async () => {
    const outcomes = await toldBy('event-store/odd-answers.ts');

    for (const outcome of Object.values(outcomes))
      expect(outcome).toMatch(/^(answered|unavailable), then answered$/);
    expect(outcomes['append: its id as two numbers']).toBe('answered, then answered');
  });

  it('a connection to Postgres that is cut at any step of any call', async () => {
    const steps = await toldBy('postgres/dropping.ts', database.url);

    for (const taken of Object.values(steps)) expect(taken).toBeGreaterThan(1);
  });
});
