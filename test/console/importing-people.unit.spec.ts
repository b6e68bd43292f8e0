import { describe, expect, it } from '@jest/globals';
import {
  checkStaffRow,
  doublesIn,
  officesMissing,
  type StaffCheckedBy,
} from '../../console/src/importing/staff/checks.js';
import { monthColumnsIn, staffColumnsIn } from '../../console/src/importing/staff/fields.js';
import { staffStandingOf } from '../../console/src/importing/staff/rows.js';
import { linesOfRow } from '../../console/src/importing/staff/commands.js';
import { verdictsIn } from '../../console/src/importing/staff/verdicts.js';
import { read } from '../../console/src/importing/reading.js';

const HEADER = [
  '工号',
  '姓名',
  '部门',
  '入职日期',
  '期初固定积分',
  '期初行为积分',
  '截止日期',
  '2026-09',
  '2026年10月',
];
const columns = staffColumnsIn(HEADER);
const by: StaffCheckedBy = {
  columns,
  months: monthColumnsIn(HEADER),
  dates: { timeZone: 'Asia/Shanghai' },
  offices: [
    { officeId: 'production', name: '生产部', closedOn: null },
    { officeId: 'old', name: '老车间', closedOn: '2020-01-01' },
    { officeId: 'one', name: '质检', closedOn: null },
    { officeId: 'two', name: '质检', closedOn: null },
  ],
  people: new Map([
    ['N1', { employeeId: 'N1', name: '李伟', officeId: 'production', joinedOn: '1998-03-02', active: true }],
    [
      'N2',
      { employeeId: 'N2', name: '王晓明', officeId: 'production', joinedOn: '2001-05-06', active: false },
    ],
  ]),
  otherwise: { asOf: '2026-10-31', source: '台账.xlsx' },
};
const codes = (...cells: string[]) => {
  const found = checkStaffRow(cells, by);
  return 'mistakes' in found ? found.mistakes.map(({ field, code }) => `${field} ${code}`) : found.wanted;
};

