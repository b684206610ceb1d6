// 财会〔2021〕7号, account classes: what a voucher adds to the figures that the federation counts (design section 5).
import type { FigureDeltas, FigureName } from '../../kernel/figures.ts';
import type { Voucher, VoucherLine } from './schema.ts';

const INCOME = /^4/;
const SPENDING = /^5/;

/** Kinds of spending by main account; what stands in none of them is the rest of `spendingFen`. */
const SPENDING_KINDS: Readonly<Record<string, FigureName>> = {
  501: 'activitiesFen',
  502: 'activitiesFen',
  503: 'servicesFen',
  504: 'rightsFen',
  505: 'businessFen',
  507: 'capitalFen',
  508: 'subsidyOutFen',
};

const STOCKS: Readonly<Record<string, FigureName>> = { 101: 'moneyFen', 102: 'moneyFen', 162: 'assetsFen' };

const flowsOf = (line: VoucherLine, main: string): [FigureName, number][] => {
  const netFen = line.debitFen - line.creditFen;
  if (INCOME.test(main))
    return [['incomeFen', -netFen], ...(main === '403' ? ([['subsidyInFen', -netFen]] as [FigureName, number][]) : [])];
  if (!SPENDING.test(main)) return [];
  const kind = SPENDING_KINDS[main];
  return [['spendingFen', netFen], ...(kind ? ([[kind, netFen]] as [FigureName, number][]) : [])];
};

/** Income, spending by kind, money and assets that a voucher moves, in fen. */
export const figuresOfVoucher = ({ lines, source }: Pick<Voucher, 'lines' | 'source'>): FigureDeltas => {
  const sums: Partial<Record<FigureName, number>> = {};
  const add = (name: FigureName, amountFen: number): void => {
    sums[name] = (sums[name] ?? 0) + amountFen;
  };
  for (const line of lines) {
    const main = line.account.slice(0, 3);
    const stock = STOCKS[main];
    if (stock) add(stock, line.debitFen - line.creditFen);
    // The result of a year was counted as it came; what a year had moved before its books began comes with the opening.
    if (source.kind !== 'carryForward') for (const [name, amountFen] of flowsOf(line, main)) add(name, amountFen);
  }
  return sums;
};
