/**
 * What a tick of the timetable does. It may be called at any time, any number of times, by many at once, and be killed
 * anywhere: a job is a hint, and what makes something happen once is the log.
 */
export interface ScheduledWork {
  /** The name of its jobs in the queue: `close-due-months`. */
  readonly name: string;
  /** Bounded: what is left over is left to the next tick. Ends soon after the signal aborts. @throws LogUnavailable */
  run(stop: AbortSignal): Promise<WorkReport>;
}

/** Each is one line. */
export interface WorkReport {
  readonly done?: string | undefined;
  readonly waitsFor?: string | undefined;
  /** What it cannot do its work without, and somebody has to see to. */
  readonly lacks?: string | undefined;
}

/** Every work that this process knows. */
export const SCHEDULED_WORKS = Symbol('every scheduled work');
