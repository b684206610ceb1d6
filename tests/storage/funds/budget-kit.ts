import { lineId } from '#shared/funds/budget/charge-rules.ts';
import { readLines } from '#shared/funds/budget/line-store.ts';
import type { Day } from '#shared/kernel/period.ts';
import { day } from '#shared/kernel/period.ts';
import { makePermit } from '#shared/kernel/permit.ts';
import { commit, type Write } from '#shared/storage/commit.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import { key } from '#shared/storage/keys.ts';

const permit = makePermit('test');
export const TODAY: Day = day('2026-11-22');
export const YEAR = 2026;

/** Puts a budget in force with these limits (`account` or `account#project`), as the decision of the last step does. */
export const enforce = async (ctx: UnionCtx, limits: Readonly<Record<string, number>>, year = YEAR): Promise<void> => {
  const { unionId } = ctx.scope;
  const lines = Object.entries(limits).map(([id, limitFen]) => {
    const [account = '', project = ''] = id.split('#');
    const at = key.budgetLine(unionId, year, account, project);
    return { ...at, limitFen, encumberedFen: 0, actualFen: 0, availableFen: limitFen, isLimited: true };
  });
  await ctx.db.writeMany([{ ...key.budgetYear(unionId, year), year, inForce: 1, v: 1 }, ...lines]);
};

export const save = (ctx: UnionCtx, writes: readonly Write[]): Promise<void> =>
  commit(ctx, {
    permit,
    writes,
    events: [{ name: 'test.budget.touched', entity: { kind: 'test.budget', id: String(YEAR) } }],
  });

export const linesOf = async (ctx: UnionCtx, year = YEAR) =>
  Object.fromEntries((await readLines(ctx, year)).map((line) => [lineId(line).replace(/#$/, ''), line]));
