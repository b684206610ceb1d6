import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk } from '../../storage/keys.ts';
import type { Expenditure } from './schema.ts';
import { readExpenditure } from './store.ts';

/** Puts a proposed reversal on the list of those that wait. */
export const waitingWrite = (ctx: UnionCtx, id: string): Write => ({
  op: 'put',
  guard: 'any',
  item: { ...key.reversalWaiting(ctx.scope.unionId, id), at: ctx.tools.now() },
});

/** Takes it off again, once it was confirmed or dropped. */
export const waitingRemoval = (ctx: UnionCtx, id: string): Write => ({
  op: 'delete',
  guard: 'any',
  key: key.reversalWaiting(ctx.scope.unionId, id),
});

/** Requests whose reversal waits for a second person, at most `limit`. */
export const readWaiting = async (ctx: UnionCtx, limit: number): Promise<readonly Expenditure[]> => {
  const found = await ctx.db.query<Item & { sk: string }>({ pk: pk.reversalsWaiting(ctx.scope.unionId), limit });
  const all = await Promise.all(found.items.map(({ sk }) => readExpenditure(ctx, sk)));
  return all.filter((one) => one?.reversal !== undefined) as readonly Expenditure[];
};
