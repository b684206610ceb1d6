import type { Period } from '../../kernel/period.ts';
import type { NodeCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { enter, monthOf, nodeOrRefuse, viewOfNode } from '../tree/entrance.ts';
import type { NodeRef } from '../tree/schema.ts';
import { numberPlaces, placesOf } from './rules.ts';
import type { KeptRanking, RankedBy, RankedUnion, RankingOrder } from './schema.ts';
import { readLatestRanking } from './store.ts';
import type { RankingView } from './views.ts';

export type RankingQuery = {
  readonly month?: Period | undefined;
  readonly by: RankedBy;
  readonly order: RankingOrder;
  readonly limit: number;
};

type Named = { readonly pk: string; readonly sk: string; readonly name: string };

/** Names of the unions on this page and of the nodes that list them; an id stands where there is none. */
const namesFor = async (ctx: NodeCtx, places: readonly RankedUnion[], known: NodeRef) => {
  const unionKey = ({ node, unionId }: RankedUnion) => key.nodeUnion(node, unionId);
  const nodes = [...new Set(places.map(({ node }) => node))].filter((code) => code !== known.code);
  const rows = await ctx.db.getMany<Named>([...places.map(unionKey), ...nodes.map((code) => key.node(code))]);
  const names = new Map(rows.map((row) => [`${row.pk}/${row.sk}`, row.name]));
  const nameAt = (at: { readonly pk: string; readonly sk: string }) => names.get(`${at.pk}/${at.sk}`);
  return {
    union: (place: RankedUnion): string => nameAt(unionKey(place)) ?? place.unionId,
    node: (code: string): NodeRef => ({
      code,
      name: code === known.code ? known.name : (nameAt(key.node(code)) ?? code),
    }),
  };
};

const dataOf = async (
  ctx: NodeCtx,
  { ends }: KeptRanking,
  { by, order, limit }: RankingQuery,
  node: NodeRef,
): Promise<RankingView['data']> => {
  const places = placesOf(ends, by, order, limit);
  const names = await namesFor(ctx, places, node);
  return numberPlaces(places, by).map((place) => ({
    rank: place.rank,
    unionId: place.unionId,
    name: names.union(place),
    node: names.node(place.node),
    rates: {
      membershipBp: place.rates.membership,
      duesBp: place.rates.dues,
      contributionBp: place.rates.contribution,
    },
  }));
};

/**
 * The unions of a node's subtree at one end of an order, out of one packed item. A month without a ranking answers
 * with the last one before it. Other nodes' subtrees answer `federation.node.notFound`.
 */
export const readRanking = async (ctx: NodeCtx, asked: string, query: RankingQuery): Promise<RankingView> => {
  const code = enter(ctx, asked);
  const month = monthOf(ctx, query.month);
  const node = await nodeOrRefuse(ctx, code);
  const kept = await readLatestRanking(ctx, code, month);
  return {
    node: viewOfNode(node),
    month: kept?.period ?? month,
    asOf: kept?.at ?? null,
    by: query.by,
    order: query.order,
    unions: kept?.unions ?? 0,
    ranked: kept?.rated[query.by] ?? 0,
    data: kept ? await dataOf(ctx, kept, query, node) : [],
  };
};
