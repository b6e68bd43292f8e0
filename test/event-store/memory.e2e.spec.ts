import { expect, it } from '@jest/globals';
import { createTestDatabase } from '../support/database.js';
import { peakMemory } from './memory-run.js';

it('The event store stays under 300 MB with 100 subscribers that never read, a long stream and appends of 1 MB', async () => {
  const database = await createTestDatabase();
  try {
    const peakBytes = await peakMemory(database.url, {
      events: 50_000,
      subscriptions: 100,
      bigAppends: 80,
    });
    // Its code alone takes more than this.
    expect(peakBytes).toBeGreaterThan(40e6);
    expect(peakBytes).toBeLessThan(300e6);
  } finally {
    await database.drop();
  }
});
