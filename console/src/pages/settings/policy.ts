/** A policy of due process, in force from its day until that of the next. */
export interface Policy {
  readonly inForceFrom: string;
  readonly days: 'working' | 'calendar';
  readonly publicity: {
    readonly entryDays: number;
    readonly boardDays: number;
    readonly deductions: 'named' | 'unnamed' | 'none';
    readonly reasons: boolean;
  } | null;
  readonly cases: {
    readonly appealDays: number;
    readonly answerDays: number;
    readonly decisionDays: number;
    readonly furtherDays: number;
    readonly first: 'points-officer' | 'leading-group';
    readonly quorum: number;
    readonly importedUntil: string | null;
  } | null;
}

/** The days of a year that are other than their weekdays say. */
export interface YearOfDays {
  readonly year: number;
  readonly off: readonly string[];
  readonly on: readonly string[];
}

/** What the form begins with where nothing is set yet. */
export const FIRST_PUBLICITY: NonNullable<Policy['publicity']> = {
  entryDays: 3,
  boardDays: 3,
  deductions: 'unnamed',
  reasons: false,
};
export const FIRST_CASES: NonNullable<Policy['cases']> = {
  appealDays: 5,
  answerDays: 3,
  decisionDays: 10,
  furtherDays: 5,
  first: 'points-officer',
  quorum: 3,
  importedUntil: null,
};
export const FIRST_POLICY: Policy = {
  inForceFrom: '',
  days: 'working',
  publicity: FIRST_PUBLICITY,
  cases: FIRST_CASES,
};

/** The lines of a text, without empty ones. */
export const linesOf = (text: string): string[] => text.split(/[\s,，、]+/u).filter((line) => line !== '');
