import { period as asPeriod, type Period } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import type { Contribution, ContributionView, SplitScheme, SplitSchemeView } from './schema.ts';
import { DEFAULT_SCHEME, schemeFor, splitReceived } from './split-rules.ts';
import { noContribution, readContribution, readContributions, readMovements, readSchemes } from './store.ts';

/** A month's 2 % as pages show it, with what each level has of it. */
export const contributionViewOf = (one: Contribution, schemes: readonly SplitScheme[]): ContributionView => ({
  period: one.period,
  payrollFen: one.payrollFen ?? null,
  dueFen: one.dueFen,
  receivedFen: one.receivedFen,
  ownFen: one.ownFen,
  upwardFen: one.upwardFen,
  remittedFen: one.remittedFen,
  owedFen: one.upwardFen - one.remittedFen,
  shares: [...splitReceived(one.receivedFen, schemeFor(one.period, schemes)).shares],
});

export const schemeViewOf = (scheme: SplitScheme): SplitSchemeView => ({
  validFrom: scheme.validFrom,
  isDefault: scheme === DEFAULT_SCHEME,
  shares: [...scheme.shares],
});

const sum = (all: readonly ContributionView[], by: (one: ContributionView) => number): number =>
  all.reduce((total, one) => total + by(one), 0);

/** A year of contributions: at most twelve items. */
export const listContributions = async (ctx: UnionCtx, year: number) => {
  allow(ctx, 'funds.contributions.read');
  const found = await readContributions(ctx, asPeriod(`${year}-01`), asPeriod(`${year}-12`));
  const schemes = await readSchemes(ctx);
  const data = found.map((one) => contributionViewOf(one, schemes));
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
  const movements = (await readMovements(ctx, of)).map((one) => ({ ...one, shares: [...one.shares] }));
  return { ...contributionViewOf(found, await readSchemes(ctx)), movements };
};

/** Schemes by the month from which they hold, the national default first. */
export const listSplitSchemes = async (ctx: UnionCtx) => {
  allow(ctx, 'funds.contributions.read');
  return { data: [DEFAULT_SCHEME, ...(await readSchemes(ctx))].map(schemeViewOf) };
};
