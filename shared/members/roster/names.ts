import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { pk } from '../../storage/keys.ts';

/** Every name on the roster, read page by page; for masking what is made public, and for nothing that is shown. */
export const readNames = async (ctx: UnionCtx): Promise<ReadonlySet<string>> => {
  const names = new Set<string>();
  const query = { pk: pk.members(ctx.scope.unionId) };
  let page = await ctx.db.query<{ readonly name?: string }>(query);
  for (;;) {
    for (const { name } of page.items) if (name) names.add(name);
    if (!page.lastKey) return names;
    page = await ctx.db.query<{ readonly name?: string }>({ ...query, startKey: page.lastKey as Item });
  }
};
