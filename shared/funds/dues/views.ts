import * as z from 'zod';
import type { Exception } from './exception-codec.ts';
import type { RunCounts, RunEntry, RunSums } from './run-entry.ts';
import { ENDINGS, ITEM_KINDS, MAX_CORRECTIONS, MODES, ROW_STATUSES } from './schema.ts';

/** Rows that a file may bring; the answer lists each. */
export const MAX_FILE_ROWS = 50_000;
const Count = z.int().min(0).max(1_000_000);
const Sum = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const Signed = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
const Key = z.string().max(64);
const Code = z.string().max(80);
const Pointer = z.string().max(100);
const PeriodText = z.string().max(7);

export const RowResultView = z
  .object({
    key: Key,
    status: z.enum(ROW_STATUSES),
    amountFen: Sum,
    /** What the member owes, where another amount was posted. */
    dueFen: Sum.optional(),
    differs: z.literal(true).optional(),
    code: Code.optional(),
    pointer: Pointer.optional(),
  })
  .meta({ id: 'DuesRowResult', example: { key: 'G00001', status: 'posted', amountFen: 6355 } });
export type RowResult = z.infer<typeof RowResultView>;

export const CorrectionResultView = z
  .object({
    key: Key,
    status: z.enum(ROW_STATUSES),
    deltaFen: Signed,
    code: Code.optional(),
    pointer: Pointer.optional(),
  })
  .meta({ id: 'DuesCorrectionResult' });
export type CorrectionResult = z.infer<typeof CorrectionResultView>;

const CountsView = z.object({
  rows: Count,
  posted: Count,
  alreadyPosted: Count,
  unmatched: Count,
  refused: Count,
  differing: Count,
  corrections: Count,
  correctionsRefused: Count,
});
const TotalsView = z.object({ rowsFen: Sum, postedFen: Sum, unmatchedFen: Sum, addedFen: Sum, returnedFen: Sum });

export const DuesBatchSummaryView = z
  .object({
    id: z.string().max(30),
    period: PeriodText,
    status: z.enum(['committed', 'dry_run']),
    source: z.enum(['api', 'file']),
    counts: CountsView,
    totals: TotalsView,
    voucherId: z.string().max(20).nullable(),
    committedAt: z.string().max(30).nullable(),
  })
  .meta({ id: 'DuesBatchSummary' });
export type DuesBatchSummary = z.infer<typeof DuesBatchSummaryView>;

export const DuesBatchView = DuesBatchSummaryView.extend({
  mode: z.enum(MODES),
  rows: z.array(RowResultView).max(MAX_FILE_ROWS),
  corrections: z.array(CorrectionResultView).max(MAX_CORRECTIONS),
}).meta({ id: 'DuesBatch' });
export type DuesBatch = z.infer<typeof DuesBatchView>;

export const StoredRowView = RowResultView.extend({
  memberId: z.string().max(30).nullable(),
  name: z.string().max(50).nullable(),
  hint: z.string().max(40).nullable(),
}).meta({ id: 'DuesBatchRow' });
export type StoredRow = z.infer<typeof StoredRowView>;

export const WorklistItemView = z
  .object({
    id: z.string().max(30),
    kind: z.enum(ITEM_KINDS),
    status: z.enum(['open', 'resolved']),
    period: PeriodText,
    batchId: z.string().max(30),
    key: Key,
    hint: z.string().max(40),
    amountFen: Sum,
    dueFen: Sum.nullable(),
    memberId: z.string().max(30).nullable(),
    code: Code.nullable(),
    action: z.enum(ENDINGS).nullable(),
    /** Why it was closed the way it was, when, and the voucher where money moved. */
    reason: z.string().max(120).nullable(),
    resolvedAt: z.string().max(30).nullable(),
    voucherId: z.string().max(20).nullable(),
  })
  .meta({ id: 'DuesWorklistItem' });
export type WorklistItemView = z.infer<typeof WorklistItemView>;

export const WORKLIST_STATUSES = ['open', 'resolved'] as const;
export type WorklistStatus = (typeof WORKLIST_STATUSES)[number];

/** An item in a list, with the name of its member where one is known. */
export const WorklistEntryView = WorklistItemView.extend({ name: z.string().max(50).nullable() }).meta({
  id: 'DuesWorklistEntry',
});
export type WorklistEntry = z.infer<typeof WorklistEntryView>;

type Sent = { readonly key: string };

/** The field of the row that a refusal is about. */
const fieldOf = (one: Exception): string =>
  one.code === 'funds.dues.alreadyPostedOtherAmount' || one.code === 'funds.dues.paidOtherwise' ? 'amountFen' : one.by;

const correctionField = (one: Exception): string =>
  one.code === 'funds.dues.netNegative' || one.code === 'funds.dues.correctionOtherAmount' ? 'deltaFen' : one.by;

export const rowResultOf = (one: Exception): RowResult => ({
  key: one.key,
  status: one.status,
  amountFen: one.amountFen,
  ...(one.dueFen === undefined ? {} : { dueFen: one.dueFen, differs: true as const }),
  ...(one.code === undefined ? {} : { code: one.code, pointer: `/rows/${one.index}/${fieldOf(one)}` }),
});

const correctionResultOf = (one: Exception): CorrectionResult => ({
  key: one.key,
  status: one.status,
  deltaFen: one.amountFen,
  ...(one.code === undefined ? {} : { code: one.code, pointer: `/corrections/${one.index}/${correctionField(one)}` }),
});

/** What became of each row, in the order in which the rows were sent: plainly posted unless it is an exception. */
export const resultsOf = (
  sent: {
    readonly rows: readonly (Sent & { amountFen: number })[];
    readonly corrections: readonly (Sent & { deltaFen: number })[];
  },
  exceptions: readonly Exception[],
): Pick<DuesBatch, 'rows' | 'corrections'> => {
  const byPlace = new Map(exceptions.map((one) => [`${one.kind}/${one.index}`, one]));
  return {
    rows: sent.rows.map(({ key, amountFen }, index) => {
      const one = byPlace.get(`row/${index}`);
      return one ? rowResultOf(one) : { key, status: 'posted', amountFen };
    }),
    corrections: sent.corrections.map(({ key, deltaFen }, index) => {
      const one = byPlace.get(`correction/${index}`);
      return one ? correctionResultOf(one) : { key, status: 'posted', deltaFen };
    }),
  };
};

export const summaryOf = (run: RunEntry): DuesBatchSummary => ({
  id: run.id,
  period: run.period,
  status: 'committed',
  source: run.source,
  counts: run.counts satisfies RunCounts,
  totals: run.sums satisfies RunSums,
  voucherId: run.voucherId,
  committedAt: run.at,
});
