/** Texts of one's own data as a file. */
export const en = {
  'own-data.title': 'My data',
  'own-data.what':
    'Everything that this service tells you of yourself: your file, facts, contact, claims, cases, benefits and notices.',
  'own-data.download': 'Download as one file',
} as const;

export const zh: Readonly<Record<keyof typeof en, string>> = {
  'own-data.title': '我的数据',
  'own-data.what':
    '本系统向您展示的全部本人信息：个人档案、人事信息、联系方式、自报积分、申诉与异议、福利和通知。',
  'own-data.download': '下载为一个文件',
};
