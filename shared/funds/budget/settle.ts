import { refuse } from '../../kernel/errors.ts';
import { periodOf } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { MonthChange } from '../../storage/month-plan.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { readChart } from '../ledger/chart-store.ts';
import { readProjects } from '../ledger/project-store.ts';
import { enforceLines } from './enforce.ts';
import { readLines } from './line-store.ts';
import { ADJUSTMENTS_PER_YEAR } from './rulebook.ts';
import { checkBalance, checkLineCount, checkLines, checkUsed, totalsOf } from './rules.ts';
import type { BudgetVersion, BudgetYear } from './schema.ts';
import { countedWrite, readCounted, readVersion, versionWrite } from './store.ts';
import { checkYearOpen } from './year-totals.ts';

type Enforced = {
  readonly writes: readonly Write[];
  readonly months: readonly MonthChange[];
  readonly head: BudgetYear;
};

/** Everything of the version has to hold when it is submitted and again when it comes into force. */
export const checkWhole = async (ctx: UnionCtx, version: BudgetVersion): Promise<void> => {
  await checkYearOpen(ctx, version.year);
  const [chart, projects, states] = await Promise.all([
    readChart(ctx),
    readProjects(ctx),
    readLines(ctx, version.year),
  ]);
  checkLines(version.lines, { accountOf: chart.accountOf, projects: new Set(projects.map((one) => one.id)) });
  checkBalance(version.lines, version.priorSurplusUsedFen);
  checkUsed(version.lines, states);
  checkLineCount(version.lines, states);
};

/** The lines, the version before, the year's totals and the union's figure, all with the state in one transaction. */
const enforce = async (ctx: UnionCtx, version: BudgetVersion, head: BudgetYear): Promise<Enforced> => {
  const { year, number, lines } = version;
  const [states, before, counted, rules] = await Promise.all([
    readLines(ctx, year),
    readVersion(ctx, year, head.inForce),
    readCounted(ctx),
    openRulebook(ctx),
  ]);
  const allowed = rules.value(ADJUSTMENTS_PER_YEAR);
  if (before && head.adjustments >= allowed) refuse('rule', 'funds.budget.adjustmentsUsedUp', { allowed });
  const { incomeFen, spendingFen } = totalsOf(lines);
  const isCounted = year >= counted.year;
  const by = spendingFen - counted.spendingFen;
  const { open: _, openState: __, interim: ___, ...rest } = head;
  return {
    writes: [
      ...enforceLines(ctx, year, lines, states),
      ...(before ? [versionWrite(ctx, { ...before, state: 'superseded' })] : []),
      ...(isCounted ? [countedWrite(ctx, { ...counted, year, spendingFen })] : []),
    ],
    months: isCounted && by !== 0 ? [{ period: periodOf(ctx.tools.now()), figures: { budgetFen: by } }] : [],
    head: { ...rest, inForce: number, adjustments: head.adjustments + (before ? 1 : 0), incomeFen, spendingFen },
  };
};

/** What a step changes beside its version: the year's head, and everything that force takes. */
export const settle = async (ctx: UnionCtx, version: BudgetVersion, head: BudgetYear): Promise<Enforced> => {
  if (version.state === 'inForce') return enforce(ctx, version, head);
  const { open: _, openState: __, ...closed } = head;
  const openState = version.state;
  return { writes: [], months: [], head: openState === 'discarded' ? closed : { ...head, openState } };
};
