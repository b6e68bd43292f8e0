/** Menu texts of the pages for administration; these bring their own texts. */
export const en = {
  'page.setup': 'Set-up',
  'page.staff': 'People',
  'page.people-import': 'People from a file',
  'page.offices': 'Offices',
  'page.accounts': 'Accounts',
  'page.settings': 'Settings',
  'page.about': 'About',
  'page.sessions': 'Where I am signed in',
} as const;

export const zh: Readonly<Record<keyof typeof en, string>> = {
  'page.setup': '启用向导',
  'page.staff': '人员管理',
  'page.people-import': '批量登记人员',
  'page.offices': '部门管理',
  'page.accounts': '账号管理',
  'page.settings': '设置',
  'page.about': '关于',
  'page.sessions': '我的登录',
};
