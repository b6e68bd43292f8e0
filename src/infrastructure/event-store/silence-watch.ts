/** Notices a server that says nothing while it is waited for; one timer for a whole read. */
export class SilenceWatch {
  private timer: NodeJS.Timeout | undefined;
  private paused = false;

  constructor(private readonly timeoutMs: number) {}

  begin(onSilence: (error: Error) => void): void {
    this.timer = setTimeout(() => {
      if (this.paused) this.timer?.refresh();
      else onSilence(new Error(`no answer within ${this.timeoutMs} ms`));
    }, this.timeoutMs);
  }

  /** Stops the timer while the reader is busy: the server is not waited for. */
  pause(): void {
    this.paused = true;
  }

  heard(): void {
    this.paused = false;
    this.timer?.refresh();
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
