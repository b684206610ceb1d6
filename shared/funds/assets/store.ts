import { notFound } from '../../kernel/errors.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk, sortPrefix } from '../../storage/keys.ts';
import type {
  AnyAsset,
  Asset,
  AssetHead,
  BorrowedAsset,
  CountRow,
  DepreciationRecord,
  Disposal,
  Stocktake,
} from './schema.ts';

type Stored<T> = T & Item & { readonly pk: string; readonly sk: string };

const plain = <T extends object>(item: Stored<T>): T => {
  const { pk: _, sk: __, ...rest } = item;
  return rest as unknown as T;
};

/** Somebody else was faster: plan again on what it is now. */
const AGAIN = { kind: 'conflict', code: 'storage.month.moved' } as const;

const put = (at: { pk: string; sk: string }, content: { readonly v: number }): Write => {
  const { v, ...rest } = content;
  return { op: 'put', guard: v === 0 ? 'new' : v, item: { ...at, ...rest }, refusal: AGAIN };
};

const NO_CARDS: AssetHead = { count: 0, next: 1, postedFen: 0, v: 0 };

export const readHead = async (ctx: UnionCtx): Promise<AssetHead> => {
  const found = await ctx.db.get<Stored<AssetHead>>(key.assetHead(ctx.scope.unionId), { consistent: true });
  return found ? plain(found) : NO_CARDS;
};

export const headWrite = (ctx: UnionCtx, next: AssetHead): Write => put(key.assetHead(ctx.scope.unionId), next);

/** Holds a plan to the register that it was made on. */
export const headUnmoved = (ctx: UnionCtx, { v }: AssetHead): Write => ({
  op: 'check',
  key: key.assetHead(ctx.scope.unionId),
  condition:
    v === 0
      ? { expression: 'attribute_not_exists(pk)' }
      : { expression: '#v = :v', names: { '#v': 'v' }, values: { ':v': v } },
  refusal: AGAIN,
});

export const assetWrite = (ctx: UnionCtx, next: AnyAsset): Write =>
  put(key.asset(ctx.scope.unionId, next.book, next.id), next);

/** The code on the label leads to its card. */
export const codeWrite = (ctx: UnionCtx, { code, book, id }: AnyAsset): Write => ({
  op: 'put',
  guard: 'new',
  item: { ...key.assetCode(ctx.scope.unionId, code), book, assetId: id },
  refusal: AGAIN,
});

export const readAsset = async (ctx: UnionCtx, id: string): Promise<AnyAsset | undefined> => {
  const { unionId } = ctx.scope;
  const keys = [key.asset(unionId, 'own', id), key.asset(unionId, 'borrowed', id)];
  const [found] = await ctx.db.getMany<Stored<AnyAsset>>(keys, { consistent: true });
  return found && plain(found);
};

/** A card of either book; throws `http.resource.notFound`, for those of other unions as well. */
export const needAsset = async (ctx: UnionCtx, id: string): Promise<AnyAsset> =>
  (await readAsset(ctx, id)) ?? notFound();

/** An own card. */
export const needOwn = async (ctx: UnionCtx, id: string): Promise<Asset> => {
  const found = await needAsset(ctx, id);
  return found.book === 'own' ? found : notFound();
};

export const readByCode = async (ctx: UnionCtx, code: string): Promise<AnyAsset | undefined> => {
  const found = await ctx.db.get<{ assetId: string }>(key.assetCode(ctx.scope.unionId, code), { consistent: true });
  return found && readAsset(ctx, found.assetId);
};

/** Every own card; MAX_ASSETS bounds them. */
export const readOwn = async (ctx: UnionCtx): Promise<readonly Asset[]> => {
  const query = { pk: pk.assets(ctx.scope.unionId), beginsWith: sortPrefix.ownAssets, consistent: true };
  return (await ctx.db.queryAll<Stored<Asset>>(query)).map(plain);
};

export const readBorrowed = async (ctx: UnionCtx): Promise<readonly BorrowedAsset[]> => {
  const query = { pk: pk.assets(ctx.scope.unionId), beginsWith: sortPrefix.borrowedAssets, consistent: true };
  return (await ctx.db.queryAll<Stored<BorrowedAsset>>(query)).map(plain);
};

export const recordWrite = (ctx: UnionCtx, record: DepreciationRecord): Write => ({
  op: 'put',
  guard: 'new',
  item: { ...key.depreciation(ctx.scope.unionId, record.voucherId), ...record },
  refusal: AGAIN,
});

const LISTED = 120;

/** Depreciation vouchers, the latest first. */
export const readRecords = async (ctx: UnionCtx): Promise<readonly DepreciationRecord[]> => {
  const query = {
    pk: pk.assets(ctx.scope.unionId),
    beginsWith: sortPrefix.depreciations,
    newestFirst: true,
    limit: LISTED,
  };
  return (await ctx.db.query<Stored<DepreciationRecord>>(query)).items.map(plain);
};

export const disposalWrite = (ctx: UnionCtx, next: Disposal): Write =>
  put(key.disposal(ctx.scope.unionId, next.id), next);

export const needDisposal = async (ctx: UnionCtx, id: string): Promise<Disposal> => {
  const found = await ctx.db.get<Stored<Disposal>>(key.disposal(ctx.scope.unionId, id), { consistent: true });
  return found ? plain(found) : notFound();
};

export const stocktakeWrite = (ctx: UnionCtx, next: Stocktake): Write =>
  put(key.stocktake(ctx.scope.unionId, next.id), next);

export const needStocktake = async (ctx: UnionCtx, id: string): Promise<Stocktake> => {
  const found = await ctx.db.get<Stored<Stocktake>>(key.stocktake(ctx.scope.unionId, id), { consistent: true });
  return found ? plain(found) : notFound();
};

export const countWrite = (ctx: UnionCtx, stocktakeId: string, next: CountRow): Write =>
  put(key.stocktakeRow(ctx.scope.unionId, stocktakeId, next.code), next);

export const readCount = async (ctx: UnionCtx, stocktakeId: string, code: string): Promise<CountRow | undefined> => {
  const at = key.stocktakeRow(ctx.scope.unionId, stocktakeId, code);
  const found = await ctx.db.get<Stored<CountRow>>(at, { consistent: true });
  return found && plain(found);
};

export const readCounts = async (ctx: UnionCtx, stocktakeId: string): Promise<readonly CountRow[]> => {
  const query = { pk: pk.stocktakeRows(ctx.scope.unionId, stocktakeId), consistent: true };
  return (await ctx.db.queryAll<Stored<CountRow>>(query)).map(plain);
};
