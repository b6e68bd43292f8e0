import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SentRole } from '../../src/contexts/access/commands/roles-field.js';
import { XLSX } from '../../src/infrastructure/spreadsheets/xlsx.js';
import type { Api } from '../support/api.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';
import { sheetIn } from '../support/sheets.js';

const clock = new SetClock(new Date('2026-08-25T09:00:00+08:00'));
const turnTo = (day: string): void => {
  clock.instant = new Date(`${day}T09:00:00+08:00`);
};

let service: TestService;
const callers = new Map<string, Api>();
const by = (name: string): Api => callers.get(name)!;
let position = '';

const manager = (officeId: string): SentRole => ({ role: 'manager', grade: 'section-head', officeId });
const MONTH = 'from=2026-09&to=2026-09';

async function send(api: Api, name: string, fields: object): Promise<void> {
  ({ position } = await carriedOut(api, name, fields));
}

async function give(giver: string, employeeId: string, changes: object = {}, name = 'award-points') {
  const entry = { entryId: randomUUID(), kind: 'behaviour', itemCode: 'other', points: 2, reason: 'Seen' };
  await send(by(giver), name, { employeeId, ...entry, ...changes });
}

const read = async (name: string, query = MONTH): Promise<any> => {
  const { status, body } = await by(name).get(`/v1/participation?${query}&minPosition=${position}`);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};
const rowIn = ({ items }: any, principalId: string): any =>
  items.find((row: any) => row.principalId === principalId);

async function given(): Promise<void> {
  const { api } = service;
  callers.set('administrator', api);
  for (const officeId of ['kitchen', 'garden']) {
    await carriedOut(api, 'open-office', { officeId, name: `The ${officeId}` });
    for (let number = 1; number <= 6; number += 1)
      await carriedOut(api, 'register-employee', {
        ...{ employeeId: `${officeId}${number}`, name: `N ${number}`, officeId, joinedOn: '2026-08-01' },
      });
  }
  const people: [string, SentRole[], string?][] = [
    ['recorder', [{ role: 'recorder' }]],
    ['idle', [{ role: 'recorder' }], 'garden2'],
    ['ended', [{ role: 'recorder' }]],
    ['ended-before', [{ role: 'recorder' }]],
    ['stripped', [{ role: 'recorder' }]],
    ['gone', [manager('garden')], 'garden6'],
    ['old', [manager('kitchen')], 'kitchen1'],
    ['new', [manager('kitchen')], 'kitchen2'],
    ['officer', [{ role: 'points-officer' }]],
    ['leader', [{ role: 'leadership' }]],
    ['auditor', [{ role: 'auditor' }]],
    ['employee', [{ role: 'employee' }], 'kitchen3'],
  ];
  for (const [name, roles, employeeId] of people)
    callers.set(name, await principalWith(api, roles, employeeId, name));
}

/** In September `old` is replaced by `new`, and others end, leave or lose their roles. */
async function when(): Promise<void> {
  const { api } = service;
  await give('idle', 'kitchen4');
  await send(api, 'end-principal', { principalId: 'ended-before' });
  turnTo('2026-09-03');
  await carriedOut(api, 'close-month', { month: '2026-08' });
  for (const number of [1, 2, 3, 4, 5]) await give('recorder', `garden${number}`);
  await give('recorder', 'garden1', { points: 3 }, 'deduct-points');
  await give('recorder', 'garden1', { kind: 'fixed' });
  await give('old', 'kitchen3');
  await give('stripped', 'garden3');
  await send(api, 'assign-roles', { principalId: 'stripped', roles: [] });
  const undone = randomUUID();
  await give('gone', 'garden4', { entryId: undone });
  await send(by('gone'), 'reverse-entry', { employeeId: 'garden4', entryId: undone, reason: 'a mistake' });
  await carriedOut(api, 'set-authority', {
    ...{ inForceFrom: '2026-09-10', quorum: 1, proposalDays: 30 },
    grades: [{ grade: 'section-head', limits: [{ direction: 'award', perEntry: 10, perMonth: 100 }] }],
  });
  turnTo('2026-09-10');
  await carriedOut(by('old'), 'delegate-authority', { delegateId: 'new', until: '2026-09-20' });
  await give('new', 'kitchen4', { authorityOf: 'old' });
  await send(api, 'end-principal', { principalId: 'ended' });
  await send(api, 'end-principal', { principalId: 'old', lastDay: '2026-09-20' });
  await send(api, 'record-departure', { employeeId: 'garden6', reason: 'moved away', leftOn: '2026-09-09' });
  turnTo('2026-09-25');
}

