import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Organisation } from '../../src/organisation/organisation.js';
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
    });
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
      pages.push(await list({ limit: 2, after: decodeCursor(next, 'string')?.[0] }));
    }

    expect(pages.map(({ items }) => items.map(({ employeeId }) => employeeId))).toEqual([
      ['A', 'B'],
      ['_', 'a'],
      ['b'],
    ]);
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
