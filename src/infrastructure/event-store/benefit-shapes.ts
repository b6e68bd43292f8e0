import { REASONS } from '../../contexts/benefits/domain/candidate.js';
import type { BenefitEvent } from '../../contexts/benefits/domain/events.js';
import {
  EMPLOYED_ON,
  MEASURES,
  ON_LEAVE,
  PERIOD_KINDS,
  SCORES,
} from '../../contexts/benefits/domain/scheme.js';
import {
  date,
  integer,
  listOf,
  object,
  optional,
  positive,
  text,
  yesOrNo,
  type Check,
  type Shape,
  oneOf,
  orNull,
} from './checks.js';
import { dateOrNull, reason, resolution, textOrNull, texts } from './schema-parts.js';

const amountOrNull = orNull(integer);
const isTrue = optional((value) => value === true);
const points = optional(integer);

const split: Check = (value) => {
  const kind = (value as { readonly kind?: unknown } | null)?.kind;
  const shape = typeof kind === 'string' && Object.hasOwn(SPLITS, kind) ? SPLITS[kind] : undefined;
  return shape !== undefined && object(shape)(value);
};
const SPLITS: Readonly<Record<string, Shape>> = {
  prizes: { amounts: listOf(positive) },
  tiers: { tiers: listOf(object({ name: text, share: integer, weight: integer })), ties: text },
  score: { above: integer },
  equal: {},
  places: { places: positive, ties: text, by: optional(texts) },
  grades: {
    grades: listOf(object({ name: text, share: integer, noBottomLine: isTrue, minScore: points })),
    rest: text,
  },
};

const terms = object({
  basis: object({
    period: oneOf(PERIOD_KINDS),
    of: oneOf(['all', 'office']),
    score: oneOf(SCORES),
    measure: oneOf(MEASURES),
  }),
  eligible: object({
    employedOn: oneOf(EMPLOYED_ON),
    offices: optional(texts),
    monthsOnBoard: optional(positive),
    minScore: points,
    minTotal: points,
    noBottomLine: isTrue,
    notWonIn: optional(positive),
    passedIn: optional(text),
  }),
  split,
  unit: positive,
  cap: orNull(positive),
  onLeave: oneOf(ON_LEAVE),
});

const row = object({
  employeeId: text,
  officeId: text,
  score: orNull(integer),
  rank: orNull(positive),
  reason: orNull(oneOf(REASONS)),
  amount: optional(integer),
  tier: optional(textOrNull),
  place: optional(yesOrNo),
  grade: optional(textOrNull),
});

const ofReservation = { budgetId: text, runId: text, amount: integer };
const ofRun = { runId: text };
const plan = {
  ...ofRun,
  schemeId: text,
  version: positive,
  period: text,
  position: text,
  budgetId: textOrNull,
  amount: amountOrNull,
  reserves: amountOrNull,
  of: textOrNull,
  include: listOf(object({ employeeId: text, employmentNo: positive, officeId: text, joinedOn: date })),
  personal: optional(object({ reason: text })),
};

/** The stored shapes of budgets, schemes and runs. */
export const BENEFIT_SHAPES: Readonly<Record<BenefitEvent['type'], Shape>> = {
  BudgetOpened: {
    budgetId: text,
    title: text,
    currency: text,
    amount: positive,
    from: date,
    until: date,
    resolution: object(resolution),
  },
  BudgetChanged: { budgetId: text, amount: positive, resolution: object(resolution), ...reason },
  BudgetReserved: ofReservation,
  BudgetSpent: ofReservation,
  BudgetReleased: ofReservation,
  SchemeAdopted: {
    schemeId: text,
    version: positive,
    title: text,
    inForceFrom: date,
    resolution: object(resolution),
    terms,
  },
  RunPlanned: { ...plan, command: object({ id: text, digest: text }) },
  RunSettled: { ...ofRun, schemeId: text, as: oneOf(['refused', 'cancelled', 'approved']) },
  RunBegun: plan,
  RunRows: { ...ofRun, rows: listOf(row) },
  RunComputed: { ...ofRun, count: integer, total: amountOrNull, rest: amountOrNull, root: text },
  RunRowOverridden: {
    ...ofRun,
    employeeId: text,
    grade: textOrNull,
    place: orNull(yesOrNo),
    ...reason,
  },
  RunPublished: { ...ofRun, from: date, until: dateOrNull },
  RunApproved: { ...ofRun, resolution: object(resolution), struck: texts, spent: amountOrNull },
  RunCancelled: { ...ofRun, ...reason },
};