describe('a row of people', () => {
  it('is found by its headings in both languages, months included', () => {
    expect(columns).toEqual({
      employeeId: 0,
      name: 1,
      office: 2,
      joinedOn: 3,
      fixed: 4,
      behaviour: 5,
      asOf: 6,
    });
    expect(by.months).toEqual([
      { month: '2026-09', at: 7 },
      { month: '2026-10', at: 8 },
    ]);
    expect(staffColumnsIn(['Employee No.', 'Full name', 'Department', 'Hire date'])).toEqual({
      employeeId: 0,
      name: 1,
      office: 2,
      joinedOn: 3,
    });
  });

  it('registers somebody in an office that is named, with the day as a spreadsheet counts it', () => {
    expect(codes('E1', '张三', ' 生产部 ', '36526')).toEqual({
      registration: { employeeId: 'E1', name: '张三', officeId: 'production', joinedOn: '2000-01-01' },
    });
    expect(codes('E1', '张三', 'production', '2000年1月1日')).toMatchObject({
      registration: { officeId: 'production', joinedOn: '2000-01-01' },
    });
  });

  it('brings along a balance and its months; what the row does not say is said for the file', () => {
    expect(codes('E1', '张三', '生产部', '2000-1-1', '60', '', '', '40', '-5')).toMatchObject({
      opening: {
        employeeId: 'E1',
        fixed: 60,
        behaviour: 0,
        asOf: '2026-10-31',
        source: '台账.xlsx',
        months: [
          { month: '2026-09', score: 40 },
          { month: '2026-10', score: -5 },
        ],
      },
    });
  });

  it.each([
    [['', '张三', '生产部', '2000-1-1'], ['employeeId staff-number-missing']],
    [['1.2E+10', '张三', '生产部', '2000-1-1'], ['employeeId number-shortened']],
    [['工1', '张三', '生产部', '2000-1-1'], ['employeeId number-malformed']],
    [
      ['E1', '', '', ''],
      ['name staff-name-missing', 'office office-missing', 'joinedOn date-missing'],
    ],
    [
      ['E1', '张三', '老车间', '3/4/2000'],
      ['office office-unknown', 'joinedOn date-order'],
    ],
    [
      ['E1', '张三', '质检', 'soon'],
      ['office office-ambiguous', 'joinedOn date-malformed'],
    ],
    [
      ['E1', '张三', '生产部', '2000-1-1', 'many', '9000000'],
      ['fixed points-malformed', 'behaviour opening-range'],
    ],
    [['E1', '张三', '生产部', '2000-1-1', '', '5', '', 'x'], ['behaviour month-points-malformed']],
    [['E1', '#N/A', '生产部', '2000-1-1'], ['name error-cell']],
  ])('%j is told what is wrong, cell by cell', (cells, wrong) => {
    expect(codes(...cells)).toEqual(wrong);
  });

  it('of somebody registered asks for nothing more, unless the file says something else about them', () => {
    expect(codes('N1', '李伟', '生产部', '1998/3/2')).toEqual({});
    expect(codes('N1', '', '', '', '60')).toMatchObject({ opening: { fixed: 60 } });
    expect(codes('N1', '李维', '质检', '1998-03-03')).toEqual([
      'name name-differs',
      'office office-differs',
      'joinedOn joined-differs',
    ]);
    // Whoever has left may come back.
    expect(codes('N2', '王晓明', '生产部', '2026-11-01')).toMatchObject({
      registration: { joinedOn: '2026-11-01' },
    });
  });

  it('shares its number with no other, and tells which offices are missing', () => {
    const rows = [
      { number: 2, cells: ['E1'] },
      { number: 3, cells: ['Ｅ１'] },
      { number: 4, cells: [''] },
      { number: 5, cells: [''] },
    ];
    expect([...doublesIn(rows, columns)]).toEqual([[3, 2]]);
    const mistakes = (detail: string) => ({
      mistakes: [{ field: 'office', code: 'office-unknown', detail } as const],
    });
    expect(officesMissing([mistakes('财务部'), mistakes('财务部 '), {}, mistakes('保安部')])).toEqual([
      '财务部',
      '保安部',
    ]);
  });

  it('is sent under ids that follow from its content, so that the same file sent again is a repeat', async () => {
    const wanted = {
      registration: { employeeId: 'E1', name: '张三', officeId: 'production', joinedOn: '2000-01-01' },
      opening: { employeeId: 'E1', asOf: '2026-10-31', fixed: 0, behaviour: 5, source: '台账' },
    };
    const [first, again, other] = await Promise.all([
      linesOfRow(wanted),
      linesOfRow(wanted),
      linesOfRow(wanted, 1),
    ]);
    expect(first.map(({ command }) => command)).toEqual(['RegisterEmployee', 'RecordOpening']);
    expect(again).toEqual(first);
    expect(other[0]?.commandId).not.toBe(first[0]?.commandId);
    expect(other[1]).toEqual(first[1]);
  });

  it('has the verdict on its commands, and none while one of them is not answered', () => {
    const line = { commandId: 'c' };
    const rows = [{ lines: [line, line] }, { lines: [line] }, { lines: [line, line] }];
    const left = { line: 1, status: 'rejected', code: 'office.closed', detail: '' } as const;
    const unknown = { line: 2, status: 'rejected', code: 'employee.unknown', detail: '' } as const;
    const done = { line: 3, status: 'accepted' } as const;
    expect(verdictsIn([left, unknown, done, done], rows)).toEqual([
      {
        mistakes: [{ field: 'office', code: 'office.closed', detail: '' }],
        statuses: ['rejected', 'rejected'],
      },
      { mistakes: [], statuses: ['accepted'] },
    ]);
  });

  it('stands as the service and the file say', () => {
    const row = { number: 2, cells: [], wanted: {}, lines: [] };
    expect(staffStandingOf({ number: 2, cells: [] })).toBe('unchecked');
    expect(staffStandingOf(row)).toBe('good');
    expect(staffStandingOf({ ...row, isKnown: true })).toBe('known');
    expect(staffStandingOf({ ...row, mistakes: [{ field: null, code: 'x', detail: '' }] })).toBe('mistaken');
    expect(staffStandingOf({ ...row, isDone: true })).toBe('done');
  });

  it.each(['utf-8', 'utf-8 with a mark'])('is read below a title, from %s', async (encoding) => {
    const text = `${encoding === 'utf-8' ? '' : '\ufeff'}2026年人员名单\n${HEADER.join(',')}\nE1,张三,生产部,2000-01-01\n`;
    const outcome = await read('people.csv', new Uint8Array(Buffer.from(text)), { kind: 'staff' });
    expect(outcome).toMatchObject({ sheet: { header: HEADER, rows: [{ number: 3 }], origin: { above: 1 } } });
  });

  it('is read from GB18030', async () => {
    // 工号,姓名,部门,入职日期 and a row, as a spreadsheet in China saves them.
    const bytes = Buffer.from(
      'b9a4bac52cd0d5c3fb2cb2bfc3c52cc8ebd6b0c8d5c6da0a45312cd5c5c8fd2cc9fab2fab2bf2c323030302d312d310a',
      'hex',
    );
    const outcome = await read('people.csv', new Uint8Array(bytes), { kind: 'staff' });
    expect(outcome).toMatchObject({
      sheet: {
        header: ['工号', '姓名', '部门', '入职日期'],
        rows: [{ cells: ['E1', '张三', '生产部', '2000-1-1'] }],
        origin: { encoding: 'gb18030' },
      },
    });
  });
});
