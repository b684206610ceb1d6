// 会计法 (2024) Arts 14-15, 35 and 会计基础工作规范 Art. 51: whoever makes a voucher does not check it, and what is posted is
// taken back in red, never edited.
import { refuse } from '../../kernel/errors.ts';
import { type Day, type Period, periodOfDay } from '../../kernel/period.ts';
import type { ExceptionUsed } from '../duties/schema.ts';
import type { Draft } from './draft-schema.ts';
import type { Voucher, VoucherDraft, VoucherLine } from './schema.ts';

const MAX_HANDS = 20;
const MAX_SUMMARY_CHARS = 200;

/** The people who saved a draft, with this one; at most twenty are kept. */
export const handsOf = (hands: readonly string[], personId: string): readonly string[] =>
  [...new Set([...hands, personId])].slice(-MAX_HANDS);

/** Refuses to edit what is no longer open, and the lines of a reversal, which follow from the voucher it takes back. */
export const checkEditable = (draft: Draft): void => {
  if (draft.kind === 'reversal') refuse('rule', 'funds.ledger.reversalFixed');
};

/**
 * Refuses a checker who had a hand in what is checked, unless an exception of a small union lets that person; answers
 * the exception when it was needed. It stands on the voucher.
 */
export const checkReviewer = (
  hands: readonly string[],
  reviewerId: string,
  exception: ExceptionUsed | undefined,
): ExceptionUsed | undefined => {
  if (!hands.includes(reviewerId)) return undefined;
  return exception ?? refuse('rule', 'funds.ledger.makerIsReviewer');
};

/** Refuses a draft that waits for nobody's check. */
export const checkSubmitted = (draft: Draft): void => {
  if (draft.status !== 'submitted') refuse('conflict', 'funds.ledger.notSubmitted');
};

/**
 * Refuses to take a voucher back twice, a red one, and one whose cause has a record of its own that is corrected there:
 * ledger and sub-ledger would part. What is left are vouchers by hand; a payment is taken back on its expenditure.
 */
export const checkReversible = ({ source }: Pick<Voucher, 'source'>, reversedBy: string | undefined): void => {
  if (reversedBy !== undefined)
    refuse('conflict', 'funds.ledger.alreadyReversed', { voucherId: reversedBy, by: reversedBy });
  if (source.kind === 'reversal') refuse('rule', 'funds.ledger.reversalOfReversal');
  if (source.kind !== 'manual') refuse('rule', 'funds.ledger.reverseAtSource', { kind: source.kind, id: source.id });
};

/** Refuses a day before the voucher that is taken back; `field` is where the caller says the day. */
export const checkReversalDay = (original: Day, on: Day, field = 'date'): void => {
  if (on < original)
    refuse('rule', 'funds.ledger.reversalBefore', { day: original }, [
      { pointer: `/${field}`, code: 'funds.ledger.reversalBefore', params: { day: original } },
    ]);
};

/** The lines of a voucher in red: the same accounts and sides, below zero (红字). */
export const redLines = (lines: readonly VoucherLine[]): readonly VoucherLine[] =>
  lines.map((line) => ({
    ...line,
    debitFen: line.debitFen === 0 ? 0 : -line.debitFen,
    creditFen: line.creditFen === 0 ? 0 : -line.creditFen,
  }));

/** What a red voucher says: which one it takes back, and why. */
export const reversalSummary = (voucher: Pick<Voucher, 'date' | 'number' | 'summary'>, reason: string): string =>
  `冲销${voucher.date.slice(0, 7)}记-${voucher.number}（${reason}）：${voucher.summary}`.slice(0, MAX_SUMMARY_CHARS);

type Taken = { readonly lines?: readonly VoucherLine[]; readonly period?: Period };

/** The red voucher of one that is taken back where it came from, or of some of its lines. */
export const redVoucher = (
  voucher: Voucher,
  reason: string,
  { lines = voucher.lines, period = periodOfDay(voucher.date) }: Taken = {},
): VoucherDraft => ({
  summary: reversalSummary(voucher, reason),
  lines: redLines(lines),
  source: { kind: 'reversal', id: voucher.id, period },
  reverses: voucher.id,
});
