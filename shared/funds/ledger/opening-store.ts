import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import type { Opening } from './opening-schema.ts';

export const readOpening = async (ctx: UnionCtx): Promise<Opening | undefined> => {
  const item = await ctx.db.get<Opening & { pk: string; sk: string }>(key.opening(ctx.scope.unionId), {
    consistent: true,
  });
  if (!item) return undefined;
  const { pk: _, sk: __, ...opening } = item;
  return opening;
};

export const openingWrite = (ctx: UnionCtx, opening: Opening): Write => {
  const { v, ...content } = opening;
  return { op: 'put', guard: v === 0 ? 'new' : v, item: { ...key.opening(ctx.scope.unionId), ...content } };
};

export const openingRemoval = (ctx: UnionCtx, opening: Opening): Write => ({
  op: 'delete',
  key: key.opening(ctx.scope.unionId),
  guard: opening.v,
});
