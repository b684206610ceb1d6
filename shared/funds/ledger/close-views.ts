import * as z from 'zod';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { PeriodSchema } from '../../kernel/period.ts';
import { CARRY_STEPS } from './carry-rules.ts';
import { ARCHIVE_KINDS } from './retention-rules.ts';

const Name = z.string().max(80);
const Moment = z.string().max(30);
const Reason = z.string().trim().min(2).max(200);
const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

export const RequestReopening = z.strictObject({ reason: Reason.meta({ example: '漏记一张发票' }) });
export type RequestReopening = z.infer<typeof RequestReopening>;

const RequestView = z.object({
  period: PeriodSchema,
  reason: z.string().max(200),
  requestedBy: Name,
  requestedAt: Moment,
  /** Whether the reader is the one who asked: then somebody else has to confirm. */
  isOwn: z.boolean(),
});

const CheckView = z.object({ code: z.string().max(40), isBlocking: z.boolean(), count: z.int().min(0).max(1_000_000) });

export const ChecklistView = z
  .object({
    period: PeriodSchema,
    status: z.enum(['running', 'open', 'closed']),
    closedAt: Moment.nullable(),
    closedBy: Name.nullable(),
    vouchers: z.int().min(0).max(999_999),
    /** Whether the month is over, open and every blocking check is clean. */
    isReady: z.boolean(),
    /** Whether it is the last closed month, the only one that can be opened again. */
    isReopenable: z.boolean(),
    checks: z.array(CheckView).max(50),
    reopening: RequestView.nullable(),
  })
  .meta({ id: 'ClosingChecklist' });
export type ChecklistView = z.infer<typeof ChecklistView>;

const MonthView = z.object({
  period: PeriodSchema,
  status: z.enum(['running', 'open', 'closed']),
  closedAt: Moment.nullable(),
  closedBy: Name.nullable(),
  vouchers: z.int().min(0).max(999_999),
});

export const ClosingYearView = z
  .object({
    year: z.int().min(1900).max(2199),
    closedThrough: PeriodSchema.nullable(),
    /** The month that comes next, when it is over. */
    next: PeriodSchema.nullable(),
    months: z.array(MonthView).max(12),
    reopenings: z
      .array(
        z.object({
          period: PeriodSchema,
          reason: z.string().max(200),
          requestedBy: Name,
          requestedAt: Moment,
          confirmedBy: Name,
          confirmedAt: Moment,
        }),
      )
      .max(100),
    /** How long the archives of this year are kept; null for ever. */
    retention: z
      .array(
        z.object({
          kind: z.enum(ARCHIVE_KINDS),
          years: z.int().min(1).max(100).nullable(),
          keepUntil: z.string().max(10).nullable(),
        }),
      )
      .max(10),
  })
  .meta({ id: 'ClosingYear' });
export type ClosingYearView = z.infer<typeof ClosingYearView>;

export const CarryForward = z.strictObject({
  releases: z
    .array(
      z.strictObject({
        amountFen: z.int().min(1).max(MAX_STATED_FEN),
        project: z.string().max(64).optional(),
        reason: Reason.meta({ example: '职工书屋项目已验收' }),
      }),
    )
    .max(50)
    .default([])
    .meta({ description: 'Money of finished projects that goes from what is carried over into the surplus' }),
});
export type CarryForward = z.infer<typeof CarryForward>;

const LineView = z.object({
  account: z.string().max(20),
  zh: z.string().max(60),
  en: z.string().max(80),
  debitFen: Fen,
  creditFen: Fen,
  memo: z.string().max(200).nullable(),
});

export const CarryView = z
  .object({
    year: z.int().min(1900).max(2199),
    on: z.string().max(10),
    /** Open months before December; they have to be closed first. */
    earlierOpen: z.int().min(0).max(2_000),
    isDecemberOpen: z.boolean(),
    isDue: z.boolean(),
    isReady: z.boolean(),
    /** The most that can be released of finished projects. */
    releasableFen: Fen,
    steps: z
      .array(z.object({ step: z.enum(CARRY_STEPS), summary: z.string().max(200), lines: z.array(LineView).max(200) }))
      .max(5),
    /** Vouchers that were posted for this year already. */
    voucherIds: z.array(z.string().max(20)).max(200),
  })
  .meta({ id: 'CarryForwardPreview' });
export type CarryView = z.infer<typeof CarryView>;
