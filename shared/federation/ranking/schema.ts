import type { Instant, Period } from '../../kernel/period.ts';

/** What unions are ranked by: outcomes of organisations, never anything about a member or an officer. */
export const RANKED_BY = ['membership', 'dues', 'contribution'] as const;
export type RankedBy = (typeof RANKED_BY)[number];

export const RANKING_ORDERS = ['best', 'worst'] as const;
export type RankingOrder = (typeof RANKING_ORDERS)[number];

/** Basis points by outcome; null where there was nothing to divide by, so the union has no place by it. */
export type RankedRates = Readonly<Record<RankedBy, number | null>>;

export type RankedUnion = {
  readonly unionId: string;
  /** Code of the node that lists the union. */
  readonly node: string;
  readonly rates: RankedRates;
};

/** The unions of a node's whole subtree in one month, as far as they stand at an end of some order. */
export type Ranking = {
  readonly ends: readonly RankedUnion[];
  /** Unions on the books, and how many of them have each rate. */
  readonly unions: number;
  readonly rated: Readonly<Record<RankedBy, number>>;
  /** Sum of the versions of what it was made of. It only rises, so that no rebuild replaces one that saw more. */
  readonly version: number;
};

export type KeptRanking = Ranking & { readonly period: Period; readonly at: Instant };
