import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { type Chart, type ChartChoice, chartOf, GRASSROOTS_CHART, PLAIN_CHOICE } from './chart.ts';

export type KeptChoice = ChartChoice & { readonly v: number };

/** What the union decided about its chart; without an item, the grassroots chart as it is listed. */
export const readChartChoice = async (ctx: UnionCtx): Promise<KeptChoice> => {
  const item = await ctx.db.get<KeptChoice>(key.chart(ctx.scope.unionId), { consistent: true });
  if (!item) return { ...PLAIN_CHOICE, v: 0 };
  const { level, borrowed, own, v } = item;
  return { level, borrowed, own, v };
};

/** The union's own chart of accounts with the version under which it was read. */
export const readKeptChart = async (ctx: UnionCtx): Promise<{ readonly chart: Chart; readonly v: number }> => {
  const choice = await readChartChoice(ctx);
  return { chart: choice.v === 0 ? GRASSROOTS_CHART : chartOf(choice), v: choice.v };
};

/** The union's own chart of accounts: listed for its level, borrowed and added ones, in the order of their codes. */
export const readChart = async (ctx: UnionCtx): Promise<Chart> => (await readKeptChart(ctx)).chart;

/** Holds a transaction to the chart that it was planned on; when the chart moved, the posting plans again. */
export const chartUnmoved = (ctx: UnionCtx, v: number): Write => ({
  op: 'check',
  key: key.chart(ctx.scope.unionId),
  condition:
    v === 0
      ? { expression: 'attribute_not_exists(pk)' }
      : { expression: '#v = :v', names: { '#v': 'v' }, values: { ':v': v } },
  refusal: { kind: 'conflict', code: 'storage.month.moved' },
});

export const chartWrite = (ctx: UnionCtx, choice: ChartChoice, v: number): Write => ({
  op: 'put',
  guard: v === 0 ? 'new' : v,
  item: { ...key.chart(ctx.scope.unionId), ...choice },
  refusal: { kind: 'conflict', code: 'storage.month.moved' },
});
