import * as z from 'zod';
import { day } from '../../kernel/period.ts';
import { defineRule, type RuleDefinition } from '../../tenancy/rulebook/schema.ts';

export const UPPER_ACTIONS = ['approve', 'file'] as const;
/** What the upper union does with a budget: it approves it, or it takes it into its files (备案). */
export type UpperAction = (typeof UPPER_ACTIONS)[number];

const SINCE = day('2020-12-29');

export const UPPER_ACTION: RuleDefinition<UpperAction> = defineRule({
  key: 'funds.budget.upperAction',
  title: { zh: '上级工会对预算：审批或备案', en: 'What the upper union does with a budget' },
  schema: z.enum(UPPER_ACTIONS),
  entries: [
    {
      region: '',
      validFrom: SINCE,
      value: 'file',
      source: '《基层工会预算管理办法》总工办发〔2020〕29号；各地多为备案',
      verified: false,
    },
    {
      region: '41',
      validFrom: SINCE,
      value: 'approve',
      source: '河南：基层工会预算须报上一级工会审批',
      verified: false,
    },
  ],
});

export const ADJUSTMENTS_PER_YEAR: RuleDefinition<number> = defineRule({
  key: 'funds.budget.adjustmentsPerYear',
  title: { zh: '每年预算调整次数', en: 'Adjustments of a budget in a year' },
  schema: z.int().min(0).max(12),
  entries: [
    {
      region: '',
      validFrom: SINCE,
      value: 1,
      source: '预算调整一般每年一次，程序同预算编制（安徽 2025 等地做法）',
      verified: false,
    },
  ],
});

export const WARN_FROM: RuleDefinition<number> = defineRule({
  key: 'funds.budget.warnBasisPoints',
  title: { zh: '预算执行预警线', en: 'Share of a line from which it is marked' },
  schema: z.int().min(1).max(10_000),
  entries: [{ region: '', validFrom: SINCE, value: 9_000, source: '内部管理：用到九成时提示', verified: true }],
});

export const BUDGET_RULES: readonly RuleDefinition[] = [UPPER_ACTION, ADJUSTMENTS_PER_YEAR, WARN_FROM];
