import * as z from 'zod';
import { DraftIdSchema } from './draft-views.ts';
import { AccountCodeSchema } from './views.ts';

export const MAX_TEMPLATES = 100;

const TemplateLine = z.strictObject({
  account: AccountCodeSchema,
  side: z.enum(['debit', 'credit']),
  memo: z.string().max(100).optional(),
});

export const CreateTemplate = z
  .strictObject({
    name: z.string().trim().min(2).max(40),
    summary: z.string().trim().max(200),
    lines: z.array(TemplateLine).min(1).max(50),
  })
  .meta({
    id: 'CreateVoucherTemplate',
    example: {
      name: '支付活动用品',
      summary: '购买活动用品',
      lines: [
        { account: '50102', side: 'debit' },
        { account: '102', side: 'credit' },
      ],
    },
  });
export type CreateTemplate = z.infer<typeof CreateTemplate>;

export const TemplateView = z
  .object({
    id: DraftIdSchema,
    name: z.string().max(40),
    summary: z.string().max(200),
    lines: z.array(TemplateLine).max(50),
  })
  .meta({ id: 'VoucherTemplate' });
export type TemplateView = z.infer<typeof TemplateView>;

export const TemplateListView = z
  .object({ data: z.array(TemplateView).max(MAX_TEMPLATES) })
  .meta({ id: 'VoucherTemplateList' });
export const SummaryListView = z.object({ data: z.array(z.string().max(200)).max(50) }).meta({ id: 'SummaryList' });
export const GoneView = z.object({ id: z.string().max(30) }).meta({ id: 'Gone' });
