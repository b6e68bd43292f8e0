/** The roll-out plan of the organisation, as it is stored: a storage format, see src/contexts/employees/domain/events.ts. */
export const ROLLOUT_STREAM = 'rollout';

/** What becomes of an entry: it counts; it is recorded and counts nowhere; it is refused. */
export type RolloutState = 'live' | 'trial' | 'off';

/** Planned, or put in the place of what was planned before for the same office, category and day. */
export interface RolloutPlanned {
  readonly type: 'RolloutPlanned';
  readonly data: {
    /** Null: every office. */
    readonly officeId: string | null;
    /** Null: every category of the rulebook, and entries that have none. */
    readonly category: string | null;
    readonly state: RolloutState;
    /** Until something else is planned for the same office and category. */
    readonly from: string;
  };
}

export type RolloutEvent = RolloutPlanned;
