import * as z from 'zod';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { idPattern } from '../../kernel/ids.ts';
import { type Day, DaySchema, type Period, PeriodSchema } from '../../kernel/period.ts';
import { PayoutTemplate } from './template-rules.ts';

export const SignedFen = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
export const Text = (max: number) => z.string().max(max);

export const BankAccountId = z
  .string()
  .max(30)
  .regex(idPattern('bankAccount'))
  .meta({ example: 'bka_01JD9Z6T7QF3000000000000AA' });

/** Digits with or without spaces or dashes, as the bank prints them. */
const AccountNumber = z
  .string()
  .trim()
  .min(8)
  .max(40)
  .regex(/^[\d \-－]+$/)
  .meta({ example: '3200 1599 8360 5250 0199' });

const Opening = z.strictObject({
  on: DaySchema,
  balanceFen: z.int().min(-MAX_STATED_FEN).max(MAX_STATED_FEN),
});

export const OpenBankAccount = z
  .strictObject({
    name: z.string().trim().min(1).max(60).meta({ example: '基本户' }),
    bank: z.string().trim().min(1).max(60).meta({ example: '中国建设银行某支行' }),
    number: AccountNumber,
    /** What stood on the account when that day began. Without it, the first statement with balances says so. */
    opening: Opening.optional(),
  })
  .meta({ id: 'OpenBankAccount' });
export type OpenBankAccount = z.infer<typeof OpenBankAccount>;

export const ChangeBankAccount = z
  .strictObject({
    name: z.string().trim().min(1).max(60).optional(),
    bank: z.string().trim().min(1).max(60).optional(),
    opening: Opening.optional(),
    closed: z.boolean().optional(),
    /** Makes it the main account, in the place of the one that was. */
    primary: z.literal(true).optional(),
  })
  .refine((command) => Object.keys(command).length > 0)
  .meta({ id: 'ChangeBankAccount', example: { name: '基本户' } });
export type ChangeBankAccount = z.infer<typeof ChangeBankAccount>;

/**
 * An account of the union at a bank (银行账户), all of them 102 in the books. `baseFen` plus everything on its statements up to a day is what the
 * bank holds at the end of that day; it is known from the day `anchorOn` was stated on.
 */
export type BankAccount = {
  readonly id: string;
  readonly name: string;
  readonly bank: string;
  readonly numberCipher: string;
  readonly numberHash: string;
  readonly numberTail: string;
  /** The main account, at first the first one: entries of the books belong to it unless said or found to be another's. */
  readonly primary?: true;
  readonly anchorOn?: Day;
  readonly baseFen?: number;
  readonly closed?: true;
  /** How its bank wants payout files. */
  readonly payoutTemplate?: PayoutTemplate;
  readonly v: number;
};

/** What a month's statements add up to. `closing…` is the last balance that a statement of the month shows. */
export type BankMonth = {
  readonly period: Period;
  readonly lines: number;
  readonly inFen: number;
  readonly outFen: number;
  readonly lastOn?: Day;
  readonly closingOn?: Day;
  readonly closingFen?: number;
};

const MonthView = z.object({
  period: PeriodSchema,
  lines: z.int().min(0).max(1_000_000),
  inFen: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
  outFen: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
  /** What the bank held when the month ended. */
  balanceFen: SignedFen.nullable(),
  isReconciled: z.boolean(),
});

export const BankAccountView = z
  .object({
    id: Text(30),
    name: Text(60),
    bank: Text(60),
    numberTail: Text(4),
    isPrimary: z.boolean(),
    /** Null until its bank's way of payout files was written down; the usual table then. */
    payoutTemplate: z.union([PayoutTemplate, z.null()]),
    anchorOn: Text(10).nullable(),
    /** What the bank holds after the last line; null until a balance was ever stated. */
    balanceFen: SignedFen.nullable(),
    lastDay: Text(10).nullable(),
    closed: z.boolean(),
    version: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  })
  .meta({
    id: 'BankAccount',
    example: {
      id: 'bka_01JD9Z6T7QF3000000000000AA',
      name: '基本户',
      bank: '中国建设银行某支行',
      numberTail: '0199',
      isPrimary: true,
      payoutTemplate: null,
      anchorOn: '2026-11-03',
      balanceFen: 34682142,
      lastDay: '2026-11-21',
      closed: false,
      version: 1,
    },
  });
export type BankAccountView = z.infer<typeof BankAccountView>;

export const MAX_ACCOUNTS = 50;
export const BankAccountListView = z
  .object({
    data: z.array(BankAccountView).max(MAX_ACCOUNTS),
    /** The last month that was reconciled: what it shows does not move any more. */
    reconciledTo: Text(7).nullable(),
  })
  .meta({ id: 'BankAccountList' });

export const BankAccountDetailView = BankAccountView.extend({
  /** The months that have statements, the newest first. */
  months: z.array(MonthView).max(600),
}).meta({ id: 'BankAccountDetail' });
export type BankAccountDetail = z.infer<typeof BankAccountDetailView>;
