import { eventTypeFilter, START, type EventStoreDBClient } from '@eventstore/db-client';
import { BrokenEvent, decode } from './codec.js';
import { unavailable } from './log-unavailable.js';
import { isOwnStream } from './own-streams.js';
import type { DomainEvent, RecordedEvent } from './recorded-event.js';
import type { SetAsides } from './set-asides.js';
import { SilenceWatch } from './silence-watch.js';

/** The server gives a sign of life after so many times 32 events of other types. */
const CHECKPOINT_INTERVAL = 32;

export interface Scan {
  readonly types: readonly DomainEvent['type'][];
  /** Null: from the beginning. */
  readonly after: bigint | null;
  readonly isLast: (event: RecordedEvent) => boolean;
}

/** @throws LogUnavailable, BrokenEvent */
export async function scanned(
  client: EventStoreDBClient,
  setAsides: SetAsides,
  { types, after, isLast }: Scan,
  watch: SilenceWatch,
): Promise<void> {
  const wanted = new Set<string>(types);
  const subscription = client.subscribeToAll({
    fromPosition: after === null ? START : { commit: after, prepare: after },
    filter: eventTypeFilter({
      prefixes: [...types],
      checkpointInterval: CHECKPOINT_INTERVAL,
      checkpointReached: () => {
        watch.heard();
      },
    }),
  });
  let done = false;
  try {
    await new Promise<void>((resolve, reject) => {
      watch.begin(reject);
      subscription.on('error', reject);
      // Earlier events may still be buffered; they are handed over before the next turn of the event loop.
      subscription.on('caughtUp', () => setImmediate(resolve));
      subscription.on('data', ({ event }) => {
        watch.heard();
        try {
          if (event === undefined || done || !wanted.has(event.type) || !isOwnStream(event.streamId)) return;
          if (setAsides.at(event.position.commit) === undefined) done = isLast(decode(event));
          if (done) resolve();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  } catch (error) {
    throw error instanceof BrokenEvent ? error : unavailable('scan', error);
  } finally {
    watch.end();
    await subscription.unsubscribe().catch(() => undefined);
  }
}
