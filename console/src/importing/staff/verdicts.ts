import type { BulkAnswer } from '../../../../clients/typescript/src/index.js';
import type { StaffField } from './fields.js';
import type { StaffMistake, StaffRow } from './rows.js';

export interface StaffVerdict {
  readonly mistakes: readonly StaffMistake[];
  /** The answer to each command of the row. */
  readonly statuses: readonly string[];
}

/** The verdict on each row, as far as all of its commands are answered. */
export function verdictsIn(
  answers: readonly BulkAnswer[],
  rows: readonly Pick<StaffRow, 'lines'>[],
): readonly StaffVerdict[] {
  const verdicts: StaffVerdict[] = [];
  let at = 0;
  for (const { lines = [] } of rows) {
    const own = answers.slice(at, at + lines.length);
    if (own.length < lines.length) break;
    at += lines.length;
    verdicts.push({ mistakes: own.flatMap(mistakesIn), statuses: own.map(({ status }) => status) });
  }
  return verdicts;
}

/** An opening that cannot be judged because its registration is refused says nothing of its own. */
function mistakesIn(
  { status, code = '', detail = '', errors = [] }: BulkAnswer,
  at: number,
  all: readonly BulkAnswer[],
): readonly StaffMistake[] {
  if (status !== 'rejected' && status !== 'invalid') return [];
  if (at > 0 && isRefused(all[0])) return [];
  if (errors.length === 0) return [{ field: fieldOf(code), code, detail }];
  return errors.map(({ field, message }) => ({
    field: FIELD_OF_INPUT[field] ?? null,
    code,
    detail: message,
  }));
}

const isRefused = (answer: BulkAnswer | undefined): boolean =>
  answer?.status === 'rejected' || answer?.status === 'invalid';

const FIELD_OF_INPUT: Readonly<Record<string, StaffField>> = {
  employeeId: 'employeeId',
  name: 'name',
  officeId: 'office',
  joinedOn: 'joinedOn',
  asOf: 'asOf',
  fixed: 'fixed',
  behaviour: 'behaviour',
  months: 'behaviour',
  source: 'source',
};

function fieldOf(code: string): StaffField {
  if (code === 'opening.month-in-book' || code === 'opening.unfit') return 'asOf';
  if (/^(opening|book)\./.test(code)) return 'behaviour';
  if (code.startsWith('office.')) return 'office';
  return code.startsWith('date.') ? 'joinedOn' : 'employeeId';
}
