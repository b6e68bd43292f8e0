import { measurement, median, perSecond, type Benchmark } from '../measurement.js';
import { bareAppendsPerSecond } from './bare-client.js';
import { award, bulk, command, numbered, settle } from './caller.js';
import { startStand, type Stand } from './stand.js';

const COMMANDS = 4_000;

/** Measured and baseline in turn on one stand; a first round warms up and does not count. */
async function interleaved(
  rounds: number,
  prepare: (stand: Stand) => Promise<void>,
  measured: (stand: Stand) => Promise<number>,
  baseline: (stand: Stand) => Promise<number>,
): Promise<{ measured: number; baseline: number }[]> {
  const stand = await startStand();
  try {
    await prepare(stand);
    const results = [];
    for (let round = 0; round <= rounds; round += 1) {
      results.push({ baseline: await baseline(stand), measured: await measured(stand) });
    }
    return results.slice(1);
  } finally {
    await stand.stop();
  }
}

const PEOPLE = numbered('E', 256);
const person = (index: number): string => PEOPLE[index % PEOPLE.length] ?? 'E0';

export const W3: Benchmark = {
  id: 'W3',
  run: async (rounds) => {
    const results = await interleaved(
      rounds,
      ({ service }) => settle(service.url, PEOPLE),
      ({ service }) =>
        perSecond(COMMANDS, 64, (index) => command(service.url, 'award-points', award(person(index)))),
      ({ eventStoreUrl }) => bareAppendsPerSecond(eventStoreUrl, COMMANDS, 64),
    );
    const what =
      'award-points over HTTP, 64 connections, against appends through the bare client, 64 in flight';
    return [measurement('W3', what, 'commands/s', results, { atLeast: 0.5 })];
  },
};

export const W4: Benchmark = {
  id: 'W4',
  run: async (rounds) => {
    const results = await interleaved(
      rounds,
      ({ service }) => settle(service.url, PEOPLE),
      async ({ service }) => {
        const lines = Array.from({ length: 3 * COMMANDS }, (_, index) => ({
          command: 'AwardPoints',
          ...award(person(index)),
        }));
        return perSecondOf(lines.length, () => bulk(service.url, lines));
      },
      ({ eventStoreUrl }) => bareAppendsPerSecond(eventStoreUrl, COMMANDS, 64),
    );
    const what = 'bulk endpoint, against appends through the bare client, 64 in flight';
    return [measurement('W4', what, 'commands/s', results, { atLeast: 0.9 })];
  },
};

export const W5: Benchmark = {
  id: 'W5',
  run: async (rounds) => {
    const results = await interleaved(
      rounds,
      ({ service }) => settle(service.url, ['E0']),
      ({ service }) => perSecond(COMMANDS, 64, () => command(service.url, 'award-points', award('E0'))),
      ({ eventStoreUrl }) => bareAppendsPerSecond(eventStoreUrl, COMMANDS / 4, 1),
    );
    const what = 'one employee, 64 callers at once, against appends one after the other to one stream';
    return [measurement('W5', what, 'commands/s', results, { atLeast: 0.8 })];
  },
};

const LONG = 10_000;
const SHORT = 10;
const FILES = 20;
const WARM_COMMANDS = 200;

export const W6: Benchmark = {
  id: 'W6',
  run: async (rounds, say) => {
    const stand = await startStand();
    const [long, short] = [numbered('L', FILES), numbered('S', FILES)];
    try {
      await settle(stand.service.url, [...long, ...short]);
      say(`W6: filling ${FILES} files of ${LONG} entries …`);
      for (const employeeId of long) await fill(stand, employeeId, LONG);
      for (const employeeId of short) await fill(stand, employeeId, SHORT);
      const warm = [];
      const cold = [];
      for (let round = 0; round < rounds; round += 1) {
        warm.push(
          await alternately(
            stand,
            Array<string>(WARM_COMMANDS).fill('L0'),
            Array<string>(WARM_COMMANDS).fill('S0'),
          ),
        );
        await stand.restartService();
        // Work that a process does once, whatever the file, is not measured.
        await command(stand.service.url, 'award-points', award('S0'));
        cold.push(await alternately(stand, long.slice(1), short.slice(1)));
      }
      return [
        measurement(
          'W6 warm',
          `a command to a file of ${LONG} entries, p50, against one of ${SHORT}`,
          'ms',
          warm,
          { atMost: 1.2 },
        ),
        measurement('W6 cold', 'the same, the first to each file after a restart', 'ms', cold, { atMost: 3 }),
      ];
    } finally {
      await stand.stop();
    }
  },
};

async function fill({ service }: Stand, employeeId: string, entries: number): Promise<void> {
  await bulk(
    service.url,
    Array.from({ length: entries }, () => ({ command: 'AwardPoints', ...award(employeeId) })),
  );
}

/** Medians of the times of single commands, one to a long and one to a short file in turn. */
async function alternately(
  stand: Stand,
  long: readonly string[],
  short: readonly string[],
): Promise<{ measured: number; baseline: number }> {
  const times = { long: [] as number[], short: [] as number[] };
  for (const [index, longId] of long.entries()) {
    times.long.push(await timeOfAward(stand, longId));
    times.short.push(await timeOfAward(stand, short[index] ?? 'S0'));
  }
  return { measured: median(times.long), baseline: median(times.short) };
}

async function timeOfAward({ service }: Stand, employeeId: string): Promise<number> {
  const started = performance.now();
  await command(service.url, 'award-points', award(employeeId));
  return performance.now() - started;
}

async function perSecondOf(count: number, work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return count / ((performance.now() - started) / 1_000);
}
