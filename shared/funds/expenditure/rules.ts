// 会计法 (2024) Arts 13, 25, 35: who asks, who approves and who pays are different people; nothing is paid twice or unapproved.
import type { UnionRole } from '../../kernel/context.ts';
import { refuse } from '../../kernel/errors.ts';
import { type Day, type Period, periodOfDay } from '../../kernel/period.ts';
import type { ApprovalState, ApprovalStatus } from '../approval/schema.ts';
import type { Duty, ExceptionUsed } from '../duties/schema.ts';
import { BANK, CASH } from '../ledger/chart.ts';
import { credit, debit, withoutZeros } from '../ledger/rules.ts';
import type { VoucherDraft, VoucherLine } from '../ledger/schema.ts';
import type { Expenditure, Method, Status, StoredLine, Who } from './schema.ts';

/** 其他应收款: what was advanced and not accounted for yet. */
export const ADVANCES = '135';

const STATUS_OF: Readonly<Record<ApprovalStatus, Status>> = {
  pending: 'pending',
  approved: 'approved',
  refused: 'refused',
  returned: 'returned',
  withdrawn: 'withdrawn',
};

/** The request after its approval moved on. */
export const withApproval = (before: Expenditure, approval: ApprovalState): Expenditure => ({
  ...before,
  approval,
  status: STATUS_OF[approval.status],
});

/** Nothing more comes of it, and nothing is paid. */
const ENDED: ReadonlySet<Status> = new Set(['refused', 'withdrawn', 'cancelled', 'reversed']);

/** Whether what is held for a request (budget, invoices, grants) is given back in this status. */
export const isLetGo = (status: Status): boolean => ENDED.has(status) || status === 'returned';

/** Everybody who signed for it: with the applicant, those who may not pay. */
export const signersOf = (approval: ApprovalState): readonly string[] =>
  approval.history.filter((entry) => entry.verb === 'approve').map((entry) => entry.by.id);

/**
 * Refuses the payment of what is not approved, and by somebody who asked for it or approved it, unless an exception of
 * a small union lets that person pay; answers the exceptions that were needed.
 */
export const checkPayment = (
  expenditure: Expenditure,
  payer: Who,
  exceptionOf: (duty: Duty) => ExceptionUsed | undefined = () => undefined,
): readonly ExceptionUsed[] => {
  if (expenditure.status !== 'approved')
    refuse('conflict', 'funds.expenditure.notApproved', { status: expenditure.status });
  const need = (isNeeded: boolean, duty: Duty, code: string): readonly ExceptionUsed[] =>
    isNeeded ? [exceptionOf(duty) ?? refuse('rule', code)] : [];
  return [
    ...need(payer.id === expenditure.applicant.id, 'payOwn', 'funds.expenditure.payerIsApplicant'),
    ...need(signersOf(expenditure.approval).includes(payer.id), 'payApproved', 'funds.expenditure.payerIsApprover'),
  ];
};

/** An approved request that is never paid is let go by its applicant or by whoever keeps the books. */
export const checkCancellation = (expenditure: Expenditure, who: Who, roles: readonly UnionRole[]): void => {
  if (expenditure.applicant.id !== who.id && !roles.includes('finance'))
    refuse('rule', 'funds.expenditure.onlyApplicant');
  if (expenditure.status !== 'approved')
    refuse('conflict', 'funds.expenditure.notApproved', { status: expenditure.status });
};

/** Papers come from the applicant or from those who keep the books, to a request that has not ended. */
export const checkPapersOpen = (expenditure: Expenditure, who: Who, roles: readonly UnionRole[]): void => {
  const isKeeper = roles.includes('finance') || roles.includes('cashier');
  if (expenditure.applicant.id !== who.id && !isKeeper) refuse('rule', 'funds.expenditure.onlyApplicant');
  if (ENDED.has(expenditure.status)) refuse('conflict', 'funds.expenditure.notOpen', { status: expenditure.status });
};

/** Only the applicant changes a request, and only after it came back. */
export const checkResubmission = (expenditure: Expenditure, who: Who, type: Expenditure['type']): void => {
  if (expenditure.applicant.id !== who.id) refuse('rule', 'funds.expenditure.onlyApplicant');
  if (expenditure.status !== 'returned' && expenditure.status !== 'withdrawn')
    refuse('conflict', 'funds.expenditure.notReturned', { status: expenditure.status });
  if (expenditure.type !== type) refuse('conflict', 'funds.expenditure.otherType', { type: expenditure.type });
};

/** An advance can be accounted for or returned while it is open, by the one who received it. */
export const checkOpenAdvance = (advance: Expenditure | undefined, applicantId?: string): Expenditure => {
  if (advance?.type !== 'advance') return refuse('rule', 'funds.expenditure.advanceUnknown');
  if (advance.status !== 'advanced')
    return refuse('conflict', 'funds.expenditure.advanceNotOpen', { status: advance.status });
  if (applicantId !== undefined && advance.applicant.id !== applicantId)
    return refuse('rule', 'funds.expenditure.advanceOfOther');
  return advance;
};

