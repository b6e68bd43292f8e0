/** Texts of invitations, and of what is shown only once. */
export const en = {
  'secret.copy': 'Copy',
  'secret.copied': 'Copied',
  'invited.title': 'You are invited',
  'invited.why':
    'With this invitation you get a key of your own, which nobody else has seen. It works once: go on when you can keep the key.',
  'invited.open': 'Get my key',
  'invited.key-once':
    'This is your key. It is shown only this once: keep it where you keep passwords. You sign in with it on every device.',
  'invited.go': 'I have kept it, go on',
  'problem.invitation.over':
    'This invitation was opened before, or its time is over. Ask whoever sent it for another; if it was not you who opened it, say so.',
  'problem.invitation.withdrawn': 'This invitation was withdrawn. Ask whoever sent it for another.',
} as const;

export const zh: Readonly<Record<keyof typeof en, string>> = {
  'secret.copy': '复制',
  'secret.copied': '已复制',
  'invited.title': '邀请您使用积分簿',
  'invited.why': '凭此邀请可领取您本人的密钥，其他人都未见过。邀请只能使用一次，请在方便保存密钥时再继续。',
  'invited.open': '领取密钥',
  'invited.key-once': '这是您的密钥，仅显示这一次，请像密码一样妥善保存。今后在任何设备上都用它登录。',
  'invited.go': '我已保存，继续',
  'problem.invitation.over':
    '此邀请已被使用或已过期，请向发送人索取新的邀请；如非您本人使用，请立即告知管理员。',
  'problem.invitation.withdrawn': '此邀请已被撤回，请向发送人索取新的邀请。',
};
