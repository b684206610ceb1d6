import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { lineId } from './charge-rules.ts';
import { compareLines } from './compare-rules.ts';
import { readLines } from './line-store.ts';
import { openNames } from './names.ts';
import { ADJUSTMENTS_PER_YEAR, UPPER_ACTION } from './rulebook.ts';
import { idOfLine, totalsOf, usedOf } from './rules.ts';
import type { BudgetVersion, BudgetYear, Doer } from './schema.ts';
import { evidenceFor, filingOf } from './step-rules.ts';
import { needVersion, readVersions, readYear, readYears } from './store.ts';
import type { BudgetComparison, BudgetVersionRow, BudgetVersionView, BudgetYearList, BudgetYearView } from './views.ts';

const calledBy = (doer: Doer): string => doer.name ?? doer.id ?? doer.kind;

const rowOfYear = ({ year, inForce, open, openState, incomeFen, spendingFen, adjustments }: BudgetYear) => ({
  year,
  inForce: inForce ?? null,
  open: open ?? null,
  openState: openState ?? null,
  incomeFen,
  spendingFen,
  adjustments,
});

export const rowOfVersion = (version: BudgetVersion): BudgetVersionRow => ({
  id: version.id,
  year: version.year,
  number: version.number,
  state: version.state,
  reason: version.reason,
  ...totalsOf(version.lines),
  priorSurplusUsedFen: version.priorSurplusUsedFen,
  preparedBy: calledBy(version.preparedBy),
  createdAt: version.createdAt,
  updatedAt: version.updatedAt,
  v: version.v,
});

/** Years with a budget, newest first. */
export const listBudgets = async (ctx: UnionCtx): Promise<BudgetYearList> => {
  allow(ctx, 'funds.budget.read');
  return { data: (await readYears(ctx)).map(rowOfYear).toReversed() };
};

/** A year with its versions, the rules that hold for it and whether interim spending is allowed. */
export const getBudget = async (ctx: UnionCtx, year: number): Promise<BudgetYearView> => {
  allow(ctx, 'funds.budget.read');
  const [head, versions, rules] = await Promise.all([readYear(ctx, year), readVersions(ctx, year), openRulebook(ctx)]);
  const upper = rules.of(UPPER_ACTION);
  const { interim } = head;
  return {
    ...rowOfYear(head),
    adjustmentsAllowed: rules.value(ADJUSTMENTS_PER_YEAR),
    upperAction: {
      value: rules.value(UPPER_ACTION),
      source: upper?.source ?? '',
      isVerified: upper?.verified ?? false,
    },
    interim: interim ? { reason: interim.reason, by: calledBy(interim.by), at: interim.at } : null,
    versions: versions.map(rowOfVersion).toReversed(),
  };
};

/** A version as pages show it: names, what each line has used, the steps and what the next one needs. */
export const viewVersion = async (ctx: UnionCtx, version: BudgetVersion): Promise<BudgetVersionView> => {
  const [names, states, rules] = await Promise.all([openNames(ctx), readLines(ctx, version.year), openRulebook(ctx)]);
  const used = new Map(states.map((state) => [lineId(state), usedOf(state)]));
  const filing = filingOf(version);
  return {
    ...rowOfVersion(version),
    note: version.note,
    lines: version.lines.map((line) => ({
      ...names.nameOf(line.account, line.project),
      priorFen: line.priorFen,
      amountFen: line.amountFen,
      usedFen: used.get(idOfLine(line)) ?? 0,
      note: line.note,
    })),
    steps: version.steps.map(({ filing: _, ...step }) => ({
      ...step,
      by: calledBy(step.by),
      attachmentIds: [...step.attachmentIds],
      isFromAbove: step.by.kind === 'node',
      problem: step.problem ?? null,
    })),
    needs: evidenceFor(version.state, 'pass', rules.value(UPPER_ACTION)),
    filedAt: filing ? { nodeCode: filing.nodeCode, at: version.updatedAt } : null,
  };
};

/** One version; throws `http.resource.notFound`. */
export const getVersion = async (ctx: UnionCtx, year: number, number: number): Promise<BudgetVersionView> => {
  allow(ctx, 'funds.budget.read');
  return viewVersion(ctx, await needVersion(ctx, year, number));
};

/** Two versions of a year line by line. */
export const compareVersions = async (
  ctx: UnionCtx,
  year: number,
  number: number,
  base: number,
): Promise<BudgetComparison> => {
  allow(ctx, 'funds.budget.read');
  const after = await needVersion(ctx, year, number);
  const before = await needVersion(ctx, year, base);
  const names = await openNames(ctx);
  const lines = compareLines(before.lines, after.lines).map(({ account, project, ...rest }) => ({
    ...names.nameOf(account, project),
    ...rest,
  }));
  return { year, before: rowOfVersion(before), after: rowOfVersion(after), lines };
};
