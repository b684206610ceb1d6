import * as z from 'zod';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { idPattern } from '../../kernel/ids.ts';
import { type Day, DaySchema, type Instant } from '../../kernel/period.ts';
import { BankAccountId } from './schema.ts';
import type { PayoutTemplate } from './template-rules.ts';

export const MAX_PAYOUT_ROWS = 500;
/** Requests and rows that the bank gave back, of one batch: each is locked in its transaction. */
export const MAX_PAYOUT_LOCKS = 40;
/** Accounts that a row of its own may settle; spending needs an approved request. */
export const FREE_ACCOUNTS = ['215', '211', '135'] as const;

export const PAYOUT_STATES = ['made', 'released', 'settled', 'cancelled'] as const;
export const ROW_STATES = ['waiting', 'paid', 'failed'] as const;

export const PayoutId = z
  .string()
  .max(30)
  .regex(idPattern('payout'))
  .meta({ example: 'pay_01JD9Z6T7QF3000000000000AA' });
const RowNo = z.int().min(1).max(MAX_PAYOUT_ROWS);
const AmountFen = z.int().min(1).max(MAX_STATED_FEN);

const FreeRow = z.strictObject({
  name: z.string().trim().min(1).max(60).meta({ example: '张三' }),
  card: z
    .string()
    .trim()
    .min(8)
    .max(40)
    .regex(/^[\d \-－]+$/)
    .meta({ example: '6222020000111122223' }),
  amountFen: AmountFen,
  memo: z.string().trim().max(60).default(''),
  account: z.enum(FREE_ACCOUNTS).default('215'),
});
const QueuedRef = z.strictObject({ payoutId: PayoutId, no: RowNo });

export const MakePayout = z
  .strictObject({
    accountId: BankAccountId,
    title: z.string().trim().min(1).max(60).meta({ example: '十一月慰问金' }),
    /** Approved and unpaid requests. */
    expenditureIds: z
      .array(z.string().max(30).regex(idPattern('expenditure')))
      .max(MAX_PAYOUT_LOCKS)
      .default([]),
    /** Rows that the bank gave back from earlier batches. */
    queued: z.array(QueuedRef).max(MAX_PAYOUT_LOCKS).default([]),
    rows: z.array(FreeRow).max(MAX_PAYOUT_ROWS).default([]),
  })
  .meta({ id: 'MakePayout' });
export type MakePayout = z.infer<typeof MakePayout>;

export type RowSource =
  | { readonly kind: 'expenditure'; readonly id: string }
  | { readonly kind: 'free'; readonly account: string };

/** A row of a batch. The account number is sealed under `<sealedFor>`, the row that it was first entered on. */
export type PayoutRow = {
  readonly no: number;
  readonly name: string;
  readonly cardCipher: string;
  readonly cardHash: string;
  readonly cardTail: string;
  readonly sealedFor: string;
  readonly amountFen: number;
  readonly memo: string;
  readonly source: RowSource;
  readonly status: (typeof ROW_STATES)[number];
  readonly reason?: string;
  readonly voucherId?: string;
  /** The row that the bank gave back, where this one tries again. */
  readonly again?: { readonly payoutId: string; readonly no: number; readonly reason: string };
  readonly v: number;
};

export type PayoutPerson = { readonly id: string; readonly name: string };

/** A batch of payments (付款批次): made by one person, released by another, settled row by row by the bank's answer. */
export type Payout = {
  readonly id: string;
  readonly accountId: string;
  readonly title: string;
  readonly status: (typeof PAYOUT_STATES)[number];
  readonly count: number;
  readonly totalFen: number;
  readonly paid: number;
  readonly paidFen: number;
  readonly failed: number;
  readonly failedFen: number;
  readonly template: PayoutTemplate;
  readonly madeBy: PayoutPerson;
  readonly madeOn: Day;
  readonly releasedBy?: PayoutPerson;
  readonly releasedAt?: Instant;
  readonly reason?: string;
  readonly v: number;
};

export const CancelPayout = z
  .strictObject({ reason: z.string().trim().min(2).max(200).meta({ example: '金额有误，重新制单' }) })
  .meta({ id: 'CancelPayout' });
export const DropQueued = CancelPayout.meta({ id: 'DropQueuedPayment' });
export type CancelPayout = z.infer<typeof CancelPayout>;

export const ReadResult = z
  .strictObject({
    mode: z.enum(['dry_run', 'commit']),
    /** The bank's result file, as an upload … */
    uploadId: z.string().max(30).regex(idPattern('upload')).optional(),
    /** … or what became of each row, where the bank gives no file. */
    outcomes: z
      .array(
        z.strictObject({
          no: RowNo,
          isPaid: z.boolean(),
          reason: z.string().trim().max(200).default(''),
        }),
      )
      .max(MAX_PAYOUT_ROWS)
      .optional(),
    paidOn: DaySchema,
  })
  .refine((command) => (command.uploadId === undefined) !== (command.outcomes === undefined))
  .meta({
    id: 'ReadPayoutResult',
    example: { mode: 'dry_run', uploadId: 'upl_01JD9Z6T7QF3000000000000AA', paidOn: '2026-11-22' },
  });
export type ReadResult = z.infer<typeof ReadResult>;

export const OUTCOMES = ['paid', 'failed', 'already', 'contradicts', 'unknown', 'unclear', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];
