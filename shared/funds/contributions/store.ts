import { firstDayOf, type Period, period, periodOfDay } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk, sortPrefix } from '../../storage/keys.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { channelFor } from './channel-rules.ts';
import type { Channel } from './channel-schema.ts';
import type { ContributionMovement, Reversal } from './movement-schema.ts';
import { DEFAULT_SPLIT } from './rulebook.ts';
import type { Contribution, SplitScheme } from './schema.ts';
import { schemeFor } from './split-rules.ts';

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
  declaredFen: 0,
  taxPaidFen: 0,
  passedBackFen: 0,
  noticedFen: 0,
  noticeSettledFen: 0,
  v: 0,
});

/** A month as it is kept; months from before there were channels lack the sums of their stages. */
const contributionOf = (item: Stored<Contribution>): Contribution => ({
  ...noContribution(item.period),
  ...plain(item),
});

export const readContribution = async (ctx: UnionCtx, of: Period): Promise<Contribution | undefined> => {
  const found = await ctx.db.get<Stored<Contribution>>(key.contribution(ctx.scope.unionId, of), { consistent: true });
  return found && contributionOf(found);
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
  return items.map(contributionOf);
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

export type KeptMovement = { readonly movement: ContributionMovement; readonly v: number };

/** One movement of a month as it stands now, with its version. */
export const readMovement = async (ctx: UnionCtx, of: Period, id: string): Promise<KeptMovement | undefined> => {
  const at = key.contributionReceipt(ctx.scope.unionId, of, id);
  const item = await ctx.db.get<Stored<ContributionMovement & { v: number }>>(at, { consistent: true });
  if (!item) return undefined;
  const { v, ...movement } = plain(item);
  return { movement, v };
};

/** The movement with what is said of it now; nothing else of it changes. */
export const reversedWrite = (ctx: UnionCtx, { movement, v }: KeptMovement, reversed: Reversal): Write => ({
  op: 'put',
  guard: v,
  item: { ...key.contributionReceipt(ctx.scope.unionId, movement.period, movement.id), ...movement, reversed },
  refusal: { kind: 'conflict', code: 'storage.month.moved' },
});

export const readOwnSchemes = async (ctx: UnionCtx): Promise<readonly SplitScheme[]> => {
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

/** How the 2 % goes for this union: its schemes and channels, and what its region does where it has none. */
export type SplitTerms = {
  readonly own: readonly SplitScheme[];
  readonly channels: readonly Channel[];
  /** What holds in the region for a month, by the rulebook. */
  readonly defaultOf: (of: Period) => SplitScheme;
  readonly schemeOf: (of: Period) => SplitScheme;
  readonly channelOf: (of: Period) => Channel;
};

export const readSplitTerms = async (ctx: UnionCtx): Promise<SplitTerms> => {
  const channelItems = ctx.db.queryAll<Stored<Channel>>({ pk: pk.channels(ctx.scope.unionId), consistent: true });
  const [rules, own, items] = await Promise.all([openRulebook(ctx), readOwnSchemes(ctx), channelItems]);
  const channels = items.map(plain);
  const defaultOf = (of: Period): SplitScheme => {
    const found = rules.of(DEFAULT_SPLIT, firstDayOf(of)) ?? rules.of(DEFAULT_SPLIT);
    if (!found) throw new Error('the country has no split');
    return { validFrom: periodOfDay(found.validFrom), shares: found.value.shares };
  };
  return {
    own,
    channels,
    defaultOf,
    schemeOf: (of) => schemeFor(of, own, defaultOf(of)),
    channelOf: (of) => channelFor(of, channels),
  };
};

export const channelWrite = (ctx: UnionCtx, channel: Channel): Write => ({
  op: 'put',
  guard: 'any',
  item: { ...key.channel(ctx.scope.unionId, channel.validFrom), ...channel },
});

/** Movements of several months at once, both ends included, oldest first. */
export const readMovementsBetween = async (
  ctx: UnionCtx,
  from: Period,
  to: Period,
): Promise<readonly ContributionMovement[]> => {
  const between = [sortPrefix.contributionReceipts(from), `${sortPrefix.contributionReceipts(to)}~`] as const;
  const items = await ctx.db.queryAll<Stored<ContributionMovement>>({
    pk: pk.contributions(ctx.scope.unionId),
    between,
  });
  return items.map(plain).toSorted((a, b) => (a.on < b.on || (a.on === b.on && a.at < b.at) ? -1 : 1));
};
