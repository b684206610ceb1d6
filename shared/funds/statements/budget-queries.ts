import { DomainError } from '../../kernel/errors.ts';
import { period, periodOf } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import type { BudgetVersion } from '../budget/schema.ts';
import { readVersions } from '../budget/store.ts';
import { readChart } from '../ledger/chart-store.ts';
import { readMonthsUntil } from '../ledger/store.ts';
import { type BudgetAmount, budgetLayout } from './budget-form-rules.ts';
import type { Layout } from './layout-rules.ts';
import { movementsOfMonths } from './movement-rules.ts';
import { readUnionName } from './queries.ts';
import type { BudgetFormQuery, BudgetFormView } from './views.ts';

export type BudgetFormAnswer = Omit<BudgetFormView, 'layout'> & { readonly layout: Layout };

const linesOf = (version: BudgetVersion | undefined): readonly BudgetAmount[] | null =>
  version ? version.lines.map(({ account, amountFen }) => ({ account, amountFen })) : null;

/**
 * 预算表 or 决算表 of a year: the budget as it first came into force and as it is now, beside what the books say of this
 * year and the one before. Throws `funds.statements.periodFuture` for a final account of a year that has not begun.
 */
export const readBudgetForm = async (
  ctx: UnionCtx,
  { form, year: asked }: BudgetFormQuery,
): Promise<BudgetFormAnswer> => {
  allow(ctx, 'funds.statements.read');
  const running = Number(periodOf(ctx.tools.now()).slice(0, 4));
  const year = asked ?? running;
  if (form === 'finalAccounts' && year > running)
    throw new DomainError('rule', 'funds.statements.periodFuture', { period: `${year}` });
  const december = period(`${year}-12`);
  const [versions, months, chart, unionName] = await Promise.all([
    readVersions(ctx, year),
    readMonthsUntil(ctx, december, false),
    readChart(ctx),
    readUnionName(ctx),
  ]);
  const original = versions.find(({ state }) => state === 'inForce' || state === 'superseded');
  const current = versions.find(({ state }) => state === 'inForce');
  const layout = budgetLayout(form, {
    year,
    unionName,
    original: linesOf(original),
    current: linesOf(current),
    originalSurplusFen: original?.priorSurplusUsedFen ?? 0,
    currentSurplusFen: current?.priorSurplusUsedFen ?? 0,
    movements: movementsOfMonths(months),
    nameOf: chart.accountOf,
  });
  return {
    form,
    year,
    layout,
    version: current?.number ?? null,
    isClosed: months.some(({ sk, closedAt }) => sk === december && closedAt !== undefined),
  };
};
