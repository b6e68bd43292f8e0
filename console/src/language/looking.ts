/** What moved somebody's own points, and how soon it is recorded what happened. */
export const en = {
  'moved.title': 'What moved my points',
  'moved.by': 'By',
  'moved.by-item': 'Item',
  'moved.by-category': 'Category',
  'moved.no-category': 'no category',
  'moved.raised': 'raised',
  'moved.lowered': 'lowered',
  'moved.together': 'Together',
  'moved.sum':
    'In {month}: raised by {raised, number}, lowered by {lowered, number}; together {points, number} points.',
  'moved.shown': 'The {shown, number} greatest of {count, number} are drawn; the table has all.',
  'moved.nothing': 'Nothing counts for you in {month}.',
  'delays.title': 'How soon it was recorded',
  'delays.told':
    'Of {entries, plural, one {# entry} other {# entries}} of behaviour that happened in this month, half were recorded {half, plural, =0 {on the same day} one {within # day} other {within # days}}, nine of ten {nineOfTen, plural, =0 {on the same day} one {within # day} other {within # days}}; the last one took {longest, plural, one {# day} other {# days}}.',
  'delays.none': 'Nothing of behaviour that happened in {month} is recorded.',
  'delays.days': 'Days until it was recorded',
  'delays.same-day': 'same day',
  'delays.day': '{from, plural, one {# day} other {# days}}',
  'delays.days-between': '{from, number} – {to, number} days',
  'delays.from': '{from, number} days and more',
  'delays.share': 'Share',
} as const;

export const zh: Readonly<Record<keyof typeof en, string>> = {
  'moved.title': '我的积分变动来源',
  'moved.by': '分类方式',
  'moved.by-item': '项目',
  'moved.by-category': '类别',
  'moved.no-category': '无类别',
  'moved.raised': '增加',
  'moved.lowered': '减少',
  'moved.together': '合计',
  'moved.sum': '{month}：增加 {raised, number} 分，减少 {lowered, number} 分，合计 {points, number} 分。',
  'moved.shown': '图中为影响最大的 {shown, number} 个，共 {count, number} 个，全部见表格。',
  'moved.nothing': '{month} 没有计入您的记录。',
  'delays.title': '记录的及时性',
  'delays.told':
    '本月发生的 {entries, number} 条行为记录中，半数在{half, plural, =0 {当天} other { # 天内}}录入，九成在{nineOfTen, plural, =0 {当天} other { # 天内}}录入；最迟的一条用了 {longest, number} 天。',
  'delays.none': '{month} 没有发生行为方面的记录。',
  'delays.days': '发生到录入的天数',
  'delays.same-day': '当天',
  'delays.day': '{from, number} 天',
  'delays.days-between': '{from, number} – {to, number} 天',
  'delays.from': '{from, number} 天及以上',
  'delays.share': '占比',
};
