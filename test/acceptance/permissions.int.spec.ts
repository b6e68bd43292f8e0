import { randomUUID } from 'node:crypto';
import { Controller, Get, Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SentRole } from '../../src/contexts/access/commands/roles-field.js';
import { ROLES, type Role } from '../../src/contexts/access/domain/roles.js';
import { NDJSON } from '../../src/infrastructure/http/media-types.js';
import type { Answer, Api } from '../support/api.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { startService, type TestService } from '../support/service.js';
import { MAY, type Whom } from './who-may.js';

/** Somebody who signs in sends their key in the body, on a page that says whose it is; anybody may sign out. */
const OPEN = [
  'post /v1/session',
  'post /v1/session/invitation',
  'delete /v1/session',
  'get /v1/organisation',
  'get /v1/organisation/logo',
];

const OWN = 'OWN-1';
const OTHER = 'OTHER-1';
const ENTRIES = { own: randomUUID(), other: randomUUID() };

@Controller('v1/forgotten')
class ForgottenController {
  @Get()
  read(): string {
    return 'a secret';
  }
}

@Module({ controllers: [ForgottenController] })
class Forgotten {}

let service: TestService;
let operations: readonly string[];
/** The service as the key of each role sees it. */
const callers = new Map<Role | 'nobody' | 'manager of all offices', Api>();

const rolesOf = (role: Role): readonly SentRole[] =>
  role === 'manager' ? [{ role, grade: 'section-head', officeId: 'own' }] : [{ role }];

