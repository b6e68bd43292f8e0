import type { CommandFields } from '../../../../clients/typescript/src/index.js';

/** The kinds of organisations that a rulebook is drafted for. */
export const TEMPLATES = ['office', 'factory', 'shop'] as const;
export type TemplateName = (typeof TEMPLATES)[number];

type Points = number | { readonly from: number; readonly to: number };
type Told = readonly [zh: string, en: string];

/** An item of a template, in both languages. */
interface TemplateItem {
  readonly code: string;
  readonly direction: 'award' | 'deduct';
  readonly points: Points;
  readonly category: keyof typeof CATEGORIES;
  readonly title: Told;
  readonly fixed?: true;
  readonly evidenceNeeded?: true;
  readonly grantedFor?: NonNullable<CommandFields<'put-item'>['grantedFor']>;
}

const CATEGORIES = {
  standing: ['资历学历', 'Standing'],
  attendance: ['出勤纪律', 'Attendance'],
  work: ['工作业绩', 'Work'],
  service: ['服务接待', 'Service'],
  safety: ['安全生产', 'Safety'],
  quality: ['质量', 'Quality'],
  together: ['团结协作', 'Working together'],
  learning: ['学习创新', 'Learning'],
  tidiness: ['环境卫生', 'Tidiness'],
} as const satisfies Readonly<Record<string, Told>>;

const award = (
  code: string,
  category: TemplateItem['category'],
  points: Points,
  zh: string,
  en: string,
  more: Pick<TemplateItem, 'evidenceNeeded'> = {},
): TemplateItem => ({ code, direction: 'award', category, points, title: [zh, en], ...more });

const deduct = (
  code: string,
  category: TemplateItem['category'],
  points: Points,
  zh: string,
  en: string,
): TemplateItem => ({ code, direction: 'deduct', category, points, title: [zh, en] });

const granted = (
  code: string,
  points: number,
  grantedFor: NonNullable<TemplateItem['grantedFor']>,
  zh: string,
  en: string,
): TemplateItem => ({
  ...{ code, direction: 'award', category: 'standing', points, title: [zh, en], fixed: true },
  grantedFor,
});

const upTo = (to: number): Points => ({ from: 1, to });

/** What every organisation gives and takes points for. */
const EVERYWHERE: readonly TemplateItem[] = [
  granted('standing.service', 10, { attribute: 'service' }, '工龄满一年', 'A completed year of service'),
  granted('standing.bachelor', 30, { attribute: 'education', value: 'bachelor' }, '本科学历', 'Bachelor’s degree'), // prettier-ignore
  award('attendance.full', 'attendance', 10, '当月全勤', 'A month without absence'),
  award('attendance.stood-in', 'attendance', 5, '临时顶班', 'Stood in for somebody'),
  deduct('attendance.late', 'attendance', 2, '迟到或早退', 'Late, or left early'),
  deduct('attendance.absent', 'attendance', 20, '旷工一天', 'Absent a day without leave'),
  award('together.helped', 'together', upTo(10), '主动协助同事或其他部门', 'Helped a colleague or another office'), // prettier-ignore
  award('together.newcomer', 'together', 10, '带教新员工', 'Trained a newcomer'),
  deduct('together.quarrel', 'together', 10, '与同事争吵', 'Quarrelled with a colleague'),
  award('learning.suggestion', 'learning', upTo(20), '合理化建议被采纳', 'A suggestion that was taken up'),
  award('learning.course', 'learning', 10, '参加培训并考核合格', 'Passed a course', { evidenceNeeded: true }),
  award('tidiness.kept', 'tidiness', 3, '工位整洁，检查优秀', 'A tidy place at the check'),
  deduct('tidiness.not-kept', 'tidiness', 3, '环境卫生检查不合格', 'Untidy at the check'),
];

const OF: Readonly<Record<TemplateName, readonly TemplateItem[]>> = {
  office: [
    award('work.on-time', 'work', 5, '按时完成重点工作', 'Finished an important task in time'),
    award('work.ahead', 'work', upTo(20), '提前或超额完成任务', 'Did more than the task, or sooner'),
    award('service.praised', 'service', 5, '受到来访或服务对象表扬', 'Praised by a visitor'),
    award('work.honoured', 'work', upTo(50), '获得上级表彰', 'Honoured by a higher authority', { evidenceNeeded: true }), // prettier-ignore
    deduct('work.overdue', 'work', upTo(10), '工作逾期未完成', 'A task that was overdue'),
    deduct('work.error', 'work', upTo(10), '文件或数据出错', 'An error in documents or figures'),
    deduct('service.complaint', 'service', upTo(20), '被有效投诉', 'A justified complaint'),
  ],
  factory: [
    award('work.output', 'work', upTo(20), '超额完成产量', 'Output beyond the plan'),
    award('quality.none', 'quality', 10, '当月无质量问题', 'A month without a fault of quality'),
    award('quality.found', 'quality', upTo(20), '发现并上报质量隐患', 'Found and reported a flaw'),
    award('safety.hazard', 'safety', upTo(30), '发现并消除安全隐患', 'Found a hazard and removed it'),
    award('work.saved', 'work', upTo(30), '节约材料、降低成本', 'Saved material or costs'),
    deduct('safety.protection', 'safety', 10, '未按规定佩戴劳保用品', 'Without protective equipment'),
    deduct('safety.rule', 'safety', upTo(50), '违反安全操作规程', 'Broke a safety rule'),
    deduct('quality.fault', 'quality', upTo(20), '造成质量问题或返工', 'Caused a fault or rework'),
  ],
  shop: [
    award('service.praised', 'service', 5, '受到顾客表扬', 'Praised by a customer'),
    award('service.regular', 'service', 5, '顾客点名服务', 'Asked for by a customer'),
    award('work.sales', 'work', upTo(20), '超额完成销售目标', 'Sales beyond the goal'),
    award('service.lost', 'service', 5, '拾金不昧', 'Handed in what somebody had lost'),
    award('work.peak', 'work', 5, '高峰时段主动加班', 'Stayed on in a busy hour'),
    deduct('service.complaint', 'service', upTo(20), '被顾客有效投诉', 'A justified complaint'),
    deduct('service.appearance', 'service', 3, '着装仪表不符合要求', 'Not dressed as agreed'),
    deduct('work.till', 'work', upTo(20), '收银或上菜出错', 'A mistake at the till or at the table'),
    deduct('safety.food', 'safety', upTo(50), '违反食品安全规定', 'Broke a rule of food safety'),
  ],
};

export type NewItem = Omit<CommandFields<'put-item'>, 'editionId'>;

/** The items of a template, in one language. */
export function itemsOf(name: TemplateName, language: 'zh' | 'en'): readonly NewItem[] {
  const told = ([zh, en]: Told): string => (language === 'zh' ? zh : en);
  return [...EVERYWHERE, ...OF[name]].map(({ title, category, fixed, ...item }) => ({
    ...item,
    kind: fixed === true ? 'fixed' : 'behaviour',
    title: told(title),
    category: told(CATEGORIES[category]),
  }));
}
