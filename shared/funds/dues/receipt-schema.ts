import * as z from 'zod';
import { type Day, DaySchema, type Instant } from '../../kernel/period.ts';
import { VOUCHER_ID } from '../ledger/schema.ts';
import { ReasonSchema } from './schema.ts';

export const RECEIPT_PURPOSES = ['dues', 'contribution', 'subsidy', 'other'] as const;
const MAX_AMOUNT_FEN = 99_999_999_999_999;
const plainText = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]+$/u);

export const IssueReceipt = z
  .strictObject({
    payer: plainText(60).meta({ example: '华东精工有限公司' }),
    purpose: z.enum(RECEIPT_PURPOSES),
    amountFen: z.int().min(1).max(MAX_AMOUNT_FEN).meta({ example: 2469136 }),
    on: DaySchema.meta({ example: '2026-11-22' }),
    /** Number of the printed 工会经费收入专用收据 or of the electronic one. */
    officialNumber: z
      .string()
      .regex(/^[0-9A-Za-z-]{4,40}$/)
      .max(40)
      .optional(),
    voucherId: z.string().max(20).regex(VOUCHER_ID).optional().meta({ example: '2026-11-ji-000012' }),
    note: plainText(100).optional(),
  })
  .meta({ id: 'IssueIncomeReceipt' });
export type IssueReceipt = z.infer<typeof IssueReceipt>;

export const VoidReceipt = z.strictObject({ reason: ReasonSchema }).meta({ id: 'VoidIncomeReceipt' });
export type VoidReceipt = z.infer<typeof VoidReceipt>;

/** A receipt of the register (收据登记): numbered without gaps by year, never changed, only voided. */
export type IncomeReceipt = {
  readonly year: number;
  readonly number: number;
  readonly payer: string;
  readonly purpose: (typeof RECEIPT_PURPOSES)[number];
  readonly amountFen: number;
  readonly on: Day;
  readonly officialNumber?: string;
  readonly voucherId?: string;
  readonly note?: string;
  readonly by: string;
  readonly at: Instant;
  readonly voidedAt?: Instant;
  readonly voidedBy?: string;
  readonly voidReason?: string;
  readonly v: number;
};

export const IncomeReceiptView = z
  .object({
    year: z.int().min(1900).max(2199),
    number: z.int().min(1).max(999_999),
    payer: z.string().max(60),
    purpose: z.enum(RECEIPT_PURPOSES),
    amountFen: z.int().min(0).max(MAX_AMOUNT_FEN),
    on: z.string().max(10),
    officialNumber: z.string().max(40).nullable(),
    voucherId: z.string().max(20).nullable(),
    note: z.string().max(100).nullable(),
    by: z.string().max(100),
    at: z.string().max(30),
    isVoid: z.boolean(),
    voidedAt: z.string().max(30).nullable(),
    voidedBy: z.string().max(100).nullable(),
    voidReason: z.string().max(120).nullable(),
  })
  .meta({ id: 'IncomeReceipt' });
export type IncomeReceiptView = z.infer<typeof IncomeReceiptView>;

export const receiptViewOf = (receipt: IncomeReceipt): IncomeReceiptView => ({
  year: receipt.year,
  number: receipt.number,
  payer: receipt.payer,
  purpose: receipt.purpose,
  amountFen: receipt.amountFen,
  on: receipt.on,
  officialNumber: receipt.officialNumber ?? null,
  voucherId: receipt.voucherId ?? null,
  note: receipt.note ?? null,
  by: receipt.by,
  at: receipt.at,
  isVoid: receipt.voidedAt !== undefined,
  voidedAt: receipt.voidedAt ?? null,
  voidedBy: receipt.voidedBy ?? null,
  voidReason: receipt.voidReason ?? null,
});
