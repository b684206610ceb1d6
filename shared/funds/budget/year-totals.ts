import { refuse } from '../../kernel/errors.ts';
import { period } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type MonthItem, readMonth } from '../../storage/month.ts';
import { decemberOf } from '../ledger/carry-rules.ts';
import { foldMonths, type Movement } from '../ledger/proof.ts';
import { asideAttribute, creditAttribute, debitAttribute } from '../ledger/rules.ts';
import { readMonths } from '../ledger/store.ts';
import type { AccountTotal } from './prior-rules.ts';

/** Month items of a year, as far as they were opened. */
export const readYearMonths = (ctx: UnionCtx, year: number): Promise<readonly MonthItem[]> =>
  readMonths(ctx, period(`${year}-01`), decemberOf(year));

/** Throws `funds.budget.yearClosed` once the books of a year are closed: its budget is history. */
export const checkYearOpen = async (ctx: UnionCtx, year: number): Promise<void> => {
  const december = await readMonth(ctx, decemberOf(year));
  if (december?.closedAt !== undefined) refuse('rule', 'funds.budget.yearClosed', { year });
};

const amountOf = (account: string, { debitFen, creditFen }: Movement): number =>
  account.startsWith('5') ? debitFen - creditFen : creditFen - debitFen;

/**
 * What the income and spending accounts of a year came to, before the carry-forward emptied them: each in the direction
 * in which it grows, in fen.
 */
export const accountTotals = (months: readonly MonthItem[]): readonly AccountTotal[] =>
  [...foldMonths(months)].flatMap(([account, moved]) => {
    if (!/^[45]/.test(account)) return [];
    const carried = (attribute: string): number =>
      months.reduce((sum, month) => sum + Number(month[asideAttribute('carryForward', attribute)] ?? 0), 0);
    const debitFen = moved.debitFen - carried(debitAttribute(account));
    const creditFen = moved.creditFen - carried(creditAttribute(account));
    return [{ account, amountFen: amountOf(account, { debitFen, creditFen }) }];
  });
