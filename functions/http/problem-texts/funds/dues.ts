import type { ProblemTexts } from '../types.ts';

export const DUES_TEXTS: ProblemTexts = {
  'funds.dues.batchTooLarge': [
    '一批最多 {max} 行，请分批提交或上传文件。',
    'A batch has at most {max} rows; send it in parts or upload a file.',
  ],
  'funds.receipts.numberTaken': ['这个收据号已经登记过了。', 'This receipt number was entered already.'],
  'funds.receipts.numberMoved': ['收据编号正在被别人使用，请再试一次。', 'Somebody else took the number; try again.'],
  'funds.receipts.voucherUnknown': ['没有这张凭证。', 'There is no such voucher.'],
  'funds.receipts.moreThanVoucher': [
    '这张凭证开出的收据合计超过了它的收款金额（{broughtFen} 分）。',
    'The receipts of this voucher are for more than it brought ({broughtFen} fen).',
  ],
  'funds.receipts.voucherReversed': ['这张凭证已经冲销，不能再开收据。', 'This voucher was taken back in red.'],
  'funds.receipts.voidAlready': ['这张收据已经作废。', 'This receipt is void already.'],
  'funds.dues.nothingOwed': ['没有欠缴的月份，不用提醒。', 'There is nothing owed.'],
  'funds.dues.excused': [
    '欠缴的月份已登记正当理由，不能视为自动退会。',
    'A proper reason is on file for these months; it cannot be taken for leaving.',
  ],
  'funds.dues.notDeemedLeft': [
    '连续欠缴 {unpaid} 个月（需满 {months} 个月），提醒记录 {reminded} 次（至少 {reminders} 次），还不能视为自动退会。',
    'Unpaid for {unpaid} of {months} months, reminded {reminded} of {reminders} times: not enough to be taken for leaving.',
  ],
  'funds.dues.monthsReversed': ['截止月份早于起始月份。', 'The last month comes before the first.'],
  'funds.dues.exemptAlready': [
    '这几个月里已有免缴决定，请先结束原来的决定。',
    'An exemption covers one of these months already; end it first.',
  ],
  'funds.dues.batchEmpty': ['批次里没有任何一行。', 'The batch has no rows.'],
  'funds.dues.identifierCount': [
    '请且只请给出会员编号、工号、证件号码三者之一。',
    'Give exactly one of memberId, employeeNo and idNumber.',
  ],
  'funds.dues.deltaZero': ['更正金额不能为零。', 'A correction of nothing is none.'],
  'funds.dues.keyTwice': ['行编号 {key} 在本批中出现了两次。', 'The row key {key} stands twice in the batch.'],
  'funds.dues.periodFuture': ['{period} 还没有到，不能入账。', '{period} has not begun.'],
  'funds.dues.periodClosed': ['{period} 的会费已结，请改报当前月份或走更正。', 'The dues of {period} are closed.'],
  'funds.dues.dayFuture': ['日期不能晚于今天。', 'The day lies in the future.'],
  'funds.dues.declaredCountMismatch': [
    '申报 {declared} 行，实际 {found} 行，整批未入账。',
    'Declared {declared} rows, found {found}; nothing was posted.',
  ],
  'funds.dues.declaredTotalMismatch': [
    '申报合计 {declared} 分，实际 {found} 分，整批未入账。',
    'Declared {declared} fen, found {found}; nothing was posted.',
  ],
  'funds.dues.declaredMissing': [
    '文件没有合计行，请填写人数和金额合计。',
    'The file has no totals row; declare count and sum.',
  ],
  'funds.dues.memberNotFound': ['花名册中没有这个人，金额进入待处理清单。', 'Nobody on the roster; on the worklist.'],
  'funds.dues.memberAmbiguous': ['不止一人用这个编号，请改用会员编号。', 'More than one person has this number.'],
  'funds.dues.memberNotActive': ['此人目前不交会费，金额进入待处理清单。', 'Owes no dues now; on the worklist.'],
  'funds.dues.memberTwice': ['同一人在本批中出现了两次。', 'The same person stands twice in the batch.'],
  'funds.dues.memberMissing': ['请指明款项属于哪位会员。', 'Say whose money it is.'],
  'funds.dues.alreadyPostedOtherAmount': [
    '该会员本月已按另一金额入账，请走更正。',
    'Posted already with another amount; correct it instead.',
  ],
  'funds.dues.paidOtherwise': ['该会员本月已自交会费。', 'The member has paid this month in another way.'],
  'funds.dues.alreadyPaid': ['该会员本月已交 {netFen} 分，不用再交。', 'Already paid: {netFen} fen.'],
  'funds.dues.netNegative': ['退还超过已交金额 {netFen} 分。', 'More would go back than the {netFen} fen paid.'],
  'funds.dues.correctionOtherAmount': [
    '同一更正编号已按另一金额入账。',
    'This correction was posted with another amount.',
  ],
  'funds.dues.itemResolved': ['这一项已经处理过了。', 'This item was resolved already.'],
  'funds.dues.actionNotPossible': ['这类待处理项不能这样处理。', 'This cannot be done with an item of this kind.'],
  'funds.dues.columnUnknown': ['文件里没有“{column}”这一列。', 'The file has no column {column}.'],
  'funds.dues.columnsMissing': [
    '没有找到工号（或证件号码）列和会费列，请指定。',
    'Name the columns of person and amount.',
  ],
  'funds.dues.headerMissing': ['没有找到表头。', 'No header row was found.'],
  'funds.dues.fileRefused': ['文件有 {count} 处不符合要求，整批未入账。', '{count} cells were refused.'],
  'funds.dues.amountInvalid': ['会费金额不能为负，也不能过大。', 'The amount is negative or too large.'],
};
