import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';

/**
 * Holds a transaction to a request that stands in no payment batch: what the bank was, or may be, told to pay is neither
 * paid by hand as well nor let go.
 */
export const notInPayout = (ctx: UnionCtx, expenditureId: string): Write => ({
  op: 'check',
  key: key.payoutTaken(ctx.scope.unionId, expenditureId),
  condition: { expression: 'attribute_not_exists(pk)' },
  refusal: { kind: 'conflict', code: 'funds.bank.expenditureTaken' },
});

/** Holds a batch to a request that is approved and unpaid still when the batch takes it. */
export const stillPayable = (ctx: UnionCtx, expenditureId: string): Write => ({
  op: 'check',
  key: key.expenditure(ctx.scope.unionId, expenditureId),
  condition: { expression: '#s = :approved', names: { '#s': 'status' }, values: { ':approved': 'approved' } },
  refusal: { kind: 'conflict', code: 'funds.bank.notPayable', params: { id: expenditureId } },
});
