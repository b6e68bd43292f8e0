import type { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import { isUnderstood } from '../../src/infrastructure/event-store/recorded-event.js';
import { subscribe } from '../../src/infrastructure/event-store/subscription.js';
import { LOOKED_AT, PendingProcesses } from '../../src/processes/recovery/pending-processes.js';
import { until } from '../support/eventually.js';

/** What the log has begun and not ended. */
export class BegunWork {
  private readonly pending = new PendingProcesses();
  private after: bigint | null = null;

  constructor(private readonly log: EventLog) {}

  /** Waits until all of it has an end, or nobody is there any more to end it. */
  endedOr(isDead: () => boolean): Promise<void> {
    return until(async () => {
      await this.catchUp();
      return isDead() || this.pending.before(Infinity).length === 0;
    });
  }

  private async catchUp(): Promise<void> {
    const ending = new AbortController();
    const options = { after: this.after, wanted: { types: LOOKED_AT }, maxBatch: 500, maxWaitMs: 0 };
    for await (const { events, upTo, caughtUp } of subscribe(this.log, {
      ...options,
      signal: ending.signal,
    })) {
      for (const event of events) if (isUnderstood(event)) this.pending.apply(event, 0);
      this.after = upTo;
      if (caughtUp) break;
    }
    ending.abort();
  }
}
