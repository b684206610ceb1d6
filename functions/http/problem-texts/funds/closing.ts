import type { ProblemTexts } from '../types.ts';

export const CLOSING_TEXTS: ProblemTexts = {
  'funds.ledger.monthNotOver': ['{period} 还没有结束，不能结账。', '{period} is not over yet.'],
  'funds.ledger.noBooks': ['{period} 没有账，不用结账。', 'There are no books of {period}.'],
  'funds.ledger.alreadyClosed': ['{period} 已经结账。', '{period} is closed already.'],
  'funds.ledger.closeBlocked': [
    '{period} 还有 {count} 项检查没有通过，请先处理再结账。',
    '{count} checks of {period} have not passed; settle them first.',
  ],
  'funds.ledger.checkFailed': ['检查项 {check}：{count} 处未通过。', 'Check {check}: {count} found.'],
  'funds.ledger.reopenNotLast': [
    '只能反结账最后一个已结账的月份（{last}）。',
    'Only the last closed month ({last}) can be opened again.',
  ],
  'funds.ledger.reopenPending': [
    '{period} 已有人申请反结账，等待另一人确认。',
    'Somebody has already asked to open {period}; another person has to confirm.',
  ],
  'funds.ledger.reopenNotAsked': ['没有人申请反结账 {period}。', 'Nobody has asked to open {period}.'],
  'funds.ledger.reopenSamePerson': [
    '反结账须由另一人确认，申请人不能自己确认。',
    'Another person has to confirm what one has asked for.',
  ],
  'funds.ledger.carryEarlierOpen': [
    '12 月以前还有 {count} 个月没有结账，请先结账。',
    '{count} months before December are still open; close them first.',
  ],
  'funds.ledger.carryNothing': ['{year} 年没有要结转的收支。', 'There is nothing to carry forward in {year}.'],
  'funds.ledger.carryDone': ['{year} 年已经结转，没有新的收支要结转。', '{year} was carried forward already.'],
  'funds.ledger.releaseTooMuch': [
    '转入结余的金额超过累计结转的余额，请核对。',
    'More would be released than stands in what is carried over.',
  ],
  'funds.ledger.rangeInvalid': ['起始月份 {from} 晚于截止月份 {to}。', '{from} is after {to}.'],
  'funds.ledger.rangeTooLong': ['一次最多导出 {max} 个月。', 'At most {max} months at a time.'],
};
