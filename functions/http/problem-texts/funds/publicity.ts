import type { ProblemTexts } from '../types.ts';

export const PUBLICITY_TEXTS: ProblemTexts = {
  'funds.publicity.rangeInvalid': ['公示月份须在同一年内、先后有序。', 'The months must be in order and of one year.'],
  'funds.publicity.periodRunning': ['{period} 还没有过完，不能公示。', '{period} is not over yet.'],
  'funds.publicity.alreadyPublished': [
    '{from} 至 {to} 已经公示。如有错误，请先撤回再重新公示。',
    '{from} to {to} is published. Withdraw it first.',
  ],
  'funds.publicity.withdrawn': ['这张公示表已经撤回。', 'This table was withdrawn.'],
  'funds.publicity.tooLarge': [
    '凭证超过 {max} 笔，请缩短公示月份。',
    'More than {max} vouchers; publish fewer months at a time.',
  ],
  'funds.publicity.moved': ['刚刚有人记账，请再点一次。', 'Somebody has just posted; try again.'],
  'funds.publicity.lineUnknown': ['公示表里没有这一行。', 'The table has no such line.'],
  'funds.publicity.answered': ['这个问题已经答复。', 'This question was answered.'],
};
