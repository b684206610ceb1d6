import { DomainError, notFound } from '../../kernel/errors.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { type Books, type Plan, postInMonth } from '../ledger/posting.ts';
import { correctionDraft, unmatchedDraft } from './booking-rules.ts';
import { checkNet } from './correction-rules.ts';
import { deltaWrite, type NewDelta, needMember, readNet } from './delta-actions.ts';
import { itemResolved } from './events.ts';
import type { ResolveItem } from './schema.ts';
import type { WorklistItemView } from './views.ts';
import { closing } from './worklist-closing.ts';
import { published, type StoredItem, viewOf } from './worklist-queries.ts';
import { decideResolution, type Effect } from './worklist-rules.ts';

const needItem = async (ctx: UnionCtx, itemId: string): Promise<StoredItem> => {
  const { unionId } = ctx.scope;
  const done = await ctx.db.get(key.worklistDone(unionId, itemId), { consistent: true });
  if (done) throw new DomainError('conflict', 'funds.dues.itemResolved');
  const item = await ctx.db.get<StoredItem>(key.worklistOpen(unionId, itemId), { consistent: true });
  if (!item || !(await published(ctx)(item))) return notFound();
  return item;
};

const deltaOf = async (ctx: UnionCtx, id: string, item: StoredItem, effect: Effect, reason: string) => {
  if (effect.kind === 'none' || effect.kind === 'giveBack') return undefined;
  const member = await needMember(ctx, effect.memberId);
  const deltaFen = effect.kind === 'book' ? item.amountFen : -effect.amountFen;
  const { ordinal } = member;
  return { id, kind: 'worklist', memberId: effect.memberId, ordinal, period: item.period, deltaFen, reason } as const;
};

const draftOf = (item: StoredItem, effect: Effect, id: string) => {
  const { period, amountFen } = item;
  switch (effect.kind) {
    case 'none':
      return undefined;
    case 'book':
      return unmatchedDraft({ id: item.id, period, amountFen }, 'book');
    case 'giveBack':
      return unmatchedDraft({ id: item.id, period, amountFen }, 'return');
    case 'refund':
      return correctionDraft({ id, period, deltaFen: -effect.amountFen });
  }
};

const figuresOfEffect = (item: StoredItem, effect: Effect, delta: NewDelta | undefined) => ({
  duesPaidFen: delta?.deltaFen ?? 0,
  duesPayments: effect.kind === 'book' ? 1 : 0,
  duesUnmatchedFen: effect.kind === 'book' || effect.kind === 'giveBack' ? -item.amountFen : 0,
});

const planResolution = async (
  ctx: UnionCtx,
  books: Books,
  id: string,
  item: StoredItem,
  command: ResolveItem,
): Promise<Plan<WorklistItemView>> => {
  const effect = decideResolution(item, command);
  const delta = await deltaOf(ctx, id, item, effect, command.reason);
  if (delta) checkNet(await readNet(ctx, delta.period, delta.ordinal), delta.deltaFen);
  const draft = draftOf(item, effect, id);
  const posting = draft ? books.post(draft) : undefined;
  const voucherId = posting?.voucher.id;
  const { action, reason } = command;
  const how = {
    action,
    ...(delta ? { memberId: delta.memberId } : {}),
    ...(voucherId === undefined ? {} : { voucherId }),
  };
  const result = viewOf({ ...item, ...how, reason, resolvedAt: books.at });
  return {
    ...(posting ? { posting } : {}),
    writes: [
      ...closing(ctx, item, { ...how, reason }, books),
      ...(delta && voucherId ? [deltaWrite(ctx, delta, books, voucherId)] : []),
    ],
    events: [itemResolved(item, how, reason)],
    months: [{ period: books.period, figures: figuresOfEffect(item, effect, delta) }],
    answer: { status: 200, body: result },
    result,
  };
};

/** Closes a worklist item: books its money to a member, gives it back, or accepts a difference. */
export const resolveItem = async (ctx: UnionCtx, itemId: string, command: ResolveItem): Promise<WorklistItemView> => {
  const permit = allow(ctx, 'funds.dues.correct');
  const item = await needItem(ctx, itemId);
  const id = ctx.tools.newId('duesDelta');
  return postInMonth(ctx, permit, (books) => planResolution(ctx, books, id, item, command));
};
