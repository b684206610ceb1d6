import type { DomainEvent, EventValue } from '../../kernel/event.ts';
import type { BankAccount } from './schema.ts';

const shown = (account: BankAccount) => ({
  name: account.name,
  bank: account.bank,
  numberTail: account.numberTail,
  primary: account.primary ?? false,
  closed: account.closed ?? false,
});

export const accountOpened = (account: BankAccount): DomainEvent => ({
  name: 'funds.bank.accountOpened',
  entity: { kind: 'funds.bankAccount', id: account.id },
  after: shown(account),
});

export const accountChanged = (before: BankAccount, after: BankAccount): DomainEvent => ({
  name: 'funds.bank.accountChanged',
  entity: { kind: 'funds.bankAccount', id: after.id },
  before: shown(before),
  after: shown(after),
});

type Happening =
  | 'funds.bank.linesImported'
  | 'funds.bank.mappingSaved'
  | 'funds.bank.matched'
  | 'funds.bank.matchUndone'
  | 'funds.bank.lineBooked'
  | 'funds.bank.lineNoted'
  | 'funds.bank.entryAssigned'
  | 'funds.bank.reconciled'
  | 'funds.bank.reopened';

/** Whatever else happens on an account: counts, sums and ids, never names. */
export const accountEvent = (
  happening: Happening,
  accountId: string,
  after: { readonly [name: string]: EventValue },
): DomainEvent => ({
  name: happening,
  entity: { kind: 'funds.bankAccount', id: accountId },
  after,
});
