import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { eventually } from '../support/eventually.js';
import { startService, type TestService } from '../support/service.js';

interface Operation {
  readonly operationId: string;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly tags: readonly string[];
  readonly description?: string;
  readonly responses: Readonly<Record<string, Response>>;
}

interface Response {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { schema: object }>>;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly tags: readonly { readonly name: string }[];
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly responses: Readonly<Record<string, Response>>;
  };
}

const PROBLEM = 'application/problem+json';
const ENTRY = 'b7a9f6c0-1d8e-4a57-9c1a-5f3d2e1c0b0a';
const JSON_CONTENT = { 'content-type': 'application/json' };
const FILE = { 'content-type': 'application/octet-stream' };
const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
};

/** A request, and its path in the document. */
interface Request {
  readonly path: string;
  readonly at?: string;
  readonly body?: object;
  /** A body that is a file. */
  readonly file?: string;
  readonly status?: number;
}

const command = (name: string, body: object, status = 200): Request => ({
  path: `/v1/commands/${name}`,
  body,
  status,
});
const entry = { employeeId: 'E1', kind: 'behaviour', itemCode: 'A-1', reason: 'as it was' };

const item = {
  editionId: 'first',
  title: 'Praised',
  category: 'reception',
  kind: 'behaviour',
  direction: 'award',
  points: 5,
};
const votes = { entitled: 9, present: 7, votesFor: 5, votesAgainst: 1 };

const GRADES = {
  inForceFrom: '2025-02-01',
  grades: [{ grade: 'director', limits: [{ direction: 'award', perEntry: 3 }] }],
  quorum: 2,
  proposalDays: 9,
};
const PROPOSAL = 'a0a9f6c0-1d8e-4a57-9c1a-5f3d2e1c0b0a';
const PROPOSED = [
  { employeeId: 'E1', entryId: ENTRY, direction: 'deduct', kind: 'behaviour', points: 9 },
].map((proposed) => ({ ...proposed, entryId: proposed.entryId.replace('b', 'd') }));
const OFFICE_ENTRY = {
  officeEntryId: ENTRY,
  officeId: 'garden',
  kind: 'behaviour',
  itemCode: 'tidy',
  points: 2,
  reason: 'the tidiest',
  recordedAt: '2025-01-05T00:00:00Z',
  recordedBy: 'somebody',
  occurredOn: '2025-01-01',
};
const FACT = { employeeId: 'E1', factId: ENTRY };
const publicity = { entryDays: 3, boardDays: 3, deductions: 'unnamed', reasons: false };
const meeting = {
  ...{ meetingId: 'm1', kind: 'all-staff', heldOn: '2025-01-01', entitled: 43, present: 40 },
  minutes: [{ href: 'https://files.example/1', sha256: 'a'.repeat(64) }],
};
const cases = {
  appealDays: 5,
  answerDays: 3,
  decisionDays: 10,
  furtherDays: 5,
  first: 'points-officer',
  quorum: 3,
};
const round = {
  ...{ roundId: 'tidy', title: 'Tidy', itemCodes: ['A-1'], offices: ['garden'], every: 'day' },
  inspectors: ['E2'],
};
const alert = { alertId: 'low', title: 'Low scores', measure: 'month-below', threshold: 0, tells: ['self'] };
const programme = {
  programmeId: 'reserve',
  title: 'Reserve talents',
  inForceFrom: '2998-01-01',
  months: 6,
  board: 'all',
  share: 30,
  ties: 'up',
  barred: 'extend',
  extension: { months: 2, times: 1, measures: 'whole' },
  recommendation: { entitledMin: 5, share: 60 },
  decisionDays: 10,
};
const INSPECTION = { programmeId: 'reserve', employeeId: 'E1' };
const BUDGET = {
  budgetId: 'benefits',
  title: 'Benefits',
  currency: 'CNY',
  amount: 1_000,
  until: '2998-12-31',
  resolution: { entitled: 9, present: 7, votesFor: 5, votesAgainst: 1 },
};
const SCHEME = {
  schemeId: 'monthly',
  title: 'Monthly',
  inForceFrom: '2998-01-01',
  basis: { period: 'month', of: 'all' },
  resolution: { entitled: 9, present: 7, votesFor: 5, votesAgainst: 1 },
};
const LOTTERY = {
  lotteryId: 'spring',
  title: 'Spring meeting',
  prizes: [{ prize: 'Bicycle', count: 1 }],
  tickets: { board: '2025', per: 100, most: 20 },
  drawOn: '2998-12-31',
  value: { what: 'The closing index', where: 'The exchange', how: 'With two decimals' },
  holders: ['nobody', 'nobody-else'],
};
const EVIDENCE = [{ href: 'https://files.example/1', sha256: '0'.repeat(64) }];

