import { DomainError } from '../../kernel/errors.ts';
import { dayOf } from '../../kernel/period.ts';
import { commit, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import { changedAccount, demoted, openingOf } from './account-rules.ts';
import { accountChanged, accountOpened } from './events.ts';
import { countOpenPayouts } from './payout-store.ts';
import { viewOfAccount } from './queries.ts';
import { accountDigits, numberTailOf } from './rules.ts';
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

const checkNew = (accounts: readonly BankAccount[], account: BankAccount): void => {
  if (accounts.length >= MAX_ACCOUNTS)
    throw new DomainError('limit', 'funds.bank.tooManyAccounts', { max: MAX_ACCOUNTS });
  if (accounts.some((one) => one.numberHash === account.numberHash))
    throw new DomainError('rule', 'funds.bank.numberTaken', {}, [
      { pointer: '/number', code: 'funds.bank.numberTaken' },
    ]);
};

/** Says who is the main account from now on: whoever was is not any more. */
const demotion = (ctx: UnionCtx, accounts: readonly BankAccount[], main: BankAccount): readonly Write[] =>
  main.primary
    ? accounts.filter((one) => one.primary && one.id !== main.id).map((one) => accountWrite(ctx, demoted(one)))
    : [];

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
    ...(accounts.every(({ closed }) => closed) ? { primary: true as const } : {}),
    ...openingOf(command.opening, { ...state, today: dayOf(ctx.tools.now()) }),
    v: 0,
  };
  checkNew(accounts, account);
  const result = viewOfAccount({ ...account, v: 1 }, []);
  await commit(ctx, {
    permit,
    // Of two accounts taken on at once only one is the first.
    writes: [accountWrite(ctx, account), ...demotion(ctx, accounts, account), stateWrite(ctx, state)],
    events: [accountOpened(account)],
    answer: { status: 201, body: result },
  });
  return result;
};

/**
 * Renames or closes an account, makes it the main one, or states its opening balance as long as no line stands on it.
 * When a month is signed or a batch made out of it meanwhile, this is refused.
 */
export const changeBankAccount = async (
  ctx: UnionCtx,
  accountId: string,
  command: ChangeBankAccount,
): Promise<BankAccountView> => {
  const permit = allow(ctx, 'funds.bank.reconcile');
  const [before, accounts, state] = await Promise.all([needAccount(ctx, accountId), readAccounts(ctx), readState(ctx)]);
  const months = await readBankMonths(ctx, accountId);
  const after = changedAccount(before, command, {
    ...state,
    months,
    today: dayOf(ctx.tools.now()),
    others: accounts.filter(({ id, closed }) => id !== accountId && !closed).length,
    openPayouts: command.closed ? await countOpenPayouts(ctx, accountId) : 0,
  });
  await commit(ctx, {
    permit,
    writes: [
      accountWrite(ctx, after),
      ...demotion(ctx, accounts, after),
      ...(command.opening || command.primary ? [stateWrite(ctx, state)] : []),
    ],
    events: [accountChanged(before, after)],
  });
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
