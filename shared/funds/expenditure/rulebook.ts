// 总工办发〔2017〕32号 and the provinces' rules on it: amounts and shares differ by region and year (domain rules 2.3, 7.3).
import * as z from 'zod';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { day } from '../../kernel/period.ts';
import { defineRule } from '../../tenancy/rulebook/schema.ts';
import { BENEFIT_STANDARD } from './benefit-rulebook.ts';
import { ELIGIBILITY, FESTIVAL_TOTAL } from './welfare-rulebook.ts';

const Cap = z.int().min(0).max(MAX_STATED_FEN).nullable();
const YEAR_2018 = day('2018-01-01');

/** Prizes of culture, sport and contests. */
export const PrizeRule = z.strictObject({
  shareNumerator: z.int().min(1).max(100),
  shareDenominator: z.int().min(1).max(100),
  topPrizeFen: Cap,
  souvenirFen: Cap,
});
export type PrizeRule = z.infer<typeof PrizeRule>;
const TWO_THIRDS = { shareNumerator: 2, shareDenominator: 3 };

export const PRIZE_RULE = defineRule<PrizeRule>({
  key: 'expenditure.prizes',
  title: { zh: '奖励面与奖品限额', en: 'Prizes: share of participants and caps' },
  schema: PrizeRule,
  fields: {
    shareNumerator: { zh: '奖励面：分子', en: 'Share of winners: numerator' },
    shareDenominator: { zh: '奖励面：分母', en: 'Share of winners: denominator' },
    topPrizeFen: { zh: '最高奖', en: 'Top prize', unit: 'fen' },
    souvenirFen: { zh: '纪念品', en: 'Souvenir', unit: 'fen' },
  },
  entries: [
    {
      region: '',
      validFrom: day('2017-12-15'),
      value: { ...TWO_THIRDS, topPrizeFen: null, souvenirFen: null },
      source: '总工办发〔2017〕32号：奖励范围不得超过参与人数的三分之二',
      verified: true,
    },
    {
      region: '51',
      validFrom: YEAR_2018,
      value: { ...TWO_THIRDS, topPrizeFen: 300_00, souvenirFen: 100_00 },
      source: '四川省基层工会经费收支管理实施办法',
      verified: false,
    },
    {
      region: '11',
      validFrom: day('2019-01-01'),
      value: { ...TWO_THIRDS, topPrizeFen: null, souvenirFen: 150_00 },
      source: '北京市总工会 2019：春节联欢等活动纪念品人均 150 元',
      verified: false,
    },
    {
      region: '64',
      validFrom: YEAR_2018,
      value: { shareNumerator: 1, shareDenominator: 3, topPrizeFen: null, souvenirFen: null },
      source: '宁夏回族自治区基层工会经费收支管理实施办法',
      verified: false,
    },
    {
      region: '4301',
      validFrom: YEAR_2018,
      value: { shareNumerator: 3, shareDenominator: 10, topPrizeFen: 400_00, souvenirFen: null },
      source: '长沙市基层工会经费使用办法',
      verified: false,
    },
  ],
});

/** Meals and outings: samples of practice, so that going beyond them is a warning until a union has set its own. */
export const OutingRule = z.strictObject({
  mealPerHeadFen: Cap,
  outingPerHeadFen: Cap,
  outingDays: z.int().min(1).max(30),
});
export type OutingRule = z.infer<typeof OutingRule>;

export const OUTING_RULE = defineRule<OutingRule>({
  key: 'expenditure.outings',
  title: { zh: '误餐与春秋游限额', en: 'Limits of meals and outings' },
  schema: OutingRule,
  fields: {
    mealPerHeadFen: { zh: '误餐（人次）', en: 'Meal for one', unit: 'fen' },
    outingPerHeadFen: { zh: '春秋游（人次）', en: 'Outing for one', unit: 'fen' },
    outingDays: { zh: '活动天数', en: 'Days', unit: 'days' },
  },
  entries: [
    {
      region: '',
      validFrom: day('2017-12-15'),
      value: { mealPerHeadFen: 40_00, outingPerHeadFen: 200_00, outingDays: 1 },
      source: '32号文：误餐不超过当地差旅伙食标准，春秋游当日往返（金额为各地样本）',
      verified: false,
    },
  ],
});

export const TopUpRule = z.strictObject({ times: z.int().min(0).max(100) });

/** Outings and shows are paid out of dues; what the union's funds may add, in times of the year's dues. */
export const DUES_TOP_UP = defineRule<z.infer<typeof TopUpRule>>({
  key: 'expenditure.duesTopUp',
  title: { zh: '会费不足部分的补助倍数', en: 'Top-up of outings, in times of the year’s dues' },
  schema: TopUpRule,
  fields: { times: { zh: '倍数', en: 'Times' } },
  entries: [
    {
      region: '',
      validFrom: day('2017-12-15'),
      value: { times: 3 },
      source: '32号文：会费不足部分可用工会经费弥补，不超过当年会费收入的三倍',
      verified: false,
    },
  ],
});

/** For the page of rules and standards. */
export const EXPENDITURE_RULES = [
  BENEFIT_STANDARD,
  FESTIVAL_TOTAL,
  ELIGIBILITY,
  PRIZE_RULE,
  OUTING_RULE,
  DUES_TOP_UP,
] as const;
