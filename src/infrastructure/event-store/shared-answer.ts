import { setTimeout as delay } from 'node:timers/promises';

/**
 * One question that many ask at the same time: it is asked once for all of them, and who comes while it is under way shares the
 * next, which is asked after they came. Not oftener than once in a pause.
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
