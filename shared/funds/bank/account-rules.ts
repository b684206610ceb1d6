// 人民币银行结算账户管理办法 (PBC order [2003] 5) on 撤销: an account ends once nothing stands on it and nothing is paid out of it.

import type { ErrorParams } from '../../kernel/errors.ts';
import { refuse } from '../../kernel/errors.ts';
import { type Day, type Period, periodOfDay } from '../../kernel/period.ts';
import { balanceAtEnd, checkOpening } from './rules.ts';
import type { BankAccount, BankMonth, ChangeBankAccount } from './schema.ts';

/** What a change of an account is judged by. */
export type AccountGround = {
  readonly today: Day;
  readonly months: readonly BankMonth[];
  readonly reconciledTo?: Period;
  /** Other accounts of the union that are in use. */
  readonly others: number;
  /** Batches out of the account that are neither settled nor cancelled. */
  readonly openPayouts: number;
};

type Opening = NonNullable<ChangeBankAccount['opening']>;

const refuseAt = (pointer: string, reason: string, params: ErrorParams = {}): never => {
  const code = `funds.bank.${reason}`;
  return refuse('rule', code, params, [{ pointer, code, params }]);
};

/**
 * What an opening balance changes on an account. Throws `funds.bank.dayFuture`, and `monthReconciled` for a day whose
 * month was signed without this account's money.
 */
export const openingOf = (
  opening: Opening | undefined,
  { today, reconciledTo }: Pick<AccountGround, 'today' | 'reconciledTo'>,
): Pick<BankAccount, 'anchorOn' | 'baseFen'> => {
  if (!opening) return {};
  if (opening.on > today) return refuseAt('/opening/on', 'dayFuture');
  if (reconciledTo !== undefined && periodOfDay(opening.on) <= reconciledTo)
    return refuseAt('/opening/on', 'monthReconciled', { period: reconciledTo });
  return { anchorOn: opening.on, baseFen: opening.balanceFen };
};

/** What the bank holds after the last line; null while no balance was ever stated. */
const balanceNow = (account: BankAccount, months: readonly BankMonth[]): number | null => {
  const last = months.at(-1);
  return last ? balanceAtEnd(account, months, last.period) : (account.baseFen ?? null);
};

const checkClosing = (account: BankAccount, { months, others, openPayouts }: AccountGround): void => {
  if (account.primary && others > 0) refuseAt('/closed', 'closePrimary');
  const balanceFen = balanceNow(account, months) ?? 0;
  if (balanceFen !== 0) refuseAt('/closed', 'closeBalance', { balanceFen });
  if (openPayouts > 0) refuseAt('/closed', 'closePayouts', { count: openPayouts });
};

/**
 * An account after a change of its name, opening balance, place or state. Throws `funds.bank.openingKnown`, `dayFuture`,
 * `monthReconciled`, `accountClosed`, and why it cannot be closed: `closePrimary`, `closeBalance`, `closePayouts`.
 */
export const changedAccount = (before: BankAccount, command: ChangeBankAccount, ground: AccountGround): BankAccount => {
  if (command.opening) checkOpening(ground.months);
  const { closed: wasClosed = false, ...rest } = before;
  const closed = command.closed ?? wasClosed;
  const after: BankAccount = {
    ...rest,
    name: command.name ?? before.name,
    bank: command.bank ?? before.bank,
    ...openingOf(command.opening, ground),
    ...(command.primary ? { primary: true as const } : {}),
    ...(closed ? { closed: true as const } : {}),
  };
  if (closed && command.primary) refuseAt('/primary', 'accountClosed');
  if (closed && command.opening) refuseAt('/opening', 'accountClosed');
  if (closed && !wasClosed) checkClosing(after, ground);
  return after;
};

/** The account that stops being the main one, now that another is. */
export const demoted = ({ primary: _, ...account }: BankAccount): BankAccount => account;
