import { actorRef } from '../../kernel/context.ts';
import { refuse } from '../../kernel/errors.ts';
import { dayOf } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { readChart } from '../ledger/chart-store.ts';
import { readProjects } from '../ledger/project-store.ts';
import { yearOfDay } from './charge.ts';
import { budgetBegun, budgetSaved, interimChanged } from './events.ts';
import { readLines } from './line-store.ts';
import { spreadOver } from './prior-rules.ts';
import { viewVersion } from './queries.ts';
import { ADJUSTMENTS_PER_YEAR } from './rulebook.ts';
import { checkLines, checkNewVersion, idOfLine } from './rules.ts';
import type { BudgetLine, BudgetVersion, CreateBudgetVersion, SaveBudget, SetInterim } from './schema.ts';
import { isEditable } from './step-rules.ts';
import { needVersion, readVersion, readYear, versionWrite, yearWrite } from './store.ts';
import type { BudgetVersionView } from './views.ts';
import { accountTotals, checkYearOpen, readYearMonths } from './year-totals.ts';

const nameOf = ({ account, project }: BudgetLine) => ({ account, ...(project === null ? {} : { project }) });

const lineOfId = (id: string): BudgetLine => {
  const [account = '', project = ''] = id.split('#');
  return { account, project: project === '' ? null : project, priorFen: null, amountFen: 0, note: '' };
};

/** The lines of last year's budget, and of accounts that moved without one, with what they came to. */
const linesAfterYear = async (ctx: UnionCtx, year: number): Promise<readonly BudgetLine[]> => {
  const before = await readYear(ctx, year);
  const [version, months, states] = await Promise.all([
    readVersion(ctx, year, before.inForce),
    readYearMonths(ctx, year),
    readLines(ctx, year),
  ]);
  const old = version?.lines ?? [];
  const sums = spreadOver(old.map(nameOf), accountTotals(months), states);
  const known = new Set(old.map(idOfLine));
  const more = [...sums.keys()].filter((id) => !known.has(id)).map(lineOfId);
  return [...old.map((line) => ({ ...line, amountFen: 0, note: '' })), ...more]
    .map((line) => ({ ...line, priorFen: sums.get(idOfLine(line)) ?? 0 }))
    .toSorted((a, b) => (idOfLine(a) < idOfLine(b) ? -1 : 1));
};

/**
 * Begins a version of a year's budget. The first has the lines of last year with what they came to; one that follows a
 * budget in force is an adjustment and has its lines. Throws `funds.budget.versionOpen` and `adjustmentsUsedUp`.
 */
export const createVersion = async (
  ctx: UnionCtx,
  year: number,
  { reason }: CreateBudgetVersion,
): Promise<BudgetVersionView> => {
  const permit = allow(ctx, 'funds.budget.prepare');
  const [head, rules] = await Promise.all([readYear(ctx, year), openRulebook(ctx)]);
  const at = ctx.tools.now();
  const thisYear = yearOfDay(dayOf(at));
  checkNewVersion(head, { allowed: rules.value(ADJUSTMENTS_PER_YEAR), reason, thisYear });
  await checkYearOpen(ctx, year);
  const inForce = await readVersion(ctx, year, head.inForce);
  const version: BudgetVersion = {
    id: ctx.tools.newId('budget'),
    year,
    number: head.versions + 1,
    state: 'draft',
    reason,
    lines: inForce?.lines ?? (await linesAfterYear(ctx, year - 1)),
    priorSurplusUsedFen: inForce?.priorSurplusUsedFen ?? 0,
    note: '',
    preparedBy: actorRef(ctx.actor),
    createdAt: at,
    updatedAt: at,
    steps: [],
    v: 0,
  };
  const body = await viewVersion(ctx, { ...version, v: 1 });
  await commit(ctx, {
    permit,
    writes: [
      versionWrite(ctx, version),
      yearWrite(ctx, { ...head, versions: version.number, open: version.number, openState: version.state }),
    ],
    events: [budgetBegun(version)],
    answer: { status: 201, body },
  });
  return body;
};

/** Saves the lines of a draft. It may stand unbalanced until it is submitted. */
export const saveVersion = async (
  ctx: UnionCtx,
  year: number,
  number: number,
  command: SaveBudget,
): Promise<BudgetVersionView> => {
  const permit = allow(ctx, 'funds.budget.prepare');
  const before = await needVersion(ctx, year, number);
  const [chart, projects] = await Promise.all([readChart(ctx), readProjects(ctx)]);
  if (!isEditable(before.state)) refuse('conflict', 'funds.budget.notEditable', { state: before.state });
  checkLines(command.lines, { accountOf: chart.accountOf, projects: new Set(projects.map((one) => one.id)) });
  const { v, lines, priorSurplusUsedFen, note } = command;
  const preparedBy = actorRef(ctx.actor);
  const next = { ...before, lines, priorSurplusUsedFen, note, preparedBy, updatedAt: ctx.tools.now(), v };
  const body = await viewVersion(ctx, { ...next, v: v + 1 });
  await commit(ctx, {
    permit,
    writes: [versionWrite(ctx, next)],
    events: [budgetSaved(before, next)],
    answer: { status: 200, body },
  });
  return body;
};

/** Lets the union spend before a budget is in force, or ends it: the chair's decision, with the reason on record. */
export const setInterim = async (ctx: UnionCtx, year: number, { isAllowed, reason }: SetInterim): Promise<void> => {
  const permit = allow(ctx, 'funds.budget.decide');
  const head = await readYear(ctx, year);
  if (isAllowed && head.inForce !== undefined) refuse('conflict', 'funds.budget.interimNotNeeded', { year });
  if (isAllowed && reason === '')
    refuse('rule', 'funds.budget.reasonMissing', {}, [{ pointer: '/reason', code: 'funds.budget.reasonMissing' }]);
  const { interim: _, ...rest } = head;
  const interim = { reason, by: actorRef(ctx.actor), at: ctx.tools.now() };
  const next = isAllowed ? { ...rest, interim } : rest;
  await commit(ctx, { permit, writes: [yearWrite(ctx, next)], events: [interimChanged(next, reason)] });
};
