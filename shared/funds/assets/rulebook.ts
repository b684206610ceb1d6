import * as z from 'zod';
import { day } from '../../kernel/period.ts';
import { defineRule, type RuleDefinition } from '../../tenancy/rulebook/schema.ts';
import { ASSET_CLASSES, type AssetClass } from './schema.ts';

export type AssetLines = { readonly generalFen: number; readonly specialFen: number };

const FROM = day('2022-01-01');
const MAX_LINE_FEN = 100_000_000;

/** From which unit price on something is a fixed asset, the line included. */
export const ASSET_LINES: RuleDefinition<AssetLines> = defineRule({
  key: 'funds.assets.lines',
  title: { zh: '固定资产单价标准', en: 'Unit price from which something is a fixed asset' },
  schema: z.strictObject({
    generalFen: z.int().min(1).max(MAX_LINE_FEN),
    specialFen: z.int().min(1).max(MAX_LINE_FEN),
  }),
  entries: [
    {
      region: '',
      validFrom: FROM,
      value: { generalFen: 100_000, specialFen: 150_000 },
      source: '《工会会计制度》（财会〔2021〕7号）第三十二条',
      verified: true,
    },
  ],
  fields: {
    generalFen: { zh: '通用设备单价（含）', en: 'General equipment, the line included', unit: 'fen' },
    specialFen: { zh: '专用设备单价（含）', en: 'Special equipment, the line included', unit: 'fen' },
  },
});

export type BulkLine = { readonly quantity: number };

/** The system says 大批同类 without a number; this one is practice. */
export const BULK_LINE: RuleDefinition<BulkLine> = defineRule({
  key: 'funds.assets.bulk',
  title: { zh: '大批同类物资数量', en: 'How many of one kind are a bulk' },
  schema: z.strictObject({ quantity: z.int().min(2).max(10_000) }),
  entries: [
    {
      region: '',
      validFrom: FROM,
      value: { quantity: 10 },
      source: '《工会会计制度》第三十二条“耐用时间一年以上的大批同类物资”；数量为通行做法',
      verified: false,
    },
  ],
  fields: { quantity: { zh: '起点数量（含）', en: 'From this many on' } },
});

export type LifeRange = { readonly minYears: number; readonly maxYears: number };
export type AssetLives = Readonly<Record<AssetClass, LifeRange>>;

const NEVER: LifeRange = { minYears: 0, maxYears: 0 };
const MAX_YEARS = 100;
const from = (minYears: number, maxYears = MAX_YEARS): LifeRange => ({ minYears, maxYears });

const LIVES: AssetLives = {
  concreteBuilding: from(50),
  brickBuilding: from(30),
  simpleBuilding: from(8),
  computer: from(6),
  office: from(6),
  vehicle: from(8),
  library: from(5),
  machinery: from(10),
  electrical: from(5),
  radar: from(10),
  processing: from(10, 15),
  medical: from(5, 10),
  safety: from(10, 20),
  sports: from(5, 15),
  furniture: from(15),
  utensils: from(5),
  relics: NEVER,
  living: NEVER,
  books: NEVER,
  land: NEVER,
};

const Range = z.strictObject({ minYears: z.int().min(0).max(MAX_YEARS), maxYears: z.int().min(0).max(MAX_YEARS) });

/** Years over which a class is depreciated; 0 for what never is. */
export const ASSET_LIVES: RuleDefinition<AssetLives> = defineRule({
  key: 'funds.assets.lives',
  title: { zh: '固定资产折旧年限', en: 'Years of depreciation' },
  schema: z.strictObject(
    Object.fromEntries(ASSET_CLASSES.map((name) => [name, Range])) as Record<AssetClass, typeof Range>,
  ),
  entries: [
    {
      region: '',
      validFrom: FROM,
      value: LIVES,
      source: '《工会会计制度》（财会〔2021〕7号）第三十五条、附录2',
      verified: true,
    },
  ],
});

export const ASSET_RULES: readonly RuleDefinition[] = [ASSET_LINES, BULK_LINE, ASSET_LIVES];
