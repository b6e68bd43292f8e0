import { jsonEvent } from '@eventstore/db-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { officeOpened } from '../../../test/support/events.js';
import { TestStore } from '../../../test/support/store.js';
import { BrokenEvent } from './codec.js';
import { LogUnavailable } from './event-log.js';
import type { DomainEvent } from './recorded-event.js';
import { subscribe, type Batch, type SubscribeOptions } from './subscription.js';

describe('the subscription', () => {
  let store: TestStore;
  let stopping: AbortController;

  beforeAll(async () => {
    store = await TestStore.start();
  });

  afterAll(() => store.stop());

  beforeEach(() => {
    stopping = new AbortController();
  });

  afterEach(() => {
    stopping.abort();
  });

  const subscribed = (options: Partial<SubscribeOptions>): AsyncGenerator<Batch> =>
    subscribe(store.log, { after: null, maxBatch: 100, maxWaitMs: 20, signal: stopping.signal, ...options });

  const head = () => store.log.head();
  const offices = (count: number): DomainEvent[] =>
    Array.from({ length: count }, (_, number) => officeOpened(`office-${number}`));

  /** The batches that are delivered until the position is reached. */
  const upTo = async (position: bigint, batches: AsyncGenerator<Batch>): Promise<Batch[]> => {
    const seen: Batch[] = [];
    while ((seen.at(-1)?.upTo ?? 0n) < position) {
      const next = await batches.next();
      if (next.done === true) throw new Error('it ended');
      seen.push(next.value);
    }
    return seen;
  };
  const positionsIn = (batches: readonly Batch[]) =>
    batches.flatMap(({ events }) => events.map(({ position }) => position));

  it('delivers every event once and in order, in batches no larger than asked for', async () => {
    const before = await head();
    const last = await store.append(...offices(30));

    const batches = await upTo(last, subscribed({ after: before, maxBatch: 7 }));

    const positions = positionsIn(batches);
    expect(positions).toHaveLength(30);
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => Number(a - b)));
    expect(Math.max(...batches.map(({ events }) => events.length))).toBeLessThanOrEqual(7);
  });

  it('begins after the place that is known already, and says when it has caught up', async () => {
    const known = await store.append(officeOpened('known'));
    const last = await store.append(officeOpened('new'));

    const batches = subscribed({ after: known });
    const seen = await upTo(last, batches);
    while (seen.at(-1)?.caughtUp === false) seen.push(((await batches.next()) as { value: Batch }).value);

    expect(positionsIn(seen)).toEqual([last]);
  });

  it('holds back a batch while it catches up, for no longer than to the end of the log', async () => {
    const before = await head();
    const last = await store.append(...offices(30));

    const batches = subscribed({ after: before, maxWaitMs: 0, catchUpWaitMs: 3_600_000 });

    expect(positionsIn(await upTo(last, batches))).toHaveLength(30);
    const later = await store.append(officeOpened('after the end'));
    expect(positionsIn(await upTo(later, batches))).toEqual([later]);
  });

  it('goes on with what is appended later', async () => {
    const batches = subscribed({ after: await head() });
    expect((await batches.next()).value).toMatchObject({ events: [], caughtUp: true });

    const first = await store.append(officeOpened('later'));
    expect((await batches.next()).value).toMatchObject({ events: [{ position: first }], caughtUp: true });
    const second = await store.append(officeOpened('still later'));
    expect((await batches.next()).value).toMatchObject({ events: [{ position: second }], upTo: second });
  });

  it('takes larger batches from a burst than one event each', async () => {
    const batches = subscribed({ after: await head() });
    await batches.next();

    const events = offices(200).map((event) => jsonEvent({ type: event.type, data: { ...event.data } }));
    const metadata = { commandId: '', digest: '', recordedAt: '', recordedBy: '' };
    const appended = await store.log.client.appendToStream(
      'offices',
      events.map((event) => ({ ...event, metadata })),
    );

    const seen = await upTo(appended.position?.commit ?? 0n, batches);
    expect(positionsIn(seen)).toHaveLength(200);
    expect(seen.length).toBeLessThan(50);
  });

  it('moves on past what is none of its business', async () => {
    const before = await head();
    for (let count = 0; count < 200; count += 1) {
      await store.log.client.setStreamMetadata('offices', { count });
    }

    const seen = await upTo(before + 1n, subscribed({ after: before }));

    expect(positionsIn(seen)).toEqual([]);
  });

  it.each([
    ['of an unknown type', { type: 'OfficeBurnt', data: {} }, 'unknown type OfficeBurnt'],
    ['without a field', { type: 'OfficeOpened', data: { officeId: 'x' } }, 'OfficeOpened with a bad name'],
  ])('ends at an event %s, once those before it were delivered', async (_, { type, data }, reason) => {
    const before = await head();
    const good = await store.append(officeOpened('good'));
    const { nextExpectedRevision } = await store.log.client.appendToStream('offices', [
      jsonEvent({ type, data }),
    ]);
    await store.append(officeOpened('never seen'));

    const batches = subscribed({ after: before });
    expect(positionsIn(await upTo(good, batches))).toEqual([good]);
    const end = batches.next();

    await expect(end).rejects.toBeInstanceOf(BrokenEvent);
    await expect(end).rejects.toMatchObject({
      stream: 'offices',
      revision: String(nextExpectedRevision),
      reason,
    });
  });

  it('ends when it is told to, while it waits', async () => {
    const batches = subscribed({ after: await head() });
    await batches.next();
    const next = batches.next();

    stopping.abort();

    expect(await next).toEqual({ done: true, value: undefined });
  });

  it('says so when it loses the store', async () => {
    const batches = subscribed({ after: await head() });
    await batches.next();
    const next = batches.next();
    const failure = expect(next).rejects.toBeInstanceOf(LogUnavailable);

    await store.lose();

    await failure;
    await expect(subscribed({}).next()).rejects.toBeInstanceOf(LogUnavailable);
    await store.comeBack();
  });
});
