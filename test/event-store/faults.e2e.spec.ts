import { expect, it } from '@jest/globals';
import { faultRun, FAULTS } from './fault-run.js';

/** Set to 50 by hand. */
const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 1);
const TIMEOUT_MS = 240_000 * ROUNDS;

it.each(Object.keys(FAULTS))(
  'The event store writes again by itself, and has lost, doubled and torn nothing, after %s under load',
  async (name) => {
    const result = await faultRun([name], ROUNDS, () => undefined);
    expect(result.appendsAcknowledged).toBeGreaterThan(0);
    expect(result).toMatchObject({ lost: 0, doubled: 0, torn: 0, outOfOrder: 0, readersThatDiffer: 0 });
  },
  TIMEOUT_MS,
);
