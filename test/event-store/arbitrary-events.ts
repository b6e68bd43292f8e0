import fc from 'fast-check';
import { SETTLED_AS } from '../../src/contexts/authority/domain/events.js';
import { BENEFIT_DATA } from './arbitrary-benefits.js';
import { LOTTERY_DATA } from './arbitrary-lotteries.js';
import { DUE_PROCESS_DATA } from './arbitrary-due-process.js';
import { ALERT_DATA } from './arbitrary-alerts.js';
import { ROUND_DATA } from './arbitrary-rounds.js';
import { TALENT_DATA } from './arbitrary-talents.js';
import { NOTICE_DATA } from './arbitrary-notices.js';
import { BOARD_DISPLAYS, LOGO_TYPES } from '../../src/contexts/organisation/domain/events.js';
import { ROLES } from '../../src/contexts/access/domain/roles.js';
import type { DomainEvent, EventMeta } from '../../src/infrastructure/event-store/recorded-event.js';

/** Any event of any type, as far as its fields may go. */

const text = fc.string({ unit: 'binary', maxLength: 200 });
const id = fc.stringMatching(/^[A-Za-z0-9._-]{1,64}$/);
const uuid = fc.uuid();
const positive = fc.integer({ min: 1, max: 100_000 });
const date = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const month = date.map((day) => day.slice(0, 7));
const kind = fc.constantFrom('fixed' as const, 'behaviour' as const);
const direction = fc.constantFrom('award' as const, 'deduct' as const);

const employment = { employeeId: id, employmentNo: positive };
const personal = fc.record({ reason: text });
const broughtIn = {
  asOf: date,
  fixed: fc.integer(),
  behaviour: fc.integer(),
  months: fc.array(fc.record({ month, score: fc.integer() }), { maxLength: 5 }),
};
const evidence = fc.array(fc.record({ href: text, sha256: text }), { maxLength: 10 });
const grounds = fc.record({ reason: text, evidence }, { requiredKeys: ['reason'] });
const entry = fc.record(
  {
    ...employment,
    entryId: uuid,
    kind,
    itemCode: id,
    points: positive,
    occurredOn: date,
    editionId: id,
    ground: fc.oneof(
      fc.record({ by: fc.constantFrom('rule' as const, 'import' as const) }),
      fc.record({ by: fc.constant('authority' as const), principalId: id, grade: id }),
      fc.record({ by: fc.constant('fact' as const), factId: uuid, version: positive }),
      fc.record({ by: fc.constant('proposal' as const), proposalId: uuid }),
      fc.record({ by: fc.constant('case' as const), caseId: uuid }),
      fc.record({ by: fc.constant('claim' as const), claimId: uuid, principalId: id, grade: id }),
    ),
    officeEntryId: uuid,
    claimId: uuid,
    caseId: uuid,
    replaces: uuid,
    personal: grounds,
    trial: fc.constant(true as const),
  },
  {
    requiredKeys: [
      'employeeId',
      'employmentNo',
      'entryId',
      'kind',
      'itemCode',
      'points',
      'occurredOn',
      'personal',
    ],
  },
);
const item = fc.record({
  code: id,
  title: text,
  category: id,
  kind,
  direction,
  points: fc.record({ from: positive, to: positive }),
  roles: fc.array(id, { maxLength: 6 }),
  evidenceNeeded: fc.boolean(),
  regulation: fc.option(text),
});
const limit = fc.record({
  direction,
  category: fc.option(id),
  perEntry: fc.option(fc.nat()),
  perMonth: fc.option(fc.nat()),
  perEmployeeMonth: fc.option(fc.nat()),
});
const requested = {
  employeeId: id,
  entryId: uuid,
  direction,
  kind,
  itemCode: id,
  category: fc.option(id),
  points: positive,
  occurredOn: date,
};
const settlement = fc.record({
  employeeId: id,
  entryId: uuid,
  as: fc.constantFrom(...SETTLED_AS),
});
const deciders = { sufficientGrade: fc.option(id), quorum: positive, openUntil: date };
const decidedBy = fc.oneof(
  fc.record({ principalId: id, grade: id }),
  fc.record({ votesFor: fc.nat(), votesAgainst: fc.nat() }),
);
const ofProposal = fc.record({ proposalId: uuid });

