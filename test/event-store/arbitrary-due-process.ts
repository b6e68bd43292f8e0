import fc from 'fast-check';
import { CASE_KINDS, CAUSES, WISHES, type CaseEvent } from '../../src/contexts/cases/domain/events.js';
import type { ClaimEvent } from '../../src/contexts/claims/domain/events.js';
import {
  DAY_COUNTS,
  DEDUCTIONS_SHOWN,
  FIRST_INSTANCES,
  type DueProcessSet,
  type WorkingDaysSet,
} from '../../src/contexts/due-process/domain/events.js';
import type { PublicityEvent } from '../../src/contexts/publicity/domain/events.js';
import { date, id, text } from './arbitrary-parts.js';

const uuid = fc.uuid();
const count = fc.integer({ min: 1, max: 366 });
const month = date.map((day) => day.slice(0, 7));
const period = fc.oneof(
  month,
  date.map((day) => day.slice(0, 4)),
);
const dates = fc.array(date, { maxLength: 5 });
const days = fc.constantFrom(...DAY_COUNTS);
const first = fc.constantFrom(...FIRST_INSTANCES);
const evidence = fc.array(fc.record({ href: text, sha256: text }), { maxLength: 3 });
const reason = fc.record({ reason: text });
const direction = fc.constantFrom('award' as const, 'deduct' as const);
const replacement = fc.option(fc.record({ direction, itemCode: id, points: count }));
const instance = fc.constantFrom('first' as const, 'group' as const);
const cause = fc.constantFrom(...CAUSES);
const by = fc.oneof(fc.record({ person: id }), fc.record({ votesFor: count, votesAgainst: count }));
const ofCase = fc.record({ caseId: uuid });
const ofClaim = { claimId: uuid, employeeId: id };
const decided = {
  caseId: uuid,
  instance,
  by,
  on: date,
  cause,
  furtherUntil: fc.option(date),
  personal: reason,
};
const about = fc.oneof(
  fc.record({ entry: fc.record({ employeeId: id, entryId: uuid }) }),
  fc.record({ board: fc.record({ employeeId: id, period }) }),
  fc.record({ item: id }),
  fc.record({ practice: fc.constant(true as const) }),
);

type DueProcessEvent = WorkingDaysSet | DueProcessSet | PublicityEvent | CaseEvent | ClaimEvent;

/** Arbitrary data of the events of cases, published boards and inboxes. */
export const DUE_PROCESS_DATA: {
  readonly [Type in DueProcessEvent['type']]: fc.Arbitrary<Extract<DueProcessEvent, { type: Type }>['data']>;
} = {
  WorkingDaysSet: fc.record({ year: fc.integer({ min: 1900, max: 2999 }), off: dates, on: dates }),
  DueProcessSet: fc.record({
    inForceFrom: date,
    days,
    publicity: fc.option(
      fc.record({
        entryDays: count,
        boardDays: count,
        deductions: fc.constantFrom(...DEDUCTIONS_SHOWN),
        reasons: fc.boolean(),
      }),
    ),
    cases: fc.option(
      fc.record({
        appealDays: count,
        answerDays: count,
        decisionDays: count,
        furtherDays: count,
        first,
        quorum: count,
        importedUntil: fc.option(date),
      }),
    ),
  }),
  BoardPublished: fc.record({ period, from: date, until: date, days, seal: text, position: text }),
  BoardConfirmed: fc.record(
    {
      period,
      on: date,
      cases: fc.record({ upheld: count, refused: count, withdrawn: count, lapsed: count, open: count }),
      remedied: fc.boolean(),
      personal: reason,
    },
    { requiredKeys: ['period', 'on', 'cases', 'remedied'] },
  ),
  ClaimMade: fc.record({
    ...ofClaim,
    employmentNo: count,
    itemCode: id,
    points: count,
    occurredOn: date,
    answerBy: date,
    lapses: date,
    personal: fc.record(
      { statement: text, evidence, digestKey: text },
      { requiredKeys: ['statement', 'digestKey'] },
    ),
  }),
  ClaimConfirmed: fc.record({ ...ofClaim, by: id, points: count, entryId: uuid }),
  ClaimCarriedOut: fc.record({
    ...ofClaim,
    as: fc.constantFrom('recorded' as const, 'proposed' as const, 'refused' as const),
    refusedFor: fc.option(id),
  }),
  ClaimDeclined: fc.record({ ...ofClaim, by: id, on: date, personal: reason }),
  ClaimUnanswered: fc.record({ ...ofClaim, lapses: date }),
  ClaimLapsed: fc.record({
    ...ofClaim,
    because: fc.constantFrom('unanswered' as const, 'left' as const),
  }),
  CaseOpened: fc.record({
    caseId: uuid,
    kind: fc.constantFrom(...CASE_KINDS),
    about,
    employeeId: fc.option(id),
    employmentNo: fc.option(count),
    month: fc.option(month),
    openedBy: id,
    near: fc.array(id, { maxLength: 3 }),
    wish: fc.option(fc.constantFrom(...WISHES)),
    answerUntil: date,
    decideUntil: date,
    first,
    quorum: count,
    decisionDays: count,
    furtherDays: count,
    days,
    personal: fc.record(
      { statement: text, evidence, digestKey: text },
      { requiredKeys: ['statement', 'digestKey'] },
    ),
  }),
  CaseStated: fc.record({
    caseId: uuid,
    by: id,
    as: fc.constantFrom('subject' as const, 'recorder' as const, 'other' as const),
    personal: fc.record({ text, evidence }, { requiredKeys: ['text'] }),
  }),
  CaseVotedOn: fc.record({
    caseId: uuid,
    instance,
    by: id,
    vote: fc.constantFrom('for' as const, 'against' as const),
    replacement,
    cause,
    personal: reason,
  }),
  CaseUpheld: fc.record({ ...decided, reverses: fc.option(uuid), replacement }),
  CaseRefused: fc.record({ ...decided, reverses: fc.option(uuid), restores: fc.option(uuid) }),
  CaseTakenFurther: fc.record({
    caseId: uuid,
    by: id,
    decideUntil: date,
    personal: fc.record({ statement: text }),
  }),
  CaseEscalated: fc.record({
    caseId: uuid,
    because: fc.constantFrom('overdue' as const, 'too-near' as const),
    decideUntil: date,
  }),
  CaseWithdrawn: ofCase,
  CaseLapsed: fc.record({ caseId: uuid, because: fc.constantFrom('left' as const, 'joined' as const) }),
  CaseReopened: fc.record({ caseId: uuid, decideUntil: date, personal: reason }),
  CaseCarriedOut: fc.record({
    caseId: uuid,
    employeeId: id,
    employmentNo: count,
    month: fc.option(month),
    results: fc.array(
      fc.record({
        entryId: uuid,
        as: fc.constantFrom('reversed' as const, 'already-reversed' as const, 'recorded' as const),
        refusedFor: fc.option(id),
        points: fc.integer(),
        countsIn: fc.option(month),
        position: fc.option(text),
      }),
      { maxLength: 3 },
    ),
  }),
};
