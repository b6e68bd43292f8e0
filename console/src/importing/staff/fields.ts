import { columnsOfTable, plain, type ColumnsOf, type Table } from '../tables.js';

/** The fields of a row of people: who they are, and what they had before the book. */
export const STAFF_FIELDS = [
  'employeeId',
  'name',
  'office',
  'joinedOn',
  'fixed',
  'behaviour',
  'asOf',
  'source',
] as const;
export type StaffField = (typeof STAFF_FIELDS)[number];
export type StaffColumns = ColumnsOf<StaffField>;

/** The fields of an opening balance. */
export const OPENING_FIELDS = ['fixed', 'behaviour', 'asOf', 'source'] as const;

const HEADINGS: Readonly<Record<StaffField, readonly string[]>> = {
  employeeId: ['工号', '工號', '员工编号', '員工編號', '员工号', '人员编号', '职工号', '编号', '編號', 'employeeid', 'employeenumber', 'employeeno', 'staffid', 'staffno', 'number', 'id', 'no'], // prettier-ignore
  name: ['姓名', '员工姓名', '名字', 'name', 'employeename', 'fullname'],
  office: ['部门', '部門', '所属部门', '所在部门', '科室', '车间', '班组', '单位', '單位', 'office', 'department', 'dept', 'team', 'unit', 'workshop', 'section'], // prettier-ignore
  joinedOn: ['入职日期', '入職日期', '入职时间', '入司日期', '进厂日期', '到岗日期', '参加工作日期', '入职日', 'joinedon', 'datejoined', 'joiningdate', 'dateofjoining', 'hiredate', 'hiredon', 'startdate', 'firstday', 'joined', 'since'], // prettier-ignore
  fixed: ['期初固定积分', '固定积分', '固定分', 'openingfixedpoints', 'fixedpoints', 'fixed', 'openingfixed'], // prettier-ignore
  behaviour: ['期初行为积分', '行为积分', '行为分', '期初积分', '累计积分', '原有积分', '积分', 'openingbehaviourpoints', 'openingbehaviorpoints', 'behaviourpoints', 'behaviorpoints', 'behaviour', 'behavior', 'openingbalance', 'balance', 'points'], // prettier-ignore
  asOf: ['期初截止日期', '截止日期', '截至日期', '积分截止日期', 'balanceasof', 'asof', 'openingasof'],
  source: ['期初来源', '来源', '依据', '出处', 'source', 'from', 'wherefrom'],
};

/** People need a number; what else is missing is asked for row by row, since those registered already need no more. */
export const STAFF: Table<StaffField> = {
  fields: STAFF_FIELDS,
  headings: HEADINGS,
  exact: new Set(['fixed', 'behaviour', 'source']),
  day: 'joinedOn',
  lacking: ({ employeeId }) => (employeeId === undefined ? ['employeeId'] : []),
};

export const staffColumnsIn = (header: readonly string[]): StaffColumns => columnsOfTable(header, STAFF);

const MONTH = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月)(?:得分|积分|分)?$/;

/** Columns that are headed by a month have the scores of months before the book. */
export function monthColumnsIn(
  header: readonly string[],
): readonly { readonly month: string; readonly at: number }[] {
  return header.flatMap((heading, at) => {
    const [, year, number, chinese] = MONTH.exec(plain(heading).replaceAll(' ', '')) ?? [];
    const month = Number(number ?? chinese);
    return year === undefined || !(month >= 1 && month <= 12)
      ? []
      : [{ month: `${year}-${String(month).padStart(2, '0')}`, at }];
  });
}
