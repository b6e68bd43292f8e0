import { FACT_ATTRIBUTES, type FactAttribute } from '../rulebook/events.js';
import { SETTLED_AS, type SettledAs } from '../authority/events.js';
import { ROLES, type Role } from '../access/roles.js';
import { isLink } from '../proofs/link.js';
import { logHead, seal } from './seal-checks.js';
import {
  text,
  optional,
  listOf,
  yesOrNo,
  integer,
  positive,
  date,
  month,
  object,
  type Check,
  type Shape,
} from './checks.js';
import type { DomainEvent } from './recorded-event.js';

const kind: Check = (value) => value === 'fixed' || value === 'behaviour';
const direction: Check = (value) => value === 'award' || value === 'deduct';
const how: Check = (value) => value === 'read' || value === 'ended';
const texts = listOf(text);
const textOrNull: Check = (value) => value === null || text(value);
const integerOrNull: Check = (value) => value === null || integer(value);
const dateOrNull: Check = (value) => value === null || date(value);
const rolloutState: Check = (value) => value === 'live' || value === 'trial' || value === 'off';
const principalKind: Check = (value) => value === 'service' || value === 'person';
const roles: Check = (value) => Array.isArray(value) && value.every(role);
function role(value: unknown): boolean {
  const isManager = (value as { role?: unknown } | null)?.role === 'manager';
  const name: Check = (text) => ROLES.includes(text as Role);
  return object(isManager ? { grade: text, officeId: textOrNull } : { role: name })(value);
}

const settledAs: Check = (value) => SETTLED_AS.includes(value as SettledAs);
const vote: Check = (value) => value === 'for' || value === 'against';
const ground: Check = (value) =>
  object({ by: (by) => by === 'rule' || by === 'import' })(value) ||
  object({ by: (by) => by === 'authority', principalId: text, grade: text })(value) ||
  object({ by: (by) => by === 'fact', factId: text, version: positive })(value) ||
  object({ by: (by) => by === 'proposal', proposalId: text, principalId: optional(text) })(value);

const attribute: Check = (value) => FACT_ATTRIBUTES.includes(value as FactAttribute);
const grantedFor: Check = (value) =>
  object({ attribute: (name) => name === 'service' })(value) || object({ attribute, value: text })(value);

const signed = { keyId: text, signature: text };

/** Said of what is in trial, and of nothing else. */
const trial = optional((value) => value === true);

const employment = { employeeId: text, employmentNo: positive };
const reason = { personal: object({ reason: text }) };
const grounds = { reason: text, evidence: optional(listOf(object({ href: text, sha256: text }))) };
const entry = {
  ...employment,
  entryId: text,
  kind,
  itemCode: text,
  points: positive,
  occurredOn: date,
  editionId: optional(text),
  ground: optional(ground),
  officeEntryId: optional(text),
  trial,
  personal: object(grounds),
};
const broughtIn = {
  asOf: date,
  fixed: integer,
  behaviour: integer,
  months: listOf(object({ month, score: integer })),
};
const item = {
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
};
const limit = {
  direction,
  category: textOrNull,
  perEntry: integerOrNull,
  perMonth: integerOrNull,
  perEmployeeMonth: integerOrNull,
};
const requested = {
  employeeId: text,
  entryId: text,
  direction,
  kind,
  itemCode: text,
  category: textOrNull,
  points: positive,
  occurredOn: date,
};
const ofProposal = { proposalId: text };
const deciders = { sufficientGrade: textOrNull, quorum: positive, openUntil: date };
const decidedBy: Check = (value) =>
  object({ principalId: text, grade: text })(value) ||
  object({ votesFor: integer, votesAgainst: integer })(value);
