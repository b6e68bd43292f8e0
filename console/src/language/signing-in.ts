/** Texts about where somebody is signed in. */
export const en = {
  'sessions.how':
    'Every browser that is signed in here with one of your keys. A sign-in ends by itself after twelve hours; end one that you do not recognise, then have its key revoked.',
  'sessions.of': 'Signed in',
  'sessions.none': 'Nobody is signed in to this account.',
  'sessions.agent': 'Browser',
  'sessions.address': 'From',
  'sessions.since': 'Since',
  'sessions.until': 'Until',
  'sessions.this': 'this one',
  'sessions.unknown-agent': 'not told',
  'sessions.end': 'End',
  'sessions.end-one': 'End the sign-in of {since} from {address}',
  'sessions.end-others': 'End all others',
  'sessions.end-does':
    '{count, plural, one {That browser is signed out at once.} other {Those # browsers are signed out at once.}} Whoever has the key can sign in again: if it is in wrong hands, have it revoked.',
  'sessions.end-yes': 'Sign out there',
} as const;

export const zh: Readonly<Record<keyof typeof en, string>> = {
  'sessions.how':
    '以下是用您的密钥登录的所有浏览器。登录满十二小时自动失效；如有不认识的，请立即结束，并请管理员作废所用的密钥。',
  'sessions.of': '登录情况',
  'sessions.none': '该账号目前没有登录。',
  'sessions.agent': '浏览器',
  'sessions.address': '来源地址',
  'sessions.since': '登录时间',
  'sessions.until': '有效至',
  'sessions.this': '当前',
  'sessions.unknown-agent': '未提供',
  'sessions.end': '结束',
  'sessions.end-one': '结束 {since} 来自 {address} 的登录',
  'sessions.end-others': '结束其他全部登录',
  'sessions.end-does':
    '{count, plural, other {这 # 处登录将立即失效。}}持有密钥的人仍可再次登录；密钥如已外泄，请立即作废。',
  'sessions.end-yes': '立即退出',
};
