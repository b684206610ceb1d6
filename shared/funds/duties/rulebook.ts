import * as z from 'zod';
import { day } from '../../kernel/period.ts';
import { defineRule, type RuleDefinition } from '../../tenancy/rulebook/schema.ts';

/** Up to how many employees a union may let one person have duties together that belong apart. */
export type SmallUnionRule = { readonly maxEmployees: number };

export const SMALL_UNION: RuleDefinition<SmallUnionRule> = defineRule({
  key: 'funds.duties.smallUnion',
  title: { zh: '小型工会不相容职务例外', en: 'Duties in one hand, in a small union' },
  schema: z.strictObject({ maxEmployees: z.int().min(0).max(1_000_000) }),
  entries: [
    {
      region: '',
      validFrom: day('2022-01-01'),
      value: { maxEmployees: 199 },
      source: '《工会法》第十四条（职工二百人以上的企业工会可以设专职主席）；不足二百人的工会一般无专职财务人员',
      verified: false,
    },
  ],
  fields: { maxEmployees: { zh: '职工人数不超过', en: 'Employees, at most' } },
});

export const DUTY_RULES: readonly RuleDefinition[] = [SMALL_UNION];
