import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { employeeStream } from '../../src/contexts/employees/domain/events.js';
import { Api } from '../support/api.js';
import { until } from '../support/eventually.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

/** Attacks that a review of the service found (issue 16): each is refused now. */
const clock = new SetClock(new Date('2025-03-05T09:00:00+08:00'));
const GRADES = {
  inForceFrom: '2025-03-10',
  quorum: 2,
  proposalDays: 30,
  grades: [
    { grade: 'section-head', limits: [{ direction: 'award', perEntry: 20, perMonth: 20 }] },
    { grade: 'director', limits: [{ direction: 'award' }, { direction: 'deduct' }] },
  ],
};

let service: TestService;
let admin: Api;
beforeAll(async () => {
  service = await startService({ clock });
  admin = service.api;
  await carriedOut(admin, 'open-office', { officeId: 'gate', name: 'Gate' });
  for (const employeeId of ['E1', 'E2', 'M1'])
    await carriedOut(admin, 'register-employee', {
      employeeId,
      name: employeeId,
      officeId: 'gate',
      joinedOn: '2025-01-01',
    });
  await carriedOut(admin, 'set-authority', GRADES);
  clock.instant = new Date('2025-03-11T09:00:00+08:00');
});
afterAll(() => service.stop());

const award = (fields: object = {}) => ({
  employeeId: 'E1',
  entryId: randomUUID(),
  kind: 'behaviour',
  itemCode: 'praised',
  points: 1_000,
  reason: 'A visitor wrote in',
  ...fields,
});

describe('whoever may import', () => {
  it('gets past no limit by naming somebody else', async () => {
    for (const name of ['old-clerk', undefined])
      expect(await admin.command('award-points', award({ recordedBy: name }))).toMatchObject({
        status: 202,
        body: { status: 'proposed' },
      });
    const past = { recordedAt: '2025-03-10T09:00:00+08:00', recordedBy: 'old-clerk' };
    expect(await admin.command('award-points', award(past))).toMatchObject({ status: 202 });
    expect(
      await admin.bulk([{ command: 'AwardPoints', ...award({ recordedBy: 'old-clerk' }) }]),
    ).toMatchObject([{ status: 'proposed' }]);
  });

  it('writes in the name of nobody who has keys, nor of the service, outside an import', async () => {
    await principalWith(admin, [{ role: 'recorder' }], undefined, 'zhao.min');
    for (const recordedBy of ['zhao.min', 'system', 'closing-job']) {
      const refusal = { code: 'not-allowed' };
      const line = { command: 'AwardPoints', ...award({ recordedBy }) };
      expect(await admin.command('award-points', award({ recordedBy }))).toMatchObject({
        status: 403,
        body: refusal,
      });
      expect(await admin.bulk([line])).toMatchObject([{ status: 'invalid', ...refusal }]);
    }
  });

  it('is named in what an import brings, beside who recorded it', async () => {
    const importer = [{ role: 'importer' }, { role: 'points-officer' }] as const;
    const api = await principalWith(admin, importer, undefined, 'old-book');
    const line = award({ recordedAt: '2025-03-10T10:00:00+08:00', recordedBy: 'zhao.min', points: 3 });
    expect(await api.bulk([{ command: 'AwardPoints', ...line }])).toMatchObject([{ status: 'accepted' }]);
    const { items } = await admin.read('/v1/employees/E1/history');
    expect(items.at(-1)).toMatchObject({
      recordedBy: 'zhao.min',
      sentBy: 'old-book',
      data: { ground: { by: 'import' } },
    });
    const sent = [];
    for await (const { meta } of service.log.read(employeeStream('E1'))) sent.push(meta.sentBy);
    expect(sent).toEqual(['admin', 'old-book']);
  });

  it('alone ends an import: a recorder ends none by an empty body', async () => {
    const underWay = async (): Promise<number> => (await admin.read('/v1/months')).importsUnderWay.length;
    const recorder = await principalWith(admin, [{ role: 'recorder' }]);
    await importIsCutOff();
    await until(async () => (await underWay()) === 1);
    for (const headers of [{}, { 'import-id': 'book' }] as Record<string, string>[])
      await recorder.bulkText('', headers);
    // A later event of the same stream is read later.
    const { position } = await carriedOut(admin, 'set-closing', { graceDays: 5, automatic: true });
    await admin.read(`/v1/months?minPosition=${position}`);
    expect(await underWay()).toBe(1);
    await admin.bulkText('');
    await until(async () => (await underWay()) === 0);
  });
});

