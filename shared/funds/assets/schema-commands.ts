import * as z from 'zod';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { idPattern } from '../../kernel/ids.ts';
import { DaySchema } from '../../kernel/period.ts';
import { AttachmentIds } from '../../tenancy/attachments/schema.ts';
import { ASSET_CATEGORIES, ASSET_CLASSES, ASSET_ORIGINS, CONDITIONS, DISPOSAL_KINDS } from './schema.ts';

const Name = z.string().trim().min(1).max(80);
const Word = z.string().trim().max(80).default('');
const Quantity = z.int().min(1).max(100_000);
const Fen = z.int().min(0).max(MAX_STATED_FEN);

export const RegisterAsset = z
  .strictObject({
    name: Name.meta({ example: '台式计算机' }),
    model: Word,
    assetClass: z.enum(ASSET_CLASSES),
    category: z.enum(ASSET_CATEGORIES).default('general'),
    isBulk: z.boolean().default(false),
    quantity: Quantity.default(1),
    costFen: z.int().min(1).max(MAX_STATED_FEN).meta({ example: 680000 }),
    acquiredOn: DaySchema,
    /** The day of the voucher; the day of acquisition when its month is open. */
    bookedOn: DaySchema.optional(),
    lifeYears: z.int().min(1).max(100).optional(),
    origin: z.enum(ASSET_ORIGINS).default('purchase'),
    /** For opening cards: what account 163 held for it. */
    openingAccumulatedFen: Fen.default(0),
    place: Word,
    keeper: Word,
    expenditureId: z.string().max(30).regex(idPattern('expenditure')).optional(),
    purchaseVoucherId: z.string().max(20).optional(),
  })
  .meta({
    id: 'RegisterAsset',
    example: { name: '台式计算机', assetClass: 'computer', costFen: 680000, acquiredOn: '2026-11-05' },
  });
export type RegisterAsset = z.infer<typeof RegisterAsset>;

export const RegisterBorrowed = z
  .strictObject({
    name: Name,
    model: Word,
    quantity: Quantity.default(1),
    owner: Name.meta({ example: '本企业行政' }),
    terms: Word,
    receivedOn: DaySchema,
    place: Word,
    keeper: Word,
  })
  .meta({
    id: 'RegisterBorrowedAsset',
    example: { name: '办公桌', quantity: 4, owner: '本企业行政', receivedOn: '2026-01-05' },
  });
export type RegisterBorrowed = z.infer<typeof RegisterBorrowed>;

export const MoveAsset = z
  .strictObject({
    place: z.string().trim().max(80),
    keeper: z.string().trim().max(80),
    v: z.int().min(1).max(1_000_000),
  })
  .meta({ id: 'MoveAsset', example: { place: '职工活动室', keeper: '王芳', v: 1 } });
export type MoveAsset = z.infer<typeof MoveAsset>;

export const RequestDisposal = z
  .strictObject({
    kind: z.enum(DISPOSAL_KINDS),
    reason: z.string().trim().min(2).max(200).meta({ example: '主板损坏，无法修复' }),
    attachmentIds: AttachmentIds.default([]),
  })
  .meta({ id: 'RequestAssetDisposal' });
export type RequestDisposal = z.infer<typeof RequestDisposal>;

export const ExecuteDisposal = z
  .strictObject({
    on: DaySchema,
    proceedsFen: Fen.default(0),
    taxesFen: Fen.default(0),
    method: z.enum(['bank', 'cash']).default('bank'),
  })
  .meta({ id: 'ExecuteAssetDisposal' });
export type ExecuteDisposal = z.infer<typeof ExecuteDisposal>;

export const OpenStocktake = z
  .strictObject({ title: Name.meta({ example: '2026 年末清查' }) })
  .meta({ id: 'OpenStocktake' });
export type OpenStocktake = z.infer<typeof OpenStocktake>;

export const CountAsset = z
  .strictObject({
    counted: z.int().min(0).max(100_000),
    place: z.string().trim().max(80).optional(),
    condition: z.enum(CONDITIONS).default('good'),
    note: z.string().trim().max(200).default(''),
  })
  .meta({ id: 'CountAsset' });
export type CountAsset = z.infer<typeof CountAsset>;

export const CountSurplus = z
  .strictObject({ name: Name, counted: Quantity, place: Word, note: z.string().trim().max(200).default('') })
  .meta({ id: 'CountSurplus', example: { name: '打印机', counted: 1, place: '仓库' } });
export type CountSurplus = z.infer<typeof CountSurplus>;

export const CloseStocktake = z
  .strictObject({ note: z.string().trim().max(200).default('') })
  .meta({ id: 'CloseStocktake' });
export type CloseStocktake = z.infer<typeof CloseStocktake>;
