import type { ProblemTexts } from '../types.ts';

export const CONTRIBUTIONS_TEXTS: ProblemTexts = {
  'funds.contributions.periodFuture': ['{period} 还没有到。', '{period} has not begun.'],
  'funds.contributions.dayFuture': ['日期不能晚于今天。', 'The day lies in the future.'],
  'funds.contributions.moreThanOwed': ['应上缴余额只有 {owedFen} 分。', 'Only {owedFen} fen are owed.'],
  'funds.contributions.levelTwice': ['同一级出现了两次。', 'A level stands twice.'],
  'funds.contributions.grassrootsMissing': ['分成比例里缺少基层一级。', 'The grassroots share is missing.'],
  'funds.contributions.sharesNotWhole': [
    '各级比例合计应为 10000 基点，现为 {total}。',
    'Shares must total 10,000 basis points, not {total}.',
  ],
  'funds.contributions.schemeTooEarly': [
    '{period} 的经费已按原比例分成，新比例请从之后的月份起。',
    '{period} was split already; begin later.',
  ],
};
