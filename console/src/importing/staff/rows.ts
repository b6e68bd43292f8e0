import type { StaffField } from './fields.js';

/** What is wrong with a row, at a cell or with the row as a whole. */
export interface StaffMistake {
  readonly field: StaffField | null;
  readonly code: string;
  readonly detail: string;
}

/** The registration that a row asks for. */
export interface Registration {
  readonly employeeId: string;
  readonly name: string;
  readonly officeId: string;
  readonly joinedOn: string;
}

/** The points that somebody had before the book. */
export interface OpeningBalance {
  readonly employeeId: string;
  readonly asOf: string;
  readonly fixed: number;
  readonly behaviour: number;
  readonly months?: readonly { readonly month: string; readonly score: number }[];
  readonly source: string;
}

/** The commands of a row: none for somebody who is registered and brings nothing along. */
export interface Wanted {
  readonly registration?: Registration;
  readonly opening?: OpeningBalance;
}

export type SentLine = Readonly<Record<string, unknown>> & { readonly commandId: string };

export interface StaffRow {
  /** Its line in the file, counted from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly wanted?: Wanted;
  /** What is sent for it, under ids that follow from its content. */
  readonly lines?: readonly SentLine[];
  readonly mistakes?: readonly StaffMistake[];
  /** Everything in the row was there before. */
  readonly isKnown?: boolean;
  /** The service has carried it out; it is never sent again. */
  readonly isDone?: boolean;
}

export type StaffStanding = 'unchecked' | 'mistaken' | 'known' | 'good' | 'done';

export function staffStandingOf({ isDone, mistakes = [], isKnown, wanted, lines }: StaffRow): StaffStanding {
  if (isDone === true) return 'done';
  if (mistakes.length > 0) return 'mistaken';
  if (isKnown === true) return 'known';
  return wanted === undefined || lines === undefined ? 'unchecked' : 'good';
}
