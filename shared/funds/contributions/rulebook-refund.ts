import * as z from 'zod';
import { day } from '../../kernel/period.ts';
import { defineRule, type RuleDefinition } from '../../tenancy/rulebook/schema.ts';

export const REFUND_BASES = ['year', 'averageOfTwoYears'] as const;
export type SmallPayerRefund = {
  readonly isOn: boolean;
  /** The year's upward part must stay below this. */
  readonly limitFen: number;
  readonly basis: (typeof REFUND_BASES)[number];
  /** The month with which the programme's year begins. */
  readonly firstMonth: number;
  /** At most so much comes back; null without a cap. */
  readonly capFen: number | null;
};

const refund = (more: Partial<SmallPayerRefund> = {}): SmallPayerRefund => ({
  isOn: false,
  limitFen: 1_000_000,
  basis: 'year',
  firstMonth: 1,
  capFen: null,
  ...more,
});

/** 小额缴费工会组织全额返还: dated programmes, off unless the union says that it is in one. */
export const SMALL_PAYER_REFUND: RuleDefinition<SmallPayerRefund> = defineRule({
  key: 'funds.contributions.smallPayerRefund',
  title: { zh: '小额缴费全额返还', en: 'Refund to small payers' },
  schema: z.strictObject({
    isOn: z.boolean(),
    limitFen: z.int().min(1).max(100_000_000),
    basis: z.enum(REFUND_BASES),
    firstMonth: z.int().min(1).max(12),
    capFen: z.int().min(1).max(100_000_000).nullable(),
  }),
  entries: [
    {
      region: '',
      validFrom: day('2023-01-01'),
      validTo: day('2024-12-31'),
      value: refund(),
      source: '全总厅字〔2022〕47号；工财发〔2023〕22号',
      verified: true,
    },
    {
      region: '44',
      validFrom: day('2025-01-01'),
      validTo: day('2026-05-31'),
      value: refund({ firstMonth: 10 }),
      source: '广东省延续政策（年度自10月起算）',
      verified: false,
    },
    {
      region: '35',
      validFrom: day('2023-01-01'),
      validTo: day('2025-12-31'),
      value: refund({ basis: 'averageOfTwoYears', capFen: 1_000_000 }),
      source: '福建省：按前两年平均，封顶一万元，免申即享',
      verified: false,
    },
    {
      region: '3502',
      validFrom: day('2023-01-01'),
      validTo: day('2024-12-31'),
      value: refund({ limitFen: 500_000 }),
      source: '厦门市：上缴减半，按五千元',
      verified: false,
    },
  ],
  fields: {
    isOn: { zh: '启用', en: 'Applied' },
    limitFen: { zh: '年上缴额低于', en: 'Yearly upward part below', unit: 'fen' },
    basis: {
      zh: '计算口径',
      en: 'Measured by',
      choices: {
        year: { zh: '当年', en: 'The year itself' },
        averageOfTwoYears: { zh: '前两年平均', en: 'The average of the two years before' },
      },
    },
    firstMonth: { zh: '年度起始月', en: 'The year begins with month' },
    capFen: { zh: '返还上限', en: 'At most', unit: 'fen' },
  },
  isLocalLaw: true,
});
