import { nameKey } from '../../src/kernel/names.js';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  directionIn,
  isErrorCell,
  isShortened,
  kindIn,
  signedIn,
} from '../../console/src/importing/cells.js';
import { lookedAt } from '../../console/src/importing/checking.js';
import { choiceFor, dated, dateIn, type DateReading } from '../../console/src/importing/dates.js';
import { columnsIn, lacking } from '../../console/src/importing/fields.js';
import { alikeness, earlierOf, withRepeats, type Recorded } from '../../console/src/importing/repeats.js';
import { standingOf } from '../../console/src/importing/rows.js';
import { lookAt, type LookedAtBy } from '../../console/src/importing/row-checks.js';
import { lateIn } from '../../console/src/importing/rows.js';

describe('the columns of a file', () => {
  it('are found by their headings, in Chinese', () => {
    const header = ['序号', '姓名', '工号', '发生日期', '标准编号', '分值', '奖扣', '事由（必填）'];
    expect(columnsIn(header)).toEqual({
      name: 1,
      employeeId: 2,
      occurredOn: 3,
      itemCode: 4,
      points: 5,
      direction: 6,
      reason: 7,
    });
  });

  it('are found by their headings, in English', () => {
    const header = ['Employee No.', 'Name', 'Date', 'Item code', 'POINTS', 'Award/Deduct', 'Kind', 'Reason'];
    const fields = ['employeeId', 'name', 'occurredOn', 'itemCode', 'points', 'direction', 'kind', 'reason'];
    expect(columnsIn(header)).toEqual(Object.fromEntries(fields.map((field, at) => [field, at])));
  });

  it('are each of one field, and lack what is not there', () => {
    const columns = columnsIn(['姓名', '积分', '积分']);
    expect(columns).toEqual({ name: 0, points: 1 });
    expect(lacking(columns)).toEqual(['occurredOn', 'itemCode', 'reason']);
    expect(lacking({})).toContain('employeeId');
  });
});

describe('a cell', () => {
  it.each([
    ['2025-03-31', '2025-03-31'],
    ['2025/3/1', '2025-03-01'],
    ['2025.3.1 14:05', '2025-03-01'],
    ['20250301', '2025-03-01'],
    ['2025年3月1日', '2025-03-01'],
    ['２０２５年３月１日', '2025-03-01'],
    ['45747', '2025-03-31'],
    ['2025-02-29', undefined],
    ['2025-13-01', undefined],
    ['2025-12-3 8:20', '2025-12-03'],
    ['2025/12/03 上午8:20', '2025-12-03'],
    ['2025-12-03(三)', '2025-12-03'],
    ['2025-12-03 星期三', '2025-12-03'],
    ['2025-12-03 Wed 8:20 pm', '2025-12-03'],
    ['Dec 3, 2025', '2025-12-03'],
    ['3-Dec-2025', '2025-12-03'],
    ['2025-12-03T23:30:00', '2025-12-03'],
    // The date of an instant is that of the organisation, here in Shanghai.
    ['2025-12-03T23:30:00Z', '2025-12-04'],
    ['2025-12-03T01:00:00+14:00', '2025-12-02'],
    ['2025-12-03 or 12-04', undefined],
    ['2025-12-①', undefined],
    ['3/4/2025', undefined],
    ['25-12-3', undefined],
    ['12月3日', undefined],
    ['2025-12', undefined],
    ['114/12/3', undefined],
    ['1899-12-31', undefined],
    ['0025-12-03', undefined],
    ['', undefined],
  ])('%j is the date %j', (cell, date) => {
    expect(dateIn(cell, { timeZone: 'Asia/Shanghai' })).toBe(date);
  });

  it.each<[string, DateReading, string | undefined]>([
    ['3/12/2025', { order: 'dmy' }, '2025-12-03'],
    ['3/12/2025', { order: 'mdy' }, '2025-03-12'],
    ['3/12/2025', { order: 'ymd' }, undefined],
    ['03.12.25', { order: 'dmy' }, '2025-12-03'],
    ['25-12-3', { order: 'ymd' }, '2025-12-03'],
    ['25-12-3', { order: 'dmy' }, '2003-12-25'],
    ['3-Dec-25', { order: 'dmy' }, '2025-12-03'],
    ['3-Dec-25', { order: 'mdy' }, '2025-12-03'],
    ['13/13/2025', { order: 'dmy' }, undefined],
    ['45994.35', { counting: '1900' }, '2025-12-03'],
    ['44532.35', { counting: '1904' }, '2025-12-03'],
    ['44532', { counting: '1904' }, '2025-12-03'],
    ['2025-12-03', { order: 'dmy', counting: '1904' }, '2025-12-03'],
  ])('%j is a date once it is said of the file how: %j', (cell, how, date) => {
    expect(dateIn(cell, how)).toBe(date);
  });

  it('that could be one day or another asks for what is to be said of the file', () => {
    expect(dated('3/12/2025')).toEqual({ needs: 'order' });
    expect(dated('25-12-3')).toEqual({ needs: 'order' });
    expect(dated('45994.35')).toEqual({ needs: 'counting' });
    expect(['3/12/2025', '45994.35', '45994', '2025-12-03', 'soon'].map(choiceFor)).toEqual([
      'order',
      'counting',
      'counting',
      undefined,
      undefined,
    ]);
  });

  it('with any day written without leading zeros is that day', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, date] = iso.split('-').map(Number);
        expect(dateIn(`${year}/${month}/${date}`)).toBe(iso);
      }),
    );
  });

  it.each([
    ['5', 5],
    ['+5', 5],
    ['-3', -3],
    ['−3', -3],
    ['5分', 5],
    ['1,000', 1000],
    ['5.0', 5],
    ['５', 5],
    [' 5 ', 5],
    ['1,234,567', 1_234_567],
    ['1,5', undefined],
    ['2,50', undefined],
    ['1,0000', undefined],
    ['1 5', undefined],
    ['1.000', undefined],
    ['5①', undefined],
    ['5²', undefined],
    ['５，５', undefined],
    ['½', undefined],
    ['1e2', undefined],
    ['0x10', undefined],
    ['5-', undefined],
    ['5%', undefined],
    ['2.5', undefined],
    ['五', undefined],
  ])('%j has the points %j', (cell, points) => {
    expect(signedIn(cell)).toBe(points);
  });

  it('says that a spreadsheet has lost what was in it', () => {
    expect(['1.20E+11', '1E5', '6.1E17'].every(isShortened)).toBe(true);
    expect(['E0001', '1200', 'A1E5'].some(isShortened)).toBe(false);
    expect(['#N/A', '#DIV/0!', '#REF!', '#NAME?'].every(isErrorCell)).toBe(true);
    expect(['#1', 'N/A', '#优秀'].some(isErrorCell)).toBe(false);
  });

  it('says the direction and the kind', () => {
    expect(['奖分', '加', 'Award', '+'].map(directionIn)).toEqual(Array(4).fill('award'));
    expect(['扣', '罚', 'DEDUCT', '-'].map(directionIn)).toEqual(Array(4).fill('deduct'));
    expect(directionIn('both')).toBeUndefined();
    expect(['行为分', 'fixed', ''].map(kindIn)).toEqual(['behaviour', 'fixed', undefined]);
  });
});

