import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { startService, type TestService } from '../support/service.js';

const OWN = 'OWN-1';
const OTHER = 'OTHER-1';

let service: TestService;
let auditor: Api;
let manager: Api;
let employee: Api;

beforeAll(async () => {
  service = await startService();
  const { api } = service;
  for (const [officeId, employeeId] of [
    ['own', OWN],
    ['other', OTHER],
  ] as const) {
    await carriedOut(api, 'open-office', { officeId, name: officeId });
    await carriedOut(api, 'register-employee', { employeeId, name: 'N', officeId, joinedOn: '2025-01-01' });
  }
  auditor = await principalWith(api, [{ role: 'auditor' }]);
  manager = await principalWith(api, [{ role: 'manager', grade: 'section-head', officeId: 'own' }]);
  employee = await principalWith(api, [{ role: 'employee' }], OWN);
});
afterAll(() => service.stop());

const award = (employeeId: string) => ({
  employeeId,
  entryId: randomUUID(),
  kind: 'behaviour',
  itemCode: 'x',
  points: 1,
  reason: 'r',
});

describe('what is kept for audit', () => {
  interface Access {
    kind: string;
    principalId: string;
    what: string;
    whom: string | null;
    code: string | null;
    count: number;
    at: string;
    firstAt: string;
  }

  const accesses = async (): Promise<Access[]> => {
    const items: Access[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: Access[]; nextCursor: string | null } = await auditor.read(
        `/v1/accesses?limit=50${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    // A key that this process has not heard of yet counts as a wrong one.
    return items.filter(({ kind }) => kind !== 'wrong-keys');
  };

  it('is a flood of refusals, in two events: the first, and how many came after it', async () => {
    const before = (await accesses()).length;
    const flood = await principalWith(service.api, [{ role: 'recorder' }]);
    await Promise.all(Array.from({ length: 300 }, () => flood.get('/v1/accesses')));
    const kept = (await accesses()).slice(before);
    expect(kept.map(({ kind, what, count }) => [kind, what, count])).toEqual([
      ['denied', 'GET /v1/accesses', 1],
      ['denied', 'GET /v1/accesses', 299],
    ]);
    const [first, repeats] = kept;
    expect(repeats!.firstAt >= first!.firstAt && repeats!.at >= repeats!.firstAt).toBe(true);
  });

  it('is each refusal, of a route, of a decision and of a line in bulk: who, what, whom', async () => {
    const before = (await accesses()).length;
    await manager.get(`/v1/employees/${OTHER}/history`);
    await manager.command('award-points', award(OTHER));
    await manager.command('open-office', { officeId: 'x', name: 'X' });
    await manager.bulk([
      { command: 'AwardPoints', ...award(OTHER) },
      { command: 'RecordDeparture', employeeId: OTHER, reason: 'r' },
    ]);
    const kept = (await accesses()).slice(before);
    const [first] = kept;
    // Lines of one body are judged side by side.
    kept.splice(3, 2, ...kept.slice(3).sort((a, b) => (a.what < b.what ? -1 : 1)));
    expect(kept.map(({ kind, what, whom, code }) => [kind, what, whom, code])).toEqual([
      ['denied', 'GET /v1/employees/:employeeId/history', OTHER, 'not-allowed'],
      ['denied', 'POST /v1/commands/award-points', OTHER, 'not-allowed'],
      ['denied', 'POST /v1/commands/open-office', null, 'not-allowed'],
      ['denied', 'POST /v1/commands/award-points', OTHER, 'not-allowed'],
      ['denied', 'POST /v1/commands/record-departure', OTHER, 'not-allowed'],
    ]);
    expect(new Set(kept.map(({ principalId }) => principalId)).size).toBe(1);
    expect(first).toMatchObject({
      at: expect.stringMatching(/^\d{4}-/),
      position: expect.stringMatching(/^\d+$/),
    });
  });

  it('is each reading of somebody else’s history, and not of one’s own', async () => {
    const before = (await accesses()).length;
    await employee.read(`/v1/employees/${OWN}/history`);
    await manager.read(`/v1/employees/${OWN}/history`);
    await service.api.read(`/v1/employees/${OTHER}/history?limit=1`);
    const kept = (await accesses()).slice(before);
    expect(kept.map(({ kind, whom, code }) => [kind, whom, code])).toEqual([
      ['history-read', OWN, null],
      ['history-read', OTHER, null],
    ]);
    expect(kept.at(-1)).toMatchObject({ principalId: 'admin' });
  });

  it('is each reading of facts, balances, proposals, office entries and what-ifs of others, once a day', async () => {
    const before = (await accesses()).length;
    const [own, others] = [OWN, OTHER].map((employeeId) => `/v1/employees/${employeeId}`) as [string, string];
    await employee.read(own);
    await employee.read(`${own}/facts`);
    await employee.read('/v1/employees');
    await employee.read('/v1/rankings/total');
    const head = await principalWith(service.api, [{ role: 'head' }]);
    const paths = [others, `${others}/facts`, '/v1/employees', '/v1/proposals', '/v1/office-entries'];
    for (const path of [...paths, ...paths]) await head.read(path);
    await head.get('/v1/rulebook/editions/none/what-if');
    const { principalId } = await head.read('/v1/session');
    const kept = await eventually(
      async () => (await accesses()).slice(before),
      ({ length }) => length >= 6,
    );
    expect(kept.map(({ kind, what, whom }) => [kind, what, whom])).toEqual([
      ['history-read', 'GET /v1/employees/:employeeId', OTHER],
      ['history-read', 'GET /v1/employees/:employeeId/facts', OTHER],
      ['history-read', 'GET /v1/employees', '*'],
      ['history-read', 'GET /v1/proposals', '*'],
      ['history-read', 'GET /v1/office-entries', '*'],
      ['history-read', 'GET /v1/rulebook/editions/:editionId/what-if', '*'],
    ]);
    expect(new Set(kept.map((access) => access.principalId))).toEqual(new Set([principalId]));
  });

  it('is asked for by month', async () => {
    expect(await service.api.read('/v1/accesses?month=2020-01')).toEqual({
      month: '2020-01',
      items: [],
      nextCursor: null,
    });
    for (const wrong of ['month=2020-13', 'cursor=x', 'limit=0'])
      expect((await service.api.get(`/v1/accesses?${wrong}`)).status).toBe(400);
  });
});
