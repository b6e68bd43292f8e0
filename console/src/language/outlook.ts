/** Texts of what one’s own month may come to. */
export const en = {
  'outlook.title': 'Where I stand this month',
  'outlook.first': 'Nobody has more this month.',
  'outlook.gap': '{gap, number} points to the next better score, by the board as it is today.',
  'outlook.why': 'Why this score',
  'outlook.forecast':
    'A forecast, by plain arithmetic: {soFar, number} in {gone, number} of {all, number} working days would come to {score, number} by the end of the month.',
  'outlook.ahead':
    '{title}: {points, plural, one {# point} other {# points}} to “{name}” by today’s open board.',
  'outlook.behind':
    '{title}: within “{name}” by today’s open board, {points, plural, one {# point} other {# points}} above its edge.',
  'outlook.first-places': '{places, plural, one {the first place} other {the first # places}}',
  'outlook.above-floor':
    '{title}: {points, plural, one {# point} other {# points}} above the floor of {floor, number}.',
  'outlook.below-floor':
    '{title}: {points, plural, one {# point} other {# points}} below the floor of {floor, number}.',
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
  'outlook.ahead': '{title}：按今日未月结的排名，距“{name}”还差 {points, number} 分。',
  'outlook.behind': '{title}：按今日未月结的排名，已在“{name}”之内，高出界线 {points, number} 分。',
  'outlook.first-places': '前 {places, number} 名',
  'outlook.above-floor': '{title}：高出最低得分（{floor, number} 分）{points, number} 分。',
  'outlook.below-floor': '{title}：比最低得分（{floor, number} 分）低 {points, number} 分。',
  'outlook.best': '我的最佳月份',
  'outlook.streak': '连续处于上半区的月数',
};
