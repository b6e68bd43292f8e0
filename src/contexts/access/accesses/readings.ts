import type { HistoryRead } from '../domain/events.js';

type Read = HistoryRead['data'];

/** For one day: a principal who goes through all files with many keys must not fill the memory. */
const MAX_KNOWN = 100_000;

/**
 * Keeps for audit who reads what is somebody else's: once a day for a principal, a route and a file. A page that asks
 * again and again, or a list that is gone through, then does not fill a log that is kept for ever.
 */
export class Readings {
  private readonly known = new Set<string>();
  private day = '';

  constructor(
    private readonly keep: (read: Read) => Promise<void>,
    /** The local date of now. */
    private readonly today: () => string,
    private readonly warn: (line: string) => void,
    private readonly maxKnown = MAX_KNOWN,
  ) {}

  /**
   * Does not wait until the reading is kept: read models answer while the log is away too, and the next reading tries
   * again.
   */
  note(read: Read): void {
    const day = this.today();
    if (day !== this.day || this.known.size >= this.maxKnown) this.known.clear();
    this.day = day;
    const like = JSON.stringify([read.principalId, read.what, read.whom]);
    if (this.known.has(like)) return;
    this.known.add(like);
    this.keep(read).catch((error: unknown) => {
      this.known.delete(like);
      this.warn(`That ${read.principalId} has read ${read.what} is not kept: ${String(error)}`);
    });
  }
}
