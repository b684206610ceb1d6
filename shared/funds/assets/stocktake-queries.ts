import type { UnionCtx } from '../../storage/context.ts';
import { type CursorPage, queryPage } from '../../storage/cursor.ts';
import type { Item } from '../../storage/item.ts';
import { pk } from '../../storage/keys.ts';
import { allowSeeing, type PageInput } from './queries.ts';
import type { Stocktake } from './schema.ts';
import { type CountResult, resultOf } from './stocktake-rules.ts';
import { needStocktake, readBorrowed, readCounts, readOwn } from './store.ts';
import type { StocktakeHeading, StocktakeView } from './views-stocktake.ts';

const headingOf = ({
  id,
  title,
  status,
  openedBy,
  openedAt,
  closedBy,
  closedAt,
  note,
}: Stocktake): StocktakeHeading => ({
  id,
  title,
  status,
  openedBy: openedBy.name,
  openedAt,
  closedBy: closedBy?.name ?? null,
  closedAt: closedAt ?? null,
  note: note ?? '',
});

/** What a count found against what was registered when it was opened. */
export const readResult = async (ctx: UnionCtx, stocktake: Stocktake): Promise<CountResult> => {
  const [own, borrowed, rows] = await Promise.all([readOwn(ctx), readBorrowed(ctx), readCounts(ctx, stocktake.id)]);
  return resultOf(stocktake, [...own, ...borrowed], rows);
};

/** One count with its differences; whoever counts may see it. */
export const readStocktake = async (ctx: UnionCtx, id: string): Promise<StocktakeView> => {
  allowSeeing(ctx);
  const stocktake = await needStocktake(ctx, id);
  const { expected, counted, differences } = await readResult(ctx, stocktake);
  const isOwn = ctx.actor.kind === 'person' && ctx.actor.personId === stocktake.openedBy.id;
  return { ...headingOf(stocktake), expected, counted, differences: [...differences], isOwn };
};

/** Counts, the latest first. */
export const listStocktakes = async (ctx: UnionCtx, page: PageInput): Promise<CursorPage<StocktakeHeading>> => {
  allowSeeing(ctx);
  const query = { pk: pk.stocktakes(ctx.scope.unionId), newestFirst: true, limit: page.limit };
  const found = await queryPage<Stocktake & Item>(ctx, 'listStocktakes', query, page.cursor);
  return { ...found, data: found.data.map(headingOf) };
};
