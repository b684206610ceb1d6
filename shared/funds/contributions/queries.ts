import { period as asPeriod, type Period, periodOf } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { DEFAULT_CHANNEL, missingOf, stagesOf } from './channel-rules.ts';
import type { ChannelKind, ChannelView } from './channel-schema.ts';
import type { ContributionMovement, MovementView } from './movement-schema.ts';
import type { Contribution, ContributionView, SplitScheme, SplitSchemeView } from './schema.ts';
import { sharesOf, splitReceived } from './split-rules.ts';
import {
  noContribution,
  readContribution,
  readContributions,
  readMovements,
  readSplitTerms,
  type SplitTerms,
} from './store.ts';

/** Who has what of what was paid; what the union splits itself as its books say. */
const partsOf = (one: Contribution, kind: ChannelKind, scheme: SplitScheme) =>
  kind === 'selfRemit'
    ? sharesOf(one.ownFen, one.upwardFen, scheme)
    : splitReceived(one.receivedFen + one.taxPaidFen, scheme).shares;

/** A month's 2 % as pages show it, with what each level has of it. */
export const contributionViewOf = (one: Contribution, terms: SplitTerms): ContributionView => {
  const { kind } = terms.channelOf(one.period);
  const scheme = terms.schemeOf(one.period);
  return {
    period: one.period,
    payrollFen: one.payrollFen ?? null,
    dueFen: one.dueFen,
    receivedFen: one.receivedFen,
    ownFen: one.ownFen,
    upwardFen: one.upwardFen,
    remittedFen: one.remittedFen,
    owedFen: one.upwardFen - one.remittedFen,
    declaredFen: one.declaredFen,
    taxPaidFen: one.taxPaidFen,
    passedBackFen: one.passedBackFen,
    announcedFen: one.noticedFen - one.noticeSettledFen,
    channel: kind,
    stages: stagesOf(one, kind, scheme).map((stage) => ({ ...stage })),
    missingFen: missingOf(one),
    shares: [...partsOf(one, kind, scheme)],
  };
};

export const schemeViewOf = (scheme: SplitScheme, isDefault = false): SplitSchemeView => ({
  validFrom: scheme.validFrom,
  isDefault,
  shares: [...scheme.shares],
});

/** A movement as pages show it. */
export const movementViewOf = (movement: ContributionMovement): MovementView => {
  const { id, kind, period, amountFen, on, method, ownFen, upwardFen, shares, voucherId, reference, at } = movement;
  const { reversed } = movement;
  return {
    id,
    kind,
    period,
    amountFen,
    on,
    method,
    ownFen,
    upwardFen,
    shares: [...shares],
    voucherId: voucherId ?? null,
    reference: reference ?? null,
    at,
    reversed: reversed ? { ...reversed, voucherId: reversed.voucherId ?? null } : null,
  };
};

const sum = (all: readonly ContributionView[], by: (one: ContributionView) => number): number =>
  all.reduce((total, one) => total + by(one), 0);

/** A year of contributions: at most twelve items. */
export const listContributions = async (ctx: UnionCtx, year: number) => {
  allow(ctx, 'funds.contributions.read');
  const found = await readContributions(ctx, asPeriod(`${year}-01`), asPeriod(`${year}-12`));
  const terms = await readSplitTerms(ctx);
  const data = found.map((one) => contributionViewOf(one, terms));
  const totals = {
    dueFen: sum(data, (one) => one.dueFen),
    receivedFen: sum(data, (one) => one.receivedFen),
    upwardFen: sum(data, (one) => one.upwardFen),
    remittedFen: sum(data, (one) => one.remittedFen),
    owedFen: sum(data, (one) => one.owedFen),
  };
  return { year, data, totals };
};

/** One month with its receipts and remittances. */
export const getContribution = async (ctx: UnionCtx, of: Period) => {
  allow(ctx, 'funds.contributions.read');
  const found = (await readContribution(ctx, of)) ?? noContribution(of);
  const movements = (await readMovements(ctx, of)).map(movementViewOf);
  return { ...contributionViewOf(found, await readSplitTerms(ctx)), movements };
};

/** Schemes by the month from which they hold; first what the region does where the union has none of its own. */
export const listSplitSchemes = async (ctx: UnionCtx) => {
  allow(ctx, 'funds.contributions.read');
  const { own, defaultOf } = await readSplitTerms(ctx);
  const fallback = schemeViewOf(defaultOf(periodOf(ctx.tools.now())), true);
  return { data: [fallback, ...own.map((scheme) => schemeViewOf(scheme))] };
};

/** Channels by the month from which they hold; first the one of a union that never chose. */
export const listChannels = async (ctx: UnionCtx): Promise<{ readonly data: ChannelView[] }> => {
  allow(ctx, 'funds.contributions.read');
  const { channels } = await readSplitTerms(ctx);
  const own = channels.map((channel) => ({ ...channel, isDefault: false }));
  return { data: [{ ...DEFAULT_CHANNEL, isDefault: true }, ...own] };
};
