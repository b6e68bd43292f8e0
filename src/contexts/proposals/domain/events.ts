import type { Delegate, RequestedEntry } from '../../authority/domain/events.js';
import type { Evidence } from '../../employees/domain/events.js';

/** One matter, discussed and decided on its own, as it is stored: a storage format, see src/contexts/employees/domain/events.ts. */
export const PROPOSAL_STREAM_PREFIX = 'proposal-';
export const proposalStream = (proposalId: string): string => `${PROPOSAL_STREAM_PREFIX}${proposalId}`;

export interface ProposalMade {
  readonly type: 'ProposalMade';
  readonly data: {
    readonly proposalId: string;
    readonly principalId: string;
    /** The employee who this principal is, if any. */
    readonly principalEmployeeId: string | null;
    /** The one who made it by authority that the principal has delegated. */
    readonly delegate?: Delegate;
    readonly entries: readonly RequestedEntry[];
    /** The lowest grade that may decide it; null: only the leading group. */
    readonly sufficientGrade: string | null;
    /** So many votes of the leading group decide it. */
    readonly quorum: number;
    /** The last day on which it may be decided. */
    readonly openUntil: string;
    readonly personal: {
      readonly reason: string;
      readonly evidence?: readonly Evidence[];
      /** Random; keys the digests of commands about it. */
      readonly digestKey: string;
    };
  };
}

export interface ProposalDiscussed {
  readonly type: 'ProposalDiscussed';
  readonly data: {
    readonly proposalId: string;
    readonly principalId: string;
    readonly personal: { readonly text: string };
  };
}

export interface ProposalVotedOn {
  readonly type: 'ProposalVotedOn';
  readonly data: {
    readonly proposalId: string;
    readonly principalId: string;
    readonly principalEmployeeId: string | null;
    readonly vote: 'for' | 'against';
  };
}

/** The decider: a grade, or so many of the leading group. */
export type DecidedBy =
  | { readonly principalId: string; readonly grade: string }
  | { readonly votesFor: number; readonly votesAgainst: number };

export interface ProposalAccepted {
  readonly type: 'ProposalAccepted';
  readonly data: { readonly proposalId: string; readonly by: DecidedBy };
}

export interface ProposalDeclined {
  readonly type: 'ProposalDeclined';
  readonly data: {
    readonly proposalId: string;
    readonly by: DecidedBy;
    readonly personal: { readonly reason: string | null };
  };
}

export interface ProposalWithdrawn {
  readonly type: 'ProposalWithdrawn';
  readonly data: { readonly proposalId: string };
}

export interface ProposalExpired {
  readonly type: 'ProposalExpired';
  readonly data: { readonly proposalId: string };
}

/** The result of each entry of an accepted proposal: its place in the file, or why the file refused it. */
export interface EntryResult {
  readonly employeeId: string;
  readonly entryId: string;
  /** Null: it was posted. */
  readonly refusedFor: string | null;
}

export interface ProposalCarriedOut {
  readonly type: 'ProposalCarriedOut';
  readonly data: { readonly proposalId: string; readonly results: readonly EntryResult[] };
}

export type ProposalEvent =
  | ProposalMade
  | ProposalDiscussed
  | ProposalVotedOn
  | ProposalAccepted
  | ProposalDeclined
  | ProposalWithdrawn
  | ProposalExpired
  | ProposalCarriedOut;
