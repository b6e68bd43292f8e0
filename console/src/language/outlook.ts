/** Texts of what one’s own month may come to. */
export const en = {
  'outlook.title': 'Where I stand this month',
  'outlook.first': 'Nobody has more this month.',
  'outlook.gap': '{gap, number} points to the next better score, by the board as it is today.',
  'outlook.why': 'Why this score',
  'outlook.forecast':
    'A forecast, by plain arithmetic: {soFar, number} in {gone, number} of {all, number} working days would come to {score, number} by the end of the month.',
  'outlook.best': 'My best month',
  'outlook.streak': 'Months in a row in the upper half',
} as const;

export const zh: Readonly<Record<keyof typeof en, string>> = {
  'outlook.title': '我的本月情况',
  'outlook.first': '本月没有人得分更高。',
  'outlook.gap': '按今日名次，距上一得分还差 {gap, number} 分。',
  'outlook.why': '得分构成',
  'outlook.forecast':
    '预测（仅按算术推算）：{all, number} 个工作日已过 {gone, number} 个，现得 {soFar, number} 分，照此月末约为 {score, number} 分。',
  'outlook.best': '我的最佳月份',
  'outlook.streak': '连续处于上半区的月数',
};
