import type { Ctx } from './context.ts';
import type { Item } from './item.ts';
import type { QueryInput } from './requests.ts';

export type CursorPage<T> = {
  readonly data: readonly T[];
  readonly nextCursor: string | null;
  readonly hasMore: boolean;
};

const bindings = (ctx: Ctx, route: string, query: QueryInput): readonly string[] => {
  const { actor, scope } = ctx;
  const who = actor.kind === 'person' ? actor.personId : actor.kind === 'client' ? actor.clientId : actor.kind;
  const where = scope.kind === 'union' ? scope.unionId : scope.kind === 'node' ? scope.code : scope.kind;
  const { startKey: _, limit: __, ...shape } = query;
  return ['cursor', where, who, route, JSON.stringify(shape)];
};

/**
 * One page with a sealed cursor, bound to union, route, query and person: a cursor of anyone or anything else answers
 * `http.cursor.invalid` and reads nothing.
 */
export const queryPage = async <T = Item>(
  ctx: Ctx,
  route: string,
  query: QueryInput & { readonly limit: number },
  cursor: string | undefined,
): Promise<CursorPage<T>> => {
  const bound = bindings(ctx, route, query);
  const startKey = cursor === undefined ? undefined : ctx.sealer.open<Item>(cursor, bound, 'http.cursor.invalid');
  const page = await ctx.db.query<T>(startKey ? { ...query, startKey } : query);
  return {
    data: page.items,
    nextCursor: page.lastKey ? ctx.sealer.seal(page.lastKey, bound) : null,
    hasMore: page.lastKey !== undefined,
  };
};
