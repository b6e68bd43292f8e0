import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NDJSON } from '../../src/infrastructure/http/media-types.js';
import { generateBook } from '../oracle/generator.js';
import { carriedOut } from '../support/principals.js';
import { startService, type TestService } from '../support/service.js';
import { textOf } from './results.js';

const SMALL = {
  seed: 23,
  employees: 15,
  offices: 3,
  startMonth: '2025-01',
  months: 2,
  entriesPerEmployeeMonth: 4,
  mischief: 0.1,
  churn: 0.2,
};
const PERIODS = ['months/2025-01', 'months/2025-02', 'years/2025'];

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const read = (path: string): Promise<any> => service.api.read(path);

/** A board as it is now also tells late entries since. */
const withoutRestated = (body: any): unknown =>
  body.items === undefined ? body : { ...body, items: body.items.map(({ restated: _, ...row }: any) => row) };

describe('what was known then', () => {
  it('is what was answered then, of every board and every file', async () => {
    const book = generateBook(SMALL);
    const answered: { readonly position: string; readonly path: string; readonly body: unknown }[] = [];
    const step = Math.ceil(book.length / 12);
    for (let from = 0; from < book.length; from += step) {
      const answers = await service.api.bulkText(textOf(book.slice(from, from + step)));
      // Commands to different files may overtake one another.
      const places = answers.flatMap((answer) =>
        answer.status === 'accepted' ? BigInt(answer.position) : [],
      );
      const position = String(places.reduce((one, other) => (one > other ? one : other)));
      const { items } = await read(`/v1/employees?limit=1000&minPosition=${position}`);
      const [{ employeeId }] = items;
      for (const path of [
        ...PERIODS.map((period) => `/v1/rankings/${period}`),
        `/v1/employees/${employeeId}`,
      ]) {
        const { status, body } = await service.api.get(
          `${path}?limit=1000&minPosition=${position}`.replace(/(employees\/[^?]+)\?limit=1000&/, '$1?'),
        );
        if (status === 200) answered.push({ position, path, body: withoutRestated(body) });
      }
    }
    expect(answered.length).toBeGreaterThan(30);
    for (const { position, path, body } of answered) {
      const { asOf: _, ...then } = body as { asOf?: unknown };
      const limit = path.includes('rankings') ? '&limit=1000' : '';
      const { asOf: __, ...known } = await read(`${path}?knownAt=${position}${limit}`);
      expect({ path, position, ...known }).toEqual({ path, position, ...then });
    }
  });

  it('is asked for by an instant as well, of one row, of an office and page by page', async () => {
    const [first] = (await read('/v1/employees?limit=1')).items;
    const { items } = await read(`/v1/employees/${first.employeeId}/history`);
    const { recordedAt, position } = items[Math.floor(items.length / 2)];
    const file = await read(
      `/v1/employees/${first.employeeId}/history?knownAt=${encodeURIComponent(recordedAt)}`,
    );
    expect(file.items.at(-1).recordedAt <= recordedAt).toBe(true);
    const all = await read(`/v1/rankings/years/2025?knownAt=${position}&limit=1000`);
    const one = all.items[3];
    expect(
      await read(`/v1/rankings/years/2025/employees/${one.employeeId}?knownAt=${position}`),
    ).toMatchObject(one);
    const pages = [];
    for (let cursor = ''; ;) {
      const page = await read(`/v1/rankings/years/2025?knownAt=${position}&limit=4${cursor}`);
      pages.push(...page.items);
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(pages).toEqual(all.items);
    const office = await read(
      `/v1/rankings/years/2025?knownAt=${position}&officeId=${one.officeId}&limit=1000`,
    );
    expect(office.items.map(({ employeeId }: any) => employeeId)).toEqual(
      all.items
        .filter(({ officeId }: any) => officeId === one.officeId)
        .map(({ employeeId }: any) => employeeId),
    );
    const { status, body } = await service.api.get('/v1/rankings/years/2025?knownAt=yesterday');
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ field: 'knownAt' })]]);
  });
});

describe('what had happened by then', () => {
  const E = 'EFFECTIVE';
  const entry = { employeeId: E, kind: 'behaviour', itemCode: 'A-1', reason: 'r' };
  const [early, late, wrong] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];

  beforeAll(async () => {
    const { api } = service;
    for (const officeId of ['from', 'to']) await carriedOut(api, 'open-office', { officeId, name: officeId });
    await carriedOut(api, 'register-employee', {
      employeeId: E,
      name: 'E',
      officeId: 'from',
      joinedOn: '2026-05-01',
    });
    await carriedOut(api, 'award-points', { ...entry, entryId: late, points: 5, occurredOn: '2026-05-20' });
    await carriedOut(api, 'award-points', { ...entry, entryId: early, points: 2, occurredOn: '2026-05-02' });
    await carriedOut(api, 'deduct-points', { ...entry, entryId: wrong, points: 9, occurredOn: '2026-05-03' });
    await carriedOut(api, 'transfer-employee', { employeeId: E, officeId: 'to', effectiveOn: '2026-05-15' });
    await carriedOut(api, 'reverse-entry', { employeeId: E, entryId: wrong, reason: 'r' });
    await carriedOut(api, 'record-departure', { employeeId: E, leftOn: '2026-05-31', reason: 'r' });
  });

  it.each([
    [
      '2026-05-01',
      { active: true, officeId: 'from', balance: { base: 500, fixed: 0, behaviour: 0, total: 500 } },
    ],
    [
      '2026-05-02',
      { active: true, officeId: 'from', balance: { base: 500, fixed: 0, behaviour: 2, total: 502 } },
    ],
    [
      '2026-05-15',
      { active: true, officeId: 'to', balance: { base: 500, fixed: 0, behaviour: 2, total: 502 } },
    ],
    [
      '2026-05-30',
      { active: true, officeId: 'to', balance: { base: 500, fixed: 0, behaviour: 7, total: 507 } },
    ],
    ['2026-05-31', { active: false, balance: { base: 0, fixed: 0, behaviour: 0, total: 0 } }],
  ])('in a file on %s: %j', async (day, expected) => {
    expect(await read(`/v1/employees/${E}?effectiveOn=${day}`)).toMatchObject(expected);
    const { body } = await service.api.get(`/v1/employees/${E}/history?effectiveOn=${day}`, {
      accept: NDJSON,
    });
    expect(body.at(-1).balance).toEqual(expected.balance);
  });

  it('is nobody before they joined', async () => {
    expect(await service.api.get(`/v1/employees/${E}?effectiveOn=2026-04-30`)).toMatchObject({
      status: 404,
      body: { code: 'employee.unknown' },
    });
  });

  it('on a board, with what was known at a place', async () => {
    const rowOn = async (query: string): Promise<any> => {
      const { items } = await read(`/v1/rankings/months/2026-05?limit=1000&${query}`);
      const { officeId, score } = items.find(({ employeeId }: any) => employeeId === E) ?? {};
      return { officeId, score };
    };
    expect(await rowOn('effectiveOn=2026-05-10')).toEqual({ officeId: 'from', score: 2 });
    expect(await rowOn('effectiveOn=2026-05-30')).toEqual({ officeId: 'to', score: 7 });
    expect(await rowOn('effectiveOn=2026-05-31')).toEqual({});
    const { items } = await read(`/v1/employees/${E}/history`);
    const beforeReversal = items.find(({ type }: any) => type === 'EmployeeTransferred').position as string;
    expect(await rowOn(`effectiveOn=2026-05-30&knownAt=${beforeReversal}`)).toEqual({
      officeId: 'to',
      score: -2,
    });
  });
});
