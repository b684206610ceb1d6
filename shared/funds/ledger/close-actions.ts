import { DomainError } from '../../kernel/errors.ts';
import { lastDayOf, type Period } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { openMonth } from '../../storage/month.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { monthClosed, monthReopened, reopeningDropped, reopeningRequested } from './close-events.ts';
import { readChecklist, runChecks } from './close-queries.ts';
import {
  checkClosable,
  checkMonthOver,
  checkReopenable,
  checkSecondPerson,
  closedBefore,
  missingMonths,
} from './close-rules.ts';
import { actingPerson, type Closing, headWrite, readClosing, reopeningWrite } from './close-store.ts';
import type { ChecklistView, RequestReopening } from './close-views.ts';
import { postInMonth } from './posting.ts';
import { lastHash, lastNumber } from './rules.ts';
import { readMonthsUntil } from './store.ts';

/** Opens the months in which nothing was ever booked, so that there is something to close. */
const fillMonths = async (ctx: UnionCtx, to: Period): Promise<void> => {
  for (const missing of missingMonths(await readMonthsUntil(ctx, to), to)) await openMonth(ctx, missing);
};

/** Runs the whole checklist and refuses with every blocking line that is not clean. */
const checkAll = async (ctx: UnionCtx, period: Period): Promise<void> => {
  const blocking = (await runChecks(ctx, period)).filter(({ isBlocking, count }) => isBlocking && count > 0);
  if (blocking.length === 0) return;
  const fields = blocking.map(({ code, count }) => ({
    pointer: `/checks/${code}`,
    code: 'funds.ledger.checkFailed',
    params: { check: code, count },
  }));
  throw new DomainError('rule', 'funds.ledger.closeBlocked', { period, count: blocking.length }, fields);
};

/**
 * Closes a month that is over: the checklist is run, and the close holds only while no voucher was posted into the
 * month since. From then on the write door refuses every booking into it.
 */
export const closeMonth = async (ctx: UnionCtx, period: Period): Promise<ChecklistView> => {
  const permit = allow(ctx, 'funds.ledger.close');
  const closedBy = actingPerson(ctx);
  checkMonthOver(period, ctx.tools.now());
  await fillMonths(ctx, period);
  await postInMonth(
    ctx,
    permit,
    async (books) => {
      const head = await readClosing(ctx);
      checkClosable(period, await readMonthsUntil(ctx, period));
      await checkAll(ctx, period);
      const closedAt = books.at;
      return {
        writes: [headWrite(ctx, head, { closedThrough: period, closedAt })],
        events: [monthClosed(period, lastNumber(books.month, 'ji'), lastHash(books.month, 'ji'))],
        months: [{ period, set: { closedAt, closedBy } }],
        result: undefined,
      };
    },
    lastDayOf(period),
  );
  return readChecklist(ctx, period);
};

const needRequest = async (ctx: UnionCtx, period: Period) => {
  const head = await readClosing(ctx);
  if (head?.reopening?.period !== period) throw new DomainError('notFound', 'funds.ledger.reopenNotAsked', { period });
  return { head, request: head.reopening };
};

const stays = (head: Closing) => ({ closedThrough: head.closedThrough, closedAt: head.closedAt });

/** Asks to open the last closed month again; somebody else has to confirm. */
export const requestReopening = async (
  ctx: UnionCtx,
  period: Period,
  { reason }: RequestReopening,
): Promise<ChecklistView> => {
  const permit = allow(ctx, 'funds.ledger.close');
  const head = await readClosing(ctx);
  checkReopenable(period, head?.closedThrough);
  if (head?.reopening) throw new DomainError('conflict', 'funds.ledger.reopenPending', { period });
  const requestedAt = ctx.tools.now();
  const reopening = { period, reason, requestedBy: actingPerson(ctx), requestedAt };
  await commit(ctx, {
    permit,
    writes: [headWrite(ctx, head, { closedThrough: period, closedAt: head?.closedAt, reopening })],
    events: [reopeningRequested(reopening)],
  });
  return readChecklist(ctx, period);
};

/** Takes the request back, or turns it down: whoever may close may do it. */
export const dropReopening = async (ctx: UnionCtx, period: Period): Promise<ChecklistView> => {
  const permit = allow(ctx, 'funds.ledger.close');
  const { head, request } = await needRequest(ctx, period);
  const events = [reopeningDropped(request)] as const;
  await commit(ctx, { permit, writes: [headWrite(ctx, head, stays(head))], events });
  return readChecklist(ctx, period);
};

/** The second person opens the month; the close before it is the last one again. */
export const confirmReopening = async (ctx: UnionCtx, period: Period): Promise<ChecklistView> => {
  const permit = allow(ctx, 'funds.ledger.close');
  const confirmedBy = actingPerson(ctx);
  const { head, request } = await needRequest(ctx, period);
  checkSecondPerson(request, confirmedBy.id);
  const months = await readMonthsUntil(ctx, period);
  const before = closedBefore(period, months);
  const closedAt = months.find(({ sk }) => sk === before)?.closedAt as string | undefined;
  const fence = { closedAt: months.find(({ sk }) => sk === period)?.closedAt };
  await commit(ctx, {
    permit,
    writes: [
      headWrite(ctx, head, { closedThrough: before, closedAt }),
      reopeningWrite(ctx, { ...request, confirmedBy, confirmedAt: ctx.tools.now() }),
    ],
    events: [monthReopened(request, confirmedBy.id)],
    months: [{ period, remove: ['closedAt', 'closedBy'], fence }],
  });
  return readChecklist(ctx, period);
};
