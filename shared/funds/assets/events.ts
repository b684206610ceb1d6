import type { DomainEvent } from '../../kernel/event.ts';
import type { AnyAsset, Disposal, DisposalDone, Stocktake } from './schema.ts';

const ofAsset = (
  name: string,
  { id }: { readonly id: string },
  more: Omit<DomainEvent, 'name' | 'entity'>,
): DomainEvent => ({
  name,
  entity: { kind: 'funds.asset', id },
  ...more,
});

export const assetRegistered = (asset: AnyAsset): DomainEvent => {
  const { code, name, quantity } = asset;
  const common = { book: asset.book, code, name, quantity };
  const after =
    asset.book === 'own'
      ? { ...common, costFen: asset.costFen, voucherId: asset.voucherId ?? null }
      : { ...common, owner: asset.owner };
  return ofAsset('funds.assets.registered', asset, { after });
};

export const assetMoved = (before: AnyAsset, after: AnyAsset): DomainEvent =>
  ofAsset('funds.assets.moved', after, {
    before: { place: before.place, keeper: before.keeper },
    after: { place: after.place, keeper: after.keeper },
  });

export const assetReturned = (asset: AnyAsset, returnedOn: string): DomainEvent =>
  ofAsset('funds.assets.returned', asset, { after: { returnedOn } });

export const depreciationPosted = (period: string, amountFen: number, voucherId: string | null): DomainEvent => ({
  name: 'funds.assets.depreciated',
  entity: { kind: 'funds.month', id: period },
  after: { amountFen, voucherId },
});

export const disposalRequested = ({ id, assetId, kind, reason }: Disposal): DomainEvent => ({
  name: 'funds.assets.disposalRequested',
  entity: { kind: 'funds.disposal', id },
  after: { assetId, kind },
  reason,
});

export const disposalDone = ({ id, assetId, reason }: Disposal, done: DisposalDone): DomainEvent => ({
  name: 'funds.assets.disposed',
  entity: { kind: 'funds.disposal', id },
  after: {
    assetId,
    on: done.on,
    bookValueFen: done.bookValueFen,
    proceedsFen: done.proceedsFen,
    taxesFen: done.taxesFen,
    voucherId: done.voucherId,
  },
  reason,
});

export const stocktakeOpened = ({ id, title }: Stocktake): DomainEvent => ({
  name: 'funds.assets.stocktakeOpened',
  entity: { kind: 'funds.stocktake', id },
  after: { title },
});

export const assetCounted = (stocktakeId: string, code: string, counted: number): DomainEvent => ({
  name: 'funds.assets.counted',
  entity: { kind: 'funds.stocktake', id: stocktakeId },
  after: { code, counted },
});

export const stocktakeClosed = (
  { id }: Stocktake,
  result: { readonly expected: number; readonly counted: number; readonly differences: readonly unknown[] },
): DomainEvent => ({
  name: 'funds.assets.stocktakeClosed',
  entity: { kind: 'funds.stocktake', id },
  after: { expected: result.expected, counted: result.counted, differences: result.differences.length },
});
