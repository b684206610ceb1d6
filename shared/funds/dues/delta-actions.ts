import { DomainError } from '../../kernel/errors.ts';
import { dayOf, isFuturePeriod, type Period } from '../../kernel/period.ts';
import type { Permit } from '../../kernel/permit.ts';
import type { Member } from '../../members/roster/schema.ts';
import { loadMember, loadPageHistory } from '../../members/roster/store.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { type Books, postInMonth } from '../ledger/posting.ts';
import type { VoucherDraft } from '../ledger/schema.ts';
import { correctionDraft, paymentDraft } from './booking-rules.ts';
import { checkNet, checkPayment } from './correction-rules.ts';
import { dueOfMonth } from './due-rules.ts';
import { readDueTerms } from './due-store.ts';
import { duesCorrected, paymentRecorded } from './events.ts';
import { pageOfOrdinal } from './page-codec.ts';
import type { CorrectDues, RecordPayment } from './schema.ts';
import { type DeltaItem, paidOf, readEntries } from './store.ts';
import { type DeltaView, deltaViewOf } from './views-delta.ts';
import { closeSettled } from './worklist-closing.ts';

/** The member's file; whoever is not on this union's roster does not exist here. */
export const needMember = async (ctx: UnionCtx, memberId: string): Promise<Member> => {
  const member = await loadMember(ctx, memberId);
  if (!member) throw new DomainError('notFound', 'members.roster.notFound');
  return member;
};

export const checkNotFuture = (ctx: UnionCtx, period: Period): void => {
  if (isFuturePeriod(period, ctx.tools.now()))
    throw new DomainError('rule', 'funds.dues.periodFuture', { period }, [
      { pointer: '/period', code: 'funds.dues.periodFuture', params: { period } },
    ]);
};

/** What a member owed for a month, as the roster stood then; undefined while that is unknown. */
const readDue = async (ctx: UnionCtx, member: Member, of: Period): Promise<number | undefined> => {
  const { rateOf, isExempt } = await readDueTerms(ctx);
  const lines = (await loadPageHistory(ctx, pageOfOrdinal(member.ordinal), of))(of);
  const line = lines.find((one) => one?.ordinal === member.ordinal);
  return line && dueOfMonth(line, of, rateOf(of), isExempt(member.id, of));
};

/** What a member has paid for a month as the books say now. */
export const readNet = async (ctx: UnionCtx, period: Period, ordinal: number): Promise<number> => {
  const entries = await readEntries(ctx, period, { page: pageOfOrdinal(ordinal) });
  return paidOf(entries).get(ordinal)?.netFen ?? 0;
};

export type NewDelta = Omit<DeltaItem, 'at' | 'voucherId'> & { readonly period: Period };

/** The put of a delta item: only ever added, beside the pages of its month. */
export const deltaWrite = (ctx: UnionCtx, delta: NewDelta, books: Books, voucherId: string): Write => ({
  op: 'put',
  guard: 'new',
  item: {
    ...key.duesDelta(ctx.scope.unionId, delta.period, pageOfOrdinal(delta.ordinal), delta.id),
    ...delta,
    voucherId,
    at: books.at,
  },
});

type Kind = {
  readonly draft: VoucherDraft;
  readonly payments: number;
  readonly check: (netFen: number) => void;
  readonly event: (voucherId: string) => ReturnType<typeof duesCorrected> | ReturnType<typeof paymentRecorded>;
};

/** Posts one delta with its voucher. It counts in the month of the posting, as the books do; the dues month shows it too. */
const postDelta = (ctx: UnionCtx, permit: Permit, delta: NewDelta, kind: Kind): Promise<DeltaView> =>
  postInMonth(ctx, permit, async (books) => {
    const beforeFen = await readNet(ctx, delta.period, delta.ordinal);
    kind.check(beforeFen);
    const posting = books.post(kind.draft);
    const voucherId = posting.voucher.id;
    const result = deltaViewOf({ ...delta, at: books.at, voucherId });
    const figures = { duesPaidFen: delta.deltaFen, duesPayments: kind.payments };
    const { memberId, period, reason = '自交会费' } = delta;
    const now = { memberId, period, netFen: beforeFen + delta.deltaFen, reason };
    const settled = await closeSettled(ctx, books, now, voucherId);
    return {
      posting,
      writes: [deltaWrite(ctx, delta, books, voucherId), ...settled.writes],
      events: [kind.event(voucherId), ...settled.events],
      months: [{ period: books.period, figures }],
      answer: { status: 201, body: result },
      result,
    };
  });

/** Corrects what a member has paid for a month, up or down. The pages of the month stay as they are. */
export const correctDues = async (ctx: UnionCtx, command: CorrectDues): Promise<DeltaView> => {
  const permit = allow(ctx, 'funds.dues.correct');
  checkNotFuture(ctx, command.period);
  const member = await needMember(ctx, command.memberId);
  const id = ctx.tools.newId('duesDelta');
  const { memberId, period, deltaFen, reason } = command;
  const delta: NewDelta = { id, kind: 'correction', memberId, ordinal: member.ordinal, period, deltaFen, reason };
  return postDelta(ctx, permit, delta, {
    draft: correctionDraft({ id, period, deltaFen }),
    payments: 0,
    check: (netFen) => checkNet(netFen, deltaFen),
    event: (voucherId) => duesCorrected({ id, memberId, period, amountFen: deltaFen, voucherId }, reason),
  });
};

/** Records what a member paid outside payroll. */
export const recordPayment = async (ctx: UnionCtx, command: RecordPayment): Promise<DeltaView> => {
  const permit = allow(ctx, 'funds.dues.post');
  checkNotFuture(ctx, command.period);
  const { memberId, period, amountFen, method, paidOn } = command;
  if (paidOn > dayOf(ctx.tools.now()))
    throw new DomainError('rule', 'funds.dues.dayFuture', {}, [{ pointer: '/paidOn', code: 'funds.dues.dayFuture' }]);
  const member = await needMember(ctx, memberId);
  const dueFen = await readDue(ctx, member, period);
  const id = ctx.tools.newId('duesDelta');
  const delta: NewDelta = {
    id,
    kind: 'payment',
    memberId,
    ordinal: member.ordinal,
    period,
    deltaFen: amountFen,
    method,
    paidOn,
  };
  return postDelta(ctx, permit, delta, {
    draft: paymentDraft({ id, period, amountFen, method }),
    payments: 1,
    check: (netFen) => checkPayment(netFen, amountFen, dueFen),
    event: (voucherId) => paymentRecorded({ id, memberId, period, amountFen, voucherId }),
  });
};
