import { DomainError } from '../../kernel/errors.ts';
import { dayOf } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import type { Chart } from '../ledger/chart.ts';
import { readChart } from '../ledger/chart-store.ts';
import { accountChanged, accountOpened } from './events.ts';
import { viewOfAccount } from './queries.ts';
import { accountDigits, checkOpening, numberTailOf } from './rules.ts';
import {
  type BankAccount,
  type BankAccountView,
  type ChangeBankAccount,
  MAX_ACCOUNTS,
  type OpenBankAccount,
} from './schema.ts';
import { accountWrite, codeWrites, needAccount, readAccounts, readBankMonths } from './store.ts';

export const NUMBER_FIELD = 'bankAccountNumber';

const openingOf = (ctx: UnionCtx, opening: OpenBankAccount['opening']) => {
  if (!opening) return {};
  if (opening.on > dayOf(ctx.tools.now()))
    throw new DomainError('rule', 'funds.bank.dayFuture', {}, [
      { pointer: '/opening/on', code: 'funds.bank.dayFuture' },
    ]);
  return { anchorOn: opening.on, baseFen: opening.balanceFen };
};

const checkNew = (accounts: readonly BankAccount[], chart: Chart, account: BankAccount): void => {
  if (accounts.length >= MAX_ACCOUNTS)
    throw new DomainError('limit', 'funds.bank.tooManyAccounts', { max: MAX_ACCOUNTS });
  const at = (pointer: string, code: string, params = {}) =>
    new DomainError('rule', code, params, [{ pointer, code, params }]);
  if (accounts.some((one) => one.numberHash === account.numberHash)) throw at('/number', 'funds.bank.numberTaken');
  if (accounts.some((one) => one.code === account.code))
    throw at('/code', 'funds.bank.codeTaken', { account: account.code });
  if (!chart.accountOf(account.code)?.isLeaf) throw at('/code', 'funds.bank.codeUnknown', { account: account.code });
};

/** Takes a bank account of the union on. Its number is sealed; pages see the last four digits. */
export const openBankAccount = async (ctx: UnionCtx, command: OpenBankAccount): Promise<BankAccountView> => {
  const permit = allow(ctx, 'funds.bank.reconcile');
  const digits = accountDigits(command.number);
  const vault = await vaultOf(ctx);
  const id = ctx.tools.newId('bankAccount');
  const account: BankAccount = {
    id,
    name: command.name,
    bank: command.bank,
    numberCipher: vault.encrypt(id, NUMBER_FIELD, digits),
    numberHash: vault.lookup(NUMBER_FIELD, digits),
    numberTail: numberTailOf(digits),
    code: command.code,
    ...openingOf(ctx, command.opening),
    v: 0,
  };
  checkNew(await readAccounts(ctx), await readChart(ctx), account);
  const result = viewOfAccount({ ...account, v: 1 }, []);
  await commit(ctx, {
    permit,
    writes: [accountWrite(ctx, account), codeWrites(ctx, account)],
    events: [accountOpened(account)],
    answer: { status: 201, body: result },
  });
  return result;
};

/** Renames or closes an account, or states its opening balance as long as no line stands on it. */
export const changeBankAccount = async (
  ctx: UnionCtx,
  accountId: string,
  command: ChangeBankAccount,
): Promise<BankAccountView> => {
  const permit = allow(ctx, 'funds.bank.reconcile');
  const before = await needAccount(ctx, accountId);
  const months = await readBankMonths(ctx, accountId);
  if (command.opening) checkOpening(months);
  const { closed: _, ...rest } = before;
  const after: BankAccount = {
    ...rest,
    name: command.name ?? before.name,
    bank: command.bank ?? before.bank,
    ...openingOf(ctx, command.opening),
    ...((command.closed ?? before.closed) ? { closed: true } : {}),
  };
  await commit(ctx, { permit, writes: [accountWrite(ctx, after)], events: [accountChanged(before, after)] });
  return viewOfAccount({ ...after, v: before.v + 1 }, months);
};