beforeAll(async () => {
  service = await startService({ clock });
  await given();
  await when();
});
afterAll(() => service.stop());

const figures = (entries: number, people: number, changes: object = {}) => ({
  ...{ entries, people, awards: entries, deductions: 0, pointsAwarded: 2 * entries, pointsDeducted: 0 },
  ...changes,
});

describe('participation in a month', () => {
  it('lists everybody who may record, and leaves out nobody who did', async () => {
    const report = await read('officer');
    expect(report).toMatchObject({ from: '2026-09', to: '2026-09', own: false, nextCursor: null });
    expect(
      report.items.map(({ principalId, recorded, lastOn }: any) => [principalId, recorded, lastOn]),
    ).toEqual([
      ['ended', false, null],
      ['new', false, null],
      ['officer', false, null],
      ['idle', false, '2026-08-25'],
      ['gone', false, '2026-09-03'],
      ['recorder', true, '2026-09-03'],
      ['stripped', true, '2026-09-03'],
      ['old', true, '2026-09-10'],
    ]);
    expect([report.count, report.nothing]).toEqual([8, 5]);
  });

  it('counts behaviour by whoever authorised it, without what was taken back', async () => {
    const report = await read('officer');
    expect(rowIn(report, 'recorder').figures).toEqual(
      figures(6, 5, { awards: 5, deductions: 1, pointsAwarded: 10, pointsDeducted: 3 }),
    );
    expect(rowIn(report, 'old').figures).toEqual(figures(2, 2));
    expect(rowIn(report, 'new').figures).toEqual(figures(0, 0));
    expect(rowIn(report, 'gone').figures).toEqual(figures(0, 0));
  });

  it('says who they are, where they belong, and who may record no more', async () => {
    const report = await read('officer');
    expect(rowIn(report, 'old')).toMatchObject({
      ...{ name: 'Somebody', employeeId: 'kitchen1', officeId: 'kitchen', mayRecord: false },
      roles: [{ role: 'manager', grade: 'section-head', officeId: 'kitchen' }],
    });
    const may = report.items.filter(({ mayRecord }: any) => mayRecord);
    expect(may.map(({ principalId }: any) => principalId)).toEqual(['new', 'officer', 'idle', 'recorder']);
    expect(rowIn(report, 'recorder')).toMatchObject({ employeeId: null, officeId: null });
  });

  it('comes page by page, and those who recorded nothing by themselves', async () => {
    const found: string[] = [];
    let cursor = '';
    do {
      const { items, nextCursor } = await read('officer', `${MONTH}&recorded=false&limit=2${cursor}`);
      expect(items.length).toBeLessThanOrEqual(2);
      found.push(...items.map(({ principalId }: any) => principalId));
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    expect(found).toEqual(['ended', 'new', 'officer', 'idle', 'gone']);
    const did = await read('officer', `${MONTH}&recorded=true`);
    expect(did.items.map(({ principalId }: any) => principalId)).toEqual(['recorder', 'stripped', 'old']);
  });

  it('is of the current month where none is asked for, and of several', async () => {
    expect(await read('officer', '')).toMatchObject({ from: '2026-09', to: '2026-09' });
    const two = await read('officer', 'from=2026-08&to=2026-09');
    expect(rowIn(two, 'idle').figures).toEqual(figures(1, 1));
    expect(rowIn(two, 'ended-before')).toMatchObject({ recorded: false, mayRecord: false });
    const august = await read('officer', 'from=2026-08&to=2026-08');
    expect(rowIn(august, 'recorder').figures).toEqual(figures(0, 0));
  });

  it('is a spreadsheet with headings in the language that is asked for', async () => {
    const sheet = async (lang: string) => {
      const { url, key } = by('officer');
      const answer = await fetch(`${url}/v1/participation?${MONTH}&format=xlsx&lang=${lang}`, {
        headers: { authorization: `Bearer ${key}` },
      });
      expect(answer.headers.get('content-type')).toBe(XLSX);
      const { rows } = await sheetIn(new Uint8Array(await answer.arrayBuffer()));
      return { rows, name: answer.headers.get('content-disposition') };
    };
    const zh = await sheet('zh');
    expect(zh.rows[0]).toContain('扣分合计');
    expect(zh.rows).toHaveLength(9);
    expect(zh.name).toContain(encodeURIComponent('参与情况-2026-09.xlsx'));
    const en = await sheet('en');
    expect(en.rows.find(([id]) => id === 'recorder')).toEqual([
      ...['recorder', 'Somebody', null, null, 'recorder', 'yes', 6, 5, 10, 1, 3, 5, '2026-09-03'],
    ]);
    expect(en.rows.find(([id]) => id === 'new')).toEqual([
      ...['new', 'Somebody', 'kitchen2', 'The kitchen', 'manager · section-head · The kitchen', 'yes'],
      ...[0, 0, 0, 0, 0, 0, 'never'],
    ]);
  });
});

describe('whoever reads it', () => {
  it('is told nothing of few people without reading their histories', async () => {
    const report = await read('leader');
    expect(report.items).toHaveLength(8);
    expect(rowIn(report, 'old')).toMatchObject({ recorded: true, suppressed: true, figures: null });
    expect(rowIn(report, 'recorder').figures).toMatchObject({ entries: 6 });
    expect(rowIn(report, 'idle').figures).toEqual(figures(0, 0));
  });

  it('is told as a manager of their own row', async () => {
    const report = await read('new');
    expect([report.own, report.count, report.nothing]).toEqual([true, 1, 1]);
    expect(report.items).toMatchObject([{ principalId: 'new', figures: { entries: 0 } }]);
  });

  it('may not as anybody else', async () => {
    for (const name of ['recorder', 'employee'])
      expect(await by(name).get('/v1/participation')).toMatchObject({ status: 403 });
  });

  it('asks for twelve months at the most, and by its own cursors', async () => {
    for (const query of [
      'from=2025-01&to=2026-01',
      'from=2026-09&to=2026-08',
      'from=x',
      'cursor=abc',
      'format=pdf',
    ])
      expect(await by('officer').get(`/v1/participation?${query}`)).toMatchObject({
        ...{ status: 400, body: { code: 'input.invalid' } },
      });
  });
});

describe('a closed month', () => {
  it('says the same by giver as the report on fairness, and keeps saying it', async () => {
    turnTo('2026-10-02');
    await carriedOut(service.api, 'close-month', { month: '2026-09' });
    await give('new', 'kitchen5', { occurredOn: '2026-09-28' });
    const { givers } = await by('officer').read(`/v1/fairness?${MONTH}&minPosition=${position}`);
    const report = await read('officer');
    const recorded = report.items.filter((row: any) => row.recorded);
    expect(recorded).toHaveLength(givers.length);
    for (const { givenBy, figures: of } of givers) expect(of).toMatchObject(rowIn(report, givenBy).figures);
    expect(rowIn(report, 'new')).toMatchObject({ recorded: false, lastOn: '2026-10-02' });
    // Who came after the close was not there to record.
    callers.set('later', await principalWith(service.api, [{ role: 'recorder' }], undefined, 'later'));
    expect(rowIn(await read('officer'), 'later')).toBeUndefined();
    const october = await read('officer', 'from=2026-10&to=2026-10');
    expect(rowIn(october, 'later')).toMatchObject({ recorded: false, mayRecord: true });
    expect(rowIn(october, 'new').figures).toMatchObject({ entries: 1 });
    expect(rowIn(october, 'ended')).toBeUndefined();
    expect(rowIn(october, 'gone')).toBeUndefined();
  });
});
