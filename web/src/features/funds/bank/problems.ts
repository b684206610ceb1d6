/** What to do when the bank's pages are refused; spread into the problems of the section. */
export const bankProblems = {
  'funds.bank.otherAccount': {
    zh: '文件抬头的账号不是所选账户，请换账户或换文件。',
    en: 'The number above the table is of another account. Choose that account, or another file.',
  },
  'funds.bank.openingMissing': {
    zh: '文件没有余额列。请先在账户里填写期初余额，再导入。',
    en: 'The file shows no balances. State the account’s opening balance first.',
  },
  'funds.bank.balanceBroken': {
    zh: '第 {row} 行前可能缺了流水。请重新导出完整的对账单；确认无误也可选择“仍然导入”。',
    en: 'Lines may be missing before row {row}. Export the whole statement again, or take it all the same.',
  },
  'funds.bank.monthReconciled': {
    zh: '{period} 及以前已对账确认。请先在余额调节表里取消最近一次对账。',
    en: 'Months up to {period} are signed. Reopen the last reconciliation first.',
  },
  'funds.bank.notBalanced': {
    zh: '调节后余额相差，还有没解释清楚的款项。请先勾对或补记。',
    en: 'The adjusted balances differ: something is not explained. Match or book it first.',
  },
  'funds.bank.openingKnown': {
    zh: '账户已有流水，期初余额由第一份对账单定下，不能再改。',
    en: 'Lines stand on this account: its first statement says what it began with.',
  },
  'funds.bank.closePrimary': {
    zh: '这是主账户。请先在另一个账户的“修改”里设为主账户，再来销户。',
    en: 'This is the main account. Make another one the main account first, then close this one.',
  },
  'funds.bank.closeBalance': {
    zh: '按对账单，账户里还有 {balanceYuan} 元。请导入直到余额为零的对账单，再销户。',
    en: 'By its statements {balanceYuan} yuan stand on the account. Take in the statements down to nothing, then close it.',
  },
  'funds.bank.closePayouts': {
    zh: '还有 {count} 个付款批次没有办完。请先录入结果或作废，再销户。',
    en: '{count} payment batches are not settled. Enter their results or cancel them first.',
  },
  'funds.bank.accountClosed': {
    zh: '这个账户已销户。要再使用，请先在“修改”里改回“使用中”。',
    en: 'This account is closed. To use it again, set it back to "in use" first.',
  },
  'funds.bank.moved': {
    zh: '刚刚有人改动了这些内容，请刷新后再试。',
    en: 'Somebody has just changed this. Load the page again.',
  },
  'funds.bank.makerReleases': {
    zh: '制单人不能放行自己的批次，请由主席、副主席或会计放行。',
    en: 'Whoever made a batch does not release it. Ask the chair or the accountant.',
  },
  'funds.bank.payeeWithoutAccount': {
    zh: '“{name}”没有收款账号，请在申请里补上，或用现金支付。',
    en: '“{name}” has no account number. Add it to the request, or pay in cash.',
  },
  'funds.bank.expenditureTaken': {
    zh: '这张申请已在一个付款批次里，由银行支付；要另行处理，请先撤销批次，或等银行退回后移出。',
    en: 'This request stands in a payment batch. Cancel the batch first, or drop the row once the bank gave it back.',
  },
} as const;
