import type { Period } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key } from '../../storage/keys.ts';
import type { ContributionMovement } from './movement-schema.ts';
import type { PreparatoryReturn } from './preparatory-schema.ts';

type Versioned<T> = T & Item & { readonly v: number };

/** What came back to a small payer for a year, and where it is recorded. */
export type KeptRefund = {
  readonly amountFen: number;
  readonly voucherId: string;
  readonly movementId: string;
  readonly period: Period;
};

export const readRefund = (ctx: UnionCtx, year: number): Promise<Versioned<KeptRefund> | undefined> =>
  ctx.db.get<Versioned<KeptRefund>>(key.contributionRefund(ctx.scope.unionId, year), { consistent: true });

/** What the employer had paid into the preparatory fund, as it was said last, and what of it has come back. */
export type KeptPreparatory = {
  readonly paidFen: number;
  readonly returns: readonly PreparatoryReturn[];
  readonly v: number;
};

export const readPreparatory = async (ctx: UnionCtx): Promise<KeptPreparatory> => {
  const found = await ctx.db.get<Versioned<KeptPreparatory>>(key.preparatoryFund(ctx.scope.unionId), {
    consistent: true,
  });
  return found ?? { paidFen: 0, returns: [], v: 0 };
};

export const preparatoryWrite = (ctx: UnionCtx, { v, paidFen, returns }: KeptPreparatory): Write => ({
  op: 'put',
  guard: v === 0 ? 'new' : v,
  item: { ...key.preparatoryFund(ctx.scope.unionId), paidFen, returns },
  // Somebody else booked at the same moment: plan again on what it is now.
  refusal: { kind: 'conflict', code: 'storage.month.moved' },
});

/** What is kept of a return that is taken back; undefined for movements that count in a month. */
export const releaseReturn = async (
  ctx: UnionCtx,
  { id, kind, year }: ContributionMovement,
): Promise<Write | undefined> => {
  if (kind === 'refund')
    return { op: 'delete', key: key.contributionRefund(ctx.scope.unionId, year ?? 0), guard: 'any' };
  if (kind !== 'preparatoryReturn') return undefined;
  const before = await readPreparatory(ctx);
  return preparatoryWrite(ctx, { ...before, returns: before.returns.filter(({ movementId }) => movementId !== id) });
};

type CameBack = Pick<ContributionMovement, 'id' | 'period' | 'amountFen' | 'on' | 'at' | 'year'> & {
  readonly voucherId: string;
};

/** A movement of money that comes back and belongs to no month's 2 %. */
export const cameBack = (kind: 'refund' | 'preparatoryReturn', money: CameBack): ContributionMovement => ({
  ...money,
  kind,
  method: 'bank',
  ownFen: money.amountFen,
  upwardFen: 0,
  shares: [],
});
