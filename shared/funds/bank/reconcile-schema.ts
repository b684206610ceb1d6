import * as z from 'zod';
import { type Day, type Instant, type Period, PeriodSchema } from '../../kernel/period.ts';
import { SignedFen, Text } from './schema.ts';
import type { ReconciliationStatement } from './statement-rules.ts';

/** Open items of one statement at most: more is not a reconciliation but a missing import. */
export const MAX_OPEN = 500;

/** What was signed for a month. It is kept whole, for ten years, and shows what it showed. */
export type Reconciliation = {
  readonly period: Period;
  readonly ledgerFen: number;
  readonly statements: readonly ReconciliationStatement[];
  /** What was open, to begin the next month with. */
  readonly openLines: readonly { readonly accountId: string; readonly id: string; readonly day: Day }[];
  readonly openEntries: readonly { readonly voucherId: string; readonly index: number }[];
  readonly previous?: Period;
  readonly by: string;
  readonly at: Instant;
  readonly note?: string;
  readonly v: number;
};

const OpenItemView = z.object({
  day: Text(10),
  text: Text(330),
  amountFen: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
  ref: Text(30),
  index: z.int().min(0).max(199),
});
const Items = z.array(OpenItemView).max(20_000);

export const StatementView = z.object({
  accountId: Text(30),
  name: Text(60),
  bank: Text(60),
  numberTail: Text(4),
  bookFen: SignedFen,
  bankFen: SignedFen,
  /** Whether a statement shows the bank's balance, or it was added up from lines. */
  isStated: z.boolean(),
  bankIn: Items,
  bankOut: Items,
  bookIn: Items,
  bookOut: Items,
  adjustedBookFen: SignedFen,
  adjustedBankFen: SignedFen,
  differenceFen: SignedFen,
});
export type StatementView = z.infer<typeof StatementView>;

export const ReconciliationView = z
  .object({
    period: PeriodSchema,
    asOf: Text(10),
    /** `stale`: signed, but the books of the month have moved since. */
    status: z.enum(['open', 'reconciled', 'stale']),
    ledgerFen: SignedFen,
    statements: z.array(StatementView).max(50),
    by: Text(80).nullable(),
    at: Text(30).nullable(),
    note: Text(200).nullable(),
    /** Whether it is the last one, which alone can be reopened. */
    isLast: z.boolean(),
  })
  .meta({
    id: 'BankReconciliation',
    example: {
      period: '2026-11',
      asOf: '2026-11-30',
      status: 'open',
      ledgerFen: 34682142,
      statements: [],
      by: null,
      at: null,
      note: null,
      isLast: false,
    },
  });
export type ReconciliationView = z.infer<typeof ReconciliationView>;

export const ConfirmReconciliation = z
  .strictObject({ note: z.string().trim().max(200).optional() })
  .meta({ id: 'ConfirmBankReconciliation', example: {} });
export type ConfirmReconciliation = z.infer<typeof ConfirmReconciliation>;

export const ReopenReconciliation = z
  .strictObject({ reason: z.string().trim().min(2).max(200).meta({ example: '漏导一份对账单' }) })
  .meta({ id: 'ReopenBankReconciliation' });
export type ReopenReconciliation = z.infer<typeof ReopenReconciliation>;
