import { figuresOf } from '../../kernel/figures.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { readMonthAtOrBefore, runningPeriod } from '../../storage/month.ts';
import { loadSequence } from '../roster/store.ts';

const counted = async (ctx: UnionCtx): Promise<{ employed: number; employees: number }> => {
  const { employed } = await loadSequence(ctx);
  const month = await readMonthAtOrBefore(ctx, runningPeriod(ctx));
  return { employed, employees: month ? figuresOf(month).employees : 0 };
};

/** The headcount that a union declared is raised when its roster shows more people employed. */
export const raiseOfHeadcount = async (ctx: UnionCtx): Promise<number> => {
  const { employed, employees } = await counted(ctx);
  return Math.max(0, employed - employees);
};

/** What an undo takes back of a raise: never below the people who are still on the roster. */
export const returnOfHeadcount = async (ctx: UnionCtx, raised: number): Promise<number> => {
  const { employed, employees } = await counted(ctx);
  return Math.min(0, Math.max(employees - raised, employed) - employees);
};
