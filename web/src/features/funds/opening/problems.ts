/** What to do when opening balances, the chart or a project are refused; spread into the problems of the section. */
export const openingProblems = {
  'funds.ledger.openingUnbalanced': {
    zh: '期初余额借贷不平，请录入人核对后重新保存，再审核。',
    en: 'The balances do not agree. Whoever entered them corrects and saves them, then they are checked.',
  },
  'funds.ledger.openingNotFirst': {
    zh: '{period} 已有凭证，期初余额会重复计算。请选更早的月份，或先把这些凭证红字冲销。',
    en: 'Vouchers stand in {period} already. Choose an earlier month, or take them back first.',
  },
  'funds.ledger.openingClosed': {
    zh: '{period} 已结账。请先反结账，再录入或冲销期初余额。',
    en: '{period} is closed. Have it opened again first.',
  },
  'funds.ledger.openingResult': {
    zh: '科目 {account} 是收支科目，余额要等于本年累计发生额之差，请核对两边。',
    en: '{account} is income or spending: its balance is the difference of its movements.',
  },
  'funds.ledger.openingColumns': {
    zh: '没有找到科目编码、科目名称和期末余额的列，请检查表头。',
    en: 'No columns for code, name and closing balance were found. Check the header row.',
  },
  'funds.ledger.accountMoved': {
    zh: '科目 {account} 已有发生额，下面不能再增设明细，也不能删除。请改在其他科目下增设。',
    en: '{account} has moved already. Add below another account.',
  },
  'funds.ledger.codeTaken': {
    zh: '编号 {account} 已被使用，或制度规定了别的名称。留空可自动编号。',
    en: 'The code {account} is taken. Leave it empty for the next one.',
  },
  'funds.ledger.projectHasMoney': {
    zh: '「{project}」还有专项资金没用完，请先按拨款单位要求处理余额，再结束项目。',
    en: 'Earmarked money is left in {project}. Settle it with whoever gave it, then close the project.',
  },
} as const;
