import * as z from 'zod';
import { ApprovalView } from '../approval/views.ts';
import {
  ASSET_CATEGORIES,
  ASSET_CLASSES,
  ASSET_ORIGINS,
  ASSET_STATUSES,
  DISPOSAL_KINDS,
  MAX_ASSETS,
} from './schema.ts';

const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const SignedFen = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
const Id = z.string().max(30);
const Code = z.string().max(30);
const Name = z.string().max(80);
const DayText = z.string().max(10);
const Moment = z.string().max(30);
const VoucherId = z.string().max(20);
const Quantity = z.int().min(0).max(100_000);
const Version = z.int().min(1).max(1_000_000);

export const AssetView = z
  .object({
    book: z.literal('own'),
    id: Id,
    code: Code,
    name: Name,
    model: Name,
    assetClass: z.enum(ASSET_CLASSES),
    category: z.enum(ASSET_CATEGORIES),
    isBulk: z.boolean(),
    quantity: Quantity,
    costFen: Fen,
    acquiredOn: DayText,
    lifeMonths: z.int().min(0).max(1_200),
    origin: z.enum(ASSET_ORIGINS),
    place: Name,
    keeper: Name,
    expenditureId: Id.nullable(),
    purchaseVoucherId: VoucherId.nullable(),
    voucherId: VoucherId.nullable(),
    status: z.enum(ASSET_STATUSES),
    disposedOn: DayText.nullable(),
    disposalId: Id.nullable(),
    /** The month up to which depreciation was posted; null before the first run. */
    through: z.string().max(7).nullable(),
    accumulatedFen: Fen,
    netFen: Fen,
    registeredAt: Moment,
    registeredBy: Name,
    v: Version,
  })
  .meta({ id: 'Asset' });
export type AssetView = z.infer<typeof AssetView>;

export const BorrowedView = z
  .object({
    book: z.literal('borrowed'),
    id: Id,
    code: Code,
    name: Name,
    model: Name,
    quantity: Quantity,
    owner: Name,
    terms: Name,
    receivedOn: DayText,
    returnedOn: DayText.nullable(),
    place: Name,
    keeper: Name,
    registeredAt: Moment,
    registeredBy: Name,
    v: Version,
  })
  .meta({ id: 'BorrowedAsset' });
export type BorrowedView = z.infer<typeof BorrowedView>;

export const AnyAssetView = z.discriminatedUnion('book', [AssetView, BorrowedView]).meta({ id: 'AnyAsset' });

export const AssetListView = z.object({ data: z.array(AssetView).max(MAX_ASSETS) }).meta({ id: 'AssetList' });
export const BorrowedListView = z
  .object({ data: z.array(BorrowedView).max(MAX_ASSETS) })
  .meta({ id: 'BorrowedAssetList' });

export const RegisterView = z
  .object({
    count: z.int().min(0).max(MAX_ASSETS),
    costFen: Fen,
    accumulatedFen: Fen,
    netFen: SignedFen,
    /** What accounts 162 and 163 hold, from the vouchers: the cards must say the same. */
    ledgerCostFen: SignedFen,
    ledgerAccumulatedFen: SignedFen,
    through: z.string().max(7).nullable(),
    /** What a run would post now. */
    outstandingFen: SignedFen,
    records: z
      .array(
        z.object({
          period: z.string().max(7),
          amountFen: SignedFen,
          assets: z.int().min(0).max(MAX_ASSETS),
          voucherId: VoucherId,
          at: Moment,
        }),
      )
      .max(200),
  })
  .meta({ id: 'AssetRegister' });
export type RegisterView = z.infer<typeof RegisterView>;

export const AssetRulesView = z
  .object({
    generalFen: Fen,
    specialFen: Fen,
    bulkQuantity: z.int().min(2).max(10_000),
    isBulkVerified: z.boolean(),
    lives: z
      .array(
        z.object({
          assetClass: z.enum(ASSET_CLASSES),
          minYears: z.int().min(0).max(100),
          maxYears: z.int().min(0).max(100),
        }),
      )
      .max(ASSET_CLASSES.length),
  })
  .meta({ id: 'AssetRules' });
export type AssetRulesView = z.infer<typeof AssetRulesView>;

export const DisposalView = z
  .object({
    id: Id,
    assetId: Id,
    code: Code,
    name: Name,
    costFen: Fen,
    kind: z.enum(DISPOSAL_KINDS),
    reason: z.string().max(200),
    attachmentIds: z.array(z.string().max(30)).max(50),
    approval: ApprovalView,
    requestedAt: Moment,
    done: z
      .object({
        on: DayText,
        accumulatedFen: Fen,
        bookValueFen: Fen,
        proceedsFen: Fen,
        taxesFen: Fen,
        voucherId: VoucherId,
        by: Name,
        at: Moment,
      })
      .nullable(),
  })
  .meta({ id: 'AssetDisposal' });
export type DisposalView = z.infer<typeof DisposalView>;
