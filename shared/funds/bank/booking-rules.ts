// 工会会计制度 (财会〔2021〕7号), accounts 102, 408, 510, 215: money that only the bank has recorded gets its voucher.
import { refuse } from '../../kernel/errors.ts';
import type { Day, Period } from '../../kernel/period.ts';
import { BANK } from '../ledger/chart.ts';
import { credit, debit } from '../ledger/rules.ts';
import type { VoucherDraft } from '../ledger/schema.ts';
import { type BankLine, BOOK_IN, BOOK_OUT, type BookBankLine } from './line-schema.ts';
import { openFenOf } from './match-rules.ts';

/** The day on which a line is booked: its own, or a later one when its month is closed. */
export const bookingDay = (line: Pick<BankLine, 'day'>, on: Day | undefined): Day => {
  if (on !== undefined && on < line.day)
    refuse('rule', 'funds.bank.bookedTooEarly', { day: line.day }, [
      { pointer: '/on', code: 'funds.bank.bookedTooEarly', params: { day: line.day } },
    ]);
  return on ?? line.day;
};

/** What is open of the line; throws when nothing is. */
const needOpen = (line: BankLine): number => {
  const openFen = openFenOf(line.amountFen, line.parts);
  return openFen === 0 ? refuse('conflict', 'funds.bank.lineMatched') : openFen;
};

/** Interest and other income in, fees and other spending out, and 215 for what has to be cleared up first. */
export const bookingDraft = (
  line: BankLine,
  { account, summary }: BookBankLine,
): { readonly draft: VoucherDraft; readonly bankIndex: number } => {
  const openFen = needOpen(line);
  const allowed: readonly string[] = openFen > 0 ? BOOK_IN : BOOK_OUT;
  if (!allowed.includes(account))
    refuse('rule', 'funds.bank.accountNotPossible', { account }, [
      { pointer: '/account', code: 'funds.bank.accountNotPossible', params: { account } },
    ]);
  const amountFen = Math.abs(openFen);
  const memo =
    [line.counterparty, line.memo]
      .filter((text) => text !== '')
      .join(' ')
      .slice(0, 100) || undefined;
  const lines =
    openFen > 0
      ? [debit(BANK, amountFen, memo), credit(account, amountFen)]
      : [debit(account, amountFen), credit(BANK, amountFen, memo)];
  const source = { kind: 'bankLine', id: line.id, period: line.day.slice(0, 7) as Period } as const;
  return { draft: { summary, lines, source }, bankIndex: openFen > 0 ? 0 : 1 };
};
