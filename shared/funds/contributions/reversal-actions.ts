import { nameOfActor } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { type Period, periodOfDay } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import type { MonthChange } from '../../storage/month-plan.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { checkReversalDay } from '../ledger/draft-rules.ts';
import { reversalWrite } from '../ledger/draft-store.ts';
import { type Books, postInMonth } from '../ledger/posting.ts';
import type { Posting } from '../ledger/rules.ts';
import { readVoucher } from '../ledger/store.ts';
import { checkDay, figureChange, monthOf } from './checks.ts';
import { movementReversed } from './events.ts';
import type { ContributionMovement, MovementView, Reversal, ReverseMovement } from './movement-schema.ts';
import { movementViewOf } from './queries.ts';
import { releaseReturn } from './return-store.ts';
import { checkStanding, figuresWithout, isWhole, monthWithout, redDraft } from './reversal-rules.ts';
import { contributionWrite, noContribution, readContribution, readMovement, reversedWrite } from './store.ts';

type Red = { readonly posting: Posting; readonly writes: readonly Write[] };

/** The red voucher of a movement that has one, with the link between the two. */
const takeBack = async (
  ctx: UnionCtx,
  books: Books,
  movement: ContributionMovement,
  { reason, on }: ReverseMovement,
): Promise<Red | undefined> => {
  if (movement.voucherId === undefined) return undefined;
  const voucher = await readVoucher(ctx, movement.voucherId);
  if (!voucher) return notFound();
  checkReversalDay(voucher.date, on, 'on');
  const posting = books.post(redDraft(voucher, movement, reason));
  const link = reversalWrite(ctx, periodOfDay(voucher.date), voucher.id, posting.voucher.id);
  return { posting, writes: isWhole(voucher, movement) ? [link] : [] };
};

/** A number of the tax office that was entered wrongly may be entered again. */
const releaseNumber = (ctx: UnionCtx, { kind, period, reference }: ContributionMovement): readonly Write[] =>
  reference === undefined
    ? []
    : [{ op: 'delete', key: key.taxRow(ctx.scope.unionId, period, kind, reference), guard: 'any' }];

const monthChanges = async (
  ctx: UnionCtx,
  books: Books,
  movement: ContributionMovement,
): Promise<readonly MonthChange[]> => {
  const figures = figuresWithout(movement);
  if (Object.keys(figures).length === 0) return [];
  return [figureChange(books, movement.period, await monthOf(ctx, books, movement.period), figures)];
};

/** The month that the movement counted in, without it; what comes back by the year stands beside the months. */
const releaseMonth = async (ctx: UnionCtx, movement: ContributionMovement): Promise<readonly Write[]> => {
  const returned = await releaseReturn(ctx, movement);
  if (returned) return [returned];
  const before = (await readContribution(ctx, movement.period)) ?? noContribution(movement.period);
  return [contributionWrite(ctx, monthWithout(before, movement))];
};

/**
 * Takes back a movement that was entered wrongly: in red on the day given where money was booked, which must lie in an
 * open month; sums of its month, shares and the debt of 211 follow. The movement stays on record with the reason.
 */
export const reverseMovement = async (
  ctx: UnionCtx,
  period: Period,
  id: string,
  command: ReverseMovement,
): Promise<MovementView> => {
  const permit = allow(ctx, 'funds.contributions.correct');
  checkDay(ctx, command.on, 'on');
  return postInMonth(
    ctx,
    permit,
    async (books) => {
      const found = await readMovement(ctx, period, id);
      if (!found) return notFound();
      const { movement } = found;
      checkStanding(movement);
      const month = await releaseMonth(ctx, movement);
      const red = await takeBack(ctx, books, movement, command);
      const by = nameOfActor(ctx.actor);
      const voucher = red ? { voucherId: red.posting.voucher.id } : {};
      const reversed: Reversal = { on: command.on, reason: command.reason, by, at: books.at, ...voucher };
      const result = movementViewOf({ ...movement, reversed });
      return {
        ...(red ? { posting: red.posting } : {}),
        writes: [
          ...month,
          reversedWrite(ctx, found, reversed),
          ...releaseNumber(ctx, movement),
          ...(red?.writes ?? []),
        ],
        events: [movementReversed(movement, reversed)],
        months: await monthChanges(ctx, books, movement),
        answer: { status: 200, body: result },
        result,
      };
    },
    command.on,
  );
};
