import type { Evidence } from '../../employees/domain/events.js';
import type { CaseAbout, CaseCause, CaseKind, CaseResult, Replacement, Wish } from './events.js';

/** What is asked of one case. */
export type CaseCommand =
  | OpenCase
  | StateInCase
  | DecideCase
  | VoteOnCase
  | EscalateCase
  | TakeCaseFurther
  | WithdrawCase
  | ReopenCase
  | LapseCase
  | CarryOutCase;

interface OfCase {
  readonly caseId: string;
}

export interface OpenCase extends OfCase {
  readonly type: 'OpenCase';
  readonly kind: CaseKind;
  readonly about: CaseAbout;
  readonly statement: string;
  readonly evidence: readonly Evidence[] | undefined;
  readonly wish: Wish | null;
}

export interface StateInCase extends OfCase {
  readonly type: 'StateInCase';
  readonly text: string;
  readonly evidence: readonly Evidence[] | undefined;
}

/** Sent by one decider, in the first instance. */
export interface DecideCase extends OfCase {
  readonly type: 'DecideCase';
  readonly decision: 'uphold' | 'refuse';
  readonly cause: CaseCause;
  readonly reason: string;
  readonly replacement: Replacement | null;
}

/** Sent by a member of the leading group. */
export interface VoteOnCase extends OfCase {
  readonly type: 'VoteOnCase';
  readonly vote: 'for' | 'against';
  readonly cause: CaseCause;
  readonly reason: string;
  readonly replacement: Replacement | null;
}

export interface EscalateCase extends OfCase {
  readonly type: 'EscalateCase';
}

export interface TakeCaseFurther extends OfCase {
  readonly type: 'TakeCaseFurther';
  readonly statement: string;
}

export interface WithdrawCase extends OfCase {
  readonly type: 'WithdrawCase';
}

export interface ReopenCase extends OfCase {
  readonly type: 'ReopenCase';
  readonly reason: string;
}

/** Sent by the job. */
export interface LapseCase extends OfCase {
  readonly type: 'LapseCase';
}

/** Notes the results of a decision. */
export interface CarryOutCase extends OfCase {
  readonly type: 'CarryOutCase';
  readonly results: readonly CaseResult[];
}
