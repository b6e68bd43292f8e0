import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Backoff } from '../../infrastructure/event-store/backoff.js';
import { Unavailable } from '../../kernel/unavailable.js';

export interface EnduranceLimits {
  /** How often it is looked whether anything has gone on. */
  readonly lookMs: number;
  /** The store is gone when it answers nobody, and nothing goes on, for so many looks in a row. */
  readonly goneLooks: number;
  /** What was begun for a sender who has gone away is given up after so long. */
  readonly aloneMs: number;
}

const LIMITS: EnduranceLimits = { lookMs: 10_000, goneLooks: 30, aloneMs: 30_000 };

/** How long a body is gone on with: while its sender is there, until the store is truly gone. */
export class Endurance {
  private readonly ended = new AbortController();
  private readonly over = new AbortController();
  private readonly limits: EnduranceLimits;
  private underWay = 0;
  private done = 0;

  /**
   * @param isThere whether the store answers anything at all
   * @param tell hears at each look that nothing has gone on, and for how long
   */
  constructor(
    private readonly isThere: () => Promise<boolean>,
    private readonly tell: (seconds: number) => void,
    limits: Partial<EnduranceLimits> = {},
  ) {
    this.limits = { ...LIMITS, ...limits };
    // As many lines as are under way wait on it.
    setMaxListeners(0, this.ended.signal);
  }

  /** Aborts when it is over. */
  get patience(): AbortSignal {
    return this.ended.signal;
  }

  /** Tries again what is only a matter of time. @throws what is not, and what was in the way at the end */
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

  /** Looks on until `end`. */
  watch(): void {
    void this.look();
  }

  end(): void {
    this.over.abort();
  }

  /** What it has begun by then has some time left. */
  senderIsGone(): void {
    const { signal } = this.over;
    void delay(this.limits.aloneMs, undefined, { signal, ref: false }).then(
      () => {
        this.ended.abort();
      },
      () => undefined,
    );
  }

  /** Counts its own turns: a machine that sleeps does not take any. */
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
