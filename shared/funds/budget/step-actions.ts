import { actorRef } from '../../kernel/context.ts';
import { refuse } from '../../kernel/errors.ts';
import { dayOf, periodOf } from '../../kernel/period.ts';
import type { Permit } from '../../kernel/permit.ts';
import { commit, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { MonthChange } from '../../storage/month-plan.ts';
import { allow } from '../../tenancy/access/allow.ts';
import type { Permission } from '../../tenancy/access/permissions.ts';
import { mayDo } from '../../tenancy/access/rules.ts';
import { requireAttachments } from '../../tenancy/attachments/actions.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { readChart } from '../ledger/chart-store.ts';
import { readProjects } from '../ledger/project-store.ts';
import { enforceLines } from './enforce.ts';
import { budgetStepped } from './events.ts';
import { readLines } from './line-store.ts';
import { viewVersion } from './queries.ts';
import { ADJUSTMENTS_PER_YEAR, UPPER_ACTION } from './rulebook.ts';
import { checkBalance, checkLineCount, checkLines, checkUsed, totalsOf } from './rules.ts';
import type { BudgetStep, BudgetVersion, BudgetYear, TakeBudgetStep } from './schema.ts';
import { checkStep, permissionAt } from './step-rules.ts';
import { countedWrite, needVersion, readCounted, readVersion, readYear, versionWrite, yearWrite } from './store.ts';
import type { BudgetVersionView } from './views.ts';
import { checkYearOpen } from './year-totals.ts';

type Enforced = {
  readonly writes: readonly Write[];
  readonly months: readonly MonthChange[];
  readonly head: BudgetYear;
};

/** Everything of the version has to hold when it is submitted and again when it comes into force. */
const checkWhole = async (ctx: UnionCtx, version: BudgetVersion): Promise<void> => {
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

const settle = async (ctx: UnionCtx, version: BudgetVersion, head: BudgetYear): Promise<Enforced> => {
  if (version.state === 'inForce') return enforce(ctx, version, head);
  const { open: _, openState: __, ...closed } = head;
  const openState = version.state;
  return { writes: [], months: [], head: openState === 'discarded' ? closed : { ...head, openState } };
};

/** Whoever takes no step of any kind is not told whether a version exists. */
const checkTakesSteps = (ctx: UnionCtx): void => {
  const any: readonly Permission[] = ['funds.budget.prepare', 'funds.budget.examine', 'funds.budget.decide'];
  if (!any.some((permission) => mayDo(ctx.actor, ctx.scope, permission))) allow(ctx, 'funds.budget.decide');
};

/** Whoever takes other steps hears that this one is not theirs. */
const allowStage = (ctx: UnionCtx, { state }: BudgetVersion): Permit => {
  const permission = permissionAt(state);
  if (!mayDo(ctx.actor, ctx.scope, permission)) refuse('rule', 'funds.budget.stageOfOthers', { state });
  return allow(ctx, permission);
};

/**
 * Takes the next step of a version: submitted, passed by the stage that has it, returned with a reason, discarded. The
 * step of the upper union puts it in force: limits, figure and state in one transaction.
 */
export const takeStep = async (
  ctx: UnionCtx,
  year: number,
  number: number,
  command: TakeBudgetStep,
): Promise<BudgetVersionView> => {
  checkTakesSteps(ctx);
  const before = await needVersion(ctx, year, number);
  const permit = allowStage(ctx, before);
  const [head, rules] = await Promise.all([readYear(ctx, year), openRulebook(ctx)]);
  const at = ctx.tools.now();
  const by = actorRef(ctx.actor);
  const upperAction = rules.value(UPPER_ACTION);
  const to = checkStep(before, command, { today: dayOf(at), doer: by.id, upperAction });
  await requireAttachments(ctx, command.attachmentIds);
  if (to === 'committee' || to === 'inForce') await checkWhole(ctx, before);
  const { v, ...said } = command;
  const step: BudgetStep = { ...said, from: before.state, to, at, by };
  const next: BudgetVersion = { ...before, state: to, steps: [...before.steps, step], updatedAt: at, v };
  const settled = await settle(ctx, next, head);
  const body = await viewVersion(ctx, { ...next, v: v + 1 });
  await commit(ctx, {
    permit,
    writes: [...settled.writes, versionWrite(ctx, next), yearWrite(ctx, settled.head)],
    events: [budgetStepped(next, step)],
    months: settled.months,
    answer: { status: 200, body },
  });
  return body;
};
