import { isString } from 'class-validator';
import { field, type Field } from '../../../commands/fields.js';
import { isLocalDate } from '../../../kernel/natural-month.js';
import type { Resolution } from '../../rulebook/domain/events.js';
import { ID } from '../../../infrastructure/http/ids.js';
import { periodOf, RUN_PERIOD } from '../domain/period.js';

/** The fields that only commands about budgets, schemes and runs have. */

const MAX_AMOUNT = 1_000_000_000_000;
const MAX_VOTES = 1_000_000;

/** A resolution as it is sent: held today when that is left out. */
export type SentResolution = Omit<Resolution, 'heldOn'> & { readonly heldOn?: string };

export const resolutionOf = (sent: SentResolution, today: string): Resolution => ({
  heldOn: sent.heldOn ?? today,
  entitled: sent.entitled,
  present: sent.present,
  votesFor: sent.votesFor,
  votesAgainst: sent.votesAgainst,
});

const isCount = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_VOTES;
const COUNTS = ['entitled', 'present', 'votesFor', 'votesAgainst'];

function isResolution(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { heldOn, ...counts } = value as Record<string, unknown>;
  if (heldOn !== undefined && !(isString(heldOn) && isLocalDate(heldOn))) return false;
  return Object.keys(counts).length === COUNTS.length && COUNTS.every((name) => isCount(counts[name]));
}

const votes = { type: 'integer', minimum: 0, maximum: MAX_VOTES };

export const ResolutionField = (): PropertyDecorator =>
  field(
    'resolution',
    isResolution,
    `must be {heldOn: a date, or left out; entitled, present, votesFor, votesAgainst: 0 to ${MAX_VOTES}}`,
    {
      description: 'The decision of the meeting; held today when that is left out',
      type: 'object',
      required: COUNTS,
      properties: {
        heldOn: { type: 'string', format: 'date' },
        ...Object.fromEntries(COUNTS.map((name) => [name, votes])),
      },
      example: { heldOn: '2026-09-28', entitled: 9, present: 7, votesFor: 5, votesAgainst: 1 },
    },
    false,
  );

/** Whole minor units of a currency. */
export const AmountField = (about: Field, optional = false): PropertyDecorator =>
  field(
    'amount',
    (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MAX_AMOUNT,
    `must be a whole number from 1 to ${MAX_AMOUNT}`,
    { ...about, type: 'integer', minimum: 1, maximum: MAX_AMOUNT },
    optional,
  );

export const CurrencyField = (about: Field): PropertyDecorator =>
  field(
    'currency',
    (value) => isString(value) && /^[A-Z]{3}$/.test(value),
    'must be three capitals, as CNY',
    { ...about, type: String, pattern: '^[A-Z]{3}$' },
    false,
  );

export const RunPeriodField = (about: Field): PropertyDecorator =>
  field(
    'runPeriod',
    (value) => isString(value) && periodOf(value) !== undefined,
    'must be a month, as 2026-09, a quarter, as 2026-Q3, a half-year, as 2026-H2, or a year',
    { ...about, type: String, pattern: RUN_PERIOD.source },
    false,
  );

/** A part of a scheme's terms: what is wrong inside is found when the scheme is looked at, which says where. */
export const TermsField = (about: Field, optional = false): PropertyDecorator =>
  field(
    'terms',
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'must be an object',
    { ...about, type: 'object', additionalProperties: true },
    optional,
  );

/** A single term of a scheme, which is looked at with the others. */
export const TermField = (about: Field, schema: Record<string, unknown>): PropertyDecorator =>
  field('term', () => true, '', { ...about, ...schema }, true);

const MAX_INCLUDED = 100;

export const IncludeField = (about: Field): PropertyDecorator =>
  field(
    'include',
    (value) =>
      Array.isArray(value) &&
      value.length >= 1 &&
      value.length <= MAX_INCLUDED &&
      new Set(value).size === value.length &&
      value.every((id) => isString(id) && ID.test(id)),
    `must be a list of 1 to ${MAX_INCLUDED} ids of employees, each once`,
    { ...about, type: 'array', items: { type: 'string' }, minItems: 1, maxItems: MAX_INCLUDED },
    true,
  );

export const TruthField = (about: Field): PropertyDecorator =>
  field(
    'truth',
    (value) => typeof value === 'boolean',
    'must be true or false',
    { ...about, type: Boolean },
    true,
  );
