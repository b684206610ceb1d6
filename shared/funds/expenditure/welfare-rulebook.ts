// 总工办发〔2017〕32号 and the provinces' rules on it: what all gifts of a year may come to, and who may have them (domain rules 2.4).
import * as z from 'zod';
import { day } from '../../kernel/period.ts';
import { defineRule } from '../../tenancy/rulebook/schema.ts';

export const FESTIVAL_BASES = ['budget', 'booked'] as const;
const MAX_SHARE_BP = 10_000;

/** All festival gifts of a year, as a share of the union's own income (dues and the share of contributions it keeps). */
export const FestivalTotalRule = z.strictObject({
  /** Null: the region's text that we know names no total. */
  shareBasisPoints: z.int().min(0).max(MAX_SHARE_BP).nullable(),
  /** The income of the budget in force, or what is booked so far; without such a budget, what is booked. */
  of: z.enum(FESTIVAL_BASES),
});
export type FestivalTotalRule = z.infer<typeof FestivalTotalRule>;

export const FESTIVAL_TOTAL = defineRule<FestivalTotalRule>({
  key: 'expenditure.festivalTotal',
  title: { zh: '节日慰问全年总额', en: 'All festival gifts of a year' },
  schema: FestivalTotalRule,
  fields: {
    shareBasisPoints: { zh: '占本级经费收入', en: 'Share of the union’s own income', unit: 'basisPoints' },
    of: {
      zh: '收入口径',
      en: 'Income',
      choices: { budget: { zh: '当年预算收入', en: 'as budgeted' }, booked: { zh: '当年已入账收入', en: 'as booked' } },
    },
  },
  entries: [
    {
      region: '',
      validFrom: day('2017-12-15'),
      value: { shareBasisPoints: null, of: 'budget' },
      source: '总工办发〔2017〕32号：全国没有统一总额，由各省规定',
      verified: true,
    },
    {
      region: '11',
      validFrom: day('2019-01-01'),
      value: { shareBasisPoints: 5_000, of: 'budget' },
      source: '北京市总工会 2019：全年节日慰问总额不超过当年工会经费预算收入的 50%',
      verified: true,
    },
  ],
});

export const RETAINED = ['allow', 'warn', 'refuse'] as const;

/** Whether members on retained membership (retired, laid off), who pay no dues, share in festivals and birthdays. */
export const EligibilityRule = z.strictObject({ retained: z.enum(RETAINED) });
export type EligibilityRule = z.infer<typeof EligibilityRule>;

export const ELIGIBILITY = defineRule<EligibilityRule>({
  key: 'expenditure.eligibility',
  title: { zh: '集体福利发放对象', en: 'Who has a share in collective gifts' },
  schema: EligibilityRule,
  fields: {
    retained: {
      zh: '保留会籍（不缴会费）的会员',
      en: 'Members on retained membership, without dues',
      choices: {
        allow: { zh: '可以发放', en: 'have a share' },
        warn: { zh: '提醒', en: 'with a warning' },
        refuse: { zh: '不得发放', en: 'have none' },
      },
    },
  },
  entries: [
    {
      region: '',
      validFrom: day('2017-12-15'),
      value: { retained: 'warn' },
      source: '32号文：会员福利面向缴纳会费的会员；退休人员由单位行政负担（各地样本）',
      verified: false,
    },
    {
      region: '34',
      validFrom: day('2025-08-21'),
      value: { retained: 'refuse' },
      source: '皖工发〔2025〕18号：不缴会费的会员不享受集体福利，退休人员由单位行政负担',
      verified: false,
    },
  ],
});
