import { defineProblems } from '#web/i18n/problems.ts';

export const dutyProblems = defineProblems({
  'funds.duties.notSmall': {
    zh: '本会职工人数超过小型工会的标准，不相容职务须由不同的人担任。',
    en: 'The union is not small: these duties belong to different people.',
  },
  'funds.duties.ownException': {
    zh: '不能登记自己的例外，请由另一位委员登记。',
    en: 'Nobody records an exception for themselves; another committee member does.',
  },
  'funds.duties.noSuchOffice': {
    zh: '此人目前没有相应的职务。',
    en: 'The person does not hold the office for it.',
  },
  'funds.duties.beyondTerm': {
    zh: '不能超过此人的任期 {last}；换届后须重新决定。',
    en: 'Not beyond the person’s term, {last}; decide anew after the election.',
  },
});
