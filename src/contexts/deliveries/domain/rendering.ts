import type { Language } from '../../contacts/domain/events.js';
import type { Tally } from '../../duties/domain/events.js';
import type { NoticeKind } from '../../notices/domain/kinds.js';
import type { CalledBy } from '../../organisation/domain/organisation-name.js';
import { pick, sayValue, type Words } from './values.js';

export interface Message {
  readonly subject: string;
  readonly text: string;
}

type About = Readonly<Record<string, unknown>>;

/** What a notice is called, in Chinese and in English. */
const TITLES: Readonly<Record<NoticeKind, Words>> = {
  'entry.awarded': ['您获得了积分', 'Points were awarded to you'],
  'entry.deducted': ['您被扣减了积分', 'Points were deducted from you'],
  'entry.reversed': ['您的一条积分记录已撤销', 'An entry of yours was reversed'],
  'entries.imported': ['您的历史积分已导入', 'Earlier entries of yours were brought in'],
  'fact.granted': ['您获得了固定积分', 'Fixed points were granted to you'],
  'persons.joined': ['您的两份积分档案已合并', 'Your two files were joined'],
  'employment.ended': ['您的离职已登记', 'Your departure was recorded'],
  'month.closed': ['月度积分已结算', 'A month was closed'],
  'board.published': ['积分榜已公示', 'A board is published'],
  'case.opened': ['有人就您的积分提出异议', 'A case about your points was opened'],
  'case.stated': ['异议有新的陈述', 'Something was stated in a case'],
  'case.upheld': ['异议成立', 'A case was upheld'],
  'case.refused': ['异议未成立', 'A case was refused'],
  'case.escalated': ['异议已提交领导小组', 'A case was handed on to the leading group'],
  'case.taken-further': ['异议已申请复议', 'A case was taken further'],
  'case.withdrawn': ['异议已撤回', 'A case was withdrawn'],
  'case.reopened': ['异议已重新审理', 'A case was reopened'],
  'case.lapsed': ['异议已终止', 'A case has lapsed'],
  'case.waiting': ['有异议待您处理', 'A case waits for you'],
  'proposal.waiting': ['有提案待您审议', 'A proposal waits for you'],
  'claim.made': ['您的自报积分已受理', 'Your claim was received'],
  'claim.confirmed': ['您的自报积分已确认', 'Your claim was confirmed'],
  'claim.declined': ['您的自报积分未获确认', 'Your claim was declined'],
  'claim.lapsed': ['您的自报积分已失效', 'Your claim has lapsed'],
  'claim.waiting': ['有自报积分待您确认', 'A claim waits for you'],
  'claim.unanswered': ['有自报积分逾期未答复', 'A claim was not answered in time'],
  'run.published': ['奖励核算结果已公示', 'A run that you are in is published'],
  'run.approved': ['奖励核算结果已批准', 'A run that you are in is approved'],
  'inspection.opened': ['您的后备人才考察已开始', 'Your inspection as a reserve talent has begun'],
  'inspection.measured': ['您的后备人才考察已有结果', 'Your inspection as a reserve talent was measured'],
  'inspection.decided': ['您的后备人才考察已有决定', 'Your inspection as a reserve talent was decided'],
  'inspection.ended': ['您的后备人才考察已终止', 'Your inspection as a reserve talent has ended'],
  'alert.raised': ['积分预警', 'An alert about your points'],
  'edition.adopted': ['新版积分手册已通过', 'A new edition of the rulebook was adopted'],
  announcement: ['公告', 'Announcement'],
  duty: ['本月奖扣任务尚未完成', 'Your duty of this month is not met yet'],
};

