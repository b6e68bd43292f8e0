import { isLocalDate } from '../../../kernel/natural-month.js';
import { field, type Field } from '../../../commands/fields.js';
import {
  DEDUCTIONS_SHOWN,
  FIRST_INSTANCES,
  type CasesPolicy,
  type PublicityPolicy,
} from '../domain/events.js';

/** The policy as it is sent: a field that is null in the event is left out. */
export type SentCases = Omit<CasesPolicy, 'importedUntil'> & { readonly importedUntil?: string };

type Checks = Readonly<Record<string, (value: unknown) => boolean>>;

const within =
  (from: number, to: number) =>
  (value: unknown): boolean =>
    Number.isInteger(value) && (value as number) >= from && (value as number) <= to;
const oneOf =
  (choices: readonly string[]) =>
  (value: unknown): boolean =>
    choices.includes(value as string);

const PUBLICITY: Readonly<Record<keyof PublicityPolicy, (value: unknown) => boolean>> = {
  entryDays: within(0, 31),
  boardDays: within(1, 31),
  deductions: oneOf(DEDUCTIONS_SHOWN),
  reasons: (value) => typeof value === 'boolean',
};

const CASES: Readonly<Record<keyof CasesPolicy, (value: unknown) => boolean>> = {
  appealDays: within(1, 366),
  answerDays: within(1, 60),
  decisionDays: within(1, 180),
  furtherDays: within(1, 60),
  first: oneOf(FIRST_INSTANCES),
  quorum: within(1, 100),
  importedUntil: (value) => value === undefined || (typeof value === 'string' && isLocalDate(value)),
};

/** Checks that an object has exactly these fields. */
const fits =
  (checks: Checks) =>
  (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).every((name) => Object.hasOwn(checks, name)) &&
    Object.entries(checks).every(([name, check]) => check((value as Record<string, unknown>)[name]));

const days = (minimum: number, maximum: number) => ({ type: 'integer', minimum, maximum });

export const PublicityField = (about: Field): PropertyDecorator =>
  field(
    'publicity',
    fits(PUBLICITY),
    'must be {entryDays 0 to 31, boardDays 1 to 31, deductions: named, unnamed or none, reasons: true or false}',
    {
      ...about,
      type: 'object',
      required: ['entryDays', 'boardDays', 'deductions', 'reasons'],
      properties: {
        entryDays: days(0, 31),
        boardDays: days(1, 31),
        deductions: { type: 'string', enum: [...DEDUCTIONS_SHOWN] },
        reasons: { type: 'boolean' },
      },
    },
    true,
  );

export const CasesField = (about: Field): PropertyDecorator =>
  field(
    'cases',
    fits(CASES),
    'must be {appealDays 1 to 366, answerDays 1 to 60, decisionDays 1 to 180, furtherDays 1 to 60, ' +
      'first: points-officer or leading-group, quorum 1 to 100, importedUntil: a date, or left out}',
    {
      ...about,
      type: 'object',
      required: ['appealDays', 'answerDays', 'decisionDays', 'furtherDays', 'first', 'quorum'],
      properties: {
        appealDays: days(1, 366),
        answerDays: days(1, 60),
        decisionDays: days(1, 180),
        furtherDays: days(1, 60),
        first: { type: 'string', enum: [...FIRST_INSTANCES] },
        quorum: days(1, 100),
        importedUntil: { type: 'string', format: 'date' },
      },
    },
    true,
  );
