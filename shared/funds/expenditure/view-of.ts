import { dayOf } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { viewApproval } from '../approval/views.ts';
import { paperList } from './paper-rules.ts';
import { isOverdue } from './rules.ts';
import type { Expenditure, StoredLine } from './schema.ts';
import type { ExpenditureRow, ExpenditureView } from './views.ts';

const lineView = (line: StoredLine) => ({
  kind: line.kind,
  account: line.account,
  amountFen: line.amountFen,
  memo: line.memo,
  form: line.form,
  project: line.project ?? null,
  festival: line.festival ?? null,
  participants: line.participants ?? null,
  winners: line.winners ?? null,
  topPrizeFen: line.topPrizeFen ?? null,
  souvenirFen: line.souvenirFen ?? null,
  mealFen: line.mealFen ?? null,
  days: line.days ?? null,
  recipients: line.recipients,
});

const waitingFor = ({ approval }: Expenditure): string[] =>
  approval.status === 'pending'
    ? (approval.steps[approval.step]?.signers ?? []).filter((one) => !one.signedAt).map((one) => one.name)
    : [];

export const rowOf = (ctx: UnionCtx, one: Expenditure): ExpenditureRow => ({
  id: one.id,
  type: one.type,
  status: one.status,
  title: one.title,
  payeeName: one.payee.name,
  kinds: [...new Set(one.lines.map((line) => line.kind))],
  totalFen: one.totalFen,
  applicant: one.applicant,
  submittedOn: one.submittedOn,
  dueOn: one.dueOn ?? null,
  isOverdue: isOverdue(one, dayOf(ctx.tools.now())),
  paidOn: one.payment?.paidOn ?? null,
  voucherId: one.payment?.voucherId ?? null,
  warnings: one.warnings.length,
  waitingFor: waitingFor(one),
});

/** The checklist of papers: what the kinds ask for and what is there. */
const checklistOf = ({ lines, papers, approval }: Expenditure) =>
  paperList({
    lines: lines.map((line) => ({ kind: line.kind, recipients: { length: line.recipients } })),
    papers: [...papers, ...approval.resolutionIds.map(() => ({ paper: 'minutes' as const }))],
    isCollective: approval.needsResolution,
  });

/** A request as pages show it to whoever calls; the payee's account is masked, recipients are counted only. */
export const expenditureViewOf = async (ctx: UnionCtx, one: Expenditure): Promise<ExpenditureView> => ({
  ...rowOf(ctx, one),
  payee: {
    name: one.payee.name,
    bankName: one.payee.bankName ?? null,
    accountMasked: one.payee.accountMasked ?? null,
  },
  lines: one.lines.map(lineView),
  invoices: [...one.invoices],
  papers: [...one.papers],
  checklist: [...checklistOf(one)],
  findings: one.warnings.map((finding) => ({ ...finding, params: { ...finding.params } })),
  settles: one.settles ?? null,
  recipients: one.lines.reduce((sum, line) => sum + line.recipients, 0),
  approval: await viewApproval(ctx, one.approval),
  payment: one.payment
    ? { ...one.payment, payoutId: one.payment.payoutId ?? null, exceptions: [...(one.payment.exceptions ?? [])] }
    : null,
  settlement: one.settlement ? { ...one.settlement, expenditureId: one.settlement.expenditureId ?? null } : null,
  reversal: one.reversal ?? null,
  reversals: (one.reversals ?? []).map(({ exceptions, ...rest }) => ({ ...rest, exceptions: [...(exceptions ?? [])] })),
  createdAt: one.createdAt,
});
