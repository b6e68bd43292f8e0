import type { Evidence } from '../../employees/domain/events.js';
import type { Direction, EntryKind } from '../../../kernel/entry-kinds.js';

/** One matter for all members of an office, as it is stored: a storage format, see src/contexts/employees/domain/events.ts. */
export const OFFICE_ENTRY_STREAM_PREFIX = 'office-entry-';
export const officeEntryStream = (officeEntryId: string): string =>
  `${OFFICE_ENTRY_STREAM_PREFIX}${officeEntryId}`;

export interface Member {
  readonly employeeId: string;
  /** The entry in this member's own file. */
  readonly entryId: string;
}

/** A member whose file refused by then what was decided before. */
export interface RefusedMember {
  readonly employeeId: string;
  readonly refusedFor: string;
}

export interface OfficeEntryRecorded {
  readonly type: 'OfficeEntryRecorded';
  readonly data: {
    readonly officeEntryId: string;
    readonly officeId: string;
    readonly direction: Direction;
    readonly kind: EntryKind;
    readonly itemCode: string;
    /** The points for each member. */
    readonly points: number;
    readonly occurredOn: string;
    /** The members of the office on that day. */
    readonly members: readonly Member[];
    /** The ground of the entries: a rule, or an import; none where no grades of authority were in force. */
    readonly ground: 'rule' | 'import' | null;
    readonly personal: {
      readonly reason: string;
      readonly evidence?: readonly Evidence[];
      /** Random; keys the digests of commands about it. */
      readonly digestKey: string;
    };
  };
}

/** Every member's file has it, or refused it. */
export interface OfficeEntryCarriedOut {
  readonly type: 'OfficeEntryCarriedOut';
  readonly data: { readonly officeEntryId: string; readonly refused: readonly RefusedMember[] };
}

export interface OfficeEntryReversed {
  readonly type: 'OfficeEntryReversed';
  readonly data: { readonly officeEntryId: string; readonly personal: { readonly reason: string } };
}

/** Every member's file has reversed it, or refused to. */
export interface OfficeReversalCarriedOut {
  readonly type: 'OfficeReversalCarriedOut';
  readonly data: { readonly officeEntryId: string; readonly refused: readonly RefusedMember[] };
}

export type OfficeEntryEvent =
  OfficeEntryRecorded | OfficeEntryCarriedOut | OfficeEntryReversed | OfficeReversalCarriedOut;
