import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateIn, directionIn, kindIn, signedIn } from '../../console/src/importing/cells.js';
import { lookedAt } from '../../console/src/importing/checking.js';
import { textOf } from '../../console/src/importing/decoding.js';
import { columnsIn, lacking } from '../../console/src/importing/fields.js';
import { lookAt, type LookedAtBy } from '../../console/src/importing/looking.js';
import { sheetOf } from '../../console/src/importing/sheet.js';

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
    ['3/4/2025', undefined],
    ['', undefined],
  ])('%j is the date %j', (cell, date) => {
    expect(dateIn(cell)).toBe(date);
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
    ['2.5', undefined],
    ['五', undefined],
  ])('%j has the points %j', (cell, points) => {
    expect(signedIn(cell)).toBe(points);
  });

  it('says the direction and the kind', () => {
    expect(['奖分', '加', 'Award', '+'].map(directionIn)).toEqual(Array(4).fill('award'));
    expect(['扣', '罚', 'DEDUCT', '-'].map(directionIn)).toEqual(Array(4).fill('deduct'));
    expect(directionIn('both')).toBeUndefined();
    expect(['行为分', 'fixed', ''].map(kindIn)).toEqual(['behaviour', 'fixed', undefined]);
  });
});

describe('the text of a file', () => {
  const chinese = Uint8Array.from([0xb9, 0xa4, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb]);

  it('is read in the encoding that it has', () => {
    expect(textOf(chinese)).toBe('工号,姓名');
    expect(textOf(new TextEncoder().encode('工号,姓名'))).toBe('工号,姓名');
    expect(textOf(Buffer.from('\ufeff工号,姓名', 'utf16le'))).toBe('工号,姓名');
  });

  it('has rows below its headings, each with its line', () => {
    expect(sheetOf([[''], ['工号', ' 姓名 '], [' '], ['E1', 'N', 'more']])).toEqual({
      sheet: { header: ['工号', '姓名', ''], rows: [{ number: 4, cells: ['E1', 'N', 'more'] }] },
    });
    expect(sheetOf([['工号']])).toEqual({ unread: 'empty' });
    expect(sheetOf(Array.from({ length: 50_002 }, () => ['E1']))).toEqual({ unread: 'too-many-rows' });
  });
});

const by: LookedAtBy = {
  columns: { employeeId: 0, name: 1, occurredOn: 2, itemCode: 3, points: 4, direction: 5, reason: 6 },
  kind: 'behaviour',
  people: {
    byNumber: new Map([['E1', '张三']]),
    byName: new Map([
      ['张三', ['E1']],
      ['李四', ['E2', 'E3']],
    ]),
  },
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
