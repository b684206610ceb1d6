import * as z from 'zod';
import { PeriodSchema } from '../../kernel/period.ts';
import { ENTRY_PARTS } from '../ledger/entry-rules.ts';
import { BUDGET_FORMS } from './budget-form-rules.ts';
import { CELL_KINDS } from './layout-rules.ts';
import { CHECKS, COLUMNS, FORMS } from './schema.ts';

const SignedFen = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
const TextView = z.object({ zh: z.string().max(200), en: z.string().max(200) });
const AccountText = z.string().max(7).meta({ example: '102' });
const PeriodText = z.string().max(7).meta({ example: '2026-11' });

const CellView = z.object({
  text: TextView.optional(),
  value: SignedFen.nullable().optional().meta({ description: 'Fen, or basis points in a column of rates.' }),
  indent: z.int().min(0).max(4).optional(),
  isStrong: z.boolean().optional(),
  row: z.string().max(40).optional().meta({ description: 'With `column`: what to ask `/v1/statements/cell` for.' }),
  column: z.enum(COLUMNS).optional(),
});

/** A form as it is printed. */
export const LayoutView = z
  .object({
    title: TextView,
    code: z.string().max(20).meta({ example: '工会01表' }),
    unionName: z.string().max(100),
    when: TextView,
    columns: z
      .array(z.object({ head: TextView, kind: z.enum(CELL_KINDS), widthChars: z.int().min(1).max(100) }))
      .max(12),
    rows: z.array(z.array(CellView).max(12)).max(500),
    notes: z.array(TextView).max(20),
    signatures: z.array(TextView).max(8),
  })
  .meta({ id: 'StatementLayout' });

export const StatementView = z
  .object({
    form: z.enum(FORMS),
    scope: z.enum(['month', 'year']),
    period: PeriodText,
    layout: LayoutView,
    checks: z
      .array(z.object({ code: z.enum(CHECKS), isMet: z.boolean(), leftFen: SignedFen, rightFen: SignedFen }))
      .max(4),
    uncarriedFen: SignedFen.meta({ description: 'Result of the year that was not carried forward yet.' }),
    isCarriedForward: z.boolean(),
    openMonths: z.array(PeriodText).max(12).meta({ description: 'Months of the statement that are not closed.' }),
  })
  .meta({ id: 'Statement' });

export const CellPartsView = z
  .object({
    title: TextView,
    totalFen: SignedFen,
    data: z
      .array(
        z.object({
          account: AccountText,
          zh: z.string().max(40),
          en: z.string().max(60),
          period: PeriodText.nullable().meta({ description: 'Null: everything before the year.' }),
          entries: z.enum(ENTRY_PARTS).meta({ description: 'Which entries of the month add up to it.' }),
          amountFen: SignedFen,
        }),
      )
      .max(5_000),
  })
  .meta({ id: 'StatementCell' });

const ComparedYearView = z.object({
  year: z.int().min(1900).max(2199),
  members: z.int().min(0).max(100_000_000),
  amountFen: SignedFen,
  perMemberFen: SignedFen.nullable(),
});

export const ComparisonView = z
  .object({
    data: z
      .array(
        z.object({
          row: z.string().max(40),
          zh: z.string().max(40),
          en: z.string().max(60),
          kind: z.enum(['item', 'sum']),
          indent: z.int().min(0).max(4),
          years: z.array(ComparedYearView).max(10),
        }),
      )
      .max(60),
  })
  .meta({ id: 'StatementComparison' });

export const StatementQuery = z.strictObject({
  form: z.enum(FORMS).default('balanceSheet'),
  period: PeriodSchema.meta({ example: '2026-11', maxLength: 7 }).optional(),
  year: z.coerce
    .number()
    .int()
    .min(1950)
    .max(2199)
    .optional()
    .meta({ description: 'The annual statement of this year; it wins over `period`.' }),
});
export type StatementQuery = z.infer<typeof StatementQuery>;

export const CellQuery = StatementQuery.extend({
  row: z.string().min(1).max(40).default('money'),
  column: z.enum(COLUMNS).default('second'),
});
export type CellQuery = z.infer<typeof CellQuery>;

export const ComparisonQuery = z.strictObject({
  year: z.coerce.number().int().min(1950).max(2199).optional(),
  years: z.coerce.number().int().min(2).max(5).default(3),
});

export const BudgetFormQuery = z.strictObject({
  form: z.enum(BUDGET_FORMS).default('budget'),
  year: z.coerce.number().int().min(1950).max(2199).optional().meta({ description: 'The running year without it.' }),
});
export type BudgetFormQuery = z.infer<typeof BudgetFormQuery>;

export const BudgetFormView = z
  .object({
    form: z.enum(BUDGET_FORMS),
    year: z.int().min(1900).max(2199),
    layout: LayoutView,
    version: z.int().min(1).max(99).nullable().meta({ description: 'The version in force, null without one.' }),
    isClosed: z.boolean().meta({ description: 'Whether December is closed, so that the final account is final.' }),
  })
  .meta({ id: 'BudgetForm' });
export type BudgetFormView = z.infer<typeof BudgetFormView>;
