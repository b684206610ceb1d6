import { type Day, periodOfDay } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { readClosingHead } from '../../storage/month.ts';

/**
 * The day on which money that moved on `on` is booked (cash basis, 工会会计制度 Art. 8): that day as long as its month is
 * open, so that what came in December is income of that year however late it is entered; behind a close undefined, which
 * is today.
 */
export const bookingDay = async (ctx: UnionCtx, on: Day): Promise<Day | undefined> => {
  const { closedThrough } = (await readClosingHead(ctx)) ?? {};
  return closedThrough !== undefined && periodOfDay(on) <= closedThrough ? undefined : on;
};
