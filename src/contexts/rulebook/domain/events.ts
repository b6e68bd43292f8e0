import type { Direction, EntryKind } from '../../../kernel/entry-kinds.js';

/**
 * The rulebook of the organisation, as it is stored: a storage format, see src/contexts/employees/domain/events.ts.
 *
 * All editions stand in one stream, so that of two meetings that adopt at the same time one comes after the other.
 */
export const RULEBOOK_STREAM = 'rulebook';

/** What HR knows of a person, by which fixed points are given. */
export const FACT_ATTRIBUTES = ['education', 'title', 'post', 'service'] as const;
export type FactAttribute = (typeof FACT_ATTRIBUTES)[number];

/** A fact that an item is granted for by itself: one of this value, or a completed year of service. */
export type GrantedFor =
  | { readonly attribute: Exclude<FactAttribute, 'service'>; readonly value: string }
  | { readonly attribute: 'service' };

/** A standard by which points are given or taken. */
export interface RulebookItem {
  readonly code: string;
  readonly title: string;
  readonly category: string;
  readonly kind: EntryKind;
  readonly direction: Direction;
  /** Both included; the same twice where the points are fixed. */
  readonly points: { readonly from: number; readonly to: number };
  /** Who may apply it, by role; whoever may record at all when empty. */
  readonly roles: readonly string[];
  readonly evidenceNeeded: boolean;
  /** The existing regulation that it comes from, if any. */
  readonly regulation: string | null;
  /** None where somebody has to apply it. */
  readonly grantedFor?: GrantedFor;
  /** What nobody may fall below: whoever has such an entry is left out where a scheme or a programme says so. */
  readonly bottomLine?: true;
}

/** What a meeting decided, as it was counted. */
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
    /** Random, made with the first draft of all; keys the digests of commands, since comments tell about people. */
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
  readonly data: { readonly editionId: string };
}

export interface EditionCommented {
  readonly type: 'EditionCommented';
  readonly data: { readonly editionId: string; readonly personal: { readonly text: string } };
}

/** To be changed, and opened for comment again. */
export interface EditionReturnedToDraft {
  readonly type: 'EditionReturnedToDraft';
  readonly data: { readonly editionId: string };
}

export interface EditionAdopted {
  readonly type: 'EditionAdopted';
  readonly data: {
    readonly editionId: string;
    /** Until the day before that of the next adopted edition. */
    readonly inForceFrom: string;
    readonly resolution: Resolution;
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
  | EditionReturnedToDraft
  | EditionAdopted
  | EditionWithdrawn;
