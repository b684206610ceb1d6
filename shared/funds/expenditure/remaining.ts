import { dayOf } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { yearOfDay } from '../budget/charge.ts';
import { lineCandidates, lineId } from '../budget/charge-rules.ts';
import { readLines } from '../budget/line-store.ts';

/** What this year's budget has left for accounts, in fen, on the line that bears each; those without one are left out. */
export const readRemaining = async (
  ctx: UnionCtx,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const all = await readLines(ctx, yearOfDay(dayOf(ctx.tools.now())));
  const lines = new Map(all.filter((line) => line.isLimited).map((line) => [lineId(line), line]));
  return new Map(
    accounts.flatMap((account) => {
      const found = lineCandidates({ account }).find((name) => lines.has(lineId(name)));
      const line = found && lines.get(lineId(found));
      return line ? [[account, line.availableFen]] : [];
    }),
  );
};
