// 会计法 Arts 14-15, 工会会计制度 (财会〔2021〕7号) Art. 10: every posting balances, numbers run without gaps, nothing is edited.
import { refuse } from '../../kernel/errors.ts';
import { type Day, dayOf, type Instant, type Period, periodOfDay } from '../../kernel/period.ts';
import { contentHash } from './canonical.ts';
import { type Account, accountOf } from './chart.ts';
import type { PreparedBy, Voucher, VoucherDraft, VoucherLine, VoucherSource, VoucherType } from './schema.ts';

/** What the chain of a month begins with. */
export const GENESIS_HASH = '0'.repeat(64);
export const MAX_LINES = 200;
const MAX_NUMBER = 999_999;
const NUMBER_DIGITS = 6;

/** What a posting needs of the month item: the last number and hash of each voucher type. */
export type MonthHead = { readonly [attribute: string]: unknown };

/** Change of the month item that goes with a voucher; `commit` takes it as it is. */
export type PostingChange = {
  readonly period: Period;
  readonly booking: true;
  readonly fence: Readonly<Record<string, unknown>>;
  readonly set: Readonly<Record<string, unknown>>;
  readonly add: Readonly<Record<string, number>>;
};

export type Posting = { readonly voucher: Voucher; readonly change: PostingChange };

export const numberAttribute = (type: VoucherType): string => `n_${type}`;
export const hashAttribute = (type: VoucherType): string => `h_${type}`;
export const debitAttribute = (account: string): string => `d_${account}`;
export const creditAttribute = (account: string): string => `c_${account}`;
/** The earmarked part of a movement, kept beside the whole: year's end carries it over apart. */
export const earmarkedAttribute = (attribute: string): string => `e${attribute}`;

export const lastNumber = (head: MonthHead | undefined, type: VoucherType): number =>
  Number(head?.[numberAttribute(type)] ?? 0);
export const lastHash = (head: MonthHead | undefined, type: VoucherType): string =>
  String(head?.[hashAttribute(type)] ?? GENESIS_HASH);

/** `2026-11-ji-000012`. */
export const voucherId = (period: Period, type: VoucherType, number: number): string =>
  `${period}-${type}-${String(number).padStart(NUMBER_DIGITS, '0')}`;

/** Sum of one side; by bigint, so that no sum loses a fen. */
export const sumSide = (lines: readonly VoucherLine[], side: 'debitFen' | 'creditFen'): bigint =>
  lines.reduce((sum, line) => sum + BigInt(line[side]), 0n);

/** The account of a code in a union's own chart, or undefined. */
export type AccountLookup = (code: string) => Account | undefined;

const checkLine = (line: VoucherLine, index: number, accountOf: AccountLookup, isRed: boolean): void => {
  const at = [{ pointer: `/lines/${index}`, code: 'funds.ledger.lineInvalid' }];
  const account = accountOf(line.account);
  if (!account) refuse('invalid', 'funds.ledger.accountUnknown', { account: line.account }, at);
  if (!account?.isLeaf) refuse('invalid', 'funds.ledger.accountNotLeaf', { account: line.account }, at);
  const sides = [line.debitFen, line.creditFen];
  const isAmount = sides.every((amount) => Number.isSafeInteger(amount) && (isRed ? amount <= 0 : amount >= 0));
  if (!isAmount || sides.filter((amount) => amount !== 0).length !== 1)
    refuse('invalid', 'funds.ledger.lineInvalid', { account: line.account }, at);
};

/** Refuses a draft that may not stand in the books. */
export const checkDraft = (draft: VoucherDraft, lookup: AccountLookup = accountOf): void => {
  if (draft.lines.length < 2 || draft.lines.length > MAX_LINES)
    refuse('invalid', 'funds.ledger.lineCount', { count: draft.lines.length, max: MAX_LINES });
  for (const [index, line] of draft.lines.entries()) checkLine(line, index, lookup, draft.reverses !== undefined);
  const debit = sumSide(draft.lines, 'debitFen');
  if (debit > BigInt(Number.MAX_SAFE_INTEGER) || -debit > BigInt(Number.MAX_SAFE_INTEGER))
    refuse('invalid', 'kernel.amount.outOfRange');
  if (debit !== sumSide(draft.lines, 'creditFen')) refuse('rule', 'funds.ledger.unbalanced');
  if (draft.summary.trim() === '') refuse('invalid', 'funds.ledger.summaryMissing');
};

