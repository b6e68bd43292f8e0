/** Texts about who has said that they know what they were told, and the rules. */
export const en = {
  'signed.how':
    'Who of those employed today has signed for an adopted edition of the rulebook. Nothing waits for it, and nobody is penalised for it: it shows whom to talk to.',
  'signed.edition': 'Edition',
  'signed.none': 'No edition has been adopted yet.',
  'signed.of': '{acknowledged, number} of {people, number} have signed',
  'signed.people': 'People',
  'signed.signed': 'Have signed',
  'signed.missing': 'Have not',
  'signed.at': 'Signed',
  'signed.not-yet': 'not yet',
  'sign.title': 'Your signature',
  'sign.how':
    'By signing you say that you have read this edition and know what holds by it. You may disagree and still sign.',
  'sign.go': 'I have read it: sign',
  'sign.signed': 'You signed at',
} as const;

export const zh: Readonly<Record<keyof typeof en, string>> = {
  'signed.how':
    '今天在职人员对已通过的积分手册版本的签收情况。签收不影响其他事项，也不作为扣分依据，仅用于了解还需与谁沟通。',
  'signed.edition': '版本',
  'signed.none': '尚无已通过的版本。',
  'signed.of': '{people, number} 人中已有 {acknowledged, number} 人签收',
  'signed.people': '人数',
  'signed.signed': '已签收',
  'signed.missing': '未签收',
  'signed.at': '签收时间',
  'signed.not-yet': '尚未签收',
  'sign.title': '本人签收',
  'sign.how': '签收表示您已阅读本版手册、知悉其内容；签收不代表没有意见。',
  'sign.go': '已阅读，签收',
  'sign.signed': '签收时间',
};
