const TICKS = 10;

/**
 * Notices a server that says nothing while it is waited for; one timer for a whole read. The time is counted in short ticks: a process
 * that was blocked or asleep finds its timers due before it reads what came meanwhile, and one tick of them is not the whole time.
 */
export class SilenceWatch {
  private timer: NodeJS.Timeout | undefined;
  private paused = false;
  private ticks = 0;

  constructor(private readonly timeoutMs: number) {}

  begin(onSilence: (error: Error) => void): void {
    this.timer = setInterval(() => {
      if (this.paused) return;
      this.ticks += 1;
      if (this.ticks < TICKS) return;
      this.end();
      onSilence(new Error(`no answer within ${this.timeoutMs} ms`));
    }, this.timeoutMs / TICKS);
  }

  /** Stops counting while the reader is busy: the server is not waited for. */
  pause(): void {
    this.paused = true;
  }

  heard(): void {
    this.paused = false;
    this.ticks = 0;
  }

  end(): void {
    clearInterval(this.timer);
  }
}
