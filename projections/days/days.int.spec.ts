import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EVERYWHERE } from '../../src/contexts/access/domain/actor.js';
import type { DueProcessSet, PublicityPolicy } from '../../src/contexts/due-process/domain/events.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import {
  awarded,
  deducted,
  joiningCorrected,
  left,
  officeOpened,
  registered,
  reversed,
  transferred,
} from '../../test/support/events.js';
import { ClockAt, ReadModelUnderTest } from '../../test/support/read-model.js';
import { days } from './projection.js';
import { DayQueries } from './queries.js';
import { officeWithin, sightOf } from './sight.js';
import { TrialQueries } from './trials.js';

const DAY = '2026-10-12';
const trial = { trial: true };
const named = (deductions: PublicityPolicy['deductions'], inForceFrom: string): DueProcessSet => ({
  type: 'DueProcessSet',
  data: {
    inForceFrom,
    days: 'working',
    publicity: { entryDays: 3, boardDays: 3, deductions, reasons: false },
    cases: null,
  },
});

let model: ReadModelUnderTest;
let queries: DayQueries;
beforeAll(async () => {
  model = await ReadModelUnderTest.create(days);
  queries = new DayQueries(model.postgres, new Organisation('Asia/Shanghai', 500), new ClockAt('2026-10-20'));
});
beforeEach(async () => {
  await model.clear();
  await model.given(officeOpened('garden'), officeOpened('house'), registered('E21', 'garden', '2020-01-01'));
});
afterAll(() => model.drop());

const netOn = async (employeeId: string, day: string): Promise<unknown> => {
  const { items } = await queries.ofPerson(employeeId, day, day);
  return items.map(({ net, trial: { net: inTrial } }) => [net, inTrial]);
};
const everything = { skip: 0, limit: 10, seesFew: true };
const placesOn = async (day: string, officeId?: string): Promise<unknown> => {
  const { items } = await queries.onDay(day, { officeId, only: undefined }, everything);
  return items.map(({ rank, employeeId, net }) => [rank, employeeId, net]);
};

describe('a day of a person', () => {
  it('has the entries that stand, by the day on which they occurred, and those in trial apart', async () => {
    const five = awarded('E21', 5, DAY);
    await model.given(awarded('E21', 10, DAY), five, awarded('E21', 7, DAY, trial));
    expect(await netOn('E21', DAY)).toEqual([[15, 7]]);
    await model.given(deducted('E21', 2, DAY));
    expect(await netOn('E21', DAY)).toEqual([[13, 7]]);
    await model.given(reversed(five));
    expect(await netOn('E21', DAY)).toEqual([[8, 7]]);
  });

  it('has no fixed points, and is left out once nothing of it stands', async () => {
    const wrong = awarded('E21', 5, DAY);
    const wrongTrial = deducted('E21', 5, DAY, trial);
    await model.given(awarded('E21', 9, DAY, { kind: 'fixed' }), wrong, wrongTrial);
    await model.given(reversed(wrong), reversed(wrongTrial));
    expect(await netOn('E21', DAY)).toEqual([]);
  });

  it('is asked of nobody who was never registered', async () => {
    await expect(queries.ofPerson('E9', DAY, DAY)).rejects.toMatchObject({
      problem: { code: 'employee.unknown' },
    });
  });
});

