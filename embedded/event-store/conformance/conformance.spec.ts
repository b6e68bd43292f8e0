import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { type RunningEventStore, startEventStore } from '../index.js';
import { differences } from './differences.js';
import { play } from './player.js';
import { looksAtAll, type Scenario } from './scenario.js';

const FILES = [
  'append-expectations',
  'append-idempotency',
  'checkpoints',
  'delete',
  'errors',
  'metadata',
  'random',
  'read',
  'subscriptions',
];
const PARALLEL = 8;

function scenariosOf(file: string): Scenario[] {
  const text = readFileSync(new URL(`./${file}.json`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { scenarios: Scenario[] }).scenarios;
}

/** Those that look at $all one after the other, all others side by side. */
async function playAll(address: string, scenarios: readonly Scenario[]): Promise<string[]> {
  const found: string[] = [];
  const playOne = async (scenario: Scenario): Promise<void> => {
    found.push(...differences(scenario, await play(address, scenario)));
  };
  const queue = scenarios.filter((scenario) => !looksAtAll(scenario));
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await playOne(next);
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  for (const scenario of scenarios.filter(looksAtAll)) await playOne(scenario);
  return found;
}

describe('The event store answers as EventStoreDB 23.10.6 did', () => {
  let database: TestDatabase;
  let store: RunningEventStore;

  beforeAll(async () => {
    database = await createTestDatabase();
    store = await startEventStore({ databaseUrl: database.url });
  });

  afterAll(async () => {
    await store.stop();
    await database.drop();
  });

  describe.each(['on a fresh database', 'on the database it has filled before'])('%s', () => {
    it.each(FILES)('%s', async (file) => {
      const scenarios = scenariosOf(file);
      expect(scenarios.length).toBeGreaterThan(0);
      expect(await playAll(`${store.host}:${store.port}`, scenarios)).toEqual([]);
    });
  });
});
