import { addMonths, period as asPeriod, type Period, periodOf } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type MonthItem, readMonth } from '../../storage/month.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { CLOSE_CHECKS } from './close-checks.ts';
import { readClosing, readReopenings } from './close-store.ts';
import type { ChecklistView, ClosingYearView } from './close-views.ts';
import { retentionOf } from './retention-rules.ts';
import { lastNumber } from './rules.ts';
import { readMonthsUntil } from './store.ts';

type Closer = { readonly id: string; readonly name: string };

/** How a month stands: running, open or closed, and by whom. */
const standingOf = (ctx: UnionCtx, period: Period, month: MonthItem | undefined) => {
  const closedAt = (month?.closedAt as string | undefined) ?? null;
  const status = closedAt !== null ? 'closed' : period >= periodOf(ctx.tools.now()) ? 'running' : 'open';
  const closedBy = (month?.closedBy as Closer | undefined)?.name ?? null;
  return { period, status, closedAt, closedBy, vouchers: lastNumber(month, 'ji') } as const;
};

/** Every check with what it found, in the order of the list. */
export const runChecks = async (ctx: UnionCtx, period: Period) =>
  Promise.all(
    CLOSE_CHECKS.map(async ({ code, isBlocking, run }) => ({
      code,
      isBlocking,
      count: (await run(ctx, period)).count,
    })),
  );

/** The checklist of one month, and what waits for a second person. */
export const readChecklist = async (ctx: UnionCtx, period: Period): Promise<ChecklistView> => {
  allow(ctx, 'funds.ledger.read');
  const [month, head] = await Promise.all([readMonth(ctx, period), readClosing(ctx)]);
  const standing = standingOf(ctx, period, month);
  const checks = standing.status === 'closed' ? [] : await runChecks(ctx, period);
  const asked = head?.reopening?.period === period ? head.reopening : undefined;
  return {
    ...standing,
    isReady:
      standing.status === 'open' && month !== undefined && checks.every((one) => !one.isBlocking || one.count === 0),
    isReopenable: head?.closedThrough === period,
    checks,
    reopening: asked
      ? {
          period,
          reason: asked.reason,
          requestedBy: asked.requestedBy.name,
          requestedAt: asked.requestedAt,
          isOwn: ctx.actor.kind === 'person' && ctx.actor.personId === asked.requestedBy.id,
        }
      : null,
  };
};

const nextOf = (ctx: UnionCtx, months: readonly MonthItem[], closedThrough: Period | undefined): Period | null => {
  const next = closedThrough === undefined ? months[0]?.sk : addMonths(closedThrough, 1);
  return next !== undefined && next < periodOf(ctx.tools.now()) ? next : null;
};

/** The months of a year with their state, the month that comes next, and what was opened again. */
export const readClosingYear = async (ctx: UnionCtx, year: number): Promise<ClosingYearView> => {
  allow(ctx, 'funds.ledger.read');
  const now = periodOf(ctx.tools.now());
  const [months, head, reopenings] = await Promise.all([
    readMonthsUntil(ctx, now),
    readClosing(ctx),
    readReopenings(ctx),
  ]);
  const all = Array.from({ length: 12 }, (_, index) => addMonths(asPeriod(`${year}-01`), index));
  return {
    year,
    retention: [...retentionOf(year)],
    closedThrough: head?.closedThrough ?? null,
    next: nextOf(ctx, months, head?.closedThrough),
    months: all
      .filter((of) => of <= now && of >= (months[0]?.sk ?? now))
      .map((of) =>
        standingOf(
          ctx,
          of,
          months.find(({ sk }) => sk === of),
        ),
      ),
    reopenings: reopenings.map(({ period, reason, requestedBy, requestedAt, confirmedBy, confirmedAt }) => ({
      period,
      reason,
      requestedBy: requestedBy.name,
      requestedAt,
      confirmedBy: confirmedBy.name,
      confirmedAt,
    })),
  };
};
