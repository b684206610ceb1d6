import * as z from 'zod';
import { day } from '../../kernel/period.ts';
import { defineRule, type RuleDefinition } from '../../tenancy/rulebook/schema.ts';

/** When arrears may be taken for leaving: unpaid months in a row, and reminders that must be on file. */
export type ArrearsRule = { readonly months: number; readonly reminders: number };

export const ARREARS: RuleDefinition<ArrearsRule> = defineRule({
  key: 'funds.dues.arrears',
  title: { zh: '欠缴会费与视为自动退会', en: 'Arrears and leaving by arrears' },
  schema: z.strictObject({ months: z.int().min(6).max(12), reminders: z.int().min(1).max(12) }),
  entries: [
    {
      region: '',
      validFrom: day('2023-10-12'),
      value: { months: 6, reminders: 1 },
      source: '《中国工会章程》第一章（连续六个月不缴会费、不参加工会组织生活，经教育拒不改正）',
      verified: false,
    },
  ],
  fields: {
    months: { zh: '连续欠缴月数', en: 'Unpaid months in a row', unit: 'months' },
    reminders: { zh: '至少提醒次数', en: 'Reminders on file, at least' },
  },
});

export const DUES_ARREARS_RULES: readonly RuleDefinition[] = [ARREARS];
