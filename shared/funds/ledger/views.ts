import * as z from 'zod';
import { PeriodSchema } from '../../kernel/period.ts';
import { ACCOUNT_CLASSES, ACCOUNT_ORIGINS, CHART_LEVELS } from './chart.ts';
import { FINDING_KINDS, SOURCE_KINDS, VOUCHER_ID, VOUCHER_TYPES } from './schema.ts';

const SignedFen = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
const Code = z.string().max(7).meta({ example: '401' });
const VoucherIdText = z.string().max(20).meta({ example: '2026-11-ji-000012' });

export const VoucherIdSchema = z.string().max(20).regex(VOUCHER_ID).meta({ example: '2026-11-ji-000012' });
export const AccountCodeSchema = z
  .string()
  .max(7)
  .regex(/^\d{3}(?:\d{2}){0,2}$/)
  .meta({ example: '102' });

export const AccountView = z
  .object({
    code: Code,
    zh: z.string().max(40),
    en: z.string().max(60),
    class: z.enum(ACCOUNT_CLASSES),
    normalSide: z.enum(['debit', 'credit']),
    parent: z.string().max(5).nullable(),
    isLeaf: z.boolean(),
    origin: z.enum(ACCOUNT_ORIGINS),
    /** Reading without tones, syllables apart, for a search by sound. */
    pinyin: z.string().max(200),
  })
  .meta({
    id: 'Account',
    example: {
      code: '401',
      zh: '会费收入',
      en: 'Members’ dues',
      class: 'income',
      normalSide: 'credit',
      parent: null,
      isLeaf: true,
      origin: 'listed',
      pinyin: 'hui fei shou ru',
    },
  });

export const AccountListView = z.object({
  level: z.enum(CHART_LEVELS),
  chartVersion: z.int().min(2009).max(2100),
  data: z.array(AccountView).max(500),
});

export const BalanceView = z
  .object({
    account: Code,
    zh: z.string().max(40),
    en: z.string().max(60),
    class: z.enum(ACCOUNT_CLASSES),
    normalSide: z.enum(['debit', 'credit']),
    openingFen: SignedFen,
    debitFen: SignedFen,
    creditFen: SignedFen,
    closingFen: SignedFen,
  })
  .meta({
    id: 'Balance',
    example: {
      account: '102',
      zh: '银行存款',
      en: 'Bank deposits',
      class: 'asset',
      normalSide: 'debit',
      openingFen: 18642377,
      debitFen: 3361325,
      creditFen: 0,
      closingFen: 22003702,
    },
  });

export const BalancesView = z.object({
  from: PeriodSchema,
  to: PeriodSchema,
  data: z.array(BalanceView).max(500),
});

export const VoucherLineView = z.object({
  account: Code,
  zh: z.string().max(40),
  en: z.string().max(60),
  /** Below zero on a red voucher. */
  debitFen: SignedFen,
  creditFen: SignedFen,
  memo: z.string().max(100).nullable(),
  project: z.string().max(30).nullable(),
  isEarmarked: z.boolean(),
});

export const VoucherView = z
  .object({
    id: VoucherIdText,
    type: z.enum(VOUCHER_TYPES),
    number: z.int().min(1).max(999_999),
    period: z.string().max(7),
    date: z.string().max(10),
    summary: z.string().max(200),
    lines: z.array(VoucherLineView).max(200),
    totalFen: SignedFen,
    source: z.object({ kind: z.enum(SOURCE_KINDS), id: z.string().max(64), period: z.string().max(7) }),
    /** The address under this API where what caused the voucher stands. */
    sourceHref: z.string().max(200).nullable(),
    preparedBy: z.string().max(80),
    /** Who checked it; null for vouchers that follow from what was checked elsewhere. */
    reviewedBy: z.string().max(80).nullable(),
    /** Why maker and checker are one person; null as a rule. */
    selfReview: z.string().max(200).nullable(),
    /** Papers attached, on paper or as files (附单据 n 张). */
    attachments: z.int().min(0).max(9_999),
    attachmentIds: z.array(z.string().max(30)).max(50),
    /** The voucher that this one takes back in red, and the one that takes this one back. */
    reverses: z.string().max(20).nullable(),
    reversedBy: z.string().max(20).nullable(),
    at: z.string().max(30),
    previousHash: z.string().max(64),
    hash: z.string().max(64),
  })
  .meta({ id: 'Voucher' });
export type VoucherView = z.infer<typeof VoucherView>;

export const EntryView = z
  .object({
    voucherId: VoucherIdText,
    date: z.string().max(10),
    summary: z.string().max(200),
    memo: z.string().max(100).nullable(),
    debitFen: SignedFen,
    creditFen: SignedFen,
  })
  .meta({ id: 'LedgerEntry' });

export const TrialBalanceView = z
  .object({
    from: PeriodSchema,
    to: PeriodSchema,
    debitFen: SignedFen,
    creditFen: SignedFen,
    differenceFen: SignedFen,
    /** True only when debit equals credit and the vouchers of the running month add up to its movements. */
    balanced: z.boolean(),
    vouchersChecked: z.int().min(0).max(1_000_000),
    /** Accounts whose vouchers do not add up to the movement that was kept. */
    drift: z.array(z.object({ account: Code, keptFen: SignedFen, recountedFen: SignedFen })).max(500),
  })
  .meta({ id: 'TrialBalance' });

export const VerificationView = z
  .object({
    period: PeriodSchema,
    ok: z.boolean(),
    vouchers: z.int().min(0).max(1_000_000),
    headHash: z.string().max(64).nullable(),
    findings: z
      .array(
        z.object({ kind: z.enum(FINDING_KINDS), type: z.enum(VOUCHER_TYPES), number: z.int().min(0).max(999_999) }),
      )
      .max(1_000),
  })
  .meta({ id: 'LedgerVerification' });
