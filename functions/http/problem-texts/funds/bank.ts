import type { ProblemTexts } from '../types.ts';

export const BANK_TEXTS: ProblemTexts = {
  'funds.bank.numberInvalid': ['账号应为 8 到 32 位数字。', 'An account number has 8 to 32 digits.'],
  'funds.bank.numberTaken': ['这个账号已经登记过了。', 'This account number is on the list already.'],
  'funds.bank.tooManyAccounts': ['最多登记 {max} 个银行账户。', 'At most {max} bank accounts.'],
  'funds.bank.accountClosed': ['这个银行账户已销户。', 'This bank account is closed.'],
  'funds.bank.closePrimary': [
    '主账户不能先销户，请先把另一个账户设为主账户。',
    'The main account is not closed first; make another account the main one before.',
  ],
  'funds.bank.closeBalance': [
    '按对账单，账户里还有 {balanceFen} 分，不能销户。',
    'By its statements {balanceFen} fen stand on the account; it cannot be closed.',
  ],
  'funds.bank.closePayouts': [
    '还有 {count} 个付款批次没有办完，不能销户。',
    '{count} payment batches out of the account are not settled; it cannot be closed.',
  ],
  'funds.bank.openingKnown': [
    '账户已有流水，期初余额不能再改。',
    'Lines stand on this account; its opening balance can no longer be stated.',
  ],
  'funds.bank.openingMissing': [
    '文件没有余额列，请先填写账户的期初余额。',
    'The file shows no balances; state what the account began with first.',
  ],
  'funds.bank.dayFuture': ['日期不能晚于今天。', 'The day lies in the future.'],
  'funds.bank.moved': ['刚刚有人改动了，请刷新后再试。', 'Somebody has just changed this; load it again.'],
  'funds.bank.headerMissing': ['没有找到表头，请确认文件第一行或标题下一行是列名。', 'No header row was found.'],
  'funds.bank.tooManyRows': ['一个文件最多 {max} 行，请分段导出。', 'A file may have {max} rows; export in parts.'],
  'funds.bank.columnUnknown': ['文件里没有“{column}”这一列。', 'The file has no column “{column}”.'],
  'funds.bank.columnsMissing': [
    '请指定日期列，以及收入/支出两列或一列金额。',
    'Name the column of the day, and two columns of money or one.',
  ],
  'funds.bank.bothSides': ['同一行既有收入又有支出。', 'The row has money in and out at once.'],
  'funds.bank.directionUnknown': ['看不出这一行是收还是支。', 'The row does not say whether money came or went.'],
  'funds.bank.fileRefused': ['有 {count} 处读不懂，没有导入。', '{count} cells cannot be read; nothing was taken.'],
  'funds.bank.fileEmpty': ['文件里没有流水。', 'The file has no lines.'],
  'funds.bank.balanceBroken': [
    '第 {row} 行的余额与上一行接不上，中间可能缺了流水。',
    'The balance of row {row} does not follow; lines may be missing before it.',
  ],
  'funds.bank.otherAccount': ['文件是另一个账号的对账单。', 'The statement is of another account.'],
  'funds.bank.monthReconciled': [
    '{period} 及以前的银行账已对账确认，请先取消对账。',
    'Months up to {period} are reconciled; reopen the reconciliation first.',
  ],
  'funds.bank.entryNotFound': ['凭证 {voucherId} 没有这条银行分录。', 'Voucher {voucherId} has no such bank line.'],
  'funds.bank.matchNotFound': ['没有这条勾对记录。', 'There is no such match.'],
  'funds.bank.matchTooSmall': ['至少选两条才能勾对。', 'A match takes at least two.'],
  'funds.bank.matchTwice': ['同一条选了两次。', 'The same one is named twice.'],
  'funds.bank.partTooLarge': ['超过了未勾对的金额（{openFen} 分）。', 'Only {openFen} fen of it are open.'],
  'funds.bank.matchUnbalanced': [
    '两边合计不相等，相差 {differenceFen} 分。',
    'The two sides differ by {differenceFen} fen.',
  ],
  'funds.bank.lineMatched': ['这笔流水已全部勾对。', 'This line is matched already.'],
  'funds.bank.accountNotPossible': [
    '这笔流水不能直接记入科目 {account}。',
    'This line cannot be booked to {account} directly.',
  ],
  'funds.bank.bookedTooEarly': ['记账日期不能早于流水日期 {day}。', 'It cannot be booked before its day {day}.'],
  'funds.bank.noAccount': ['还没有登记银行账户。', 'No bank account is on the list yet.'],
  'funds.bank.tooManyOpen': [
    '未达账项有 {open} 条，超过 {max} 条，请先勾对。',
    '{open} items are open, more than {max}; match them first.',
  ],
  'funds.bank.notBalanced': [
    '调节后余额不相等，相差 {differenceFen} 分。',
    'The adjusted balances differ by {differenceFen} fen.',
  ],
  'funds.bank.notLast': [
    '只能取消最近一次对账（{period}）。',
    'Only the last reconciliation ({period}) can be reopened.',
  ],
  'funds.bank.templateIncomplete': [
    '文件格式必须有户名、账号、金额各一列，且不能重复。',
    'A format needs payee, account and amount, each once.',
  ],
  'funds.bank.payoutText': [
    '“{text}”含有银行文件不能用的符号（逗号、竖线、引号、¥、换行或公式符号）。',
    '“{text}” holds a sign that bank files cannot carry.',
  ],
  'funds.bank.payoutEmpty': ['批次里没有付款。', 'The batch is empty.'],
  'funds.bank.payoutTwice': ['同一笔选了两次。', 'The same payment is named twice.'],
  'funds.bank.payoutTooLarge': [
    '一个批次最多 {max} 笔，其中申请单和退回重付合计最多 {locks} 笔。',
    'A batch has at most {max} rows, {locks} of them requests or returned ones.',
  ],
  'funds.bank.notPayable': ['申请 {id} 不在待付款之列。', 'Request {id} does not wait for payment.'],
  'funds.bank.payeeWithoutAccount': ['“{name}”没有收款账号。', '“{name}” has no account number.'],
  'funds.bank.expenditureTaken': [
    '这张申请已在一个付款批次里，由银行支付；要另行处理，请先撤销批次，或等银行退回后移出。',
    'This request stands in a payment batch. Cancel the batch first, or drop the row once the bank has given it back.',
  ],
  'funds.bank.queuedTaken': ['这笔退回的付款已被处理。', 'This returned payment was dealt with already.'],
  'funds.bank.payoutState': ['批次现在的状态（{status}）不能这样做。', 'The batch is {status}; this cannot be done.'],
  'funds.bank.makerReleases': ['制单人不能放行自己的批次。', 'Whoever made a batch does not release it.'],
  'funds.bank.notReleased': ['批次还没有放行。', 'The batch is not released yet.'],
  'funds.bank.resultColumnsMissing': [
    '回盘文件里找不到处理结果列，或找不到序号、账号列。',
    'The result file has no column of outcomes, or none of numbers or accounts.',
  ],
  'funds.bank.lineNotFound': ['没有这笔流水。', 'There is no such line.'],
};
