import * as z from 'zod';
import { DayText, Fen, lineNames, Name, Signed, VersionNumber, Year } from './views-common.ts';

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

export const LineEntry = z
  .object({
    voucherId: z.string().max(20),
    date: DayText,
    summary: z.string().max(500),
    account: z.string().max(13),
    memo: z.string().max(500).nullable(),
    amountFen: Signed,
  })
  .meta({ id: 'BudgetLineEntry' });
export type LineEntry = z.infer<typeof LineEntry>;

export const LineHolder = z
  .object({
    expenditureId: z.string().max(30),
    title: z.string().max(100),
    applicant: Name,
    submittedOn: DayText,
    heldFen: Fen,
  })
  .meta({ id: 'BudgetLineHolder' });
export type LineHolder = z.infer<typeof LineHolder>;
