import * as z from 'zod';
import { idPattern } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/period.ts';

/** What a union hands to the union above it (报送). */
export const FILING_KINDS = ['budget', 'adjustment'] as const;
export type FilingKind = (typeof FILING_KINDS)[number];

/** What the upper union does with it where the union is: it approves (审批) or takes it into its files (备案). */
export const FILING_ACTIONS = ['approve', 'file'] as const;
export type FilingAction = (typeof FILING_ACTIONS)[number];

/** `paper`: the union recorded an answer that came on paper. `withdrawn`: it called back what was not answered yet. */
export const FILING_STATUSES = ['waiting', 'accepted', 'returned', 'paper', 'withdrawn'] as const;
export type FilingStatus = (typeof FILING_STATUSES)[number];

/** How far an answer got: on its way, entered, not possible any more by a rule, or overtaken by what the union did. */
export const DELIVERIES = ['underWay', 'entered', 'refused', 'overtaken'] as const;
export type Delivery = (typeof DELIVERIES)[number];

export const MAX_FILING_LINES = 240;
const MAX_FILING_VERSIONS = 99;
const MAX_FILING_STEPS = 8;

const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const Signed = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
const Year = z.int().min(1900).max(2199);
const Number99 = z.int().min(1).max(MAX_FILING_VERSIONS);
const Name = z.string().max(100);
const At = z.string().max(30);

export const FilingIdField = z
  .string()
  .length(30)
  .regex(idPattern('filing'))
  .meta({ example: 'fil_01JD9Z6T7QF3000000000000AA' });

const Answer = z.object({
  at: At,
  /** The office and the name of whoever answered. */
  by: z.string().max(200),
  documentNumber: z.string().max(60),
  note: z.string().max(1_000),
});

/** A line of the inbox: what was handed up by whom, its totals, and what became of it. */
export const FilingView = z
  .object({
    id: FilingIdField,
    unionName: Name,
    kind: z.enum(FILING_KINDS),
    year: Year,
    number: Number99,
    action: z.enum(FILING_ACTIONS),
    status: z.enum(FILING_STATUSES),
    handedAt: At,
    incomeFen: Fen,
    spendingFen: Fen,
    answer: Answer.nullable(),
    delivery: z.enum(DELIVERIES).nullable(),
    /** Why an answer could not be entered: a refusal code. */
    problem: z.string().max(80).nullable(),
  })
  .meta({ id: 'Filing' });
export type FilingView = z.infer<typeof FilingView>;

const FilingLine = z.object({
  account: z.string().max(13),
  zh: Name,
  en: Name,
  projectName: Name.nullable(),
  /** The final account of the year before (上年决算), as the union states it. */
  priorFen: Signed.nullable(),
  /** The budget that this one is compared with; null: it has no such line. */
  baseFen: Fen.nullable(),
  /** Null: the line is left out. */
  amountFen: Fen.nullable(),
  note: z.string().max(200),
});

/** What was handed up, as it stood then: lines and totals, what was decided on the way; nothing about members. */
export const FilingPaper = z
  .object({
    reason: z.string().max(500),
    note: z.string().max(1_000),
    totals: z.object({
      incomeFen: Fen,
      spendingFen: Fen,
      basicFen: Fen,
      projectFen: Fen,
      priorSurplusUsedFen: Fen,
    }),
    /** The budget in force of the year before, or for an adjustment the one that it changes. */
    base: z.object({ year: Year, number: Number99, incomeFen: Fen, spendingFen: Fen }).nullable(),
    lines: z.array(FilingLine).max(MAX_FILING_LINES),
    /** From the last submission on: minutes, opinion of the audit committee, resolution. */
    steps: z
      .array(
        z.object({
          stage: z.enum(['submission', 'committee', 'audit', 'meeting']),
          on: z.string().max(10),
          documentNumber: z.string().max(60),
          note: z.string().max(1_000),
        }),
      )
      .max(MAX_FILING_STEPS),
    /** Versions of the year, the newest first. */
    versions: z
      .array(
        z.object({
          number: Number99,
          state: z.string().max(20),
          reason: z.string().max(500),
          incomeFen: Fen,
          spendingFen: Fen,
        }),
      )
      .max(MAX_FILING_VERSIONS),
  })
  .meta({ id: 'FilingPaper' });
export type FilingPaper = z.infer<typeof FilingPaper>;

export const FilingDetail = FilingView.extend({
  paper: FilingPaper,
  /** Whether it was handed to the node of the caller: a node above reads and does not answer. */
  isOwn: z.boolean(),
}).meta({ id: 'FilingDetail' });
export type FilingDetail = z.infer<typeof FilingDetail>;

const DocumentNumber = z.string().trim().max(60).default('').meta({ example: '鼓工发〔2026〕31号' });

export const AcceptFiling = z
  .strictObject({ documentNumber: DocumentNumber, note: z.string().trim().max(1_000).default('') })
  .meta({ id: 'AcceptFiling', example: { documentNumber: '鼓工发〔2026〕31号', note: '' } });
export type AcceptFiling = z.infer<typeof AcceptFiling>;

export const ReturnFiling = z
  .strictObject({ note: z.string().trim().min(2).max(1_000).meta({ example: '慰问支出缺少测算依据，请补充后重报' }) })
  .meta({ id: 'ReturnFiling' });
export type ReturnFiling = z.infer<typeof ReturnFiling>;

/** The row in the node's list. `v` guards it, so that one answer alone is taken. */
export type FilingRow = {
  readonly id: string;
  readonly unionId: string;
  readonly unionName: string;
  readonly kind: FilingKind;
  readonly year: number;
  readonly number: number;
  readonly action: FilingAction;
  readonly status: FilingStatus;
  readonly handedAt: Instant;
  readonly incomeFen: number;
  readonly spendingFen: number;
  readonly answer?: z.infer<typeof Answer>;
  readonly delivery?: Delivery;
  readonly problem?: string;
  readonly v: number;
};

/** Where something was handed: written on the step that did it. */
export type FilingRef = { readonly id: string; readonly nodeCode: string };
