import * as z from 'zod';
import { day } from '../../kernel/period.ts';
import { defineRule, type RuleDefinition } from '../../tenancy/rulebook/schema.ts';
import { DUE_DAY, LATE_FEE, LIMITATION } from './rulebook-arrears.ts';
import { FULL_BP, LEVELS, type Share } from './schema.ts';

export type DefaultSplit = { readonly shares: readonly Share[] };

const NATIONAL_SHARES: readonly Share[] = [
  { level: 'acftu', basisPoints: 500 },
  { level: 'province', basisPoints: 500 },
  { level: 'city', basisPoints: 1_000 },
  { level: 'county', basisPoints: 2_000 },
  { level: 'grassroots', basisPoints: 6_000 },
];

/** How the levels share the 2 % where a union has no scheme of its own. */
export const DEFAULT_SPLIT: RuleDefinition<DefaultSplit> = defineRule({
  key: 'funds.contributions.split',
  title: { zh: '拨缴经费分成比例（默认）', en: 'Shares of the levels (default)' },
  schema: z.strictObject({
    shares: z
      .array(z.strictObject({ level: z.enum(LEVELS), basisPoints: z.int().min(0).max(FULL_BP) }))
      .min(1)
      .max(LEVELS.length)
      .refine((shares) => shares.reduce((sum, { basisPoints }) => sum + basisPoints, 0) === FULL_BP),
  }),
  entries: [
    {
      region: '',
      validFrom: day('1992-04-03'),
      value: { shares: NATIONAL_SHARES },
      source: '工财字〔2004〕42号（比例由各省确定）；通行做法 60% 留成、40% 上缴，上级内部比例示意',
      verified: false,
    },
    {
      region: '3502',
      validFrom: day('2022-01-01'),
      value: {
        shares: [
          { level: 'acftu', basisPoints: 500 },
          { level: 'province', basisPoints: 500 },
          { level: 'city', basisPoints: 1_000 },
          { level: 'grassroots', basisPoints: 8_000 },
        ],
      },
      source: '厦门市：上缴部分减半（按 2% 的 20% 上缴），各级比例示意',
      verified: false,
    },
  ],
  fields: {
    shares: { zh: '各级比例', en: 'Shares' },
    level: { zh: '层级', en: 'Level' },
    basisPoints: { zh: '比例', en: 'Share', unit: 'basisPoints' },
  },
  decidedAt: '/funds/contributions/schemes',
});

export const PREPARATORY_TRIGGERS = ['oneYearOpen', 'preparatoryBody', 'helpBegun'] as const;
export type PreparatoryFund = {
  readonly isOn: boolean;
  readonly trigger: (typeof PREPARATORY_TRIGGERS)[number];
  readonly rateBp: number;
  readonly returnBp: number;
};

const preparatory = (trigger: PreparatoryFund['trigger'], returnBp: number): PreparatoryFund => ({
  isOn: false,
  trigger,
  rateBp: 200,
  returnBp,
});

/** 建会筹备金: what an employer without a union pays to the upper union, and what comes back once there is one. */
export const PREPARATORY_FUND: RuleDefinition<PreparatoryFund> = defineRule({
  key: 'funds.contributions.preparatoryFund',
  title: { zh: '建会筹备金', en: 'Preparatory fund' },
  schema: z.strictObject({
    isOn: z.boolean(),
    trigger: z.enum(PREPARATORY_TRIGGERS),
    rateBp: z.int().min(0).max(1_000),
    returnBp: z.int().min(0).max(FULL_BP),
  }),
  entries: [
    {
      region: '50',
      validFrom: day('2011-03-01'),
      value: preparatory('oneYearOpen', 0),
      source: '《重庆市实施〈工会法〉办法》第三十六条',
      verified: true,
    },
    {
      region: '31',
      validFrom: day('2023-02-01'),
      value: preparatory('preparatoryBody', 0),
      source: '《上海市工会条例》第四十一条',
      verified: true,
    },
    {
      region: '11',
      validFrom: day('2023-01-01'),
      value: preparatory('helpBegun', 0),
      source: '《北京市实施〈工会法〉办法》第五十五条',
      verified: true,
    },
    {
      region: '3302',
      validFrom: day('2010-01-01'),
      value: preparatory('oneYearOpen', 6_000),
      source: '宁波市：开业满一年，建会后返还 60%',
      verified: false,
    },
  ],
  fields: {
    isOn: { zh: '启用', en: 'Applied' },
    trigger: { zh: '起征条件', en: 'From when' },
    rateBp: { zh: '费率', en: 'Rate', unit: 'basisPoints' },
    returnBp: { zh: '建会后返还', en: 'Comes back', unit: 'basisPoints' },
  },
  isLocalLaw: true,
});

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
    basis: { zh: '计算口径', en: 'Measured by' },
    firstMonth: { zh: '年度起始月', en: 'The year begins with month' },
    capFen: { zh: '返还上限', en: 'At most', unit: 'fen' },
  },
  isLocalLaw: true,
});

/** The dated rules of the employer's 2 %, for the catalogue. */
export const CONTRIBUTION_RULES: readonly RuleDefinition[] = [
  DEFAULT_SPLIT,
  DUE_DAY,
  LATE_FEE,
  LIMITATION,
  PREPARATORY_FUND,
  SMALL_PAYER_REFUND,
];
