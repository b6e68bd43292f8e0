import { setTimeout as delay } from 'node:timers/promises';

/**
 * One look for all who ask at about the same time: begun after each of them has asked, so that no answer is older than its
 * question, and so long after the look before.
 */
export class SharedLook<T> {
  private next: Promise<T> | undefined;
  private beganMs = -Infinity;

  constructor(
    private readonly look: () => Promise<T>,
    private readonly gapMs: number,
  ) {}

  ask(): Promise<T> {
    return (this.next ??= this.begin());
  }

  private async begin(): Promise<T> {
    // Also where nothing is to be waited for, who asks in the same turn joins.
    await delay(0);
    const beginMs = this.beganMs + this.gapMs;
    while (performance.now() < beginMs) await delay(beginMs - performance.now());
    this.next = undefined;
    this.beganMs = performance.now();
    return await this.look();
  }
}
