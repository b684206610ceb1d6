/** What to do when a budget refuses; spread into the problems of the section. */
export const budgetProblems = {
  'funds.budget.exceeded': {
    zh: '这一行预算不够：科目 {account} 剩余 {remainingFen} 分，需要 {neededFen} 分。请减少金额，或先办理预算调整。',
    en: 'Account {account} has {remainingFen} fen left and needs {neededFen}. Lower the amount or adjust the budget first.',
  },
  'funds.budget.noLine': {
    zh: '{year} 年预算里没有科目 {account}，不能开支。请改选科目，或办理预算调整增列这一行。',
    en: 'The budget of {year} has no line for {account}. Choose another account or adjust the budget.',
  },
  'funds.budget.noneInForce': {
    zh: '{year} 年预算还没有生效。请先办完预算审批；确需先开支的，请主席在预算页开启「批复前开支」。',
    en: 'No budget of {year} is in force. Have it decided; the chair may allow interim spending on the budget page.',
  },
  'funds.budget.deficit': {
    zh: '支出比收入和动用结余多 {shortFen} 分，不能编制赤字预算。请减少支出，或在有结余时填写动用上年结余。',
    en: 'Spending is {shortFen} fen above income and surplus used. Cut it, or draw on earlier surplus where there is any.',
  },
  'funds.budget.belowUsed': {
    zh: '科目 {account} 已支出和占用 {usedFen} 分，这一行不能低于这个数，也不能去掉。',
    en: 'Account {account} has {usedFen} fen spent and held; its line cannot be lower or left out.',
  },
  'funds.budget.versionOpen': {
    zh: '第 {number} 版还在办理中，请先办完或作废它。',
    en: 'Version {number} is still open; finish or discard it first.',
  },
  'funds.budget.adjustmentsUsedUp': {
    zh: '本年已调整 {allowed} 次，达到规定次数。如本地规定不同，请主席在「规则与标准」里修改。',
    en: 'Adjusted {allowed} times already. Where the local rule differs, the chair changes it under rules.',
  },
  'funds.budget.ownExamination': {
    zh: '您是编制人，不能审查自己编制的预算，请经审会其他委员办理。',
    en: 'You prepared it; another member of the audit committee has to examine it.',
  },
  'funds.budget.stepNotPossible': {
    zh: '这一步已经被别人办理了，请刷新页面。',
    en: 'Somebody else has taken this step; reload the page.',
  },
  'funds.budget.fileRefused': {
    zh: '文件有 {count} 处不符合要求，没有读入。请按下面的提示改好再传。',
    en: '{count} cells were refused and nothing was read. Correct them and upload again.',
  },
};
