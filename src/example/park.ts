/** The languages in which the example is told. */
export type ExampleLanguage = 'zh' | 'en';
export type Told = readonly [zh: string, en: string];

export const told = ([zh, en]: Told, language: ExampleLanguage): string => (language === 'zh' ? zh : en);

/** Whose points they are. */
export const PARK = {
  name: ['农业园区管理委员会', 'Agricultural Park Management Committee'],
  shortName: ['园区管委会', 'Park Committee'],
} as const satisfies Record<string, Told>;

export const OFFICES = [
  { officeId: 'comprehensive', name: ['综合办公室', 'Comprehensive Office'], share: 16 },
  { officeId: 'production', name: ['生产办公室', 'Production Office'], share: 24 },
  { officeId: 'agricultural', name: ['农业办公室', 'Agricultural Office'], share: 20 },
  { officeId: 'financial', name: ['财务办公室', 'Financial Office'], share: 10 },
] as const satisfies readonly { officeId: string; name: Told; share: number }[];

export const SURNAMES: readonly Told[] = [
  ['王', 'Wang'],
  ['李', 'Li'],
  ['张', 'Zhang'],
  ['刘', 'Liu'],
  ['陈', 'Chen'],
  ['杨', 'Yang'],
  ['赵', 'Zhao'],
  ['黄', 'Huang'],
  ['周', 'Zhou'],
  ['吴', 'Wu'],
  ['徐', 'Xu'],
  ['孙', 'Sun'],
  ['马', 'Ma'],
  ['朱', 'Zhu'],
  ['胡', 'Hu'],
  ['郭', 'Guo'],
  ['何', 'He'],
  ['高', 'Gao'],
];

export const GIVEN_NAMES: readonly Told[] = [
  ['伟', 'Wei'],
  ['秀英', 'Xiuying'],
  ['建国', 'Jianguo'],
  ['敏', 'Min'],
  ['静', 'Jing'],
  ['志强', 'Zhiqiang'],
  ['丽', 'Li'],
  ['勇', 'Yong'],
  ['桂兰', 'Guilan'],
  ['晓明', 'Xiaoming'],
  ['婷婷', 'Tingting'],
  ['文博', 'Wenbo'],
  ['春梅', 'Chunmei'],
  ['海涛', 'Haitao'],
  ['佳怡', 'Jiayi'],
  ['立新', 'Lixin'],
  ['雪', 'Xue'],
  ['国平', 'Guoping'],
  ['思远', 'Siyuan'],
];

export const CATEGORIES = {
  standing: ['资历学历', 'Standing'],
  attendance: ['出勤纪律', 'Attendance'],
  work: ['工作业绩', 'Work'],
  reception: ['接待服务', 'Reception'],
  tidiness: ['环境卫生', 'Tidiness'],
  together: ['团结协作', 'Working together'],
  learning: ['学习创新', 'Learning'],
} as const satisfies Readonly<Record<string, Told>>;

interface ParkItem {
  readonly code: string;
  readonly category: keyof typeof CATEGORIES;
  readonly title: Told;
  readonly points: readonly [from: number, to: number];
}

/** An item for what people do, with reasons as recorders write them. */
export interface BehaviourItem extends ParkItem {
  readonly direction: 'award' | 'deduct';
  readonly reasons: readonly Told[];
  /** How often it comes, against the others of its direction. */
  readonly often: number;
}

export interface StandingItem extends ParkItem {
  readonly grantedFor: { readonly attribute: 'service' | 'education'; readonly value?: string };
}

/** Granted by themselves, for facts of HR. */
export const STANDING: readonly StandingItem[] = [
  {
    code: 'standing.service',
    category: 'standing',
    title: ['工龄满一年', 'A completed year of service'],
    points: [10, 10],
    grantedFor: { attribute: 'service' },
  },
  {
    code: 'standing.college',
    category: 'standing',
    title: ['大专学历', 'College diploma'],
    points: [20, 20],
    grantedFor: { attribute: 'education', value: 'college' },
  },
  {
    code: 'standing.bachelor',
    category: 'standing',
    title: ['本科学历', 'Bachelor’s degree'],
    points: [30, 30],
    grantedFor: { attribute: 'education', value: 'bachelor' },
  },
];

type Rest = Pick<BehaviourItem, 'points' | 'often' | 'title' | 'reasons'>;
const award = (code: string, category: BehaviourItem['category'], rest: Rest): BehaviourItem => ({
  ...{ code, category, direction: 'award', ...rest },
});
const deduct = (code: string, category: BehaviourItem['category'], rest: Rest): BehaviourItem => ({
  ...{ code, category, direction: 'deduct', ...rest },
});

