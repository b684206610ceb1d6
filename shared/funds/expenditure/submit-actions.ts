import { personRef } from '../../kernel/context.ts';
import { DomainError, notFound } from '../../kernel/errors.ts';
import { dayOf } from '../../kernel/period.ts';
import { commit, MAX_ACTIONS, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { requireAttachments } from '../../tenancy/attachments/actions.ts';
import { needProject } from '../ledger/project-store.ts';
import { expenditureRequested, expenditureResubmitted } from './events.ts';
import { planAgain } from './retry.ts';
import { checkDueOn, checkOpenAdvance, checkResubmission } from './rules.ts';
import type { Expenditure, RequestAdvance, RequestExpenditure } from './schema.ts';
import { expenditureWrite, readExpenditure } from './store.ts';
import { approvalFor, baseOf, plannedExpense, sealPayee } from './submission.ts';
import { expenditureViewOf } from './view-of.ts';
import type { ExpenditureView } from './views.ts';

/** Room for the event, the answer kept for a repeat and the like. */
const MAX_WRITES = MAX_ACTIONS - 5;

const checkSize = (writes: readonly Write[]): void => {
  if (writes.length > MAX_WRITES) throw new DomainError('limit', 'funds.expenditure.tooWide', { count: writes.length });
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
  if (settles !== undefined) checkOpenAdvance(await readExpenditure(ctx, settles), personRef(ctx.actor).id);
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
    checkResubmission(before, personRef(ctx.actor), 'expense');
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
    applicant: personRef(ctx.actor),
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
