import { DomainError } from '../../kernel/errors.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type CursorPage, queryPage } from '../../storage/cursor.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk, sortPrefix } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { type Books, type Plan, postInMonth } from '../ledger/posting.ts';
import { correctionDraft, unmatchedDraft } from './booking-rules.ts';
import { checkNet } from './correction-rules.ts';
import { deltaWrite, type NewDelta, needMember, readNet } from './delta-actions.ts';
import { itemResolved } from './events.ts';
import type { ResolveItem, WorklistItem } from './schema.ts';
import { committedRuns } from './store.ts';
import type { WorklistItemView } from './views.ts';
import { decideResolution, type Effect } from './worklist-rules.ts';

type StoredItem = WorklistItem & Item & { readonly v: number; readonly action?: ResolveItem['action'] };

const runAndPlan = (item: WorklistItem): readonly [string, string] => {
  const [runId = '', plan = ''] = item.run.split('#');
  return [runId, plan];
};

const viewOf = (item: StoredItem): WorklistItemView => ({
  id: item.id,
  kind: item.kind,
  status: item.action === undefined ? 'open' : 'resolved',
  period: item.period,
  batchId: runAndPlan(item)[0],
  key: item.key,
  hint: item.hint,
  amountFen: item.amountFen,
  dueFen: item.dueFen ?? null,
  memberId: item.memberId ?? null,
  code: item.code ?? null,
  action: item.action ?? null,
});

/** Items of runs that never were committed do not count: their money was never booked. */
const published = (ctx: UnionCtx) => {
  const runs = committedRuns(ctx);
  return async (item: WorklistItem): Promise<boolean> => {
    const [runId, plan] = runAndPlan(item);
    return (await runs(runId))?.plan === plan;
  };
};

/** What waits for a person. */
export const listWorklist = async (
  ctx: UnionCtx,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<CursorPage<WorklistItemView>> => {
  allow(ctx, 'funds.dues.read');
  const query = { pk: pk.worklist(ctx.scope.unionId), beginsWith: sortPrefix.worklistOpen, limit: page.limit };
  const found = await queryPage<StoredItem>(ctx, 'listWorklist', query, page.cursor);
  const isPublished = published(ctx);
  const data: WorklistItemView[] = [];
  for (const item of found.data) if (await isPublished(item)) data.push(viewOf(item));
  return { ...found, data };
};

const needItem = async (ctx: UnionCtx, itemId: string): Promise<StoredItem> => {
  const { unionId } = ctx.scope;
  const done = await ctx.db.get(key.worklistDone(unionId, itemId), { consistent: true });
  if (done) throw new DomainError('conflict', 'funds.dues.itemResolved');
  const item = await ctx.db.get<StoredItem>(key.worklistOpen(unionId, itemId), { consistent: true });
  if (!item || !(await published(ctx)(item))) throw new DomainError('notFound', 'http.resource.notFound');
  return item;
};

/** The open row goes, the done row comes: whoever is second finds the done row and is refused. */
const closing = (ctx: UnionCtx, item: StoredItem, command: ResolveItem, books: Books): readonly Write[] => {
  const { unionId } = ctx.scope;
  const { pk: _, sk: __, ...rest } = item;
  const refusal = { kind: 'conflict', code: 'funds.dues.itemResolved' } as const;
  const { action, reason } = command;
  const done = { ...rest, ...key.worklistDone(unionId, item.id), action, reason, resolvedAt: books.at };
  return [
    { op: 'put', guard: 'new', item: done, refusal },
    { op: 'delete', key: key.worklistOpen(unionId, item.id), guard: item.v, refusal },
  ];
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
  incomeFen: delta?.deltaFen ?? 0,
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
  const how = {
    action: command.action,
    ...(delta ? { memberId: delta.memberId } : {}),
    ...(voucherId === undefined ? {} : { voucherId }),
  };
  const result = viewOf({ ...item, action: command.action });
  return {
    ...(posting ? { posting } : {}),
    writes: [
      ...closing(ctx, item, command, books),
      ...(delta && voucherId ? [deltaWrite(ctx, delta, books, voucherId)] : []),
    ],
    events: [itemResolved(item, how, command.reason)],
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
