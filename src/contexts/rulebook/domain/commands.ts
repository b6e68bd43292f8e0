import type { LocalDate } from '../../../kernel/natural-month.js';
import type { Resolution, RulebookItem } from './events.js';

/** The commands to the rulebook, dates filled in. */
export type RulebookCommand =
  | DraftEdition
  | PutItem
  | RemoveItem
  | OpenEditionForComment
  | CommentOnEdition
  | AnswerComment
  | ReturnEditionToDraft
  | AdoptEdition
  | WithdrawEdition;

interface OfEdition {
  readonly editionId: string;
}

export interface DraftEdition extends OfEdition {
  readonly type: 'DraftEdition';
  readonly title: string;
  readonly basedOn: string | null;
}

export interface PutItem extends OfEdition {
  readonly type: 'PutItem';
  readonly item: RulebookItem;
}

export interface RemoveItem extends OfEdition {
  readonly type: 'RemoveItem';
  readonly code: string;
}

export interface OpenEditionForComment extends OfEdition {
  readonly type: 'OpenEditionForComment';
  readonly until?: LocalDate | undefined;
}

export interface CommentOnEdition extends OfEdition {
  readonly type: 'CommentOnEdition';
  readonly code?: string | undefined;
  readonly text: string;
}

export interface AnswerComment extends OfEdition {
  readonly type: 'AnswerComment';
  /** Of the comment, from 1 on. */
  readonly number: number;
  readonly text: string;
  readonly taken: boolean;
}

export interface ReturnEditionToDraft extends OfEdition {
  readonly type: 'ReturnEditionToDraft';
}

export interface AdoptEdition extends OfEdition {
  readonly type: 'AdoptEdition';
  readonly inForceFrom: LocalDate;
  readonly resolution: Resolution;
}

export interface WithdrawEdition extends OfEdition {
  readonly type: 'WithdrawEdition';
}

export interface RulebookContext {
  readonly recordedBy: string;
  /** The local date of `recordedAt`. */
  readonly today: LocalDate;
  /** The last day for which an adoption recorded now may no longer change anything; see docs/decisions/0012. */
  readonly settledUntil: LocalDate;
  /** A fresh secret for the very first draft. */
  readonly newDigestKey: string;
}
