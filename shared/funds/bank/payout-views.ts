import * as z from 'zod';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { MAX_PAYOUT_ROWS, OUTCOMES, type Outcome, PAYOUT_STATES, ROW_STATES } from './payout-schema.ts';
import { Text } from './schema.ts';
import { PayoutTemplate } from './template-rules.ts';

const RowNo = z.int().min(1).max(MAX_PAYOUT_ROWS);
const AmountFen = z.int().min(1).max(MAX_STATED_FEN);
const Count = z.int().min(0).max(MAX_PAYOUT_ROWS);
const Sum = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

export const PayoutView = z
  .object({
    id: Text(30),
    accountId: Text(30),
    title: Text(60),
    status: z.enum(PAYOUT_STATES),
    count: Count,
    totalFen: Sum,
    paid: Count,
    paidFen: Sum,
    failed: Count,
    failedFen: Sum,
    /** Files for the bank, by the rows that it takes at once. */
    files: z.int().min(1).max(MAX_PAYOUT_ROWS),
    madeBy: Text(80),
    /** Whether the reader made it, and so cannot release it. */
    isOwn: z.boolean(),
    madeOn: Text(10),
    releasedBy: Text(80).nullable(),
    releasedAt: Text(30).nullable(),
    reason: Text(200).nullable(),
  })
  .meta({ id: 'Payout' });
export type PayoutView = z.infer<typeof PayoutView>;

export const PayoutRowView = z.object({
  no: RowNo,
  name: Text(60),
  cardTail: Text(4),
  amountFen: AmountFen,
  memo: Text(60),
  expenditureId: Text(30).nullable(),
  account: Text(7).nullable(),
  status: z.enum(ROW_STATES),
  reason: Text(200).nullable(),
  voucherId: Text(20).nullable(),
});

export const PayoutDetailView = PayoutView.extend({
  template: PayoutTemplate,
  rows: z.array(PayoutRowView).max(MAX_PAYOUT_ROWS),
}).meta({ id: 'PayoutDetail' });
export type PayoutDetail = z.infer<typeof PayoutDetailView>;

export const QueuedView = z.object({
  payoutId: Text(30),
  no: RowNo,
  name: Text(60),
  cardTail: Text(4),
  amountFen: AmountFen,
  memo: Text(60),
  expenditureId: Text(30).nullable(),
  reason: Text(200),
});

/** What may go into the next batch. */
export const PayoutDeskView = z
  .object({
    payables: z
      .array(
        z.object({
          id: Text(30),
          title: Text(120),
          name: Text(120),
          cardTail: Text(4).nullable(),
          amountFen: Sum,
          /** Why it cannot go through the bank; null when it can. */
          obstacle: z.enum(['noAccount', 'settlesAdvance', 'taken']).nullable(),
        }),
      )
      .max(1_000),
    queued: z.array(QueuedView).max(10_000),
  })
  .meta({ id: 'PayoutDesk' });
export type PayoutDesk = z.infer<typeof PayoutDeskView>;

export const ResultView = z
  .object({
    mode: z.enum(['dry_run', 'commit']),
    counts: z.object(
      Object.fromEntries(OUTCOMES.map((outcome) => [outcome, z.int().min(0).max(10_000)])) as Record<Outcome, z.ZodInt>,
    ),
    rows: z
      .array(
        z.object({
          /** Row of the file, or the number of the row where no file came. */
          row: z.int().min(1).max(1_048_576),
          no: RowNo.nullable(),
          name: Text(120),
          amountFen: Sum.nullable(),
          outcome: z.enum(OUTCOMES),
          reason: Text(200),
          code: Text(80).nullable(),
        }),
      )
      .max(10_000),
    payout: PayoutView,
  })
  .meta({ id: 'PayoutResult' });
export type ResultView = z.infer<typeof ResultView>;
