import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SentRole } from '../../src/contexts/access/commands/roles-field.js';
import { ROLES, type Role } from '../../src/contexts/access/domain/roles.js';
import { mapConcurrently } from '../../src/kernel/map-concurrently.js';
import type { Api } from '../support/api.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

/** Offices of one to six people: the first of each was deducted from, and what is published of it does not name them. */
const SIZES = [1, 2, 3, 4, 5, 6];
const POLICY = {
  inForceFrom: '2026-09-01',
  days: 'calendar',
  publicity: { entryDays: 3, boardDays: 3, deductions: 'unnamed', reasons: true },
  cases: {
    ...{ appealDays: 30, answerDays: 3, decisionDays: 10, furtherDays: 5 },
    ...{ first: 'points-officer', quorum: 1 },
  },
};

interface Entry {
  readonly employeeId: string;
  readonly officeId: string;
  readonly members: number;
  readonly entryId: string;
  readonly itemCode: string;
  readonly reason: string;
  readonly points: number;
}
const person = (size: number, number: number): string => `P${size}-${number}`;
/** Each has points, an item and a reason of its own, so that any part of it can be recognised in an answer. */
const entryOf = (what: string, size: number, number: number, points: number): Entry => ({
  employeeId: person(size, number),
  officeId: `office-${size}`,
  members: size,
  entryId: randomUUID(),
  itemCode: `${what}-${size}`,
  reason: `why-${what}-${size}`,
  points,
});
const DEDUCTED = SIZES.map((size) => entryOf('late', size, 1, 10_000 + size));
const AWARDED = SIZES.map((size) => entryOf('praise', size, size, 20_000 + size));
/** What makes their scores other numbers than what was deducted. */
const COVER = SIZES.map((size) => entryOf('cover', size, 1, 40_000 + size));
/** Published no more. */
const EARLIER = SIZES.map((size) => entryOf('earlier', size, size, 30_000 + size));

const clock = new SetClock(new Date('2026-08-31T09:00:00+08:00'));
const turnTo = (day: string): void => {
  clock.instant = new Date(`${day}T09:00:00+08:00`);
};

let service: TestService;
/** The place of the last entry in the log. */
let position = '';
/** Somebody of the office of six objects to what another one was awarded. */
const OPENER = person(6, 2);
let caseId = '';

beforeAll(async () => {
  service = await startService({ clock });
  const { api } = service;
  for (const size of SIZES) {
    await carriedOut(api, 'open-office', { officeId: `office-${size}`, name: `Office ${size}` });
    for (let number = 1; number <= size; number += 1)
      await carriedOut(api, 'register-employee', {
        employeeId: person(size, number),
        name: `Name of ${person(size, number)}`,
        officeId: `office-${size}`,
        joinedOn: '2026-01-01',
      });
  }
  await carriedOut(api, 'set-due-process', POLICY);
  const giver = await principalWith(api, [{ role: 'recorder' }], undefined, 'giver');
  const give = async (name: string, { officeId: _, members: __, ...entry }: Entry): Promise<void> => {
    ({ position } = await carriedOut(giver, name, { ...entry, kind: 'behaviour' }));
  };
  turnTo('2026-09-02');
  for (const entry of EARLIER) await give('award-points', entry);
  turnTo('2026-09-10');
  for (const entry of DEDUCTED) await give('deduct-points', entry);
  for (const entry of [...AWARDED, ...COVER]) await give('award-points', entry);
  const { employeeId, entryId } = AWARDED.at(-1)!;
  const about = { entry: { employeeId, entryId } };
  const opener = await principalWith(api, [{ role: 'employee' }], OPENER);
  const objection = { kind: 'objection', about, statement: 'It was somebody else who did it' };
  ({ caseId, position } = await carriedOut(opener, 'open-case', objection));
});
afterAll(() => service.stop());

const published = (query = ''): Promise<any> =>
  service.api.read(`/v1/publicity/entries?minPosition=${position}&${query}`);
const titles = (answer: { items: { title: string }[] }): string[] => answer.items.map(({ title }) => title);

