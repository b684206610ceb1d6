import * as z from 'zod';
import { MAX_ATTACHMENTS } from '../../tenancy/attachments/schema.ts';
import { UPPER_ACTIONS } from './rulebook.ts';
import { BUDGET_STATES, MAX_LINES, MAX_STEPS, MAX_VERSIONS, STEP_VERBS } from './schema.ts';
import { Count, DayText, Fen, lineNames, Name, Signed, VersionNumber, Year } from './views-common.ts';

const At = z.string().max(30);

export const BudgetYearRow = z
  .object({
    year: Year,
    inForce: VersionNumber.nullable(),
    open: VersionNumber.nullable(),
    openState: z.enum(BUDGET_STATES).nullable(),
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
    /** The upper union's own answer; what came on paper was recorded by the chair. */
    isFromAbove: z.boolean(),
    /** Agreed above, but a rule forbids it by now: the refusal's code. */
    problem: z.string().max(80).nullable(),
  })
  .meta({ id: 'BudgetStep' });
export type BudgetStepView = z.infer<typeof BudgetStepView>;

export const BudgetVersionView = BudgetVersionRow.extend({
  note: z.string().max(1_000),
  lines: z.array(BudgetLineView).max(MAX_LINES),
  steps: z.array(BudgetStepView).max(MAX_STEPS),
  /** What the next step needs on file when it is passed. */
  needs: z.object({ documentNumber: z.boolean(), note: z.boolean(), attachment: z.boolean() }),
  /** Where it waits for the upper union's answer, and since when. */
  filedAt: z.object({ nodeCode: z.string().max(6), at: At }).nullable(),
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
