// 工会会计制度 (财会〔2021〕7号) Art. 35: straight line, no residual value; the month of acquisition counts, that of disposal does not.
import { refuse } from '../../kernel/errors.ts';
import { addMonths, monthsBetween, type Period, periodOfDay, previousPeriod } from '../../kernel/period.ts';
import { BANK, CASH } from '../ledger/chart.ts';
import { credit, debit, withoutZeros } from '../ledger/rules.ts';
import type { VoucherDraft, VoucherLine } from '../ledger/schema.ts';
import type { Asset, AssetHead } from './schema.ts';
import type { ExecuteDisposal } from './schema-commands.ts';

export const FIXED_ASSETS = '162';
export const ACCUMULATED = '163';
export const ASSET_FUND = '30104';
const OTHER_INCOME = '408';
const OTHER_EXPENDITURE = '510';

type Depreciable = Pick<Asset, 'costFen' | 'lifeMonths' | 'acquiredOn'>;

/**
 * Depreciation of a card from its acquisition up to the end of a month, in fen: cost × months ÷ life, rounded half up
 * once, so that the months add up to the cost whatever it is.
 */
export const accumulatedFen = ({ costFen, lifeMonths, acquiredOn }: Depreciable, through: Period): number => {
  if (lifeMonths === 0) return 0;
  const months = Math.min(Math.max(monthsBetween(periodOfDay(acquiredOn), through) + 1, 0), lifeMonths);
  const life = BigInt(lifeMonths);
  return Number((2n * BigInt(costFen) * BigInt(months) + life) / (2n * life));
};

/** What one month takes. */
export const chargeFen = (asset: Depreciable, of: Period): number =>
  accumulatedFen(asset, of) - accumulatedFen(asset, previousPeriod(of));

/** What account 163 should hold at the end of a month for the cards that are not disposed of. */
export const targetFen = (assets: readonly Asset[], through: Period): number =>
  assets.reduce((sum, asset) => sum + (asset.status === 'disposed' ? 0 : accumulatedFen(asset, through)), 0);

const later = (a: Period, b: Period | undefined): Period => (b !== undefined && b > a ? b : a);

/** What is still to be posted so that everything up to a month is charged; months that were skipped are in it. */
export const outstandingFen = (assets: readonly Asset[], head: AssetHead | undefined, through: Period): number =>
  targetFen(assets, later(through, head?.through)) - (head?.postedFen ?? 0);

/** Cards that wait for depreciation up to a month; 0 when it was run for the month. */
export const waiting = (assets: readonly Asset[], head: AssetHead | undefined, period: Period): number => {
  if ((head?.through ?? '') >= period || outstandingFen(assets, head, period) === 0) return 0;
  return assets.filter((asset) => asset.status !== 'disposed' && accumulatedFen(asset, period) > 0).length;
};

/**
 * Months to post, each with a voucher of its own: from the one after the last run (before any run, from the first
 * acquisition, but not from before the books began) up to the running month, those that are still open.
 */
export const monthsToRun = (
  assets: readonly Asset[],
  head: AssetHead | undefined,
  months: readonly { readonly sk: Period; readonly closedAt?: unknown }[],
  running: Period,
): readonly Period[] => {
  const began = assets.map(({ acquiredOn }) => periodOfDay(acquiredOn)).toSorted()[0] ?? running;
  const books = months[0]?.sk ?? running;
  const first = head?.through === undefined ? later(began, books) : addMonths(head.through, 1);
  const closed = new Set(months.filter(({ closedAt }) => closedAt !== undefined).map(({ sk }) => sk));
  const all: Period[] = [];
  for (let at = first; at <= running; at = addMonths(at, 1)) if (!closed.has(at)) all.push(at);
  return all.length > 0 ? all : [running];
};

/** The monthly voucher: no expenditure account is touched (3.6). A negative amount goes the other way. */
export const depreciationDraft = (period: Period, amountFen: number): VoucherDraft => ({
  summary: `计提 ${period} 固定资产折旧`,
  lines:
    amountFen > 0
      ? [debit(ASSET_FUND, amountFen), credit(ACCUMULATED, amountFen)]
      : [debit(ACCUMULATED, -amountFen), credit(ASSET_FUND, -amountFen)],
  source: { kind: 'depreciation', id: period, period },
});

/** A card goes on the books: the money was spent on 507 when it was paid. */
export const acquisitionDraft = (
  asset: Pick<Asset, 'id' | 'code' | 'name' | 'costFen'>,
  period: Period,
): VoucherDraft => ({
  summary: `固定资产入账 ${asset.code} ${asset.name}`,
  lines: [debit(FIXED_ASSETS, asset.costFen), credit(ASSET_FUND, asset.costFen)],
  source: { kind: 'assetAcquisition', id: asset.id, period },
});

export type Parting = {
  readonly accumulatedFen: number;
  readonly bookValueFen: number;
  /** What was charged already for the month of disposal and after it; it is taken back. */
  readonly chargedTooMuchFen: number;
};

/** What stands on the books for a card in the month in which it goes. That month is not charged. */
export const partingOf = (asset: Asset, of: Period, chargedThrough: Period | undefined): Parting => {
  const accumulated = accumulatedFen(asset, previousPeriod(of));
  const charged =
    chargedThrough !== undefined && chargedThrough >= of ? accumulatedFen(asset, chargedThrough) : accumulated;
  return {
    accumulatedFen: accumulated,
    bookValueFen: asset.costFen - accumulated,
    chargedTooMuchFen: charged - accumulated,
  };
};

/** Refuses to let a card go before the months in front of it are charged, or before it came. */
export const checkParting = (asset: Asset, of: Period, assets: readonly Asset[], head: AssetHead | undefined): void => {
  if (of < periodOfDay(asset.acquiredOn)) refuse('rule', 'funds.assets.disposedBeforeBought');
  if (outstandingFen(assets, head, previousPeriod(of)) !== 0) refuse('rule', 'funds.assets.depreciationBehind');
};

/** Lines of a disposal: the card goes from the books, proceeds come in, taxes are spent (3.6). */
export const partingLines = (
  asset: Pick<Asset, 'costFen' | 'code'>,
  parting: Parting,
  { proceedsFen, taxesFen, method }: Pick<ExecuteDisposal, 'proceedsFen' | 'taxesFen' | 'method'>,
): readonly VoucherLine[] => {
  const money = method === 'cash' ? CASH : BANK;
  return withoutZeros([
    debit(ACCUMULATED, parting.chargedTooMuchFen, '冲回处置当月折旧'),
    credit(ASSET_FUND, parting.chargedTooMuchFen, '冲回处置当月折旧'),
    debit(ASSET_FUND, parting.bookValueFen, '账面价值'),
    debit(ACCUMULATED, parting.accumulatedFen, '累计折旧'),
    credit(FIXED_ASSETS, asset.costFen, asset.code),
    debit(money, proceedsFen, '处置收入'),
    credit(OTHER_INCOME, proceedsFen, '处置收入'),
    debit(OTHER_EXPENDITURE, taxesFen, '处置税费'),
    credit(money, taxesFen, '处置税费'),
  ]);
};
