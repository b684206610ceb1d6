import type { ProblemTexts } from '../types.ts';

export const BUDGET_TEXTS: ProblemTexts = {
  'funds.budget.exceeded': [
    '科目 {account} 的预算只剩 {remainingFen} 分，本次需要 {neededFen} 分。',
    'The budget of account {account} has {remainingFen} fen left; {neededFen} fen are needed.',
  ],
  'funds.budget.noLine': [
    '{year} 年预算没有科目 {account} 的支出，不能开支；请先调整预算。',
    'The budget of {year} has no line for account {account}; adjust the budget first.',
  ],
  'funds.budget.noneInForce': [
    '{year} 年还没有生效的预算，不能开支；请先完成预算审批，或由主席开启批复前开支。',
    'No budget of {year} is in force; have it approved, or let the chair allow interim spending.',
  ],
  'funds.budget.tooManyCharged': [
    '一张凭证最多涉及 {max} 行预算，请拆成几张。',
    'A voucher moves at most {max} lines of the budget; make it several.',
  ],
  'funds.budget.yearClosed': ['{year} 年已结账，不能再占用该年预算。', 'The books of {year} are closed.'],
  'funds.budget.accountUnknown': [
    '科目表里没有收支科目 {account}。',
    'The chart has no income or spending account {account}.',
  ],
  'funds.budget.nameDiffers': [
    '科目编码 {account} 在现行科目表中是「{name}」，与文件中的名称不同；请核对是否用了 2009 年的旧科目。',
    'Account {account} is called {name} in the chart in force; the file says otherwise. Was the chart of 2009 used?',
  ],
  'funds.budget.incomeProject': [
    '收入科目 {account} 不能指定支出项目。',
    'Income account {account} cannot have a project.',
  ],
  'funds.budget.projectUnknown': ['没有这个项目，请先登记项目。', 'There is no such project; register it first.'],
  'funds.budget.lineTwice': ['科目 {account} 出现了两次，请合并。', 'Account {account} stands twice; merge the lines.'],
  'funds.budget.noSpending': ['预算里没有支出。', 'The budget has no spending.'],
  'funds.budget.deficit': [
    '支出超过收入与动用结余 {shortFen} 分，不能编制赤字预算。',
    'Spending exceeds income and surplus drawn by {shortFen} fen; a budget may not have a deficit.',
  ],
  'funds.budget.belowUsed': [
    '科目 {account} 已支出和占用 {usedFen} 分，预算不能低于这个数，也不能去掉这一行。',
    'Account {account} has {usedFen} fen spent and held; its line may not be less or left out.',
  ],
  'funds.budget.tooManyLines': ['支出预算最多 {max} 行，现有 {count} 行。', 'At most {max} lines; there are {count}.'],
  'funds.budget.tooManyVersions': ['一年最多 {max} 个版本。', 'At most {max} versions in a year.'],
  'funds.budget.tooManySteps': [
    '这一版的步骤太多（{max}），请作废后另建。',
    'Too many steps ({max}); begin another version.',
  ],
  'funds.budget.yearTooFar': ['只能编制到下一年度的预算。', 'Only budgets up to the next year can be made.'],
  'funds.budget.versionOpen': [
    '第 {number} 版还在编制或审批中，请先完成或作废。',
    'Version {number} is still being prepared or decided.',
  ],
  'funds.budget.adjustmentsUsedUp': [
    '本年预算已调整 {allowed} 次，达到规定次数。',
    'The budget was adjusted {allowed} times this year already, as often as the rule allows.',
  ],
  'funds.budget.reasonMissing': ['请写明原因。', 'A reason is needed.'],
  'funds.budget.notEditable': [
    '预算已提交，不能再修改；请先退回。',
    'The version was submitted; have it returned first.',
  ],
  'funds.budget.stepNotPossible': ['这一步现在不能办理，请刷新后再看。', 'This step cannot be taken from here.'],
  'funds.budget.stageOfOthers': [
    '这一步不由您办理：委员会和大会由主席登记，审查意见由经审会出具。',
    'This step is not yours: the chair records committee and meeting, the audit committee gives its own opinion.',
  ],
  'funds.budget.ownExamination': ['编制人不能审查自己编制的预算。', 'Whoever prepared the budget cannot examine it.'],
  'funds.budget.dayFuture': ['日期不能晚于今天。', 'The day lies in the future.'],
  'funds.budget.dayBefore': ['日期不能早于上一步（{on}）。', 'The day lies before the last step ({on}).'],
  'funds.budget.documentMissing': ['请填写会议纪要号或文号。', 'Give the number of the minutes or document.'],
  'funds.budget.noteMissing': ['请填写意见或原因。', 'Give the opinion or the reason.'],
  'funds.budget.attachmentMissing': ['请上传批复文件。', 'Attach the document of the upper union.'],
  'funds.budget.interimNotNeeded': ['{year} 年预算已经生效，不需要批复前开支。', 'The budget of {year} is in force.'],
  'funds.budget.columnsMissing': [
    '没有找到「科目编码」「科目名称」「本年预算数」三列。',
    'The columns 科目编码, 科目名称 and 本年预算数 were not found.',
  ],
  'funds.budget.fileRefused': [
    '文件有 {count} 处不符合要求，没有读入。',
    '{count} cells were refused; nothing was read.',
  ],
  'funds.budget.noteTooLong': ['说明最多 {max} 字。', 'A note has at most {max} characters.'],
};
