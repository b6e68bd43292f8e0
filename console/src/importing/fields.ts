import { columnsOfTable, type ColumnsOf, type Table } from './tables.js';

export { plain } from './tables.js';

/** The fields that a row can have, and the usual names of their columns. */
export const FIELDS = [
  'employeeId',
  'name',
  'occurredOn',
  'itemCode',
  'points',
  'awarded',
  'deducted',
  'direction',
  'kind',
  'reason',
  'link',
  'sha256',
] as const;
export type FieldName = (typeof FIELDS)[number];

export type Columns = ColumnsOf<FieldName>;

const HEADINGS: Readonly<Record<FieldName, readonly string[]>> = {
  employeeId: ['工号', '工號', '员工编号', '員工編號', '员工号', '人员编号', '职工号', '编号', '編號', 'employeeid', 'employeenumber', 'employeeno', 'employee', 'staffid', 'number', 'id', 'no'], // prettier-ignore
  name: ['姓名', '员工姓名', '员工', '名字', '人员', 'name', 'employeename', 'fullname', 'person', 'who', 'whom'], // prettier-ignore
  occurredOn: ['日期', '发生日期', '發生日期', '事发日期', '发生时间', '时间', '奖扣日期', 'date', 'occurredon', 'happenedon', 'day', 'when'], // prettier-ignore
  itemCode: ['标准', '標準', '标准编号', '标准代码', '积分项目', '条款', '积分标准', '奖扣标准', '项目', '项目编号', '积分项', '项目代码', 'item', 'itemcode', 'code', 'standard', 'rule'], // prettier-ignore
  points: ['分值', '分数', '分數', '积分', '積分', '奖扣分', '奖扣分值', '得分', 'points', 'point', 'score', 'value', 'amount'], // prettier-ignore
  awarded: ['加分', '奖分', '奖励分', '加分值', '奖分值', '獎分', 'awarded', 'awards', 'pointsawarded', 'awardedpoints', 'plus', 'plusses'], // prettier-ignore
  deducted: ['扣分', '减分', '罚分', '扣分值', '减分值', '減分', 'deducted', 'deductions', 'pointsdeducted', 'deductedpoints', 'minus', 'minuses'], // prettier-ignore
  direction: ['奖扣', '獎扣', '奖扣类型', '奖罚', '方向', '加减', '加扣', 'direction', 'awardordeduct', 'awarddeduct', 'sign'], // prettier-ignore
  kind: ['类别', '類別', '积分类别', '积分类型', '类型', '种类', 'kind', 'type'],
  reason: ['事由', '原因', '理由', '说明', '說明', '内容', '內容', '备注', '備註', '事项', 'reason', 'why', 'description', 'remark', 'remarks', 'note', 'notes', 'comment'], // prettier-ignore
  link: ['证据链接', '证据', '證據', '链接', '附件', 'evidence', 'link', 'url', 'evidencelink'],
  sha256: ['sha256', '证据校验', '校验码', '摘要', 'digest', 'evidencesha256', 'hash'],
};

/** The fields that are missing before rows can be checked. */
export function lacking(columns: Columns): readonly FieldName[] {
  const hasPoints = columns.awarded !== undefined || columns.deducted !== undefined;
  const needed = (['occurredOn', 'itemCode', 'points', 'reason'] as const).filter(
    (field) => columns[field] === undefined && !(field === 'points' && hasPoints),
  );
  return columns.employeeId === undefined && columns.name === undefined ? ['employeeId', ...needed] : needed;
}

/** Awards and deductions, a row each. */
export const ENTRIES: Table<FieldName> = {
  fields: FIELDS,
  headings: HEADINGS,
  exact: new Set(['awarded', 'deducted']),
  day: 'occurredOn',
  lacking,
};

export const columnsIn = (header: readonly string[]): Columns => columnsOfTable(header, ENTRIES);