/** In this order the requests meet every operation, and every form of its answers. */
const REQUESTS: readonly Request[] = [
  { path: '/health/live' },
  { path: '/v1/months' },
  command('open-office', { officeId: 'garden', name: 'Garden' }),
  command('open-office', { officeId: 'garden', name: 'Park' }, 409),
  command('register-employee', {
    employeeId: 'E1',
    name: 'Li Wei',
    officeId: 'garden',
    joinedOn: '2025-01-01',
  }),
  command('register-employee', {
    employeeId: 'E2',
    name: 'Wang Fang',
    officeId: 'garden',
    joinedOn: '2025-01-01',
  }),
  command('award-points', { ...entry, entryId: ENTRY, points: 5, occurredOn: '2025-01-02' }),
  command('award-points', { ...entry, entryId: ENTRY, points: 5, occurredOn: '2025-01-02' }),
  command('award-points', { points: -1 }, 400),
  command('deduct-points', { ...entry, entryId: ENTRY.replace('a', 'b'), points: 2, kind: 'fixed' }),
  command('reverse-entry', { employeeId: 'E1', entryId: ENTRY, reason: 'a mistake' }),
  command('reverse-entry', { employeeId: 'E1', entryId: ENTRY, reason: 'a mistake' }, 409),
  command('transfer-employee', { employeeId: 'E2', officeId: 'garden' }),
  command('rename-office', { officeId: 'garden', name: 'Garden and Yard' }),
  command('close-office', { officeId: 'garden', on: '2025-01-01', reason: 'given up' }, 409),
  command('reopen-office', { officeId: 'garden', reason: 'needed again' }),
  command('rename-employee', { employeeId: 'E2', name: 'Wang Fang-Li', reason: 'married' }),
  command('begin-book', { month: '2025-01' }),
  command('begin-book', { month: '2024-01' }, 409),
  command('record-opening', {
    employeeId: 'E2',
    openingId: ENTRY,
    asOf: '2024-12-31',
    fixed: 1,
    behaviour: 2,
    months: [{ month: '2024-12', score: 2 }],
    source: 'paper',
  }),
  command('withdraw-opening', { employeeId: 'E2', openingId: ENTRY, reason: 'a mistake' }),
  command('correct-joining', { employeeId: 'E2', joinedOn: '2025-01-02', reason: 'mistyped' }),
  command('undo-departure', { employeeId: 'E2', reason: 'mistaken' }, 409),
  command('undo-registration', { employeeId: 'nobody', reason: 'mistaken' }, 404),
  command('undo-transfer', { employeeId: 'E2', effectiveOn: '2024-01-01', reason: 'called off' }, 404),
  command(
    'merge-offices',
    { mergeId: ENTRY, from: ['garden'], into: 'garden', on: '2099-01-01', reason: 'r' },
    409,
  ),
  command('join-persons', { keep: 'nobody', giveUp: 'E2', reason: 'one person' }, 404),
  command('reverse-batch', { batchId: ENTRY, reason: 'the wrong file' }, 404),
  command('close-month', { month: '2025-01' }),
  command('record-departure', { employeeId: 'E2', reason: 'moved away' }),
  command('set-closing', { graceDays: 5, automatic: true }),
  command('set-closing', { graceDays: 61, automatic: 'yes' }, 400),
  command('confirm-clock', {}),
  command('propose-erasure', { employeeId: 'E2', reason: 'asked for' }),
  command('erase-person', { employeeId: 'E2' }, 403),
  command('set-retention', { months: 36 }),
  { path: '/v1/employees/{employeeId}/erasure', at: '/v1/employees/E2/erasure' },
  { path: '/v1/employees/{employeeId}/erasure', at: '/v1/employees/NOBODY/erasure', status: 404 },
  { path: '/v1/retention' },
  command('name-organisation', { name: 'Park', shortName: 'P' }),
  command('name-organisation', { name: '' }, 400),
  command('set-logo', {}, 409),
  command('set-display', { boards: 'all', top: 0 }),
  command('set-display', { boards: 'some', top: 0 }, 400),
  command('set-logo', { logo: { mediaType: 'image/svg+xml', data: 'PHN2Zz4=' } }, 400),
  { path: '/v1/organisation' },
  { path: '/v1/organisation/logo', status: 404 },
  command('end-import', {}, 404),
  command('register-principal', { principalId: 'li.wei', kind: 'person', name: 'Li Wei', employeeId: 'E1' }),
  command('correct-principal', { principalId: 'li.wei', name: 'Li Wei' }),
  command('assign-roles', {
    principalId: 'li.wei',
    roles: [{ role: 'manager', grade: 'section-head', officeId: 'garden' }, { role: 'employee' }],
  }),
  command('invite-principal', { principalId: 'li.wei' }),
  command('withdraw-invitation', { principalId: 'li.wei' }),
  command('issue-key', { principalId: 'li.wei', commandId: ENTRY }),
  command('issue-key', { principalId: 'li.wei', commandId: ENTRY }),
  command('revoke-key', { principalId: 'li.wei', keyId: ENTRY }, 404),
  command('end-principal', { principalId: 'li.wei', lastDay: '2030-01-01' }),
  { path: '/v1/principals' },
  { path: '/v1/principals/{principalId}/name', at: '/v1/principals/li.wei/name' },
  { path: '/v1/principals/{principalId}/name', at: '/v1/principals/nobody/name', status: 404 },
  { path: '/v1/offices' },
  { path: '/v1/recordings' },
  { path: '/v1/recordings/reversals' },
  { path: '/v1/recordings/months/{month}/delays', at: '/v1/recordings/months/2025-01/delays' },
  { path: '/v1/recordings/months/{month}/delays', at: '/v1/recordings/months/2025-13/delays', status: 400 },
  { path: '/v1/session' },
  { path: '/v1/sessions' },
  { path: '/v1/principals', at: '/v1/principals?limit=0', status: 400 },
  { path: '/v1/accesses' },
  command('draft-edition', { editionId: 'first', title: 'Standards' }),
  command('draft-edition', { editionId: 'second', title: 'Other standards' }),
  command('put-item', { ...item, code: 'A-1' }),
  command('put-item', {
    ...item,
    code: 'A-3',
    kind: 'fixed',
    points: 5,
    grantedFor: { attribute: 'service' },
  }),
  command('put-item', { ...item, code: 'A-2', roles: ['manager'], regulation: 'Rules, 1' }),
  command('remove-item', { editionId: 'first', code: 'A-2' }),
  command('open-edition-for-comment', { editionId: 'first' }),
  command('return-edition-to-draft', { editionId: 'first' }),
  command('open-edition-for-comment', { editionId: 'first' }),
  command('comment-on-edition', { editionId: 'first', text: 'So be it', code: 'A-1' }),
  command('answer-comment', { editionId: 'first', number: 1, text: 'So it is', taken: true }),
  command('answer-comment', { editionId: 'first', number: 2, text: 'So it is', taken: true }, 404),
  command('adopt-edition', { editionId: 'first', inForceFrom: '2999-01-01', ...votes }),
  command('withdraw-edition', { editionId: 'second' }),
  command('plan-rollout', { state: 'live', from: '2998-01-01' }),
  command('plan-rollout', { officeId: 'garden', category: 'reception', state: 'off', from: '2998-01-01' }),
  command('plan-rollout', { officeId: 'garden', state: 'off', from: '2025-01-01' }, 409),
  command('set-working-days', { year: 2026, off: ['2026-10-01'], on: ['2026-10-10'] }),
  command('set-working-days', { year: 2026, off: ['2026-10-03'], on: [] }, 409),
  command('set-due-process', { inForceFrom: '2998-01-01', days: 'working', publicity, cases }),
  command('set-due-process', { inForceFrom: '2997-01-01', days: 'calendar' }, 409),
  command('set-due-process', { inForceFrom: '2999-01-01', days: 'calendar', cases: { quorum: 0 } }, 400),
  command('announce', {
    ...{ announcementId: 'a1', title: 'T', text: 'T', mustAcknowledge: true },
    evidence: [{ href: 'https://files.example/1', sha256: 'a'.repeat(64) }],
  }),
  command('announce', { announcementId: 'a1', title: 'T', text: 'other', mustAcknowledge: true }, 422),
  command('announce', { announcementId: 'a 1', title: 'T', text: 'T', mustAcknowledge: true }, 400),
  { path: '/v1/announcements' },
  { path: '/v1/announcements/{announcementId}', at: '/v1/announcements/a1' },
  { path: '/v1/announcements/{announcementId}', at: '/v1/announcements/none', status: 404 },
  command('record-meeting', { ...meeting }),
  command('record-meeting', { ...meeting, meetingId: 'm2', present: 44 }, 409),
  command('record-meeting', { ...meeting, minutes: [] }, 400),
  { path: '/v1/meetings' },
  command(
    'set-leading-group',
    {
      from: '2998-01-01',
      members: [{ principalId: 'nobody', post: 'head', answersFor: 'all of it' }],
    },
    404,
  ),
  command(
    'set-leading-group',
    { from: '2998-01-01', members: [{ principalId: 'nobody', post: 'king' }] },
    400,
  ),
  { path: '/v1/leading-group' },
  command('stand-in', { from: '2998-01-01', until: '2998-01-02' }, 403),
  command('set-contact', {
    employeeId: 'E1',
    email: 'e1@example.com',
    digest: 'daily',
    mute: [],
    language: 'zh',
  }),
  command(
    'set-contact',
    { employeeId: 'E1', email: 'no address', digest: 'daily', mute: [], language: 'zh' },
    400,
  ),
  { path: '/v1/employees/{employeeId}/contact', at: '/v1/employees/E1/contact' },
  command('acknowledge-notices', { upTo: '1' }, 403),
  command('acknowledge-edition', { editionId: 'first' }, 403),
  { path: '/v1/acknowledgements', at: '/v1/acknowledgements?editionId=nothing', status: 404 },
  {
    path: '/v1/acknowledgements/announcements/{announcementId}',
    at: '/v1/acknowledgements/announcements/nothing',
    status: 404,
  },
  { path: '/v1/acknowledgements/own' },
  command('confirm-board', { period: '2025-01', reason: 'r' }, 409),
  command('open-lottery', LOTTERY, 409),
  command('open-lottery', { ...LOTTERY, holders: ['one'] }, 400),
  command('commit-seed', { lotteryId: 'spring', commitment: '11'.repeat(32) }, 404),
  command('freeze-lottery', { lotteryId: 'spring' }, 404),
  command('give-lottery-value', { lotteryId: 'spring', value: '4001.56' }, 404),
  command('reveal-seed', { lotteryId: 'spring', seed: '11'.repeat(32) }, 404),
  { path: '/v1/lotteries' },
  { path: '/v1/lotteries/{lotteryId}', at: '/v1/lotteries/spring', status: 404 },
  { path: '/v1/lotteries/{lotteryId}/tickets', at: '/v1/lotteries/spring/tickets', status: 404 },
  command('make-claim', { claimId: ENTRY, itemCode: 'A-1', statement: 's' }, 403),
  command('confirm-claim', { claimId: ENTRY, points: 2 }, 404),
  command('confirm-claim', { claimId: ENTRY, points: 0 }, 400),
  command('decline-claim', { claimId: ENTRY, reason: 'r' }, 404),
  { path: '/v1/evidence', file: '%PDF-1.7', status: 201 },
  { path: '/v1/evidence', file: '<html>', status: 415 },
  { path: '/v1/evidence/{sha256}', at: `/v1/evidence/${'a'.repeat(64)}`, status: 404 },
  { path: '/v1/evidence/{sha256}', at: '/v1/evidence/none', status: 400 },
  { path: '/v1/claims', at: '/v1/claims?status=open&officeId=garden' },
  { path: '/v1/claims/{claimId}', at: `/v1/claims/${ENTRY}`, status: 404 },
  command('open-case', { kind: 'problem', caseId: ENTRY, about: { practice: true }, statement: 's' }, 409),
  command('open-case', { kind: 'appeal', caseId: ENTRY, about: { practice: true }, statement: 's' }, 400),
  command('state-in-case', { caseId: ENTRY, text: 'T' }, 404),
  command('withdraw-case', { caseId: ENTRY }, 404),
  command('take-case-further', { caseId: ENTRY, statement: 's' }, 404),
  command('decide-case', { caseId: ENTRY, decision: 'refuse', cause: 'unfounded', reason: 'r' }, 404),
  command('escalate-case', { caseId: ENTRY }, 404),
  command('reopen-case', { caseId: ENTRY, reason: 'r' }, 404),
  command('vote-on-case', { caseId: ENTRY, vote: 'for', cause: 'unfounded', reason: 'r' }, 403),
  command('plan-round', { ...round, from: '2025-01-01' }),
  command('plan-round', { ...round, from: '2025-01-02' }, 422),
  command('plan-round', { ...round, roundId: 'other', from: '2025-01-02', until: '2025-01-01' }, 409),
  command('plan-round', { ...round, inspectors: [], from: '2025-01-01' }, 400),
  command('record-check', { roundId: 'tidy', officeId: 'garden', on: '2998-01-01', finding: 'good' }, 409),
  command('record-check', { roundId: 'none', officeId: 'garden', on: '2025-01-01', finding: 'bad' }, 404),
  command('end-round', { roundId: 'tidy' }),
  { path: '/v1/rounds' },
  { path: '/v1/rounds/{roundId}/checks', at: '/v1/rounds/tidy/checks' },
  { path: '/v1/rounds/{roundId}/checks', at: '/v1/rounds/none/checks', status: 404 },
  command('set-alert', { ...alert, from: '2998-01-01' }),
  command('set-alert', { ...alert, from: '2998-01-02' }, 422),
  command('set-alert', { ...alert, alertId: 'other', share: 10, from: '2998-01-01' }, 409),
  command('set-alert', { ...alert, tells: ['nobody'], from: '2998-01-01' }, 400),
  command('end-alert', { alertId: 'none' }, 404),
  command(
    'answer-alert',
    { alertId: 'low', employeeId: 'E1', period: '2025-01', measure: 'talk', text: 't' },
    404,
  ),
  { path: '/v1/alerts' },
  { path: '/v1/alerts/raised' },
  command('set-programme', { ...programme, inForceFrom: '2998-01-01' }),
  command('set-programme', { ...programme, inForceFrom: '2998-01-01', board: 'office' }, 409),
  command('set-programme', { ...programme, share: 0 }, 400),
  command('open-inspection', { ...INSPECTION, from: '2025-01', statement: 's' }, 404),
  command('excuse-month', { ...INSPECTION, month: '2025-01', reason: 'r' }, 404),
  command('decide-inspection', { ...INSPECTION, outcome: 'pass', resolution: votes }, 404),
  { path: '/v1/programmes' },
  { path: '/v1/inspections' },
  { path: '/v1/inspections/{programmeId}/{employeeId}', at: '/v1/inspections/reserve/E1', status: 404 },
  command('open-budget', { ...BUDGET, from: '2026-01-01' }),
  command('open-budget', { ...BUDGET, from: '2026-01-02' }, 422),
  command('open-budget', { ...BUDGET, budgetId: 'other', from: '2999-01-01' }, 409),
  command('change-budget', { budgetId: 'benefits', amount: 2_000, reason: 'r', resolution: votes }),
  command('change-budget', { budgetId: 'none', amount: 2_000, reason: 'r', resolution: votes }, 404),
  command('adopt-scheme', { ...SCHEME, split: { kind: 'prizes', amounts: [500, 300] } }),
  command('adopt-scheme', { ...SCHEME, split: { kind: 'gifts' } }, 409),
  command('adopt-scheme', { ...SCHEME, split: 'gifts' }, 400),
  command('compute-run', { runId: ENTRY, schemeId: 'monthly', period: '2025-01', budgetId: 'benefits' }, 404),
  command('supplement-run', { runId: ENTRY, of: ENTRY, budgetId: 'benefits', reason: 'r' }, 404),
  command('override-row', { runId: ENTRY, employeeId: 'E1', place: true, reason: 'r' }, 404),
  command('publish-run', { runId: ENTRY }, 404),
  command('approve-run', { runId: ENTRY, resolution: votes }, 404),
  command('cancel-run', { runId: ENTRY, reason: 'r' }, 404),
  { path: '/v1/budgets' },
  { path: '/v1/schemes' },
  { path: '/v1/runs' },
  { path: '/v1/runs/{runId}', at: `/v1/runs/${ENTRY}`, status: 404 },
  { path: '/v1/runs/{runId}/rows', at: `/v1/runs/${ENTRY}/rows`, status: 404 },
  { path: '/v1/employees/{employeeId}/benefits', at: '/v1/employees/E1/benefits' },
  {
    path: '/v1/schemes/what-if',
    body: {
      scheme: { basis: { period: 'month', of: 'all' }, split: { kind: 'prizes', amounts: [500, 300] } },
      period: '2025-01',
    },
  },
  {
    path: '/v1/schemes/what-if',
    status: 409,
    body: { scheme: { basis: {}, split: {} }, period: '2025-01' },
  },
  { path: '/v1/publicity' },
  { path: '/v1/publicity/entries' },
  { path: '/v1/due-process' },
  { path: '/v1/log/comparison', status: 404 },
  { path: '/v1/cases' },
  { path: '/v1/fairness', at: '/v1/fairness?from=2025-01&to=2025-01' },
  { path: '/v1/fairness', at: '/v1/fairness?from=2999-01&to=2999-01', status: 409 },
  { path: '/v1/participation' },
  { path: '/v1/participation', at: '/v1/participation?from=2025-01&to=2025-03&limit=1' },
  { path: '/v1/participation', at: '/v1/participation?from=2025-13', status: 400 },
  { path: '/v1/cases/summary' },
  { path: '/v1/cases/{caseId}', at: `/v1/cases/${ENTRY}`, status: 404 },
  { path: '/v1/rollout' },
  { path: '/v1/rollout', at: '/v1/rollout?limit=1' },
  { path: '/v1/rulebook/editions' },
  { path: '/v1/rulebook/editions', at: '/v1/rulebook/editions?limit=1' },
  { path: '/v1/rulebook/editions/{editionId}', at: '/v1/rulebook/editions/first' },
  { path: '/v1/rulebook/editions/{editionId}', at: '/v1/rulebook/editions/second' },
  { path: '/v1/rulebook/editions/{editionId}', at: '/v1/rulebook/editions/third', status: 404 },
  {
    path: '/v1/rulebook/editions/{editionId}/what-if',
    at: '/v1/rulebook/editions/first/what-if?month=2025-01',
  },
  {
    path: '/v1/rulebook/editions/{editionId}/what-if',
    at: '/v1/rulebook/editions/second/what-if?month=2025-01',
    status: 404,
  },
  { path: '/v1/rulebook/in-force', at: '/v1/rulebook/in-force?on=2999-12-31' },
  { path: '/v1/rulebook/in-force', status: 404 },
  { path: '/v1/rulebook/regulations' },
  { path: '/v1/employees', at: '/v1/employees?limit=1' },
  { path: '/v1/employees' },
  { path: '/v1/employees', at: '/v1/employees?limit=0', status: 400 },
  { path: '/v1/employees/{employeeId}', at: '/v1/employees/E2' },
  { path: '/v1/employees/{employeeId}', at: '/v1/employees/E3', status: 404 },
  { path: '/v1/employees/{employeeId}/history', at: '/v1/employees/E1/history' },
  { path: '/v1/employees/{employeeId}/history', at: '/v1/employees/E1/history?limit=1' },
  { path: '/v1/employees/{employeeId}/history', at: '/v1/employees/E3/history', status: 404 },
  { path: '/v1/accesses', at: '/v1/accesses?limit=1' },
  { path: '/v1/months', at: '/v1/months?limit=1' },
  { path: '/v1/rankings/months/{month}', at: '/v1/rankings/months/2025-01?limit=1' },
  { path: '/v1/rankings/months/{month}', at: '/v1/rankings/months/2025-02?officeId=garden' },
  { path: '/v1/rankings/months/{month}', at: '/v1/rankings/months/2024-12', status: 404 },
  {
    path: '/v1/rankings/months/{month}/employees/{employeeId}',
    at: '/v1/rankings/months/2025-01/employees/E1',
  },
  {
    path: '/v1/rankings/months/{month}/employees/{employeeId}',
    at: '/v1/rankings/months/2025-02/employees/E1?neighbours=3&trend=24',
  },
  { path: '/v1/rankings/months/{month}', at: '/v1/rankings/months/2025-02?moves=true' },
  { path: '/v1/rankings/months/{month}/distribution', at: '/v1/rankings/months/2025-01/distribution' },
  {
    path: '/v1/rankings/years/{year}/distribution',
    at: '/v1/rankings/years/2025/distribution?officeId=garden',
  },
  { path: '/v1/rankings/total/distribution' },
  { path: '/v1/rankings/months/{month}/drivers', at: '/v1/rankings/months/2025-01/drivers' },
  { path: '/v1/rankings/months/{month}/movements', at: '/v1/rankings/months/2025-02/movements?limit=1' },
  { path: '/v1/rankings/total', at: '/v1/rankings/total?fromRank=1' },
  {
    path: '/v1/rankings/total/employees/{employeeId}',
    at: '/v1/rankings/total/employees/E1?neighbours=3&trend=24',
  },
  {
    path: '/v1/rankings/months/{month}/employees/{employeeId}/breakdown',
    at: '/v1/rankings/months/2025-01/employees/E1/breakdown',
  },
  {
    path: '/v1/rankings/years/{year}/employees/{employeeId}/breakdown',
    at: '/v1/rankings/years/2025/employees/E1/breakdown',
  },
  {
    path: '/v1/rankings/months/{month}/employees/{employeeId}/breakdown',
    at: '/v1/rankings/months/2025-01/employees/nobody/breakdown',
    status: 404,
  },
  {
    path: '/v1/rankings/months/{month}/employees/{employeeId}/entries',
    at: '/v1/rankings/months/2025-01/employees/E1/entries',
  },
  {
    path: '/v1/rankings/years/{year}/employees/{employeeId}/entries',
    at: '/v1/rankings/years/2025/employees/E1/entries?limit=1',
  },
  { path: '/v1/rankings/quarters/{quarter}', at: '/v1/rankings/quarters/2025-Q1', status: 404 },
  { path: '/v1/rankings/quarters/{quarter}', at: '/v1/rankings/quarters/2025-Q5', status: 400 },
  { path: '/v1/rankings/halves/{half}', at: '/v1/rankings/halves/2025-H1', status: 404 },
  { path: '/v1/rankings/ranges/{from}/{to}', at: '/v1/rankings/ranges/2025-01/2025-01' },
  { path: '/v1/rankings/ranges/{from}/{to}', at: '/v1/rankings/ranges/2025-02/2025-01', status: 400 },
  { path: '/v1/rankings/months/{month}/offices', at: '/v1/rankings/months/2025-01/offices' },
  { path: '/v1/rankings/years/{year}/offices', at: '/v1/rankings/years/2025/offices', status: 404 },
  {
    path: '/v1/rankings/months/{month}/employees/{employeeId}/benchmark',
    at: '/v1/rankings/months/2025-01/employees/E1/benchmark',
  },
  {
    path: '/v1/rankings/years/{year}/employees/{employeeId}/benchmark',
    at: '/v1/rankings/years/2025/employees/E1/benchmark?among=office',
    status: 404,
  },
  { path: '/v1/notices' },
  { path: '/v1/notices/reminders' },
  { path: '/v1/me/export', status: 403 },
  { path: '/v1/deliveries' },
  { path: '/v1/employees/{employeeId}/days', at: '/v1/employees/E1/days?from=2025-01-01&to=2025-12-31' },
  {
    path: '/v1/employees/{employeeId}/days',
    at: '/v1/employees/E1/days?from=2024-01-01&to=2025-12-31',
    status: 400,
  },
  { path: '/v1/days/{date}', at: '/v1/days/2025-01-10?officeId=garden' },
  { path: '/v1/offices/{officeId}/days', at: '/v1/offices/garden/days?to=2025-01-31' },
  { path: '/v1/trial', at: '/v1/trial?from=2025-01-01&to=2025-01-31' },
  { path: '/v1/employees/{employeeId}/appeal-days', at: '/v1/employees/E1/appeal-days' },
  { path: '/v1/employees/{employeeId}/notices', at: '/v1/employees/E1/notices?limit=2' },
  {
    path: '/v1/rankings/months/{month}/restatement',
    at: '/v1/rankings/months/2025-01/restatement',
  },
  { path: '/v1/rankings/years/{year}', at: '/v1/rankings/years/2025' },
  { path: '/v1/rankings/years/{year}/employees/{employeeId}', at: '/v1/rankings/years/2025/employees/E1' },
  {
    path: '/v1/rankings/years/{year}/employees/{employeeId}',
    at: '/v1/rankings/years/2025/employees/E2',
    status: 404,
  },
  {
    path: '/v1/rankings/months/{month}/employees/{employeeId}/proof',
    at: '/v1/rankings/months/2025-01/employees/E1/proof',
  },
  {
    path: '/v1/rankings/months/{month}/employees/{employeeId}/proof',
    at: '/v1/rankings/months/2025-01/employees/E3/proof',
    status: 404,
  },
  {
    path: '/v1/rankings/years/{year}/employees/{employeeId}/proof',
    at: '/v1/rankings/years/2025/employees/E1/proof',
    status: 404,
  },
  {
    path: '/v1/employees/{employeeId}/entries/{entryId}/proof',
    at: `/v1/employees/E1/entries/${ENTRY}/proof`,
  },
  {
    path: '/v1/employees/{employeeId}/entries/{entryId}/proof',
    at: `/v1/employees/E1/entries/${PROPOSAL}/proof`,
    status: 404,
  },
  // Nothing is sealed and signed without jobs; the answers about seals are checked below.
  { path: '/v1/seals' },
  { path: '/v1/seals', at: '/v1/seals?limit=0', status: 400 },
  { path: '/v1/seals/{month}', at: '/v1/seals/2025-01', status: 404 },
  { path: '/v1/signing-keys' },
  { path: '/v1/log/head', status: 404 },
  { path: '/v1/log/checkpoint', status: 404 },
  { path: '/v1/log/consistency', at: '/v1/log/consistency?from=1&to=3' },
  { path: '/v1/log/consistency', status: 400 },
  { path: '/v1/log/consistency', at: '/v1/log/consistency?from=0', status: 400 },
  { path: '/v1/log/events/{position}/proof', at: '/v1/log/events/1/proof', status: 404 },
  command('set-authority', { ...GRADES, recordedAt: '2025-01-01T00:00:00Z' }),
  command('set-authority', { ...GRADES, inForceFrom: '2025-01-02' }, 409),
  command('award-points', { ...entry, entryId: ENTRY.replace('b', 'c'), points: 5 }, 202),
  command('award-office', OFFICE_ENTRY),
  command('award-office', OFFICE_ENTRY),
  command('deduct-office', { ...OFFICE_ENTRY, officeEntryId: PROPOSAL, officeId: 'nowhere' }, 404),
  { path: '/v1/office-entries' },
  { path: '/v1/office-entries', at: '/v1/office-entries?officeId=garden&limit=1' },
  { path: '/v1/office-entries/{officeEntryId}', at: `/v1/office-entries/${ENTRY}` },
  command('reverse-office-entry', { officeEntryId: ENTRY, reason: 'a mistake' }),
  command('reverse-office-entry', { officeEntryId: ENTRY, reason: 'a mistake' }, 409),
  { path: '/v1/office-entries/{officeEntryId}', at: `/v1/office-entries/${ENTRY}` },
  { path: '/v1/office-entries/{officeEntryId}', at: '/v1/office-entries/none', status: 404 },
  command('record-fact', { ...FACT, attribute: 'education', value: 'bachelor', since: '2019-07-01' }),
  command('correct-fact', { ...FACT, value: 'master', since: '2019-07-01', reason: 'as it was' }),
  command('withdraw-fact', { ...FACT, reason: 'as it was' }),
  { path: '/v1/employees/{employeeId}/facts', at: '/v1/employees/E1/facts' },
  command('delegate-authority', { delegateId: 'li.wei', until: '2099-01-01' }, 403),
  command('end-delegation', { delegateId: 'li.wei' }, 403),
  { path: '/v1/delegations' },
  { path: '/v1/delegations', at: '/v1/delegations?delegateId=li.wei&on=2025-03-01&limit=1' },
  command('make-proposal', {
    proposalId: PROPOSAL,
    entries: PROPOSED,
    reason: 'as it was',
    evidence: EVIDENCE,
  }),
  command('discuss-proposal', { proposalId: PROPOSAL, text: 'So be it' }),
  command('decide-proposal', { proposalId: PROPOSAL, decision: 'accept' }, 403),
  command('vote-on-proposal', { proposalId: PROPOSAL, vote: 'for' }, 403),
  command('withdraw-proposal', { proposalId: PROPOSAL }),
  command('withdraw-proposal', { proposalId: PROPOSAL }),
  { path: '/v1/authority' },
  { path: '/v1/authority', at: '/v1/authority?limit=1' },
  { path: '/v1/authority/{principalId}', at: '/v1/authority/li.wei' },
  { path: '/v1/authority/{principalId}', at: '/v1/authority/nobody', status: 404 },
  { path: '/v1/duties' },
  { path: '/v1/duties', at: '/v1/duties?month=2025-13', status: 400 },
  { path: '/v1/proposals', at: '/v1/proposals?limit=1' },
  { path: '/v1/proposals', at: '/v1/proposals?status=withdrawn' },
  { path: '/v1/proposals', at: '/v1/proposals?status=lost', status: 400 },
  { path: '/v1/proposals/{proposalId}', at: `/v1/proposals/${PROPOSAL}` },
  { path: '/v1/proposals/{proposalId}', at: '/v1/proposals/none', status: 404 },
  // Not before the read models have caught up.
  { path: '/health/ready' },
];

