import * as z from 'zod';
import { day } from '../../kernel/period.ts';
import { defineRule, type RuleDefinition } from '../../tenancy/rulebook/schema.ts';
import { DUE_DAY, LATE_FEE, LIMITATION } from './rulebook-arrears.ts';
import { SMALL_PAYER_REFUND } from './rulebook-refund.ts';
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
    level: {
      zh: '层级',
      en: 'Level',
      choices: {
        acftu: { zh: '全国总工会', en: 'All-China Federation' },
        province: { zh: '省级工会', en: 'Province' },
        city: { zh: '市级工会', en: 'City' },
        county: { zh: '县（区）工会', en: 'County' },
        industry: { zh: '产业工会', en: 'Industry' },
        grassroots: { zh: '基层工会', en: 'Grassroots' },
      },
    },
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
    trigger: {
      zh: '起征条件',
      en: 'From when',
      choices: {
        oneYearOpen: { zh: '开业满一年未建会', en: 'One year open without a union' },
        preparatoryBody: { zh: '成立筹备组织之日', en: 'A preparatory body was set up' },
        helpBegun: { zh: '上级工会派员帮助建会之日', en: 'The upper union began to help' },
      },
    },
    rateBp: { zh: '费率', en: 'Rate', unit: 'basisPoints' },
    returnBp: { zh: '建会后返还', en: 'Comes back', unit: 'basisPoints' },
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
