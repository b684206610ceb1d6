import { DomainError } from '../../kernel/errors.ts';
import type { FigureDeltas } from '../../kernel/figures.ts';
import { type Day, dayOf, isFuturePeriod, type Period, periodOf } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type MonthItem, readMonth } from '../../storage/month.ts';
import type { MonthChange } from '../../storage/month-plan.ts';
import type { Books } from '../ledger/posting.ts';

/** Raised by every change of a scheme in the running month: a receipt that was split by the old one plans again. */
export const SCHEME_COUNT = 'sc';

/** Refuses a month that has not begun. */
export const checkPeriod = (ctx: UnionCtx, period: Period): void => {
  if (isFuturePeriod(period, ctx.tools.now()))
    throw new DomainError('rule', 'funds.contributions.periodFuture', { period });
};

/** Refuses a day that has not come. */
export const checkDay = (ctx: UnionCtx, on: Day, field: string): void => {
  if (on > dayOf(ctx.tools.now()))
    throw new DomainError('rule', 'funds.contributions.dayFuture', {}, [
      { pointer: `/${field}`, code: 'funds.contributions.dayFuture' },
    ]);
};

/** The month item that is worked, which mostly is the running one. */
export const monthOf = async (ctx: UnionCtx, books: Books, period: Period): Promise<MonthItem | undefined> =>
  books.period === period ? books.month : readMonth(ctx, period);

/** Figures belong to the month that was worked; once that is closed, to the month of the posting. */
export const figureChange = (
  books: Books,
  period: Period,
  month: MonthItem | undefined,
  figures: FigureDeltas,
): MonthChange =>
  month?.closedAt === undefined
    ? { period, figures, fence: { closedAt: undefined } }
    : { period: books.period, figures };

/**
 * Holds a plan to the schemes and channels that it was made by; read before them. What is booked in an earlier month
 * counts up in the running one, so that a scheme that is set at the same moment sees the money.
 */
export const termsHeld = async (ctx: UnionCtx, books: Books): Promise<MonthChange> => {
  const running = periodOf(books.at);
  const isRunning = books.period === running;
  const month = isRunning ? books.month : await readMonth(ctx, running);
  const fence = { [SCHEME_COUNT]: Number(month?.[SCHEME_COUNT] ?? 0) };
  return { period: running, fence, ...(isRunning ? {} : { add: { [SCHEME_COUNT]: 1 } }) };
};
