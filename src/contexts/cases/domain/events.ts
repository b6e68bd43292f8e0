/** Cases, each in a stream of its own: a storage format, see src/contexts/employees/domain/events.ts. */
import type { Direction } from '../../../kernel/entry-kinds.js';
import type { DayCount, FirstInstance } from '../../due-process/domain/events.js';
import type { Evidence } from '../../employees/domain/events.js';

export const CASE_STREAM_PREFIX = 'case-';
export const caseStream = (caseId: string): string => `${CASE_STREAM_PREFIX}${caseId}`;

export const CASE_KINDS = ['appeal', 'objection', 'problem'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const WISHES = ['reverse', 'other-points', 'explain', 'include'] as const;
export type Wish = (typeof WISHES)[number];

export const CAUSES = [
  'wrong-person',
  'wrong-fact',
  'wrong-item',
  'wrong-points',
  'unclear-rule',
  'unequal',
  'technical',
  'unfounded',
] as const;
export type CaseCause = (typeof CAUSES)[number];

/** The subject of a case: one of these. */
export type CaseAbout =
  | { readonly entry: { readonly employeeId: string; readonly entryId: string } }
  | { readonly board: { readonly employeeId: string; readonly period: string } }
  | { readonly run: { readonly employeeId: string; readonly runId: string } }
  | { readonly inspection: { readonly employeeId: string; readonly programmeId: string } }
  | { readonly claim: { readonly claimId: string } }
  | { readonly item: string }
  | { readonly office: string }
  | { readonly practice: true };

/** The instance that decides: one officer, then the leading group. */
export type Instance = 'first' | 'group';

export interface CaseOpened {
  readonly type: 'CaseOpened';
  readonly data: {
    readonly caseId: string;
    readonly kind: CaseKind;
    readonly about: CaseAbout;
    /** The employee whom it concerns; null for a problem. */
    readonly employeeId: string | null;
    /** The employment that ran then. */
    readonly employmentNo: number | null;
    /** The month in which its entry counted before it was ever replaced; null where it counted in none. */
    readonly month: string | null;
    /** Persons in a case: an employee's id, or that of a principal who is no employee. */
    readonly openedBy: string;
    /** The persons who are too near to decide on it. */
    readonly near: readonly string[];
    readonly wish: Wish | null;
    readonly answerUntil: string;
    readonly decideUntil: string;
    readonly first: FirstInstance;
    readonly quorum: number;
    readonly decisionDays: number;
    readonly furtherDays: number;
    readonly days: DayCount;
    readonly personal: {
      readonly statement: string;
      readonly evidence?: readonly Evidence[];
      /** Random; keys the digests of commands about it. */
      readonly digestKey: string;
    };
  };
}

export interface CaseStated {
  readonly type: 'CaseStated';
  readonly data: {
    readonly caseId: string;
    readonly by: string;
    readonly as: 'subject' | 'recorder' | 'other';
    readonly personal: { readonly text: string; readonly evidence?: readonly Evidence[] };
  };
}

/** The entry that is recorded in the place of another. */
export interface Replacement {
  readonly direction: Direction;
  readonly itemCode: string;
  readonly points: number;
}

export interface CaseVotedOn {
  readonly type: 'CaseVotedOn';
  readonly data: {
    readonly caseId: string;
    readonly instance: Instance;
    readonly by: string;
    readonly vote: 'for' | 'against';
    readonly replacement: Replacement | null;
    readonly cause: CaseCause;
    readonly personal: { readonly reason: string };
  };
}

/** The decider: one person, or so many of the leading group. */
export type CaseDecidedBy =
  { readonly person: string } | { readonly votesFor: number; readonly votesAgainst: number };

interface Decided {
  readonly caseId: string;
  readonly instance: Instance;
  readonly by: CaseDecidedBy;
  readonly on: string;
  readonly cause: CaseCause;
  /** The last day on which it may be taken further; null: it goes no further. */
  readonly furtherUntil: string | null;
  readonly personal: { readonly reason: string };
}

export interface CaseUpheld {
  readonly type: 'CaseUpheld';
  readonly data: Decided & {
    /** The entry that is to be reversed, if any is. */
    readonly reverses: string | null;
    readonly replacement: Replacement | null;
  };
}

export interface CaseRefused {
  readonly type: 'CaseRefused';
  readonly data: Decided & {
    /**
     * The entry that stood in the place of the case's entry, and is to be reversed: what was upheld before is undone.
     */
    readonly reverses: string | null;
    /** The entry that is to stand again, if any is. */
    readonly restores: string | null;
  };
}

export interface CaseTakenFurther {
  readonly type: 'CaseTakenFurther';
  readonly data: {
    readonly caseId: string;
    readonly by: string;
    readonly decideUntil: string;
    readonly personal: { readonly statement: string };
  };
}

export interface CaseEscalated {
  readonly type: 'CaseEscalated';
  readonly data: {
    readonly caseId: string;
    readonly because: 'overdue' | 'too-near';
    readonly decideUntil: string;
  };
}

export interface CaseWithdrawn {
  readonly type: 'CaseWithdrawn';
  readonly data: { readonly caseId: string };
}

export interface CaseLapsed {
  readonly type: 'CaseLapsed';
  readonly data: { readonly caseId: string; readonly because: 'left' | 'joined' };
}

export interface CaseReopened {
  readonly type: 'CaseReopened';
  readonly data: {
    readonly caseId: string;
    readonly decideUntil: string;
    readonly personal: { readonly reason: string };
  };
}

/** The result of a step of an upheld or undone case. */
export interface CaseResult {
  readonly entryId: string;
  readonly as: 'reversed' | 'already-reversed' | 'recorded' | 'refused';
  readonly refusedFor: string | null;
  /** The points that it gave, with their sign; 0 where it was refused. */
  readonly points: number;
  /** The month in which they count; null: in none. */
  readonly countsIn: string | null;
  /** The place of its event in the log; null where it was refused. */
  readonly position: string | null;
}

export interface CaseCarriedOut {
  readonly type: 'CaseCarriedOut';
  readonly data: {
    readonly caseId: string;
    readonly employeeId: string;
    readonly employmentNo: number;
    /** The month that the step is about. */
    readonly month: string | null;
    readonly results: readonly CaseResult[];
  };
}

export type CaseEvent =
  | CaseOpened
  | CaseStated
  | CaseVotedOn
  | CaseUpheld
  | CaseRefused
  | CaseTakenFurther
  | CaseEscalated
  | CaseWithdrawn
  | CaseLapsed
  | CaseReopened
  | CaseCarriedOut;
