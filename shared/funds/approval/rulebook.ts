import * as z from 'zod';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { day } from '../../kernel/period.ts';
import { defineRule } from '../../tenancy/rulebook/schema.ts';

/** Above this amount (itself not included) a resolution of the committee must be attached. */
export const RESOLUTION_ABOVE = defineRule({
  key: 'approval.resolutionAboveFen',
  title: { zh: '须附委员会决议的金额', en: 'Amount above which a committee resolution is needed' },
  schema: z.int().min(0).max(MAX_STATED_FEN),
  entries: [
    {
      region: '',
      validFrom: day('2018-01-01'),
      value: 1_000_000,
      source: '总工办发〔2017〕32号 要求重大收支集体研究决定，全国没有统一限额；10,000 元为建议值',
      verified: false,
    },
  ],
  fields: { '': { zh: '超过此金额（不含）须附决议', en: 'Above this amount, itself not included', unit: 'fen' } },
});

export const APPROVAL_RULES = [RESOLUTION_ABOVE];
