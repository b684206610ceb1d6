import * as z from 'zod';
import { refuse } from '../../kernel/errors.ts';
import { type Period, period, periodOf } from '../../kernel/period.ts';
import type { NodeCtx } from '../../storage/context.ts';
import { crumbs, enter, nodeOrRefuse, viewOfNode } from '../tree/entrance.ts';
import { NODE_LEVELS } from '../tree/rules.ts';
import { consolidate } from './consolidation-rules.ts';
import { sumFigures } from './rules.ts';
import type { SelfRow } from './schema.ts';
import { readSelfRows } from './store.ts';
import { NodeView, RefView } from './views.ts';

const MONTHS_OF_YEAR = 12;
const Sum = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);

const FlowsView = z.object({
  grossIncomeFen: Sum,
  grossSpendingFen: Sum,
  subsidyInFen: Sum.meta({ description: 'Received from above (403), as the receivers’ books have it.' }),
  subsidyOutFen: Sum.meta({ description: 'Given to lower unions (508), as the givers’ books have it.' }),
  matchedFen: Sum.meta({ description: 'Cancelled in income and in spending.' }),
  unmatchedFen: Sum.meta({ description: 'Received less given: what only one side shows.' }),
  incomeFen: Sum,
  spendingFen: Sum,
  surplusFen: Sum,
});

const SPENDING_KINDS = ['activitiesFen', 'servicesFen', 'rightsFen', 'businessFen', 'capitalFen'] as const;

export const FinalAccountsView = z
  .object({
    node: NodeView,
    breadcrumbs: z.array(RefView).max(NODE_LEVELS.length),
    year: z.int().min(1900).max(2199),
    total: FlowsView,
    kinds: z.object({
      activitiesFen: Sum,
      servicesFen: Sum,
      rightsFen: Sum,
      businessFen: Sum,
      capitalFen: Sum,
      otherFen: Sum.meta({ description: 'Spending of none of these kinds, transfers inside the node left out.' }),
    }),
    budgetFen: Sum,
    moneyFen: Sum,
    unions: Sum,
    reporting: Sum.meta({
      description: 'Unions that sent dues or declared contributions for the last month that is counted.',
    }),
    months: z.array(FlowsView.extend({ month: z.string().max(7), asOf: z.string().max(24) })).max(MONTHS_OF_YEAR),
  })
  .meta({ id: 'FederationFinalAccounts' });
export type FinalAccountsView = z.infer<typeof FinalAccountsView>;

const kindsOf = (total: ReturnType<typeof sumFigures>, spendingFen: number) => {
  const kinds = Object.fromEntries(SPENDING_KINDS.map((kind) => [kind, total[kind]]));
  const named = SPENDING_KINDS.reduce((sum, kind) => sum + total[kind], 0);
  return { ...(kinds as Record<(typeof SPENDING_KINDS)[number], number>), otherFen: spendingFen - named };
};

const monthOf = ({ period: month, at, figures }: SelfRow) => ({ month, asOf: at, ...consolidate(figures) });

/** The months of a year that a node has counted, oldest first: its own rows, one Query. */
const readYear = async (ctx: NodeCtx, code: string, year: number): Promise<readonly SelfRow[]> => {
  const rows = await readSelfRows(ctx, code, period(`${year}-12`), MONTHS_OF_YEAR);
  const start: Period = period(`${year}-01`);
  return rows.filter((row) => row.period >= start).toReversed();
};

/**
 * Final accounts of a node for a year: what its unions took in and spent, with transfers among them cancelled out. From
 * kept totals alone; a year that has not begun is refused, other nodes' subtrees answer `federation.node.notFound`.
 */
export const readFinalAccounts = async (
  ctx: NodeCtx,
  asked: string,
  wanted: number | undefined,
): Promise<FinalAccountsView> => {
  const code = enter(ctx, asked);
  const running = Number(periodOf(ctx.tools.now()).slice(0, 4));
  const year = wanted ?? running;
  if (year > running) refuse('rule', 'federation.finalAccounts.yearFuture', { year });
  const rows = await readYear(ctx, code, year);
  const last = rows.at(-1);
  const self = last ? { code, name: last.name, path: last.path } : await nodeOrRefuse(ctx, code);
  const sum = sumFigures(rows.map(({ figures }) => figures));
  const total = consolidate(sum);
  const { budgetFen = 0, moneyFen = 0, unions = 0, reporting = 0 } = last?.figures ?? {};
  return {
    node: viewOfNode({ code, name: self.name }),
    breadcrumbs: [...crumbs(ctx, self.path, { code, name: self.name })],
    year,
    total,
    kinds: kindsOf(sum, total.spendingFen),
    budgetFen,
    moneyFen,
    unions,
    reporting,
    months: rows.map(monthOf),
  };
};