describe('limits', () => {
  it('are held against where an entry counts as well: old days give no points beyond them', async () => {
    const manager = await principalWith(admin, [
      { role: 'manager', grade: 'section-head', officeId: 'gate' },
    ]);
    for (const month of ['2025-01', '2025-02']) await carriedOut(admin, 'close-month', { month });
    const give = async (occurredOn: string, points: number): Promise<string> =>
      (await manager.command('award-points', award({ employeeId: 'E2', occurredOn, points }))).body.status;
    expect(await give('2025-02-10', 20)).toBe('accepted');
    expect(await give('2025-01-10', 1)).toBe('proposed');
    expect(await give('2025-03-10', 1)).toBe('proposed');
    const { items } = await admin.read('/v1/principals?limit=1000');
    const { principalId } = items.find(({ roles }: any) => roles[0]?.grade === 'section-head');
    const used = async (month: string): Promise<number> =>
      (await admin.read(`/v1/authority/${principalId}?month=${month}`)).grades[0].limits[0].used;
    expect(await Promise.all(['2025-01', '2025-02', '2025-03'].map(used))).toEqual([0, 20, 20]);
  });
});

describe('a reversal', () => {
  it('takes what giving the entry would take, but for the giver and for points officers, and the head sees it', async () => {
    const ofGrade = (grade: string): Promise<Api> =>
      principalWith(admin, [{ role: 'manager', grade, officeId: 'gate' }]);
    const [giver, peer, director] = [
      await ofGrade('section-head'),
      await ofGrade('section-head'),
      await ofGrade('director'),
    ];
    const recorder = await principalWith(admin, [{ role: 'recorder' }]);
    const officer = await principalWith(admin, [{ role: 'points-officer' }], undefined, 'officer');
    const head = await principalWith(admin, [{ role: 'head' }]);
    const given = async (by: Api, points: number): Promise<object> => {
      const sent = award({ employeeId: 'E2', points, itemCode: `of ${points}`.replace(' ', '-') });
      await carriedOut(by, 'award-points', sent);
      return { employeeId: 'E2', entryId: sent.entryId, reason: 'Not so' };
    };
    const byDirector = await given(director, 70);
    for (const by of [recorder, peer])
      expect(await by.command('reverse-entry', byDirector)).toMatchObject({
        status: 409,
        body: { code: 'authority.exceeded' },
      });
    const { position } = await carriedOut(officer, 'reverse-entry', byDirector);
    expect((await officer.command('reverse-entry', byDirector)).body.code).toBe('entry.already-reversed');
    const listed = await head.read(`/v1/recordings/reversals?minPosition=${position}`);
    expect(listed.items[0]).toMatchObject({
      employeeId: 'E2',
      points: 70,
      reversedBy: 'officer',
      reversedFor: 'Not so',
    });

    await carriedOut(giver, 'reverse-entry', await given(giver, 4));
    await carriedOut(peer, 'reverse-entry', await given(giver, 5));
    expect((await recorder.command('reverse-entry', await given(giver, 6))).body.code).toBe(
      'authority.exceeded',
    );
  });

  it('of what a proposal has decided is for nobody alone', async () => {
    const director = await principalWith(admin, [{ role: 'manager', grade: 'director', allOffices: true }]);
    const recorder = await principalWith(admin, [{ role: 'recorder' }]);
    const sent = award({ employeeId: 'E2', points: 55 });
    const { proposalId } = (await recorder.command('award-points', sent)).body;
    await carriedOut(director, 'decide-proposal', { proposalId, decision: 'accept' });
    const undo = { employeeId: 'E2', entryId: sent.entryId, reason: 'Not so' };
    for (const by of [admin, director, recorder])
      expect(await by.command('reverse-entry', undo)).toMatchObject({
        status: 403,
        body: { code: 'not-allowed' },
      });
  });
});

