import * as z from 'zod';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { ApprovalView } from '../approval/views.ts';
import { ExceptionUsedView } from '../duties/views.ts';
import { FindingView, PaperStateView } from './check-views.ts';
import { FESTIVALS, FORMS, PAPERS, SPENDING_KINDS } from './kind-codes.ts';
import { MAX_INVOICES, MAX_LINES, MAX_PAPERS, MAX_RECIPIENTS } from './line-schema.ts';
import { ReversalProposalView, ReversalView } from './reversal-views.ts';
import { METHODS, STATUSES, TYPES } from './schema.ts';

const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const People = z.int().min(0).max(1_000_000);
const Who = z.object({ id: z.string().max(30), name: z.string().max(80) });
const Text = z.string().max(120);
const DayText = z.string().max(10);
const InstantText = z.string().max(30);

const LineView = z.object({
  kind: z.enum(SPENDING_KINDS),
  account: z.string().max(12),
  amountFen: Fen,
  memo: Text,
  form: z.enum(FORMS),
  project: z.string().max(30).nullable(),
  festival: z.enum(FESTIVALS).nullable(),
  participants: People.nullable(),
  winners: People.nullable(),
  topPrizeFen: Fen.nullable(),
  souvenirFen: Fen.nullable(),
  mealFen: Fen.nullable(),
  days: z.int().min(1).max(30).nullable(),
  recipients: z.int().min(0).max(MAX_RECIPIENTS),
});

/** A row of a list. */
export const ExpenditureRow = z
  .object({
    id: z.string().max(30),
    type: z.enum(TYPES),
    status: z.enum(STATUSES),
    title: z.string().max(80),
    payeeName: z.string().max(80),
    kinds: z.array(z.enum(SPENDING_KINDS)).max(MAX_LINES),
    totalFen: Fen,
    applicant: Who,
    submittedOn: DayText,
    dueOn: DayText.nullable(),
    isOverdue: z.boolean(),
    paidOn: DayText.nullable(),
    voucherId: z.string().max(20).nullable(),
    warnings: z.int().min(0).max(2_000),
    /** Names of those whose signature is awaited now. */
    waitingFor: z.array(z.string().max(80)).max(200),
  })
  .meta({ id: 'ExpenditureRow' });
export type ExpenditureRow = z.infer<typeof ExpenditureRow>;

export const ExpenditureView = ExpenditureRow.extend({
  payee: z.object({
    name: z.string().max(80),
    bankName: z.string().max(80).nullable(),
    /** The last four digits only. */
    accountMasked: z.string().max(40).nullable(),
  }),
  lines: z.array(LineView).max(MAX_LINES),
  invoices: z
    .array(z.object({ code: z.string().max(20), number: z.string().max(30), date: DayText, amountFen: Fen }))
    .max(MAX_INVOICES),
  papers: z.array(z.object({ attachmentId: z.string().max(30), paper: z.enum(PAPERS) })).max(MAX_PAPERS * 4),
  checklist: z.array(PaperStateView).max(PAPERS.length),
  findings: z.array(FindingView).max(2_000),
  settles: z.string().max(30).nullable(),
  recipients: z
    .int()
    .min(0)
    .max(MAX_RECIPIENTS * MAX_LINES),
  approval: ApprovalView,
  payment: z
    .object({
      method: z.enum(METHODS),
      paidOn: DayText,
      voucherId: z.string().max(20),
      by: Who,
      at: InstantText,
      payoutId: z.string().max(30).nullable(),
      exceptions: z.array(ExceptionUsedView).max(5),
    })
    .nullable(),
  settlement: z
    .object({
      on: DayText,
      voucherId: z.string().max(20),
      expenditureId: z.string().max(30).nullable(),
      returnedFen: Fen,
    })
    .nullable(),
  /** A red reversal that waits for a second person. */
  reversal: ReversalProposalView.nullable(),
  reversals: z.array(ReversalView).max(1_000),
  createdAt: InstantText,
}).meta({ id: 'Expenditure' });
export type ExpenditureView = z.infer<typeof ExpenditureView>;

const RecipientView = z.object({
  memberId: z.string().max(30),
  name: z.string().max(50),
  item: Text,
  amountFen: Fen,
  signedAt: InstantText.nullable(),
  signedBy: z.string().max(80).nullable(),
});

/** Who receives what, and who has confirmed it. The total is that of the lines that name recipients. */
export const ReceiptListView = z
  .object({
    expenditureId: z.string().max(30),
    title: z.string().max(80),
    totalFen: Fen,
    signedFen: Fen,
    signed: z
      .int()
      .min(0)
      .max(MAX_RECIPIENTS * MAX_LINES),
    /** A scan of the signed list is among the papers. */
    hasScan: z.boolean(),
    data: z.array(RecipientView).max(MAX_RECIPIENTS * MAX_LINES),
  })
  .meta({ id: 'ReceiptList' });
export type ReceiptListView = z.infer<typeof ReceiptListView>;

/** What a member is to confirm, or has. */
export const OwnReceiptView = z
  .object({
    expenditureId: z.string().max(30),
    title: z.string().max(80),
    items: z.array(z.object({ item: Text, amountFen: Fen })).max(MAX_LINES),
    amountFen: Fen,
    submittedOn: DayText,
    signedAt: InstantText.nullable(),
  })
  .meta({ id: 'OwnReceipt' });
export type OwnReceiptView = z.infer<typeof OwnReceiptView>;

const StandardView = z.object({
  capFen: z.int().min(0).max(MAX_STATED_FEN).nullable(),
  source: z.string().max(300),
  verified: z.boolean(),
});

/** A kind of spending as forms need it. */
export const KindView = z
  .object({
    kind: z.enum(SPENDING_KINDS),
    account: z.string().max(12),
    zh: z.string().max(40),
    en: z.string().max(60),
    needs: z.array(z.enum(PAPERS)).max(PAPERS.length),
    later: z.array(z.enum(PAPERS)).max(PAPERS.length),
    perHead: z.boolean(),
    standard: StandardView.nullable(),
    /** What remains of the year on the budget line that bears it; null: none does. */
    availableFen: z.int().min(-MAX_STATED_FEN).max(MAX_STATED_FEN).nullable(),
  })
  .meta({ id: 'SpendingKind' });
export type KindView = z.infer<typeof KindView>;
