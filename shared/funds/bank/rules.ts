// 人民币银行结算账户管理办法 (PBC order [2003] 5), 会计基础工作规范 Art. 64: the union's own accounts and what each holds.
import { refuse } from '../../kernel/errors.ts';
import { maskBankCard } from '../../kernel/masking.ts';
import { type Day, firstDayOf, lastDayOf, type Period } from '../../kernel/period.ts';
import { tail, toHalfWidth } from '../../kernel/text.ts';
import type { BankAccount, BankMonth } from './schema.ts';

const MIN_DIGITS = 8;
const MAX_DIGITS = 32;

/** An account number as digits only; throws `funds.bank.numberInvalid`. */
export const accountDigits = (text: string, pointer = '/number'): string => {
  const digits = toHalfWidth(text).replace(/[\s-]/g, '');
  const isNumber = /^\d+$/.test(digits) && digits.length >= MIN_DIGITS && digits.length <= MAX_DIGITS;
  return isNumber
    ? digits
    : refuse('invalid', 'funds.bank.numberInvalid', {}, [{ pointer, code: 'funds.bank.numberInvalid' }]);
};

/** The last four digits, which is all that pages show. */
export const numberTailOf = (digits: string): string => tail(maskBankCard(digits), 4);

/** Refuses to work on an account that was closed. */
export const checkOpen = (account: Pick<BankAccount, 'closed'>): void => {
  if (account.closed) refuse('rule', 'funds.bank.accountClosed');
};

/** An opening balance may be stated by hand only before lines stand on it. */
export const checkOpening = (months: readonly BankMonth[]): void => {
  if (months.some((month) => month.lines > 0))
    refuse('rule', 'funds.bank.openingKnown', {}, [{ pointer: '/opening', code: 'funds.bank.openingKnown' }]);
};

const sumOf = (months: readonly BankMonth[]): number =>
  months.reduce((sum, month) => sum + month.inFen - month.outFen, 0);

/** What the bank held when a month ended, by the statements; null while no balance was ever stated. */
export const balanceAtEnd = (
  account: Pick<BankAccount, 'baseFen'>,
  months: readonly BankMonth[],
  of: Period,
): number | null =>
  account.baseFen === undefined ? null : account.baseFen + sumOf(months.filter((month) => month.period <= of));

/** What the bank held when a day began, out of the months before and the lines of its own month before it. */
export const balanceBefore = (
  account: Pick<BankAccount, 'baseFen'>,
  months: readonly BankMonth[],
  linesOfMonth: readonly { readonly day: Day; readonly amountFen: number }[],
  on: Day,
): number | null => {
  if (account.baseFen === undefined) return null;
  const earlier = sumOf(months.filter((month) => month.period < on.slice(0, 7)));
  const own = linesOfMonth.filter((line) => line.day < on).reduce((sum, line) => sum + line.amountFen, 0);
  return account.baseFen + earlier + own;
};

/** Refuses to touch what a reconciled month shows; throws `funds.bank.monthReconciled`. */
export const checkNotReconciled = ({ reconciledTo }: { readonly reconciledTo?: Period }, of: Period): void => {
  if (reconciledTo !== undefined && of <= reconciledTo)
    refuse('rule', 'funds.bank.monthReconciled', { period: reconciledTo });
};

/** Whether a day lies in a month. */
export const isIn = (of: Period, on: Day): boolean => firstDayOf(of) <= on && on <= lastDayOf(of);
