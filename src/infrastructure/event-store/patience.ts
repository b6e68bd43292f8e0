import { Backoff } from './backoff.js';
import { LogUnavailable } from './event-log.js';

/** Waits for a store that comes and goes while a process starts: for a limited time in all, and with one line. */
export class Patience {
  private end: number | undefined;

  constructor(
    private readonly seconds: number,
    private readonly say: (line: string) => void,
    private readonly stopping: AbortSignal,
  ) {}

  /** Asks until there is an answer. @throws LogUnavailable when the time is over, or the process is to stop */
  async until<T>(ask: () => Promise<T>): Promise<T> {
    const backoff = new Backoff();
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof LogUnavailable) || this.isOver()) throw error;
        await backoff.pause(this.stopping);
      }
    }
  }

  private isOver(): boolean {
    if (this.stopping.aborted || this.seconds === 0) return true;
    if (this.end === undefined) {
      this.end = performance.now() + this.seconds * 1_000;
      this.say(`The event store does not answer yet; waiting for it, up to ${this.seconds} s.`);
    }
    return performance.now() > this.end;
  }
}
