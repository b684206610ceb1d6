import * as z from 'zod';
import { SignedFenSchema } from '../../kernel/fen.ts';
import { idPattern } from '../../kernel/ids.ts';
import { DaySchema, type Period, PeriodSchema } from '../../kernel/period.ts';

export const MAX_ROWS = 10_000;
export const MAX_CORRECTIONS = 1_000;
/** A person's dues of one month; a million yuan is already a mistake. */
export const MAX_ROW_FEN = 100_000_000;

/** What the caller names a row by. Line breaks and tabs would break the packed page. */
const RowKey = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u)
  .meta({ example: 'G00001' });
export const ReasonSchema = z
  .string()
  .trim()
  .min(2)
  .max(120)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u)
  .meta({ example: '多扣，退还' });
export const MemberIdSchema = z
  .string()
  .max(30)
  .regex(idPattern('member'))
  .meta({ example: 'mbr_01JD9Z6T7QF3000000000000AA' });
const EmployeeNo = z
  .string()
  .min(1)
  .max(32)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u)
  .meta({ example: 'G00001' });
const IdNumber = z.string().min(6).max(32).meta({ example: '110199199103072239' });
const RowAmount = z.int().min(0).max(MAX_ROW_FEN).meta({ example: 6355 });
const Delta = SignedFenSchema.min(-MAX_ROW_FEN)
  .max(MAX_ROW_FEN)
  .refine((delta) => delta !== 0, { params: { code: 'funds.dues.deltaZero' } })
  .meta({ example: -500 });

export const IDENTIFIERS = ['memberId', 'employeeNo', 'idNumber'] as const;
export type Identifier = (typeof IDENTIFIERS)[number];
type Named = { readonly [I in Identifier]?: string | undefined };

const namesOne = (row: Named): boolean => IDENTIFIERS.filter((name) => row[name] !== undefined).length === 1;
const ONE_IDENTIFIER = { params: { code: 'funds.dues.identifierCount' } };
const identifiers = {
  memberId: MemberIdSchema.optional(),
  employeeNo: EmployeeNo.optional(),
  idNumber: IdNumber.optional(),
};

export const DuesRowSchema = z
  .strictObject({ key: RowKey, ...identifiers, amountFen: RowAmount })
  .refine(namesOne, ONE_IDENTIFIER)
  .meta({ id: 'DuesRow', description: 'Exactly one of memberId, employeeNo and idNumber names the person.' });
export type DuesRow = z.infer<typeof DuesRowSchema>;

export const DuesCorrectionRowSchema = z
  .strictObject({ key: RowKey, ...identifiers, period: PeriodSchema, deltaFen: Delta, reason: ReasonSchema })
  .refine(namesOne, ONE_IDENTIFIER)
  .meta({ id: 'DuesCorrectionRow', description: 'Exactly one of memberId, employeeNo and idNumber names the person.' });
export type DuesCorrectionRow = z.infer<typeof DuesCorrectionRowSchema>;

export const MODES = ['dry_run', 'commit'] as const;
export const DeclaredSchema = z.strictObject({
  count: z.int().min(0).max(MAX_ROWS).meta({ example: 731 }),
  totalFen: z
    .int()
    .min(0)
    .max(MAX_ROWS * MAX_ROW_FEN)
    .meta({ example: 3361325 }),
});
export type Declared = z.infer<typeof DeclaredSchema>;

export const CreateDuesBatch = z
  .strictObject({
    period: PeriodSchema.meta({ example: '2026-11' }),
    mode: z.enum(MODES),
    declared: DeclaredSchema,
    rows: z.array(DuesRowSchema).max(MAX_ROWS),
    corrections: z.array(DuesCorrectionRowSchema).max(MAX_CORRECTIONS).optional(),
  })
  .meta({
    id: 'CreateDuesBatch',
    example: {
      period: '2026-11',
      mode: 'commit',
      declared: { count: 1, totalFen: 6355 },
      rows: [{ key: 'G00001', employeeNo: 'G00001', amountFen: 6355 }],
    },
  });
export type CreateDuesBatch = z.infer<typeof CreateDuesBatch>;

export const CorrectDues = z
  .strictObject({ memberId: MemberIdSchema, period: PeriodSchema, deltaFen: Delta, reason: ReasonSchema })
  .meta({ id: 'CorrectDues' });
export type CorrectDues = z.infer<typeof CorrectDues>;

export const PAYMENT_METHODS = ['cash', 'bank'] as const;
export const RecordPayment = z
  .strictObject({
    memberId: MemberIdSchema,
    period: PeriodSchema,
    amountFen: z.int().min(1).max(MAX_ROW_FEN).meta({ example: 2500 }),
    method: z.enum(PAYMENT_METHODS),
    paidOn: DaySchema.meta({ example: '2026-11-22' }),
  })
  .meta({ id: 'RecordDuesPayment' });
export type RecordPayment = z.infer<typeof RecordPayment>;

export const RESOLUTIONS = ['book', 'return', 'accept'] as const;
export const ResolveItem = z
  .strictObject({
    action: z.enum(RESOLUTIONS),
    /** To whom unmatched money belongs; needed by `book`. */
    memberId: MemberIdSchema.optional(),
    reason: ReasonSchema,
  })
  .meta({ id: 'ResolveDuesItem' });
export type ResolveItem = z.infer<typeof ResolveItem>;

/** How an item ended: by a resolution, or by a correction that left nothing to decide. */
export const ENDINGS = [...RESOLUTIONS, 'correct'] as const;
export type Ending = (typeof ENDINGS)[number];

export const ROW_STATUSES = ['posted', 'already_posted', 'unmatched', 'refused'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];
export const ITEM_KINDS = ['unmatched', 'differs', 'conflict'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Money that waits for a person: kept until somebody books or returns it. */
export type WorklistItem = {
  readonly id: string;
  readonly kind: ItemKind;
  readonly period: Period;
  /** The run and the plan that put it there; an item of a run that was never committed does not count. */
  readonly run: string;
  readonly key: string;
  readonly hint: string;
  readonly amountFen: number;
  readonly dueFen?: number;
  readonly ordinal?: number;
  readonly memberId?: string;
  readonly code?: string;
};
