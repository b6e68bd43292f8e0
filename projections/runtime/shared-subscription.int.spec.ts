import { jsonEvent } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { BrokenEvent } from '../../src/infrastructure/event-store/codec.js';
import { LogUnavailable } from '../../src/infrastructure/event-store/event-log.js';
import type { Batch } from '../../src/infrastructure/event-store/subscription.js';
import { officeOpened } from '../../test/support/events.js';
import { eventually } from '../../test/support/eventually.js';
import { TestStore } from '../../test/support/store.js';
import { SharedSubscription } from './shared-subscription.js';

describe('the feed', () => {
  let store: TestStore;
  let feed: SharedSubscription;
  let stopping: AbortController;
  let subscriptions: () => number;

  beforeEach(async () => {
    store = await TestStore.start();
    feed = new SharedSubscription(store.log);
    stopping = new AbortController();
    const subscribe = jest.spyOn(store.log.client, 'subscribeToAll');
    subscriptions = () => subscribe.mock.calls.length;
  });

  afterEach(async () => {
    stopping.abort();
    await store.stop();
  });

  const opened = (...names: string[]) => store.append(...names.map(officeOpened));
  /** Opens many offices at once. */
  const openedInBulk = async (count: number): Promise<bigint> => {
    const metadata = { commandId: '', digest: '', recordedAt: '', recordedBy: '' };
    const data = { officeId: 'bulk', name: 'Bulk' };
    const events = Array.from({ length: count }, () => jsonEvent({ type: 'OfficeOpened', data, metadata }));
    return (await store.log.client.appendToStream('offices', events)).position?.commit ?? 0n;
  };

  /** Follows at its own pace. */
  class Follower {
    readonly seen: bigint[] = [];
    readonly batches: AsyncGenerator<Batch>;
    upTo = -1n;

    constructor(after: bigint | null, signal = stopping.signal) {
      this.batches = feed.follow(after, signal);
    }

    async until(position: bigint): Promise<void> {
      while (this.upTo < position) {
        const next = await this.batches.next();
        if (next.done === true) throw new Error('it ended');
        this.seen.push(...next.value.events.map((event) => event.position));
        this.upTo = next.value.upTo;
      }
    }

    /** Takes batches until they end or fail. */
    async untilItEnds(): Promise<void> {
      for await (const { events } of this.batches) this.seen.push(...events.map(({ position }) => position));
    }
  }

  const everything = async (): Promise<bigint[]> => {
    const alone = new Follower(null);
    await alone.until(await store.log.head());
    return alone.seen;
  };

  it('gives everybody every event once and in order, by one subscription for those who are together', async () => {
    await opened('a', 'b');
    const followers = [new Follower(null), new Follower(null), new Follower(null)];
    const last = await opened('c');
    await Promise.all(followers.map((follower) => follower.until(last)));
    const later = await opened('d');
    await Promise.all(followers.map((follower) => follower.until(later)));

    expect(subscriptions()).toBe(1);
    const all = await everything();
    expect(all).toHaveLength(4);
    for (const { seen } of followers) expect(seen).toEqual(all);
  });

  it('says to each who joins whether the end is reached', async () => {
    await new Follower(null).until(await opened('a'));
    const [first, second] = [new Follower(null), new Follower(null)];

    for (const { batches } of [first, second]) {
      let caughtUp = false;
      while (!caughtUp) caughtUp = ((await batches.next()) as { value: Batch }).value.caughtUp;
    }
  });

  it('lets nobody wait for one who stands still, and leaves out nothing for that one', async () => {
    const [fast, slow] = [new Follower(null), new Follower(null)];
    const first = await opened('a');
    await Promise.all([fast.until(first), slow.until(first)]);

    let last = 0n;
    for (let bulk = 0; bulk < 6; bulk += 1) {
      last = await openedInBulk(1_000);
      await fast.until(last);
    }
    expect(slow.seen).toHaveLength(1);
    await slow.until(last);
    const later = await opened('z');
    await Promise.all([fast.until(later), slow.until(later)]);

    expect(fast.seen).toHaveLength(6_002);
    expect(slow.seen).toEqual(fast.seen);
  });

  it('brings one who begins far behind together with the others', async () => {
    await openedInBulk(1_000);
    const known = await opened('known');
    const ahead = new Follower(known);
    await ahead.until(await opened('new'));
    const behind = new Follower(null);
    const last = await opened('last');
    await Promise.all([ahead.until(last), behind.until(last)]);
    expect(subscriptions()).toBe(2);

    const later = await opened('later');
    await Promise.all([ahead.until(later), behind.until(later)]);

    expect(subscriptions()).toBe(2);
    expect(behind.seen).toEqual(await everything());
    expect(ahead.seen).toEqual(behind.seen.slice(-3));
  });

  it('begins anew for who comes when all others have left', async () => {
    const leaving = new AbortController();
    const first = new Follower(null, leaving.signal);
    await first.until(await opened('a'));
    const end = first.untilItEnds();
    leaving.abort();
    await end;

    const second = new Follower(null);
    await second.until(await opened('b'));

    expect(second.seen).toEqual(await everything());
  });

  it('tells everybody of a broken event, once they have what stands before it', async () => {
    const followers = [new Follower(null), new Follower(null)];
    const good = await opened('a');
    await store.log.client.appendToStream('offices', [jsonEvent({ type: 'OfficeBurnt', data: {} })]);

    for (const follower of followers) {
      await follower.until(good);
      await expect(follower.untilItEnds()).rejects.toBeInstanceOf(BrokenEvent);
      expect(follower.seen).toHaveLength(1);
    }
  });

  it('tells everybody when the log is lost, and serves them again when it is back', async () => {
    const followers = [new Follower(null), new Follower(null)];
    const first = await opened('a');
    await Promise.all(followers.map((follower) => follower.until(first)));
    const next = followers.map(({ batches }) =>
      expect(batches.next()).rejects.toBeInstanceOf(LogUnavailable),
    );
    await store.lose();
    await Promise.all(next);

    await store.comeBack();
    const later = await eventually(
      () => opened('b').catch(() => 0n),
      (position) => position > 0n,
    );
    const again = followers.map(({ upTo }) => new Follower(upTo));
    await Promise.all(again.map((follower) => follower.until(later)));

    for (const { seen } of again) expect(seen.at(-1)).toBe(later);
  });
});
