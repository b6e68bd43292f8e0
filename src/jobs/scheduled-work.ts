/**
 * A tick of the timetable. It may be called at any time, any number of times, by many at once, and be killed anywhere:
 * a job is a hint, and the log makes a thing happen once.
 */
export interface ScheduledWork {
  /** The name of its jobs in the queue: `close-due-months`. */
  readonly name: string;
  /**
   * A tick is bounded and leaves the rest to the next one. It ends soon after the signal aborts. @throws LogUnavailable
   */
  run(stop: AbortSignal): Promise<WorkReport>;
}

/** Each field is one line. */
export interface WorkReport {
  readonly done?: string | undefined;
  readonly waitsFor?: string | undefined;
  /** What it cannot do its work without; somebody has to see to it. */
  readonly lacks?: string | undefined;
}

/** Every work that this process knows. */
export const SCHEDULED_WORKS = Symbol('every scheduled work');
