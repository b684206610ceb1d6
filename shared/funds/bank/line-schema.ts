import * as z from 'zod';
import { idPattern } from '../../kernel/ids.ts';
import { type Day, DaySchema } from '../../kernel/period.ts';
import { VOUCHER_ID } from '../ledger/schema.ts';
import { SignedFen, Text } from './schema.ts';

/** The part of a line or entry that one match covers, in fen without sign, the day on which the match is whole, whose it is. */
export type Part = { readonly match: string; readonly fen: number; readonly on: Day; readonly accountId: string };

/** A line of a statement (流水), as the bank said it. `amountFen` is positive for money in. */
export type BankLine = {
  readonly id: string;
  readonly day: Day;
  readonly amountFen: number;
  readonly balanceFen?: number;
  readonly time?: string;
  readonly counterparty: string;
  readonly memo: string;
  readonly reference?: string;
  /** Place among equal lines of the day, from 0. */
  readonly ordinal: number;
  readonly parts: readonly Part[];
  readonly note?: string;
  readonly v: number;
};

/** What of a voucher's line on 102 was found on statements; no item means nothing yet. */
export type EntryUse = {
  readonly voucherId: string;
  readonly index: number;
  readonly parts: readonly Part[];
  /** The bank account that somebody said it belongs to. */
  readonly accountId?: string;
  readonly v: number;
};

/** A line of the books on 102. `amountFen` is positive for money in (debit). */
export type BookEntry = {
  readonly voucherId: string;
  readonly index: number;
  readonly day: Day;
  readonly amountFen: number;
  readonly summary: string;
  readonly memo: string;
  readonly reverses?: string;
};

export const LineId = z
  .string()
  .max(30)
  .regex(idPattern('statementLine'))
  .meta({ example: 'bsl_01JD9Z6T7QF3000000000000AA' });

export const BankLineView = z
  .object({
    id: Text(30),
    day: Text(10),
    time: Text(20).nullable(),
    amountFen: SignedFen,
    balanceFen: SignedFen.nullable(),
    counterparty: Text(120),
    memo: Text(200),
    reference: Text(60).nullable(),
    note: Text(200).nullable(),
    /** What of the amount no match covers, with the amount's sign. */
    openFen: SignedFen,
    matches: z.array(Text(30)).max(50),
  })
  .meta({
    id: 'BankLine',
    example: {
      id: 'bsl_01JD9Z6T7QF3000000000000AA',
      day: '2026-11-21',
      time: '00:10:00',
      amountFen: 4217,
      balanceFen: 34682142,
      counterparty: '',
      memo: '结息',
      reference: null,
      note: null,
      openFen: 4217,
      matches: [],
    },
  });
export type BankLineView = z.infer<typeof BankLineView>;

export const BankEntryView = z
  .object({
    voucherId: Text(20),
    index: z.int().min(0).max(199),
    day: Text(10),
    amountFen: SignedFen,
    openFen: SignedFen,
    summary: Text(200),
    memo: Text(100),
    matches: z.array(Text(30)).max(50),
  })
  .meta({
    id: 'BankEntry',
    example: {
      voucherId: '2026-11-ji-000012',
      index: 0,
      day: '2026-11-03',
      amountFen: 21337042,
      openFen: 21337042,
      summary: '收到 2026-11 工会经费',
      memo: '',
      matches: [],
    },
  });
export type BankEntryView = z.infer<typeof BankEntryView>;

/** Where money without a voucher may be booked to, by its direction. */
export const BOOK_IN = ['408', '405', '215'] as const;
export const BOOK_OUT = ['50504', '510', '215'] as const;

export const BookBankLine = z
  .strictObject({
    day: DaySchema,
    account: z
      .string()
      .max(5)
      .regex(/^\d{3}(?:\d{2})?$/)
      .meta({ example: '408' }),
    summary: z.string().trim().min(1).max(100).meta({ example: '银行存款利息' }),
    /** The day of the books where the line's own month is closed; the line's day without it. */
    on: DaySchema.optional(),
  })
  .meta({ id: 'BookBankLine' });
export type BookBankLine = z.infer<typeof BookBankLine>;

export const NoteBankLine = z
  .strictObject({ day: DaySchema, note: z.string().trim().max(200).meta({ example: '已致电银行核实' }) })
  .meta({ id: 'NoteBankLine' });
export type NoteBankLine = z.infer<typeof NoteBankLine>;

export const AssignEntry = z
  .strictObject({
    voucherId: z.string().max(20).regex(VOUCHER_ID).meta({ example: '2026-11-ji-000012' }),
    index: z.int().min(0).max(199),
  })
  .meta({ id: 'AssignBankEntry' });
export type AssignEntry = z.infer<typeof AssignEntry>;
