import * as z from 'zod';
import { day, firstDayOf, periodOf } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { defineRule, type RuleDefinition } from '../../tenancy/rulebook/schema.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';

export const FREQUENCIES = ['monthly', 'quarterly', 'halfYearly', 'yearly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** How dues follow from the wage (basis points, fen), and how often they are collected. */
export type DuesRate = { readonly rateBp: number; readonly truncateUnitFen: number; readonly frequency: Frequency };

export const DUES_RATE: RuleDefinition<DuesRate> = defineRule({
  key: 'funds.dues.rate',
  title: { zh: '会费标准', en: 'Dues rate' },
  schema: z.strictObject({
    rateBp: z.int().min(0).max(1_000),
    truncateUnitFen: z.int().min(1).max(100_000),
    frequency: z.enum(FREQUENCIES),
  }),
  entries: [
    {
      region: '',
      validFrom: day('1978-11-13'),
      value: { rateBp: 50, truncateUnitFen: 1_000, frequency: 'monthly' },
      source: '工发〔1978〕101号 第一条；〔94〕工财字第69号',
      verified: true,
    },
  ],
  fields: {
    rateBp: { zh: '费率', en: 'Rate', unit: 'basisPoints' },
    truncateUnitFen: { zh: '不足此数的尾数不计', en: 'The tail below this is left out', unit: 'fen' },
    frequency: {
      zh: '收缴周期',
      en: 'How often',
      choices: {
        monthly: { zh: '按月', en: 'Monthly' },
        quarterly: { zh: '按季', en: 'Quarterly' },
        halfYearly: { zh: '每半年', en: 'Half-yearly' },
        yearly: { zh: '按年', en: 'Yearly' },
      },
    },
  },
});

/** A pay item of the employer, and whether it belongs to the wage that dues follow from. */
export type PayItem = { readonly name: string; readonly counts: boolean };

const PayItemName = z.string().trim().min(1).max(40);
const counted = (...names: readonly string[]): PayItem[] => names.map((name) => ({ name, counts: true }));
const left = (...names: readonly string[]): PayItem[] => names.map((name) => ({ name, counts: false }));

export const PAY_ITEMS: RuleDefinition<{ readonly items: readonly PayItem[] }> = defineRule({
  key: 'funds.dues.payItems',
  title: { zh: '会费计算基数的工资项目', en: 'Pay items that dues follow from' },
  schema: z.strictObject({
    items: z
      .array(z.strictObject({ name: PayItemName, counts: z.boolean() }))
      .min(1)
      .max(60)
      .refine((items) => items.some(({ counts }) => counts))
      .refine((items) => new Set(items.map(({ name }) => name)).size === items.length),
  }),
  entries: [
    {
      region: '',
      validFrom: day('1978-11-13'),
      value: {
        items: [
          ...counted('基本工资', '固定工资', '岗位工资', '职务工资', '级别工资', '薪级工资', '工龄工资', '基础工资'),
          ...left('绩效工资', '奖金', '津贴', '补贴', '加班工资', '年终奖', '稿酬', '福利费'),
        ],
      },
      source: '工发〔1978〕101号 第四条；企业通常按基本（岗位）工资，各单位口径不一',
      verified: false,
    },
  ],
  fields: {
    items: { zh: '工资项目', en: 'Pay items' },
    name: { zh: '项目名称', en: 'Name' },
    counts: { zh: '计入基数', en: 'Counts' },
  },
});

/** The rules of the wage and of what is due from it, for the catalogue. */
export const DUES_RULES: readonly RuleDefinition[] = [DUES_RATE, PAY_ITEMS];

/** The rate that the union's dues of the running month follow: the one of its first day, so that a month has one. */
export const duesRateNow = async (ctx: UnionCtx): Promise<DuesRate> =>
  (await openRulebook(ctx)).value(DUES_RATE, firstDayOf(periodOf(ctx.tools.now())));
