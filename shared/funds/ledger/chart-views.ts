import * as z from 'zod';
import { CHART_LEVELS } from './chart.ts';
import { AccountCodeSchema, AccountView } from './views.ts';

const Name = z.string().trim().min(2).max(40);

export const AddAccount = z
  .strictObject({
    parent: AccountCodeSchema.meta({ example: '50102' }),
    /** Where a province prescribes it; the next free code without one. */
    code: AccountCodeSchema.meta({ example: '5010201' }).optional(),
    zh: Name.meta({ example: '职工运动会' }),
    en: z.string().trim().min(1).max(60).meta({ example: 'Sports day' }).optional(),
  })
  .meta({ id: 'AddAccount' });
export type AddAccount = z.infer<typeof AddAccount>;

export const RenameAccount = z
  .strictObject({ zh: Name.meta({ example: '职工趣味运动会' }), en: z.string().trim().min(1).max(60).optional() })
  .meta({ id: 'RenameAccount' });
export type RenameAccount = z.infer<typeof RenameAccount>;

export const BorrowAccount = z
  .strictObject({ code: AccountCodeSchema.meta({ example: '171' }) })
  .meta({ id: 'BorrowAccount' });
export const SetChartLevel = z.strictObject({ level: z.enum(CHART_LEVELS) }).meta({ id: 'SetChartLevel' });

const Loan = z.object({ code: z.string().max(7), zh: z.string().max(40), en: z.string().max(60) });

export const ChartView = z
  .object({
    level: z.enum(CHART_LEVELS),
    chartVersion: z.int().min(2009).max(2100),
    /** False as soon as anything was booked or added: then the level stays. */
    isLevelFree: z.boolean(),
    accounts: z
      .array(
        AccountView.extend({
          /** Whether any voucher ever named it. */
          hasMoved: z.boolean(),
          /** Whether sub-accounts may be added below it. */
          isOpen: z.boolean(),
        }).meta({ id: 'ChartAccount' }),
      )
      .max(500),
    /** Main accounts of county level that are not borrowed yet; none for a union of county level. */
    borrowable: z.array(Loan).max(100),
  })
  .meta({ id: 'Chart' });
export type ChartView = z.infer<typeof ChartView>;
