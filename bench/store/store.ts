import { type Benchmark, type Goal, measurement, type Measurement } from '../measurement.js';
import { bareAppendsPerSecond } from '../service/bare-client.js';
import { catchUpPerSecond, fill } from './catch-up.js';
import { startStoreStand, type StoreStand } from './stand.js';

const AGAINST = 'against a server of the same protocol that keeps events in memory only';

interface Comparison {
  readonly id: string;
  readonly what: string;
  readonly unit: string;
  readonly goal: Goal;
  readonly prepare?: (stand: StoreStand) => Promise<void>;
  readonly measure: (url: string) => Promise<number>;
}

/** Store and baseline in turn on one stand; a first round warms up and does not count. */
async function compare(comparison: Comparison, rounds: number): Promise<Measurement> {
  const { id, what, unit, goal, prepare, measure } = comparison;
  const stand = await startStoreStand();
  try {
    await prepare?.(stand);
    const results = [];
    for (let round = 0; round <= rounds; round += 1) {
      const baseline = await measure(stand.baselineUrl);
      results.push({ baseline, measured: await measure(stand.storeUrl) });
    }
    return measurement(id, what, unit, results.slice(1), goal);
  } finally {
    await stand.stop();
  }
}

const APPENDS = 12_000;
const APPENDS_ONE_BY_ONE = 3_000;
const EVENTS = 100_000;

export const W1: Benchmark = {
  id: 'W1',
  run: async (rounds) => [
    await compare(
      {
        id: 'W1',
        what: `appends, 64 in flight, ${AGAINST}`,
        unit: 'appends/s',
        goal: { atLeast: 0.8 },
        measure: (url) => bareAppendsPerSecond(url, APPENDS, 64),
      },
      rounds,
    ),
  ],
};

export const W2: Benchmark = {
  id: 'W2',
  run: async (rounds) => [
    await compare(
      {
        id: 'W2',
        what: `appends one after the other, ${AGAINST}`,
        unit: 'appends/s',
        goal: { atLeast: 0.6 },
        measure: (url) => bareAppendsPerSecond(url, APPENDS_ONE_BY_ONE, 1),
      },
      rounds,
    ),
  ],
};

export const W7: Benchmark = {
  id: 'W7',
  run: async (rounds) => [
    await compare(
      {
        id: 'W7',
        what: `catch-up on $all over ${EVENTS} events, the store just restarted, ${AGAINST}`,
        unit: 'events/s',
        goal: { atLeast: 0.8 },
        prepare: async (stand) => {
          await fill(stand.baselineUrl, EVENTS);
          await fill(stand.storeUrl, EVENTS);
          await stand.restartStore();
        },
        measure: (url) => catchUpPerSecond(url, EVENTS),
      },
      rounds,
    ),
  ],
};
