import type { Instant, Period } from '../../kernel/period.ts';
import { key, pk } from '../../storage/keys.ts';
import type { Store } from '../../storage/store.ts';
import { newer } from '../figures/store.ts';
import { packUnions, unpackUnions } from './codec.ts';
import { type KeptRanking, RANKED_BY, type Ranking } from './schema.ts';

/**
 * One item a node and month, so that nobody reads half of one build and half of another. One letter each, as in the
 * rows of figures; `c` counts the unions and those with each rate.
 */
type RankingItem = {
  readonly sk: string;
  readonly e: Uint8Array;
  readonly c: readonly number[];
  readonly v: number;
  readonly t: Instant;
};

const rankingOf = (code: string, { sk, e, c, v, t }: RankingItem): KeptRanking => {
  const [unions = 0, membership = 0, dues = 0, contribution = 0] = c;
  const rated = { membership, dues, contribution };
  return { period: sk as Period, at: t, ends: unpackUnions(code, e), unions, rated, version: v };
};

type Reader = { readonly db: Store };

/** A node's ranking of one month as it is kept now. */
export const readRankingOf = async (ctx: Reader, code: string, period: Period): Promise<KeptRanking | undefined> => {
  const item = await ctx.db.get<RankingItem>(key.nodeRanking(code, period), { consistent: true });
  return item && rankingOf(code, item);
};

/** The last ranking at or before a month. */
export const readLatestRanking = async (ctx: Reader, code: string, until: Period): Promise<KeptRanking | undefined> => {
  const range = { pk: pk.nodeRanking(code), between: ['0000-00', until] as const };
  const page = await ctx.db.query<RankingItem>({ ...range, newestFirst: true, limit: 1 });
  return page.items[0] && rankingOf(code, page.items[0]);
};

/** Answers false where a ranking stands that saw as much. */
export const putRanking = (
  ctx: Reader,
  code: string,
  period: Period,
  ranking: Ranking,
  at: Instant,
): Promise<boolean> =>
  ctx.db.put(
    {
      ...key.nodeRanking(code, period),
      e: packUnions(code, ranking.ends),
      c: [ranking.unions, ...RANKED_BY.map((by) => ranking.rated[by])],
      v: ranking.version,
      t: at,
    },
    newer(ranking.version),
  );
