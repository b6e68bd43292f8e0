import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { Life, PATIENCE, type End, type Patience } from './life.js';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A run that ends sooner is one more of a series, in which each pause is longer than the one before. */
const STEADY_TICKS = 60;
/** The most starts in a row that a signal ends, before any has come to serve. */
const MAX_FAILED_STARTS = 10;
/** One Ctrl-C may come twice: from the terminal, and handed on by npm. */
const SAME_SIGNAL_MS = 1_000;

export interface SupervisorOptions {
  /** Starts the service, with a channel to this process. */
  readonly start: () => ChildProcess;
  readonly say: (line: string) => void;
  readonly patience?: Patience;
  readonly firstPauseMs?: number;
}

/** Keeps one service running: one that ended, or stands still, is started again until somebody asks it to stop. */
export class Supervisor {
  private readonly stopping = new AbortController();
  private readonly patience: Patience;
  private life: Life | undefined;
  private askedAt = 0;
  private hasServed = false;
  private failedStarts = 0;
  private shortLives = 0;

  constructor(private readonly options: SupervisorOptions) {
    this.patience = options.patience ?? PATIENCE;
  }

  /** Resolves with the exit code when the service has ended for good. */
  async run(): Promise<number> {
    for (;;) {
      this.life = new Life(this.options.start(), this.patience);
      const end = await this.life.over;
      this.life = undefined;
      this.count(end);
      if (this.isLast(end)) return end.code ?? (end.asked ? 0 : 1);
      const pauseMs = this.pauseMs();
      this.options.say(`Pointbook ${whatBefell(end, this.patience)}; starting it again${after(pauseMs)}.`);
      await delay(pauseMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.isStopping) {
        this.options.say('Stopped.');
        return 0;
      }
    }
  }

  /** Asks the service to stop; it is not started again. */
  ask(signal: NodeJS.Signals): void {
    const isAnother = this.isStopping && performance.now() - this.askedAt > SAME_SIGNAL_MS;
    if (isAnother) this.life?.stopAtOnce(signal);
    if (this.isStopping) return;
    this.askedAt = performance.now();
    this.stopping.abort();
    this.life?.stop(signal);
  }

  private get isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private count({ served, ticks }: End): void {
    this.hasServed ||= served;
    this.failedStarts = served ? 0 : this.failedStarts + 1;
    this.shortLives = ticks < STEADY_TICKS ? this.shortLives + 1 : 0;
  }

  private isLast({ code, asked }: End): boolean {
    if (asked || code === 0 || this.isStopping) return true;
    if (this.hasServed) return false;
    // The service has said why it cannot start, and has never served yet.
    return code !== null || this.failedStarts >= MAX_FAILED_STARTS;
  }

  private pauseMs(): number {
    const { firstPauseMs = FIRST_PAUSE_MS } = this.options;
    if (this.shortLives <= 1) return 0;
    return Math.min(firstPauseMs * 2 ** (this.shortLives - 2), LONGEST_PAUSE_MS);
  }
}

function whatBefell({ stoodStill, signal, code }: End, { ticks, tickMs }: Patience): string {
  if (stoodStill) return `had stood still for ${(ticks * tickMs) / 1_000} s and was ended`;
  return signal === null ? `ended with status ${code ?? 1}` : `was ended by ${signal}`;
}

const after = (pauseMs: number): string => (pauseMs === 0 ? '' : ` in ${pauseMs / 1_000} s`);
