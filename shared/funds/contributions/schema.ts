import * as z from 'zod';
import { DaySchema, type Period, PeriodSchema } from '../../kernel/period.ts';
import { CHANNELS, STAGES } from './channel-schema.ts';

/** Levels of the tree that share the employer's 2 %, from the top down. */
export const LEVELS = ['acftu', 'province', 'city', 'county', 'industry', 'grassroots'] as const;
export type Level = (typeof LEVELS)[number];
export const FULL_BP = 10_000;
/** A trillion yuan: no payroll is larger, and 2 % of it stays exact. */
export const MAX_PAYROLL_FEN = 99_999_999_999_999;

export type Share = { readonly level: Level; readonly basisPoints: number };
export type SplitScheme = { readonly validFrom: Period; readonly shares: readonly Share[] };

const Amount = z.int().min(1).max(MAX_PAYROLL_FEN);
export const METHODS = ['bank', 'cash'] as const;

export const DeclarePayroll = z
  .strictObject({ payrollFen: z.int().min(0).max(MAX_PAYROLL_FEN).meta({ example: 123456789 }) })
  .meta({ id: 'DeclarePayroll' });
export type DeclarePayroll = z.infer<typeof DeclarePayroll>;

export const RecordReceipt = z
  .strictObject({
    amountFen: Amount.meta({ example: 2469136 }),
    receivedOn: DaySchema.meta({ example: '2026-11-03' }),
    method: z.enum(METHODS).default('bank'),
  })
  .meta({ id: 'RecordContributionReceipt' });
export type RecordReceipt = z.infer<typeof RecordReceipt>;

export const RecordRemittance = z
  .strictObject({ amountFen: Amount.meta({ example: 987654 }), remittedOn: DaySchema.meta({ example: '2026-11-15' }) })
  .meta({ id: 'RecordRemittance' });
export type RecordRemittance = z.infer<typeof RecordRemittance>;

export const PutSplitScheme = z
  .strictObject({
    validFrom: PeriodSchema.meta({ example: '2027-01' }),
    shares: z
      .array(z.strictObject({ level: z.enum(LEVELS), basisPoints: z.int().min(0).max(FULL_BP) }))
      .min(1)
      .max(LEVELS.length),
  })
  .meta({
    id: 'PutSplitScheme',
    description: 'Shares of the levels in basis points; together 10,000, with the grassroots among them.',
  });
export type PutSplitScheme = z.infer<typeof PutSplitScheme>;

/** What is on record for one month's 2 %. */
export type Contribution = {
  readonly period: Period;
  readonly payrollFen?: number;
  readonly dueFen: number;
  readonly receivedFen: number;
  readonly ownFen: number;
  readonly upwardFen: number;
  readonly remittedFen: number;
  /** Filed with the tax office, paid there (or transferred by the treasury), and come back of it. */
  readonly declaredFen: number;
  readonly taxPaidFen: number;
  readonly passedBackFen: number;
  /** Announced by the upper union at the year's end (131), and how much of that has arrived since. */
  readonly noticedFen: number;
  readonly noticeSettledFen: number;
  readonly v: number;
};

const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const Signed = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
const StageView = z.object({
  stage: z.enum(STAGES),
  expectedFen: Fen,
  actualFen: Fen,
  /** Actual less expected. */
  varianceFen: Signed,
});
export const ShareAmountView = z.object({ level: z.enum(LEVELS), amountFen: Signed });

export const ContributionView = z
  .object({
    period: z.string().max(7),
    payrollFen: Fen.nullable(),
    dueFen: Fen,
    receivedFen: Fen,
    ownFen: Fen,
    upwardFen: Fen,
    remittedFen: Fen,
    /** Passed up by right but not yet paid: the debt on account 211. */
    owedFen: Fen,
    declaredFen: Fen,
    taxPaidFen: Fen,
    passedBackFen: Fen,
    /** Announced at the year's end and not arrived yet: account 131. */
    announcedFen: Fen,
    channel: z.enum(CHANNELS),
    /** From what is due to what has come back, each measured against the stage before it. */
    stages: z.array(StageView).max(STAGES.length),
    /** Still to be paid by the employer. */
    missingFen: Fen,
    shares: z.array(ShareAmountView).max(LEVELS.length),
  })
  .meta({
    id: 'Contribution',
    example: {
      period: '2026-11',
      payrollFen: 123456789,
      dueFen: 2469136,
      receivedFen: 2469136,
      ownFen: 1481482,
      upwardFen: 987654,
      remittedFen: 0,
      owedFen: 987654,
      declaredFen: 0,
      taxPaidFen: 0,
      passedBackFen: 0,
      announcedFen: 0,
      channel: 'selfRemit',
      stages: [{ stage: 'received', expectedFen: 2469136, actualFen: 2469136, varianceFen: 0 }],
      missingFen: 0,
      shares: [
        { level: 'acftu', amountFen: 123457 },
        { level: 'province', amountFen: 123457 },
        { level: 'city', amountFen: 246913 },
        { level: 'county', amountFen: 493827 },
        { level: 'grassroots', amountFen: 1481482 },
      ],
    },
  });
export type ContributionView = z.infer<typeof ContributionView>;

export const ContributionYearView = z.object({
  year: z.int().min(1900).max(2199),
  data: z.array(ContributionView).max(12),
  totals: z.object({ dueFen: Fen, receivedFen: Fen, upwardFen: Fen, remittedFen: Fen, owedFen: Fen }),
});

export const SplitSchemeView = z
  .object({
    validFrom: z.string().max(7),
    isDefault: z.boolean(),
    shares: z.array(z.object({ level: z.enum(LEVELS), basisPoints: z.int().min(0).max(FULL_BP) })).max(LEVELS.length),
  })
  .meta({ id: 'SplitScheme' });
export type SplitSchemeView = z.infer<typeof SplitSchemeView>;
