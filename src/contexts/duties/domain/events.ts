/**
 * The managers' duties and whether they were met, as they are stored: a storage format, see
 * src/contexts/employees/domain/events.ts.
 */
export const DUTIES_STREAM = 'duties';

/** Numbers of entries in a month. */
export interface Tally {
  readonly awards: number;
  readonly deductions: number;
}

export interface DutyResult {
  readonly principalId: string;
  /** The employee who this principal is, if any. */
  readonly employeeId: string | null;
  readonly grade: string;
  readonly due: Tally;
  readonly done: Tally;
  /** The penalty to be proposed for a missed duty; null: the duty was met, or nothing is proposed for missing it. */
  readonly penalty: ProposedPenalty | null;
}

export interface ProposedPenalty {
  readonly proposalId: string;
  readonly entryId: string;
  readonly itemCode: string;
  readonly points: number;
}

/** The review of a closed month, which is final. */
export interface DutiesReviewed {
  readonly type: 'DutiesReviewed';
  readonly data: {
    readonly month: string;
    /** The day of the proposed penalties. */
    readonly reviewedOn: string;
    readonly results: readonly DutyResult[];
  };
}

/** A penalty that could not be proposed, as for an employee who has left. */
export interface Unproposed {
  readonly principalId: string;
  readonly refusedFor: string;
}

/** Each penalty stands as a proposal, or could not be proposed. */
export interface PenaltiesProposed {
  readonly type: 'PenaltiesProposed';
  readonly data: { readonly month: string; readonly refused: readonly Unproposed[] };
}

export type DutyEvent = DutiesReviewed | PenaltiesProposed;
