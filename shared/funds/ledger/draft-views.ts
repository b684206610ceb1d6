import * as z from 'zod';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { idPattern } from '../../kernel/ids.ts';
import { DaySchema } from '../../kernel/period.ts';
import { AttachmentIds } from '../../tenancy/attachments/schema.ts';
import { DRAFT_KINDS, DRAFT_STATUSES } from './draft-schema.ts';
import { ProjectIdSchema } from './project-views.ts';
import { AccountCodeSchema, VoucherLineView } from './views.ts';

export const DraftIdSchema = z.string().length(30).regex(idPattern('voucherDraft')).meta({
  example: 'vdr_01JD9Z6T7QF3000000000000AA',
});

const Amount = z.int().min(0).max(MAX_STATED_FEN);
const Version = z.int().min(1).max(1_000_000_000);
const MAX_LINES = 200;
/** Red vouchers carry the reason as well. */
const Reason = z.string().trim().min(2).max(100).meta({ example: '金额录错，应为 1,200.00 元' });

const DraftLine = z.strictObject({
  account: AccountCodeSchema,
  debitFen: Amount,
  creditFen: Amount,
  memo: z.string().trim().max(100).optional(),
  project: ProjectIdSchema.optional(),
});

export const SaveDraft = z
  .strictObject({
    date: DaySchema,
    summary: z.string().trim().max(200),
    lines: z.array(DraftLine).max(MAX_LINES),
    /** Papers attached (附单据 n 张), files among them. */
    attachments: z.int().min(0).max(9_999).default(0),
    attachmentIds: AttachmentIds.default([]),
    /** Whether it goes to the checker: then it has to balance. */
    submit: z.boolean().default(false),
    /** The version that was read, for a draft that exists. */
    version: Version.optional(),
  })
  .meta({
    id: 'SaveVoucherDraft',
    example: {
      date: '2026-11-20',
      summary: '购买羽毛球比赛用品',
      lines: [
        { account: '50102', debitFen: 120_000, creditFen: 0 },
        { account: '102', debitFen: 0, creditFen: 120_000 },
      ],
      attachments: 2,
      submit: true,
    },
  });
export type SaveDraft = z.infer<typeof SaveDraft>;

/** `version` is what the checker has seen: nothing else is posted. */
export const PostDraft = z.strictObject({ version: Version }).meta({ id: 'PostVoucherDraft' });
export type PostDraft = z.infer<typeof PostDraft>;

export const ReturnDraft = z.strictObject({ version: Version, reason: Reason }).meta({ id: 'ReturnVoucherDraft' });
export type ReturnDraft = z.infer<typeof ReturnDraft>;

export const ReverseVoucher = z.strictObject({ date: DaySchema, reason: Reason }).meta({ id: 'ReverseVoucher' });
export type ReverseVoucher = z.infer<typeof ReverseVoucher>;

export const DraftView = z
  .object({
    id: DraftIdSchema,
    kind: z.enum(DRAFT_KINDS),
    status: z.enum(DRAFT_STATUSES),
    date: z.string().max(10),
    summary: z.string().max(200),
    lines: z.array(VoucherLineView).max(MAX_LINES),
    totalFen: z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
    attachments: z.int().min(0).max(9_999),
    attachmentIds: z.array(z.string().max(30)).max(50),
    reverses: z.string().max(20).nullable(),
    maker: z.string().max(80),
    /** Whether whoever asks had a hand in it and so does not check it. */
    isOwn: z.boolean(),
    /** Whether an exception of a small union lets whoever asks check what they made. */
    mayReviewOwn: z.boolean(),
    returned: z.object({ by: z.string().max(80), reason: z.string().max(100), at: z.string().max(30) }).nullable(),
    voucherId: z.string().max(20).nullable(),
    createdAt: z.string().max(30),
    updatedAt: z.string().max(30),
    version: Version,
  })
  .meta({ id: 'VoucherDraft' });
export type DraftView = z.infer<typeof DraftView>;

export const PostedDraftView = z.object({ voucherId: z.string().max(20) }).meta({ id: 'PostedVoucherDraft' });
