import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Answer, Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { startService, type TestService } from '../support/service.js';
import { story } from '../support/story.js';
import { ClockAt } from '../support/read-model.js';

const MONTH = '2026-09';
/** By rank: E01 has most. */
/** Of another office, and the last of all. */
const LAST = 'G1';
const PEOPLE = Array.from({ length: 12 }, (_, index) => `E${String(index + 1).padStart(2, '0')}`);
const OWN = 'E07';
const TOP_AND_NEAR = ['E01', 'E02', 'E04', 'E05', 'E06', 'E07', 'E08', 'E09', 'E10'];

let service: TestService;
let employee: Api;
let leadership: Api;

beforeAll(async () => {
  service = await startService({ clock: new ClockAt('2026-10-05') });
  const { api } = service;
  await carriedOut(api, 'open-office', {
    officeId: 'farm',
    name: 'Farm',
    recordedAt: '2026-08-01T08:00:00+08:00',
  });
  await carriedOut(api, 'open-office', {
    officeId: 'gate',
    name: 'Gate',
    recordedAt: '2026-08-01T08:00:00+08:00',
  });
  await carriedOut(api, 'register-employee', {
    ...{ employeeId: LAST, name: 'Name G1', officeId: 'gate', joinedOn: '2026-09-01' },
  });
  for (const employeeId of PEOPLE)
    await carriedOut(api, 'register-employee', {
      ...{ employeeId, name: `Name ${employeeId}`, officeId: 'farm', joinedOn: '2026-09-01' },
    });
  for (const [index, employeeId] of PEOPLE.entries())
    await carriedOut(api, 'award-points', {
      ...{ employeeId, entryId: randomUUID(), kind: 'behaviour', itemCode: 'helped', reason: 'Helped' },
      ...{ points: 20 - index, occurredOn: '2026-09-20' },
    });
  employee = await principalWith(api, [{ role: 'employee' }], OWN);
  leadership = await principalWith(api, [{ role: 'leadership' }]);
});
afterAll(() => service.stop());

const step = story();

const paths = (): readonly string[] => [`months/${MONTH}`, 'years/2026', 'total'];
const idsOn = async (api: Api, path: string): Promise<readonly string[]> =>
  (await api.read(`/v1/rankings/${path}`)).items.map(({ employeeId }: { employeeId: string }) => employeeId);
const refused = ({ status, body }: Answer): unknown => ({ status, code: body.code });
const NOT_SHOWN = { status: 403, code: 'board.not-shown' };

step('everybody is told all rows as long as nothing was set', async () => {
  for (const path of paths()) expect(await idsOn(employee, path)).toEqual([...PEOPLE, LAST]);
});

step('an employee is told the first rows and those next to their own, and how many there are', async () => {
  await carriedOut(service.api, 'set-display', { boards: 'top-and-neighbours', top: 2 });
  await eventually(
    () => service.api.read('/v1/organisation'),
    ({ display }) => display.boards === 'top-and-neighbours',
  );
  for (const path of paths()) {
    expect(await idsOn(employee, path)).toEqual(TOP_AND_NEAR);
    expect(await employee.read(`/v1/rankings/${path}?limit=1`)).toMatchObject({
      ...{ told: 'top-and-neighbours', count: 13, nextCursor: null },
      items: expect.arrayContaining([expect.objectContaining({ employeeId: OWN, rank: 7 })]),
    });
    expect(await employee.read(`/v1/rankings/${path}/employees/${OWN}?neighbours=50`)).toMatchObject({
      rank: 7,
      neighbours: { above: [{}, {}, {}], below: [{}, {}, {}] },
    });
    expect(await employee.read(`/v1/rankings/${path}/distribution`)).toMatchObject({ count: 13 });
  }
});

step('of the board of their office those next to them, and of another office nobody', async () => {
  for (const path of paths()) {
    expect(await idsOn(employee, `${path}?officeId=farm`)).toEqual(TOP_AND_NEAR.slice(2));
    expect(refused(await employee.get(`/v1/rankings/${path}?officeId=gate`))).toEqual(NOT_SHOWN);
  }
});

step('where they stood before, and not where others did', async () => {
  const { items } = await employee.read('/v1/rankings/months/2026-10?moves=true');
  const moved = items.filter(({ previous }: { previous?: object }) => previous !== undefined);
  expect(moved.map(({ employeeId }: { employeeId: string }) => employeeId)).toEqual([OWN]);
});

step('nor is anything told of other rows by another way', async () => {
  for (const path of paths()) {
    for (const query of ['format=csv', 'format=xlsx', 'effectiveOn=2026-09-21'])
      expect(refused(await employee.get(`/v1/rankings/${path}?${query}`))).toEqual(NOT_SHOWN);
    expect(refused(await employee.get(`/v1/rankings/${path}/employees/E01`))).toEqual(NOT_SHOWN);
    expect(await idsOn(employee, `${path}?fromRow=11`)).toEqual(TOP_AND_NEAR);
  }
  for (const part of ['proof', 'benchmark'])
    expect(refused(await employee.get(`/v1/rankings/months/${MONTH}/employees/E01/${part}`))).toEqual(
      NOT_SHOWN,
    );
  const moved = await employee.read(`/v1/rankings/months/2026-10/movements`);
  const others = [...moved.risers, ...moved.fallers].filter(({ employeeId }) => employeeId !== OWN);
  expect(others).toEqual([]);
  const all = await leadership.read(`/v1/rankings/months/2026-10/movements`);
  expect([...all.risers, ...all.fallers].length).toBeGreaterThan(5);
});

step('a board of several months tells the same', async () => {
  await carriedOut(service.api, 'close-month', { month: MONTH });
  const told = await eventually(
    () => employee.get(`/v1/rankings/ranges/${MONTH}/${MONTH}`),
    ({ status }) => status === 200,
  );
  expect(told.body).toMatchObject({ count: 13, nextCursor: null });
  expect(told.body.items.map(({ employeeId }: { employeeId: string }) => employeeId)).toEqual(TOP_AND_NEAR);
  expect(await idsOn(employee, `months/${MONTH}`)).toEqual(TOP_AND_NEAR);
});

step('whoever has another role works with all rows', async () => {
  for (const path of paths()) {
    expect(await idsOn(leadership, path)).toEqual([...PEOPLE, LAST]);
    expect((await leadership.get(`/v1/rankings/${path}/employees/E01`)).status).toBe(200);
    expect((await leadership.get(`/v1/rankings/${path}?format=csv`)).status).toBe(200);
  }
});

step('until all rows are shown again', async () => {
  await carriedOut(service.api, 'set-display', { boards: 'all', top: 0 });
  await eventually(
    () => idsOn(employee, `months/${MONTH}`),
    (ids) => ids.length === PEOPLE.length + 1,
  );
});