export const BEHAVIOUR: readonly BehaviourItem[] = [
  award('attendance.stood-in', 'attendance', {
    points: [5, 5],
    often: 6,
    title: ['临时顶班', 'Stood in for somebody'],
    reasons: [
      ['替请假的同事值了一晚夜班', 'Took over the night watch of a colleague on leave'],
      ['周六主动到岗替班', 'Came in on a Saturday in place of somebody else'],
    ],
  }),
  award('work.on-time', 'work', {
    points: [3, 5],
    often: 8,
    title: ['按时完成重点工作', 'Finished an important task in time'],
    reasons: [
      ['大棚检修按期完工', 'The greenhouse was repaired by the agreed day'],
      ['月度报表提前交齐', 'The monthly figures were complete ahead of time'],
      ['育苗任务当周完成', 'The seedlings were planted within the week'],
    ],
  }),
  award('work.beyond', 'work', {
    points: [5, 15],
    often: 3,
    title: ['超额完成任务', 'Did more than the task'],
    reasons: [
      ['采摘量超出计划一成', 'Picked a tenth more than planned'],
      ['连夜抢收，减少了损失', 'Harvested through the night and saved the crop'],
    ],
  }),
  award('reception.praised', 'reception', {
    points: [5, 5],
    often: 5,
    title: ['受到来访客人表扬', 'Praised by a visitor'],
    reasons: [
      ['客人来信致谢', 'A visitor wrote in to say thanks'],
      ['接待参观团讲解细致', 'Guided a group of visitors with great care'],
    ],
  }),
  award('tidiness.kept', 'tidiness', {
    points: [3, 3],
    often: 6,
    title: ['环境卫生检查优秀', 'Excellent at the check of tidiness'],
    reasons: [
      ['办公室检查评为优秀', 'The office was found excellent'],
      ['食堂后厨检查优秀', 'The kitchen of the canteen was found excellent'],
    ],
  }),
  award('together.helped', 'together', {
    points: [2, 8],
    often: 6,
    title: ['主动协助其他科室', 'Helped another office'],
    reasons: [
      ['帮助财务室清点库存', 'Helped the financial office to count the stock'],
      ['协助布置会场', 'Helped to prepare the hall for a meeting'],
    ],
  }),
  award('learning.suggestion', 'learning', {
    points: [5, 20],
    often: 1,
    title: ['合理化建议被采纳', 'A suggestion that was taken up'],
    reasons: [
      ['建议改用滴灌，节水明显', 'Suggested drip irrigation, which saves much water'],
      ['建议调整班车时间', 'Suggested other times for the shuttle bus'],
    ],
  }),
  deduct('attendance.late', 'attendance', {
    points: [2, 2],
    often: 6,
    title: ['迟到或早退', 'Late, or left early'],
    reasons: [
      ['上午迟到二十分钟', 'Came twenty minutes late in the morning'],
      ['未请假提前离岗', 'Left before the end without asking'],
    ],
  }),
  deduct('work.error', 'work', {
    points: [2, 10],
    often: 3,
    title: ['文件或数据出错', 'An error in documents or figures'],
    reasons: [
      ['出库单数量填错', 'Wrong number on a delivery note'],
      ['报送材料漏页', 'A page was missing in what was handed in'],
    ],
  }),
  deduct('tidiness.not-kept', 'tidiness', {
    points: [3, 3],
    often: 3,
    title: ['环境卫生检查不合格', 'Untidy at the check'],
    reasons: [
      ['工具间未清理', 'The tool room had not been cleaned'],
      ['下班未关灯关窗', 'Lights on and windows open after work'],
    ],
  }),
  deduct('reception.complaint', 'reception', {
    points: [5, 10],
    often: 1,
    title: ['被有效投诉', 'A justified complaint'],
    reasons: [['客人投诉态度生硬', 'A visitor complained of being treated rudely']],
  }),
];

/** Who gets a key in the example; the manager and the employee are also somebody of the park. */
export const ACCOUNTS = [
  { principalId: 'officer', role: 'points-officer', name: ['积分专员', 'Points officer'] },
  { principalId: 'recorder', role: 'recorder', name: ['记录员', 'Recorder'] },
  { principalId: 'manager', role: 'manager', name: ['生产办公室主任', 'Head of the production office'] },
  { principalId: 'head', role: 'head', name: ['领导小组组长', 'Head of the leading group'] },
  { principalId: 'member', role: 'member', name: ['领导小组成员', 'Member of the leading group'] },
  { principalId: 'leadership', role: 'leadership', name: ['管委会领导', 'Management of the park'] },
  { principalId: 'auditor', role: 'auditor', name: ['审计员', 'Auditor'] },
  { principalId: 'employee', role: 'employee', name: ['员工', 'Employee'] },
] as const satisfies readonly { principalId: string; role: string; name: Told }[];

export type AccountName = (typeof ACCOUNTS)[number]['principalId'];

export const GRADE: Told = ['科室负责人', 'section head'];
export const MANAGED_OFFICE = 'production';

/** What waits in the example for somebody's decision. */
export const MATTERS: readonly { readonly code: string; readonly points: number; readonly reason: Told }[] = [
  {
    code: 'work.beyond',
    points: 15,
    reason: [
      '暴雨夜守在大棚排水，保住了三个棚的幼苗',
      'Kept the greenhouses drained in a night of heavy rain, and saved the seedlings of three of them',
    ],
  },
  {
    code: 'learning.suggestion',
    points: 18,
    reason: [
      '设计的新包装使损耗减半，请领导小组讨论',
      'Designed a packaging that halves what is spoiled; for the leading group to discuss',
    ],
  },
];

export const CLAIM = {
  itemCode: 'together.helped',
  points: 4,
  statement: [
    '昨天下班后帮农业办公室搬运肥料',
    'Helped the agricultural office to carry fertiliser after work',
  ],
} as const satisfies { itemCode: string; points: number; statement: Told };

export const ANNOUNCEMENT = {
  title: ['本月积分榜公示安排', 'How this month’s ranking will be made public'],
  text: [
    '本月积分榜将于次月初结账后公示，如有异议请在公示期内提出。',
    'The ranking of this month is made public after its close at the beginning of the next one. Whoever disagrees may say so while it is.',
  ],
} as const satisfies { title: Told; text: Told };

export const EDITION: Told = ['华明农业园区积分管理标准', 'Standards of the Huaming Agricultural Park'];
export const SOURCE: Told = ['纸质积分档案', 'Points kept on paper'];
