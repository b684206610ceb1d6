import { actorRef } from '../../kernel/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { maskBankCard } from '../../kernel/masking.ts';
import { dayOf } from '../../kernel/period.ts';
import { commit, MAX_ACTIONS, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { requireAttachments } from '../../tenancy/attachments/actions.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import { beginApproval } from '../approval/actions.ts';
import type { ApprovalState } from '../approval/schema.ts';
import { readChart } from '../ledger/chart-store.ts';
import { needProject } from '../ledger/project-store.ts';
import { outingFen } from './activity-rules.ts';
import { checkRequest, refuseStops, totalOf } from './check-rules.ts';
import { expenditureRequested, expenditureResubmitted } from './events.ts';
import { type Case, openCase } from './facts.ts';
import { grantsOf } from './grant-rules.ts';
import { grantWrites, outingWrite } from './grant-store.ts';
import { holdBudget } from './hold.ts';
import { claimInvoices } from './invoice-locks.ts';
import { kindCode } from './kind-codes.ts';
import type { PaperInput, PayeeInput } from './line-schema.ts';
import { planAgain } from './retry.ts';
import { checkDueOn, checkOpenAdvance, checkResubmission } from './rules.ts';
import type { Expenditure, RequestAdvance, RequestExpenditure, StoredLine, StoredPayee, Who } from './schema.ts';
import { expenditureWrite, readExpenditure, readRecipients, recipientWrites } from './store.ts';
import { expenditureViewOf } from './view-of.ts';
import type { ExpenditureView } from './views.ts';

/** Room for the event, the answer kept for a repeat and the like. */
const MAX_WRITES = MAX_ACTIONS - 5;

export const whoOf = (ctx: UnionCtx): Who => {
  const { id = '', name = '' } = actorRef(ctx.actor);
  return { id, name };
};

const notFound = (): never => {
  throw new DomainError('notFound', 'http.resource.notFound');
};

const sealPayee = async (ctx: UnionCtx, id: string, payee: PayeeInput): Promise<StoredPayee> => {
  const { name, bankName, account } = payee;
  const bank = bankName ? { bankName } : {};
  if (!account) return { name, ...bank };
  const digits = account.replaceAll(/\D/g, '');
  const accountCipher = (await vaultOf(ctx)).encrypt(id, 'payeeAccount', digits);
  return { name, ...bank, accountMasked: maskBankCard(digits), accountCipher };
};

const storedLines = async (ctx: UnionCtx, { checked, buckets }: Case): Promise<readonly StoredLine[]> => {
  const chart = await readChart(ctx);
  return checked.lines.map((line, index) => {
    const { account } = kindCode(line.kind);
    // Above grassroots, 502 stands for the activities of 501.
    const own = chart.accountOf(account) ? account : account.replace(/^501\d\d$/, '502');
    return { ...line, account: own, recipients: line.recipients.length, buckets: [...(buckets[index] ?? [])] };
  });
};

const minutesOf = (papers: readonly PaperInput[]): readonly string[] =>
  papers.filter((one) => one.paper === 'minutes').map((one) => one.attachmentId);

const checkSize = (writes: readonly Write[]): void => {
  if (writes.length > MAX_WRITES) throw new DomainError('limit', 'funds.expenditure.tooWide', { count: writes.length });
};

type Base = { readonly id: string; readonly v: number; readonly createdAt: Expenditure['createdAt'] };

/** A new request, or the one that came back and is submitted once more. */
const baseOf = (ctx: UnionCtx, id: string, before: Expenditure | undefined): Base =>
  before ?? { id, v: 0, createdAt: ctx.tools.now() };

const approvalFor = (
  ctx: UnionCtx,
  type: Expenditure['type'],
  amountFen: number,
  papers: readonly PaperInput[],
  previous?: ApprovalState,
): Promise<ApprovalState> =>
  beginApproval(ctx, {
    kind: type === 'advance' ? 'advance' : 'expenditure',
    amountFen,
    resolutionIds: minutesOf(papers),
    ...(previous ? { previous } : {}),
  });

const plannedExpense = async (
  ctx: UnionCtx,
  request: RequestExpenditure,
  base: Base,
  previous: Expenditure | undefined,
) => {
  const found = await openCase(ctx, request);
  const findings = checkRequest(found.checked, found.facts);
  refuseStops(findings);
  const lines = await storedLines(ctx, found);
  const totalFen = totalOf(lines);
  const budget = await holdBudget(ctx, Number(found.year), lines);
  const invoices = await claimInvoices(ctx, base.id, request.invoices);
  const grants = grantsOf(lines, found.recipients);
  const next: Expenditure = {
    ...base,
    type: 'expense',
    status: 'pending',
    title: request.title,
    payee: await sealPayee(ctx, base.id, request.payee),
    lines,
    totalFen,
    invoices: request.invoices,
    papers: request.papers,
    warnings: findings,
    ...(request.settles ? { settles: request.settles } : {}),
    applicant: whoOf(ctx),
    submittedOn: found.facts.today as Expenditure['submittedOn'],
    encumbrances: budget.encumbrances,
    invoiceHashes: invoices.hashes,
    approval: await approvalFor(ctx, 'expense', totalFen, request.papers, previous?.approval),
    updatedAt: ctx.tools.now(),
  };
  const before = previous ? await readRecipients(ctx, base.id) : [];
  const writes = [
    expenditureWrite(ctx, next),
    ...invoices.writes,
    ...budget.writes,
    ...recipientWrites(ctx, base.id, found.recipients, before),
    ...grantWrites(ctx, found.year, found.pages, grants, 1),
    ...outingWrite(ctx, found.year, outingFen(lines), found.outingTotalFen),
  ];
  return { next, writes };
};

/** Projects that are there and open; whether their money suffices is held when it is paid. */
const checkProjects = async (ctx: UnionCtx, request: RequestExpenditure): Promise<void> => {
  for (const id of new Set(request.lines.flatMap((line) => line.project ?? []))) {
    const { name, status } = await needProject(ctx, id);
    if (status === 'closed') throw new DomainError('rule', 'funds.ledger.projectClosed', { project: name });
  }
};

/** The open advance of the same person, where the request accounts for one. */
const checkSettles = async (ctx: UnionCtx, settles: string | undefined): Promise<void> => {
  if (settles !== undefined) checkOpenAdvance(await readExpenditure(ctx, settles), whoOf(ctx).id);
};

/**
 * Submits a request to spend: checked against the rules, held on the budget, its invoices claimed and its members'
 * grants counted, all in one transaction. Throws `funds.expenditure.*`, `funds.budget.*`, `funds.approval.*`.
 */
export const requestExpenditure = async (ctx: UnionCtx, request: RequestExpenditure): Promise<ExpenditureView> => {
  const permit = allow(ctx, 'funds.expenditure.request');
  await requireAttachments(
    ctx,
    request.papers.map((one) => one.attachmentId),
  );
  const id = ctx.tools.newId('expenditure');
  return planAgain(ctx, async () => {
    await checkProjects(ctx, request);
    await checkSettles(ctx, request.settles);
    const { next, writes } = await plannedExpense(ctx, request, baseOf(ctx, id, undefined), undefined);
    checkSize(writes);
    const body = await expenditureViewOf(ctx, next);
    await commit(ctx, { permit, writes, events: [expenditureRequested(next)], answer: { status: 201, body } });
    return body;
  });
};

/** Submits a request once more that was returned or withdrawn; only its applicant can. */
export const resubmitExpenditure = async (
  ctx: UnionCtx,
  id: string,
  request: RequestExpenditure,
): Promise<ExpenditureView> => {
  const permit = allow(ctx, 'funds.expenditure.request');
  await requireAttachments(
    ctx,
    request.papers.map((one) => one.attachmentId),
  );
  return planAgain(ctx, async () => {
    const before = (await readExpenditure(ctx, id)) ?? notFound();
    checkResubmission(before, whoOf(ctx), 'expense');
    await checkProjects(ctx, request);
    await checkSettles(ctx, request.settles);
    const { next, writes } = await plannedExpense(ctx, request, baseOf(ctx, id, before), before);
    checkSize(writes);
    await commit(ctx, { permit, writes, events: [expenditureResubmitted(before, next)] });
    return expenditureViewOf(ctx, { ...next, v: next.v + 1 });
  });
};

/** Asks for an advance (借款): approved and paid like an expense, but booked on 135 and accounted for later. */
export const requestAdvance = async (ctx: UnionCtx, request: RequestAdvance): Promise<ExpenditureView> => {
  const permit = allow(ctx, 'funds.expenditure.request');
  const at = ctx.tools.now();
  checkDueOn(request.dueOn, dayOf(at));
  await requireAttachments(
    ctx,
    request.papers.map((one) => one.attachmentId),
  );
  const id = ctx.tools.newId('expenditure');
  const next: Expenditure = {
    id,
    type: 'advance',
    status: 'pending',
    title: request.title,
    payee: await sealPayee(ctx, id, request.payee),
    lines: [],
    totalFen: request.amountFen,
    invoices: [],
    papers: request.papers,
    warnings: [],
    dueOn: request.dueOn,
    applicant: whoOf(ctx),
    submittedOn: dayOf(at),
    encumbrances: [],
    invoiceHashes: [],
    approval: await approvalFor(ctx, 'advance', request.amountFen, request.papers),
    createdAt: at,
    updatedAt: at,
    v: 0,
  };
  const body = await expenditureViewOf(ctx, next);
  const writes = [expenditureWrite(ctx, next)];
  await commit(ctx, { permit, writes, events: [expenditureRequested(next)], answer: { status: 201, body } });
  return body;
};
