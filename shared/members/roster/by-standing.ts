import type { UnionCtx } from '../../storage/context.ts';
import type { CursorPage } from '../../storage/cursor.ts';
import { ROSTER_PAGE_SIZE } from './packed.ts';
import type { Member, Standing } from './schema.ts';
import { loadMembers, loadPage, loadSequence } from './store.ts';
import { type MemberView, viewOf } from './views.ts';

type Input = { readonly standing: Standing; readonly limit: number; readonly cursor?: string | undefined };

/**
 * People of one standing in the order in which they came. The packed roster knows the standing, so full pages are read
 * at once where an index would have to be filtered row by row.
 */
export const listByStanding = async (ctx: UnionCtx, input: Input): Promise<CursorPage<MemberView>> => {
  const bound = ['cursor', ctx.scope.unionId, 'listByStanding', input.standing];
  let ordinal = input.cursor ? ctx.sealer.open<number>(input.cursor, bound, 'http.cursor.invalid') : 0;
  const { next } = await loadSequence(ctx);
  const ids: string[] = [];
  while (ordinal < next && ids.length < input.limit) {
    const { lines } = await loadPage(ctx, Math.floor(ordinal / ROSTER_PAGE_SIZE));
    for (let place = ordinal % ROSTER_PAGE_SIZE; place < ROSTER_PAGE_SIZE && ids.length < input.limit; place += 1) {
      const line = lines[place];
      if (line?.standing === input.standing) ids.push(line.memberId);
      ordinal += 1;
    }
  }
  const found = await loadMembers(ctx, ids);
  const members = ids.flatMap((id): Member[] => {
    const member = found.get(id);
    return member ? [member] : [];
  });
  const hasMore = ordinal < next;
  return { data: members.map(viewOf), nextCursor: hasMore ? ctx.sealer.seal(ordinal, bound) : null, hasMore };
};
