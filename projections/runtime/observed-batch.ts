import { isUnderstood, type Recorded } from '../../src/infrastructure/event-store/recorded-event.js';
import { metrics, noteLag, secondsSince } from '../../src/infrastructure/telemetry/metrics.js';
import { tracing } from '../../src/infrastructure/telemetry/traces.js';

/** Rows that a read model has written and committed for some events. */
interface Written {
  readonly projection: string;
  readonly events: readonly Recorded[];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Whether the read model was at the end of the log before. */
  readonly wasLive: boolean;
}

export function observedRows({ projection, events, startedAt, wasLive }: Written): void {
  const known = events.filter(isUnderstood);
  const [oldest] = known;
  if (wasLive && oldest !== undefined) {
    const seconds = (Date.now() - oldest.storedAt.getTime()) / 1_000;
    // The clock of the store may be another machine's.
    metrics.projectionDelays.observe({ projection }, Math.max(0, seconds));
  }
  tracing.traces?.projected({ projection, startedAt, events: known });
}

/** A batch that a read model has gone through, whether it wrote anything or not. */
export function observedBatch(
  projection: string,
  { events, caughtUp }: { readonly events: readonly Recorded[]; readonly caughtUp: boolean },
  startedAt: number,
): void {
  noteLag(projection, caughtUp);
  if (events.length === 0) return;
  metrics.projectionBatches.observe({ projection }, secondsSince(startedAt));
  metrics.projectionEvents.inc({ projection }, events.length);
}
