import { expect, it } from '@jest/globals';
import { killRun } from './kill-run.js';

const KILLS = 6;

it('The event store loses, doubles and tears nothing when it or its Postgres is killed under 64 writers', async () => {
  const result = await killRun(KILLS, () => undefined);
  expect(result.killsOfStore + result.killsOfPostgres).toBe(KILLS);
  expect(result.appendsAcknowledged).toBeGreaterThan(KILLS * 300);
  expect(result).toMatchObject({ lost: 0, doubled: 0, torn: 0, outOfOrder: 0, readersThatDiffer: 0 });
});
