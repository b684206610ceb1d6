import { refuse } from '../../kernel/errors.ts';
import { NO_FIGURES } from '../../kernel/figures.ts';
import { type Period, periodOf } from '../../kernel/period.ts';
import type { NodeCtx } from '../../storage/context.ts';
import { crumbs, enter, monthOf, nodeOrRefuse, viewOfNode } from '../tree/entrance.ts';
import { readNodeWithChildren } from '../tree/store.ts';
import { ratesOf, sumFigures } from './rules.ts';
import type { ChildRow, SelfRow } from './schema.ts';
import { pageChildren, readSelfRows } from './store.ts';
import { type DashboardView, MAX_CHILDREN, type NodeDetailView, type TrendView } from './views.ts';

const sumOf = (children: readonly ChildRow[]) => sumFigures(children.map((child) => child.figures));

const viewOfMonth = ({ period, at, figures }: Pick<SelfRow, 'period' | 'figures'> & { at: SelfRow['at'] | null }) => ({
  month: period,
  asOf: at,
  totals: figures,
  rates: ratesOf(figures),
});

const viewOfChild = ({ id, name, figures, version }: ChildRow): DashboardView['children'][number] => ({
  id,
  kind: /^\d/.test(id) ? 'node' : 'union',
  name,
  figures,
  rates: ratesOf(figures),
  version,
});

export type DashboardQuery = {
  readonly month?: Period | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
};

/**
 * A node's screen in two Queries: its own sums of the month and the month before, and its children. A month that was
 * not opened yet answers with the last one before it. Other nodes' subtrees answer `federation.node.notFound`.
 */
export const readDashboard = async (ctx: NodeCtx, asked: string, query: DashboardQuery): Promise<DashboardView> => {
  const code = enter(ctx, asked);
  const [current, before] = await readSelfRows(ctx, code, monthOf(ctx, query.month), 2);
  if (!current) return emptyDashboard(ctx, code, monthOf(ctx, query.month));
  const children = await pageChildren(ctx, code, current.period, query);
  const self = { code, name: current.name };
  // Of a whole collection the sum is exact to the window; the own row, for longer ones, may be two minutes behind.
  const isWhole = query.cursor === undefined && !children.hasMore;
  const figures = isWhole ? sumOf(children.data) : current.figures;
  return {
    node: viewOfNode(self),
    breadcrumbs: crumbs(ctx, current.path, self),
    ...viewOfMonth({ period: current.period, figures, at: isWhole ? ctx.tools.now() : current.at }),
    previous: before ? { month: before.period, totals: before.figures, rates: ratesOf(before.figures) } : null,
    children: children.data.map(viewOfChild),
    nextCursor: children.nextCursor,
    hasMore: children.hasMore,
  };
};

/** A node below which no union has counted yet. */
const emptyDashboard = async (ctx: NodeCtx, code: string, month: Period): Promise<DashboardView> => {
  const node = await nodeOrRefuse(ctx, code);
  return {
    node: viewOfNode(node),
    breadcrumbs: crumbs(ctx, node.path, { code, name: node.name }),
    ...viewOfMonth({ period: month, figures: NO_FIGURES, at: null }),
    previous: null,
    children: [],
    nextCursor: null,
    hasMore: false,
  };
};

/** Up to so many months of a node's own sums, oldest first. The running month is added up from its children, where they are few. */
export const readTrend = async (
  ctx: NodeCtx,
  asked: string,
  query: { readonly months: number; readonly until?: Period | undefined },
): Promise<TrendView> => {
  const code = enter(ctx, asked);
  const rows = [...(await readSelfRows(ctx, code, monthOf(ctx, query.until), query.months))];
  const [newest] = rows;
  if (newest?.period === periodOf(ctx.tools.now())) {
    const children = await pageChildren(ctx, code, newest.period, { limit: MAX_CHILDREN });
    if (!children.hasMore) rows[0] = { ...newest, figures: sumOf(children.data), at: ctx.tools.now() };
  }
  const name = rows[0]?.name ?? (await nodeOrRefuse(ctx, code)).name;
  return { node: viewOfNode({ code, name }), months: rows.map(viewOfMonth).toReversed() };
};

/** A node with the nodes right below it. */
export const readNodeDetail = async (ctx: NodeCtx, asked: string): Promise<NodeDetailView> => {
  const code = enter(ctx, asked);
  const found = await readNodeWithChildren(ctx, code);
  if (!found) return refuse('notFound', 'federation.node.notFound', { code });
  const { node, children } = found;
  return {
    node: viewOfNode(node),
    breadcrumbs: crumbs(ctx, node.path, { code, name: node.name }),
    children: [...children],
  };
};
