import { DomainError } from '../../kernel/errors.ts';
import { dayOf } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
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
import { accountWrite, needAccount, readAccounts, readBankMonths, readState, stateWrite } from './store.ts';
import { checkTemplate, type PayoutTemplate } from './template-rules.ts';

export const NUMBER_FIELD = 'bankAccountNumber';

const openingOf = (ctx: UnionCtx, opening: OpenBankAccount['opening']) => {
  if (!opening) return {};
  if (opening.on > dayOf(ctx.tools.now()))
    throw new DomainError('rule', 'funds.bank.dayFuture', {}, [
      { pointer: '/opening/on', code: 'funds.bank.dayFuture' },
    ]);
  return { anchorOn: opening.on, baseFen: opening.balanceFen };
};

const checkNew = (accounts: readonly BankAccount[], account: BankAccount): void => {
  if (accounts.length >= MAX_ACCOUNTS)
    throw new DomainError('limit', 'funds.bank.tooManyAccounts', { max: MAX_ACCOUNTS });
  if (accounts.some((one) => one.numberHash === account.numberHash))
    throw new DomainError('rule', 'funds.bank.numberTaken', {}, [
      { pointer: '/number', code: 'funds.bank.numberTaken' },
    ]);
};

/** Takes a bank account of the union on. Its number is sealed; pages see the last four digits. */
export const openBankAccount = async (ctx: UnionCtx, command: OpenBankAccount): Promise<BankAccountView> => {
  const permit = allow(ctx, 'funds.bank.reconcile');
  const digits = accountDigits(command.number);
  const vault = await vaultOf(ctx);
  const id = ctx.tools.newId('bankAccount');
  const [accounts, state] = await Promise.all([readAccounts(ctx), readState(ctx)]);
  const account: BankAccount = {
    id,
    name: command.name,
    bank: command.bank,
    numberCipher: vault.encrypt(id, NUMBER_FIELD, digits),
    numberHash: vault.lookup(NUMBER_FIELD, digits),
    numberTail: numberTailOf(digits),
    ...(accounts.length === 0 ? { primary: true as const } : {}),
    ...openingOf(ctx, command.opening),
    v: 0,
  };
  checkNew(accounts, account);
  const result = viewOfAccount({ ...account, v: 1 }, []);
  await commit(ctx, {
    permit,
    // Of two accounts taken on at once only one is the first.
    writes: [accountWrite(ctx, account), stateWrite(ctx, state)],
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

/** Writes down how the account's bank wants payout files. Batches keep the template that they were made with. */
export const putPayoutTemplate = async (
  ctx: UnionCtx,
  accountId: string,
  template: PayoutTemplate,
): Promise<PayoutTemplate> => {
  const permit = allow(ctx, 'funds.bank.payout');
  const before = await needAccount(ctx, accountId);
  checkTemplate(template);
  const after = { ...before, payoutTemplate: template };
  await commit(ctx, { permit, writes: [accountWrite(ctx, after)], events: [accountChanged(before, after)] });
  return template;
};
