import type { ProblemTexts } from '../types.ts';

export const CONTRIBUTIONS_TEXTS: ProblemTexts = {
  'funds.contributions.periodFuture': ['{period} 还没有到。', '{period} has not begun.'],
  'funds.contributions.dayFuture': ['日期不能晚于今天。', 'The day lies in the future.'],
  'funds.contributions.moreThanOwed': ['应上缴余额只有 {owedFen} 分。', 'Only {owedFen} fen are owed.'],
  'funds.contributions.levelTwice': ['同一级出现了两次。', 'A level stands twice.'],
  'funds.contributions.grassrootsMissing': ['分成比例里缺少基层一级。', 'The grassroots share is missing.'],
  'funds.contributions.sharesNotWhole': [
    '各级比例合计应为 10000 基点，现为 {total}。',
    'Shares must total 10,000 basis points, not {total}.',
  ],
  'funds.contributions.notOfChannel': [
    '{period} 的拨缴方式下没有这一步，请先核对拨缴方式。',
    'The channel of {period} knows no such step; check the channel.',
  ],
  'funds.contributions.channelTooEarly': [
    '{period} 已有入账，新的拨缴方式请从之后的月份起。',
    'Money of {period} is on the books; begin later.',
  ],
  'funds.contributions.moreThanPaid': [
    '该月已缴税务而尚未返还的只有 {leftFen} 分。',
    'Only {leftFen} fen were paid for the month and have not come back.',
  ],
  'funds.contributions.referenceOtherAmount': [
    '这个号码已经按另一金额登记过，请核对号码和金额。',
    'This number was recorded with another amount. Check both.',
  ],
  'funds.contributions.rowsOfTwoYears': [
    '返还的款项分属两个年度，请按年度分开登记。',
    'What came back is money of two years. Record each year on its own.',
  ],
  'funds.contributions.referenceTaken': ['这个通知单号已经登记过了。', 'This number was recorded already.'],
  'funds.contributions.nothingMissing': ['{period} 没有欠缴，不用催缴。', 'Nothing is missing for {period}.'],
  'funds.contributions.notYetDue': [
    '{period} 到 {dueDay} 才到期，还不能催缴。',
    '{period} is due on {dueDay}; it cannot be demanded yet.',
  ],
  'funds.contributions.noRefund': [
    '不符合小额缴费返还的条件（{obstacle}）。',
    'The refund to small payers does not apply ({obstacle}).',
  ],
  'funds.contributions.refundTooMuch': ['最多返还 {mostFen} 分。', 'At most {mostFen} fen come back.'],
  'funds.contributions.refundedAlready': [
    '这一年度的返还已经登记过了。',
    'The refund of this year is recorded already.',
  ],
  'funds.contributions.preparatoryOff': [
    '本会没有启用建会筹备金规则，请先在“规则与标准”中登记当地规定。',
    'The preparatory fund is off; record the local rule under rules and standards first.',
  ],
  'funds.contributions.schemeTooEarly': [
    '{period} 的经费已按原比例分成，新比例请从之后的月份起。',
    '{period} was split already; begin later.',
  ],
  'funds.contributions.reversedAlready': ['这一笔已经冲销过了。', 'This was taken back already.'],
  'funds.contributions.remittedAlready': [
    '这笔到账的应上缴部分已经上缴，请先冲销上缴（至少 {shortFen} 分）。',
    'The upper share of this receipt was passed up; take back at least {shortFen} fen of that first.',
  ],
  'funds.contributions.passedBackAlready': [
    '这笔缴款已有返还或转拨通知，请先冲销返还或通知（至少 {shortFen} 分）。',
    'Some of this payment came back or was announced; take back at least {shortFen} fen of that first.',
  ],
  'funds.contributions.noticeSettled': [
    '通知的款项已经到账，请先冲销返还到账（至少 {shortFen} 分）。',
    'The money of this notice has come; take back at least {shortFen} fen of that first.',
  ],
  'funds.contributions.demandVoidAlready': ['这份催缴函已经作废了。', 'This letter was voided already.'],
};
