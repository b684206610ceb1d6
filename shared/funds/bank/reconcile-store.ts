import type { Period } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key } from '../../storage/keys.ts';
import type { Reconciliation } from './reconcile-schema.ts';
import { MOVED } from './store.ts';

export const readReconciliation = async (ctx: UnionCtx, of: Period): Promise<Reconciliation | undefined> => {
  const found = await ctx.db.get<Reconciliation & Item>(key.bankReconciliation(ctx.scope.unionId, of), {
    consistent: true,
  });
  if (!found) return undefined;
  const { pk: _, sk: __, ...rest } = found;
  return rest as unknown as Reconciliation;
};

export const reconciliationWrite = (ctx: UnionCtx, { v: _, ...content }: Reconciliation): Write => ({
  op: 'put',
  guard: 'new',
  item: { ...key.bankReconciliation(ctx.scope.unionId, content.period), ...content },
  refusal: MOVED,
});

export const reconciliationDelete = (ctx: UnionCtx, { period, v }: Reconciliation): Write => ({
  op: 'delete',
  key: key.bankReconciliation(ctx.scope.unionId, period),
  guard: v,
  refusal: MOVED,
});
