import type { ProblemTexts } from '../types.ts';

export const STATEMENTS_TEXTS: ProblemTexts = {
  'funds.statements.periodFuture': ['{period} 还没有到，没有报表。', '{period} has not begun; there is no statement.'],
};
