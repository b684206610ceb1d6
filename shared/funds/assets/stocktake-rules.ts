// 会计法 Art. 17 and 工会会计制度 (财会〔2021〕7号): fixed assets are counted at least once a year, and what differs is explained.
import { refuse } from '../../kernel/errors.ts';
import type { AnyAsset, CountRow, Stocktake } from './schema.ts';

export const DIFFERENCE_KINDS = ['uncounted', 'missing', 'short', 'surplus', 'misplaced', 'damaged'] as const;
export type Difference = {
  readonly kind: (typeof DIFFERENCE_KINDS)[number];
  readonly code: string;
  readonly assetId: string | null;
  readonly name: string;
  readonly expected: number;
  readonly counted: number;
  readonly expectedPlace: string;
  readonly place: string;
  readonly note: string;
};

/** Whether a card belongs to a count: on the books when it was opened, and not gone before. */
export const isExpected = (asset: AnyAsset, { openedAt }: Pick<Stocktake, 'openedAt'>): boolean =>
  asset.registeredAt <= openedAt && (asset.goneAt === undefined || asset.goneAt > openedAt);

const kindOf = (row: CountRow): Difference['kind'] | undefined => {
  if (row.assetId === null || row.counted > row.expected) return 'surplus';
  if (row.counted === 0) return 'missing';
  if (row.counted < row.expected) return 'short';
  if (row.condition === 'damaged') return 'damaged';
  return row.place === row.expectedPlace ? undefined : 'misplaced';
};

const ofRow = (row: CountRow): readonly Difference[] => {
  const kind = kindOf(row);
  if (!kind) return [];
  const { code, assetId, name, expected, counted, expectedPlace, place, note } = row;
  return [{ kind, code, assetId, name, expected, counted, expectedPlace, place, note }];
};

/** Nobody has been there yet; once the count is closed that means it was not found. */
const leftOver = (asset: AnyAsset, status: Stocktake['status']): Difference => ({
  kind: status === 'open' ? 'uncounted' : 'missing',
  code: asset.code,
  assetId: asset.id,
  name: asset.name,
  expected: asset.quantity,
  counted: 0,
  expectedPlace: asset.place,
  place: '',
  note: '',
});

export type CountResult = {
  readonly expected: number;
  readonly counted: number;
  readonly differences: readonly Difference[];
};

/** What was expected, how much of it was counted, and every difference: first what nobody has counted. */
export const resultOf = (
  stocktake: Pick<Stocktake, 'openedAt' | 'status'>,
  assets: readonly AnyAsset[],
  rows: readonly CountRow[],
): CountResult => {
  const expected = assets.filter((asset) => isExpected(asset, stocktake));
  const seen = new Set(rows.map(({ code }) => code));
  const left = expected.filter(({ code }) => !seen.has(code));
  return {
    expected: expected.length,
    counted: expected.length - left.length,
    differences: [...left.map((asset) => leftOver(asset, stocktake.status)), ...rows.flatMap(ofRow)],
  };
};

/** Refuses to count into what is closed. */
export const checkOpen = (stocktake: Stocktake): void => {
  if (stocktake.status !== 'open') refuse('conflict', 'funds.assets.stocktakeClosed');
};

/** Who opened a count does not judge it. */
export const checkCloser = (stocktake: Stocktake, personId: string): void => {
  checkOpen(stocktake);
  if (stocktake.openedBy.id === personId) refuse('rule', 'funds.assets.stocktakeSamePerson');
};
