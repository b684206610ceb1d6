// 工会会计制度 (财会〔2021〕7号) Arts 32, 35 and Annex 2: what is a fixed asset, and over how many years.
import { refuse } from '../../kernel/errors.ts';
import type { VoucherLine } from '../ledger/schema.ts';
import type { AssetLines, BulkLine, LifeRange } from './rulebook.ts';
import type { AssetCategory, AssetOrigin } from './schema.ts';

export type Size = {
  readonly category: AssetCategory;
  readonly costFen: number;
  readonly quantity: number;
  readonly isBulk: boolean;
};

/** `asset`: at or above the line of its category. `bulk`: below it, but many of one kind. `below`: goods or expense. */
export const classify = (
  { category, costFen, quantity, isBulk }: Size,
  lines: AssetLines,
  bulk: BulkLine,
): 'asset' | 'bulk' | 'below' => {
  const lineFen = category === 'general' ? lines.generalFen : lines.specialFen;
  if (BigInt(costFen) >= BigInt(lineFen) * BigInt(quantity)) return 'asset';
  return isBulk && quantity >= bulk.quantity ? 'bulk' : 'below';
};

/** Refuses what is too small for a card and says where it belongs. */
export const checkSize = (size: Size, lines: AssetLines, bulk: BulkLine): 'asset' | 'bulk' => {
  const kind = classify(size, lines, bulk);
  if (kind !== 'below') return kind;
  const lineFen = size.category === 'general' ? lines.generalFen : lines.specialFen;
  const params = { lineFen, quantity: bulk.quantity };
  return refuse('rule', 'funds.assets.belowLine', params, [
    { pointer: '/costFen', code: 'funds.assets.belowLine', params },
  ]);
};

/** 名义金额: the value of something without a basis (Art. 27); such cards are not depreciated. */
export const NOMINAL_FEN = 100;
const MONTHS = 12;

/** Months over which a card is depreciated; 0 for classes that never are and for nominal values. */
export const lifeMonthsOf = (
  { costFen, lifeYears }: { readonly costFen: number; readonly lifeYears?: number | undefined },
  { minYears, maxYears }: LifeRange,
): number => {
  if (maxYears === 0 || costFen === NOMINAL_FEN) return 0;
  const years = lifeYears ?? minYears;
  if (years >= minYears && years <= maxYears) return years * MONTHS;
  return refuse('rule', 'funds.assets.lifeOutOfRange', { minYears, maxYears }, [
    { pointer: '/lifeYears', code: 'funds.assets.lifeOutOfRange', params: { minYears, maxYears } },
  ]);
};

/** A gift or an old thing without any basis for its value: on the books at one yuan, whatever the line (Art. 27). */
export const isNominal = ({ costFen, origin }: { readonly costFen: number; readonly origin: AssetOrigin }): boolean =>
  costFen === NOMINAL_FEN && origin !== 'purchase';

const CAPITAL = '507';

/** What a voucher spent on capital expenditure, in fen. */
export const boughtFen = (lines: readonly VoucherLine[]): number =>
  lines
    .filter(({ account }) => account.startsWith(CAPITAL))
    .reduce((sum, line) => sum + line.debitFen - line.creditFen, 0);

/** Refuses a card that would put more of a purchase on the books than was spent on it; `made` are its cards so far. */
export const checkPurchased = (
  costFen: number,
  spentFen: number,
  made: readonly { readonly costFen: number }[],
): void => {
  const leftFen = spentFen - made.reduce((sum, card) => sum + card.costFen, 0);
  if (costFen <= leftFen) return;
  const params = { spentFen, leftFen };
  refuse('rule', 'funds.assets.purchaseExceeded', params, [
    { pointer: '/costFen', code: 'funds.assets.purchaseExceeded', params },
  ]);
};

const CODE_DIGITS = 6;

/** What a label says: ZC-000123. */
export const codeOf = (number: number): string => `ZC-${String(number).padStart(CODE_DIGITS, '0')}`;