const ofEdition = fc.record({ editionId: id });

const delegate = fc.record({ principalId: id, employeeId: fc.option(id) });
const attribute = fc.constantFrom('education', 'title', 'post', '技能', 'service');
const refused = fc.array(fc.record({ employeeId: id, refusedFor: text }), { maxLength: 4 });
const penalty = { itemCode: id, points: positive };
const duty = fc.record({
  awards: fc.nat(),
  deductions: fc.nat(),
  penalty: fc.option(fc.record(penalty)),
});
const tally = fc.record({ awards: fc.nat(), deductions: fc.nat() });
const dutyResult = fc.record({
  principalId: id,
  employeeId: fc.option(id),
  grade: id,
  due: tally,
  done: tally,
  penalty: fc.option(fc.record({ proposalId: uuid, entryId: uuid, ...penalty })),
});
const hash = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));
const logHead = fc.record({ size: positive, position: fc.nat().map(String), root: hash });
const signed = { keyId: text, signature: text };
const sealed = fc.record({ count: fc.nat(), root: hash });
const seal = fc.record({
  format: fc.constant('pointbook-seal/1' as const),
  rules: fc.constantFrom(1 as const, 2 as const),
  timeZone: text,
  basePoints: fc.nat(),
  month,
  log: logHead,
  boards: fc.array(fc.record({ period: month, count: fc.nat(), root: hash }), { maxLength: 2 }),
  entries: sealed,
  previous: fc.option(hash),
});
const role = fc.oneof(
  fc.record({ role: fc.constantFrom(...ROLES).filter((name) => name !== 'manager') }),
  fc.record({ role: fc.constant('manager' as const), grade: id, officeId: fc.option(id) }),
);

type DataOf<Type extends DomainEvent['type']> = Extract<DomainEvent, { type: Type }>['data'];

