import { figuresOf } from '../../kernel/figures.ts';
import { addMonths, type Period } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { readChart } from '../ledger/chart-store.ts';
import { readMonthsUntil } from '../ledger/store.ts';
import { movementsOfMonths } from '../statements/movement-rules.ts';
import { readUnionName } from '../statements/queries.ts';
import type { PublicTable } from './schema.ts';
import { publicLines } from './table-rules.ts';

export type TableDraft = Pick<PublicTable, 'from' | 'to' | 'unionName' | 'lines' | 'members' | 'openMonths'>;

/** The months of a range, both ends included. */
export const monthsOf = (from: Period, to: Period): readonly Period[] => {
  const months: Period[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
};

/** The table of these months as the books stand now: one Query of month items. */
export const draftTable = async (ctx: UnionCtx, from: Period, to: Period): Promise<TableDraft> => {
  const [months, chart, unionName] = await Promise.all([readMonthsUntil(ctx, to), readChart(ctx), readUnionName(ctx)]);
  const openMonths = months.filter(({ sk, closedAt }) => sk >= from && closedAt === undefined).map(({ sk }) => sk);
  return {
    from,
    to,
    unionName,
    lines: publicLines(from, to, movementsOfMonths(months), chart.accountOf),
    members: figuresOf(months.at(-1) ?? {}).members,
    openMonths,
  };
};
