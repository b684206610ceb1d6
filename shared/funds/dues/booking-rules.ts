// 工会会计制度 (财会〔2021〕7号), accounts 101, 102, 215 and 401: what comes in as dues, what waits for its owner, what goes back.
import type { Period } from '../../kernel/period.ts';
import { BANK, CASH, DUES_INCOME, OTHER_PAYABLE } from '../ledger/chart.ts';
import { credit, debit, withoutZeros } from '../ledger/rules.ts';
import type { VoucherDraft } from '../ledger/schema.ts';

export type RunTotals = {
  /** Posted to members. */
  readonly postedFen: number;
  /** Came in, belongs to nobody yet. */
  readonly unmatchedFen: number;
  /** Corrections upward and downward, both positive. */
  readonly addedFen: number;
  readonly returnedFen: number;
};

/** The voucher of a run, or undefined when it moves no money. */
export const runDraft = (
  run: { readonly id: string; readonly period: Period; readonly count: number },
  totals: RunTotals,
): VoucherDraft | undefined => {
  const { postedFen, unmatchedFen, addedFen, returnedFen } = totals;
  const lines = withoutZeros([
    debit(BANK, postedFen + unmatchedFen + addedFen),
    debit(DUES_INCOME, returnedFen, '更正退还'),
    credit(DUES_INCOME, postedFen + addedFen),
    credit(OTHER_PAYABLE, unmatchedFen, '未认领会费'),
    credit(BANK, returnedFen, '更正退还'),
  ]);
  if (lines.length === 0) return undefined;
  const source = { kind: 'duesRun', id: run.id, period: run.period } as const;
  return { summary: `${run.period} 会费 ${run.count} 笔`, lines, source };
};

/** One person's payment outside payroll. */
export const paymentDraft = (payment: {
  readonly id: string;
  readonly period: Period;
  readonly amountFen: number;
  readonly method: 'cash' | 'bank';
}): VoucherDraft => ({
  summary: `${payment.period} 会费自交`,
  lines: [debit(payment.method === 'cash' ? CASH : BANK, payment.amountFen), credit(DUES_INCOME, payment.amountFen)],
  source: { kind: 'duesPayment', id: payment.id, period: payment.period },
});

/** A correction: more comes in, or something goes back. */
export const correctionDraft = (correction: {
  readonly id: string;
  readonly period: Period;
  readonly deltaFen: number;
}): VoucherDraft => {
  const { id, period, deltaFen } = correction;
  const amountFen = Math.abs(deltaFen);
  const lines =
    deltaFen > 0
      ? [debit(BANK, amountFen), credit(DUES_INCOME, amountFen)]
      : [debit(DUES_INCOME, amountFen), credit(BANK, amountFen)];
  return { summary: `更正 ${period} 会费`, lines, source: { kind: 'duesCorrection', id, period } };
};

/** Unmatched money finds its owner (215 → 401) or goes back (215 → 102). */
export const unmatchedDraft = (
  item: { readonly id: string; readonly period: Period; readonly amountFen: number },
  to: 'book' | 'return',
): VoucherDraft => {
  const { id, period, amountFen } = item;
  const account = to === 'book' ? DUES_INCOME : BANK;
  const summary = to === 'book' ? `认领 ${period} 会费` : `退回 ${period} 未认领会费`;
  const lines = [debit(OTHER_PAYABLE, amountFen), credit(account, amountFen)];
  return { summary, lines, source: { kind: 'duesWorklist', id, period } };
};
