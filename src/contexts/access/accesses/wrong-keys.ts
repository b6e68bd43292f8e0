import { setTimeout as delay } from 'node:timers/promises';
import type { WrongKeysSent } from '../domain/events.js';

type Noted = WrongKeysSent['data'];

export interface WrongKeyLimits {
  /** Wrong keys sent within this time are one event. */
  readonly windowMs: number;
  /**
   * So many from one address in that time are answered at once, as of somebody who has mistyped or just changed a key.
   */
  readonly free: number;
  /** The delay of the answer to each one beyond them. */
  readonly delayMs: number;
  /** The most that wait for their answer at once, from one address and in all; those beyond are told to come later. */
  readonly waiting: { readonly ofOne: number; readonly inAll: number };
}

const LIMITS: WrongKeyLimits = {
  windowMs: 60_000,
  free: 30,
  delayMs: 1_000,
  waiting: { ofOne: 10, inAll: 200 },
};
/**
 * The most addresses that one event names, and that are counted apart in memory. The others are counted in the total.
 */
const MAX_NAMED = 20;
const MAX_COUNTED = 10_000;

export type Verdict = 'refused' | 'too-many';

/**
 * Counts wrong keys by the address that they come from. A right key is let in at once from any address: people share
 * addresses, and nobody must be able to lock the others out.
 */
export class WrongKeys {
  private counts = new Map<string, number>();
  private readonly waiting = new Map<string, number>();
  private inAll = 0;
  private sent: { count: number; firstAt: string; lastAt: string } | undefined;

  constructor(
    private readonly keep: (noted: Noted) => Promise<void>,
    private readonly now: () => Date,
    private readonly limits = LIMITS,
    private readonly later: (ms: number) => Promise<unknown> = (ms) => delay(ms, undefined, { ref: false }),
  ) {}

  /** Resolves once the request may be answered, and how. */
  async note(address: string): Promise<Verdict> {
    const count = this.count(address);
    if (count <= this.limits.free) return 'refused';
    const waiting = this.waiting.get(address) ?? 0;
    if (waiting >= this.limits.waiting.ofOne || this.inAll >= this.limits.waiting.inAll) return 'too-many';
    this.waiting.set(address, waiting + 1);
    this.inAll += 1;
    await this.later(this.limits.delayMs);
    this.inAll -= 1;
    const left = (this.waiting.get(address) ?? 1) - 1;
    if (left === 0) this.waiting.delete(address);
    else this.waiting.set(address, left);
    return 'refused';
  }

  /** Keeps what was only counted so far, as before somebody reads it. It goes on being counted against its address. */
  async keepCounted(): Promise<void> {
    const { sent } = this;
    if (sent === undefined) return;
    this.sent = undefined;
    const addresses = [...this.counts]
      .sort(([, one], [, other]) => other - one)
      .slice(0, MAX_NAMED)
      .map(([address, count]) => ({ address, count }));
    await this.keep({ ...sent, addresses });
  }

  private count(address: string): number {
    const at = this.now().toISOString();
    if (this.counts.size === 0) this.endLater();
    this.sent = { count: (this.sent?.count ?? 0) + 1, firstAt: this.sent?.firstAt ?? at, lastAt: at };
    const count = (this.counts.get(address) ?? 0) + 1;
    if (count > 1 || this.counts.size < MAX_COUNTED) this.counts.set(address, count);
    return count;
  }

  private endLater(): void {
    const opened = setTimeout(() => {
      const kept = this.keepCounted();
      this.counts = new Map();
      void kept;
    }, this.limits.windowMs);
    opened.unref();
  }
}
