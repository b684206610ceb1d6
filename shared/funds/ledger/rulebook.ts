import * as z from 'zod';
import { day } from '../../kernel/period.ts';
import { defineRule, type RuleDefinition } from '../../tenancy/rulebook/schema.ts';

/** Up to how many employees a union may let the maker of a voucher check it too, with a reason on record. */
export type SelfReviewRule = { readonly maxEmployees: number };

export const SELF_REVIEW: RuleDefinition<SelfReviewRule> = defineRule({
  key: 'funds.ledger.selfReview',
  title: { zh: '小型工会制单、审核由同一人承担', en: 'One person makes and checks vouchers in a small union' },
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

export const LEDGER_RULES: readonly RuleDefinition[] = [SELF_REVIEW];
