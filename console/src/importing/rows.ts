import type { BulkAnswer } from '../../../clients/typescript/src/index.js';
import type { FieldName } from './fields.js';
import type { Direction, Kind } from './cells.js';

/** A mistake in a row, at a cell or in the row as a whole. */
export interface Mistake {
  readonly field: FieldName | null;
  /** The page has a text for the code, or the service gave one. */
  readonly code: string;
  readonly detail: string;
  /** The values at fault by name, where the service tells them. */
  readonly parameters?: NonNullable<BulkAnswer['parameters']>;
}

/** The entry of a row, as it is posted. */
export interface ImportedEntry {
  readonly direction: Direction;
  readonly employeeId: string;
  readonly kind: Kind;
  readonly itemCode: string;
  readonly points: number;
  readonly occurredOn: string;
  readonly reason: string;
  readonly evidence?: readonly { readonly href: string; readonly sha256: string }[];
}

/** An entry with its ids, which follow from its content: the same row sent again is the same entry. */
export interface Identified extends ImportedEntry {
  readonly commandId: string;
  readonly entryId: string;
}

/** The month in which an entry counts that came too late for its own. */
export interface Late {
  readonly countsIn: string;
  readonly lateFor: string;
}

/** The late entry in an answer, from a dry run or for real. */
export const lateIn = ({
  countsIn,
  lateFor,
}: {
  readonly countsIn?: string | null;
  readonly lateFor?: string;
}): { readonly late?: Late } =>
  typeof countsIn === 'string' && lateFor !== undefined ? { late: { countsIn, lateFor } } : {};

/** Why a row may have been recorded before: another reason was given, or the recorded entry was reversed. */
export interface Likely {
  readonly why: 'alike' | 'undone';
  /** The reason of the entry that it may repeat. */
  readonly reason: string;
}

export type Answered = 'accepted' | 'repeated' | 'proposed';

/** A row of the file, and its outcome. */
export interface Row {
  /** Its line in the file, counted from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Set once the row is checked and has no mistakes. */
  readonly entry?: Identified;
  /** The outcome that the dry run foretold. */
  readonly expected?: Answered;
  /** Foretold or answered, where the entry's own month is closed. */
  readonly late?: Late;
  readonly mistakes?: readonly Mistake[];
  /** Set where the row may have been recorded before. */
  readonly likely?: Likely;
  /** Somebody has confirmed that the row is to be recorded all the same. */
  readonly isConfirmed?: boolean;
  /** The answer of the service. The row is never sent again. */
  readonly answered?: Answered;
}

/**
 * The status of a row. `known`: the same entry was recorded before, and is not sent again; `likely`: it may have been recorded,
 * and is sent once somebody confirms it.
 */
export type Standing = 'unchecked' | 'mistaken' | 'known' | 'likely' | 'good' | Answered;

export function standingOf({ answered, mistakes, expected, entry, likely, isConfirmed }: Row): Standing {
  if (answered !== undefined) return answered;
  if (mistakes !== undefined && mistakes.length > 0) return 'mistaken';
  if (expected === 'repeated') return 'known';
  if (entry === undefined) return 'unchecked';
  return likely === undefined || isConfirmed === true ? 'good' : 'likely';
}
