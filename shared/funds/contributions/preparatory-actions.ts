import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { bookingDay } from '../ledger/booking-day.ts';
import { type Books, type Plan, postInMonth } from '../ledger/posting.ts';
import { checkDay } from './checks.ts';
import { contributionMoved } from './events.ts';
import type { MovementView } from './movement-schema.ts';
import { MAX_RETURNS, type PreparatoryView, type RecordPreparatoryReturn } from './preparatory-schema.ts';
import { movementViewOf } from './queries.ts';
import { checkPreparatory, preparatoryObstacle, preparatoryReturnDraft } from './refund-rules.ts';
import { cameBack, preparatoryWrite, readPreparatory } from './return-store.ts';
import { PREPARATORY_FUND } from './rulebook.ts';
import { movementWrite } from './store.ts';

const sumOf = (returns: readonly { readonly amountFen: number }[]): number =>
  returns.reduce((sum, { amountFen }) => sum + amountFen, 0);

/** Whether the preparatory fund comes back here, by which rule, and what of it has. */
export const getPreparatory = async (ctx: UnionCtx): Promise<PreparatoryView> => {
  allow(ctx, 'funds.contributions.read');
  const [rules, kept] = await Promise.all([openRulebook(ctx), readPreparatory(ctx)]);
  const found = rules.of(PREPARATORY_FUND);
  const { trigger, rateBp, returnBp } = found?.value ?? {};
  const isKnown = found && trigger !== undefined && rateBp !== undefined && returnBp !== undefined;
  return {
    obstacle: preparatoryObstacle(found?.value) ?? null,
    rule: isKnown ? { trigger, rateBp, returnBp, source: found.source, isVerified: found.verified } : null,
    paidFen: kept.paidFen,
    returnedFen: sumOf(kept.returns),
    returns: kept.returns.slice(-MAX_RETURNS).map((one) => ({ ...one })),
  };
};

/** Records what came back of the preparatory fund after the founding: altogether at most the share of local law. */
export const recordPreparatoryReturn = async (
  ctx: UnionCtx,
  command: RecordPreparatoryReturn,
): Promise<MovementView> => {
  const permit = allow(ctx, 'funds.contributions.record');
  checkDay(ctx, command.receivedOn, 'receivedOn');
  const { paidFen, amountFen, receivedOn } = command;
  const id = ctx.tools.newId('receipt');
  const plan = async (books: Books): Promise<Plan<MovementView>> => {
    const [rules, before] = await Promise.all([openRulebook(ctx), readPreparatory(ctx)]);
    checkPreparatory({ paidFen, amountFen, returnedFen: sumOf(before.returns) }, rules.of(PREPARATORY_FUND)?.value);
    const { period, at } = books;
    const posting = books.post(preparatoryReturnDraft({ id, period, amountFen }));
    const voucherId = posting.voucher.id;
    const movement = cameBack('preparatoryReturn', { id, period, amountFen, on: receivedOn, voucherId, at });
    const returns = [...before.returns, { movementId: id, period, amountFen, voucherId }];
    const result = movementViewOf(movement);
    return {
      posting,
      writes: [movementWrite(ctx, movement), preparatoryWrite(ctx, { ...before, paidFen, returns })],
      events: [contributionMoved(movement)],
      answer: { status: 201, body: result },
      result,
    };
  };
  return postInMonth(ctx, permit, plan, await bookingDay(ctx, receivedOn));
};