/** An advance is to be accounted for later than today. */
export const checkDueOn = (dueOn: Day, today: Day): void => {
  if (dueOn <= today)
    refuse('rule', 'funds.expenditure.dueOnPast', { today }, [
      { pointer: '/dueOn', code: 'funds.expenditure.dueOnPast', params: { today } },
    ]);
};

/** A voucher bears a day on or after the request: nothing is paid before it was asked for. */
export const checkPaidOn = (paidOn: Day, submittedOn: Day): void => {
  if (paidOn < submittedOn)
    refuse('rule', 'funds.expenditure.paidTooEarly', { submittedOn }, [
      { pointer: '/paidOn', code: 'funds.expenditure.paidTooEarly', params: { submittedOn } },
    ]);
};

export const isOverdue = (advance: Pick<Expenditure, 'status' | 'dueOn'>, today: Day): boolean =>
  advance.status === 'advanced' && advance.dueOn !== undefined && advance.dueOn < today;

/** The debit lines of an expense: one for each line of the request, on the account of its kind. */
export const expenseLines = (lines: readonly StoredLine[]): readonly VoucherLine[] =>
  lines.map((line) => ({
    ...debit(line.account, line.amountFen, line.memo),
    ...(line.project ? { project: line.project } : {}),
  }));

const moneyOf = (method: Method): string => (method === 'cash' ? CASH : BANK);

/** Papers behind a voucher (附单据): what the applicant attached and the minutes that approvers brought. */
export const paperIds = (expenditure: Pick<Expenditure, 'papers' | 'approval'>): readonly string[] => [
  ...new Set([...expenditure.papers.map((one) => one.attachmentId), ...expenditure.approval.resolutionIds]),
];

const draft = (expenditure: Expenditure, on: Day, lines: readonly VoucherLine[], summary: string): VoucherDraft => ({
  summary,
  lines,
  source: {
    kind: expenditure.type === 'advance' ? 'advance' : 'expenditure',
    id: expenditure.id,
    period: periodOfDay(on) as Period,
  },
  attachments: paperIds(expenditure).length,
  attachmentIds: paperIds(expenditure),
});

/** What an advance leaves after an expense of this total: to be returned (positive) or paid on top (negative), in fen. */
export const advanceRestFen = (advanceFen: number, totalFen: number): number => advanceFen - totalFen;

/**
 * The voucher of a payment. An expense: its accounts against cash or bank. An advance: 135 against cash or bank. An
 * expense that accounts for an advance: its accounts against 135, the difference returned or paid on top.
 */
export const paymentDraft = (
  expenditure: Expenditure,
  payment: { readonly method: Method; readonly paidOn: Day },
  advance?: Pick<Expenditure, 'totalFen'>,
): VoucherDraft => {
  const { title, payee, totalFen } = expenditure;
  const money = moneyOf(payment.method);
  if (expenditure.type === 'advance') {
    const lines = [debit(ADVANCES, totalFen, payee.name), credit(money, totalFen)];
    return draft(expenditure, payment.paidOn, lines, `借款：${title}`);
  }
  const expense = expenseLines(expenditure.lines);
  if (!advance) return draft(expenditure, payment.paidOn, [...expense, credit(money, totalFen)], title);
  const restFen = advanceRestFen(advance.totalFen, totalFen);
  const lines = withoutZeros([
    ...expense,
    debit(money, Math.max(0, restFen), '退回余款'),
    credit(ADVANCES, advance.totalFen, '冲销借款'),
    credit(money, Math.max(0, -restFen), '补付差额'),
  ]);
  return draft(expenditure, payment.paidOn, lines, `报销冲借款：${title}`);
};

/** The voucher of an advance that comes back whole. */
export const returnDraft = (advance: Expenditure, on: Day, method: Method): VoucherDraft =>
  draft(
    advance,
    on,
    [debit(moneyOf(method), advance.totalFen), credit(ADVANCES, advance.totalFen)],
    `退回借款：${advance.title}`,
  );

/** What the lines of a request take from the budget, by account and project. */
export const spendingByLine = (
  lines: readonly Pick<StoredLine, 'account' | 'project' | 'amountFen'>[],
): readonly { readonly account: string; readonly project?: string; readonly amountFen: number }[] => {
  const sums = new Map<string, { account: string; project?: string; amountFen: number }>();
  for (const { account, project, amountFen } of lines) {
    const name = `${account} ${project ?? ''}`;
    const known = sums.get(name) ?? { account, ...(project ? { project } : {}), amountFen: 0 };
    known.amountFen += amountFen;
    sums.set(name, known);
  }
  return [...sums.values()];
};
