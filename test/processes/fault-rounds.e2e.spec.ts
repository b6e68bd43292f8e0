import { afterEach, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { healthIs } from '../support/health.js';
import { endAllServices } from '../support/service-process.js';
import { endAllTraffic, Traffic } from '../support/traffic.js';
import { type Bench, type BenchFault, benchOfBreaks, benchOfKills } from './fault-bench.js';

/** Set to 50 by hand: `FAULT_ROUNDS=50`, which reports its progress. */
const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 1);
const SAYS = ROUNDS > 1;
const CALLERS = 32;
const ACKNOWLEDGED_BETWEEN_FAULTS = 100;
const TIMEOUT_MS = 600_000 * ROUNDS;

let bench: Bench | undefined;
afterEach(async () => {
  await endAllServices();
  await endAllTraffic();
  await bench?.end();
});

it.each([
  ['that is killed, or what it works on', benchOfKills],
  ['of which Postgres and the event store are cut off, read-only, full or silent', benchOfBreaks],
])(
  'a service %s goes on by itself under load, and has lost and doubled nothing',
  async (_, start) => {
    bench = await start();
    const { service, faults } = bench;
    const traffic = await Traffic.start(() => [service().api], CALLERS);
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const [name, fault] of Object.entries(faults)) {
        await happens(fault, bench, traffic);
        await isReady(bench, 200);
        await traffic.goesOn(ACKNOWLEDGED_BETWEEN_FAULTS);
        if (SAYS) process.stderr.write(`${round}: ${name}, ${traffic.acknowledged.length} awards\n`);
      }
    }
    await traffic.stop();
    await traffic.expectKept(service().api);
    expect(traffic.acknowledged.length).toBeGreaterThan(0);
    expect(service().isOver).toBe(false);
  },
  TIMEOUT_MS,
);

async function happens(fault: BenchFault, bench: Bench, traffic: Traffic): Promise<void> {
  const { does, undoes, leavesCommands } = fault;
  await does();
  if (undoes === undefined) return;
  await (leavesCommands ? isReady(bench, 503) : refused(traffic));
  await undoes();
}

async function refused(traffic: Traffic): Promise<void> {
  const { refusals } = traffic;
  await eventually(
    () => traffic.refusals - refusals,
    (since) => since >= CALLERS,
  );
}

const isReady = ({ service }: Bench, wanted: 200 | 503): Promise<unknown> => healthIs(service().api, wanted);