/** The hash of a voucher: over everything that it says and the hash of the one before. */
export const voucherHash = (voucher: Omit<Voucher, 'hash'>): string =>
  contentHash({
    id: voucher.id,
    type: voucher.type,
    number: voucher.number,
    date: voucher.date,
    summary: voucher.summary,
    lines: voucher.lines,
    source: voucher.source,
    preparedBy: voucher.preparedBy,
    reviewedBy: voucher.reviewedBy,
    attachments: voucher.attachments,
    attachmentIds: voucher.attachmentIds,
    selfReview: voucher.selfReview,
    reverses: voucher.reverses,
    at: voucher.at,
    previousHash: voucher.previousHash,
  });

/** Movements of a voucher by attribute of the month item. */
export const movementsOf = (lines: readonly VoucherLine[]): Record<string, number> => {
  const add: Record<string, number> = {};
  const put = (attribute: string, amount: number): void => {
    if (amount !== 0) add[attribute] = (add[attribute] ?? 0) + amount;
  };
  for (const line of lines) {
    for (const [attribute, amount] of [
      [debitAttribute(line.account), line.debitFen],
      [creditAttribute(line.account), line.creditFen],
    ] as const) {
      put(attribute, amount);
      if (line.earmarked) put(earmarkedAttribute(attribute), amount);
    }
  }
  return add;
};

/** What begins the books and what ends a year is no business of its month: statements need it apart. */
const ASIDE = { opening: 'o', carryForward: 'f' } as const;

/** `od_401`, `fc_401`: the part of a movement that an opening (o) or the carry-forward of a year (f) made. */
export const asideAttribute = (kind: keyof typeof ASIDE, attribute: string): string => `${ASIDE[kind]}${attribute}`;

const asideOf = (lines: readonly VoucherLine[], kind: VoucherSource['kind']): Record<string, number> => {
  if (kind !== 'opening' && kind !== 'carryForward') return {};
  const all = lines.map(({ account, debitFen, creditFen }) => ({ account, debitFen, creditFen }));
  return Object.fromEntries(
    Object.entries(movementsOf(all)).map(([attribute, amount]) => [asideAttribute(kind, attribute), amount]),
  );
};

/** When, by whom and in whose chart a draft is posted. `on` is the day of the books; without it, the day of `at`. */
export type PostedBy = {
  readonly at: Instant;
  readonly on?: Day;
  readonly preparedBy: PreparedBy;
  readonly reviewedBy?: PreparedBy;
  readonly type?: VoucherType;
  readonly accountOf?: AccountLookup;
};

/**
 * The next voucher of the month, with the change of the month item that makes it the next one: fenced on the number
 * and hash that were read, so that of two writers one has to plan again and no number is given twice or left out.
 */
export const planPosting = (head: MonthHead | undefined, draft: VoucherDraft, by: PostedBy): Posting => {
  checkDraft(draft, by.accountOf);
  const type = by.type ?? 'ji';
  const on = by.on ?? dayOf(by.at);
  const period = periodOfDay(on);
  const before = lastNumber(head, type);
  if (before >= MAX_NUMBER) refuse('limit', 'funds.ledger.numbersUsedUp', { period });
  const content = {
    ...draft,
    id: voucherId(period, type, before + 1),
    type,
    number: before + 1,
    date: on,
    preparedBy: by.preparedBy,
    ...(by.reviewedBy ? { reviewedBy: by.reviewedBy } : {}),
    at: by.at,
    previousHash: lastHash(head, type),
  };
  const hash = voucherHash(content);
  const change: PostingChange = {
    period,
    booking: true,
    fence: { [numberAttribute(type)]: before, ...(before > 0 ? { [hashAttribute(type)]: content.previousHash } : {}) },
    set: { [numberAttribute(type)]: before + 1, [hashAttribute(type)]: hash },
    add: { ...movementsOf(draft.lines), ...asideOf(draft.lines, draft.source.kind) },
  };
  return { voucher: { ...content, hash }, change };
};

/** A line on the debit side. */
export const debit = (account: string, amountFen: number, memo?: string): VoucherLine => ({
  account,
  debitFen: amountFen,
  creditFen: 0,
  ...(memo === undefined ? {} : { memo }),
});

/** A line on the credit side. */
export const credit = (account: string, amountFen: number, memo?: string): VoucherLine => ({
  account,
  debitFen: 0,
  creditFen: amountFen,
  ...(memo === undefined ? {} : { memo }),
});

/** Lines that say something: an amount of nothing is no line. */
export const withoutZeros = (lines: readonly VoucherLine[]): readonly VoucherLine[] =>
  lines.filter((line) => line.debitFen + line.creditFen > 0);
