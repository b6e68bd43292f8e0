import { SERVICE } from '../../contexts/rulebook/domain/events.js';
import { SETTLED_AS, type SettledAs } from '../../contexts/authority/domain/events.js';
import { ROLES, type Role } from '../../contexts/access/domain/roles.js';
import {
  text,
  optional,
  orNull,
  listOf,
  yesOrNo,
  integer,
  positive,
  date,
  month,
  object,
  type Check,
} from './checks.js';

// The parts of the stored shapes in schemas.ts.

export const kind: Check = (value) => value === 'fixed' || value === 'behaviour';
export const direction: Check = (value) => value === 'award' || value === 'deduct';
export const how: Check = (value) => value === 'read' || value === 'ended';
export const texts = listOf(text);
export const textOrNull = orNull(text);
const integerOrNull = orNull(integer);
export const dateOrNull = orNull(date);
export const rolloutState: Check = (value) => value === 'live' || value === 'trial' || value === 'off';
export const principalKind: Check = (value) => value === 'service' || value === 'person';
export const roles: Check = (value) => Array.isArray(value) && value.every(role);
function role(value: unknown): boolean {
  const isManager = (value as { role?: unknown } | null)?.role === 'manager';
  const name: Check = (text) => ROLES.includes(text as Role);
  return object(isManager ? { grade: text, officeId: textOrNull } : { role: name })(value);
}

export const settledAs: Check = (value) => SETTLED_AS.includes(value as SettledAs);
export const vote: Check = (value) => value === 'for' || value === 'against';
const ground: Check = (value) =>
  object({ by: (by) => by === 'rule' || by === 'import' || by === 'carried' })(value) ||
  object({ by: (by) => by === 'authority', principalId: text, grade: text })(value) ||
  object({ by: (by) => by === 'fact', factId: text, version: positive })(value) ||
  object({ by: (by) => by === 'case', caseId: text })(value) ||
  object({
    by: (by) => by === 'claim',
    claimId: text,
    principalId: optional(text),
    grade: optional(text),
  })(value) ||
  object({ by: (by) => by === 'proposal', proposalId: text, principalId: optional(text) })(value);

export const attribute: Check = text;
const grantedFor: Check = (value) =>
  object({ attribute: (name) => name === SERVICE })(value) || object({ attribute, value: text })(value);

export const signed = { keyId: text, signature: text };

/** Present on an entry in trial, absent elsewhere. */
export const trial = optional((value) => value === true);

export const employment = { employeeId: text, employmentNo: positive };
export const reason = { personal: object({ reason: text }) };
export const grounds = { reason: text, evidence: optional(listOf(object({ href: text, sha256: text }))) };
export const entry = {
  ...employment,
  entryId: text,
  kind,
  itemCode: text,
  points: positive,
  occurredOn: date,
  editionId: optional(text),
  ground: optional(ground),
  officeEntryId: optional(text),
  batchId: optional(text),
  carriedFrom: optional(text),
  claimId: optional(text),
  caseId: optional(text),
  replaces: optional(text),
  trial,
  personal: object(grounds),
};
export const broughtIn = {
  asOf: date,
  fixed: integer,
  behaviour: integer,
  months: listOf(object({ month, score: integer })),
  insteadOf: optional(listOf(object({ month, score: integer }))),
};
export const item = {
  code: text,
  title: text,
  category: text,
  kind,
  direction,
  points: object({ from: positive, to: positive }),
  roles: listOf(text),
  evidenceNeeded: yesOrNo,
  regulation: textOrNull,
  grantedFor: optional(grantedFor),
  grantedEvery: optional((value) => value === 'month' || value === 'year'),
  bottomLine: optional((value) => value === true),
};
export const limit = {
  direction,
  category: textOrNull,
  perEntry: integerOrNull,
  perMonth: integerOrNull,
  perEmployeeMonth: integerOrNull,
};
export const requested = {
  employeeId: text,
  entryId: text,
  direction,
  kind,
  itemCode: text,
  category: textOrNull,
  points: positive,
  occurredOn: date,
  batchId: optional(text),
  claimId: optional(text),
};
export const ofProposal = { proposalId: text };
export const deciders = { sufficientGrade: textOrNull, quorum: positive, openUntil: date };
export const decidedBy: Check = (value) =>
  object({ principalId: text, grade: text })(value) ||
  object({ votesFor: integer, votesAgainst: integer })(value);
export const delegate = optional(object({ principalId: text, employeeId: textOrNull }));
export const duty = {
  awards: integer,
  deductions: integer,
  penalty: (value: unknown): boolean => value === null || object({ itemCode: text, points: positive })(value),
};
const tally = object({ awards: integer, deductions: integer });
export const dutyResult = object({
  principalId: text,
  employeeId: textOrNull,
  grade: text,
  due: tally,
  done: tally,
  penalty: (value) =>
    value === null || object({ proposalId: text, entryId: text, itemCode: text, points: positive })(value),
});
export const ofOfficeEntry = { officeEntryId: text };
export const entryPlace = { employeeId: text, entryId: text };
export const refused = listOf(object({ employeeId: text, refusedFor: text }));
export const ofEdition = { editionId: text };
export const resolution = {
  heldOn: date,
  entitled: integer,
  present: integer,
  votesFor: integer,
  votesAgainst: integer,
};
