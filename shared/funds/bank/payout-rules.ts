// 会计基础工作规范 Arts 12, 37 (who keeps money does not decide on it), 会计法 Art. 35: a batch is made by one and released by another.
import { refuse } from '../../kernel/errors.ts';
import { BANK } from '../ledger/chart.ts';
import { credit, debit } from '../ledger/rules.ts';
import type { VoucherDraft } from '../ledger/schema.ts';
import type { Outcome, Payout, PayoutPerson, PayoutRow } from './payout-schema.ts';

/** Releases a batch; never by who made it. */
export const decideRelease = (payout: Payout, by: PayoutPerson): Pick<Payout, 'status' | 'releasedBy'> => {
  if (payout.status !== 'made') refuse('conflict', 'funds.bank.payoutState', { status: payout.status });
  if (payout.madeBy.id === by.id) refuse('rule', 'funds.bank.makerReleases');
  return { status: 'released', releasedBy: by };
};

/** A batch that the bank may have seen already is settled by its answer, not taken back. */
export const checkCancel = (payout: Payout): void => {
  if (payout.status !== 'made') refuse('conflict', 'funds.bank.payoutState', { status: payout.status });
};

/** Files and results belong to what was released. */
export const checkReleased = (payout: Payout): void => {
  if (payout.status !== 'released' && payout.status !== 'settled')
    refuse('rule', 'funds.bank.notReleased', { status: payout.status });
};

/** One line of the bank's answer. */
export type ResultRow = {
  readonly row: number;
  readonly no?: number | undefined;
  readonly name: string;
  /** As the bank prints it, with stars perhaps. */
  readonly card: string;
  readonly amountFen?: number | undefined;
  readonly isPaid: boolean | undefined;
  readonly reason: string;
};

export type Judged = { readonly answer: ResultRow; readonly row?: PayoutRow; readonly outcome: Outcome };

type HashOf = (digits: string) => string;

const TAIL = 4;

const isSame = (row: PayoutRow, answer: ResultRow, hashOf: HashOf): boolean => {
  if (answer.amountFen !== undefined && answer.amountFen !== row.amountFen) return false;
  const digits = answer.card.replace(/[\s-]/g, '');
  if (/^\d{8,}$/.test(digits)) return hashOf(digits) === row.cardHash;
  if (digits !== '' && digits.slice(-TAIL) !== row.cardTail) return false;
  return answer.name === '' || answer.name === row.name;
};

/** By number when the bank gives it back, else by account, amount and name, and then only when one row fits. */
const rowOf = (answer: ResultRow, rows: readonly PayoutRow[], taken: ReadonlySet<number>, hashOf: HashOf) => {
  if (answer.no !== undefined) {
    const row = rows.find(({ no }) => no === answer.no);
    return row && isSame(row, answer, hashOf) ? row : undefined;
  }
  if (answer.card === '' || answer.amountFen === undefined) return undefined;
  const fits = rows.filter((row) => !taken.has(row.no) && isSame(row, answer, hashOf));
  const isCertain = fits.length === 1 || new Set(fits.map((row) => `${row.cardHash}#${row.name}`)).size === 1;
  return isCertain ? fits[0] : undefined;
};

const outcomeOf = (row: PayoutRow, answer: ResultRow, isAgain: boolean): Outcome => {
  if (answer.isPaid === undefined) return 'unclear';
  const said = answer.isPaid ? 'paid' : 'failed';
  if (isAgain) return 'contradicts';
  if (row.status === 'waiting') return said;
  return row.status === said ? 'already' : 'contradicts';
};

/**
 * What each line of the bank's answer means for the batch. Lines that fit no row are listed and change nothing; a row
 * that was settled before stays as it is, so that reading an answer again changes nothing.
 */
export const judgeResult = (
  answers: readonly ResultRow[],
  rows: readonly PayoutRow[],
  hashOf: HashOf,
): readonly Judged[] => {
  const taken = new Set<number>();
  return answers.map((answer) => {
    const row = rowOf(answer, rows, taken, hashOf);
    if (!row) return { answer, outcome: 'unknown' };
    const outcome = outcomeOf(row, answer, taken.has(row.no));
    taken.add(row.no);
    return { answer, row, outcome };
  });
};

/** The voucher of rows that settle what the union owes: a line for each payee, the sum from the bank. */
export const payoutDraft = (
  payout: Pick<Payout, 'id' | 'title'>,
  rows: readonly PayoutRow[],
  period: VoucherDraft['source']['period'],
): VoucherDraft => ({
  summary: `批量付款：${payout.title}`,
  lines: [
    ...rows.map((row) => debit(row.source.kind === 'free' ? row.source.account : '', row.amountFen, row.name)),
    credit(
      BANK,
      rows.reduce((sum, row) => sum + row.amountFen, 0),
    ),
  ],
  source: { kind: 'payout', id: payout.id, period },
});

/** The batch with more of its rows settled; once none waits, it is over. */
export const withSettled = (payout: Payout, rows: readonly PayoutRow[], as: 'paid' | 'failed'): Payout => {
  const sumFen = rows.reduce((sum, row) => sum + row.amountFen, 0);
  const next =
    as === 'paid'
      ? { ...payout, paid: payout.paid + rows.length, paidFen: payout.paidFen + sumFen }
      : { ...payout, failed: payout.failed + rows.length, failedFen: payout.failedFen + sumFen };
  return next.paid + next.failed === next.count ? { ...next, status: 'settled' } : next;
};
