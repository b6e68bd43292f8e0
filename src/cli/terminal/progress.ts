import { SingleBar } from 'cli-progress';

/** A bar on a terminal; elsewhere a line every few seconds. */
export class Progress {
  private readonly bar: SingleBar;
  private value = 0;
  private counts = '';

  constructor(
    private readonly total: number,
    unit = 'lines',
  ) {
    this.bar = new SingleBar({
      format: `{bar} {percentage}% | {value}/{total} ${unit} | {eta_formatted} left | {counts}`,
      noTTYOutput: true,
      notTTYSchedule: 5_000,
      hideCursor: true,
      etaBuffer: 1_000,
      stream: process.stderr,
    });
    this.bar.start(total, 0, { counts: '' });
  }

  at(line: number, counts: string): void {
    this.value = line;
    this.counts = counts;
    this.bar.update(line, { counts });
  }

  /** Prints a line above the bar. */
  say(line: string): void {
    this.bar.stop();
    process.stderr.write(`${line}\n`);
    this.bar.start(this.total, this.value, { counts: this.counts });
  }

  stop(): void {
    this.bar.stop();
  }
}