describe('published entries', () => {
  it('are those of the last days, the newest first, awards by name and deductions without', async () => {
    const { on, items } = await published();
    expect(on).toBe('2026-09-10');
    const told = { occurredOn: '2026-09-10', until: '2026-09-13', reversed: false };
    const officeOf = ({ officeId }: Entry) => ({
      officeId,
      officeName: officeId.replace('office-', 'Office '),
    });
    const shown = ({ points, reason, itemCode }: Entry) => ({ ...told, title: itemCode, points, reason });
    expect(items).toEqual([
      ...[...AWARDED, ...COVER].toReversed().map((entry) => ({
        ...shown(entry),
        direction: 'award',
        entryId: entry.entryId,
        employeeId: entry.employeeId,
        name: `Name of ${entry.employeeId}`,
        ...officeOf(entry),
      })),
      ...DEDUCTED.toReversed().map((entry) => ({
        ...shown(entry),
        direction: 'deduct',
        ...(entry.members < 5 ? {} : officeOf(entry)),
      })),
    ]);
  });

  it('are told of an office without the unnamed ones where it has fewer than five members', async () => {
    expect(titles(await published('officeId=office-4'))).toEqual(['cover-4', 'praise-4']);
    expect(titles(await published('officeId=office-5'))).toEqual(['cover-5', 'praise-5', 'late-5']);
    expect((await service.api.get('/v1/publicity/entries?officeId=nowhere')).status).toBe(404);
  });

  it('stand for the days of the policy, both ends included, and can be looked at page by page', async () => {
    expect(titles(await published('on=2026-09-05'))).toEqual(
      EARLIER.toReversed().map(({ itemCode }) => itemCode),
    );
    expect(titles(await published('on=2026-09-06'))).toEqual([]);
    const first = await published('limit=5');
    const second = await published(`limit=100&cursor=${first.nextCursor}`);
    expect([...titles(first), ...titles(second)]).toEqual(titles(await published()));
    expect(second.nextCursor).toBeNull();
  });
});

describe('signing for an edition', () => {
  const report = async (place: string, query = ''): Promise<any> =>
    service.api.read(`/v1/acknowledgements?minPosition=${place}&${query}`);

  it('is told to officers by office, whoever has not signed first, and to each their own', async () => {
    const { api } = service;
    await carriedOut(api, 'draft-edition', { editionId: 'next', title: 'The next rules' });
    const item = {
      code: 'late',
      title: 'Late',
      category: 'attendance',
      kind: 'behaviour',
      direction: 'deduct',
    };
    const points = { from: 1, to: 5 };
    await carriedOut(api, 'put-item', { editionId: 'next', ...item, points, evidenceNeeded: false });
    await carriedOut(api, 'open-edition-for-comment', { editionId: 'next' });
    const signer = await principalWith(api, [{ role: 'employee' }], 'P2-1');
    const sign = (editionId: string) => signer.command('acknowledge-edition', { editionId });
    expect(await sign('next')).toMatchObject({ body: { code: 'edition.not-adopted' } });
    const votes = { entitled: 9, present: 7, votesFor: 5, votesAgainst: 1 };
    const adopted = { editionId: 'next', inForceFrom: '2026-12-01', ...votes };
    const { position: adoption } = await carriedOut(api, 'adopt-edition', adopted);
    expect(await report(adoption, 'limit=1')).toMatchObject({
      editionId: 'next',
      people: 21,
      acknowledged: 0,
    });
    const { body: signed } = await sign('next');
    expect((await sign('next')).body).toMatchObject({ position: signed.position, status: 'repeated' });
    const { acknowledged, offices, items } = await report(signed.position, 'editionId=next');
    expect([acknowledged, offices[1]]).toEqual([
      1,
      { officeId: 'office-2', officeName: 'Office 2', people: 2, acknowledged: 1 },
    ]);
    expect(items.at(0)).toMatchObject({ employeeId: 'P1-1', acknowledgedAt: null });
    expect(items.at(-1)).toMatchObject({ employeeId: 'P2-1', acknowledgedAt: '2026-09-10T01:00:00.000Z' });
    await carriedOut(signer, 'acknowledge-notices', { upTo: adoption });
    expect(await signer.command('acknowledge-notices', { upTo: '99999999' })).toMatchObject({
      status: 409,
      body: { code: 'notices.unfit' },
    });
    const { position: last } = (await signer.command('acknowledge-notices', { upTo: signed.position })).body;
    expect(await signer.read(`/v1/acknowledgements/own?minPosition=${last}`)).toMatchObject({
      upTo: signed.position,
      editions: [{ editionId: 'next' }],
    });
  });
});

interface Caller {
  readonly name: string;
  readonly api: Api;
  /** Whose histories they may read: there is nothing to hide from them. */
  readonly sees: (entry: Entry) => boolean;
  readonly knowsOpeners: boolean;
}
const KEEPERS: readonly Role[] = ['administrator', 'auditor', 'points-officer', 'head'];
/** A deputy who does not stand in votes as a member does. */
const DECIDERS: readonly Role[] = [...KEEPERS, 'member', 'deputy'];

