/**
 * Decides when a filtered subscription to $all is told how far it is. History is considered in windows, and a checkpoint names
 * the last match of the window, or its first event where nothing matched; live, it names the event just considered.
 */
export class Checkpoints {
  private counted = 0;
  private inWindow = 0;
  private windowStart = 0;
  private lastMatch: number | undefined;

  constructor(
    private readonly window: number,
    private readonly interval: number,
  ) {}

  /** Takes an event of the history; returns the position of the checkpoint that is due after it, if any. */
  considerHistory(position: number, matches: boolean): number | undefined {
    if (this.inWindow === 0) {
      this.windowStart = position;
      this.lastMatch = undefined;
    }
    this.inWindow++;
    if (matches) this.lastMatch = position;
    if (this.inWindow < this.window) return undefined;
    this.counted += this.inWindow;
    this.inWindow = 0;
    if (this.counted < this.interval) return undefined;
    this.counted %= this.interval;
    return this.lastMatch ?? this.windowStart;
  }

  /** The history has been read to its end; events considered since the last checkpoint still count. */
  goLive(): void {
    this.counted += this.inWindow;
    this.inWindow = 0;
  }

  considerLive(position: number): number | undefined {
    this.counted++;
    if (this.counted < this.interval) return undefined;
    this.counted = 0;
    return position;
  }
}
