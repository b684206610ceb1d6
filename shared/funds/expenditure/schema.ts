import * as z from 'zod';
import { idPattern } from '../../kernel/ids.ts';
import { type Day, DaySchema, type Instant } from '../../kernel/period.ts';
import type { ApprovalState } from '../approval/schema.ts';
import type { Encumbrance } from '../budget/charge.ts';
import type { ExceptionUsed } from '../duties/schema.ts';
import type { Finding } from './finding-rules.ts';
import {
  AmountSchema,
  InvoiceInput,
  LineInput,
  MAX_INVOICES,
  MAX_LINES,
  type PaperInput,
  PapersSchema,
  PayeeInput,
} from './line-schema.ts';
import type { Reversal, ReversalProposal } from './reversal-schema.ts';

export const STATUSES = [
  'pending',
  'returned',
  'refused',
  'withdrawn',
  'approved',
  'cancelled',
  'paid',
  'advanced',
  'settled',
  'reversed',
] as const;
/**
 * `cancelled`: approved and never paid; `advanced`: paid as an advance and open; `settled`: accounted for; `reversed`:
 * its payment was taken back in red and nothing more comes of it.
 */
export type Status = (typeof STATUSES)[number];

export const TYPES = ['expense', 'advance'] as const;
export type ExpenditureType = (typeof TYPES)[number];

export const METHODS = ['bank', 'cash'] as const;
export type Method = (typeof METHODS)[number];

export const ExpenditureIdSchema = z.string().max(30).regex(idPattern('expenditure')).meta({
  example: 'exp_01JD9Z6T7QF3000000000000AA',
});
const Title = z.string().trim().min(2).max(80).meta({ example: '中秋节慰问品采购' });

export const RequestExpenditure = z
  .strictObject({
    title: Title,
    payee: PayeeInput,
    lines: z.array(LineInput).min(1).max(MAX_LINES),
    invoices: z.array(InvoiceInput).max(MAX_INVOICES).default([]),
    papers: PapersSchema.default([]),
    /** The open advance that this request accounts for. */
    settles: ExpenditureIdSchema.optional(),
  })
  .meta({
    id: 'RequestExpenditure',
    example: {
      title: '办公用品采购',
      payee: { name: '南京文具商行' },
      lines: [{ kind: 'otherBusiness', amountFen: 128000, memo: '会议用纸和文具' }],
      invoices: [{ number: '24442000000123456789', date: '2026-11-20', amountFen: 128000 }],
    },
  });
export type RequestExpenditure = z.infer<typeof RequestExpenditure>;

export const RequestAdvance = z
  .strictObject({
    title: Title,
    payee: PayeeInput,
    amountFen: AmountSchema.meta({ example: 300000 }),
    /** The day by which it is to be accounted for. */
    dueOn: DaySchema.meta({ example: '2026-12-20' }),
    papers: PapersSchema.default([]),
  })
  .meta({ id: 'RequestAdvance' });
export type RequestAdvance = z.infer<typeof RequestAdvance>;

export const PayExpenditure = z
  .strictObject({
    method: z.enum(METHODS),
    paidOn: DaySchema.meta({ example: '2026-11-22' }),
  })
  .meta({ id: 'PayExpenditure' });
export type PayExpenditure = z.infer<typeof PayExpenditure>;

export const ReturnAdvance = z
  .strictObject({ method: z.enum(METHODS), returnedOn: DaySchema.meta({ example: '2026-11-22' }) })
  .meta({ id: 'ReturnAdvance' });
export type ReturnAdvance = z.infer<typeof ReturnAdvance>;

export const CancelExpenditure = z
  .strictObject({ reason: z.string().trim().min(2).max(200).meta({ example: '活动取消，不再支出' }) })
  .meta({ id: 'CancelExpenditure' });
export type CancelExpenditure = z.infer<typeof CancelExpenditure>;

export const AddPapers = z.strictObject({ papers: PapersSchema.min(1) }).meta({
  id: 'AddPapers',
  example: { papers: [{ attachmentId: 'att_01JD9Z6T7QF3000000000000AA', paper: 'photo' }] },
});
export type AddPapers = z.infer<typeof AddPapers>;

/** A line as it is kept: recipients stand beside the request, by pages of ordinals. */
export type StoredLine = Omit<LineInput, 'recipients'> & {
  readonly account: string;
  readonly recipients: number;
  /** The yearly counters that it moved when it was submitted. */
  readonly buckets: readonly string[];
};

/** One recipient; `cause` is a keyed hash. */
export type Recipient = {
  readonly memberId: string;
  readonly ordinal: number;
  readonly name: string;
  readonly line: number;
  readonly amountFen: number;
  readonly cause?: string;
};

export type Who = { readonly id: string; readonly name: string };

export type StoredPayee = {
  readonly name: string;
  readonly bankName?: string;
  readonly accountMasked?: string;
  readonly accountCipher?: string;
};

export type Payment = {
  readonly method: Method;
  readonly paidOn: Day;
  readonly voucherId: string;
  readonly by: Who;
  readonly at: Instant;
  readonly payoutId?: string;
  /** Exceptions from the separation of duties that let this person pay. */
  readonly exceptions?: readonly ExceptionUsed[];
};

/** How an advance ended: by the expenditure that accounts for it, or by its return. */
export type Settlement = {
  readonly on: Day;
  readonly voucherId: string;
  readonly expenditureId?: string;
  readonly returnedFen: number;
};

/** A request to spend, from submission to payment. */
export type Expenditure = {
  readonly id: string;
  readonly type: ExpenditureType;
  readonly status: Status;
  readonly title: string;
  readonly payee: StoredPayee;
  readonly lines: readonly StoredLine[];
  readonly totalFen: number;
  readonly invoices: readonly InvoiceInput[];
  readonly papers: readonly PaperInput[];
  /** Warnings that stood when it was submitted; approvers see them. */
  readonly warnings: readonly Finding[];
  readonly settles?: string;
  readonly dueOn?: Day;
  readonly applicant: Who;
  readonly submittedOn: Day;
  /** What is held for it while it is under way: budget, invoices (by hash), grants in a year. */
  readonly encumbrances: readonly Encumbrance[];
  readonly invoiceHashes: readonly string[];
  readonly approval: ApprovalState;
  readonly payment?: Payment;
  readonly settlement?: Settlement;
  readonly reversal?: ReversalProposal;
  readonly reversals?: readonly Reversal[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly v: number;
};

/** A member's confirmation that something was received. */
export type Signature = {
  readonly memberId: string;
  readonly amountFen: number;
  readonly by: Who;
  readonly at: Instant;
};
