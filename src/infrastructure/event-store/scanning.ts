import { eventTypeFilter, START, type EventStoreDBClient } from '@eventstore/db-client';
import { BrokenEvent, decode } from './codec.js';
import { Unavailable } from '../../kernel/unavailable.js';
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
  /** Makes readable what is sealed. */
  readonly opened: (events: readonly RecordedEvent[]) => Promise<readonly RecordedEvent[]>;
}

/** So many events wait to be opened before the server is asked to wait. */
const MAX_WAITING = 1_000;

/** @throws LogUnavailable, BrokenEvent, DatabaseUnavailable */
export async function scanned(
  client: EventStoreDBClient,
  setAsides: SetAsides,
  { types, after, isLast, opened }: Scan,
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
  let waiting: RecordedEvent[] = [];
  let work = Promise.resolve();
  let [isScheduled, isCaughtUp] = [false, false];
  const handOver = async (): Promise<void> => {
    const events = waiting;
    waiting = [];
    for (const event of await opened(events)) if (!done) done = isLast(event);
  };
  try {
    await new Promise<void>((resolve, reject) => {
      const failed = (error: unknown): void => {
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      const isOver = (): boolean => isCaughtUp && waiting.length === 0 && subscription.readableLength === 0;
      /** What waits is handed over in one piece, after what waited before. */
      const next = (): void => {
        isScheduled = false;
        work = work.then(handOver);
        work.then(() => {
          if (done || isOver()) resolve();
          else subscription.resume();
        }, failed);
      };
      const schedule = (): void => {
        if (!isScheduled) setImmediate(next);
        isScheduled = true;
      };
      watch.begin(reject);
      subscription.on('error', reject);
      // Earlier events may still be buffered; they are handed over before it is over.
      subscription.on('caughtUp', () => {
        isCaughtUp = true;
        schedule();
      });
      subscription.on('data', ({ event }) => {
        watch.heard();
        schedule();
        try {
          if (event === undefined || done || !wanted.has(event.type) || !isOwnStream(event.streamId)) return;
          if (setAsides.at(event.position.commit) !== undefined) return;
          waiting.push(decode(event));
          if (waiting.length >= MAX_WAITING) subscription.pause();
        } catch (error) {
          failed(error);
        }
      });
    });
  } catch (error) {
    throw error instanceof BrokenEvent || error instanceof Unavailable ? error : unavailable('scan', error);
  } finally {
    watch.end();
    await subscription.unsubscribe().catch(() => undefined);
  }
}