describe('the OpenAPI document', () => {
  let service: TestService;
  let document: OpenApi;
  let ajv: Ajv;

  beforeAll(async () => {
    service = await startService();
    document = await service.api.read('/openapi.json');
    ajv = new Ajv({ strictSchema: false, allErrors: true, formats: FORMATS });
    ajv.addSchema({ $id: 'api', components: closed(document.components) as object });
  });

  afterAll(() => service.stop());

  function described(path: string, method: string, status: number): { type: string; schema: object } {
    if (status >= 400) return { type: PROBLEM, schema: { $ref: '#/components/schemas/ProblemAnswer' } };
    const content = document.paths[path]?.[method]?.responses[String(status)]?.content ?? {};
    const type = 'text/plain' in content ? 'text/plain' : 'application/json';
    return { type, schema: content[type]?.schema ?? { not: {} } };
  }

  /** The document's faults with an answer, or nothing. */
  function faultsWith(schema: object, answer: unknown): unknown {
    const fits = ajv.compile(closed(schema) as object);
    return fits(answer) ? [] : fits.errors;
  }

  it('describes every answer, with all its fields and no others', async () => {
    let position = '0';
    for (const { path, at = path, body, file, status = 200 } of REQUESTS) {
      const question = readsModels(path) ? `${at}${at.includes('?') ? '&' : '?'}minPosition=${position}` : at;
      const isRead = body === undefined && file === undefined;
      const answer = await (isRead
        ? service.api.get(question)
        : service.api.send(
            'POST',
            path,
            file === undefined ? JSON_CONTENT : FILE,
            file ?? JSON.stringify(body),
          ));
      position = answer.body.position ?? position;
      expect({ at, body, status: answer.status }).toEqual({ at, body, status });
      const { type, schema } = described(path, isRead ? 'get' : 'post', status);
      expect({ at, body, type: answer.type, faults: faultsWith(schema, answer.body) }).toEqual({
        at,
        body,
        type,
        faults: [],
      });
    }
  });

  it('has no operation whose answers nobody has looked at', () => {
    // Text of their own, checked elsewhere.
    const lines = [
      'post /v1/commands',
      'get /v1/log/export',
      'get /v1/log/comparison/now',
      'get /v1/feed',
      'get /v1/runs/{runId}/granted',
      'get /metrics',
    ];
    // Checked in the specs of sessions and of invitations: the first answers as GET does, two others with nothing.
    const sessions = [
      'post /v1/session',
      'post /v1/session/invitation',
      'delete /v1/session',
      'delete /v1/sessions/{sessionId}',
    ];
    const met = REQUESTS.map(
      ({ path, body, file }) => `${body === undefined && file === undefined ? 'get' : 'post'} ${path}`,
    );
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect([...new Set([...met, ...lines, ...sessions])].sort()).toEqual(operations.sort());
  });

  it('describes the answers about what is sealed and signed', async () => {
    const sealing = await startService({ cron: '* * * * * *' });
    try {
      let signed = '';
      for (const request of SEALED) {
        const { path } = request;
        const at = (request.at ?? path).replace('{signed}', signed);
        const { body, type } = await eventually(
          () =>
            request.body === undefined
              ? sealing.api.get(at)
              : sealing.api.command(path.replace('/v1/commands/', ''), request.body),
          (answer) => answer.status === 200 && (request.has?.(answer.body) ?? true),
        );
        signed = body.head?.position ?? signed;
        const { schema, type: told } = described(path, request.body === undefined ? 'get' : 'post', 200);
        expect({ at, type, faults: faultsWith(schema, body) }).toEqual({
          at,
          type: told,
          faults: [],
        });
      }
    } finally {
      await sealing.stop();
    }
  });

  it('would notice a field that is missing, another one, and another type', async () => {
    const answer = (await service.api.read('/health/live')) as object;
    const schema = { $ref: '#/components/schemas/Live' };
    expect(faultsWith(schema, answer)).toEqual([]);
    for (const wrong of [{}, { status: 1 }, { ...answer, colour: 'red' }]) {
      expect(faultsWith(schema, wrong)).not.toEqual([]);
    }
  });

  const operations = (): [path: string, operation: Operation][] =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation): [string, Operation] => [path, operation]),
    );

  it('says of every route behind a key that it needs one, and by which status it refuses with which codes', () => {
    for (const [path, { security, responses }] of operations()) {
      if (path.startsWith('/health/') || path.startsWith('/v1/organisation')) {
        expect({ path, security }).toEqual({ path, security: [] });
        continue;
      }
      const refusals = Object.keys(responses).filter((status) => status >= '400');
      expect({ path, refusals }).toEqual({ path, refusals: expect.arrayContaining(['401', '403', '503']) });
      for (const status of refusals) {
        const { description, content } = resolved(responses[status]!);
        expect({ path, status, description }).toEqual({
          path,
          status,
          description: expect.stringMatching(/^A problem: [a-z.-]+(, [a-z.-]+)*\.$/),
        });
        expect(Object.keys(content ?? {})).toEqual([PROBLEM]);
      }
      if (!/^\/v1\/session($|\/)/.test(path))
        expect({ path, security }).toEqual({ path, security: [{ bearer: [] }] });
    }
  });

  const resolved = (response: Response | { readonly $ref: string }): Response =>
    '$ref' in response ? document.components.responses[response.$ref.split('/').at(-1)!]! : response;

  it('names each use case once, as a method is named, and every tag is explained', () => {
    const names = operations().map(([, { operationId }]) => operationId);
    expect(names.filter((name) => !/^[a-z]+([A-Z][a-z]+)*$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    const tags = new Set(operations().flatMap(([, operation]) => operation.tags));
    expect([...tags].sort()).toEqual(document.tags.map(({ name }) => name).sort());
    expect(operations().filter(([, { description }]) => !description)).toEqual([]);
  });

  it('shows no example that its own pattern forbids', () => {
    const faults: string[] = [];
    walk(document, (node, path) => {
      const { pattern, example } = node as { pattern?: unknown; example?: unknown };
      if (typeof pattern !== 'string' || typeof example !== 'string') return;
      if (!new RegExp(pattern, 'u').test(example)) faults.push(`${path}: ${example}`);
    });
    expect(faults).toEqual([]);
  });

  it('names the parameters of every list', () => {
    for (const path of [
      '/v1/employees',
      '/v1/months',
      '/v1/offices',
      '/v1/recordings',
      '/v1/principals',
      '/v1/accesses',
      '/v1/employees/{employeeId}/history',
      '/v1/rulebook/editions',
      '/v1/rulebook/in-force',
      '/v1/authority',
      '/v1/proposals',
    ]) {
      const names = document.paths[path]?.['get']?.parameters?.map(({ name }) => name);
      expect({ path, names }).toEqual({
        path,
        names: expect.arrayContaining(['limit', 'cursor', 'minPosition']),
      });
    }
  });

  it('has an example for commands that the service takes for well-formed', () => {
    for (const [path, { post }] of Object.entries(document.paths)) {
      if (!path.startsWith('/v1/commands/') || post === undefined) continue;
      const { requestBody } = post as unknown as {
        requestBody: { content: Record<string, { schema: { $ref: string } }> };
      };
      const { $ref } = requestBody.content['application/json']!.schema;
      const { properties } = document.components.schemas[$ref.split('/').at(-1)!] as {
        properties: Record<string, { example: unknown }>;
      };
      const example = Object.fromEntries(
        Object.entries(properties).map(([field, { example }]) => [field, example]),
      );
      expect({ path, faults: faultsWith({ $ref }, example) }).toEqual({ path, faults: [] });
    }
  });
});

