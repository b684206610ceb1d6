import { fen, ZERO_FEN } from '../../kernel/fen.ts';
import type { Period } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { bookingDay } from '../ledger/booking-day.ts';
import { type Books, type Plan, postInMonth } from '../ledger/posting.ts';
import { checkOfChannel } from './channel-rules.ts';
import { checkDay, checkPeriod, figureChange, monthOf, termsHeld } from './checks.ts';
import { contributionMoved } from './events.ts';
import type { ContributionMovement, MovementView } from './movement-schema.ts';
import { movementViewOf } from './queries.ts';
import { checkRemittance, receiptDraft, remittanceDraft } from './rules.ts';
import type { RecordReceipt, RecordRemittance } from './schema.ts';
import { type Split, splitNext } from './split-rules.ts';
import { contributionWrite, movementWrite, noContribution, readContribution, readSplitTerms } from './store.ts';

/** Records what arrived of a month's 2 %: split, booked, and the upper share owed from then on. */
export const recordReceipt = async (ctx: UnionCtx, period: Period, command: RecordReceipt): Promise<MovementView> => {
  const permit = allow(ctx, 'funds.contributions.record');
  checkPeriod(ctx, period);
  checkDay(ctx, command.receivedOn, 'receivedOn');
  const id = ctx.tools.newId('receipt');
  const { amountFen, method } = command;
  const plan = async (books: Books): Promise<Plan<MovementView>> => {
    const held = await termsHeld(ctx, books);
    const before = (await readContribution(ctx, period)) ?? noContribution(period);
    const terms = await readSplitTerms(ctx);
    const channel = terms.channelOf(period);
    checkOfChannel('receipt', period, channel);
    const split =
      channel.kind === 'taxUpward' ? ownOnly(amountFen) : splitNext(before, amountFen, terms.schemeOf(period));
    const posting = books.post(receiptDraft({ id, period, amountFen }, split, method));
    const { ownFen, upwardFen } = split;
    const result: ContributionMovement = {
      id,
      kind: 'receipt',
      period,
      amountFen,
      on: command.receivedOn,
      method,
      ownFen,
      upwardFen,
      shares: split.shares,
      voucherId: posting.voucher.id,
      at: books.at,
    };
    const after = {
      ...before,
      receivedFen: before.receivedFen + amountFen,
      ownFen: before.ownFen + ownFen,
      upwardFen: before.upwardFen + upwardFen,
    };
    const figures = { contributionPaidFen: amountFen, contributionUpwardFen: upwardFen };
    return {
      posting,
      writes: [contributionWrite(ctx, after), movementWrite(ctx, result)],
      events: [contributionMoved(result)],
      months: [figureChange(books, period, await monthOf(ctx, books, period), figures), held],
      answer: { status: 201, body: movementViewOf(result) },
      result: movementViewOf(result),
    };
  };
  return postInMonth(ctx, permit, plan, await bookingDay(ctx, command.receivedOn));
};

/** Where the tax office takes the upper share, what the employer pays to the union is the union's own. */
const ownOnly = (amountFen: number): Split => ({
  ownFen: fen(amountFen),
  upwardFen: ZERO_FEN,
  shares: [{ level: 'grassroots', amountFen: fen(amountFen) }],
});

/** Records what was passed up: never more than is owed for the month. */
export const recordRemittance = async (
  ctx: UnionCtx,
  period: Period,
  command: RecordRemittance,
): Promise<MovementView> => {
  const permit = allow(ctx, 'funds.contributions.record');
  checkPeriod(ctx, period);
  checkDay(ctx, command.remittedOn, 'remittedOn');
  const id = ctx.tools.newId('contribution');
  const { amountFen } = command;
  const plan = async (books: Books): Promise<Plan<MovementView>> => {
    const held = await termsHeld(ctx, books);
    const before = (await readContribution(ctx, period)) ?? noContribution(period);
    checkOfChannel('remittance', period, (await readSplitTerms(ctx)).channelOf(period));
    checkRemittance(before, amountFen);
    const posting = books.post(remittanceDraft({ id, period, amountFen }));
    const result: ContributionMovement = {
      id,
      kind: 'remittance',
      period,
      amountFen,
      on: command.remittedOn,
      method: 'bank',
      ownFen: 0,
      upwardFen: 0,
      shares: [],
      voucherId: posting.voucher.id,
      at: books.at,
    };
    const after = { ...before, remittedFen: before.remittedFen + amountFen };
    const month = await monthOf(ctx, books, period);
    return {
      posting,
      writes: [contributionWrite(ctx, after), movementWrite(ctx, result)],
      events: [contributionMoved(result)],
      months: [figureChange(books, period, month, { contributionRemittedFen: amountFen }), held],
      answer: { status: 201, body: movementViewOf(result) },
      result: movementViewOf(result),
    };
  };
  return postInMonth(ctx, permit, plan, await bookingDay(ctx, command.remittedOn));
};
