import type { LocalDate, NaturalMonth } from '../../../kernel/natural-month.js';
import type { DailyMeasure } from './events.js';
import type { Rule } from './rules.js';

/** Looks up the figures that alerts are raised by; what was raised, the log decides. */
export abstract class AlertFigures {
  /** Waits for a place in the log. @throws Problem `position.not-reached`, DatabaseUnavailable */
  abstract reach(position: bigint): Promise<void>;

  /**
   * The figure of a day for those who may be told of it: of everybody who has joined by then, within the office of the rule,
   * for whom the alert was not raised; or of those who are named.
   * @throws DatabaseUnavailable
   */
  abstract ofDay(question: DayQuestion): Promise<readonly DayFigure[]>;

  /**
   * Those of the named who are employed in that employment, for whom the alert was not raised in the month, and whose month was
   * not excused.
   * @throws DatabaseUnavailable
   */
  abstract open(alertId: string, month: NaturalMonth, who: readonly Employed[]): Promise<ReadonlySet<string>>;

  /** Those of the named whose month was excused. @throws DatabaseUnavailable */
  abstract excused(month: NaturalMonth, employeeIds: readonly string[]): Promise<ReadonlySet<string>>;

  /** The day of joining, as the board of the month knew it, of those who joined in that month. @throws DatabaseUnavailable */
  abstract joinedIn(month: NaturalMonth): Promise<ReadonlyMap<string, LocalDate>>;

  /** Alerts that stand, about which something has changed since a place in the log, after one of them. @throws DatabaseUnavailable */
  abstract changedSince(
    position: bigint,
    after: Standing | undefined,
    limit: number,
  ): Promise<readonly Standing[]>;
}

export interface Employed {
  readonly employeeId: string;
  readonly employmentNo: number;
}

export interface DayQuestion {
  readonly rule: Rule & { readonly measure: DailyMeasure };
  readonly day: LocalDate;
  /** A silence has lasted since this day or longer. */
  readonly silentSince: LocalDate;
  /** Undefined: everybody who may be told of it. */
  readonly who?: readonly string[] | undefined;
  readonly limit: number;
}

export interface DayFigure {
  /** The employee or the office. */
  readonly about: string;
  readonly employmentNo: number | null;
  /** The balance, the points, or the number of entries; of a silence there is none. */
  readonly figure: number;
  /** The day since which there is silence. */
  readonly since: LocalDate | null;
}

/** An alert that was raised and not lifted, about somebody who has not left since. */
export interface Standing {
  readonly alertId: string;
  readonly about: string;
  readonly isOffice: boolean;
  readonly employmentNo: number | null;
  readonly period: string;
  readonly on: string;
}
