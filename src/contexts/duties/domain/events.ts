/** Whether managers did their duty, as it is stored: a storage format, see src/contexts/employees/domain/events.ts. */
export const DUTIES_STREAM = 'duties';

/** So many entries in a month. */
export interface Tally {
  readonly awards: number;
  readonly deductions: number;
}

export interface DutyResult {
  readonly principalId: string;
  /** Who this person is as an employee, if anybody. */
  readonly employeeId: string | null;
  readonly grade: string;
  readonly due: Tally;
  readonly done: Tally;
  /** What was missed, and is to be proposed; null: it was met, or nothing is proposed for missing it. */
  readonly penalty: ProposedPenalty | null;
}

export interface ProposedPenalty {
  readonly proposalId: string;
  readonly entryId: string;
  readonly itemCode: string;
  readonly points: number;
}

/** Of a closed month, for good. */
export interface DutiesReviewed {
  readonly type: 'DutiesReviewed';
  readonly data: {
    readonly month: string;
    /** Of this day a penalty is proposed. */
    readonly reviewedOn: string;
    readonly results: readonly DutyResult[];
  };
}

/** What could not be proposed, as of one who has left. */
export interface Unproposed {
  readonly principalId: string;
  readonly refusedFor: string;
}

/** Each penalty stands as a proposal, or could not. */
export interface PenaltiesProposed {
  readonly type: 'PenaltiesProposed';
  readonly data: { readonly month: string; readonly refused: readonly Unproposed[] };
}

export type DutyEvent = DutiesReviewed | PenaltiesProposed;
