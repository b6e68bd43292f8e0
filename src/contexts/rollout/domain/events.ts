/** The roll-out plan of the organisation, as it is stored: a storage format, see src/contexts/employees/domain/events.ts. */
export const ROLLOUT_STREAM = 'rollout';

/** The state of an entry by the plan: it counts; it is recorded and counts nowhere; it is refused. */
export type RolloutState = 'live' | 'trial' | 'off';

/** A new step, or one that replaces the earlier step for the same office, category and day. */
export interface RolloutPlanned {
  readonly type: 'RolloutPlanned';
  readonly data: {
    /** Null: every office. */
    readonly officeId: string | null;
    /** Null: every category of the rulebook, and entries that have none. */
    readonly category: string | null;
    readonly state: RolloutState;
    /** The first day; it holds until the next step for the same office and category. */
    readonly from: string;
  };
}

export type RolloutEvent = RolloutPlanned;
