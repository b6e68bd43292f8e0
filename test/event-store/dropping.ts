import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { EventLog, LogUnavailable, NO_STREAM_YET } from '../../src/infrastructure/event-store/event-log.js';
import { subscribe } from '../../src/infrastructure/event-store/subscription.js';
import type { DomainEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { newEvent } from '../support/store.js';
import { startProxy } from './proxy.js';

/**
 * A process that uses the log over a network which is cut at every step of every call. It dies of any error event or rejected
 * promise without a handler, as the service would. Reports at the end how many steps each call had.
 */
type Call = (log: EventLog) => Promise<unknown>;

const officeOpened = (officeId: string, name = 'office'): DomainEvent => ({
  type: 'OfficeOpened',
  data: { officeId, name },
});

const append = (log: EventLog, name?: string): Promise<unknown> => {
  const officeId = randomUUID();
  return log.append(`office-${officeId}`, [newEvent(officeOpened(officeId, name))], NO_STREAM_YET);
};

const manyAppends =
  (name: string): Call =>
  (log) =>
    Promise.allSettled(Array.from({ length: 40 }, () => append(log, name)));

const FOLLOWED = { after: null, maxBatch: 10, maxWaitMs: 1, signal: new AbortController().signal };

const calls: Readonly<Record<string, Call>> = {
  scan: (log) => log.scan(['OfficeOpened'], null, () => false),
  subscription: async (log) => {
    for await (const { caughtUp } of subscribe(log, FOLLOWED)) if (caughtUp) return;
  },
  head: (log) => log.head(),
  read: (log) => drained(log.read(stream)),
  'a read that is left': async (log) => {
    for await (const _ of log.read(stream)) break;
  },
  append: (log) => append(log),
  'many appends': manyAppends('office'),
};

async function drained(events: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of events);
}

/** A call may fail, as long as it fails as the log promises. */
async function tried(call: Promise<unknown>): Promise<void> {
  await call.catch((error: unknown) => {
    if (!(error instanceof LogUnavailable)) throw error;
  });
}

async function dropAtEveryStep(call: Call): Promise<number> {
  let step = 0;
  for (let isCut = true; isCut;) {
    const log = EventLog.connect(proxy.connectionString);
    const wasCut = proxy.cutAt(step + 1);
    await tried(call(log));
    isCut = wasCut();
    if (isCut) step += 1;
    proxy.cutAt(Infinity);
    await log.onApplicationShutdown();
  }
  return step;
}

/** A request stays unanswered until every caller has given up; then the connection breaks. */
async function dropAfterGivingUp(call: Call): Promise<void> {
  const log = EventLog.connect(proxy.connectionString);
  await append(log);
  proxy.hold(true);
  await tried(call(log));
  proxy.cut();
  proxy.hold(false);
  await log.onApplicationShutdown();
}

/** One connection breaks while another one's answers are on their way. */
async function dropBesideAnother(): Promise<void> {
  const [quiet, breaking] = [await startProxy(connectionString), await startProxy(connectionString)];
  const [one, other] = [
    EventLog.connect(quiet.connectionString),
    EventLog.connect(breaking.connectionString),
  ];
  await Promise.all([append(one), append(other)]);
  quiet.hold(true);
  breaking.hold(true);
  const underWay = append(one);
  const lost = tried(append(other));
  await turn();
  breaking.cut();
  await lost;
  quiet.hold(false);
  // The failure of the one must not touch the other.
  await underWay;
  await Promise.all([one.onApplicationShutdown(), other.onApplicationShutdown()]);
  await Promise.all([quiet.stop(), breaking.stop()]);
}

const [connectionString = ''] = process.argv.slice(2);
const stream = 'office-read';
const direct = EventLog.connect(connectionString);
await direct.append(
  stream,
  Array.from({ length: 30 }, () => newEvent(officeOpened('read', 'x'.repeat(1_000)))),
  NO_STREAM_YET,
);
await direct.onApplicationShutdown();
const proxy = await startProxy(connectionString);
const dropped: Record<string, number> = {};
for (const [name, call] of Object.entries(calls)) dropped[name] = await dropAtEveryStep(call);
// More than a stalled network takes, so that some data is still to be sent.
await dropAfterGivingUp(manyAppends('x'.repeat(100_000)));
await dropBesideAnother();
await proxy.stop();
process.stdout.write(`${JSON.stringify(dropped)}\n`);
