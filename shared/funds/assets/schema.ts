import type { Day, Instant, Period } from '../../kernel/period.ts';
import type { ApprovalState } from '../approval/schema.ts';

/** Classes of 工会会计制度 Annex 2 with what is never depreciated (Art. 35). */
export const ASSET_CLASSES = [
  'concreteBuilding',
  'brickBuilding',
  'simpleBuilding',
  'computer',
  'office',
  'vehicle',
  'library',
  'machinery',
  'electrical',
  'radar',
  'processing',
  'medical',
  'safety',
  'sports',
  'furniture',
  'utensils',
  'relics',
  'living',
  'books',
  'land',
] as const;
export type AssetClass = (typeof ASSET_CLASSES)[number];

/** General and special equipment have lines of their own (Art. 32). */
export const ASSET_CATEGORIES = ['general', 'special'] as const;
export type AssetCategory = (typeof ASSET_CATEGORIES)[number];

/** Bought or given: it goes on the books now. Opening: it stands in the opening balances already. */
export const ASSET_ORIGINS = ['purchase', 'donation', 'opening'] as const;
export type AssetOrigin = (typeof ASSET_ORIGINS)[number];

export const ASSET_STATUSES = ['inUse', 'inDisposal', 'disposed'] as const;
export type AssetStatus = (typeof ASSET_STATUSES)[number];

export type Person = { readonly id: string; readonly name: string };

/** A card (固定资产卡片). Depreciation is not kept on it: it follows from cost, life and month. */
export type Asset = {
  readonly book: 'own';
  readonly id: string;
  /** What the label says: ZC-000123. */
  readonly code: string;
  readonly name: string;
  readonly model: string;
  readonly assetClass: AssetClass;
  readonly category: AssetCategory;
  /** Below the line, but many of one kind (批量同类). */
  readonly isBulk: boolean;
  readonly quantity: number;
  readonly costFen: number;
  readonly acquiredOn: Day;
  /** 0: not depreciated. */
  readonly lifeMonths: number;
  readonly origin: AssetOrigin;
  readonly place: string;
  readonly keeper: string;
  readonly expenditureId?: string;
  readonly purchaseVoucherId?: string;
  readonly voucherId?: string;
  readonly status: AssetStatus;
  readonly disposedOn?: Day;
  /** When it was taken out of the register. */
  readonly goneAt?: Instant;
  readonly disposalId?: string;
  readonly registeredAt: Instant;
  readonly registeredBy: Person;
  readonly v: number;
};

/** What belongs to the employer or a lessor: in a side book (备查簿), never in the accounts. */
export type BorrowedAsset = {
  readonly book: 'borrowed';
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly model: string;
  readonly quantity: number;
  readonly owner: string;
  readonly terms: string;
  readonly receivedOn: Day;
  readonly place: string;
  readonly keeper: string;
  readonly returnedOn?: Day;
  readonly goneAt?: Instant;
  readonly registeredAt: Instant;
  readonly registeredBy: Person;
  readonly v: number;
};

export type AnyAsset = Asset | BorrowedAsset;

/** `postedFen`: what account 163 holds for the cards that are not disposed of. */
export type AssetHead = {
  readonly count: number;
  readonly next: number;
  readonly through?: Period;
  readonly postedFen: number;
  readonly v: number;
};

export type DepreciationRecord = {
  readonly period: Period;
  readonly amountFen: number;
  readonly assets: number;
  readonly voucherId: string;
  readonly at: Instant;
};

export const DISPOSAL_KINDS = ['scrap', 'sale', 'loss', 'transfer', 'donation'] as const;
export type DisposalKind = (typeof DISPOSAL_KINDS)[number];

export type Disposal = {
  readonly id: string;
  readonly assetId: string;
  readonly code: string;
  readonly name: string;
  readonly costFen: number;
  readonly kind: DisposalKind;
  readonly reason: string;
  readonly attachmentIds: readonly string[];
  readonly approval: ApprovalState;
  readonly requestedAt: Instant;
  readonly done?: DisposalDone;
  readonly v: number;
};

export type DisposalDone = {
  readonly on: Day;
  readonly accumulatedFen: number;
  readonly bookValueFen: number;
  readonly proceedsFen: number;
  readonly taxesFen: number;
  readonly voucherId: string;
  readonly by: Person;
  readonly at: Instant;
};

export type StocktakeStatus = 'open' | 'closed';
export type Stocktake = {
  readonly id: string;
  readonly title: string;
  readonly status: StocktakeStatus;
  readonly openedBy: Person;
  readonly openedAt: Instant;
  readonly closedBy?: Person;
  readonly closedAt?: Instant;
  readonly note?: string;
  readonly v: number;
};

export const CONDITIONS = ['good', 'idle', 'damaged'] as const;
export type Condition = (typeof CONDITIONS)[number];

export type CountRow = {
  readonly code: string;
  /** Null: no card has this code (盘盈). */
  readonly assetId: string | null;
  readonly name: string;
  readonly expected: number;
  readonly counted: number;
  readonly expectedPlace: string;
  readonly place: string;
  readonly condition: Condition;
  readonly note: string;
  readonly by: Person;
  readonly at: Instant;
  readonly v: number;
};

export const ASSET_CODE = /^ZC-\d{6}$/;
export const MAX_ASSETS = 5_000;
