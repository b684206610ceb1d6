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
  'funds.budget.yearClosed': ['{year} 年已结账，不能再占用该年预算。', 'The books of {year} are closed.'],
};
