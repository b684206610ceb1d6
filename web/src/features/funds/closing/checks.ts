import type { Label } from '#web/i18n/text.ts';

type Check = { readonly label: Label; readonly hint: Label; readonly to?: string };

/** What each line of the checklist looks at, and the page where it is put right. */
export const checks: Readonly<Record<string, Check>> = {
  earlierMonths: {
    label: { zh: '以前月份都已结账', en: 'Earlier months are closed' },
    hint: { zh: '{count} 个更早的月份还没有结账', en: '{count} earlier months are open' },
    // Without a month the page begins with the one that is next.
    to: '/funds/closing',
  },
  trialBalance: {
    label: { zh: '试算平衡', en: 'The books balance' },
    hint: { zh: '借贷合计不等', en: 'Debit and credit differ' },
    to: '/funds/ledger',
  },
  keptSums: {
    label: { zh: '科目汇总与凭证相符', en: 'Kept sums agree with the vouchers' },
    hint: { zh: '{count} 个科目与凭证合计不符', en: '{count} accounts do not agree' },
    to: '/funds/ledger',
  },
  chain: {
    label: { zh: '凭证连号、未被改动', en: 'Vouchers are intact and numbered without gaps' },
    hint: { zh: '发现 {count} 处异常', en: '{count} findings' },
    to: '/funds/ledger',
  },
  drafts: {
    label: { zh: '没有未记账的凭证', en: 'No vouchers wait to be posted' },
    hint: { zh: '还有 {count} 张凭证没有记账', en: '{count} vouchers are not posted' },
    to: '/funds/ledger/drafts',
  },
  worklist: {
    label: { zh: '会费待处理清单', en: 'Worklist of dues' },
    hint: { zh: '本月还有 {count} 项待处理，可先结账', en: '{count} items wait; the month may be closed' },
    to: '/funds/worklist',
  },
  bank: {
    label: { zh: '银行已对账', en: 'The bank is reconciled' },
    hint: {
      zh: '本月的余额调节表还没有确认，或确认后账面又有变动',
      en: 'The month is not reconciled, or its books have moved since',
    },
    to: '/funds/bank/reconciliation',
  },
  depreciation: {
    label: { zh: '本月折旧已计提', en: 'Depreciation is posted' },
    hint: { zh: '还有 {count} 件资产没有计提到本月', en: '{count} assets are not charged up to this month' },
    to: '/funds/assets',
  },
  carryForward: {
    label: { zh: '全年收支已结转', en: 'The year is carried forward' },
    hint: { zh: '还有 {count} 个收支科目有余额', en: '{count} accounts of income and expenditure are not zero' },
  },
};
