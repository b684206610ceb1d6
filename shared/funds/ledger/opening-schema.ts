import * as z from 'zod';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { idPattern } from '../../kernel/ids.ts';
import { type Instant, type Period, PeriodSchema } from '../../kernel/period.ts';
import type { DraftPerson } from './draft-schema.ts';
import { ProjectIdSchema } from './project-views.ts';
import { AccountCodeSchema } from './views.ts';

export const CHART_VERSIONS = [2009, 2021] as const;
export type ChartVersionNumber = (typeof CHART_VERSIONS)[number];

/** The chart that figures come from; what is neither was refused before. */
export const chartVersionOf = (year: number): ChartVersionNumber => (year === 2009 ? 2009 : 2021);

const ChartVersionSchema = z
  .int()
  .min(2009)
  .max(2021)
  .refine((year) => CHART_VERSIONS.some((one) => one === year))
  .meta({ example: 2021 });
export const MAX_OPENING_LINES = 90;
const Amount = z.int().min(0).max(MAX_STATED_FEN);

const OpeningLineSchema = z.strictObject({
  account: AccountCodeSchema,
  /** The balance at the end of the month, on one side. */
  debitFen: Amount.default(0),
  creditFen: Amount.default(0),
  /** Movements of the year up to that day, for books that begin within a year. */
  movedDebitFen: Amount.default(0),
  movedCreditFen: Amount.default(0),
  project: ProjectIdSchema.optional(),
});
export type OpeningLine = z.infer<typeof OpeningLineSchema>;

export const SaveOpening = z
  .strictObject({
    /** The balances are those of its last day. */
    period: PeriodSchema,
    lines: z.array(OpeningLineSchema).min(2).max(MAX_OPENING_LINES),
    /** The chart that the figures came from; recorded, since codes of 2009 meant other things. */
    chartVersion: ChartVersionSchema.default(2021),
    /** The version that was read, once something was saved. */
    version: z.int().min(1).max(1_000_000_000).optional(),
  })
  .meta({
    id: 'SaveOpening',
    example: {
      period: '2026-10',
      lines: [
        { account: '102', debitFen: 18_642_377 },
        { account: '32205', creditFen: 18_642_377 },
      ],
      chartVersion: 2021,
    },
  });
export type SaveOpening = z.infer<typeof SaveOpening>;

export const WithdrawOpening = z
  .strictObject({ reason: z.string().trim().min(2).max(100).meta({ example: '固定资产余额录错' }) })
  .meta({ id: 'WithdrawOpening' });

const UploadId = z.string().max(30).regex(idPattern('upload')).meta({ example: 'upl_01JD9Z6T7QF3000000000000AA' });
export const ProposeOpening = z
  .strictObject({ uploadId: UploadId, chartVersion: ChartVersionSchema })
  .meta({ id: 'ProposeOpening' });
export type ProposeOpening = z.infer<typeof ProposeOpening>;

/** The opening balances (期初建账) of a union: prepared by one, posted by another. */
export type Opening = {
  readonly period: Period;
  readonly lines: readonly OpeningLine[];
  readonly chartVersion: ChartVersionNumber;
  readonly status: 'prepared' | 'posted';
  readonly maker: DraftPerson;
  readonly hands: readonly string[];
  readonly updatedAt: Instant;
  readonly voucherIds: readonly string[];
  readonly v: number;
};

const Signed = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);

export const OpeningView = z
  .object({
    status: z.enum(['none', 'prepared', 'posted']),
    period: PeriodSchema.nullable(),
    chartVersion: z.int().min(2009).max(2100),
    lines: z
      .array(
        z.object({
          account: z.string().max(7),
          debitFen: Amount,
          creditFen: Amount,
          movedDebitFen: Amount,
          movedCreditFen: Amount,
          project: z.string().max(30).nullable(),
        }),
      )
      .max(MAX_OPENING_LINES),
    /** Debit less credit of the balances; posted only at zero. */
    differenceFen: Signed,
    maker: z.string().max(80).nullable(),
    isOwn: z.boolean(),
    mayReviewOwn: z.boolean(),
    /** The month that balances can be entered for at the latest: the last one that is over. */
    latest: PeriodSchema,
    voucherIds: z.array(z.string().max(20)).max(2),
    version: z.int().min(0).max(1_000_000_000),
  })
  .meta({ id: 'Opening' });
export type OpeningView = z.infer<typeof OpeningView>;

/** Why a row of an old trial balance has no account yet: a person chooses. */
export const ROW_PROBLEMS = ['unknown', 'nameDiffers', 'choose', 'amount'] as const;

export const OpeningProposalView = z
  .object({
    fileName: z.string().max(255),
    chartVersion: z.int().min(2009).max(2100),
    rows: z
      .array(
        z.object({
          row: z.int().min(1).max(1_000_000),
          code: z.string().max(20),
          name: z.string().max(100),
          account: z.string().max(7).nullable(),
          problem: z.enum(ROW_PROBLEMS).nullable(),
          debitFen: Amount,
          creditFen: Amount,
          movedDebitFen: Amount,
          movedCreditFen: Amount,
        }),
      )
      .max(500),
    /** Rows that only add others up, and rows without an amount. */
    skipped: z.int().min(0).max(1_000_000),
  })
  .meta({ id: 'OpeningProposal' });
export type OpeningProposal = z.infer<typeof OpeningProposalView>;
