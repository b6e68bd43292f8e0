import { afterAll, beforeAll } from '@jest/globals';
import { startEventStore } from '../../embedded/event-store/index.js';
import { createTestDatabase } from '../support/database.js';
import { PATIENT } from '../support/patience.js';

/**
 * The server that a contract is tested on: the one that EVENTSTORE_TEST_URL names, or else an embedded store of the
 * spec's own. Returns its address, once tests run.
 */
export function useEventStore(): () => string {
  let connectionString = process.env['EVENTSTORE_TEST_URL'] ?? '';
  if (connectionString !== '') return () => connectionString;
  const stops: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const database = await createTestDatabase();
    stops.push(() => database.drop());
    const store = await startEventStore({ databaseUrl: database.url, limits: PATIENT });
    stops.push(() => store.stop());
    ({ connectionString } = store);
  });
  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
  });
  return () => connectionString;
}
