import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Backoff } from '../../infrastructure/event-store/backoff.js';
import { Unavailable } from '../../kernel/unavailable.js';

export interface EnduranceLimits {
  /** The time between two looks whether there was progress. */
  readonly lookMs: number;
  /** The store counts as gone when it does not answer, and there is no progress, for so many looks in a row. */
  readonly goneLooks: number;
  /** How long work goes on for a sender that has gone away. */
  readonly aloneMs: number;
}

const LIMITS: EnduranceLimits = { lookMs: 10_000, goneLooks: 30, aloneMs: 30_000 };

/** Decides how long a body is carried on: while its sender is there, until the store is truly gone. */
export class Endurance {
  private readonly ended = new AbortController();
  private readonly over = new AbortController();
  private readonly limits: EnduranceLimits;
  private underWay = 0;
  private done = 0;

  /**
   * @param isThere whether the store answers anything at all
   * @param tell is called at each look without progress, with how long there was none
   */
  constructor(
    private readonly isThere: () => Promise<boolean>,
    private readonly tell: (seconds: number) => void,
    limits: Partial<EnduranceLimits> = {},
  ) {
    this.limits = { ...LIMITS, ...limits };
    // Each line that is under way listens to it.
    setMaxListeners(0, this.ended.signal);
  }

  /** Aborts when the body is given up. */
  get patience(): AbortSignal {
    return this.ended.signal;
  }

  /** Tries work again that failed for a passing reason. @throws any other error, and the last one when the time is over */
  async persist<T>(work: () => Promise<T>): Promise<T> {
    const backoff = new Backoff();
    this.underWay += 1;
    try {
      for (;;) {
        try {
          return await work();
        } catch (error) {
          if (!(error instanceof Unavailable) || this.patience.aborted) throw error;
        }
        await backoff.pause(this.patience);
      }
    } finally {
      this.underWay -= 1;
      this.done += 1;
    }
  }

  /** Looks for progress until `end`. */
  watch(): void {
    void this.look();
  }

  end(): void {
    this.over.abort();
  }

  /** Work that has begun by then has some time left. */
  senderIsGone(): void {
    const { signal } = this.over;
    void delay(this.limits.aloneMs, undefined, { signal, ref: false }).then(
      () => {
        this.ended.abort();
      },
      () => undefined,
    );
  }

  /** Counts its own looks: a machine that sleeps takes none. */
  private async look(): Promise<void> {
    const { lookMs, goneLooks } = this.limits;
    let silent = 0;
    let gone = 0;
    for (;;) {
      const before = this.done;
      await delay(lookMs, undefined, { signal: this.over.signal, ref: false }).catch(() => undefined);
      if (this.over.signal.aborted) return;
      const isStuck = this.underWay > 0 && this.done === before;
      silent = isStuck ? silent + 1 : 0;
      if (isStuck) this.tell((silent * lookMs) / 1_000);
      gone = isStuck && !(await this.isThere()) ? gone + 1 : 0;
      if (gone >= goneLooks) this.ended.abort();
    }
  }
}
