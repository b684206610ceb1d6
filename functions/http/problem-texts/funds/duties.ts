import type { ProblemTexts } from '../types.ts';

export const DUTIES_TEXTS: ProblemTexts = {
  'funds.duties.notSmall': [
    '本会职工人数超过小型工会的标准，不相容职务须由不同的人担任。',
    'The union is not small: these duties belong to different people.',
  ],
  'funds.duties.ownException': [
    '不能登记自己的例外，请由另一位委员登记。',
    'Nobody records an exception for themselves.',
  ],
  'funds.duties.noSuchOffice': ['此人目前没有相应的职务。', 'The person does not hold the office for it.'],
  'funds.duties.decidedLater': ['决定日期不能晚于今天 {today}。', 'It cannot be decided after today, {today}.'],
  'funds.duties.beginsEarlier': ['例外不能从今天 {today} 以前开始。', 'It cannot begin before today, {today}.'],
  'funds.duties.reversed': ['结束日期早于开始日期。', 'The last day lies before the first.'],
  'funds.duties.tooLong': ['最长不超过一届（五年）。', 'At most one term of five years.'],
  'funds.duties.beyondTerm': ['不能超过此人的任期 {last}。', 'It cannot go beyond the person’s term, {last}.'],
  'funds.duties.over': ['这项例外已经结束。', 'The exception has ended already.'],
};
