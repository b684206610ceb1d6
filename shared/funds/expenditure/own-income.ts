import type { Period } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { readVersion, readYear } from '../budget/store.ts';
import { CONTRIBUTION_INCOME, DUES_INCOME } from '../ledger/chart.ts';
import { foldMonths } from '../ledger/proof.ts';
import { readMonths } from '../ledger/store.ts';

const OWN = [DUES_INCOME, CONTRIBUTION_INCOME];

const bookedFen = async (ctx: UnionCtx, year: string, accounts: readonly string[]): Promise<number> => {
  const months = await readMonths(ctx, `${year}-01` as Period, `${year}-12` as Period, false);
  return [...foldMonths(months)]
    .filter(([account]) => accounts.some((one) => account.startsWith(one)))
    .reduce((sum, [, { debitFen, creditFen }]) => sum + creditFen - debitFen, 0);
};

/** Dues booked in a year so far, in fen. */
export const duesOfYear = (ctx: UnionCtx, year: string): Promise<number> => bookedFen(ctx, year, [DUES_INCOME]);

/**
 * A union's own income of a year in fen: dues and the share of contributions that it keeps, by the budget in force, or
 * as booked so far where that is asked for or no budget plans any.
 */
export const ownIncome = async (ctx: UnionCtx, year: string, of: 'budget' | 'booked'): Promise<number> => {
  const number = Number(year);
  const { inForce } = await readYear(ctx, number);
  const version = of === 'budget' ? await readVersion(ctx, number, inForce) : undefined;
  const planned = (version?.lines ?? []).filter(({ account }) => OWN.some((one) => account.startsWith(one)));
  return planned.length > 0 ? planned.reduce((sum, line) => sum + line.amountFen, 0) : bookedFen(ctx, year, OWN);
};
