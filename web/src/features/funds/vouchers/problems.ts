/** What to do when a voucher by hand is refused; spread into the problems of the section. */
export const voucherProblems = {
  'funds.ledger.draftPosted': {
    zh: '这张凭证已经由别人审核入账（{voucherId}），不用再审。',
    en: 'Somebody checked and posted it already, as {voucherId}.',
  },
  'funds.ledger.makerIsReviewer': {
    zh: '制单人不能审核自己的凭证，请主席、副主席或另一位财务人员审核。',
    en: 'Whoever made a voucher does not check it. Ask the chair or another finance officer.',
  },
  'funds.ledger.unbalanced': {
    zh: '借贷不平，请核对金额；在金额格按 = 可补平差额。',
    en: 'Debit and credit differ. Check the amounts; = in an amount fills in what is missing.',
  },
  'funds.ledger.alreadyReversed': {
    zh: '这张凭证已经冲销过，不能重复冲销。',
    en: 'The voucher was taken back already.',
  },
  'funds.ledger.reverseAtSource': {
    zh: '自动凭证请在来源业务里更正（会费在更正里，建账在期初余额里，资产、支出在各自页面），账簿会跟着冲销。',
    en: 'An automatic voucher is corrected where it comes from (dues, opening balances, assets, spending).',
  },
  'funds.ledger.periodClosed': {
    zh: '{period} 已结账。请把日期改到未结账的月份，或先反结账。',
    en: '{period} is closed. Use a date in an open month, or have the month opened again.',
  },
  'funds.ledger.projectExceeded': {
    zh: '「{project}」的专项资金不够，请核对到账金额或换用其他经费。',
    en: 'Not enough is left of what came in for {project}.',
  },
  'funds.ledger.otherPurpose': {
    zh: '科目 {account} 不在「{project}」的用途之内，请换科目，或改用非专项经费。',
    en: '{account} is outside the purpose of {project}.',
  },
} as const;
