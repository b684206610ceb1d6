import { type Key, union } from './text.ts';

/** Fixed assets, what is borrowed, stocktakes and disposals. */
export const assetsPk = {
  assets: (unionId: string) => union(unionId, 'ASSETS'),
  disposals: (unionId: string) => union(unionId, 'DISPOSALS'),
  stocktakes: (unionId: string) => union(unionId, 'STOCKTAKES'),
  stocktakeRows: (unionId: string, stocktakeId: string) => union(unionId, `STOCKTAKE#${stocktakeId}`),
} as const;

export const assetsKey = {
  /** How many cards there are, the next number, and how far depreciation is posted. */
  assetHead: (unionId: string): Key => ({ pk: assetsPk.assets(unionId), sk: 'HEAD' }),
  asset: (unionId: string, book: 'own' | 'borrowed', assetId: string): Key => ({
    pk: assetsPk.assets(unionId),
    sk: `${book === 'own' ? 'O' : 'B'}#${assetId}`,
  }),
  /** Which card a code on a label belongs to. */
  assetCode: (unionId: string, code: string): Key => ({ pk: assetsPk.assets(unionId), sk: `C#${code}` }),
  depreciation: (unionId: string, voucherId: string): Key => ({ pk: assetsPk.assets(unionId), sk: `D#${voucherId}` }),
  disposal: (unionId: string, disposalId: string): Key => ({ pk: assetsPk.disposals(unionId), sk: disposalId }),
  stocktake: (unionId: string, stocktakeId: string): Key => ({ pk: assetsPk.stocktakes(unionId), sk: stocktakeId }),
  /** What was counted, by code; what no card knows, by a number of its own. */
  stocktakeRow: (unionId: string, stocktakeId: string, code: string): Key => ({
    pk: assetsPk.stocktakeRows(unionId, stocktakeId),
    sk: code,
  }),
} as const;

export const assetsPrefix = {
  ownAssets: 'O#',
  borrowedAssets: 'B#',
  depreciations: 'D#',
} as const;
