import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { PATIENT } from '../../../test/support/patience.js';
import { type RunningEventStore, startEventStore } from '../index.js';
import { differences } from './differences.js';
import { Connection, type LetPass, play } from './player.js';
import { letsTimePass, looksAtAll, type Scenario } from './scenario.js';

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
/** Groups of scenarios that look at $all, where events of others stand between, before and behind. */
const LOOKING_AT_ALL = ['checkpoints', 'read', 'subscriptions'];
const PARALLEL = 8;

function scenariosOf(file: string): Scenario[] {
  const text = readFileSync(new URL(`./${file}.json`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { scenarios: Scenario[] }).scenarios;
}

describe('The event store answers as EventStoreDB 23.10.6 did', () => {
  let database: TestDatabase;
  let store: RunningEventStore;
  let connections: readonly Connection[];

  beforeAll(async () => {
    database = await createTestDatabase();
    store = await startEventStore({ databaseUrl: database.url, limits: PATIENT });
    connections = Array.from({ length: PARALLEL }, () => new Connection(`127.0.0.1:${store.port}`));
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  afterAll(async () => {
    for (const connection of connections) connection.close();
    await store.stop();
    await database.drop();
  });

  /** Plays scenarios that look at $all or in which time passes one after the other, all others side by side. */
  async function playAll(scenarios: readonly Scenario[]): Promise<string[]> {
    const found: string[] = [];
    const playOne = async (connection: Connection, scenario: Scenario, letPass?: LetPass): Promise<void> => {
      found.push(...differences(scenario, await play(connection, scenario, letPass)));
    };
    const isAlone = (scenario: Scenario): boolean => looksAtAll(scenario) || letsTimePass(scenario);
    const queue = scenarios.filter((scenario) => !isAlone(scenario));
    const playQueue = async (connection: Connection): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) await playOne(connection, next);
    };
    await Promise.all(connections.map(playQueue));
    for (const scenario of scenarios.filter(isAlone))
      await playOne(connections[0]!, scenario, letsTimePass(scenario) ? onAClockOfItsOwn() : undefined);
    return found;
  }

  it.each(LOOKING_AT_ALL)('%s, where hardly anything has been written', async (file) => {
    const scenarios = scenariosOf(file).filter(looksAtAll);
    expect(scenarios.length).toBeGreaterThan(0);
    expect(await playAll(scenarios)).toEqual([]);
  });

  it.each(FILES)('%s', async (file) => {
    const scenarios = scenariosOf(file);
    expect(scenarios.length).toBeGreaterThan(0);
    expect(await playAll(scenarios)).toEqual([]);
  });
});

/** The clock of this process, store included, stands still but for what a scenario lets pass, however long that takes. */
function onAClockOfItsOwn(): LetPass {
  let now = Date.now();
  jest.spyOn(Date, 'now').mockImplementation(() => now);
  return (ms) => (now += ms);
}
