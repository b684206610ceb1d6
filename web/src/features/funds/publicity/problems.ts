/** What happened and what to do, of public tables. */
export const publicityProblems = {
  'funds.publicity.periodRunning': {
    zh: '{period} 还没有过完，请选已经过完的月份。',
    en: '{period} is not over; choose months that are.',
  },
  'funds.publicity.rangeInvalid': {
    zh: '起止月份要在同一年，并且先后有序。',
    en: 'Both months must be of one year and in order.',
  },
  'funds.publicity.alreadyPublished': {
    zh: '{from} 至 {to} 已经公示。如有错误，请打开那张表先撤回。',
    en: '{from} to {to} is published. Open that table and withdraw it first.',
  },
  'funds.publicity.withdrawn': {
    zh: '这张公示表已经撤回，请看最新的公示。',
    en: 'This table was withdrawn; see the latest one.',
  },
  'funds.publicity.moved': {
    zh: '生成公示表时有人正在记账，请再点一次。',
    en: 'Somebody posted meanwhile; try once more.',
  },
  'funds.publicity.tooLarge': {
    zh: '这几个月的凭证超过 {max} 笔，请分几次公示。',
    en: 'More than {max} vouchers; publish in several parts.',
  },
  'funds.publicity.answered': {
    zh: '这个问题刚刚已由别人答复。',
    en: 'Somebody has just answered this.',
  },
} as const;
