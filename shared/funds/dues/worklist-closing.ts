import type { DomainEvent } from '../../kernel/event.ts';
import type { Period } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key, pk, sortPrefix } from '../../storage/keys.ts';
import type { Books } from '../ledger/posting.ts';
import { itemResolved } from './events.ts';
import { published, type StoredItem } from './worklist-queries.ts';
import { isSettledBy } from './worklist-rules.ts';

/** How an item was closed, as its done row keeps it. */
export type How = Pick<StoredItem, 'action' | 'reason' | 'memberId' | 'voucherId'>;

/** The open row goes, the done row comes: whoever is second finds the done row and is refused. */
export const closing = (ctx: UnionCtx, item: StoredItem, how: How, books: Books): readonly Write[] => {
  const { unionId } = ctx.scope;
  const { pk: _, sk: __, ...rest } = item;
  const refusal = { kind: 'conflict', code: 'funds.dues.itemResolved' } as const;
  const done = { ...rest, ...key.worklistDone(unionId, item.id), ...how, resolvedAt: books.at };
  return [
    { op: 'put', guard: 'new', item: done, refusal },
    { op: 'delete', key: key.worklistOpen(unionId, item.id), guard: item.v, refusal },
  ];
};

/**
 * What a correction or payment leaves nothing to decide about: open items of this member and month whose amount is now
 * the one on the books. They close with it, in the same transaction.
 */
export const closeSettled = async (
  ctx: UnionCtx,
  books: Books,
  delta: { readonly memberId: string; readonly period: Period; readonly netFen: number; readonly reason: string },
  voucherId: string,
): Promise<{ readonly writes: readonly Write[]; readonly events: readonly DomainEvent[] }> => {
  const open = await ctx.db.queryAll<StoredItem>({
    pk: pk.worklist(ctx.scope.unionId),
    beginsWith: sortPrefix.worklistOpen,
    consistent: true,
  });
  const isPublished = published(ctx);
  const { memberId, reason } = delta;
  const how = { action: 'correct', memberId, voucherId } as const;
  const writes: Write[] = [];
  const events: DomainEvent[] = [];
  for (const item of open) {
    if (!isSettledBy(item, delta) || !(await isPublished(item))) continue;
    writes.push(...closing(ctx, item, { ...how, reason }, books));
    events.push(itemResolved(item, how, reason));
  }
  return { writes, events };
};
