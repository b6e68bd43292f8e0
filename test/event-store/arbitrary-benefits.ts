import fc from 'fast-check';
import { REASONS } from '../../src/contexts/benefits/domain/candidate.js';
import type { BenefitEvent } from '../../src/contexts/benefits/domain/events.js';
import type { RunRow } from '../../src/contexts/benefits/domain/rows.js';
import {
  EMPLOYED_ON,
  MEASURES,
  ON_LEAVE,
  PERIOD_KINDS,
  SCORES,
  TIE_BREAKS,
  type Split,
} from '../../src/contexts/benefits/domain/scheme.js';
import { date, id, text } from './arbitrary-parts.js';

const uuid = fc.uuid();
const positive = fc.integer({ min: 1, max: 1_000_000_000 });
const points = fc.integer({ min: -1_000_000, max: 1_000_000 });
const period = date.map((day) => day.slice(0, 7));
const position = fc.nat().map(String);
const reason = fc.record({ reason: text });
const resolution = fc.record({
  heldOn: date,
  entitled: positive,
  present: positive,
  votesFor: positive,
  votesAgainst: positive,
});

const split: fc.Arbitrary<Split> = fc.oneof(
  fc.record({ kind: fc.constant('prizes' as const), amounts: fc.array(positive, { maxLength: 5 }) }),
  fc.record({
    kind: fc.constant('tiers' as const),
    tiers: fc.array(fc.record({ name: text, share: fc.nat(100), weight: fc.nat() }), { maxLength: 5 }),
    ties: fc.constantFrom('up' as const, 'down' as const),
  }),
  fc.record({ kind: fc.constant('score' as const), above: points }),
  fc.record({ kind: fc.constant('equal' as const) }),
  fc.record(
    {
      kind: fc.constant('places' as const),
      places: positive,
      ties: fc.constantFrom('fewer' as const, 'more' as const, 'by' as const),
      by: fc.array(fc.constantFrom(...TIE_BREAKS), { maxLength: 4 }),
    },
    { requiredKeys: ['kind', 'places', 'ties'] },
  ),
  fc.record({
    kind: fc.constant('grades' as const),
    grades: fc.array(
      fc.record(
        { name: text, share: fc.nat(100), noBottomLine: fc.constant(true as const), minScore: points },
        { requiredKeys: ['name', 'share'] },
      ),
      { maxLength: 5 },
    ),
    rest: text,
  }),
);

const terms = fc.record({
  basis: fc.record({
    period: fc.constantFrom(...PERIOD_KINDS),
    of: fc.constantFrom('all' as const, 'office' as const),
    score: fc.constantFrom(...SCORES),
    measure: fc.constantFrom(...MEASURES),
  }),
  eligible: fc.record(
    {
      employedOn: fc.constantFrom(...EMPLOYED_ON),
      offices: fc.array(id, { maxLength: 3 }),
      monthsOnBoard: positive,
      minScore: points,
      minTotal: points,
      noBottomLine: fc.constant(true as const),
      notWonIn: positive,
      passedIn: id,
    },
    { requiredKeys: ['employedOn'] },
  ),
  split,
  unit: positive,
  cap: fc.option(positive),
  onLeave: fc.constantFrom(...ON_LEAVE),
});

const row = fc.record(
  {
    employeeId: id,
    officeId: id,
    score: fc.option(points),
    rank: fc.option(positive),
    reason: fc.option(fc.constantFrom(...REASONS)),
    amount: fc.nat(),
    tier: fc.option(text),
    place: fc.boolean(),
    grade: fc.option(text),
  },
  { requiredKeys: ['employeeId', 'officeId', 'score', 'rank', 'reason'] },
) as fc.Arbitrary<RunRow>;

const reservation = fc.record({ budgetId: id, runId: uuid, amount: fc.nat() });
const plan = {
  runId: uuid,
  schemeId: id,
  version: positive,
  period,
  position,
  budgetId: fc.option(id),
  amount: fc.option(positive),
  reserves: fc.option(positive),
  of: fc.option(uuid),
  include: fc.array(fc.record({ employeeId: id, employmentNo: positive, officeId: id, joinedOn: date }), {
    maxLength: 3,
  }),
};
const amount = fc.option(fc.nat());

/** Arbitrary data of the events of budgets, schemes and runs. */
export const BENEFIT_DATA: {
  readonly [Type in BenefitEvent['type']]: fc.Arbitrary<Extract<BenefitEvent, { type: Type }>['data']>;
} = {
  BudgetOpened: fc.record({
    budgetId: id,
    title: text,
    currency: fc.stringMatching(/^[A-Z]{3}$/),
    amount: positive,
    from: date,
    until: date,
    resolution,
  }),
  BudgetChanged: fc.record({ budgetId: id, amount: positive, resolution, personal: reason }),
  BudgetReserved: reservation,
  BudgetSpent: reservation,
  BudgetReleased: reservation,
  SchemeAdopted: fc.record({
    schemeId: id,
    version: positive,
    title: text,
    inForceFrom: date,
    resolution,
    terms,
  }),
  RunPlanned: fc.record({ ...plan, command: fc.record({ id: uuid, digest: text }) }),
  RunSettled: fc.record({
    runId: uuid,
    schemeId: id,
    as: fc.constantFrom('refused' as const, 'cancelled' as const, 'approved' as const),
  }),
  RunBegun: fc.record(plan),
  RunRows: fc.record({ runId: uuid, rows: fc.array(row, { maxLength: 5 }) }),
  RunComputed: fc.record({ runId: uuid, count: fc.nat(), total: amount, rest: amount, root: text }),
  RunRowOverridden: fc.record({
    runId: uuid,
    employeeId: id,
    grade: fc.option(text),
    place: fc.option(fc.boolean()),
    personal: reason,
  }),
  RunPublished: fc.record({ runId: uuid, from: date, until: fc.option(date) }),
  RunApproved: fc.record({
    runId: uuid,
    resolution,
    struck: fc.array(id, { maxLength: 3 }),
    spent: amount,
  }),
  RunCancelled: fc.record({ runId: uuid, personal: reason }),
};
