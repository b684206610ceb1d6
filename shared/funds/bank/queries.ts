import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { balanceAtEnd } from './rules.ts';
import type { BankAccount, BankAccountDetail, BankAccountView, BankMonth } from './schema.ts';
import { needAccount, readAccounts, readBankMonths, readState } from './store.ts';

/** An account as pages show it; the number never leaves the vault here. */
export const viewOfAccount = (account: BankAccount, months: readonly BankMonth[]): BankAccountView => {
  const last = months.at(-1);
  return {
    id: account.id,
    name: account.name,
    bank: account.bank,
    numberTail: account.numberTail,
    isPrimary: account.primary ?? false,
    payoutTemplate: account.payoutTemplate ?? null,
    anchorOn: account.anchorOn ?? null,
    balanceFen: last ? balanceAtEnd(account, months, last.period) : (account.baseFen ?? null),
    lastDay: last?.lastOn ?? null,
    closed: account.closed ?? false,
    version: account.v,
  };
};

/** The union's accounts at banks: a handful. */
export const listBankAccounts = async (ctx: UnionCtx) => {
  allow(ctx, 'funds.bank.read');
  const accounts = await readAccounts(ctx);
  const data = await Promise.all(
    accounts.map(async (account) => viewOfAccount(account, await readBankMonths(ctx, account.id))),
  );
  return { data, reconciledTo: (await readState(ctx)).reconciledTo ?? null };
};

/** One account with its months, the newest first. */
export const getBankAccount = async (ctx: UnionCtx, accountId: string): Promise<BankAccountDetail> => {
  allow(ctx, 'funds.bank.read');
  const account = await needAccount(ctx, accountId);
  const months = await readBankMonths(ctx, accountId);
  const { reconciledTo = '' } = await readState(ctx);
  const data = months.map((month) => ({
    period: month.period,
    lines: month.lines,
    inFen: month.inFen,
    outFen: month.outFen,
    balanceFen: balanceAtEnd(account, months, month.period),
    isReconciled: month.period <= reconciledTo,
  }));
  return { ...viewOfAccount(account, months), months: data.toReversed() };
};
