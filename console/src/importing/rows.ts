import type { FieldName } from './fields.js';
import type { Direction, Kind } from './cells.js';

/** Something that is wrong with a row, at its cell, or with the row as a whole. */
export interface Mistake {
  readonly field: FieldName | null;
  /** The page has its words for it, or the service gave some. */
  readonly code: string;
  readonly detail: string;
}

/** The entry that a row stands for, as it is posted. */
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

/** An entry under its ids, which follow from what it says: the same row sent again is the same entry. */
export interface Identified extends ImportedEntry {
  readonly commandId: string;
  readonly entryId: string;
}

/** Where an entry counts that came too late for its own month. */
export interface Late {
  readonly countsIn: string;
  readonly lateFor: string;
}

/** What an answer tells of it, foretold or done. */
export const lateIn = ({
  countsIn,
  lateFor,
}: {
  readonly countsIn?: string | null;
  readonly lateFor?: string;
}): { readonly late?: Late } =>
  typeof countsIn === 'string' && lateFor !== undefined ? { late: { countsIn, lateFor } } : {};

/** Why a row may well be one that was recorded before: its reason is another, or what it became was undone. */
export interface Likely {
  readonly why: 'alike' | 'undone';
  /** Of the entry that it may repeat. */
  readonly reason: string;
}

export type Answered = 'accepted' | 'repeated' | 'proposed';

/** A row of the file, and what has become of it. */
export interface Row {
  /** Its line in the file, counted from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Set once it was looked at and nothing is wrong with it here. */
  readonly entry?: Identified;
  /** What posting it would lead to, as far as it was asked. */
  readonly expected?: Answered;
  /** As it was foretold or answered, where its own month is closed. */
  readonly late?: Late;
  readonly mistakes?: readonly Mistake[];
  /** Whether it may well have been recorded before. */
  readonly likely?: Likely;
  /** Somebody has said that it is to be recorded all the same. */
  readonly isConfirmed?: boolean;
  /** What became of it. It is never sent again. */
  readonly answered?: Answered;
}

/**
 * How far a row has come, in one word; `known`: the same was recorded before, and is not sent again; `likely`: it may well have been,
 * and is sent once somebody has said so.
 */
export type Standing = 'unchecked' | 'mistaken' | 'known' | 'likely' | 'good' | Answered;

export function standingOf({ answered, mistakes, expected, entry, likely, isConfirmed }: Row): Standing {
  if (answered !== undefined) return answered;
  if (mistakes !== undefined && mistakes.length > 0) return 'mistaken';
  if (expected === 'repeated') return 'known';
  if (entry === undefined) return 'unchecked';
  return likely === undefined || isConfirmed === true ? 'good' : 'likely';
}
