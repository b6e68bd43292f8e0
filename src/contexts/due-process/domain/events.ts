/** Working days, and the policy of due process: storage formats, see src/contexts/employees/domain/events.ts. */
export const WORKING_DAYS_STREAM = 'working-days';
export const DUE_PROCESS_STREAM = 'due-process';

/** Sets a whole year anew: the days that are other than their weekdays say. */
export interface WorkingDaysSet {
  readonly type: 'WorkingDaysSet';
  readonly data: {
    readonly year: number;
    /** Mondays to Fridays on which nobody works. */
    readonly off: readonly string[];
    /** Saturdays and Sundays on which people work. */
    readonly on: readonly string[];
  };
}

/** How days are counted. */
export const DAY_COUNTS = ['working', 'calendar'] as const;
export type DayCount = (typeof DAY_COUNTS)[number];

export const DEDUCTIONS_SHOWN = ['named', 'unnamed', 'none'] as const;
export const FIRST_INSTANCES = ['points-officer', 'leading-group'] as const;
export type FirstInstance = (typeof FIRST_INSTANCES)[number];

/** How long entries and boards stand published, and what is published of them. */
export interface PublicityPolicy {
  readonly entryDays: number;
  readonly boardDays: number;
  readonly deductions: (typeof DEDUCTIONS_SHOWN)[number];
  readonly reasons: boolean;
}

/** How long people may object, and who answers by when. */
export interface CasesPolicy {
  readonly appealDays: number;
  readonly answerDays: number;
  readonly decisionDays: number;
  readonly furtherDays: number;
  readonly first: FirstInstance;
  /** So many votes of the leading group decide a case. */
  readonly quorum: number;
  /** The last day on which imported entries may be appealed; null: not at all. */
  readonly importedUntil: string | null;
}

export interface DueProcessSet {
  readonly type: 'DueProcessSet';
  readonly data: {
    readonly inForceFrom: string;
    readonly days: DayCount;
    /** Null: nothing is published. */
    readonly publicity: PublicityPolicy | null;
    /** Null: nobody opens a case. */
    readonly cases: CasesPolicy | null;
  };
}
