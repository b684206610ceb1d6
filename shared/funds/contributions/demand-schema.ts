import * as z from 'zod';
import { type Day, DaySchema, type Instant, type Period, PeriodSchema } from '../../kernel/period.ts';
import { EMPLOYER_KINDS } from './channel-schema.ts';
import { WARNINGS } from './overdue-rules.ts';
import { OBSTACLES } from './refund-rules.ts';

const Words = z
  .string()
  .trim()
  .min(2)
  .max(100)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u);
const Amount = z.int().min(1).max(99_999_999_999_999);
const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const PeriodText = z.string().max(7);
const DayText = z.string().max(10);
const Count = z.int().min(0).max(100_000);

export const MAX_DEMANDED = 36;
/** Months that arrears look back on: the limitation is three years. */
export const MONTHS_BACK = 60;

export const SendDemand = z
  .strictObject({
    /** The employer as the letter addresses it. */
    addressee: Words.meta({ example: '华东精工有限公司' }),
    periods: z
      .array(PeriodSchema)
      .min(1)
      .max(MAX_DEMANDED)
      .refine((periods) => new Set(periods).size === periods.length)
      .meta({ example: ['2026-08', '2026-09'] }),
    payBy: DaySchema.meta({ example: '2026-12-15' }),
    deliveredBy: Words.meta({ example: '当面送达，办公室签收' }),
  })
  .meta({ id: 'SendContributionDemand', description: 'A demand letter (催缴函) for months that are overdue.' });
export type SendDemand = z.infer<typeof SendDemand>;

export type DemandedMonth = {
  readonly period: Period;
  readonly dueFen: number;
  readonly paidFen: number;
  readonly missingFen: number;
  readonly dueDay: Day;
  readonly daysLate: number;
  readonly lateFeeFen: number;
};

/** A demand letter as it went out: what it says never changes. */
export type Demand = {
  readonly id: string;
  readonly year: string;
  readonly number: number;
  readonly on: Day;
  readonly addressee: string;
  readonly payBy: Day;
  readonly deliveredBy: string;
  readonly unionName: string;
  readonly months: readonly DemandedMonth[];
  readonly missingFen: number;
  readonly lateFeeFen: number;
  readonly by: string;
  readonly at: Instant;
  /** A letter that never went out, or said something wrong: it keeps its number and interrupts nothing. */
  readonly voided?: { readonly reason: string; readonly by: string; readonly at: Instant };
};

export const VoidDemand = z
  .strictObject({ reason: Words.meta({ example: '金额有误，另发更正函' }) })
  .meta({ id: 'VoidContributionDemand' });
export type VoidDemand = z.infer<typeof VoidDemand>;

export const DemandedMonthView = z.object({
  period: PeriodText,
  dueFen: Fen,
  paidFen: Fen,
  missingFen: Fen,
  dueDay: DayText,
  daysLate: Count,
  lateFeeFen: Fen,
});

export const DemandView = z
  .object({
    id: z.string().max(30),
    /** 催缴〔2026〕3号 */
    year: z.string().max(4),
    number: Count,
    on: DayText,
    addressee: z.string().max(100),
    payBy: DayText,
    deliveredBy: z.string().max(100),
    unionName: z.string().max(100),
    months: z.array(DemandedMonthView).max(MAX_DEMANDED),
    missingFen: Fen,
    lateFeeFen: Fen,
    by: z.string().max(100),
    at: z.string().max(30),
    voided: z.object({ reason: z.string().max(100), by: z.string().max(100), at: z.string().max(30) }).nullable(),
  })
  .meta({ id: 'ContributionDemand' });
export type DemandView = z.infer<typeof DemandView>;

export const OverdueView = z
  .object({
    /** Whether a late fee is claimed here now. */
    hasLateFee: z.boolean(),
    data: z
      .array(
        DemandedMonthView.extend({
          isOverdue: z.boolean(),
          demands: z.int().min(0).max(1_000),
          lastDemandOn: DayText.nullable(),
          /** Last day on which a payment order (支付令) can be asked for. */
          limitationEndsOn: DayText,
          warning: z.enum(WARNINGS),
        }),
      )
      .max(MONTHS_BACK),
    missingFen: Fen,
    lateFeeFen: Fen,
  })
  .meta({ id: 'ContributionsOverdue' });
export type Overdue = z.infer<typeof OverdueView>;

export const RefundView = z
  .object({
    year: z.int().min(1900).max(2199),
    from: PeriodText,
    to: PeriodText,
    isOn: z.boolean(),
    limitFen: Fen.nullable(),
    source: z.string().max(300).nullable(),
    employer: z.enum(EMPLOYER_KINDS),
    upwardFen: Fen,
    isInFull: z.boolean(),
    isOnTime: z.boolean(),
    obstacles: z.array(z.enum(OBSTACLES)).max(OBSTACLES.length),
    refundFen: Fen,
    /** What was recorded as received. */
    receivedFen: Fen.nullable(),
    voucherId: z.string().max(20).nullable(),
    /** Where it is recorded: the month of the movement and its id. */
    movementId: z.string().max(30).nullable(),
    period: PeriodText.nullable(),
  })
  .meta({ id: 'SmallPayerRefund' });
export type RefundView = z.infer<typeof RefundView>;

export const RecordRefund = z
  .strictObject({
    year: z.int().min(2000).max(2199),
    amountFen: Amount.meta({ example: 912000 }),
    receivedOn: DaySchema,
  })
  .meta({ id: 'RecordSmallPayerRefund' });
export type RecordRefund = z.infer<typeof RecordRefund>;
