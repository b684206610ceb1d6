import * as z from 'zod';
import { day } from '../../kernel/period.ts';
import { defineRule, type RuleDefinition } from '../../tenancy/rulebook/schema.ts';

const SINCE = day('2018-01-01');

export const OBJECTION_DAYS: RuleDefinition<number> = defineRule({
  key: 'funds.publicity.objectionDays',
  title: { zh: '经费公示提出异议的天数', en: 'Days for objections to a public table' },
  schema: z.int().min(1).max(60),
  fields: { '': { zh: '自然日', en: 'Calendar days', unit: 'days' } },
  entries: [{ region: '', validFrom: SINCE, value: 7, source: '通行做法：公示不少于 7 日', verified: false }],
});

export const PUBLICITY_EVERY = ['month', 'quarter', 'halfYear', 'year'] as const;
export type PublicityEvery = (typeof PUBLICITY_EVERY)[number];

export const EVERY: RuleDefinition<PublicityEvery> = defineRule({
  key: 'funds.publicity.every',
  title: { zh: '经费公示周期', en: 'How often funds are made public' },
  schema: z.enum(PUBLICITY_EVERY),
  fields: {
    '': {
      zh: '周期',
      en: 'Every',
      choices: {
        month: { zh: '每月', en: 'month' },
        quarter: { zh: '每季度', en: 'quarter' },
        halfYear: { zh: '每半年', en: 'half-year' },
        year: { zh: '每年', en: 'year' },
      },
    },
  },
  entries: [
    {
      region: '',
      validFrom: SINCE,
      value: 'quarter',
      source: '《工会法》第四十五条：定期向会员大会报告；按季公示为通行做法',
      verified: false,
    },
  ],
});

export const PUBLICITY_RULES: readonly RuleDefinition[] = [OBJECTION_DAYS, EVERY];
