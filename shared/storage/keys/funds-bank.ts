import type { Day, Period } from '../../kernel/period.ts';
import { type Key, pad, union } from './text.ts';

/** Bank accounts, their statements, what was matched with the books, and payouts. */
export const bankPk = {
  bankAccounts: (unionId: string) => union(unionId, 'BANK'),
  /** Sums of one account's statements, a row each month. */
  bankMonths: (unionId: string, accountId: string) => union(unionId, `BANK#${accountId}`),
  bankLines: (unionId: string, accountId: string, period: Period) => union(unionId, `BANKLINES#${accountId}#${period}`),
  bankEntries: (unionId: string, period: Period) => union(unionId, `BANKENTRIES#${period}`),
  bankMatches: (unionId: string, accountId: string, period: Period) =>
    union(unionId, `BANKMATCHES#${accountId}#${period}`),
  payouts: (unionId: string) => union(unionId, 'PAYOUTS'),
  payoutQueue: (unionId: string) => union(unionId, 'PAYOUTQUEUE'),
  payoutRows: (unionId: string, payoutId: string) => union(unionId, `PAYOUT#${payoutId}`),
} as const;

export const bankKey = {
  bankAccount: (unionId: string, accountId: string): Key => ({
    pk: bankPk.bankAccounts(unionId),
    sk: `A#${accountId}`,
  }),
  /** Up to which month the bank was reconciled; every change of what a reconciliation shows passes it. */
  bankState: (unionId: string): Key => ({ pk: bankPk.bankAccounts(unionId), sk: 'STATE' }),
  /** The columns that somebody confirmed for files with these headers. */
  bankMapping: (unionId: string, signature: string): Key => ({
    pk: bankPk.bankAccounts(unionId),
    sk: `MAP#${signature}`,
  }),
  bankMonth: (unionId: string, accountId: string, period: Period): Key => ({
    pk: bankPk.bankMonths(unionId, accountId),
    sk: `M#${period}`,
  }),
  /** What was signed for a month, for all accounts at once. */
  bankReconciliation: (unionId: string, period: Period): Key => ({
    pk: bankPk.bankAccounts(unionId),
    sk: `R#${period}`,
  }),
  bankLine: (unionId: string, accountId: string, day: Day, lineId: string): Key => ({
    pk: bankPk.bankLines(unionId, accountId, day.slice(0, 7) as Period),
    sk: `${day}#${lineId}`,
  }),
  /** What of a voucher's line was found on statements. */
  bankEntry: (unionId: string, voucherId: string, index: number): Key => ({
    pk: bankPk.bankEntries(unionId, voucherId.slice(0, 7) as Period),
    sk: `${voucherId}#${pad(index, 3)}`,
  }),
  bankMatch: (unionId: string, accountId: string, period: Period, matchId: string): Key => ({
    pk: bankPk.bankMatches(unionId, accountId, period),
    sk: matchId,
  }),
  payout: (unionId: string, payoutId: string): Key => ({ pk: bankPk.payouts(unionId), sk: payoutId }),
  /** A row that the bank gave back, for the next batch. */
  payoutQueued: (unionId: string, payoutId: string, no: number): Key => ({
    pk: bankPk.payoutQueue(unionId),
    sk: `Q#${payoutId}#${pad(no, 5)}`,
  }),
  /** An expenditure that stands in a batch (or waits for the next one): never in two. */
  payoutTaken: (unionId: string, expenditureId: string): Key => ({
    pk: bankPk.payoutQueue(unionId),
    sk: `X#${expenditureId}`,
  }),
  payoutRow: (unionId: string, payoutId: string, no: number): Key => ({
    pk: bankPk.payoutRows(unionId, payoutId),
    sk: pad(no, 5),
  }),
} as const;

export const bankPrefix = {
  bankAccounts: 'A#',
  bankMonths: 'M#',
  bankReconciliations: 'R#',
  payoutQueued: 'Q#',
  payoutTaken: 'X#',
} as const;
