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
    zh: '这张申请已在另一个批次里，请刷新后再选。',
    en: 'This request stands in another batch. Load the page again.',
  },
} as const;
