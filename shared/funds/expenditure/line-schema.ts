import * as z from 'zod';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { idPattern } from '../../kernel/ids.ts';
import { DaySchema } from '../../kernel/period.ts';
import { FESTIVALS, FORMS, PAPERS, SPENDING_KINDS } from './kind-codes.ts';

export const MAX_LINES = 10;
export const MAX_RECIPIENTS = 2_000;
export const MAX_INVOICES = 20;
export const MAX_PAPERS = 50;
const MAX_PEOPLE = 1_000_000;

export const AmountSchema = z.int().min(1).max(MAX_STATED_FEN);
const People = z.int().min(1).max(MAX_PEOPLE);
export const MemberIdSchema = z.string().max(30).regex(idPattern('member')).meta({
  example: 'mbr_01JD9Z6T7QF3000000000000AA',
});
export const AttachmentIdSchema = z.string().max(30).regex(idPattern('attachment')).meta({
  example: 'att_01JD9Z6T7QF3000000000000AA',
});

/** Who receives what. `cause` (the illness, the relative) is kept as a keyed hash only, so that a repeat is noticed. */
export const RecipientInput = z.strictObject({
  memberId: MemberIdSchema,
  amountFen: AmountSchema,
  cause: z.string().trim().min(1).max(60).optional(),
});
export type RecipientInput = z.infer<typeof RecipientInput>;

export const LineInput = z
  .strictObject({
    kind: z.enum(SPENDING_KINDS),
    amountFen: AmountSchema,
    memo: z.string().trim().min(1).max(120),
    form: z.enum(FORMS).default('goods'),
    project: z.string().max(30).regex(idPattern('project')).optional(),
    festival: z.enum(FESTIVALS).optional(),
    /** How many took part, won, and what the best prize and each souvenir cost. */
    participants: People.optional(),
    winners: z.int().min(0).max(MAX_PEOPLE).optional(),
    topPrizeFen: AmountSchema.optional(),
    souvenirFen: AmountSchema.optional(),
    /** The part of the line that went for meals. */
    mealFen: AmountSchema.optional(),
    days: z.int().min(1).max(30).optional(),
    recipients: z.array(RecipientInput).max(MAX_RECIPIENTS).default([]),
  })
  .meta({ id: 'ExpenditureLineInput' });
export type LineInput = z.infer<typeof LineInput>;

export const InvoiceInput = z
  .strictObject({
    /** 发票代码; fully digital invoices have none. */
    code: z.string().trim().max(20).default(''),
    number: z.string().trim().min(1).max(30).meta({ example: '24442000000123456789' }),
    date: DaySchema.meta({ example: '2026-11-20' }),
    amountFen: AmountSchema.meta({ example: 128000 }),
  })
  .meta({ id: 'InvoiceInput' });
export type InvoiceInput = z.infer<typeof InvoiceInput>;

export const PaperInput = z.strictObject({ attachmentId: AttachmentIdSchema, paper: z.enum(PAPERS) });
export type PaperInput = z.infer<typeof PaperInput>;
export const PapersSchema = z.array(PaperInput).max(MAX_PAPERS);

export const PayeeInput = z.strictObject({
  name: z.string().trim().min(1).max(80).meta({ example: '南京文具商行' }),
  bankName: z.string().trim().min(2).max(80).optional(),
  account: z
    .string()
    .trim()
    .regex(/^[0-9 -]{8,40}$/)
    .max(40)
    .optional()
    .meta({ example: '6222 0200 0000 0000 123' }),
});
export type PayeeInput = z.infer<typeof PayeeInput>;
