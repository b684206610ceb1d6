import { type Period, period } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk, sortPrefix } from '../../storage/keys.ts';
import type { Contribution, ContributionMovement, SplitScheme } from './schema.ts';

type Stored<T> = T & Item & { readonly pk: string; readonly sk: string };

const plain = <T extends object>(item: Stored<T>): T => {
  const { pk: _, sk: __, ...rest } = item;
  return rest as unknown as T;
};

const LAST_MONTH = '9999-99';

export const noContribution = (of: Period): Contribution => ({
  period: of,
  dueFen: 0,
  receivedFen: 0,
  ownFen: 0,
  upwardFen: 0,
  remittedFen: 0,
  v: 0,
});

export const readContribution = async (ctx: UnionCtx, of: Period): Promise<Contribution | undefined> => {
  const found = await ctx.db.get<Stored<Contribution>>(key.contribution(ctx.scope.unionId, of), { consistent: true });
  return found && plain(found);
};

/** Contributions from one month to another, both included; without an end, all that follow. */
export const readContributions = async (
  ctx: UnionCtx,
  from: Period,
  to: Period | typeof LAST_MONTH = LAST_MONTH,
): Promise<readonly Contribution[]> => {
  const between = [sortPrefix.contributionMonths + from, sortPrefix.contributionMonths + to] as const;
  const items = await ctx.db.queryAll<Stored<Contribution>>({
    pk: pk.contributions(ctx.scope.unionId),
    between,
    consistent: true,
  });
  return items.map(plain);
};

export const contributionWrite = (ctx: UnionCtx, next: Contribution): Write => {
  const { v, ...content } = next;
  return {
    op: 'put',
    guard: v === 0 ? 'new' : v,
    item: { ...key.contribution(ctx.scope.unionId, next.period), ...content },
    // Somebody else booked on the same month: plan again on what it is now.
    refusal: { kind: 'conflict', code: 'storage.month.moved' },
  };
};

export const readMovements = async (ctx: UnionCtx, of: Period): Promise<readonly ContributionMovement[]> => {
  const items = await ctx.db.queryAll<Stored<ContributionMovement>>({
    pk: pk.contributions(ctx.scope.unionId),
    beginsWith: sortPrefix.contributionReceipts(of),
  });
  return items.map(plain).toSorted((a, b) => (a.at < b.at ? -1 : 1));
};

export const movementWrite = (ctx: UnionCtx, movement: ContributionMovement): Write => ({
  op: 'put',
  guard: 'new',
  item: { ...key.contributionReceipt(ctx.scope.unionId, movement.period, movement.id), ...movement },
});

export const readSchemes = async (ctx: UnionCtx): Promise<readonly SplitScheme[]> => {
  const items = await ctx.db.queryAll<Stored<SplitScheme>>({
    pk: pk.splitSchemes(ctx.scope.unionId),
    consistent: true,
  });
  return items.map((item) => ({ validFrom: period(item.sk), shares: item.shares }));
};

/** A scheme that no money was split by yet may be replaced. */
export const schemeWrite = (ctx: UnionCtx, scheme: SplitScheme): Write => ({
  op: 'put',
  guard: 'any',
  item: { ...key.splitScheme(ctx.scope.unionId, scheme.validFrom), shares: scheme.shares },
});
