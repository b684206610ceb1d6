import * as z from 'zod';
import { day } from '../../kernel/period.ts';
import { defineRule, type RuleDefinition } from '../../tenancy/rulebook/schema.ts';

export type DueDay = { readonly dayOfMonth: number; readonly monthsAfter: number };

/** By when a month's 2 % is due, where local law says so. */
export const DUE_DAY: RuleDefinition<DueDay> = defineRule({
  key: 'funds.contributions.dueDay',
  title: { zh: '拨缴期限', en: 'Day by which the 2 % is due' },
  schema: z.strictObject({ dayOfMonth: z.int().min(1).max(31), monthsAfter: z.int().min(0).max(12) }),
  entries: [
    {
      region: '11',
      validFrom: day('2023-01-01'),
      value: { dayOfMonth: 15, monthsAfter: 1 },
      source: '《北京市实施〈工会法〉办法》第五十五条（每月十五日前，按上月工资总额）',
      verified: true,
    },
    {
      region: '31',
      validFrom: day('2023-02-01'),
      value: { dayOfMonth: 15, monthsAfter: 1 },
      source: '《上海市工会条例》第四十一条（每月十五日前，按上月工资总额）',
      verified: true,
    },
  ],
  fields: {
    dayOfMonth: { zh: '几日前', en: 'By the day', unit: 'dayOfMonth' },
    monthsAfter: { zh: '工资月份之后第几个月', en: 'Months after the payroll', unit: 'months' },
  },
  isLocalLaw: true,
});

export type LateFee = { readonly isOn: boolean; readonly perTenThousandDay: number; readonly isCapped: boolean };

const fiveInAThousand = (isCapped: boolean): LateFee => ({ isOn: false, perTenThousandDay: 50, isCapped });

/** 滞纳金: the Trade Union Law knows none, some local laws do. Off until the union says that it is claimed. */
export const LATE_FEE: RuleDefinition<LateFee> = defineRule({
  key: 'funds.contributions.lateFee',
  title: { zh: '滞纳金', en: 'Late fee' },
  schema: z.strictObject({
    isOn: z.boolean(),
    perTenThousandDay: z.int().min(1).max(100),
    isCapped: z.boolean(),
  }),
  entries: [
    {
      region: '11',
      validFrom: day('2023-01-01'),
      value: fiveInAThousand(false),
      source: '《北京市实施〈工会法〉办法》第五十五条（每日千分之五）',
      verified: true,
    },
    {
      region: '50',
      validFrom: day('2011-03-01'),
      value: fiveInAThousand(true),
      source: '《重庆市实施〈工会法〉办法》第四十五条（每日千分之五，不超过本金）',
      verified: true,
    },
    {
      region: '33',
      validFrom: day('2011-01-01'),
      value: fiveInAThousand(true),
      source: '浙江省（每日千分之五）',
      verified: false,
    },
    {
      region: '3603',
      validFrom: day('2011-01-01'),
      value: fiveInAThousand(true),
      source: '江西省萍乡市（每日千分之五，含筹备金）',
      verified: false,
    },
  ],
  fields: {
    isOn: { zh: '启用', en: 'Applied' },
    perTenThousandDay: { zh: '每日', en: 'Per day', unit: 'perTenThousandDay' },
    isCapped: { zh: '以欠缴本金为限', en: 'Capped at the principal' },
  },
  isLocalLaw: true,
});

export type Limitation = { readonly years: number; readonly warnDays: number };

/** 诉讼时效: how long an unpaid month can be claimed in court, and how early the union wants to be warned. */
export const LIMITATION: RuleDefinition<Limitation> = defineRule({
  key: 'funds.contributions.limitation',
  title: { zh: '申请支付令的时效', en: 'Time limit of a payment order' },
  schema: z.strictObject({ years: z.int().min(1).max(20), warnDays: z.int().min(0).max(1_000) }),
  entries: [
    {
      region: '',
      validFrom: day('2017-10-01'),
      value: { years: 3, warnDays: 180 },
      source: '《民法典》第一百八十八条；《工会法》第四十四条；法释〔2020〕（工会法司法解释）第三、四、七条',
      verified: true,
    },
  ],
  fields: {
    years: { zh: '年限', en: 'Years', unit: 'years' },
    warnDays: { zh: '提前提醒', en: 'Warned before', unit: 'days' },
  },
});
