import type { Direction, EntryKind } from '../../../kernel/entry-kinds.js';

/**
 * The rulebook of the organisation, as it is stored: a storage format, see src/contexts/employees/domain/events.ts.
 *
 * All editions stand in one stream, so that of two meetings that adopt at the same time one comes after the other.
 */
export const RULEBOOK_STREAM = 'rulebook';

/** The attribute of facts that has no value: each completed year of it is granted. Any other is a word of the organisation. */
export const SERVICE = 'service';

/** The fact for which an item is granted by itself: one of this value, or a completed year of service. */
export interface GrantedFor {
  readonly attribute: string;
  /** Absent for service. */
  readonly value?: string;
}

/** Once for a fact, or anew in each natural month or natural year in which it holds. */
export const GRANTED_EVERY = ['once', 'month', 'year'] as const;
export type GrantedEvery = (typeof GRANTED_EVERY)[number];

/** A standard by which points are given or taken. */
export interface RulebookItem {
  readonly code: string;
  readonly title: string;
  readonly category: string;
  readonly kind: EntryKind;
  readonly direction: Direction;
  /** Both included; the same twice where the points are fixed. */
  readonly points: { readonly from: number; readonly to: number };
  /** The roles that may apply it; empty: everybody who may record. */
  readonly roles: readonly string[];
  readonly evidenceNeeded: boolean;
  /** The existing regulation that it comes from, if any. */
  readonly regulation: string | null;
  /** Absent where somebody has to apply it. */
  readonly grantedFor?: GrantedFor;
  /** Absent where it is granted once. */
  readonly grantedEvery?: Exclude<GrantedEvery, 'once'>;
  /** A bottom line: an employee with such an entry is left out where a scheme or a programme says so. */
  readonly bottomLine?: true;
}

/** The decision of a meeting, with its counts. */
export interface Resolution {
  readonly heldOn: string;
  readonly entitled: number;
  readonly present: number;
  readonly votesFor: number;
  readonly votesAgainst: number;
}

export interface EditionDrafted {
  readonly type: 'EditionDrafted';
  readonly data: {
    readonly editionId: string;
    readonly title: string;
    /** The edition whose items it takes over as they are at this place in the log. */
    readonly basedOn: string | null;
    /** Random, made with the very first draft; keys the digests of commands, since comments tell about people. */
    readonly personal: { readonly digestKey: string };
  };
}

/** Added to a draft, or put in the place of the item with the same code. */
export interface ItemPut {
  readonly type: 'ItemPut';
  readonly data: { readonly editionId: string; readonly item: RulebookItem };
}

export interface ItemRemoved {
  readonly type: 'ItemRemoved';
  readonly data: { readonly editionId: string; readonly code: string };
}

export interface EditionOpenedForComment {
  readonly type: 'EditionOpenedForComment';
  /** It is not adopted before the day `until`. */
  readonly data: { readonly editionId: string; readonly until?: string };
}

export interface EditionCommented {
  readonly type: 'EditionCommented';
  readonly data: {
    readonly editionId: string;
    /** The item that it is about; absent: the edition as a whole. */
    readonly code?: string;
    readonly personal: { readonly text: string };
  };
}

/** What was made of a comment; they are numbered from 1 on in each edition. */
export interface CommentAnswered {
  readonly type: 'CommentAnswered';
  readonly data: {
    readonly editionId: string;
    readonly number: number;
    /** Whether it was taken up. */
    readonly taken: boolean;
    readonly personal: { readonly text: string };
  };
}

/** The edition may be changed, and opened for comment again. */
export interface EditionReturnedToDraft {
  readonly type: 'EditionReturnedToDraft';
  readonly data: { readonly editionId: string };
}

export interface EditionAdopted {
  readonly type: 'EditionAdopted';
  readonly data: {
    readonly editionId: string;
    /** In force from this day until the day before the next adopted edition is. */
    readonly inForceFrom: string;
    readonly resolution: Resolution;
    /** How many comments there were, and how many of them were answered; absent: there were none, or nobody counted yet. */
    readonly comments?: { readonly made: number; readonly answered: number };
  };
}

export interface EditionWithdrawn {
  readonly type: 'EditionWithdrawn';
  readonly data: { readonly editionId: string };
}

export type RulebookEvent =
  | EditionDrafted
  | ItemPut
  | ItemRemoved
  | EditionOpenedForComment
  | EditionCommented
  | CommentAnswered
  | EditionReturnedToDraft
  | EditionAdopted
  | EditionWithdrawn;
