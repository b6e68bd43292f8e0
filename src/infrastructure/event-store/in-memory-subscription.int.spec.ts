import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { officeOpened } from '../../../test/support/events.js';
import { eventually } from '../../../test/support/eventually.js';
import { TestStore } from '../../../test/support/store.js';
import { LogUnavailable } from './event-log.js';
import { InMemorySubscription } from './in-memory-subscription.js';

describe('whoever follows some streams', () => {
  let store: TestStore;
  let heard: string[];
  let followers: InMemorySubscription[];

  beforeEach(async () => {
    store = await TestStore.start();
    heard = [];
    followers = [];
  });

  afterEach(async () => {
    await Promise.all(followers.map((follower) => follower.stop()));
    await store.stop();
  });

  function follower(): InMemorySubscription {
    const hear = ({ event }: { event: { type: string } }): void => void heard.push(event.type);
    const made = new InMemorySubscription(
      store.log,
      { streams: ['offices'] },
      'offices',
      hear,
      () => undefined,
    );
    followers.push(made);
    return made;
  }

  it('knows all that the log holds once it has started, and then what comes', async () => {
    await store.append(officeOpened('a'), officeOpened('b'));
    await follower().start();
    expect(heard).toHaveLength(2);
    await store.append(officeOpened('c'));
    await eventually(
      () => heard.length,
      (count) => count === 3,
    );
  });

  it('fails to start without a log, and starts when it is there again', async () => {
    await store.append(officeOpened('a'));
    await store.lose();
    const late = follower();
    await expect(late.start()).rejects.toThrow(LogUnavailable);
    await store.comeBack();
    await eventually(
      () =>
        late.start().then(
          () => true,
          () => false,
        ),
      (started) => started,
    );
    expect(heard).toEqual(['OfficeOpened']);
  });

  it('comes to the end of its start when it is stopped before that', async () => {
    await store.append(officeOpened('a'));
    const early = follower();
    const started = early.start();
    await early.stop();
    await started;
    await early.start();
  });
});
