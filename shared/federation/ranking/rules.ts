// 国办函〔2026〕12号: rankings compare organisations by outcomes (入会率, 会费与经费收缴率); members and officers are never ranked.
import { rateBp, rowVersion } from '../figures/rules.ts';
import type { ChildRow } from '../figures/schema.ts';
import {
  RANKED_BY,
  RANKING_ORDERS,
  type RankedBy,
  type RankedRates,
  type RankedUnion,
  type Ranking,
  type RankingOrder,
} from './schema.ts';

/** Places that a ranking has at each end. More are not kept: whoever looks for the middle reads the dashboard. */
export const MAX_PLACES = 100;

const ratesOf = ({ members, employees, ...figures }: ChildRow['figures']): RankedRates => ({
  membership: rateBp(members, employees),
  dues: rateBp(figures.duesPaidFen, figures.duesDueFen),
  contribution: rateBp(figures.contributionPaidFen, figures.contributionDueFen),
});

/** Equal rates stand by id, so that every list has one order and the ends of a whole are among the ends of its parts. */
const comparer =
  (by: RankedBy, order: RankingOrder) =>
  (a: RankedUnion, b: RankedUnion): number => {
    const up = Number(a.rates[by]) - Number(b.rates[by]);
    return (order === 'best' ? -up : up) || (a.unionId < b.unionId ? -1 : 1);
  };

/** The first places by one outcome. Unions without that rate have none. */
export const placesOf = (
  ends: readonly RankedUnion[],
  by: RankedBy,
  order: RankingOrder,
  limit: number,
): readonly RankedUnion[] =>
  ends
    .filter((union) => union.rates[by] !== null)
    .toSorted(comparer(by, order))
    .slice(0, limit);

/** What is left when only both ends of each order are kept: at most 600 unions, of a district or of a province. */
const keepEnds = (unions: readonly RankedUnion[]): readonly RankedUnion[] => {
  const kept = new Set(
    RANKED_BY.flatMap((by) => RANKING_ORDERS.flatMap((order) => placesOf(unions, by, order, MAX_PLACES))),
  );
  return unions.filter((union) => kept.has(union));
};

const countRated = (unions: readonly RankedUnion[], by: RankedBy): number =>
  unions.filter((union) => union.rates[by] !== null).length;

/** The ranking of a node out of its own unions' rows and the rankings of the nodes right below it. */
export const rankUnions = (node: string, rows: readonly ChildRow[], below: readonly Ranking[]): Ranking => {
  const own = rows
    .filter((row) => row.figures.unions > 0)
    .map((row): RankedUnion => ({ unionId: row.id, node, rates: ratesOf(row.figures) }));
  const rated = (by: RankedBy): number => below.reduce((sum, one) => sum + one.rated[by], countRated(own, by));
  return {
    ends: keepEnds([...own, ...below.flatMap((one) => one.ends)]),
    unions: below.reduce((sum, one) => sum + one.unions, own.length),
    rated: { membership: rated('membership'), dues: rated('dues'), contribution: rated('contribution') },
    version: rowVersion([...rows, ...below]),
  };
};

/** Places with their numbers; equal rates share one. */
export const numberPlaces = <T extends RankedUnion>(
  places: readonly T[],
  by: RankedBy,
): readonly (T & { rank: number })[] => {
  let rank = 1;
  return places.map((place, index) => {
    if (place.rates[by] !== places[index - 1]?.rates[by]) rank = index + 1;
    return { ...place, rank };
  });
};