const delegate = optional(object({ principalId: text, employeeId: textOrNull }));
const duty = {
  awards: integer,
  deductions: integer,
  penalty: (value: unknown): boolean => value === null || object({ itemCode: text, points: positive })(value),
};
const tally = object({ awards: integer, deductions: integer });
const dutyResult = object({
  principalId: text,
  employeeId: textOrNull,
  grade: text,
  due: tally,
  done: tally,
  penalty: (value) =>
    value === null || object({ proposalId: text, entryId: text, itemCode: text, points: positive })(value),
});
const ofOfficeEntry = { officeEntryId: text };
const refused = listOf(object({ employeeId: text, refusedFor: text }));
const ofEdition = { editionId: text };
const resolution = {
  heldOn: date,
  entitled: integer,
  present: integer,
  votesFor: integer,
  votesAgainst: integer,
};

/** The stored shape of every event. The compiler asks for a line here when an event is added. */
export const SHAPES: Readonly<Record<DomainEvent['type'], Shape>> = {
  OrganisationFounded: { timeZone: text, basePoints: integer },
  VersionStarted: { version: text, stores: texts },
  OfficeOpened: { officeId: text, name: text },
  OfficeRenamed: { officeId: text, name: text },
  OfficeClosed: { officeId: text, on: date, reason: text },
  OfficesMerged: { mergeId: text, from: texts, into: text, on: date, members: texts, reason: text },
  OfficesMergeCarriedOut: { mergeId: text, refused },
  OfficeReopened: { officeId: text, reason: text },
  EditionDrafted: { ...ofEdition, title: text, basedOn: textOrNull, personal: object({ digestKey: text }) },
  ItemPut: { ...ofEdition, item: object(item) },
  ItemRemoved: { ...ofEdition, code: text },
  EditionOpenedForComment: ofEdition,
  EditionCommented: { ...ofEdition, personal: object({ text }) },
  EditionReturnedToDraft: ofEdition,
  EditionAdopted: { ...ofEdition, inForceFrom: date, resolution: object(resolution) },
  EditionWithdrawn: ofEdition,
  AuthoritySet: {
    inForceFrom: date,
    grades: listOf(object({ grade: text, limits: listOf(object(limit)), duty: optional(object(duty)) })),
    quorum: positive,
    proposalDays: positive,
  },
  AccountOpened: { principalId: text, personal: object({ digestKey: text }) },
  AuthorityReserved: {
    ...requested,
    principalId: text,
    grade: text,
    countsIn: optional(month),
    proposalId: optional(text),
    delegate,
    personal: object(grounds),
  },
  AuthorityExceeded: {
    ...requested,
    ...ofProposal,
    ...deciders,
    principalId: text,
    principalEmployeeId: textOrNull,
    delegate,
    personal: object(grounds),
  },
  DutiesReviewed: { month, reviewedOn: date, results: listOf(dutyResult) },
  PenaltiesProposed: { month, refused: listOf(object({ principalId: text, refusedFor: text })) },
  OfficeEntryRecorded: {
    ...ofOfficeEntry,
    officeId: text,
    direction,
    kind,
    itemCode: text,
    points: positive,
    occurredOn: date,
    members: listOf(object({ employeeId: text, entryId: text })),
    ground: (value) => value === null || value === 'rule' || value === 'import',
    personal: object({ ...grounds, digestKey: text }),
  },
  OfficeEntryCarriedOut: { ...ofOfficeEntry, refused },
  OfficeEntryReversed: { ...ofOfficeEntry, personal: object({ reason: text }) },
  OfficeReversalCarriedOut: { ...ofOfficeEntry, refused },
  FactsOpened: { employeeId: text, personal: object({ digestKey: text }) },
  FactRecorded: {
    ...employment,
    factId: text,
    attribute,
    since: date,
    personal: object({ value: textOrNull }),
  },
  FactCorrected: {
    ...employment,
    factId: text,
    attribute,
    version: positive,
    since: date,
    personal: object({ value: textOrNull, reason: text }),
  },
  FactWithdrawn: { ...employment, factId: text, personal: object({ reason: text }) },
  AuthorityDelegated: { principalId: text, delegateId: text, from: date, until: date },
  DelegationEnded: { principalId: text, delegateId: text },
  AuthorityReturning: { principalId: text, employeeId: text, entryId: text },
  AuthoritySettled: {
    principalId: text,
    settled: listOf(object({ employeeId: text, entryId: text, as: settledAs })),
  },
  ProposalMade: {
    ...ofProposal,
    ...deciders,
    principalId: text,
    principalEmployeeId: textOrNull,
    delegate,
    entries: listOf(object(requested)),
    personal: object({ ...grounds, digestKey: text }),
  },
  ProposalDiscussed: { ...ofProposal, principalId: text, personal: object({ text }) },
  ProposalVotedOn: { ...ofProposal, principalId: text, principalEmployeeId: textOrNull, vote },
  ProposalAccepted: { ...ofProposal, by: decidedBy },
  ProposalDeclined: { ...ofProposal, by: decidedBy, personal: object({ reason: textOrNull }) },
  ProposalWithdrawn: ofProposal,
  ProposalExpired: ofProposal,
  ProposalCarriedOut: {
    ...ofProposal,
    results: listOf(object({ employeeId: text, entryId: text, refusedFor: textOrNull })),
  },
  RolloutPlanned: { officeId: textOrNull, category: textOrNull, state: rolloutState, from: date },
  EmployeeRegistered: {
    ...employment,
    officeId: text,
    joinedOn: date,
    basePoints: integer,
    personal: object({ name: text, digestKey: text }),
  },
  PointAwarded: entry,
  PointDeducted: entry,
  EntryReversed: {
    ...employment,
    entryId: text,
    undoes: object({ direction, kind, itemCode: text, points: positive, occurredOn: date, trial }),
    ...reason,
  },
  EmployeeTransferred: { ...employment, officeId: text, effectiveOn: date },
  EmployeeLeft: { ...employment, leftOn: date, ...reason },
  OpeningRecorded: {
    ...employment,
    openingId: text,
    ...broughtIn,
    personal: object({ source: text, evidence: optional(listOf(object({ href: text, sha256: text }))) }),
  },
  OpeningWithdrawn: { ...employment, openingId: text, undoes: object(broughtIn), ...reason },
  JoiningCorrected: { ...employment, joinedOn: date, ...reason },
  DepartureUndone: { ...employment, ...reason },
  RegistrationUndone: { ...employment, ...reason },
  TransferUndone: { ...employment, effectiveOn: date, ...reason },
  EmployeeRenamed: { ...employment, personal: object({ name: text, reason: text }) },
  SigningKeyIntroduced: { ...signed, publicKey: text },
  SigningKeyChanged: { ...signed, publicKey: text, replaces: text, signatureOfReplaced: text },
  MonthSealed: { ...signed, seal },
  LogHeadSigned: { ...signed, head: logHead },
  MonthClosed: { month },
  BookBegun: { month },
  ImportStarted: { runId: text, importId: textOrNull },
  ImportEnded: { runIds: texts, how },
  ClosingSet: { graceDays: integer, automatic: yesOrNo },
  ClockConfirmed: { day: date },
  PrincipalRegistered: {
    principalId: text,
    kind: principalKind,
    employeeId: textOrNull,
    lastDay: dateOrNull,
    personal: object({ name: text, digestKey: text }),
  },
  RolesAssigned: { principalId: text, roles },
  KeyIssued: { principalId: text, keyId: text, digest: text },
  KeyRevoked: { principalId: text, keyId: text },
  PrincipalEnded: { principalId: text, lastDay: date },
  AccessDenied: {
    principalId: text,
    what: text,
    whom: textOrNull,
    code: text,
    repeated: optional(object({ count: positive, firstAt: text, lastAt: text })),
  },
  HistoryRead: { principalId: text, what: text, whom: text },
};

export const META_SHAPE: Shape = {
  commandId: text,
  digest: text,
  recordedAt: text,
  recordedBy: text,
  sentBy: optional(text),
  requestId: optional(text),
  link: optional(isLink),
};
