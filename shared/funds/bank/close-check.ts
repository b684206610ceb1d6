import type { CloseCheck } from '../ledger/close-checks.ts';
import { readReconciliation } from './reconcile-store.ts';
import { ledgerBalance } from './standing.ts';
import { readAccounts, readState } from './store.ts';

/** Whether the bank was reconciled up to the month, and its books stand as they were signed. Statements may come late: it warns. */
export const bankCheck: CloseCheck = {
  code: 'bank',
  isBlocking: false,
  run: async (ctx, period) => {
    const [accounts, { reconciledTo }] = await Promise.all([readAccounts(ctx), readState(ctx)]);
    if (accounts.length === 0) return { count: 0 };
    if (reconciledTo === undefined || reconciledTo < period) return { count: 1 };
    const signed = await readReconciliation(ctx, period);
    return { count: signed && signed.ledgerFen !== (await ledgerBalance(ctx, period)) ? 1 : 0 };
  },
};
