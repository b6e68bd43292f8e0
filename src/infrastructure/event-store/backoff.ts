import { setTimeout as delay } from 'node:timers/promises';

const FIRST_MS = 50;
const LAST_MS = 5_000;

/** Pauses between attempts: each about twice as long as the one before, up to five seconds. */
export class Backoff {
  private nextMs = FIRST_MS;

  reset(): void {
    this.nextMs = FIRST_MS;
  }

  /** Returns early when aborted. */
  async pause(signal: AbortSignal): Promise<void> {
    // Spread, so that many who lost the same server do not come back in step.
    const pauseMs = this.nextMs * (0.5 + Math.random() / 2);
    this.nextMs = Math.min(this.nextMs * 2, LAST_MS);
    await delay(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}
