/** What to do when a close is refused; spread into the problems of the section. */
export const closingProblems = {
  'funds.ledger.closeBlocked': {
    zh: '还有 {count} 项检查没有通过，请按清单处理后再结账。',
    en: '{count} checks have not passed. Settle them as the list says, then close.',
  },
  'funds.ledger.reopenSamePerson': {
    zh: '申请人不能自己确认，请另一位负责人处理。',
    en: 'You asked yourself; another person has to confirm.',
  },
  'funds.ledger.reopenNotLast': {
    zh: '只能反结账最后一个已结账的月份（{last}），请从它开始。',
    en: 'Only the last closed month ({last}) can be opened again; begin with it.',
  },
  'funds.ledger.carryEarlierOpen': {
    zh: '12 月以前还有 {count} 个月没有结账，请先逐月结账。',
    en: '{count} months before December are open. Close them one by one first.',
  },
  'funds.ledger.carryDone': {
    zh: '{year} 年已经结转，不能重复。',
    en: '{year} was carried forward already.',
  },
} as const;