async function callersOfAllRoles(): Promise<readonly Caller[]> {
  const callers: Caller[] = [];
  for (const role of ROLES.filter((one) => one !== 'employee')) {
    const sent: SentRole = role === 'manager' ? { role, grade: 'director', officeId: 'office-5' } : { role };
    callers.push({
      name: role,
      api: await principalWith(service.api, [sent], undefined, `a-${role}`),
      sees: ({ officeId }) => KEEPERS.includes(role) || (role === 'manager' && officeId === 'office-5'),
      knowsOpeners: DECIDERS.includes(role),
    });
  }
  for (const size of SIZES) {
    // The last one: nobody was taken anything but the first, and where there is only one, that is themselves.
    const employeeId = person(size, size);
    callers.push({
      name: `employee ${employeeId}`,
      api: await principalWith(service.api, [{ role: 'employee' }], employeeId),
      sees: (entry) => entry.employeeId === employeeId,
      knowsOpeners: false,
    });
  }
  return callers;
}

const OFFICES = SIZES.map((size) => `office-${size}`);
const ADDRESSES = [
  '/v1/publicity',
  ...['', ...OFFICES.map((id) => `?officeId=${id}`)].map((query) => `/v1/publicity/entries${query}`),
  ...['', '/summary', '?kind=objection', '?mine=true'].map((rest) => `/v1/cases${rest}`),
  '/v1/notices',
  '/v1/rankings/total',
  '/v1/rankings/months/2026-09/offices',
  ...['', ...OFFICES.map((id) => `?officeId=${id}`)].flatMap((query) =>
    ['', '/drivers', '/distribution', '/movements'].map(
      (rest) => `/v1/rankings/months/2026-09${rest}${query}`,
    ),
  ),
  ...OFFICES.map((id) => `/v1/offices/${id}/days?from=2026-09-10&to=2026-09-10`),
  ...OFFICES.map((id) => `/v1/recordings/months/2026-09/delays?officeId=${id}`),
];

/** The records of an answer: each item of a list, and what is beside the list; else the whole. */
function recordsOf(body: any): readonly unknown[] {
  if (!Array.isArray(body.items)) return [body];
  const { items, ...rest } = body;
  return [...items, rest];
}

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};
const says = (record: unknown, ...marks: readonly string[]): boolean =>
  textsIn(record).some((text) => marks.some((mark) => text.includes(mark)));
const tells = (record: unknown, { itemCode, reason, entryId }: Entry): boolean =>
  says(record, itemCode, reason, entryId);
/** Whether it says whose it is: by id or name, or by an office of so few. */
const names = (record: unknown, { employeeId, officeId, members }: Entry): boolean =>
  says(record, employeeId) || (members < 5 && textsIn(record).includes(officeId));

describe('whoever asks for what is published and disputed', () => {
  it('can be told more by those who may, so that there is something to find', async () => {
    const history = recordsOf(await service.api.read('/v1/employees/P3-1/history'));
    const [, , third] = DEDUCTED;
    expect(history.some((record) => tells(record, third!) && names(record, third!))).toBe(true);
    const [one] = recordsOf(await service.api.read(`/v1/cases/${caseId}?minPosition=${position}`));
    expect(says(one, caseId) && says(one, OPENER)).toBe(true);
  });

  it('is told by no single answer whom an unnamed deduction is about, an entry published no more, or who objects', async () => {
    const callers = await callersOfAllRoles();
    const asked = [...ADDRESSES, `/v1/cases/${caseId}`].flatMap((address) =>
      callers.map((caller) => ({ address, caller })),
    );
    const wrong = await mapConcurrently(4, asked, async ({ address, caller }) => {
      const { status, body } = await caller.api.get(address);
      if (status >= 500) return [`${caller.name} ${address}: ${status}`];
      const records = status === 200 ? recordsOf(body) : [];
      const found = [
        ...DEDUCTED.filter((entry) => !caller.sees(entry)).filter((entry) =>
          records.some((record) => tells(record, entry) && names(record, entry)),
        ),
        ...EARLIER.filter((entry) => !caller.sees(entry)).filter((entry) =>
          records.some((record) => tells(record, entry)),
        ),
      ].map(({ itemCode }) => itemCode);
      const openers = caller.knowsOpeners
        ? []
        : records.filter((record) => says(record, caseId) && says(record, OPENER)).map(() => 'the opener');
      return [...found, ...openers].map((what) => `${caller.name} ${address}: ${what}`);
    });
    expect(wrong.flat()).toEqual([]);
  });
});
