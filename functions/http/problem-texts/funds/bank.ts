import type { ProblemTexts } from '../types.ts';

export const BANK_TEXTS: ProblemTexts = {
  'funds.bank.numberInvalid': ['账号应为 8 到 32 位数字。', 'An account number has 8 to 32 digits.'],
  'funds.bank.numberTaken': ['这个账号已经登记过了。', 'This account number is on the list already.'],
  'funds.bank.codeTaken': [
    '科目 {account} 已对应另一个银行账户，请为这个账户另设明细科目。',
    'Account {account} belongs to another bank account; give this one a sub-account of its own.',
  ],
  'funds.bank.codeUnknown': ['没有可记账的科目 {account}。', 'There is no account {account} to post to.'],
  'funds.bank.tooManyAccounts': ['最多登记 {max} 个银行账户。', 'At most {max} bank accounts.'],
  'funds.bank.accountClosed': ['这个银行账户已销户。', 'This bank account is closed.'],
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
  'funds.bank.lineNotFound': ['没有这笔流水。', 'There is no such line.'],
};
