import { DomainError } from '../../kernel/errors.ts';
import { type Period, periodOf } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type CursorPage, queryPage } from '../../storage/cursor.ts';
import type { Item } from '../../storage/item.ts';
import { pk } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { mayDo } from '../../tenancy/access/rules.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { type ApprovalView, openApprovals, viewApproval } from '../approval/views.ts';
import { creditAttribute, debitAttribute } from '../ledger/rules.ts';
import { readMonthsUntil } from '../ledger/store.ts';
import { ACCUMULATED, accumulatedFen, FIXED_ASSETS, outstandingFen, targetFen } from './depreciation-rules.ts';
import { ASSET_LINES, ASSET_LIVES, BULK_LINE } from './rulebook.ts';
import { type AnyAsset, ASSET_CLASSES, type Asset, type BorrowedAsset, type Disposal } from './schema.ts';
import { needAsset, needDisposal, readBorrowed, readByCode, readHead, readOwn, readRecords } from './store.ts';
import type { AssetRulesView, AssetView, BorrowedView, DisposalView, RegisterView } from './views.ts';

/** Whoever counts may see what is counted, and so may whoever reads the register. */
export const allowSeeing = (ctx: UnionCtx): void => {
  if (!mayDo(ctx.actor, ctx.scope, 'funds.assets.count')) allow(ctx, 'funds.assets.read');
};

/** A card with its depreciation up to the last run. */
export const assetViewOf = (asset: Asset, through: Period | undefined): AssetView => {
  const charged = asset.status === 'disposed' || !through ? 0 : accumulatedFen(asset, through);
  const { goneAt: _, ...card } = asset;
  return {
    ...card,
    expenditureId: asset.expenditureId ?? null,
    purchaseVoucherId: asset.purchaseVoucherId ?? null,
    voucherId: asset.voucherId ?? null,
    disposedOn: asset.disposedOn ?? null,
    disposalId: asset.disposalId ?? null,
    through: through ?? null,
    accumulatedFen: charged,
    netFen: asset.status === 'disposed' ? 0 : asset.costFen - charged,
    registeredBy: asset.registeredBy.name,
  };
};

export const borrowedViewOf = ({ goneAt: _, ...asset }: BorrowedAsset): BorrowedView => ({
  ...asset,
  returnedOn: asset.returnedOn ?? null,
  registeredBy: asset.registeredBy.name,
});

const viewOf = async (ctx: UnionCtx, asset: AnyAsset): Promise<AssetView | BorrowedView> =>
  asset.book === 'own' ? assetViewOf(asset, (await readHead(ctx)).through) : borrowedViewOf(asset);

/** Every own card in the order of registration. */
export const listAssets = async (ctx: UnionCtx): Promise<{ data: AssetView[] }> => {
  allow(ctx, 'funds.assets.read');
  const [head, assets] = await Promise.all([readHead(ctx), readOwn(ctx)]);
  return { data: assets.map((asset) => assetViewOf(asset, head.through)) };
};

/** The side book of what is borrowed. */
export const listBorrowed = async (ctx: UnionCtx): Promise<{ data: BorrowedView[] }> => {
  allow(ctx, 'funds.assets.read');
  return { data: (await readBorrowed(ctx)).map(borrowedViewOf) };
};

export const getAsset = async (ctx: UnionCtx, id: string): Promise<AssetView | BorrowedView> => {
  allow(ctx, 'funds.assets.read');
  return viewOf(ctx, await needAsset(ctx, id));
};

/** The card behind a label; for those who count as well. */
export const getAssetByCode = async (ctx: UnionCtx, code: string): Promise<AssetView | BorrowedView> => {
  allowSeeing(ctx);
  const found = await readByCode(ctx, code);
  if (!found) throw new DomainError('notFound', 'funds.assets.codeUnknown', { code });
  return viewOf(ctx, found);
};

/** Cards and accounts side by side, how far depreciation is posted and what is outstanding. */
export const readRegister = async (ctx: UnionCtx): Promise<RegisterView> => {
  allow(ctx, 'funds.assets.read');
  const running = periodOf(ctx.tools.now());
  const [head, assets, months, records] = await Promise.all([
    readHead(ctx),
    readOwn(ctx),
    readMonthsUntil(ctx, running),
    readRecords(ctx),
  ]);
  const net = (account: string): number =>
    months.reduce(
      (sum, month) => sum + Number(month[debitAttribute(account)] ?? 0) - Number(month[creditAttribute(account)] ?? 0),
      0,
    );
  const present = assets.filter(({ status }) => status !== 'disposed');
  const costFen = present.reduce((sum, asset) => sum + asset.costFen, 0);
  const charged = head.through ? targetFen(present, head.through) : 0;
  return {
    count: present.length,
    costFen,
    accumulatedFen: charged,
    netFen: costFen - charged,
    ledgerCostFen: net(FIXED_ASSETS),
    ledgerAccumulatedFen: 0 - net(ACCUMULATED),
    through: head.through ?? null,
    outstandingFen: outstandingFen(assets, head, running),
    records: [...records],
  };
};

/** Lines, bulk and lives as they hold today, for the form of a card. */
export const readAssetRules = async (ctx: UnionCtx): Promise<AssetRulesView> => {
  allow(ctx, 'funds.assets.read');
  const rules = await openRulebook(ctx);
  const lives = rules.value(ASSET_LIVES);
  return {
    ...rules.value(ASSET_LINES),
    bulkQuantity: rules.value(BULK_LINE).quantity,
    isBulkVerified: rules.of(BULK_LINE)?.verified ?? false,
    lives: ASSET_CLASSES.map((assetClass) => ({ assetClass, ...lives[assetClass] })),
  };
};

const withApproval = (disposal: Disposal, approval: ApprovalView): DisposalView => {
  const { v: _, done, attachmentIds, ...rest } = disposal;
  return { ...rest, attachmentIds: [...attachmentIds], approval, done: done ? { ...done, by: done.by.name } : null };
};

/** A disposal for whoever reads it, with what they may do. */
export const disposalViewOf = async (ctx: UnionCtx, disposal: Disposal): Promise<DisposalView> =>
  withApproval(disposal, await viewApproval(ctx, disposal.approval));

export const getDisposal = async (ctx: UnionCtx, id: string): Promise<DisposalView> => {
  allow(ctx, 'funds.assets.read');
  return disposalViewOf(ctx, await needDisposal(ctx, id));
};

export type PageInput = { readonly limit: number; readonly cursor?: string | undefined };

/** Disposals, the latest first. */
export const listDisposals = async (ctx: UnionCtx, page: PageInput): Promise<CursorPage<DisposalView>> => {
  allow(ctx, 'funds.assets.read');
  const query = { pk: pk.disposals(ctx.scope.unionId), newestFirst: true, limit: page.limit };
  const [found, viewOf] = await Promise.all([
    queryPage<Disposal & Item>(ctx, 'listDisposals', query, page.cursor),
    openApprovals(ctx),
  ]);
  return { ...found, data: found.data.map((one) => withApproval(one, viewOf(one.approval))) };
};
