import { figuresOf } from '../../kernel/figures.ts';
import { dayOf } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { MonthItem } from '../../storage/month.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { decemberOf } from '../ledger/carry-rules.ts';
import { type Earned, type Executed, elapsedBasisPoints, executionOf, incomeOf } from './execution-rules.ts';
import { readLines } from './line-store.ts';
import { openNames } from './names.ts';
import { spreadOver } from './prior-rules.ts';
import { WARN_FROM } from './rulebook.ts';
import { isSpending } from './rules.ts';
import { readVersion, readYear } from './store.ts';
import type { BudgetExecution } from './views-execution.ts';
import { accountTotals, readYearMonths } from './year-totals.ts';

const sumOf = <T>(all: readonly T[], amountOf: (one: T) => number): number =>
  all.reduce((sum, one) => sum + amountOf(one), 0);

const totalsOf = (spending: readonly Executed[], income: readonly Earned[], months: readonly MonthItem[]) => {
  const actualFen = sumOf(spending, (line) => line.actualFen);
  const bookedFen = sumOf(accountTotals(months).filter(isSpending), (one) => one.amountFen);
  return {
    incomeBudgetFen: sumOf(income, (line) => line.amountFen),
    incomeFen: sumOf(income, (line) => line.actualFen),
    limitFen: sumOf(spending, (line) => line.limitFen),
    encumberedFen: sumOf(spending, (line) => line.encumberedFen),
    actualFen,
    availableFen: sumOf(spending, (line) => line.availableFen),
    lapsedFen: sumOf(spending, (line) => line.lapsedFen),
    unbudgetedFen: bookedFen - actualFen,
  };
};

const monthOf = (month: MonthItem) => {
  const { incomeFen, spendingFen } = figuresOf(month);
  return { period: month.sk, incomeFen, spendingFen };
};

/**
 * Budget and what became of it, line by line: limits, held, spent and available; income as planned and as booked. For a
 * year whose books are closed it is the final account (决算): what was still held has lapsed. Amounts in fen.
 */
export const readExecution = async (ctx: UnionCtx, year: number): Promise<BudgetExecution> => {
  allow(ctx, 'funds.budget.read');
  const [head, months, states, names, rules] = await Promise.all([
    readYear(ctx, year),
    readYearMonths(ctx, year),
    readLines(ctx, year),
    openNames(ctx),
    openRulebook(ctx),
  ]);
  const version = await readVersion(ctx, year, head.inForce);
  const lines = version?.lines ?? [];
  const isClosed = months.find((month) => month.sk === decemberOf(year))?.closedAt !== undefined;
  const spending = executionOf(lines, states, isClosed);
  const came = spreadOver(
    lines.filter((line) => !isSpending(line)).map(({ account }) => ({ account })),
    accountTotals(months),
    [],
  );
  const income = incomeOf(lines, came);
  const on = dayOf(ctx.tools.now());
  return {
    year,
    version: head.inForce ?? null,
    on,
    elapsedBasisPoints: elapsedBasisPoints(year, on),
    warnBasisPoints: rules.value(WARN_FROM),
    isClosed,
    priorSurplusUsedFen: version?.priorSurplusUsedFen ?? 0,
    spending: spending.map(({ account, project, ...rest }) => ({ ...names.nameOf(account, project), ...rest })),
    income: income.map(({ account, ...rest }) => ({ ...names.nameOf(account, null), ...rest })),
    totals: totalsOf(spending, income, months),
    months: months.map(monthOf),
  };
};
