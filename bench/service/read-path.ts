import { setTimeout as delay } from 'node:timers/promises';
import { measurement, percentile, perSecond, type Benchmark, type Measurement } from '../measurement.js';
import { bareAppendTimes } from './bare-client.js';
import { award, command, numbered, send, settle } from './caller.js';
import { startStand, type Stand } from './stand.js';

const COMMANDS = 4_000;
const PEOPLE = numbered('E', 256);
const person = (index: number): string => PEOPLE[index % PEOPLE.length] ?? 'E0';
/** One command of this many is read back: reading each would be a load of its own. */
const READ_EVERY = 10;
const LIMIT_MS = 100;

/** The path of what is to be read, of an employee. */
type PathOf = (employeeId: string) => string;

/** How long after its answer a command can be read, while commands come at half the rate that the service can take. */
export const P7: Benchmark = untilSeen('P7', 'it can be read', (employeeId) => `/v1/employees/${employeeId}`);

/** The same of the employee's notice of the entry. */
export const N1: Benchmark = untilSeen(
  'N1',
  'the employee’s inbox tells it',
  (employeeId) => `/v1/employees/${employeeId}/notices`,
);

function untilSeen(id: string, seen: string, pathOf: PathOf): Benchmark {
  return { id, run: (rounds) => lagsInRounds(id, seen, pathOf, rounds) };
}

async function lagsInRounds(
  id: string,
  seen: string,
  pathOf: PathOf,
  rounds: number,
): Promise<Measurement[]> {
  const stand = await startStand();
  try {
    await settle(stand.service.url, PEOPLE);
    const results = [];
    for (let round = 0; round <= rounds; round += 1) {
      const baseline = percentile(await bareAppendTimes(stand.eventStoreUrl, COMMANDS / 4), 0.99);
      const rate = await perSecond(COMMANDS, 64, (index) =>
        command(stand.service.url, 'award-points', award(person(index))),
      );
      await untilRead(stand, pathOf);
      results.push({ measured: percentile(await lags(stand, rate / 2, pathOf), 0.99), baseline });
    }
    const what = `from the answer to a command until ${seen}, p99, at half the rate of W3, against the p99 of a bare append`;
    const multiple = measurement(id, what, 'ms', results.slice(1), {});
    return [{ ...multiple, goal: `< ${LIMIT_MS} ms`, met: multiple.measured < LIMIT_MS }];
  } finally {
    await stand.stop();
  }
}

/** Waits until the read models include the commands that came at the full rate. */
async function untilRead({ service }: Stand, pathOf: PathOf): Promise<void> {
  const { position } = JSON.parse(await command(service.url, 'award-points', award(person(0)))) as {
    position: string;
  };
  const read = new URL(`${pathOf(person(0))}?minPosition=${position}`, service.url);
  while (
    await send(read).then(
      () => false,
      () => true,
    )
  )
    await delay(100);
}

/** Commands begin at their times, whether those before them are answered or not. Milliseconds. */
async function lags({ service }: Stand, ratePerSecond: number, pathOf: PathOf): Promise<number[]> {
  const started = performance.now();
  const found: number[] = [];
  const sent: Promise<void>[] = [];
  for (let index = 0; index < COMMANDS; index += 1) {
    const dueInMs = started + (index / ratePerSecond) * 1_000 - performance.now();
    if (dueInMs > 1) await delay(dueInMs);
    const path = index % READ_EVERY === 0 ? pathOf(person(index)) : undefined;
    sent.push(one(service.url, person(index), path, found));
  }
  await Promise.all(sent);
  return found;
}

/** One command; where there is a path, it is read until it has the command's place, and the time noted. */
async function one(
  url: string,
  employeeId: string,
  path: string | undefined,
  found: number[],
): Promise<void> {
  const { position } = JSON.parse(await command(url, 'award-points', award(employeeId))) as {
    position: string;
  };
  if (path === undefined) return;
  const answered = performance.now();
  await send(new URL(`${path}?minPosition=${position}`, url));
  found.push(performance.now() - answered);
}