describe('single entries', () => {
  it('are told in no list to whoever may not read the history that they stand in', async () => {
    const manager = await principalWith(
      admin,
      [{ role: 'manager', grade: 'director', officeId: 'gate' }],
      undefined,
      'giver',
    );
    await carriedOut(
      manager,
      'award-points',
      award({ employeeId: 'E2', points: 7, itemCode: 'by-the-giver' }),
    );
    const late = award({ employeeId: 'E2', points: 8, occurredOn: '2025-01-20', itemCode: 'late' });
    await carriedOut(admin, 'draft-edition', { editionId: 'draft', title: 'A draft' });
    const { position } = await carriedOut(manager, 'award-points', late);
    const paths = [
      `/v1/rankings/months/2025-01/restatement?minPosition=${position}`,
      `/v1/authority/giver?month=2025-03&employeeId=E2`,
      `/v1/rulebook/editions/draft/what-if?month=2025-02`,
    ] as const;
    const told = async (api: Api): Promise<unknown[]> => {
      const [restated, authority, whatIf] = await Promise.all(paths.map((path) => api.read(path)));
      const [limit] = authority.grades[0].limits;
      return [
        restated.items.length > 0,
        restated.suppressed,
        limit.used,
        limit.usedForEmployee,
        whatIf.suppressed,
      ];
    };
    const member = await principalWith(admin, [{ role: 'member' }]);
    const head = await principalWith(admin, [{ role: 'head' }]);
    expect(await told(member)).toEqual([false, true, null, null, true]);
    expect(await told(head)).toEqual([true, false, 15, 15, false]);
    const own = await principalWith(admin, [{ role: 'employee' }], 'E2');
    const restated = await own.read(paths[0]);
    expect(restated.items.every(({ employeeId }: { employeeId: string }) => employeeId === 'E2')).toBe(true);
    expect(restated.items).not.toEqual([]);
    expect((await manager.read(paths[1])).grades[0].limits[0]).toMatchObject({
      used: 15,
      usedForEmployee: 15,
    });
  });
});

/** Begins a body, and cuts the connection. */
async function importIsCutOff(): Promise<void> {
  const body = new ReadableStream({
    start(controller) {
      const line = {
        command: 'OpenOffice',
        officeId: 'x',
        name: 'X',
        recordedAt: '2025-03-10T08:00:00+08:00',
      };
      controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`));
    },
  });
  const cut = new AbortController();
  const response = await fetch(new URL('/v1/commands', admin.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${admin.key}`, 'content-type': 'application/x-ndjson' },
    body,
    duplex: 'half',
    signal: cut.signal,
  });
  await response.body?.getReader().read();
  cut.abort();
}

describe('whoever has left', () => {
  it('keeps the role of an employee alone until they are back, and an administrator is shown whom it met', async () => {
    const roles = [{ role: 'manager', grade: 'director', allOffices: true }, { role: 'employee' }] as const;
    const manager = await principalWith(admin, roles, 'M1', 'manager-one');
    const small = (): object => award({ employeeId: 'E2', points: 2 });
    const metBy = async (): Promise<string[]> =>
      (await admin.read('/v1/principals?hasLeft=true')).items.map(
        ({ principalId }: { principalId: string }) => principalId,
      );
    await carriedOut(manager, 'award-points', small());
    expect(await metBy()).toEqual([]);

    await carriedOut(admin, 'record-departure', { employeeId: 'M1', reason: 'A new post elsewhere' });
    await until(async () => (await manager.command('award-points', small())).status === 403);
    expect(await manager.bulk([{ command: 'AwardPoints', ...small() }]).catch(String)).toMatch(/403/);
    expect((await manager.get('/v1/employees/E2/history')).status).toBe(403);
    expect((await manager.get('/v1/employees/M1/history')).status).toBe(200);
    expect((await manager.read('/v1/session')).roles).toMatchObject([{ role: 'employee' }]);
    expect(await metBy()).toEqual(['manager-one']);
    expect((await admin.read('/v1/principals?hasLeft=true')).items).toMatchObject([
      { roles: [{ role: 'manager' }, { role: 'employee' }], keys: [{ revokedAt: null }], hasLeft: true },
    ]);

    await carriedOut(admin, 'register-employee', { employeeId: 'M1', name: 'M1', officeId: 'gate' });
    await until(async () => (await manager.command('award-points', small())).status === 200);
    expect(await metBy()).toEqual([]);
  });

  it('is known to whoever starts afterwards', async () => {
    const officer = await principalWith(admin, [{ role: 'points-officer' }], 'M1');
    await carriedOut(admin, 'record-departure', { employeeId: 'M1', reason: 'Again' });
    await until(async () => (await officer.get('/v1/accesses')).status === 403);
    const another = await service.another();
    try {
      const api = new Api(another.api.url, officer.key);
      expect((await api.command('close-month', { month: '2025-01' })).status).toBe(403);
    } finally {
      await another.stop();
    }
  });
});