const DATA: { readonly [Type in DomainEvent['type']]: fc.Arbitrary<DataOf<Type>> } = {
  OrganisationFounded: fc.record(
    { timeZone: text, basePoints: fc.nat(), isExample: fc.constant(true) },
    { requiredKeys: ['timeZone', 'basePoints'] },
  ),
  VersionStarted: fc.record({ version: text, stores: fc.array(text) }),
  OrganisationNamed: fc.record({ name: text, shortName: fc.option(text) }),
  DisplaySet: fc.record({ boards: fc.constantFrom(...BOARD_DISPLAYS), top: fc.nat() }),
  LogoSet: fc.record({
    logo: fc.option(fc.record({ mediaType: fc.constantFrom(...LOGO_TYPES), data: fc.base64String() })),
  }),
  OfficeOpened: fc.record({ officeId: id, name: text }),
  OfficeRenamed: fc.record({ officeId: id, name: text }),
  OfficeClosed: fc.record({ officeId: id, on: date, reason: text }),
  OfficesMerged: fc.record({
    mergeId: uuid,
    from: fc.array(id, { maxLength: 4 }),
    into: id,
    on: date,
    members: fc.array(id, { maxLength: 4 }),
    reason: text,
  }),
  OfficesMergeCarriedOut: fc.record({ mergeId: uuid, refused }),
  OfficeReopened: fc.record({ officeId: id, reason: text }),
  EmployeeRegistered: fc.record({
    ...employment,
    officeId: id,
    joinedOn: date,
    basePoints: fc.nat(),
    personal: fc.record({ name: text, digestKey: text }),
  }),
  SigningKeyIntroduced: fc.record({ ...signed, publicKey: text }),
  SigningKeyChanged: fc.record(
    { ...signed, publicKey: text, replaces: text, log: logHead, signatureOfReplaced: text },
    { requiredKeys: ['keyId', 'signature', 'publicKey', 'replaces', 'signatureOfReplaced'] },
  ),
  MonthSealed: fc.record({ ...signed, seal }),
  LogHeadSigned: fc.record(
    { ...signed, head: logHead, checkpointSignature: text },
    { requiredKeys: ['keyId', 'signature', 'head'] },
  ),
  PointAwarded: entry,
  PointDeducted: entry,
  EntryReversed: fc.record({
    ...employment,
    entryId: uuid,
    undoes: fc.record(
      {
        direction,
        kind,
        itemCode: id,
        points: positive,
        occurredOn: date,
        trial: fc.constant(true as const),
      },
      { requiredKeys: ['direction', 'kind', 'itemCode', 'points', 'occurredOn'] },
    ),
    personal,
  }),
  EmployeeTransferred: fc.record({ ...employment, officeId: id, effectiveOn: date }),
  ErasureProposed: fc.record({ ...employment, proposedBy: text, proposer: text, personal }),
  PersonErased: fc.record({
    ...employment,
    proposedBy: text,
    numbers: fc.array(text),
    subjects: fc.array(text),
  }),
  RetentionSet: fc.record({ months: fc.integer({ min: 1, max: 600 }) }),
  EmployeeLeft: fc.record({ ...employment, leftOn: date, personal }),
  JoiningCorrected: fc.record({ ...employment, joinedOn: date, personal }),
  DepartureUndone: fc.record({ ...employment, personal }),
  RegistrationUndone: fc.record({ ...employment, personal }),
  TransferUndone: fc.record({ ...employment, effectiveOn: date, personal }),
  OpeningRecorded: fc.record({
    ...employment,
    openingId: uuid,
    ...broughtIn,
    personal: fc.record({ source: text }),
  }),
  OpeningWithdrawn: fc.record({ ...employment, openingId: uuid, undoes: fc.record(broughtIn), personal }),
  PersonsJoined: fc.record({ ...employment, giveUp: id, drop: fc.array(uuid, { maxLength: 3 }), personal }),
  PersonsJoinCarriedOut: fc.record({ ...employment, giveUp: id, refusedFor: fc.option(text) }),
  EmployeeRenamed: fc.record({ ...employment, personal: fc.record({ name: text, reason: text }) }),
  MonthClosed: fc.record({ month }),
  BookBegun: fc.record({ month }),
  ClosingSet: fc.record({ graceDays: fc.nat(60), automatic: fc.boolean() }),
  ClockConfirmed: fc.record({ day: date }),
  ImportStarted: fc.record({ runId: uuid, importId: fc.option(id) }),
  ImportEnded: fc.record({
    runIds: fc.array(uuid, { maxLength: 5 }),
    how: fc.constantFrom('read' as const, 'ended' as const),
  }),
  PrincipalRegistered: fc.record({
    principalId: id,
    kind: fc.constantFrom('service' as const, 'person' as const),
    employeeId: fc.option(id),
    lastDay: fc.option(date),
    personal: fc.record({ name: text, digestKey: text }),
  }),
  PrincipalCorrected: fc.record({
    principalId: id,
    employeeId: fc.option(id),
    personal: fc.record({ name: text }),
  }),
  RolesAssigned: fc.record({ principalId: id, roles: fc.array(role, { maxLength: 5 }) }),
  PrincipalInvited: fc.record({ principalId: id, invitationId: uuid, digest: text, until: text }),
  InvitationOpened: fc.record({ principalId: id, invitationId: uuid, keyId: uuid }),
  InvitationWithdrawn: fc.record({ principalId: id, invitationId: uuid }),
  KeyIssued: fc.record({ principalId: id, keyId: uuid, digest: text }),
  KeyRevoked: fc.record({ principalId: id, keyId: uuid }),
  PrincipalEnded: fc.record({ principalId: id, lastDay: date }),
  AccessDenied: fc.record(
    {
      principalId: id,
      what: text,
      whom: fc.option(id),
      code: text,
      repeated: fc.record({ count: fc.integer({ min: 1 }), firstAt: text, lastAt: text }),
    },
    { requiredKeys: ['principalId', 'what', 'whom', 'code'] },
  ),
  HistoryRead: fc.record({ principalId: id, what: text, whom: id }),
  WrongKeysSent: fc.record({
    count: fc.integer({ min: 1 }),
    firstAt: text,
    lastAt: text,
    addresses: fc.array(fc.record({ address: text, count: fc.integer({ min: 1 }) })),
  }),
  StatementVoided: fc.record({
    position: fc.bigInt({ min: 0n, max: 2n ** 62n }).map(String),
    stream: text,
    revision: fc.nat(),
    eventType: fc.constantFrom('LogHeadSigned' as const, 'MonthSealed' as const),
    month: fc.option(text),
    personal: fc.record({ reason: text, by: text }),
  }),
  AnotherLogDeclared: fc.record({
    instead: logHead,
    log: logHead,
    ...signed,
    personal: fc.record({ reason: text, by: text }),
  }),
  EventSetAside: fc.record({
    position: fc.bigInt({ min: 0n, max: 2n ** 62n }).map(String),
    stream: text,
    revision: fc.nat(),
    eventType: text,
    personal: fc.record({ reason: text, by: text }),
  }),
  EditionDrafted: fc.record({
    editionId: id,
    title: text,
    basedOn: fc.option(id),
    personal: fc.record({ digestKey: text }),
  }),
  ItemPut: fc.record({ editionId: id, item }),
  ItemRemoved: fc.record({ editionId: id, code: id }),
  EditionOpenedForComment: fc.record({ editionId: id, until: date }, { requiredKeys: ['editionId'] }),
  EditionCommented: fc.record(
    { editionId: id, code: id, personal: fc.record({ text }) },
    { requiredKeys: ['editionId', 'personal'] },
  ),
  CommentAnswered: fc.record({
    editionId: id,
    number: fc.integer({ min: 1, max: 500 }),
    taken: fc.boolean(),
    personal: fc.record({ text }),
  }),
  EditionReturnedToDraft: ofEdition,
  EditionAdopted: fc.record(
    {
      editionId: id,
      inForceFrom: date,
      resolution: fc.record({
        heldOn: date,
        entitled: fc.nat(),
        present: fc.nat(),
        votesFor: fc.nat(),
        votesAgainst: fc.nat(),
      }),
      comments: fc.record({ made: fc.nat(), answered: fc.nat() }),
    },
    { requiredKeys: ['editionId', 'inForceFrom', 'resolution'] },
  ),
  EditionWithdrawn: ofEdition,
  AuthoritySet: fc.record({
    inForceFrom: date,
    grades: fc.array(
      fc.record(
        { grade: id, limits: fc.array(limit, { maxLength: 4 }), duty },
        { requiredKeys: ['grade', 'limits'] },
      ),
      { maxLength: 4 },
    ),
    quorum: positive,
    proposalDays: positive,
  }),
  AccountOpened: fc.record({ principalId: id, personal: fc.record({ digestKey: text }) }),
  AuthorityReserved: fc.record(
    { ...requested, principalId: id, grade: id, proposalId: uuid, delegate, personal: grounds },
    {
      requiredKeys: [
        ...(Object.keys(requested) as (keyof typeof requested)[]),
        'principalId',
        'grade',
        'personal',
      ],
    },
  ),
  AuthorityExceeded: fc.record({
    ...requested,
    ...deciders,
    proposalId: uuid,
    principalId: id,
    principalEmployeeId: fc.option(id),
    personal: grounds,
  }),
  DutiesReviewed: fc.record({ month, reviewedOn: date, results: fc.array(dutyResult, { maxLength: 4 }) }),
  PenaltiesProposed: fc.record({
    month,
    refused: fc.array(fc.record({ principalId: id, refusedFor: text }), { maxLength: 4 }),
  }),
  OfficeEntryRecorded: fc.record({
    officeEntryId: uuid,
    officeId: id,
    direction,
    kind,
    itemCode: id,
    points: positive,
    occurredOn: date,
    members: fc.array(fc.record({ employeeId: id, entryId: uuid }), { maxLength: 4 }),
    ground: fc.constantFrom('rule' as const, 'import' as const, null),
    personal: fc.record(
      { reason: text, evidence, digestKey: text },
      { requiredKeys: ['reason', 'digestKey'] },
    ),
  }),
  OfficeEntryCarriedOut: fc.record({ officeEntryId: uuid, refused }),
  OfficeEntryReversed: fc.record({ officeEntryId: uuid, personal }),
  OfficeReversalCarriedOut: fc.record({ officeEntryId: uuid, refused }),
  BatchReversed: fc.record({
    batchId: uuid,
    entries: fc.array(fc.record({ employeeId: id, entryId: uuid, refusedFor: fc.option(text) }), {
      maxLength: 4,
    }),
    personal: fc.record({ reason: text, digestKey: text }),
  }),
  BatchReversalCarriedOut: fc.record({
    batchId: uuid,
    refused: fc.array(fc.record({ employeeId: id, entryId: uuid, refusedFor: text }), { maxLength: 4 }),
  }),
  FactsOpened: fc.record({ employeeId: id, personal: fc.record({ digestKey: text }) }),
  FactRecorded: fc.record({
    ...employment,
    factId: uuid,
    attribute,
    since: date,
    personal: fc.record({ value: fc.option(text) }),
  }),
  FactCorrected: fc.record({
    ...employment,
    factId: uuid,
    attribute,
    version: positive,
    since: date,
    personal: fc.record({ value: fc.option(text), reason: text }),
  }),
  FactWithdrawn: fc.record({ ...employment, factId: uuid, personal }),
  AuthorityDelegated: fc.record({ principalId: id, delegateId: id, from: date, until: date }),
  DelegationEnded: fc.record({ principalId: id, delegateId: id }),
  AuthorityReturning: fc.record({ principalId: id, employeeId: id, entryId: uuid }),
  AuthoritySettled: fc.record({ principalId: id, settled: fc.array(settlement, { maxLength: 5 }) }),
  ProposalMade: fc.record({
    ...deciders,
    proposalId: uuid,
    principalId: id,
    principalEmployeeId: fc.option(id),
    entries: fc.array(fc.record(requested), { maxLength: 3 }),
    personal: fc.record(
      { reason: text, evidence, digestKey: text },
      { requiredKeys: ['reason', 'digestKey'] },
    ),
  }),
  ProposalDiscussed: fc.record({ proposalId: uuid, principalId: id, personal: fc.record({ text }) }),
  ProposalVotedOn: fc.record({
    proposalId: uuid,
    principalId: id,
    principalEmployeeId: fc.option(id),
    vote: fc.constantFrom('for' as const, 'against' as const),
  }),
  ProposalAccepted: fc.record({ proposalId: uuid, by: decidedBy }),
  ProposalDeclined: fc.record({
    proposalId: uuid,
    by: decidedBy,
    personal: fc.record({ reason: fc.option(text) }),
  }),
  ProposalWithdrawn: ofProposal,
  ProposalExpired: ofProposal,
  ProposalCarriedOut: fc.record({
    proposalId: uuid,
    results: fc.array(fc.record({ employeeId: id, entryId: uuid, refusedFor: fc.option(id) }), {
      maxLength: 3,
    }),
  }),
  ...DUE_PROCESS_DATA,
  ...TALENT_DATA,
  ...NOTICE_DATA,
  ...BENEFIT_DATA,
  ...LOTTERY_DATA,
  ...ALERT_DATA,
  ...ROUND_DATA,
  RolloutPlanned: fc.record({
    officeId: fc.option(id),
    category: fc.option(id),
    state: fc.constantFrom('live' as const, 'trial' as const, 'off' as const),
    from: date,
  }),
};

export const anyEvent: fc.Arbitrary<DomainEvent> = fc.oneof(
  ...Object.entries(DATA).map(([type, data]) =>
    (data as fc.Arbitrary<DomainEvent['data']>).map((fields) => ({ type, data: fields }) as DomainEvent),
  ),
);

export const anyMeta: fc.Arbitrary<EventMeta> = fc.record({
  commandId: uuid,
  digest: text,
  recordedAt: date.map((day) => `${day}T00:00:00.000Z`),
  recordedBy: id,
});
