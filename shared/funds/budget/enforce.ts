import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { type LineName, type LineState, lineId, lineName } from './charge-rules.ts';
import { lineKey, lineOfItem } from './line-store.ts';
import { idOfLine, isSpending, usedOf } from './rules.ts';
import type { BudgetLine } from './schema.ts';

/** Somebody spent, held or adjusted in the meantime: the decision is looked at again. */
const refusalFor = (name: LineName, limitFen: number) => (image: Item | undefined) => {
  const usedFen = usedOf(lineOfItem(image ?? {}));
  const params = { account: name.account, project: name.project ?? '', usedFen };
  return usedFen > limitFen
    ? ({ kind: 'rule', code: 'funds.budget.belowUsed', params } as const)
    : ({ kind: 'conflict', code: 'storage.version.stale' } as const);
};

const newLine = (ctx: UnionCtx, year: number, name: LineName, limitFen: number): Write => ({
  op: 'put',
  guard: 'new',
  item: {
    ...lineKey(ctx.scope.unionId, year, name),
    limitFen,
    encumberedFen: 0,
    actualFen: 0,
    availableFen: limitFen,
    isLimited: true,
  },
});

/** `limitFen` undefined: the line leaves the budget, so that its account falls back to the line above it. */
const changedLine = (ctx: UnionCtx, year: number, state: LineState, limitFen: number | undefined): Write => {
  const name = lineName(state.account, state.project);
  const by = (limitFen ?? 0) - state.limitFen;
  const isKept = limitFen !== undefined;
  return {
    op: 'update',
    key: lineKey(ctx.scope.unionId, year, name),
    update: {
      expression: `SET limitFen = :limit${isKept ? ', isLimited = :true' : ''} ADD availableFen :by${isKept ? '' : ' REMOVE isLimited'}`,
      values: { ':limit': limitFen ?? 0, ':by': by, ...(isKept ? { ':true': true } : {}) },
    },
    condition: {
      expression: `availableFen >= :least AND ${state.isLimited ? 'limitFen = :before' : 'attribute_not_exists(isLimited)'}`,
      values: { ':least': -by, ...(state.isLimited ? { ':before': state.limitFen } : {}) },
    },
    refusal: refusalFor(name, limitFen ?? 0),
  };
};

/**
 * Writes that put the spending lines of a version in force: limits move by the difference to what stands, and none of
 * them falls below what is spent and held at the moment of writing. Lines that stay as they are are not touched.
 */
export const enforceLines = (
  ctx: UnionCtx,
  year: number,
  lines: readonly BudgetLine[],
  states: readonly LineState[],
): readonly Write[] => {
  const wanted = new Map(lines.filter(isSpending).map((line) => [idOfLine(line), line]));
  const known = new Map(states.map((state) => [lineId(state), state]));
  const set = [...wanted].flatMap(([id, line]): Write[] => {
    const state = known.get(id);
    if (!state) return [newLine(ctx, year, lineName(line.account, line.project ?? undefined), line.amountFen)];
    if (state.isLimited && state.limitFen === line.amountFen) return [];
    return [changedLine(ctx, year, state, line.amountFen)];
  });
  const left = states.filter((state) => state.isLimited && !wanted.has(lineId(state)));
  return [...set, ...left.map((state) => changedLine(ctx, year, state, undefined))];
};