const person = (employeeId: string, name: string, joinedOn = '2024-01-01', leftOn: string | null = null) => ({
  employeeId,
  employments: [{ name, joinedOn, leftOn }],
});
const people = [
  person('E1', '张三'),
  person('E2', '李四'),
  person('E3', '李四'),
  person('E4', '古丽·买买提'),
  person('E5', '鲁肃'),
  person('E6', '鲁肃', '2024-01-01', '2025-03-15'),
  person('E7', "Zoë O'Brien"),
];

const by: LookedAtBy = {
  columns: { employeeId: 0, name: 1, occurredOn: 2, itemCode: 3, points: 4, direction: 5, reason: 6 },
  kind: 'behaviour',
  people: {
    byNumber: new Map(people.map((one) => [one.employeeId, one])),
    bearersOf: (name) =>
      people.filter(({ employments }) => employments.some((stay) => nameKey(stay.name) === nameKey(name))),
    byBareNumber: new Map(),
  },
  dates: {},
  items: [{ code: 'tidy', title: '整理', kind: 'fixed' }],
  today: '2025-04-01',
};
const row = (...cells: string[]) => lookAt(cells, by);
const faults = (...cells: string[]) => {
  const found = row(...cells);
  return 'mistakes' in found ? found.mistakes.map(({ field, code }) => [field, code]) : [];
};