/** Asks again until there is such an answer: it takes a while until a month is sealed and the log signed. */
const SEALED: readonly (Request & { readonly has?: (body: any) => boolean })[] = [
  command('open-office', { officeId: 'garden', name: 'Garden' }),
  command('register-employee', { employeeId: 'E1', name: 'E', officeId: 'garden', joinedOn: '2026-08-01' }),
  command('award-points', { ...entry, entryId: ENTRY, points: 5, occurredOn: '2026-08-02' }),
  command('close-month', { month: '2026-08' }),
  { path: '/v1/seals', has: ({ items }) => items.length > 0 },
  { path: '/v1/seals/{month}', at: '/v1/seals/2026-08' },
  { path: '/v1/signing-keys', has: ({ items }) => items.length === 1 },
  { path: '/v1/log/head' },
  { path: '/v1/log/checkpoint', has: (note) => String(note).startsWith('pointbook/') },
  {
    path: '/v1/rankings/months/{month}',
    at: '/v1/rankings/months/2026-08',
    has: ({ seal, signedHead }) => seal !== undefined && signedHead !== undefined,
  },
  {
    path: '/v1/rankings/months/{month}/employees/{employeeId}/proof',
    at: '/v1/rankings/months/2026-08/employees/E1/proof',
  },
  {
    path: '/v1/employees/{employeeId}/entries/{entryId}/proof',
    at: `/v1/employees/E1/entries/${ENTRY}/proof`,
    has: ({ events }) => events[0].inLog !== undefined && events[0].inMonth !== undefined,
  },
  { path: '/v1/log/events/{position}/proof', at: '/v1/log/events/{signed}/proof' },
];

/** These wait for what the commands before them have written; a history is never behind, and health is open. */
const readsModels = (path: string): boolean => !/commands|health|history$/.test(path);

/** Calls back for each object of a tree, with its path. */
function walk(node: unknown, see: (node: object, path: string) => void, path = '#'): void {
  if (typeof node !== 'object' || node === null) return;
  see(node, path);
  for (const [key, value] of Object.entries(node)) walk(value, see, `${path}/${key}`);
}

/** The same schema, but objects have no fields other than the named ones; references point into the document. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const result = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === '$ref' ? String(value).replace('#', 'api#') : closed(value),
    ]),
  );
  if ('properties' in schema && !('additionalProperties' in schema)) result['additionalProperties'] = false;
  // As generators read OpenAPI 3.0: another schema, or null.
  const isOtherOrNull = 'allOf' in schema && 'nullable' in schema && schema.nullable === true;
  return isOtherOrNull ? { anyOf: [result, { type: 'null' }] } : result;
}
