import { personRef } from '../../kernel/context.ts';
import { DomainError, notFound } from '../../kernel/errors.ts';
import type { Permit } from '../../kernel/permit.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { requireAttachments } from '../../tenancy/attachments/actions.ts';
import { takeApprovalStep } from '../approval/actions.ts';
import { approvalActed } from '../approval/events.ts';
import type { ApprovalAct } from '../approval/schema.ts';
import { withMinutes } from '../approval/step-rules.ts';
import { expenditureCancelled, papersAdded } from './events.ts';
import { letGo, withNothingHeld } from './hold.ts';
import { MAX_PAPERS } from './line-schema.ts';
import { notInPayout } from './payout-lock.ts';
import { planAgain } from './retry.ts';
import { checkCancellation, checkPapersOpen, isLetGo, withApproval } from './rules.ts';
import type { AddPapers, CancelExpenditure, Expenditure } from './schema.ts';
import { expenditureWrite, readExpenditure, receiptHeadRemoval, receiptHeadWrites } from './store.ts';
import { minutesOf } from './submission.ts';
import { expenditureViewOf } from './view-of.ts';
import type { ExpenditureView } from './views.ts';

const APPLICANT_VERBS = new Set<ApprovalAct['verb']>(['withdraw', 'remind']);

/** Whoever may ask may withdraw and remind; the rest is for those who may approve. */
const permitFor = (ctx: UnionCtx, verb: ApprovalAct['verb']): Permit =>
  allow(ctx, APPLICANT_VERBS.has(verb) ? 'funds.expenditure.request' : 'funds.expenditure.approve');

/**
 * One act on a request: 同意 拒绝 退回 转交 加签 撤回 催办. A refusal, a return and a withdrawal give back in the same
 * transaction what was held: budget, invoices and grants. Throws `funds.approval.*`.
 */
export const actOnExpenditure = async (ctx: UnionCtx, id: string, act: ApprovalAct): Promise<ExpenditureView> => {
  const permit = permitFor(ctx, act.verb);
  return planAgain(ctx, async () => {
    const before = (await readExpenditure(ctx, id)) ?? notFound();
    const { next: approval } = await takeApprovalStep(ctx, before.approval, act);
    const moved = { ...withApproval(before, approval), updatedAt: ctx.tools.now() };
    const releases = isLetGo(moved.status) && !isLetGo(before.status);
    const next: Expenditure = releases ? withNothingHeld(moved) : moved;
    const body = await expenditureViewOf(ctx, next);
    await commit(ctx, {
      permit,
      writes: [
        expenditureWrite(ctx, next),
        ...(releases ? await letGo(ctx, before) : []),
        ...(next.status === 'approved' ? receiptHeadWrites(ctx, next) : []),
      ],
      events: [approvalActed({ kind: 'funds.expenditure', id }, approval)],
      answer: { status: 200, body },
    });
    return body;
  });
};

/** Lets an approved request go that will not be paid: what it held is given back. */
export const cancelExpenditure = async (
  ctx: UnionCtx,
  id: string,
  { reason }: CancelExpenditure,
): Promise<ExpenditureView> => {
  const permit = allow(ctx, 'funds.expenditure.request');
  return planAgain(ctx, async () => {
    const before = (await readExpenditure(ctx, id)) ?? notFound();
    checkCancellation(before, personRef(ctx.actor), ctx.scope.roles);
    const next: Expenditure = { ...withNothingHeld(before), status: 'cancelled', updatedAt: ctx.tools.now() };
    const body = await expenditureViewOf(ctx, next);
    await commit(ctx, {
      permit,
      writes: [
        expenditureWrite(ctx, next),
        notInPayout(ctx, id),
        ...(await letGo(ctx, before)),
        receiptHeadRemoval(ctx, id),
      ],
      events: [expenditureCancelled(before, next, reason)],
      answer: { status: 200, body },
    });
    return body;
  });
};

/** Adds papers that come later (signed list, photos); nothing is ever taken away. */
export const addPapers = async (ctx: UnionCtx, id: string, { papers }: AddPapers): Promise<ExpenditureView> => {
  const permit = allow(ctx, 'funds.expenditure.request');
  await requireAttachments(
    ctx,
    papers.map((one) => one.attachmentId),
  );
  return planAgain(ctx, async () => {
    const before = (await readExpenditure(ctx, id)) ?? notFound();
    checkPapersOpen(before, personRef(ctx.actor), ctx.scope.roles);
    const known = new Set(before.papers.map((one) => one.attachmentId));
    const added = papers.filter((one) => !known.has(one.attachmentId));
    if (before.papers.length + added.length > MAX_PAPERS)
      throw new DomainError('limit', 'funds.expenditure.tooManyPapers', { max: MAX_PAPERS });
    const next: Expenditure = {
      ...before,
      papers: [...before.papers, ...added],
      approval: withMinutes(before.approval, minutesOf(added)),
      updatedAt: ctx.tools.now(),
    };
    const body = await expenditureViewOf(ctx, next);
    await commit(ctx, {
      permit,
      writes: [expenditureWrite(ctx, next)],
      events: [papersAdded(before, next)],
      answer: { status: 200, body },
    });
    return body;
  });
};