describe('a row', () => {
  it('names somebody by number or by a name that only one has, and an item by code or title', () => {
    const entry = {
      direction: 'deduct',
      employeeId: 'E1',
      kind: 'fixed',
      itemCode: 'tidy',
      points: 2,
      occurredOn: '2025-03-31',
      reason: '事由',
    };
    expect(row('E1', '', '2025-03-31', 'tidy', '-2', '', '事由')).toEqual({ entry });
    expect(row('', '张三', '2025/3/31', '整理', '2', '扣', '事由')).toEqual({ entry });
    expect(row('E1', '张三', '2025/3/31', '整理', '-2', '扣', '事由')).toEqual({ entry });
  });

  it('names somebody however their name is typed', () => {
    const whom = (name: string, number = '') => {
      const found = row(number, name, '2025-03-31', 'tidy', '1', '', 'r');
      return 'entry' in found ? found.entry.employeeId : found.mistakes;
    };
    const typed = ['古丽•买买提', '古丽 买买提', 'Zoe\u0308 O’Brien', 'zoe obrien', '张　三'];
    expect(typed.map((name) => whom(name))).toEqual(['E4', 'E4', 'E7', 'E7', 'E1']);
    expect(whom('古丽・买买提', 'E4')).toBe('E4');
  });

  it('names nobody by a name that two had on its day, though one of them has left since', () => {
    const onDay = (day: string) => row('', '鲁肃', day, 'tidy', '1', '', 'r');
    expect(onDay('2025-03-15')).toEqual({
      mistakes: [{ field: 'name', code: 'name-ambiguous', detail: 'E5, E6' }],
    });
    expect(onDay('2025-03-16')).toMatchObject({ entry: { employeeId: 'E5' } });
  });

  it('has its mistakes at their cells, all of them at once', () => {
    expect(faults('', '', '', '', '', '', '')).toEqual([
      ['employeeId', 'person-missing'],
      ['itemCode', 'item-missing'],
      ['points', 'points-missing'],
      ['occurredOn', 'date-missing'],
      ['reason', 'reason-missing'],
    ]);
    expect(faults('E9', '', '2025-04-02', 'no item', '-5', '奖', 'r')).toEqual([
      ['employeeId', 'employee.unknown'],
      ['itemCode', 'item.unknown'],
      ['direction', 'direction-differs'],
      ['occurredOn', 'entry.in-the-future'],
    ]);
    expect(faults('E1', '王五', '2025-03-31', 'tidy', '0', '?', 'r')).toEqual([
      ['name', 'name-differs'],
      ['points', 'points-range'],
      ['direction', 'direction-malformed'],
    ]);
    expect(faults('', '李四', '2025-03-31', 'tidy', '1', '', 'r')).toEqual([['name', 'name-ambiguous']]);
    expect(faults('', '王五', '2025-03-31', 'tidy', '1', '', 'r')).toEqual([['name', 'name-unknown']]);
  });
});

describe('what a spreadsheet has made of a row', () => {
  const people = {
    byNumber: new Map([
      ['00042', person('00042', '张三')],
      ['0042', person('0042', '李四')],
      ['007', person('007', '王五')],
    ]),
    bearersOf: () => [],
    byBareNumber: new Map([
      ['42', ['00042', '0042']],
      ['7', ['007']],
    ]),
  };
  const look = (number: string, name: string) =>
    lookAt([number, name, '2025-03-31', 'tidy', '1', '', 'r'], { ...by, people });

  it('is whose number it was where the name says so, and to be corrected otherwise', () => {
    expect(look('42', '李四')).toMatchObject({ entry: { employeeId: '0042' } });
    expect(look('7', '王五')).toMatchObject({ entry: { employeeId: '007' } });
    const zeros = (detail: string) => ({ mistakes: [{ field: 'employeeId', code: 'number-zeros', detail }] });
    expect(look('42', '')).toEqual(zeros('00042, 0042'));
    expect(look('7', '')).toEqual(zeros('007'));
    expect(look('7', '张三')).toEqual(zeros('007'));
    expect(look('8', '')).toMatchObject({ mistakes: [{ code: 'employee.unknown' }] });
    expect(look('1.20E+11', '')).toMatchObject({ mistakes: [{ code: 'number-shortened' }] });
    expect(look('００７', '')).toMatchObject({ entry: { employeeId: '007' } });
    expect(look('00⑦', '')).toMatchObject({ mistakes: [{ code: 'number-malformed' }] });
  });

  it('is to be corrected where an item, an error or an unreadable character stands for what was there', () => {
    expect(faults('E1', '', '2025-03-31', '1.00E+05', '1', '', 'r')).toEqual([
      ['itemCode', 'number-shortened'],
    ]);
    expect(faults('E1', '', '2025-03-31', 'tidy', '#DIV/0!', '', '#N/A')).toEqual([
      ['points', 'error-cell'],
      ['reason', 'error-cell'],
    ]);
    expect(faults('E1', '', '2025-03-31', 'tidy', '1', '', '表\ufffd')).toEqual([
      ['reason', 'bad-character'],
    ]);
  });

  it('has the points in one of two columns', () => {
    const header = ['工号', '日期', '标准', '加分', '扣分', '扣分事由'];
    const columns = columnsIn(header);
    expect(columns).toEqual({
      employeeId: 0,
      occurredOn: 1,
      itemCode: 2,
      awarded: 3,
      deducted: 4,
      reason: 5,
    });
    expect(lacking(columns)).toEqual([]);
    const pointsOf = (awarded: string, deducted: string) => {
      const found = lookAt(['E1', '2025-03-31', 'tidy', awarded, deducted, 'r'], { ...by, columns });
      if ('mistakes' in found) return found.mistakes.map(({ field, code }) => [field, code]);
      return [found.entry.direction, found.entry.points];
    };
    expect(pointsOf('5', '')).toEqual(['award', 5]);
    expect(pointsOf('', '3')).toEqual(['deduct', 3]);
    expect(pointsOf('', '-3')).toEqual(['deduct', 3]);
    expect(pointsOf('5', '3')).toEqual([['deducted', 'points-twice']]);
    expect(pointsOf('-5', '')).toEqual([['awarded', 'direction-differs']]);
    expect(pointsOf('', '')).toEqual([['awarded', 'points-missing']]);
  });
});

