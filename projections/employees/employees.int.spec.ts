import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { awarded, deducted, left, registered, reversed, transferred } from '../../test/support/events.js';
import { ClockAt, ReadModelUnderTest } from '../../test/support/read-model.js';
import { decodeCursor } from '../runtime/cursor.js';
import { employees } from './projection.js';
import { EmployeeQueries, type EmployeeFilter } from './queries.js';

describe('the employees', () => {
  let model: ReadModelUnderTest;
  let clock: ClockAt;
  let queries: EmployeeQueries;

  beforeAll(async () => {
    model = await ReadModelUnderTest.create(employees);
  });

  afterAll(() => model.drop());

  beforeEach(async () => {
    await model.clear();
    clock = new ClockAt('2025-06-15');
    queries = new EmployeeQueries(model.postgres, new Organisation('Asia/Shanghai', 500), clock);
  });

  const list = (filter: Partial<EmployeeFilter> = {}) =>
    queries.list({ officeId: undefined, active: undefined, after: undefined, limit: 100, ...filter });
  const idsOf = async (filter: Partial<EmployeeFilter>) =>
    (await list(filter)).items.map(({ employeeId }) => employeeId);

  it('begin with their base points', async () => {
    await model.given(registered('E1', 'production', '2025-03-01', { name: 'Chen Wei' }));

    expect(await queries.one('E1')).toEqual({
      employeeId: 'E1',
      name: 'Chen Wei',
      officeId: 'production',
      active: true,
      employmentNo: 1,
      joinedOn: '2025-03-01',
      balance: { base: 500, fixed: 0, behaviour: 0, total: 500 },
      entries: 0,
      reversals: 0,
      trials: 0,
      revision: 0,
      employments: [{ employmentNo: 1, name: 'Chen Wei', joinedOn: '2025-03-01', leftOn: null }],
    });
  });

  it.each([
    ['in one batch', false],
    ['in a batch for each event', true],
  ])('have every stay with the name and the days of it, %s', async (_, apart) => {
    const events = [
      registered('E1', 'production', '2025-03-01', { name: 'Chen Wei' }),
      left('E1', '2025-04-01'),
      registered('E1', 'financial', '2025-05-01', { employmentNo: 2, name: 'Li Wei' }),
    ];
    if (apart) for (const event of events) await model.given(event);
    else await model.given(...events);

    expect((await queries.one('E1')).employments).toEqual([
      { employmentNo: 1, name: 'Chen Wei', joinedOn: '2025-03-01', leftOn: '2025-04-01' },
      { employmentNo: 2, name: 'Li Wei', joinedOn: '2025-05-01', leftOn: null },
    ]);
    expect(await idsOf({ name: 'chen  wei' })).toEqual(['E1']);
    expect(await idsOf({ name: 'Chen' })).toEqual([]);
  });

  it.each([
    ['in one batch', false],
    ['in a batch for each event', true],
  ])('have what is in trial among their entries, and not in their balance, %s', async (_, apart) => {
    const trial = awarded('E1', 30, '2025-03-02', { trial: true });
    const events = [
      registered('E1', 'production', '2025-03-01'),
      trial,
      awarded('E1', 1, '2025-03-02'),
      deducted('E1', 100, '2025-03-02', { kind: 'fixed', trial: true }),
      reversed(trial),
    ];
    if (apart) for (const event of events) await model.given(event);
    else await model.given(...events);

    expect(await queries.one('E1')).toMatchObject({
      balance: { base: 500, fixed: 0, behaviour: 1, total: 501 },
      entries: 3,
      reversals: 1,
      trials: 2,
    });
  });

  it.each([
    ['in one batch', false],
    ['in a batch for each event', true],
  ])('have the sum of their entries and reversals by kind, %s', async (_, apart) => {
    const award = awarded('E1', 30, '2025-03-02');
    const events = [
      registered('E1', 'production', '2025-03-01'),
      award,
      awarded('E1', 100, '2025-03-02', { kind: 'fixed' }),
      deducted('E1', 700, '2025-03-03'),
      reversed(award),
    ];
    if (apart) for (const event of events) await model.given(event);
    else await model.given(...events);

    expect(await queries.one('E1')).toMatchObject({
      balance: { base: 500, fixed: 100, behaviour: -700, total: -100 },
      entries: 3,
      reversals: 1,
      revision: 4,
    });
  });

  it.each([
    ['in one batch', false],
    ['in a batch for each event', true],
  ])(
    'who left have nothing, and who came back begin anew with the old file counted, %s',
    async (_, apart) => {
      const award = awarded('E1', 30, '2025-03-02');
      const leaving = [
        registered('E1', 'production', '2025-03-01'),
        award,
        reversed(award),
        left('E1', '2025-04-01'),
      ];
      const back = [
        registered('E1', 'financial', '2025-05-01', { employmentNo: 2 }),
        awarded('E1', 7, '2025-05-02', { employmentNo: 2 }),
      ];
      if (apart) for (const event of leaving) await model.given(event);
      else await model.given(...leaving);

      expect(await queries.one('E1')).toMatchObject({
        active: false,
        employmentNo: 1,
        officeId: 'production',
        balance: { base: 0, fixed: 0, behaviour: 0, total: 0 },
        entries: 1,
        reversals: 1,
      });

      if (apart) for (const event of back) await model.given(event);
      else await model.given(...back);

      expect(await queries.one('E1')).toMatchObject({
        active: true,
        employmentNo: 2,
        officeId: 'financial',
        joinedOn: '2025-05-01',
        balance: { base: 500, fixed: 0, behaviour: 7, total: 507 },
        entries: 2,
        reversals: 1,
        revision: 5,
      });
    },
  );

  it('who left and came back within one batch begin anew', async () => {
    await model.given(registered('E1', 'production', '2025-03-01'), awarded('E1', 30, '2025-03-02'));
    await model.given(
      awarded('E1', 5, '2025-03-03'),
      left('E1', '2025-04-01'),
      registered('E1', 'production', '2025-04-02', { employmentNo: 2 }),
      deducted('E1', 1, '2025-04-02', { employmentNo: 2 }),
    );

    expect(await queries.one('E1')).toMatchObject({
      balance: { base: 500, fixed: 0, behaviour: -1, total: 499 },
      entries: 3,
    });
  });

  it('who came and left within one batch have nothing', async () => {
    await model.given(
      registered('E1', 'production', '2025-03-01'),
      awarded('E1', 5, '2025-03-03'),
      left('E1', '2025-04-01'),
    );

    expect(await queries.one('E1')).toMatchObject({ active: false, balance: { total: 0 }, entries: 1 });
  });

  it('are in the office of the latest move that is in force today, the later recorded of two on one day', async () => {
    await model.given(
      registered('E1', 'production', '2025-03-01'),
      transferred('E1', 'financial', '2025-07-01'),
    );
    await model.given(
      transferred('E1', 'agricultural', '2025-06-10'),
      transferred('E1', 'comprehensive', '2025-06-10'),
    );

    const officeOn = async (today: string) => {
      clock.turnTo(today);
      return (await queries.one('E1')).officeId;
    };
    expect(await officeOn('2025-06-09')).toBe('production');
    expect(await officeOn('2025-06-10')).toBe('comprehensive');
    expect(await officeOn('2025-06-30')).toBe('comprehensive');
    expect(await officeOn('2025-07-01')).toBe('financial');
  });

  it('whose moves all lie ahead are in the office of the first', async () => {
    await model.given(
      registered('E1', 'production', '2025-08-01'),
      transferred('E1', 'financial', '2025-09-01'),
    );

    expect(await queries.one('E1')).toMatchObject({ officeId: 'production' });
  });

  it('are not moved by an earlier employment', async () => {
    await model.given(
      registered('E1', 'production', '2025-03-01'),
      transferred('E1', 'financial', '2025-06-01'),
      left('E1', '2025-04-01'),
      registered('E1', 'agricultural', '2025-05-01', { employmentNo: 2 }),
    );

    expect(await queries.one('E1')).toMatchObject({ officeId: 'agricultural' });
  });

  it('are filtered by the office of today and by employment', async () => {
    await model.given(
      registered('E3', 'production', '2025-03-01'),
      registered('E1', 'production', '2025-03-01'),
      registered('E2', 'production', '2025-03-01'),
      registered('E4', 'financial', '2025-03-01'),
      transferred('E1', 'financial', '2025-06-01'),
      left('E2', '2025-06-01'),
    );

    expect(await idsOf({})).toEqual(['E1', 'E2', 'E3', 'E4']);
    expect(await idsOf({ officeId: 'production' })).toEqual(['E2', 'E3']);
    expect(await idsOf({ officeId: 'production', active: true })).toEqual(['E3']);
    expect(await idsOf({ active: false })).toEqual(['E2']);
    expect(await idsOf({ officeId: 'financial', active: true })).toEqual(['E1', 'E4']);
  });

  it('are listed page by page in the order of their ids, character by character', async () => {
    await model.given(...['b', 'a', 'B', 'A', '_'].map((id) => registered(id, 'production', '2025-03-01')));

    const pages = [await list({ limit: 2 })];
    for (let next = pages.at(-1)?.nextCursor; next != null; next = pages.at(-1)?.nextCursor) {
      pages.push(await list({ limit: 2, after: decodeCursor(next, 'number', 'string') }));
    }

    expect(pages.map(({ items }) => items.map(({ employeeId }) => employeeId))).toEqual([
      ['A', 'B'],
      ['_', 'a'],
      ['b'],
    ]);
  });

  describe('who are looked for', () => {
    const sample = readFileSync(join(import.meta.dirname, '../../test/inputs/people.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly employeeId: string; readonly name: string });
    const others = {
      o1: '单于静',
      o2: '茜·阿依',
      o3: '吕绿',
      o4: '王小明',
      o5: '欧阳小明',
      o6: '古丽买买提',
      o7: 'Łukasz Åström-Straße',
      o8: 'Mary Ann Lee',
      o9: '李 明',
      o10: '＊',
      o11: 'Ｊｏｈｎ　Ｗｕ',
    };
    const looked = async (search: string): Promise<string[]> => idsOf({ search });

    beforeEach(async () => {
      const people = [
        ...sample,
        ...Object.entries(others).map(([employeeId, name]) => ({ employeeId, name })),
      ];
      await model.given(
        ...people.map(({ employeeId, name }) => registered(employeeId, 'production', '2025-01-02', { name })),
      );
    });

    it.each([
      ['a surname before a character beyond the basic plane', '张', ['n1', 'n2']],
      ['such a character', '𠮷', ['n1']],
      ['such a name whole', '张𬀩', ['n2']],
      ['its pinyin', 'zhangji', ['n1']],
      ['a middle dot', '古丽·买买提', ['m2', 'o6']],
      ['a bullet', '古丽•买买提', ['m2', 'o6']],
      ['a dot of katakana', '古丽・买', ['m2', 'o6']],
      ['a hyphenation point', '古丽‧买买提', ['m2', 'o6']],
      ['no dot', '古丽买买提', ['o6', 'm2']],
      ['what stands after the dot', '买买提', ['m2', 'o6']],
      ['blanks that are not in it', '赵 云', ['m5']],
      ['no blanks where there are some', '赵云', ['m5']],
      ['a blank of full width', '赵\u3000云', ['m5']],
      ['a name with a blank at its end', 'kim lee', ['m4']],
      ['letters of full width', 'john wu', ['o11']],
      ['no accent', 'zoe', ['m3', 'n8']],
      ['an accent apart from its letter', 'Zoe\u0308 Mu\u0308ller', ['n8']],
      ['letters that have no accent to take off', 'lukasz astrom strasse', ['o7']],
      ['another accent', 'zoé k', ['m3']],
      ['a straight apostrophe', "O'Brien", ['n6']],
      ['a curly apostrophe', 'O’Brien', ['n6']],
      ['an apostrophe of another kind', 'Dʼarcy', ['m6']],
      ['no apostrophe', 'obrien', ['n6']],
      ['what stands after it', 'Kay', ['m6']],
      ['a rare reading of a surname', 'chongshidao', ['n45']],
      ['the usual one', 'zhongshi', ['n45']],
      ['a reading of names alone', 'yaohong', ['n46']],
      ['a surname of two characters', 'chanyu', ['o1']],
      ['its first character as another surname', 'shanx', ['n10']],
      ['a reading of given names', 'xi', expect.arrayContaining(['o2', 'o4'])],
      ['ü typed v', 'lvlv', ['o3']],
      ['ü typed u', 'lulu', ['o3']],
      ['ü as in passports', 'lyulyu', ['o3']],
      ['ü itself', 'lülü', ['o3']],
      ['pinyin with tones and blanks', 'wáng xiǎo míng', ['o4']],
      ['a surname and initials', 'wangxm', ['o4']],
      ['a surname of two characters and initials', 'ouyangxm', ['o5']],
      ['initials', 'oyxm', ['o5']],
      ['initials of a rare reading', 'csd', ['n45']],
      ['a sign', '*', ['o10']],
      ['a word in the middle', 'ann', ['o8']],
      ['words of it run together', 'maryann', ['o8']],
      ['a number that others begin with', '0004', ['00042']],
      ['a number whatever its capitals', 'M1', ['m1', 'm11', 'm12']],
    ])('are found by %s', async (_, search, found) => {
      expect(await looked(search)).toEqual(found);
    });

    it('come with whoever is called exactly so before all others, on whichever page', async () => {
      expect(await looked('李明')).toEqual(['m12', 'o9', 'm11']);
      expect(await looked('李 明')).toEqual(['o9', 'm12', 'm11']);
      expect(await looked('42')).toEqual(['42']);
      const first = await list({ search: '李明', limit: 1 });
      expect(first.items.map(({ employeeId }) => employeeId)).toEqual(['m12']);
      const rest = await list({
        search: '李明',
        after: decodeCursor(first.nextCursor ?? undefined, 'number', 'string'),
      });
      expect(rest.items.map(({ employeeId }) => employeeId)).toEqual(['o9', 'm11']);
    });

    it('by their whole name are those who bear it, however it is typed', async () => {
      expect(await idsOf({ name: '鲁肃' })).toEqual(['m8', 'm9']);
      expect(await idsOf({ name: '古丽•买买提' })).toEqual(['m2', 'o6']);
      expect(await idsOf({ name: '李明' })).toEqual(['m12', 'o9']);
      expect(await idsOf({ name: 'zoe muller' })).toEqual(['n8']);
      expect(await idsOf({ name: '李' })).toEqual([]);
    });
  });

  it('who were never registered are unknown', async () => {
    await expect(queries.one('E1')).rejects.toMatchObject({
      problem: { code: 'employee.unknown', status: 404 },
    });
  });

  it('never take an entry for somebody who was never registered', async () => {
    await expect(model.given(awarded('E1', 5, '2025-03-03'))).rejects.toThrow('never registered');
  });
});
