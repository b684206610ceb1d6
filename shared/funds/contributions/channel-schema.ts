import * as z from 'zod';
import { DaySchema, type Period, PeriodSchema } from '../../kernel/period.ts';

/**
 * How the 2 % reaches the union: 自主拨缴 (the employer pays all of it to the union), 税务代收 of the upper share only,
 * 税务代收 of the whole that is later passed back, 财政划拨 (the treasury transfers it, and it is passed back).
 */
export const CHANNELS = ['selfRemit', 'taxUpward', 'taxWhole', 'fiscal'] as const;
export type ChannelKind = (typeof CHANNELS)[number];

/** State-owned and fiscally funded employers are no small payers (V10). */
export const EMPLOYER_KINDS = ['private', 'stateControlled', 'fiscallyFunded'] as const;
export type EmployerKind = (typeof EMPLOYER_KINDS)[number];

export const STAGES = ['declared', 'taxPaid', 'received', 'remitted', 'passedBack'] as const;
export type Stage = (typeof STAGES)[number];

export type Channel = { readonly validFrom: Period; readonly kind: ChannelKind; readonly employer: EmployerKind };

const MAX_AMOUNT_FEN = 99_999_999_999_999;
export const MAX_TAX_ROWS = 24;
const Amount = z.int().min(1).max(MAX_AMOUNT_FEN);
export const Reference = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}\p{Cs}#]+$/u)
  .meta({ example: '332026111500012345' });

export const PutChannel = z
  .strictObject({
    validFrom: PeriodSchema.meta({ example: '2027-01' }),
    kind: z.enum(CHANNELS),
    employer: z.enum(EMPLOYER_KINDS).default('private'),
  })
  .meta({ id: 'PutContributionChannel' });
export type PutChannel = z.infer<typeof PutChannel>;

export const ChannelView = z
  .object({
    validFrom: z.string().max(7),
    kind: z.enum(CHANNELS),
    employer: z.enum(EMPLOYER_KINDS),
    isDefault: z.boolean(),
  })
  .meta({ id: 'ContributionChannel' });
export type ChannelView = z.infer<typeof ChannelView>;

export const TAX_STAGES = ['declaration', 'taxPayment', 'passBack'] as const;
export type TaxStage = (typeof TAX_STAGES)[number];

export const TaxRow = z
  .strictObject({
    stage: z.enum(TAX_STAGES),
    period: PeriodSchema.meta({ example: '2026-10' }),
    amountFen: Amount.meta({ example: 2469136 }),
    on: DaySchema.meta({ example: '2026-11-15' }),
    /** Number of the tax receipt or transfer: the same number of a stage and month counts once. */
    reference: Reference,
  })
  .meta({ id: 'ContributionTaxRow' });
export type TaxRow = z.infer<typeof TaxRow>;

export const RecordTaxRows = z
  .strictObject({ rows: z.array(TaxRow).min(1).max(MAX_TAX_ROWS) })
  .meta({ id: 'RecordContributionTaxRows' });
export type RecordTaxRows = z.infer<typeof RecordTaxRows>;

export const TaxRowsView = z
  .object({
    rows: z
      .array(z.object({ status: z.enum(['recorded', 'alreadyRecorded']), movementId: z.string().max(30) }))
      .max(MAX_TAX_ROWS),
    voucherId: z.string().max(20).nullable(),
  })
  .meta({ id: 'ContributionTaxRows' });
export type TaxRowsView = z.infer<typeof TaxRowsView>;

export const RecordNotice = z
  .strictObject({
    amountFen: Amount.meta({ example: 1481482 }),
    noticedOn: DaySchema.meta({ example: '2026-12-31' }),
    reference: Reference,
  })
  .meta({ id: 'RecordTransferNotice', description: 'A transfer notice (转拨通知) of the upper union, not yet paid.' });
export type RecordNotice = z.infer<typeof RecordNotice>;