describe('a day of an office', () => {
  it('is of those who belonged to it on that day, by rank, those without entries included', async () => {
    await model.given(
      registered('E1', 'garden', '2026-10-12'),
      registered('E2', 'garden', '2026-10-13'),
      registered('E3', 'garden', '2020-01-01'),
      registered('E4', 'house', '2020-01-01'),
      registered('E5', 'garden', '2020-01-01'),
      left('E3', '2026-10-12'),
      transferred('E5', 'house', '2026-10-12'),
      deducted('E21', 2, DAY),
      awarded('E5', 4, DAY),
    );
    expect(await placesOn(DAY, 'garden')).toEqual([
      [1, 'E1', 0],
      [2, 'E21', -2],
    ]);
    expect(await placesOn(DAY)).toEqual([
      [1, 'E5', 4],
      [2, 'E1', 0],
      [2, 'E4', 0],
      [4, 'E21', -2],
    ]);
    await model.given(joiningCorrected('E2', '2026-10-10'));
    expect(await placesOn(DAY, 'garden')).toContainEqual([1, 'E2', 0]);
  });

  it('comes by pages', async () => {
    await model.given(registered('E22', 'garden', '2020-01-01'), awarded('E22', 1, DAY));
    const sight = { officeId: 'garden', only: undefined };
    const first = await queries.onDay(DAY, sight, { ...everything, limit: 1 });
    expect(first.items).toMatchObject([{ rank: 1, employeeId: 'E22' }]);
    expect(first.nextCursor).not.toBeNull();
    const second = await queries.onDay(DAY, sight, { ...everything, skip: 1, limit: 1 });
    expect(second).toMatchObject({ items: [{ rank: 2, employeeId: 'E21' }], nextCursor: null });
  });

  it('tells one person no sums of fewer than five, and no others', async () => {
    const mine = { officeId: 'garden', only: 'E21' };
    const few = { ...everything, seesFew: false };
    await model.given(
      ...[2, 3, 4].map((no) => registered(`E${no}`, 'garden', '2020-01-01')),
      awarded('E21', 3, DAY),
    );
    expect(await queries.onDay(DAY, mine, few)).toMatchObject({
      members: 4,
      sums: null,
      suppressed: true,
      items: [{ employeeId: 'E21', rank: 1 }],
    });
    await model.given(registered('E5', 'garden', '2020-01-01'));
    expect(await queries.onDay(DAY, mine, few)).toMatchObject({ members: 5, sums: { net: 3 } });
  });

  it('follows its members from day to day', async () => {
    await model.given(
      registered('E2', 'garden', '2026-10-13'),
      transferred('E21', 'house', '2026-10-14'),
      awarded('E21', 3, DAY),
      awarded('E21', 4, '2026-10-14'),
      deducted('E2', 1, '2026-10-14'),
    );
    const { items } = await queries.ofOffice('garden', DAY, '2026-10-15', true);
    expect(items.map(({ day, members, perMember }) => [day, members, perMember])).toEqual([
      [DAY, 1, { num: 3, den: 1 }],
      ['2026-10-13', 2, { num: 0, den: 2 }],
      ['2026-10-14', 1, { num: -1, den: 1 }],
      ['2026-10-15', 1, { num: 0, den: 1 }],
    ]);
    const told = await queries.ofOffice('garden', DAY, DAY, false);
    expect(told.items).toMatchObject([{ sums: null, suppressed: true, perMember: null }]);
  });

  it('of nobody is zero', async () => {
    const { items } = await queries.ofOffice('house', DAY, DAY, false);
    expect(items).toMatchObject([{ members: 0, sums: { net: 0 }, suppressed: false, perMember: null }]);
  });
});

describe('a trial', () => {
  const report = (seesFew: boolean) =>
    new TrialQueries(model.postgres).report({
      officeId: 'garden',
      from: '2026-10-01',
      to: '2026-10-31',
      skip: 0,
      limit: 10,
      seesFew,
    });

  it('is told by item and by person, with the board as it would be', async () => {
    const wrong = awarded('E21', 50, DAY, trial);
    await model.given(
      registered('E2', 'garden', '2020-01-01'),
      registered('E3', 'house', '2020-01-01'),
      awarded('E2', 7, DAY, trial),
      awarded('E2', 7, '2026-09-30', trial),
      deducted('E21', 2, DAY, trial),
      awarded('E21', 90, DAY),
      awarded('E3', 7, DAY, trial),
      wrong,
      reversed(wrong),
    );
    const { byItem, items } = await report(true);
    expect(byItem).toMatchObject([
      { direction: 'award', points: 7, entries: 1, people: 1 },
      { direction: 'deduct', points: 2, entries: 1, people: 1 },
    ]);
    expect(items).toMatchObject([
      { rank: 1, employeeId: 'E2', net: 7 },
      { rank: 2, employeeId: 'E21', net: -2 },
    ]);
  });

  it('names no item that is about fewer than five', async () => {
    await model.given(awarded('E21', 7, DAY, trial));
    const { byItem } = await report(false);
    expect(byItem).toMatchObject([{ itemCode: null, points: null, suppressed: true }]);
  });
});

describe('the reader of a day', () => {
  const nobody = { officeId: undefined, ownOffice: undefined, isNamed: false };
  const reach = (offices: readonly string[], file: string | null = null) => ({
    everywhere: false,
    offices,
    file,
  });

  it('is told of everybody, of their people, or of themselves', () => {
    expect(sightOf(EVERYWHERE, nobody)).toEqual({ officeId: undefined, only: undefined });
    expect(sightOf(reach(['garden']), nobody)).toEqual({ officeId: 'garden', only: undefined });
    expect(sightOf(reach(['garden']), { ...nobody, officeId: 'house' })).toBeUndefined();
    expect(sightOf(reach(['garden', 'house']), nobody)).toBeUndefined();
    expect(sightOf(reach([], 'E1'), { ...nobody, ownOffice: 'house' })).toEqual({
      officeId: 'house',
      only: 'E1',
    });
    expect(sightOf(reach(['garden'], 'E1'), { ...nobody, officeId: 'house' })).toMatchObject({ only: 'E1' });
    expect(officeWithin(reach(['garden'], 'E1'), 'house')).toBeUndefined();
  });

  it('is told of others where deductions are published by name, by the policy of today', async () => {
    await model.given(named('named', '2026-10-01'));
    expect(await queries.isNamed()).toBe(true);
    await model.given(named('unnamed', '2026-10-20'), named('named', '2026-10-21'));
    expect(await queries.isNamed()).toBe(false);
    const mine = { ...nobody, ownOffice: 'house', isNamed: true };
    expect(sightOf(reach([], 'E1'), mine)).toEqual({ officeId: 'house', only: undefined });
  });
});
