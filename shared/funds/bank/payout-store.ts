import { notFound } from '../../kernel/errors.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk, sortPrefix } from '../../storage/keys.ts';
import type { Payout, PayoutRow } from './payout-schema.ts';
import { MOVED } from './store.ts';

type Stored<T> = T & Item & { readonly pk: string; readonly sk: string };

export const plainPayout = (item: Stored<Payout>): Payout => {
  const { pk: _, sk: __, ...rest } = item;
  return rest as unknown as Payout;
};

export const needPayout = async (ctx: UnionCtx, payoutId: string): Promise<Payout> => {
  const found = await ctx.db.get<Stored<Payout>>(key.payout(ctx.scope.unionId, payoutId), { consistent: true });
  if (!found) return notFound();
  return plainPayout(found);
};

/** Batches out of an account that are neither settled nor cancelled. */
export const countOpenPayouts = async (ctx: UnionCtx, accountId: string): Promise<number> => {
  const all = await ctx.db.queryAll<Stored<Payout>>({ pk: pk.payouts(ctx.scope.unionId), consistent: true });
  return all.filter((one) => one.accountId === accountId && ['made', 'released'].includes(one.status)).length;
};

export const payoutWrite = (ctx: UnionCtx, { v, ...content }: Payout): Write => ({
  op: 'put',
  guard: v === 0 ? 'new' : v,
  item: { ...key.payout(ctx.scope.unionId, content.id), ...content },
  refusal: MOVED,
});

export const readPayoutRows = async (ctx: UnionCtx, payoutId: string): Promise<readonly PayoutRow[]> => {
  const query = { pk: pk.payoutRows(ctx.scope.unionId, payoutId), consistent: true };
  const items = await ctx.db.queryAll<Stored<PayoutRow>>(query);
  return items.map(({ pk: _, sk: __, ...rest }) => rest as unknown as PayoutRow);
};

export const rowItem = (ctx: UnionCtx, payoutId: string, { v: _, ...content }: PayoutRow) => ({
  ...key.payoutRow(ctx.scope.unionId, payoutId, content.no),
  ...content,
});

export const rowWrite = (ctx: UnionCtx, payoutId: string, row: PayoutRow): Write => ({
  op: 'put',
  guard: row.v,
  item: rowItem(ctx, payoutId, row),
  refusal: MOVED,
});

/** A row that waits for the next batch. */
export type QueuedRow = PayoutRow & { readonly payoutId: string };

export const queuedWrite = (ctx: UnionCtx, payoutId: string, { v: _, ...row }: PayoutRow): Write => ({
  op: 'put',
  guard: 'new',
  item: { ...key.payoutQueued(ctx.scope.unionId, payoutId, row.no), ...row, payoutId },
  refusal: MOVED,
});

export const queuedDelete = (ctx: UnionCtx, payoutId: string, no: number): Write => ({
  op: 'delete',
  key: key.payoutQueued(ctx.scope.unionId, payoutId, no),
  guard: 1,
  refusal: { kind: 'conflict', code: 'funds.bank.queuedTaken' },
});

export const readQueued = async (ctx: UnionCtx): Promise<readonly QueuedRow[]> => {
  const query = { pk: pk.payoutQueue(ctx.scope.unionId), beginsWith: sortPrefix.payoutQueued, consistent: true };
  const items = await ctx.db.queryAll<Stored<QueuedRow>>(query);
  return items.map(({ pk: _, sk: __, ...rest }) => rest as unknown as QueuedRow);
};

/** Requests that stand in a batch already. */
export const readTaken = async (ctx: UnionCtx): Promise<ReadonlySet<string>> => {
  const query = { pk: pk.payoutQueue(ctx.scope.unionId), beginsWith: sortPrefix.payoutTaken, consistent: true };
  const items = await ctx.db.queryAll<Item & { sk: string }>(query);
  return new Set(items.map(({ sk }) => sk.slice(sortPrefix.payoutTaken.length)));
};

export const takenWrite = (ctx: UnionCtx, expenditureId: string): Write => ({
  op: 'put',
  guard: 'new',
  item: { ...key.payoutTaken(ctx.scope.unionId, expenditureId) },
  refusal: { kind: 'conflict', code: 'funds.bank.expenditureTaken' },
});

export const takenDelete = (ctx: UnionCtx, expenditureId: string): Write => ({
  op: 'delete',
  key: key.payoutTaken(ctx.scope.unionId, expenditureId),
  guard: 'any',
});
