import type { Period } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { postInMonth } from '../ledger/posting.ts';
import { checkNotice, checkOfChannel, noticeDraft } from './channel-rules.ts';
import type { RecordNotice } from './channel-schema.ts';
import { checkDay, checkPeriod } from './checks.ts';
import { contributionMoved } from './events.ts';
import type { ContributionMovement, MovementView } from './movement-schema.ts';
import { movementViewOf } from './queries.ts';
import { contributionWrite, movementWrite, noContribution, readContribution, readSplitTerms } from './store.ts';

/**
 * Records a transfer notice that is not paid yet, booked on its own day (131 to 402), so that the year's income is
 * whole; the money settles it when it comes. The same number again is refused.
 */
export const recordNotice = async (ctx: UnionCtx, period: Period, command: RecordNotice): Promise<MovementView> => {
  const permit = allow(ctx, 'funds.contributions.record');
  checkPeriod(ctx, period);
  checkDay(ctx, command.noticedOn, 'noticedOn');
  const id = ctx.tools.newId('receipt');
  const { amountFen, noticedOn, reference } = command;
  const lock = key.taxRow(ctx.scope.unionId, period, 'notice', reference);
  return postInMonth(
    ctx,
    permit,
    async (books) => {
      const before = (await readContribution(ctx, period)) ?? noContribution(period);
      checkOfChannel('notice', period, (await readSplitTerms(ctx)).channelOf(period));
      checkNotice(before, amountFen);
      const posting = books.post(noticeDraft({ id, period, amountFen }));
      const movement: ContributionMovement = {
        id,
        kind: 'notice',
        period,
        amountFen,
        on: noticedOn,
        method: 'bank',
        ownFen: amountFen,
        upwardFen: 0,
        shares: [],
        voucherId: posting.voucher.id,
        reference,
        at: books.at,
      };
      const result = movementViewOf(movement);
      return {
        posting,
        writes: [
          contributionWrite(ctx, { ...before, noticedFen: before.noticedFen + amountFen }),
          movementWrite(ctx, movement),
          {
            op: 'put',
            guard: 'new',
            item: { ...lock, movementId: id, amountFen },
            refusal: { kind: 'conflict', code: 'funds.contributions.referenceTaken' },
          },
        ],
        events: [contributionMoved(movement)],
        answer: { status: 201, body: result },
        result,
      };
    },
    noticedOn,
  );
};