beforeAll(async () => {
  service = await startService();
  const { api } = service;
  for (const [officeId, employeeId] of [
    ['own', OWN],
    ['other', OTHER],
  ] as const) {
    await carriedOut(api, 'open-office', { officeId, name: officeId });
    await carriedOut(api, 'register-employee', { employeeId, name: 'N', officeId, joinedOn: '2025-01-01' });
    await carriedOut(api, 'award-points', award(employeeId, ENTRIES[officeId]));
  }
  // A manager is an employee of their own office, but not the one whom they act on.
  for (const role of ROLES)
    callers.set(role, await principalWith(api, rolesOf(role), role === 'employee' ? OWN : undefined));
  callers.set('nobody', await principalWith(api, []));
  const everywhere = [{ role: 'manager', grade: 'director', allOffices: true }] as const;
  callers.set('manager of all offices', await principalWith(api, everywhere));
  const { paths } = (await api.read('/openapi.json')) as { paths: Record<string, object> };
  operations = Object.entries(paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
    .filter((operation) => !operation.includes('/health/') && !OPEN.includes(operation));
});
afterAll(() => service.stop());

const award = (employeeId: string, entryId: string = randomUUID()) => ({
  employeeId,
  entryId,
  kind: 'behaviour',
  itemCode: 'x',
  points: 1,
  reason: 'r',
});

/** For a day on which the office had nobody: a command that gets as far as the office goes no further. */
const officeAward = (whom: Whom) => ({
  officeId: whom,
  officeEntryId: randomUUID(),
  kind: 'behaviour',
  itemCode: 'x',
  points: 1,
  reason: 'r',
  occurredOn: '2000-01-01',
});

const LOTTERY = {
  title: 'T',
  prizes: [{ prize: 'P', count: 1 }],
  tickets: { board: '2025', per: 1, most: 1 },
  drawOn: '2998-12-31',
  value: { what: 'w', where: 'w', how: 'h' },
  holders: ['nobody', 'nobody-else'],
};

/** Bodies that the rules may accept or reject, but that are well-formed. */
const BODIES: Readonly<Record<string, (whom: Whom) => object>> = {
  'open-office': () => ({ officeId: randomUUID(), name: 'New' }),
  'register-employee': (whom) => ({ employeeId: idOf(whom), name: 'N', officeId: whom }),
  'transfer-employee': (whom) => ({ employeeId: idOf(whom), officeId: whom }),
  'record-departure': () => ({ employeeId: 'nobody', reason: 'r' }),
  'rename-office': () => ({ officeId: 'nowhere', name: 'N' }),
  'close-office': () => ({ officeId: 'nowhere', on: '2099-01-01', reason: 'r' }),
  'reopen-office': () => ({ officeId: 'nowhere', reason: 'r' }),
  'rename-employee': () => ({ employeeId: 'nobody', name: 'N', reason: 'r' }),
  'correct-joining': () => ({ employeeId: 'nobody', joinedOn: '2025-01-01', reason: 'r' }),
  'undo-departure': () => ({ employeeId: 'nobody', reason: 'r' }),
  'undo-registration': () => ({ employeeId: 'nobody', reason: 'r' }),
  'undo-transfer': () => ({ employeeId: 'nobody', effectiveOn: '2025-01-01', reason: 'r' }),
  'merge-offices': () => ({
    mergeId: randomUUID(),
    from: ['nowhere'],
    into: 'nowhere',
    on: '2099-01-01',
    reason: 'r',
  }),
  'join-persons': () => ({ keep: 'nobody', giveUp: 'no-one', reason: 'r' }),
  'reverse-batch': () => ({ batchId: randomUUID(), reason: 'r' }),
  'close-month': () => ({ month: '2099-01' }),
  'begin-book': () => ({ month: '2025-01' }),
  'record-opening': () => ({
    employeeId: 'nobody',
    openingId: randomUUID(),
    asOf: '2024-12-31',
    fixed: 0,
    behaviour: 1,
    source: 's',
  }),
  'withdraw-opening': () => ({ employeeId: 'nobody', openingId: randomUUID(), reason: 'r' }),
  'propose-erasure': () => ({ employeeId: 'nobody', reason: 'r' }),
  'erase-person': () => ({ employeeId: 'nobody' }),
  'set-retention': () => ({ months: 24 }),
  'name-organisation': () => ({ name: 'N' }),
  'set-logo': () => ({}),
  'set-display': () => ({ boards: 'all', top: 0 }),
  'set-closing': () => ({ graceDays: 3, automatic: true }),
  'award-points': (whom) => award(idOf(whom)),
  'deduct-points': (whom) => award(idOf(whom)),
  'reverse-entry': (whom) => ({ employeeId: idOf(whom), entryId: ENTRIES[whom], reason: 'r' }),
  'end-import': () => ({}),
  'confirm-clock': () => ({}),
  'register-principal': () => ({ principalId: randomUUID(), kind: 'service', name: 'N' }),
  'correct-principal': () => ({ principalId: 'nobody', name: 'N' }),
  'assign-roles': () => ({ principalId: 'nobody', roles: [] }),
  'invite-principal': () => ({ principalId: 'nobody' }),
  'withdraw-invitation': () => ({ principalId: 'nobody' }),
  'issue-key': () => ({ principalId: 'nobody' }),
  'revoke-key': () => ({ principalId: 'nobody', keyId: randomUUID() }),
  'end-principal': () => ({ principalId: 'nobody' }),
  'draft-edition': () => ({ editionId: 'none', title: 'T', basedOn: 'nothing' }),
  'put-item': () => ({
    editionId: 'none',
    code: 'x',
    title: 'X',
    category: 'c',
    kind: 'behaviour',
    direction: 'award',
    points: 1,
  }),
  'remove-item': () => ({ editionId: 'none', code: 'x' }),
  'open-edition-for-comment': () => ({ editionId: 'none' }),
  'return-edition-to-draft': () => ({ editionId: 'none' }),
  'withdraw-edition': () => ({ editionId: 'none' }),
  'comment-on-edition': () => ({ editionId: 'none', text: 'T' }),
  'answer-comment': () => ({ editionId: 'nothing', number: 1, text: 'T', taken: false }),
  'adopt-edition': () => ({
    editionId: 'none',
    inForceFrom: '2099-01-01',
    entitled: 1,
    present: 1,
    votesFor: 1,
    votesAgainst: 0,
  }),
  'set-authority': () => ({
    inForceFrom: '2000-01-01',
    grades: [{ grade: 'g', limits: [] }],
    quorum: 1,
    proposalDays: 1,
  }),
  'award-office': (whom) => officeAward(whom),
  'deduct-office': (whom) => officeAward(whom),
  'reverse-office-entry': () => ({ officeEntryId: randomUUID(), reason: 'r' }),
  'record-fact': (whom) => ({
    employeeId: idOf(whom),
    factId: randomUUID(),
    attribute: 'service',
    since: '2020-01-01',
  }),
  'correct-fact': (whom) => ({
    employeeId: idOf(whom),
    factId: randomUUID(),
    since: '2020-01-01',
    reason: 'r',
  }),
  'withdraw-fact': (whom) => ({ employeeId: idOf(whom), factId: randomUUID(), reason: 'r' }),
  'delegate-authority': () => ({ delegateId: 'nobody', until: '2099-01-01' }),
  'end-delegation': () => ({ delegateId: 'nobody' }),
  'make-proposal': (whom) => ({
    proposalId: randomUUID(),
    reason: 'r',
    entries: [
      { employeeId: idOf(whom), entryId: randomUUID(), direction: 'award', kind: 'behaviour', points: 1 },
    ],
  }),
  'discuss-proposal': () => ({ proposalId: randomUUID(), text: 'T' }),
  'decide-proposal': () => ({ proposalId: randomUUID(), decision: 'accept' }),
  'vote-on-proposal': () => ({ proposalId: randomUUID(), vote: 'for' }),
  'withdraw-proposal': () => ({ proposalId: randomUUID() }),
  'set-working-days': () => ({ year: 2026, off: [], on: [] }),
  'set-due-process': () => ({ inForceFrom: '2000-01-01', days: 'working' }),
  'plan-round': () => ({ ...ROUND, from: '2025-01-01', until: '2024-01-01' }),
  'record-check': () => ({ roundId: 'none', officeId: 'own', on: '2025-01-01', finding: 'good' }),
  'end-round': () => ({ roundId: 'none' }),
  announce: () => ({ announcementId: randomUUID(), title: 'T', text: 'T', mustAcknowledge: false }),
  'record-meeting': () => ({
    ...{ meetingId: randomUUID(), kind: 'plenary', heldOn: '2025-01-01', entitled: 3, present: 3 },
    minutes: [{ href: 'https://files.example/1', sha256: 'a'.repeat(64) }],
  }),
  'set-leading-group': () => ({
    from: '2000-01-01',
    members: [{ principalId: 'nobody', post: 'head', answersFor: 'A' }],
  }),
  'stand-in': () => ({ from: '2000-01-01', until: '2000-01-01' }),
  'set-contact': (whom) => ({ employeeId: idOf(whom), digest: 'each', mute: [], language: 'en' }),
  'acknowledge-notices': () => ({ upTo: '1' }),
  'acknowledge-edition': () => ({ editionId: 'nothing' }),
  'confirm-board': () => ({ period: '2025-01' }),
  'open-lottery': () => ({ ...LOTTERY, lotteryId: randomUUID() }),
  'commit-seed': () => ({ lotteryId: 'none', commitment: '11'.repeat(32) }),
  'freeze-lottery': () => ({ lotteryId: 'none' }),
  'give-lottery-value': () => ({ lotteryId: 'none', value: '1' }),
  'reveal-seed': () => ({ lotteryId: 'none', seed: '11'.repeat(32) }),
  'make-claim': () => ({ claimId: randomUUID(), itemCode: 'x', points: 1, statement: 's' }),
  'confirm-claim': () => ({ claimId: randomUUID() }),
  'decline-claim': () => ({ claimId: randomUUID(), reason: 'r' }),
  'open-case': () => ({ kind: 'problem', caseId: randomUUID(), about: { practice: true }, statement: 's' }),
  'state-in-case': () => ({ caseId: randomUUID(), text: 'T' }),
  'withdraw-case': () => ({ caseId: randomUUID() }),
  'take-case-further': () => ({ caseId: randomUUID(), statement: 's' }),
  'decide-case': () => ({ caseId: randomUUID(), decision: 'refuse', cause: 'unfounded', reason: 'r' }),
  'escalate-case': () => ({ caseId: randomUUID() }),
  'vote-on-case': () => ({ caseId: randomUUID(), vote: 'for', cause: 'unfounded', reason: 'r' }),
  'reopen-case': () => ({ caseId: randomUUID(), reason: 'r' }),
  'set-alert': () => ({
    alertId: 'low',
    title: 'T',
    measure: 'month-below',
    threshold: 1,
    tells: [],
    from: '2000-01-01',
  }),
  'end-alert': () => ({ alertId: 'none' }),
  'answer-alert': (whom) => ({
    alertId: 'none',
    employeeId: idOf(whom),
    period: '2025-01',
    measure: 'talk',
    text: 't',
  }),
  'set-programme': () => ({
    programmeId: 'reserve',
    title: 'T',
    inForceFrom: '2000-01-01',
    months: 1,
    board: 'all',
    share: 50,
    ties: 'up',
    barred: 'no',
    extension: { months: 1, times: 0, measures: 'whole' },
    decisionDays: 5,
  }),
  'open-inspection': (whom) => ({ ...inspectionOf(whom), from: '2025-01', statement: 's' }),
  'excuse-month': (whom) => ({ ...inspectionOf(whom), month: '2025-01', reason: 'r' }),
  'decide-inspection': (whom) => ({ ...inspectionOf(whom), outcome: 'pass' }),
  'open-budget': () => ({
    budgetId: 'b',
    title: 'B',
    currency: 'CNY',
    amount: 1,
    from: '2025-01-02',
    until: '2025-01-01',
    resolution,
  }),
  'change-budget': () => ({ budgetId: 'none', amount: 1, reason: 'r', resolution }),
  'adopt-scheme': () => ({
    schemeId: 's',
    title: 'S',
    inForceFrom: '2000-01-01',
    basis: {},
    split: {},
    resolution,
  }),
  'compute-run': () => ({ runId: randomUUID(), schemeId: 'none', period: '2025-01' }),
  'supplement-run': () => ({ runId: randomUUID(), of: randomUUID(), budgetId: 'none', reason: 'r' }),
  'publish-run': () => ({ runId: randomUUID() }),
  'cancel-run': () => ({ runId: randomUUID(), reason: 'r' }),
  'override-row': () => ({ runId: randomUUID(), employeeId: 'none', place: true, reason: 'r' }),
  'approve-run': () => ({ runId: randomUUID(), resolution }),
  'plan-rollout': () => ({ officeId: 'none', state: 'off', from: '2099-01-01' }),
};

const ROUND = {
  ...{ roundId: 'round', title: 'R', itemCodes: ['x'], offices: ['own'], every: 'day' },
  inspectors: ['E1'],
};

const inspectionOf = (whom: Whom) => ({ programmeId: 'none', employeeId: idOf(whom) });

const resolution = { entitled: 1, present: 1, votesFor: 1, votesAgainst: 0 };

const idOf = (whom: Whom): string => (whom === 'own' ? OWN : OTHER);

async function request(api: Api, operation: string, whom: Whom): Promise<Answer> {
  const [method, path = ''] = operation.split(' ');
  const at = path
    .replace('{employeeId}', idOf(whom))
    .replace('{editionId}', 'none')
    .replace('{proposalId}', 'none')
    .replace('{caseId}', 'none')
    .replace('{programmeId}', 'none')
    .replace('{announcementId}', 'none')
    .replace('{runId}', 'none')
    .replace('{roundId}', 'none')
    .replace('{claimId}', 'none')
    .replace('{sha256}', 'a'.repeat(64))
    .replace('{lotteryId}', 'none')
    .replace('{quarter}', '2025-Q1')
    .replace('{half}', '2025-H1')
    .replace('{from}/{to}', '2025-01/2025-02')
    .replace('{date}', '2025-01-01')
    .replace('{officeId}', whom)
    .replace('{principalId}', 'none')
    .replace('{sessionId}', ENTRIES[whom])
    .replace('{officeEntryId}', 'none')
    .replace('{month}', '2025-01')
    .replace('{year}', '2025');
  if (method === 'get') return api.get(at);
  if (method === 'delete') return api.send('DELETE', at, {});
  if (path === '/v1/commands') return api.send('POST', path, { 'content-type': NDJSON }, '\n');
  if (path === '/v1/schemes/what-if')
    return api.send('POST', path, { 'content-type': 'application/json' }, '{}');
  if (path === '/v1/evidence')
    return api.send('POST', path, { 'content-type': 'application/pdf' }, '%PDF-1.7');
  const name = path.replace('/v1/commands/', '');
  const body = BODIES[name];
  if (body === undefined) throw new Error(`This test does not know what to send to ${name}`);
  return api.command(name, body(whom));
}

describe('every route', () => {
  it('is in the table of this test, and nothing else is', () => {
    expect([...operations].sort()).toEqual(Object.keys(MAY).sort());
  });

  it.each(Object.keys(MAY))('%s is for those roles, and for nobody else', async (operation) => {
    for (const whom of ['own', 'other'] as const) {
      const may = MAY[operation]![whom].split(' ');
      const seen: Record<string, string> = {};
      const expected: Record<string, string> = {};
      for (const role of ROLES) {
        const { status, body } = await request(callers.get(role)!, operation, whom);
        seen[role] =
          status === 403 ? `403 ${body.code}` : status < 500 && status !== 401 ? 'may' : `${status}`;
        // Nobody stands in for the head here: a deputy may what a member may.
        const same = role === 'deputy' ? 'member' : role;
        expected[role] = may.includes(same) ? 'may' : '403 not-allowed';
      }
      expect({ operation, whom, ...seen }).toEqual({ operation, whom, ...expected });
    }
  });

  it('is for nobody without a role', async () => {
    for (const operation of operations) {
      const { status, type, body } = await request(callers.get('nobody')!, operation, 'own');
      expect({ operation, status, type, code: body.code }).toEqual({
        operation,
        status: 403,
        type: 'application/problem+json',
        code: 'not-allowed',
      });
    }
  });

  it('refuses HEAD as it refuses GET', async () => {
    const head = (role: Role): Promise<Response> => {
      const { url, key } = callers.get(role)!;
      const headers = { authorization: `Bearer ${key}` };
      return fetch(new URL(`/v1/employees/${OTHER}`, url), { method: 'HEAD', headers });
    };
    expect((await head('employee')).status).toBe(403);
    expect((await head('recorder')).status).toBe(200);
  });

  it('that is in no table is for nobody, not even an administrator', async () => {
    const forgetful = await startService({ more: Forgotten });
    try {
      expect(await forgetful.api.get('/v1/forgotten')).toMatchObject({
        status: 403,
        body: { code: 'not-allowed', detail: 'GET /v1/forgotten is for nobody.' },
      });
    } finally {
      await forgetful.stop();
    }
  });
});

describe('a manager', () => {
  const managerMay = (employeeId: string, fields: object) =>
    callers.get('manager')!.command('award-points', { ...award(employeeId), ...fields });

  it('of all offices may in each', async () => {
    const everywhere = callers.get('manager of all offices')!;
    for (const whom of ['own', 'other'] as const)
      expect((await request(everywhere, 'post /v1/commands/award-points', whom)).status).toBe(200);
  });

  it('may by the office of the day on which it happened', async () => {
    const { api } = service;
    const employeeId = 'MOVED-1';
    const joined = { employeeId, name: 'N', officeId: 'other', joinedOn: '2025-01-01' };
    await carriedOut(api, 'register-employee', joined);
    await carriedOut(api, 'transfer-employee', { employeeId, officeId: 'own', effectiveOn: '2025-06-01' });
    await carriedOut(api, 'transfer-employee', { employeeId, officeId: 'other', effectiveOn: '2025-09-01' });
    const days = ['2025-05-31', '2025-06-01', '2025-08-31', '2025-09-01'];
    const statuses = [];
    for (const occurredOn of days) statuses.push((await managerMay(employeeId, { occurredOn })).status);
    expect(statuses).toEqual([403, 200, 200, 403]);
    expect((await callers.get('manager')!.get(`/v1/employees/${employeeId}/history`)).status).toBe(403);
  });

  it('is told why not', async () => {
    expect(await managerMay(OTHER, { occurredOn: '2025-02-01' })).toMatchObject({
      body: { code: 'not-allowed', detail: expect.stringMatching(/office other on 2025-02-01/) },
    });
  });
});

describe('in bulk', () => {
  it('each line is judged by its own command, and by whom it is about', async () => {
    const lines = [
      { command: 'AwardPoints', ...award(OWN) },
      { command: 'AwardPoints', ...award(OTHER) },
      { command: 'OpenOffice', officeId: randomUUID(), name: 'N' },
      { command: 'DeductPoints', ...award(OWN) },
    ];
    const answers = await callers.get('manager')!.bulk(lines);
    expect(answers.map(({ status, code }) => [status, code])).toEqual([
      ['accepted', undefined],
      ['rejected', 'not-allowed'],
      ['invalid', 'not-allowed'],
      ['accepted', undefined],
    ]);
  });
});

describe('an employee', () => {
  it('sees only themselves in the list', async () => {
    const own = callers.get('employee')!;
    const { position } = await carriedOut(service.api, 'award-points', award(OWN));
    const { items } = await own.read(`/v1/employees?minPosition=${position}`);
    expect(items.map(({ employeeId }: { employeeId: string }) => employeeId)).toEqual([OWN]);
    expect(await own.read('/v1/employees?officeId=other')).toEqual({ items: [], nextCursor: null });
  });
});

describe('nobody', () => {
  it('acts on themselves, whatever their roles', async () => {
    const { api } = service;
    const roles = [{ role: 'administrator' }, { role: 'points-officer' }, { role: 'recorder' }] as const;
    const own = await principalWith(api, roles, OWN);
    for (const name of ['award-points', 'deduct-points', 'reverse-entry'])
      expect(await own.command(name, BODIES[name]!('own'))).toMatchObject({
        status: 403,
        body: { code: 'entry.on-oneself', detail: expect.stringMatching(/OWN-1.*their own points file/) },
      });
    expect((await own.command('award-points', award(OTHER))).status).toBe(200);
    expect(await own.bulk([{ command: 'AwardPoints', ...award(OWN) }])).toMatchObject([
      { status: 'rejected', code: 'entry.on-oneself' },
    ]);
  });

  it('is believed when and by whom it was recorded, but for an importer', async () => {
    const { api } = service;
    const past = { recordedAt: '2025-02-01T09:00:00+08:00', recordedBy: 'old-clerk' };
    const clerk = await principalWith(api, [{ role: 'recorder' }]);
    expect((await clerk.command('award-points', { ...award(OWN), ...past })).status).toBe(403);
    const importer = await principalWith(api, [{ role: 'recorder' }, { role: 'importer' }]);
    const entry = { ...award(OWN), occurredOn: '2025-01-31', ...past };
    expect((await importer.command('award-points', entry)).status).toBe(200);
    const { items } = await api.read(`/v1/employees/${OWN}/history`);
    expect(items.at(-1)).toMatchObject({ recordedBy: 'old-clerk', recordedAt: '2025-02-01T01:00:00.000Z' });
  });
});
