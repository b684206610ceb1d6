import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key } from '../../storage/keys.ts';
import type { Granted } from './cap-rules.ts';
import {
  byPage,
  causeName,
  changePage,
  type Grant,
  type GrantPage,
  grantPageOf,
  noGrants,
  pageName,
} from './grant-rules.ts';
import { MOVED } from './retry.ts';

/** What the union spends of a kind in a year where the whole has a cap: outings out of dues, festivals. */
export type TotalBucket = 'outing' | 'festivals';

type Stored = Item & {
  readonly sk: string;
  readonly amounts: Record<string, number>;
  readonly causes: string[];
  readonly v: number;
};

/** The pages that some grants fall on, as they are now. */
export const readGrantPages = async (
  ctx: UnionCtx,
  year: string,
  grants: readonly Pick<Grant, 'bucket' | 'ordinal'>[],
): Promise<ReadonlyMap<string, GrantPage>> => {
  const { unionId } = ctx.scope;
  const wanted = new Map(
    grants.map(({ bucket, ordinal }) => [
      pageName(bucket, grantPageOf(ordinal)),
      { bucket, page: grantPageOf(ordinal) },
    ]),
  );
  const keys = [...wanted.values()].map(({ bucket, page }) => key.grantPage(unionId, year, bucket, page));
  const items = await ctx.db.getMany<Stored>(keys, { consistent: true });
  const bySort = new Map(items.map((item) => [item.sk, item]));
  return new Map(
    [...wanted].map(([name, { bucket, page }]) => {
      const item = bySort.get(key.grantPage(unionId, year, bucket, page).sk);
      const { amounts, causes, v } = item ?? noGrants(bucket, page);
      return [name, { bucket, page, amounts, causes, v }];
    }),
  );
};

/** Pages with a request's grants added or given back, each guarded by the version that was read. */
export const grantWrites = (
  ctx: UnionCtx,
  year: string,
  pages: ReadonlyMap<string, GrantPage>,
  grants: readonly Grant[],
  sign: 1 | -1,
): readonly Write[] =>
  [...byPage(grants)].map(([name, of]) => {
    const page = pages.get(name);
    if (!page) throw new Error(`grants of ${name} were not read`);
    const { bucket, page: number, amounts, causes, v } = changePage(page, of, sign);
    return {
      op: 'put',
      guard: v === 0 ? 'new' : v,
      item: { ...key.grantPage(ctx.scope.unionId, year, bucket, number), amounts, causes },
      refusal: MOVED,
    };
  });

/** What pages say of members by id. */
export const grantedOf = (
  pages: ReadonlyMap<string, GrantPage>,
  ordinalOf: (memberId: string) => number | undefined,
): Granted => {
  const pageFor = (memberId: string, bucket: string) => {
    const ordinal = ordinalOf(memberId);
    return { ordinal, page: ordinal === undefined ? undefined : pages.get(pageName(bucket, grantPageOf(ordinal))) };
  };
  return {
    amountFen: (memberId, bucket) => {
      const { ordinal, page } = pageFor(memberId, bucket);
      return ordinal === undefined ? 0 : (page?.amounts[ordinal] ?? 0);
    },
    hasCause: (memberId, bucket, cause) => {
      const { ordinal, page } = pageFor(memberId, bucket);
      return ordinal !== undefined && (page?.causes.includes(causeName(ordinal, cause)) ?? false);
    },
  };
};

/** Spent on or held for a kind in a year, in fen. */
export const readTotal = async (ctx: UnionCtx, year: string, bucket: TotalBucket): Promise<number> => {
  const found = await ctx.db.get<{ usedFen: number }>(key.grantTotal(ctx.scope.unionId, year, bucket), {
    consistent: true,
  });
  return found?.usedFen ?? 0;
};

/** Adds to the year's total of a kind as long as it stays within `capFen`; a negative amount gives back. */
export const totalWrite = (
  ctx: UnionCtx,
  year: string,
  bucket: TotalBucket,
  amountFen: number,
  capFen?: number,
): readonly Write[] =>
  amountFen === 0
    ? []
    : [
        {
          op: 'update',
          key: key.grantTotal(ctx.scope.unionId, year, bucket),
          update: { expression: 'ADD usedFen :amount', values: { ':amount': amountFen } },
          ...(capFen === undefined
            ? {}
            : {
                condition: {
                  expression: 'attribute_not_exists(usedFen) OR usedFen <= :left',
                  values: { ':left': capFen - amountFen },
                },
              }),
          refusal: MOVED,
        },
      ];
