/** Texts of how one's own score compares with those of others. */
export const en = {
  'benchmark.title': 'How I compare',
  'benchmark.among': 'Among',
  'benchmark.all': 'everybody',
  'benchmark.office': 'my office',
  'benchmark.lowest': 'Lowest',
  'benchmark.q1': 'Lower quarter',
  'benchmark.median': 'Middle',
  'benchmark.q3': 'Upper quarter',
  'benchmark.best': 'Best',
  'benchmark.people': 'People',
  'benchmark.below': 'Have less than I',
  'benchmark.percent': '{below, number} %',
  'benchmark.few': 'Nothing is told of fewer than five people.',
  'benchmark.absent': 'You are not on this board.',
} as const;

export const zh: Readonly<Record<keyof typeof en, string>> = {
  'benchmark.title': '我与他人的对比',
  'benchmark.among': '范围',
  'benchmark.all': '全体',
  'benchmark.office': '本部门',
  'benchmark.lowest': '最低',
  'benchmark.q1': '下四分位',
  'benchmark.median': '中位数',
  'benchmark.q3': '上四分位',
  'benchmark.best': '最高',
  'benchmark.people': '人数',
  'benchmark.below': '低于我的',
  'benchmark.percent': '{below, number}%',
  'benchmark.few': '不足五人时不显示。',
  'benchmark.absent': '该名次表中没有您。',
};
