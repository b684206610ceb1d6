import { actorRef } from '../../kernel/context.ts';
import { refuse } from '../../kernel/errors.ts';
import { dayOf } from '../../kernel/period.ts';
import type { Permit } from '../../kernel/permit.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import type { Permission } from '../../tenancy/access/permissions.ts';
import { mayDo } from '../../tenancy/access/rules.ts';
import { requireAttachments } from '../../tenancy/attachments/actions.ts';
import { nodeAbove } from '../../tenancy/filings/courier.ts';
import type { FilingRef } from '../../tenancy/filings/schema.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { budgetClosedAbove, budgetHandedUp, budgetStepped } from './events.ts';
import { viewVersion } from './queries.ts';
import { UPPER_ACTION } from './rulebook.ts';
import type { BudgetStep, BudgetVersion, TakeBudgetStep } from './schema.ts';
import { checkWhole, settle } from './settle.ts';
import { checkStep, filingOf, permissionAt } from './step-rules.ts';
import { needVersion, readYear, versionWrite, yearWrite } from './store.ts';
import type { BudgetVersionView } from './views.ts';

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

/** Where a version goes that the meeting passed. */
const fileAbove = async (ctx: UnionCtx): Promise<{ readonly filing: FilingRef }> => ({
  filing: { id: ctx.tools.newId('filing'), nodeCode: await nodeAbove(ctx) },
});

/** What the courier hears: something is to be carried up, or what was carried is closed by the union itself. */
const toldAbove = (before: BudgetVersion, next: BudgetVersion, step: BudgetStep) => {
  if (step.filing) return [budgetHandedUp(next, step.filing)];
  const filing = filingOf(before);
  return filing ? [budgetClosedAbove(next, step, filing)] : [];
};

/**
 * Takes the next step of a version: submitted, passed by the stage that has it, returned with a reason, discarded. The
 * answer of the upper union puts it in force: limits, figure and state in one transaction. What that union answers here is
 * entered by the courier (enter-answer.ts); this way takes what it answered on paper.
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
  const filed = to === 'upper' ? await fileAbove(ctx) : {};
  const step: BudgetStep = { ...said, from: before.state, to, at, by, ...filed };
  const next: BudgetVersion = { ...before, state: to, steps: [...before.steps, step], updatedAt: at, v };
  const settled = await settle(ctx, next, head);
  const body = await viewVersion(ctx, { ...next, v: v + 1 });
  await commit(ctx, {
    permit,
    writes: [...settled.writes, versionWrite(ctx, next), yearWrite(ctx, settled.head)],
    events: [budgetStepped(next, step), ...toldAbove(before, next, step)],
    months: settled.months,
    answer: { status: 200, body },
  });
  return body;
};
