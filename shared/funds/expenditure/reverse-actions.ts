import { actorRef, personRef } from '../../kernel/context.ts';
import { DomainError, notFound } from '../../kernel/errors.ts';
import type { DomainEvent } from '../../kernel/event.ts';
import { dayOf, periodOfDay } from '../../kernel/period.ts';
import { commit, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { mayDo } from '../../tenancy/access/rules.ts';
import { headUnmoved, readHead, readOwn } from '../assets/store.ts';
import { chargeBudget } from '../budget/charge.ts';
import { holdAgain } from '../budget/recharge.ts';
import type { Duty, ExceptionUsed } from '../duties/schema.ts';
import { openExceptions, useWrites } from '../duties/store.ts';
import { checkReviewer, redVoucher } from '../ledger/draft-rules.ts';
import { reversalWrite } from '../ledger/draft-store.ts';
import { type Books, type Plan, postInMonth } from '../ledger/posting.ts';
import type { Voucher, VoucherDraft } from '../ledger/schema.ts';
import { readVoucher } from '../ledger/store.ts';
import { advanceReopened, paymentReversed, reversalDropped, reversalProposed } from './events.ts';
import { letGo, withNothingHeld } from './hold.ts';
import { planAgain } from './retry.ts';
import { afterReversal, checkEnding, checkProposal, needProposal, openAgain } from './reversal-rules.ts';
import type { DecideReversal, ProposeReversal, Reversal, ReversalProposal } from './reversal-schema.ts';
import { waitingRemoval, waitingWrite } from './reversal-store.ts';
import type { Expenditure } from './schema.ts';
import { expenditureWrite, readExpenditure, readSignatures, receiptHeadRemoval } from './store.ts';
import { expenditureViewOf } from './view-of.ts';
import type { ExpenditureView } from './views.ts';

const CAPITAL = '507';

/** What keeps a paid request from ending, and the write that holds it to that. */
const readBound = async (ctx: UnionCtx, { id, lines, payment }: Expenditure) => {
  const isCapital = lines.some(({ account }) => account.startsWith(CAPITAL));
  const [signatures, head] = await Promise.all([readSignatures(ctx, id), isCapital ? readHead(ctx) : undefined]);
  const cards = head ? await readOwn(ctx) : [];
  const bound = cards.filter(
    (card) =>
      card.status !== 'disposed' &&
      (card.expenditureId === id || (payment && card.purchaseVoucherId === payment.voucherId)),
  );
  return {
    signed: signatures.length,
    assetCodes: bound.map(({ code }) => code),
    writes: head ? [headUnmoved(ctx, head)] : [],
  };
};

/**
 * Proposes to take the payment of a request back in red, or the return of an advance, and says what becomes of the
 * request then; somebody else confirms. Throws `funds.expenditure.*`.
 */
export const proposeReversal = async (
  ctx: UnionCtx,
  id: string,
  command: ProposeReversal,
): Promise<ExpenditureView> => {
  const permit = allow(ctx, 'funds.expenditure.reverse');
  return planAgain(ctx, async () => {
    const before = (await readExpenditure(ctx, id)) ?? notFound();
    const at = ctx.tools.now();
    const { voucherId } = checkProposal(before, command, dayOf(at));
    checkEnding(command.outcome, await readBound(ctx, before));
    const reversal: ReversalProposal = { ...command, voucherId, by: personRef(ctx.actor), at };
    const next: Expenditure = { ...before, reversal, updatedAt: at };
    const body = await expenditureViewOf(ctx, next);
    await commit(ctx, {
      permit,
      writes: [expenditureWrite(ctx, next), waitingWrite(ctx, id)],
      events: [reversalProposed(next, reversal)],
      answer: { status: 200, body },
    });
    return body;
  });
};

const redDraft = (voucher: Voucher, { reason }: ReversalProposal, used: ExceptionUsed | undefined): VoucherDraft => ({
  ...redVoucher(voucher, reason),
  ...(used ? { selfReview: used.reason } : {}),
});

type Also = { readonly writes: readonly Write[]; readonly events: readonly DomainEvent[] };

/** The advance that the taken back expenditure accounted for is open again, in the same transaction. */
const reopenAdvance = async (ctx: UnionCtx, before: Expenditure, reversal: Reversal): Promise<Also> => {
  if (before.settles === undefined) return { writes: [], events: [] };
  const advance = (await readExpenditure(ctx, before.settles)) ?? notFound();
  const open = openAgain(advance, reversal.confirmedAt);
  return { writes: [expenditureWrite(ctx, open)], events: [advanceReopened(open, reversal)] };
};

/** What the red lines give back: held again for the next payment, or let go with everything else. */
const giveBack = async (
  ctx: UnionCtx,
  before: Expenditure,
  next: Expenditure,
  { lines }: VoucherDraft,
  on: Reversal['on'],
) => {
  if (next.status === 'approved') {
    const { encumbrances, writes } = await holdAgain(ctx, { on, lines });
    return { kept: { ...next, encumbrances }, writes };
  }
  const budget = await chargeBudget(ctx, { on, lines });
  if (next.status !== 'reversed') return { kept: next, writes: budget };
  const gone = [...(await letGo(ctx, before)), receiptHeadRemoval(ctx, before.id)];
  return { kept: withNothingHeld(next), writes: [...budget, ...gone] };
};

type ExceptionOf = (duty: Duty) => ExceptionUsed | undefined;

const planReversal = async (
  ctx: UnionCtx,
  id: string,
  proposedAt: string,
  exceptionOf: ExceptionOf,
  books: Books,
): Promise<Plan<ExpenditureView>> => {
  const before = (await readExpenditure(ctx, id)) ?? notFound();
  const proposal = needProposal(before, proposedAt);
  const confirmedBy = personRef(ctx.actor);
  const used = checkReviewer([proposal.by.id], confirmedBy.id, exceptionOf('reviewOwn'));
  const bound = await readBound(ctx, before);
  checkEnding(proposal.outcome, bound);
  const voucher = (await readVoucher(ctx, proposal.voucherId)) ?? notFound();
  const draft = redDraft(voucher, proposal, used);
  const preparedBy = { kind: 'person', ...proposal.by };
  const posting = books.post(draft, { preparedBy, reviewedBy: actorRef(ctx.actor) });
  const redVoucherId = posting.voucher.id;
  const exceptions = used ? { exceptions: [used] } : {};
  const reversal: Reversal = { ...proposal, redVoucherId, confirmedBy, confirmedAt: books.at, ...exceptions };
  const next = afterReversal(before, reversal);
  const back = await giveBack(ctx, before, next, draft, proposal.on);
  const advance = await reopenAdvance(ctx, before, reversal);
  const result = await expenditureViewOf(ctx, back.kept);
  const amountFen = -before.totalFen;
  return {
    posting,
    writes: [
      expenditureWrite(ctx, back.kept),
      waitingRemoval(ctx, id),
      reversalWrite(ctx, periodOfDay(voucher.date), voucher.id, redVoucherId),
      ...back.writes,
      ...advance.writes,
      ...bound.writes,
      ...useWrites(ctx, used ? [used] : [], { kind: 'expenditure', id, voucherId: redVoucherId, amountFen }),
    ],
    events: [paymentReversed(before, back.kept, reversal), ...advance.events],
    answer: { status: 200, body: result },
    result,
  };
};

/**
 * Confirms a proposed reversal, by somebody else than who proposed it: the red voucher, budget, invoices, what members
 * were granted, an advance that it accounts for and the request itself, in one transaction.
 */
export const confirmReversal = async (
  ctx: UnionCtx,
  id: string,
  { proposedAt }: DecideReversal,
): Promise<ExpenditureView> => {
  const permit = allow(ctx, 'funds.ledger.review');
  const { on } = needProposal((await readExpenditure(ctx, id)) ?? notFound(), proposedAt);
  const exceptionOf = await openExceptions(ctx, personRef(ctx.actor).id);
  return postInMonth(ctx, permit, (books) => planReversal(ctx, id, proposedAt, exceptionOf, books), on);
};

/** Drops a proposed reversal: whoever proposed it, or whoever could confirm it. The payment stays as it is. */
export const dropReversal = async (
  ctx: UnionCtx,
  id: string,
  { proposedAt }: DecideReversal,
): Promise<ExpenditureView> => {
  const reviews = mayDo(ctx.actor, ctx.scope, 'funds.ledger.review');
  const permit = allow(ctx, reviews ? 'funds.ledger.review' : 'funds.expenditure.reverse');
  return planAgain(ctx, async () => {
    const before = (await readExpenditure(ctx, id)) ?? notFound();
    const proposal = needProposal(before, proposedAt);
    if (!reviews && proposal.by.id !== personRef(ctx.actor).id)
      throw new DomainError('rule', 'funds.expenditure.reversalOfOther', { by: proposal.by.name });
    const { reversal: _, ...rest } = before;
    const next: Expenditure = { ...rest, updatedAt: ctx.tools.now() };
    const body = await expenditureViewOf(ctx, next);
    await commit(ctx, {
      permit,
      writes: [expenditureWrite(ctx, next), waitingRemoval(ctx, id)],
      events: [reversalDropped(before, proposal)],
      answer: { status: 200, body },
    });
    return body;
  });
};
