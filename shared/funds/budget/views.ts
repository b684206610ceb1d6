import * as z from 'zod';
import { MAX_ATTACHMENTS } from '../../tenancy/attachments/schema.ts';
import { UPPER_ACTIONS } from './rulebook.ts';
import { BUDGET_STATES, MAX_LINES, MAX_STEPS, MAX_VERSIONS, STEP_VERBS } from './schema.ts';

const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const Signed = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
const Year = z.int().min(1900).max(2199);
const Count = z.int().min(0).max(1_000_000);
const VersionNumber = z.int().min(1).max(MAX_VERSIONS);
const Name = z.string().max(100);
const At = z.string().max(30);
const DayText = z.string().max(10);

/** A line with its names: accounts are never shown by code alone. */
const lineNames = {
  account: z.string().max(13),
  zh: Name,
  en: Name,
  project: z.string().max(30).nullable(),
  projectName: Name.nullable(),
};

export const BudgetYearRow = z
  .object({
    year: Year,
    inForce: VersionNumber.nullable(),
    open: VersionNumber.nullable(),
    incomeFen: Fen,
    spendingFen: Fen,
    adjustments: Count,
  })
  .meta({ id: 'BudgetYearRow' });
export const BudgetYearList = z.object({ data: z.array(BudgetYearRow).max(300) }).meta({ id: 'BudgetYearList' });
export type BudgetYearList = z.infer<typeof BudgetYearList>;

export const BudgetVersionRow = z
  .object({
    id: z.string().max(30),
    year: Year,
    number: VersionNumber,
    state: z.enum(BUDGET_STATES),
    reason: z.string().max(500),
    incomeFen: Fen,
    spendingFen: Fen,
    basicFen: Fen,
    projectFen: Fen,
    priorSurplusUsedFen: Fen,
    preparedBy: Name,
    createdAt: At,
    updatedAt: At,
    v: Count,
  })
  .meta({ id: 'BudgetVersionRow' });
export type BudgetVersionRow = z.infer<typeof BudgetVersionRow>;

export const BudgetYearView = BudgetYearRow.extend({
  adjustmentsAllowed: Count,
  upperAction: z.object({
    value: z.enum(UPPER_ACTIONS),
    source: z.string().max(300),
    isVerified: z.boolean(),
  }),
  interim: z.object({ reason: z.string().max(300), by: Name, at: At }).nullable(),
  versions: z.array(BudgetVersionRow).max(MAX_VERSIONS),
}).meta({ id: 'BudgetYear' });
export type BudgetYearView = z.infer<typeof BudgetYearView>;

export const BudgetLineView = z
  .object({
    ...lineNames,
    priorFen: Signed.nullable(),
    amountFen: Fen,
    /** Spent and held on this line of the year already; no version may go below it. */
    usedFen: Signed,
    note: z.string().max(200),
  })
  .meta({ id: 'BudgetLine' });
export type BudgetLineView = z.infer<typeof BudgetLineView>;

export const BudgetStepView = z
  .object({
    verb: z.enum(STEP_VERBS),
    from: z.enum(BUDGET_STATES),
    to: z.enum(BUDGET_STATES),
    on: DayText,
    at: At,
    by: Name,
    documentNumber: z.string().max(60),
    note: z.string().max(1_000),
    attachmentIds: z.array(z.string().max(30)).max(MAX_ATTACHMENTS),
  })
  .meta({ id: 'BudgetStep' });
export type BudgetStepView = z.infer<typeof BudgetStepView>;

export const BudgetVersionView = BudgetVersionRow.extend({
  note: z.string().max(1_000),
  lines: z.array(BudgetLineView).max(MAX_LINES),
  steps: z.array(BudgetStepView).max(MAX_STEPS),
  /** What the next step needs on file when it is passed. */
  needs: z.object({ documentNumber: z.boolean(), note: z.boolean(), attachment: z.boolean() }),
}).meta({ id: 'BudgetVersion' });
export type BudgetVersionView = z.infer<typeof BudgetVersionView>;

export const BudgetComparison = z
  .object({
    year: Year,
    before: BudgetVersionRow,
    after: BudgetVersionRow,
    lines: z
      .array(
        z.object({
          ...lineNames,
          beforeFen: Fen.nullable(),
          afterFen: Fen.nullable(),
          differenceFen: Signed,
          note: z.string().max(200),
        }),
      )
      .max(2 * MAX_LINES),
  })
  .meta({ id: 'BudgetComparison' });
export type BudgetComparison = z.infer<typeof BudgetComparison>;

export const BudgetFileRows = z
  .object({
    fileName: z.string().max(255),
    lines: z.array(BudgetLineView).max(MAX_LINES),
    priorSurplusUsedFen: Fen.nullable(),
  })
  .meta({ id: 'BudgetFileRows' });
export type BudgetFileRows = z.infer<typeof BudgetFileRows>;

/** Lines that a year may have in its execution: those of the budget and what was spent without one. */
const MAX_EXECUTED = 1_000;

export const ExecutionLine = z
  .object({
    ...lineNames,
    /** Whether the budget in force has the line; without, it was spent in the interim or is a red entry. */
    isLimited: z.boolean(),
    priorFen: Signed.nullable(),
    limitFen: Fen,
    encumberedFen: Fen,
    actualFen: Signed,
    availableFen: Signed,
    /** Held for requests that were not paid by the close of the year: released then. */
    lapsedFen: Fen,
    note: z.string().max(200),
  })
  .meta({ id: 'BudgetExecutionLine' });
export type ExecutionLine = z.infer<typeof ExecutionLine>;

export const IncomeLine = z
  .object({
    ...lineNames,
    isPlanned: z.boolean(),
    priorFen: Signed.nullable(),
    amountFen: Fen,
    actualFen: Signed,
    note: z.string().max(200),
  })
  .meta({ id: 'BudgetIncomeLine' });
export type IncomeLine = z.infer<typeof IncomeLine>;

export const BudgetExecution = z
  .object({
    year: Year,
    /** The version in force; null while there is none. */
    version: VersionNumber.nullable(),
    on: DayText,
    /** How much of the year is over, in basis points. */
    elapsedBasisPoints: z.int().min(0).max(10_000),
    warnBasisPoints: z.int().min(0).max(10_000),
    /** Whether the books of the year are closed. */
    isClosed: z.boolean(),
    priorSurplusUsedFen: Fen,
    spending: z.array(ExecutionLine).max(MAX_EXECUTED),
    income: z.array(IncomeLine).max(MAX_EXECUTED),
    totals: z.object({
      incomeBudgetFen: Fen,
      incomeFen: Signed,
      limitFen: Fen,
      encumberedFen: Fen,
      actualFen: Signed,
      availableFen: Signed,
      lapsedFen: Fen,
      /** Spending of the books that no line bears: zero unless something was posted before there was a budget. */
      unbudgetedFen: Signed,
    }),
    months: z.array(z.object({ period: z.string().max(7), incomeFen: Signed, spendingFen: Signed })).max(12),
  })
  .meta({ id: 'BudgetExecution' });
export type BudgetExecution = z.infer<typeof BudgetExecution>;
