import type { ProblemTexts } from '../types.ts';

/** Opening balances (期初建账). */
export const OPENING_TEXTS: ProblemTexts = {
  'funds.ledger.openingMonthNotOver': [
    '{period} 还没有结束。期初余额是某月最后一天的余额，请选择已经结束的月份。',
    '{period} is not over; balances are those of the last day of a month.',
  ],
  'funds.ledger.openingPosted': [
    '期初余额已入账（{period}），需要更正时请先冲销。',
    'The opening balances are posted ({period}); take them back first.',
  ],
  'funds.ledger.openingNotPosted': [
    '期初余额尚未入账，可直接修改。',
    'The opening balances are not posted; change them.',
  ],
  'funds.ledger.openingTwice': [
    '科目 {account} 出现了两次，请合并为一行。',
    '{account} stands twice; put it in one line.',
  ],
  'funds.ledger.openingTwoSides': [
    '科目 {account} 的余额只能在借方或贷方一边。',
    'The balance of {account} stands on one side only.',
  ],
  'funds.ledger.openingYearOver': [
    '年末建账时收入、支出科目应已结转，科目 {account} 不应有余额。',
    'At the end of a year {account} has no balance: income and expenditure were carried over.',
  ],
  'funds.ledger.openingResult': [
    '科目 {account} 的余额应等于本年累计发生额之差。',
    'The balance of {account} has to be the difference of the year’s movements.',
  ],
  'funds.ledger.openingMovements': [
    '年末建账不填本年发生额，请只填余额。',
    'At the end of a year only balances are entered, without movements.',
  ],
  'funds.ledger.openingUnbalanced': [
    '期初余额借贷不平，请核对后再入账。',
    'The opening balances do not agree; check them before posting.',
  ],
  'funds.ledger.openingMovementsUnbalanced': [
    '本年累计借方与贷方发生额不相等，请核对。',
    'Debit and credit movements of the year differ.',
  ],
  'funds.ledger.openingClosed': [
    '{period} 已结账，不能再录入或冲销期初余额。',
    '{period} is closed; opening balances can no longer be posted or taken back.',
  ],
  'funds.ledger.openingNotFirst': [
    '{period} 已有凭证，期初余额会重复计算。请选择更早的月份，或先冲销这些凭证。',
    'Vouchers stand in {period} already and would be counted twice.',
  ],
  'funds.ledger.openingColumns': [
    '文件中须有科目编码、科目名称和期末余额（借方、贷方，或方向与余额）列。',
    'The file needs columns for code, name and closing balance (two sides, or side and amount).',
  ],
  'funds.ledger.openingTooLong': ['文件超过 {max} 个科目。', 'The file has more than {max} accounts.'],
};
