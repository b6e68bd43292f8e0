import type { AccessDenied } from '../domain/events.js';

type Denied = AccessDenied['data'];
type Repeated = NonNullable<Denied['repeated']>;

/** Repeats within this time are one event. */
const WINDOW_MS = 60_000;
/**
 * The most windows, one for each principal, route and code: somebody who tries all of them must not fill the memory.
 */
const MAX_OPEN = 1_000;

/** A refusal that stands in the log, and how often it was repeated since. */
interface Window {
  readonly repeat: Denied;
  readonly repeated: Repeated | undefined;
}

/**
 * Keeps refusals for audit: the first one at once, and those like it within a minute as one event with their count. A
 * sender who is refused as fast as they can ask then does not fill a log that is kept for ever.
 */
export class Refusals {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly keep: (denied: Denied) => Promise<void>,
    private readonly now: () => Date,
    private readonly windowMs = WINDOW_MS,
  ) {}

  /** Resolves once the refusal is kept, or counted. */
  async note(denied: Denied): Promise<void> {
    const like = JSON.stringify([denied.principalId, denied.what, denied.code]);
    const window = this.windows.get(like);
    if (window !== undefined) {
      this.windows.set(like, { repeat: merged(window, denied), repeated: this.oneMore(window.repeated) });
      return;
    }
    if (this.windows.size >= MAX_OPEN) await this.keepCounted();
    this.windows.set(like, { repeat: denied, repeated: undefined });
    this.endLater(like);
    await this.keep(denied);
  }

  /** Keeps what was only counted so far, as before somebody reads it. */
  async keepCounted(): Promise<void> {
    const windows = [...this.windows.values()];
    this.windows.clear();
    await Promise.all(windows.map((window) => this.keepRepeats(window)));
  }

  private endLater(like: string): void {
    const opened = setTimeout(() => {
      const window = this.windows.get(like);
      this.windows.delete(like);
      if (window?.repeated === undefined) return;
      // The window stays open: what comes next is counted again.
      this.windows.set(like, { repeat: window.repeat, repeated: undefined });
      this.endLater(like);
      void this.keepRepeats(window);
    }, this.windowMs);
    opened.unref();
  }

  private async keepRepeats({ repeat, repeated }: Window): Promise<void> {
    if (repeated !== undefined) await this.keep({ ...repeat, repeated });
  }

  private oneMore(before: Repeated | undefined): Repeated {
    const lastAt = this.now().toISOString();
    return { count: (before?.count ?? 0) + 1, firstAt: before?.firstAt ?? lastAt, lastAt };
  }
}

/** Names the employee only where all refusals were about the same one. */
const merged = ({ repeat, repeated }: Window, denied: Denied): Denied =>
  repeated === undefined || repeat.whom === denied.whom ? denied : { ...denied, whom: null };
