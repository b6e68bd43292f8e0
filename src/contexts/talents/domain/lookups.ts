import type { OfInspection } from './events.js';
import type { Measured, MonthBoard } from './measuring.js';

/** Looks up who has passed an inspection. */
export abstract class PassedInspections {
  /**
   * Those who passed an inspection by a programme, each in the employment in which they did, by a place in the log.
   * @throws Problem `position.not-reached`, DatabaseUnavailable
   */
  abstract by(programmeId: string, position: bigint): Promise<readonly Measured[]>;
}

/** Looks up inspections that are running; what is right, the log decides. */
export abstract class RunningInspections {
  /** So many of them after one, in the order of their ids. @throws DatabaseUnavailable */
  abstract after(last: OfInspection | undefined, limit: number): Promise<readonly OfInspection[]>;
}

/** Looks up boards as they stand: open ones, and closed ones with their remedies. */
export abstract class StandingBoards {
  /** @throws DatabaseUnavailable */
  abstract of(months: readonly string[]): Promise<readonly MonthBoard[]>;
}
