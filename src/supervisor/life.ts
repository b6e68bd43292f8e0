import type { ChildProcess } from 'node:child_process';
import { STOP, type Word } from './supervised.js';

/** Limits in ticks of the supervisor's own time; see `watch`. */
export interface Patience {
  readonly tickMs: number;
  /** After so many ticks without a sign of life the service stands still. */
  readonly ticks: number;
}

export const PATIENCE: Patience = { tickMs: 1_000, ticks: 30 };

/** How one run of the service ended. */
export interface End {
  /** null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Whether it had come so far as to listen. */
  readonly served: boolean;
  /** Whether somebody had asked it to stop. */
  readonly asked: boolean;
  readonly stoodStill: boolean;
  /** The length of the run, in ticks. */
  readonly ticks: number;
}

/** One run of the service, from its start to its end. */
export class Life {
  readonly over: Promise<End>;
  private readonly said = new Set<Word>();
  private silentTicks = 0;
  private ticks = 0;
  private stoodStill = false;

  constructor(
    private readonly child: ChildProcess,
    private readonly patience: Patience,
  ) {
    child.on('message', (word: Word) => {
      this.said.add(word);
      this.silentTicks = 0;
    });
    const watch = setInterval(this.watch, patience.tickMs);
    this.over = new Promise((resolve) => {
      const ended = (code: number | null, signal: NodeJS.Signals | null): void => {
        clearInterval(watch);
        resolve(this.endedWith(code, signal));
      };
      child.once('exit', ended);
      child.on('error', () => {
        if (child.pid === undefined) ended(1, null);
      });
    });
  }

  /** Asks the service to stop; the same signal may come to it by the terminal as well. */
  stop(signal: NodeJS.Signals): void {
    if (this.said.has('alive') && this.child.connected) this.child.send(STOP, () => undefined);
    else this.child.kill(signal);
  }

  /** For a second signal: whoever sends it does not want to wait. */
  stopAtOnce(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /**
   * Counts its own turns, and looks at no clock: while the machine sleeps, or has no time for anybody, the supervisor
   * does not turn either.
   */
  private readonly watch = (): void => {
    this.ticks += 1;
    // The service cannot send a beat before it is loaded.
    if (!this.said.has('alive')) return;
    this.silentTicks += 1;
    if (this.silentTicks < this.patience.ticks || this.stoodStill) return;
    this.stoodStill = true;
    // A process that stands still would not hear another signal.
    this.child.kill('SIGKILL');
  };

  private endedWith(code: number | null, signal: NodeJS.Signals | null): End {
    const { stoodStill, ticks, said } = this;
    const asked = said.has('stopping') || signal === 'SIGINT' || signal === 'SIGTERM';
    return { code, signal, served: said.has('serving'), asked, stoodStill, ticks };
  }
}
