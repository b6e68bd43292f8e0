import type { ClaimEvent } from '../../contexts/claims/domain/events.js';
import { CASE_KINDS, CAUSES, WISHES, type CaseEvent } from '../../contexts/cases/domain/events.js';
import {
  DAY_COUNTS,
  DEDUCTIONS_SHOWN,
  FIRST_INSTANCES,
  type DueProcessSet,
  type WorkingDaysSet,
} from '../../contexts/due-process/domain/events.js';
import type { PublicityEvent } from '../../contexts/publicity/domain/events.js';
import {
  date,
  integer,
  listOf,
  month,
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
import { dateOrNull, direction, grounds, textOrNull, vote } from './schema-parts.js';

const dates = listOf(date);
const days = oneOf(DAY_COUNTS);
const period: Check = (value) => month(value) || (text(value) && /^\d{4}$/.test(value as string));

const publicity = object({
  entryDays: integer,
  boardDays: positive,
  deductions: oneOf(DEDUCTIONS_SHOWN),
  reasons: yesOrNo,
});
const cases = object({
  appealDays: positive,
  answerDays: positive,
  decisionDays: positive,
  furtherDays: positive,
  first: oneOf(FIRST_INSTANCES),
  quorum: positive,
  importedUntil: dateOrNull,
});
const counts = object({
  upheld: integer,
  refused: integer,
  withdrawn: integer,
  lapsed: integer,
  open: integer,
});

const about: Check = (value) =>
  object({ entry: object({ employeeId: text, entryId: text }) })(value) ||
  object({ board: object({ employeeId: text, period }) })(value) ||
  object({ run: object({ employeeId: text, runId: text }) })(value) ||
  object({ inspection: object({ employeeId: text, programmeId: text }) })(value) ||
  object({ claim: object({ claimId: text }) })(value) ||
  object({ item: text })(value) ||
  object({ office: text })(value) ||
  object({ practice: (practice) => practice === true })(value);
const replacement = orNull(object({ direction, itemCode: text, points: positive }));
const instance = oneOf(['first', 'group']);
const cause = oneOf(CAUSES);
const decidedBy: Check = (value) =>
  object({ person: text })(value) || object({ votesFor: integer, votesAgainst: integer })(value);
const ofCase = { caseId: text };
const ofClaim = { claimId: text, employeeId: text };
const reason = { personal: object({ reason: text }) };
const decided = { ...ofCase, instance, by: decidedBy, on: date, cause, furtherUntil: dateOrNull, ...reason };
const result = object({
  entryId: text,
  as: oneOf(['reversed', 'already-reversed', 'recorded', 'refused']),
  refusedFor: textOrNull,
  points: integer,
  countsIn: orNull(month),
  position: textOrNull,
});

type DueProcessEvent = WorkingDaysSet | DueProcessSet | PublicityEvent | CaseEvent | ClaimEvent;

/** The stored shapes of the events of notices, publicity and hearings. */
export const DUE_PROCESS_SHAPES: Readonly<Record<DueProcessEvent['type'], Shape>> = {
  WorkingDaysSet: { year: positive, off: dates, on: dates },
  DueProcessSet: { inForceFrom: date, days, publicity: orNull(publicity), cases: orNull(cases) },
  BoardPublished: { period, from: date, until: date, days, seal: text, position: text },
  BoardConfirmed: {
    period,
    on: date,
    cases: counts,
    remedied: yesOrNo,
    personal: optional(object({ reason: text })),
  },
  ClaimMade: {
    ...ofClaim,
    employmentNo: positive,
    itemCode: text,
    points: positive,
    occurredOn: date,
    answerBy: date,
    lapses: date,
    personal: object({ statement: text, evidence: grounds.evidence, digestKey: text }),
  },
  ClaimConfirmed: { ...ofClaim, by: text, points: positive, entryId: text },
  ClaimCarriedOut: { ...ofClaim, as: oneOf(['recorded', 'proposed', 'refused']), refusedFor: textOrNull },
  ClaimDeclined: { ...ofClaim, by: text, on: date, ...reason },
  ClaimUnanswered: { ...ofClaim, lapses: date },
  ClaimLapsed: { ...ofClaim, because: oneOf(['unanswered', 'left']) },
  CaseOpened: {
    ...ofCase,
    kind: oneOf(CASE_KINDS),
    about,
    employeeId: textOrNull,
    employmentNo: orNull(positive),
    month: orNull(month),
    openedBy: text,
    near: listOf(text),
    wish: orNull(oneOf(WISHES)),
    answerUntil: date,
    decideUntil: date,
    first: oneOf(FIRST_INSTANCES),
    quorum: positive,
    decisionDays: positive,
    furtherDays: positive,
    days,
    personal: object({ statement: text, evidence: grounds.evidence, digestKey: text }),
  },
  CaseStated: {
    ...ofCase,
    by: text,
    as: oneOf(['subject', 'recorder', 'other']),
    personal: object({ text, evidence: grounds.evidence }),
  },
  CaseVotedOn: { ...ofCase, instance, by: text, vote, replacement, cause, ...reason },
  CaseUpheld: { ...decided, reverses: textOrNull, replacement },
  CaseRefused: { ...decided, reverses: textOrNull, restores: textOrNull },
  CaseTakenFurther: { ...ofCase, by: text, decideUntil: date, personal: object({ statement: text }) },
  CaseEscalated: { ...ofCase, because: oneOf(['overdue', 'too-near']), decideUntil: date },
  CaseWithdrawn: ofCase,
  CaseLapsed: { ...ofCase, because: oneOf(['left', 'joined']) },
  CaseReopened: { ...ofCase, decideUntil: date, ...reason },
  CaseCarriedOut: {
    ...ofCase,
    employeeId: text,
    employmentNo: positive,
    month: orNull(month),
    results: listOf(result),
  },
};
