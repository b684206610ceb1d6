import type { ProblemTexts } from '../types.ts';

export const LEDGER_TEXTS: ProblemTexts = {
  'funds.ledger.periodClosed': ['{period} 已结账，请改记当前月份或申请反结账。', '{period} is closed.'],
  'funds.ledger.accountUnknown': ['没有会计科目 {account}。', 'There is no account {account}.'],
  'funds.ledger.accountNotLeaf': ['科目 {account} 有明细科目，请记到明细科目。', 'Post to a sub-account of {account}.'],
  'funds.ledger.lineInvalid': [
    '分录须只填借方或贷方，金额为正整数分。',
    'A line has one side and a positive amount in fen.',
  ],
  'funds.ledger.lineCount': ['凭证须有 2 至 {max} 条分录。', 'A voucher has 2 to {max} lines.'],
  'funds.ledger.unbalanced': ['借贷不平，不能入账。', 'Debit and credit differ.'],
  'funds.ledger.summaryMissing': ['请填写凭证摘要。', 'A voucher needs a summary.'],
  'funds.ledger.numbersUsedUp': ['{period} 的凭证号已用完。', 'The voucher numbers of {period} are used up.'],
  'funds.ledger.beforeBooks': [
    '{opening} 的期初余额已经包含 {period} 的账，不能再记入；请用 {opening} 之后的日期，或先撤回期初余额。',
    'The opening balances of {opening} hold what happened in {period}. Use a later date, or withdraw them first.',
  ],
  'funds.ledger.beforeChart': [
    '现行工会会计制度自 {from} 起执行，{period} 的账不能补记；请检查日期，以前的余额用期初建账录入。',
    'The chart is in force from {from}: nothing is entered in {period}. Check the date; earlier balances are opening balances.',
  ],
  'funds.ledger.dayFuture': ['{day} 还没有到，不能入账。', '{day} has not come.'],
};
