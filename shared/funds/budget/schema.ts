import * as z from 'zod';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { idPattern } from '../../kernel/ids.ts';
import { type Day, DaySchema, type Instant } from '../../kernel/period.ts';
import { AttachmentIds } from '../../tenancy/attachments/schema.ts';
import type { FilingRef } from '../../tenancy/filings/schema.ts';

/** Lines of one version, income and spending together: it is one item. */
export const MAX_LINES = 120;
/** Spending lines that are written with a decision: all of them fit in one transaction. */
export const MAX_LINE_WRITES = 88;
export const MAX_VERSIONS = 99;
export const MAX_STEPS = 200;
const MAX_NOTE = 200;

/** Where a version stands. `returned` is edited like a draft; `superseded` and `discarded` are over. */
export const BUDGET_STATES = [
  'draft',
  'returned',
  'committee',
  'audit',
  'meeting',
  'upper',
  'inForce',
  'superseded',
  'discarded',
] as const;
export type BudgetState = (typeof BUDGET_STATES)[number];

export const STEP_VERBS = ['submit', 'pass', 'return', 'discard'] as const;
export type StepVerb = (typeof STEP_VERBS)[number];

const ProjectId = z.string().max(30).regex(idPattern('project')).meta({ example: 'prj_01JD9Z6T7QF3000000000000AA' });
const AccountCode = z
  .string()
  .max(13)
  .regex(/^[45]\d{2}(?:\d{2}){0,5}$/)
  .meta({ example: '50102' });
const Amount = z.int().min(0).max(MAX_STATED_FEN);
const Signed = z.int().min(-MAX_STATED_FEN).max(MAX_STATED_FEN);
const Note = z.string().trim().max(MAX_NOTE);

export const BudgetLineInput = z
  .strictObject({
    account: AccountCode,
    /** The project of 项目支出; without one it is 基本支出. */
    project: ProjectId.nullable().default(null),
    /** The final account of the year before, null when it is not known. */
    priorFen: Signed.nullable().default(null).meta({ example: 1800000 }),
    amountFen: Amount.meta({ example: 2000000 }),
    note: Note.default(''),
  })
  .meta({ id: 'BudgetLineInput' });
export type BudgetLineInput = z.infer<typeof BudgetLineInput>;
export type BudgetLine = BudgetLineInput;

export const SaveBudget = z
  .strictObject({
    /** The version of the record that was edited; somebody else's later save refuses this one. */
    v: z.int().min(1).max(1_000_000),
    lines: z.array(BudgetLineInput).max(MAX_LINES),
    /** Surplus of earlier years that this year's spending draws on (动用上年结余). */
    priorSurplusUsedFen: Amount.default(0),
    note: z.string().trim().max(1_000).default(''),
  })
  .meta({ id: 'SaveBudget' });
export type SaveBudget = z.infer<typeof SaveBudget>;

export const CreateBudgetVersion = z
  .strictObject({ reason: z.string().trim().max(500).default('').meta({ example: '上级下达专项补助，增列支出' }) })
  .meta({ id: 'CreateBudgetVersion' });
export type CreateBudgetVersion = z.infer<typeof CreateBudgetVersion>;

export const TakeBudgetStep = z
  .strictObject({
    v: z.int().min(1).max(1_000_000),
    verb: z.enum(STEP_VERBS),
    /** The day of the meeting, the opinion or the answer. */
    on: DaySchema.meta({ example: '2026-11-20' }),
    /** Number of the minutes or of the document (会议纪要号、批复文号). */
    documentNumber: z.string().trim().max(60).default('').meta({ example: '工会纪要〔2026〕3号' }),
    /** The opinion of the audit committee, or why a budget is returned. */
    note: z.string().trim().max(1_000).default(''),
    attachmentIds: AttachmentIds.default([]),
  })
  .meta({ id: 'TakeBudgetStep' });
export type TakeBudgetStep = z.infer<typeof TakeBudgetStep>;

export const SetInterim = z
  .strictObject({ isAllowed: z.boolean(), reason: z.string().trim().max(300).default('') })
  .meta({ id: 'SetInterimSpending', example: { isAllowed: true, reason: '年初预算待职代会审议，先保障日常开支' } });
export type SetInterim = z.infer<typeof SetInterim>;

export const ReadBudgetFile = z
  .strictObject({ uploadId: z.string().min(1).max(40).meta({ example: 'upl_01JD9Z6T7QF3000000000000AA' }) })
  .meta({ id: 'ReadBudgetFile' });
export type ReadBudgetFile = z.infer<typeof ReadBudgetFile>;

export type Doer = { readonly kind: string; readonly id?: string; readonly name?: string };

export type BudgetStep = {
  readonly verb: StepVerb;
  readonly from: BudgetState;
  readonly to: BudgetState;
  readonly on: Day;
  readonly at: Instant;
  readonly by: Doer;
  readonly documentNumber: string;
  readonly note: string;
  readonly attachmentIds: readonly string[];
  /** Where the version was handed up with this step. */
  readonly filing?: FilingRef;
  /** The upper union agreed, but a rule forbids it by now: the refusal's code. */
  readonly problem?: string;
};

/** One version of a year's budget with everything that was decided about it. */
export type BudgetVersion = {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly state: BudgetState;
  /** Why the budget in force is to be changed; empty for the first one. */
  readonly reason: string;
  readonly lines: readonly BudgetLine[];
  readonly priorSurplusUsedFen: number;
  readonly note: string;
  readonly preparedBy: Doer;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly steps: readonly BudgetStep[];
  readonly v: number;
};

/** What holds for a year. */
export type BudgetYear = {
  readonly year: number;
  /** Versions made so far. */
  readonly versions: number;
  readonly inForce?: number;
  /** The version that is being prepared or decided; one at a time. */
  readonly open?: number;
  /** Where that version stands, for whoever has to take the next step. */
  readonly openState?: BudgetState;
  /** Adjustments that came into force. */
  readonly adjustments: number;
  readonly incomeFen: number;
  readonly spendingFen: number;
  readonly interim?: { readonly reason: string; readonly by: Doer; readonly at: Instant };
  readonly v: number;
};
