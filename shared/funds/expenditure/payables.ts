import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import type { Expenditure } from './schema.ts';
import { readByStatus } from './store.ts';

/** What waits for payment at one time at most; older ones come up when the newer are paid. */
export const MAX_PAYABLES = 200;

/** Approved and unpaid requests, the newest first; the payee's account is masked. For the payment desk and payouts. */
export const listPayables = async (ctx: UnionCtx): Promise<readonly Expenditure[]> => {
  allow(ctx, 'funds.expenditure.read');
  return readByStatus(ctx, 'approved', MAX_PAYABLES);
};

/** The payee's account in clear, for the file that a bank reads; undefined where none was given. */
export const openPayeeAccount = async (ctx: UnionCtx, payable: Expenditure): Promise<string | undefined> => {
  allow(ctx, 'funds.expenditure.pay');
  const { accountCipher } = payable.payee;
  return accountCipher && (await vaultOf(ctx)).decrypt(payable.id, 'payeeAccount', accountCipher);
};
