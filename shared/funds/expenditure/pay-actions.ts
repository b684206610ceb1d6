import { personRef } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import type { DomainEvent } from '../../kernel/event.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { chargeBudget } from '../budget/charge.ts';
import type { Duty, ExceptionUsed } from '../duties/schema.ts';
import { openExceptions, useWrites } from '../duties/store.ts';
import { type Books, type Plan, postInMonth } from '../ledger/posting.ts';
import { checkDecidedBy, checkTaker } from './decided-rules.ts';
import { advanceSettled, expenditurePaid } from './events.ts';
import { notInPayout } from './payout-lock.ts';
import { checkNoReversal } from './reversal-rules.ts';
import { advanceRestFen, checkOpenAdvance, checkPaidOn, checkPayment, paymentDraft, returnDraft } from './rules.ts';
import type { Expenditure, PayExpenditure, Payment, ReturnAdvance, Settlement } from './schema.ts';
import { expenditureWrite, readExpenditure } from './store.ts';
import { expenditureViewOf } from './view-of.ts';
import type { ExpenditureView } from './views.ts';

/** A cashier keeps no books (会计法 Art. 35): the voucher is made by the product and was checked by who approved last. */
export const bookedBy = ({ approval }: Expenditure) => {
  const last = approval.history.findLast((entry) => entry.verb === 'approve');
  return {
    preparedBy: { kind: 'system', id: 'expenditure', name: '系统自动' },
    ...(last ? { reviewedBy: { kind: 'person', ...last.by } } : {}),
  };
};

type ExceptionOf = (duty: Duty) => ExceptionUsed | undefined;

/** How a request is paid. Only the answer of a batch names the batch: nobody says so of a payment by hand. */
export type PaymentCommand = PayExpenditure & { readonly payoutId?: string };

type Settled = { readonly writes: readonly Write[]; readonly events: readonly DomainEvent[] };

/** The advance that a payment accounts for ends in the same transaction. */
const settle = (ctx: UnionCtx, advance: Expenditure | undefined, next: Expenditure, payment: Payment): Settled => {
  if (!advance) return { writes: [], events: [] };
  const settlement: Settlement = {
    on: payment.paidOn,
    voucherId: payment.voucherId,
    expenditureId: next.id,
    returnedFen: Math.max(0, advanceRestFen(advance.totalFen, next.totalFen)),
  };
  const ended: Expenditure = { ...advance, status: 'settled', settlement, updatedAt: payment.at };
  return { writes: [expenditureWrite(ctx, ended)], events: [advanceSettled(ended)] };
};

const planPayment = async (
  ctx: UnionCtx,
  id: string,
  command: PaymentCommand,
  exceptionOf: ExceptionOf,
  books: Books,
): Promise<Plan<ExpenditureView>> => {
  const before = (await readExpenditure(ctx, id)) ?? notFound();
  const by = personRef(ctx.actor);
  const exceptions = checkPayment(before, by, exceptionOf);
  checkPaidOn(command.paidOn, before.submittedOn);
  checkDecidedBy(command.paidOn, before.approval);
  const advance =
    before.settles === undefined ? undefined : checkOpenAdvance(await readExpenditure(ctx, before.settles));
  if (advance) checkNoReversal(advance);
  const draft = paymentDraft(before, command, advance);
  const posting = books.post(draft, bookedBy(before));
  const payment: Payment = {
    method: command.method,
    paidOn: command.paidOn,
    voucherId: posting.voucher.id,
    by,
    at: books.at,
    ...(command.payoutId ? { payoutId: command.payoutId } : {}),
    ...(exceptions.length > 0 ? { exceptions } : {}),
  };
  const status = before.type === 'advance' ? 'advanced' : 'paid';
  const next: Expenditure = { ...before, status, payment, encumbrances: [], updatedAt: books.at };
  const settled = settle(ctx, advance, next, payment);
  const result = await expenditureViewOf(ctx, next);
  return {
    posting,
    writes: [
      expenditureWrite(ctx, next),
      ...(command.payoutId === undefined ? [notInPayout(ctx, id)] : []),
      ...settled.writes,
      ...useWrites(ctx, exceptions, {
        kind: 'expenditure',
        id,
        voucherId: payment.voucherId,
        amountFen: next.totalFen,
      }),
      ...(await chargeBudget(ctx, { on: command.paidOn, lines: draft.lines, release: before.encumbrances })),
    ],
    events: [expenditurePaid(next), ...settled.events],
    answer: { status: 200, body: result },
    result,
  };
};

/**
 * Pays an approved request out of cash or bank: posts its voucher into the month of `paidOn` and turns what was held on
 * the budget into what is spent, in one transaction. The payer is neither the applicant nor one who approved.
 * Throws `funds.expenditure.*`, `funds.ledger.*`, `funds.budget.*`.
 */
export const payExpenditure = async (ctx: UnionCtx, id: string, command: PaymentCommand): Promise<ExpenditureView> => {
  const permit = allow(ctx, 'funds.expenditure.pay');
  const exceptionOf = await openExceptions(ctx, personRef(ctx.actor).id);
  return postInMonth(ctx, permit, (books) => planPayment(ctx, id, command, exceptionOf, books), command.paidOn);
};

/** An advance that comes back whole: Dr 101/102, Cr 135. Who owes it does not say that it came back. */
export const returnAdvance = async (ctx: UnionCtx, id: string, command: ReturnAdvance): Promise<ExpenditureView> => {
  const permit = allow(ctx, 'funds.expenditure.pay');
  const by = personRef(ctx.actor);
  const exceptionOf = await openExceptions(ctx, by.id);
  const plan = async (books: Books): Promise<Plan<ExpenditureView>> => {
    const advance = checkOpenAdvance((await readExpenditure(ctx, id)) ?? notFound());
    checkNoReversal(advance);
    const exceptions = checkTaker(advance, by, exceptionOf);
    checkPaidOn(command.returnedOn, advance.payment?.paidOn ?? advance.submittedOn);
    const posting = books.post(returnDraft(advance, command.returnedOn, command.method), bookedBy(advance));
    const settlement: Settlement = {
      on: command.returnedOn,
      voucherId: posting.voucher.id,
      returnedFen: advance.totalFen,
    };
    const next: Expenditure = { ...advance, status: 'settled', settlement, updatedAt: books.at };
    const result = await expenditureViewOf(ctx, next);
    return {
      posting,
      writes: [
        expenditureWrite(ctx, next),
        ...useWrites(ctx, exceptions, {
          kind: 'expenditure',
          id,
          voucherId: settlement.voucherId,
          amountFen: next.totalFen,
        }),
      ],
      events: [advanceSettled(next)],
      answer: { status: 200, body: result },
      result,
    };
  };
  return postInMonth(ctx, permit, plan, command.returnedOn);
};
