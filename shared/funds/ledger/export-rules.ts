// 财会〔2024〕11号 and GB/T 24589: vouchers and books leave in columns that other ledgers take.
import type { Day, Period } from '../../kernel/period.ts';
import type { Account, Side } from './chart.ts';
import { creditAttribute, debitAttribute, type MonthHead } from './rules.ts';
import type { Voucher } from './schema.ts';

/** One line of a voucher as other ledgers import it. */
export type VoucherRow = {
  readonly date: Day;
  readonly word: string;
  readonly number: number;
  readonly attachments: number;
  readonly summary: string;
  readonly account: string;
  readonly accountName: string;
  readonly debitFen: number;
  readonly creditFen: number;
  readonly project: string;
  readonly preparedBy: string;
  readonly reviewedBy: string;
};

export const VOUCHER_WORD = '记';

type Names = { readonly accountName: (code: string) => string; readonly projectName: (id: string) => string };

/** The name of an account with those above it, `职工活动支出-文体活动支出`: vouchers never show a code alone. */
export const accountPath = (accountOf: (code: string) => Account | undefined, code: string): string => {
  const account = accountOf(code);
  if (!account) return '';
  return account.parent === null ? account.zh : `${accountPath(accountOf, account.parent)}-${account.zh}`;
};

/** The lines of vouchers in the order of their numbers; reversals keep their minus. */
export const voucherRows = (vouchers: readonly Voucher[], names: Names): readonly VoucherRow[] =>
  vouchers.flatMap((voucher) =>
    voucher.lines.map((line) => ({
      date: voucher.date,
      word: VOUCHER_WORD,
      number: voucher.number,
      attachments: voucher.attachments ?? 0,
      summary: line.memo ?? voucher.summary,
      account: line.account,
      accountName: names.accountName(line.account),
      debitFen: line.debitFen,
      creditFen: line.creditFen,
      project: line.project === undefined ? '' : names.projectName(line.project),
      preparedBy: voucher.preparedBy.name ?? '',
      reviewedBy: voucher.reviewedBy?.name ?? '',
    })),
  );

export const DIRECTIONS: Readonly<Record<Side | 'none', string>> = { debit: '借', credit: '贷', none: '平' };

/** A line of a book: amounts of both sides and the balance after it, with the side on which it stands. */
export type BookRow = {
  readonly account: string;
  readonly accountName: string;
  readonly period: Period;
  readonly date: Day | null;
  readonly voucher: string;
  readonly summary: string;
  readonly debitFen: number | null;
  readonly creditFen: number | null;
  readonly direction: string;
  readonly balanceFen: number;
};

/** A debit balance as books write it: the side and the amount without a sign. */
export const standing = (debitFen: number): { direction: string; balanceFen: number } => ({
  direction: debitFen === 0 ? DIRECTIONS.none : debitFen > 0 ? DIRECTIONS.debit : DIRECTIONS.credit,
  balanceFen: Math.abs(debitFen),
});

const sumOf = (months: readonly MonthHead[], attribute: string): number =>
  months.reduce((sum, month) => sum + Number(month[attribute] ?? 0), 0);

export type BookMonth = MonthHead & { readonly sk: Period };

type BookInput = {
  /** Leaves and main accounts that are asked for. */
  readonly accounts: readonly Account[];
  readonly months: readonly BookMonth[];
  readonly periods: readonly Period[];
  readonly accountName: (code: string) => string;
  /** Vouchers of the periods, for the detailed book; none for the general one. */
  readonly vouchers: ReadonlyMap<Period, readonly Voucher[]> | undefined;
};

const NUMBER_DIGITS = 4;
const nameOfVoucher = (number: number): string => `${VOUCHER_WORD}-${String(number).padStart(NUMBER_DIGITS, '0')}`;

type Sum = { debitFen: number; creditFen: number };

const movedIn = (months: readonly BookMonth[], codes: readonly string[], isIn: (sk: Period) => boolean): Sum => {
  const within = months.filter(({ sk }) => isIn(sk));
  return codes.reduce(
    (sum, code) => ({
      debitFen: sum.debitFen + sumOf(within, debitAttribute(code)),
      creditFen: sum.creditFen + sumOf(within, creditAttribute(code)),
    }),
    { debitFen: 0, creditFen: 0 },
  );
};

/** Whether an account ever moved; one that was taken back in red moved as well. */
const hasMoved = (months: readonly BookMonth[], codes: readonly string[]): boolean =>
  months.some((month) => codes.some((code) => debitAttribute(code) in month || creditAttribute(code) in month));

const linesOf = (vouchers: readonly Voucher[], codes: ReadonlySet<string>) =>
  vouchers
    .flatMap((voucher) => voucher.lines.map((line) => ({ voucher, line })))
    .filter(({ line }) => codes.has(line.account));

const bookOf = (account: Account, input: BookInput): readonly BookRow[] => {
  const codes = input.accounts.filter((one) => one.isLeaf && one.code.startsWith(account.code)).map(({ code }) => code);
  const [first] = input.periods;
  if (first === undefined) return [];
  const opening = movedIn(input.months, codes, (sk) => sk < first);
  if (!hasMoved(input.months, codes)) return [];
  const base = { account: account.code, accountName: input.accountName(account.code) };
  const blank = { date: null, voucher: '', debitFen: null, creditFen: null };
  let balance = opening.debitFen - opening.creditFen;
  const rows: BookRow[] = [{ ...base, ...blank, period: first, summary: '期初余额', ...standing(balance) }];
  for (const period of input.periods) {
    const moved = movedIn(input.months, codes, (sk) => sk === period);
    let running = balance;
    for (const { voucher, line } of linesOf(input.vouchers?.get(period) ?? [], new Set(codes))) {
      const { debitFen, creditFen } = line;
      running += debitFen - creditFen;
      const summary = line.memo ?? voucher.summary;
      const place = { period, date: voucher.date, voucher: nameOfVoucher(voucher.number) };
      rows.push({ ...base, ...place, summary, debitFen, creditFen, ...standing(running) });
    }
    balance += moved.debitFen - moved.creditFen;
    const year = movedIn(input.months, codes, (sk) => sk.slice(0, 4) === period.slice(0, 4) && sk <= period);
    rows.push({ ...base, ...blank, period, summary: '本月合计', ...moved, ...standing(balance) });
    rows.push({ ...base, ...blank, period, summary: '本年累计', ...year, ...standing(balance) });
  }
  return rows;
};

/**
 * The general ledger (总账, main accounts) or, with vouchers, the detailed one (明细账, leaves with every line): opening
 * balance, movements, sums of each month and of the year so far. Accounts that never moved are left out.
 */
export const bookRows = (input: BookInput): readonly BookRow[] =>
  input.accounts
    .filter((account) => (input.vouchers ? account.isLeaf : account.parent === null))
    .flatMap((account) => bookOf(account, input));