describe('where a row counts', () => {
  it('is told where its own month is closed', () => {
    const late = { countsIn: '2025-02', lateFor: '2025-01' };
    expect(lateIn(late)).toEqual({ late });
    expect(lateIn({ countsIn: '2025-02' })).toEqual({});
    expect(lateIn({ countsIn: null })).toEqual({});
    expect(lateIn({})).toEqual({});
  });
});

describe('the ids of rows', () => {
  const cells = ['E1', '', '2025-03-31', 'tidy', '1', '', 'r'];
  const rows = [cells, [...cells.slice(0, 6), 'another reason'], cells].map((one, at) => ({
    number: at + 2,
    cells: one,
  }));
  const idsOf = async (taken = new Set<string>()) =>
    (await lookedAt(rows, by, taken, () => undefined)).map(({ entry }) => entry?.commandId ?? '');

  it('are the same each time, and of each row its own', async () => {
    const ids = await idsOf();
    expect(await idsOf()).toEqual(ids);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('are none that another row has already', async () => {
    const [first = '', second] = await idsOf();
    const again = await idsOf(new Set([first]));
    expect(again).not.toContain(first);
    expect(again[1]).toBe(second);
  });
});

describe('a row that was recorded before', () => {
  const cells = (reason: string) => ['E1', '', '2025-03-31', 'tidy', '1', '', reason];
  const rowsOf = (...reasons: readonly string[]) =>
    reasons.map((reason, at) => ({ number: at + 2, cells: cells(reason) }));
  /** The outcome of rows with these reasons. */
  const recorded = async (isUndone: boolean, ...reasons: readonly string[]): Promise<Recorded[]> =>
    (await lookedAt(rowsOf(...reasons), by, new Set(), () => undefined)).map(({ entry }) => ({
      entryId: entry!.entryId,
      alike: alikeness(entry!),
      reason: entry!.reason,
      isUndone,
    }));
  const looked = async (earlier: readonly Recorded[], ...reasons: readonly string[]) => {
    const known = earlierOf(earlier);
    const rows = await lookedAt(rowsOf(...reasons), by, new Set(), () => undefined, known.undone);
    return withRepeats(rows, [], known);
  };

  it('in other words is likely a repeat, and to be confirmed', async () => {
    const [row] = await looked(await recorded(false, '卫生检杳优秀'), '卫生检查优秀');
    expect(row?.likely).toEqual({ why: 'alike', reason: '卫生检杳优秀' });
    expect(standingOf(row!)).toBe('likely');
    expect(standingOf({ ...row!, isConfirmed: true })).toBe('good');
  });

  it('as another row of the same file is none, nor is one like nothing that still counts', async () => {
    const first = await recorded(false, 'first');
    expect((await looked(first, 'first', 'second')).map(({ likely }) => likely)).toEqual([
      undefined,
      undefined,
    ]);
    const other = (await recorded(false, 'r')).map((one) => ({
      ...one,
      alike: one.alike.replace('31', '30'),
    }));
    expect((await looked(other, 'second'))[0]?.likely).toBeUndefined();
    expect((await looked(await recorded(true, 'first'), 'second'))[0]?.likely).toBeUndefined();
  });

  it('and undone since is another entry, which is asked about', async () => {
    const undone = await recorded(true, 'r');
    const [row] = await looked(undone, 'r');
    expect(row?.likely).toEqual({ why: 'undone', reason: 'r' });
    expect(row?.entry?.entryId).not.toBe(undone[0]?.entryId);
    const [again, ...rest] = await looked(undone, 'r', 'other');
    expect(again?.entry?.entryId).toBe(row?.entry?.entryId);
    expect(rest[0]?.likely).toBeUndefined();
  });
});
