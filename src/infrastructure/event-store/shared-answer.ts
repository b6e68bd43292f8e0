import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks once for several callers that ask at once. A caller that comes while the question is under way shares the next one, which is
 * asked after it came. There is a pause between two questions.
 */
export class SharedAnswer<T> {
  private next: Promise<T> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly ask: () => Promise<T>,
    private readonly pauseMs: number,
  ) {}

  answer(): Promise<T> {
    this.next ??= this.askNext();
    return this.next;
  }

  private askNext(): Promise<T> {
    const next = this.last.then(() => {
      this.next = undefined;
      return this.ask();
    });
    this.last = next.catch(() => undefined).then(() => delay(this.pauseMs, undefined, { ref: false }));
    return next;
  }
}