/** The fields that are told, in their order. Names of other people are never among them. */
const FIELDS: readonly (readonly [field: string, zh: string, en: string])[] = [
  ['title', '标题', 'Title'],
  ['name', '名称', 'Name'],
  ['points', '分值', 'Points'],
  ['occurredOn', '发生日期', 'Happened on'],
  ['reason', '理由', 'Reason'],
  ['by', '记录人', 'By'],
  ['countsIn', '计入月份', 'Counts in'],
  ['lateFor', '已错过月份', 'Too late for'],
  ['period', '周期', 'Period'],
  ['month', '月份', 'Month'],
  ['rank', '名次', 'Rank'],
  ['score', '得分', 'Score'],
  ['tier', '档次', 'Tier'],
  ['grade', '等级', 'Grade'],
  ['entries', '记录数', 'Entries'],
  ['inForceFrom', '生效日期', 'In force from'],
  ['workingDaysLeft', '剩余工作日', 'Working days left'],
  ['cause', '原因', 'Cause'],
  ['outcome', '结果', 'Outcome'],
  ['value', '当前数值', 'Value'],
  ['threshold', '预警值', 'Threshold'],
  ['until', '公示截止', 'Until'],
  ['answerUntil', '陈述截止', 'To be answered until'],
  ['answerBy', '答复期限', 'To be answered by'],
  ['lapses', '失效日期', 'Lapses on'],
  ['decideUntil', '处理期限', 'To be decided until'],
  ['openUntil', '审议期限', 'Open until'],
  ['furtherUntil', '复议截止', 'To be taken further until'],
  ['appealUntil', '申诉截止', 'Appeal until'],
  ['leftOn', '离职日期', 'Left on'],
];

const APPEAL = {
  zh: '如有异议，请在期限内登录积分系统，在该记录上选择“我有异议”。',
  en: 'If you disagree, say so at the entry in the console until that day.',
};
/** Undefined: the organisation has not been named yet. */
type Sender = CalledBy | undefined;

const endOf = (sender: Sender, language: Language): string =>
  pick(language, [
    `本消息由${sender?.name ?? ''}积分系统自动发送。以系统内收件箱为准。`,
    `Sent by the point system${sender === undefined ? '' : ` of ${sender.name}`}. What counts is the inbox in the console.`,
  ]);

/** Who gets mail of several sees at once which one it is. */
const headed = (subject: string, sender: Sender, language: Language): string =>
  sender === undefined
    ? subject
    : pick(language, [`【${sender.inShort}】${subject}`, `[${sender.inShort}] ${subject}`]);

export const titleOf = (kind: NoticeKind, language: Language): string => pick(language, TITLES[kind]);

/** The item of an entry, and where it comes from. */
function itemLines({ item, itemCode }: OfItem, language: Language): readonly string[] {
  if (item === undefined)
    return itemCode === undefined ? [] : [`${pick(language, ['项目编号', 'Item'])}: ${itemCode}`];
  const title = `${pick(language, ['项目', 'Item'])}: ${item.title}`;
  if (item.regulation === null) return [title];
  return [title, `${pick(language, ['依据制度', 'Regulation'])}: ${item.regulation}`];
}

interface OfItem {
  readonly item?: { readonly title: string; readonly regulation: string | null };
  readonly itemCode?: string;
}

interface OfDuty {
  readonly due?: Tally;
  readonly done?: Tally;
}

/** What a manager owes in a month, and has done of it. */
function dutyLines({ due, done }: OfDuty, language: Language): readonly string[] {
  if (due === undefined || done === undefined) return [];
  const say = ({ awards, deductions }: Tally): string =>
    pick(language, [`奖 ${awards} 笔，扣 ${deductions} 笔`, `${awards} awards, ${deductions} deductions`]);
  return [
    `${pick(language, ['任务', 'Due'])}: ${say(due)}`,
    `${pick(language, ['已完成', 'Done'])}: ${say(done)}`,
  ];
}

/** What one notice says, a line for each of its fields. */
export function linesOf(kind: NoticeKind, about: About, language: Language): readonly string[] {
  const fields = FIELDS.flatMap(([field, zh, en]) => {
    const value = sayValue(about, field, language);
    return value === undefined ? [] : [`${pick(language, [zh, en])}: ${value}`];
  });
  return [
    titleOf(kind, language),
    ...itemLines(about, language),
    ...fields,
    ...dutyLines(about, language),
    ...('appealUntil' in about ? [APPEAL[language]] : []),
  ];
}

export function messageOf(kind: NoticeKind, about: About, language: Language, sender: Sender): Message {
  return {
    subject: headed(titleOf(kind, language), sender, language),
    text: [...linesOf(kind, about, language), '', endOf(sender, language)].join('\n'),
  };
}

/** Several notices in one message. */
export function digestOf(texts: readonly string[], day: string, language: Language, sender: Sender): Message {
  const subject = pick(language, [
    `积分系统通知汇总 ${day}（${texts.length} 条）`,
    `${texts.length} notices, ${day}`,
  ]);
  return {
    subject: headed(subject, sender, language),
    text: [...texts, endOf(sender, language)].join('\n\n'),
  };
}
