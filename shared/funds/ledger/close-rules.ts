// 会计法 Arts 17, 28 and 会计基础工作规范 (财政部令第98号): months are closed in order, and what is closed stays as it is.
import { refuse } from '../../kernel/errors.ts';
import { addMonths, type Instant, isFuturePeriod, type Period, periodOf } from '../../kernel/period.ts';

/** A month as closing sees it. */
export type MonthState = { readonly sk: Period; readonly closedAt?: unknown };

/** Somebody asked to open the last closed month again. */
export type ReopeningRequest = {
  readonly period: Period;
  readonly reason: string;
  readonly requestedBy: { readonly id: string; readonly name: string };
  readonly requestedAt: Instant;
};

/** Refuses the running month and those to come: only a month that is over can be closed. */
export const checkMonthOver = (period: Period, now: Instant): void => {
  if (period === periodOf(now) || isFuturePeriod(period, now)) refuse('rule', 'funds.ledger.monthNotOver', { period });
};

/** Refuses a month that was closed already, or that no books were opened for. */
export const checkClosable = (period: Period, months: readonly MonthState[]): void => {
  const month = months.find(({ sk }) => sk === period);
  if (!month) refuse('rule', 'funds.ledger.noBooks', { period });
  if (month?.closedAt !== undefined) refuse('conflict', 'funds.ledger.alreadyClosed', { period });
};

/** Months before this one that are still open. */
export const earlierOpen = (period: Period, months: readonly MonthState[]): readonly Period[] =>
  months.filter(({ sk, closedAt }) => sk < period && closedAt === undefined).map(({ sk }) => sk);

/** Months without an item between the first one and `to`: nothing was ever booked in them, and they are closed as well. */
export const missingMonths = (months: readonly MonthState[], to: Period): readonly Period[] => {
  const first = months[0]?.sk;
  if (first === undefined) return [];
  const known = new Set(months.map(({ sk }) => sk));
  const missing: Period[] = [];
  for (let at = first; at <= to; at = addMonths(at, 1)) if (!known.has(at)) missing.push(at);
  return missing;
};

/** What the head of the closes says after this month is opened again: the closed month before it, if any. */
export const closedBefore = (period: Period, months: readonly MonthState[]): Period | undefined =>
  months.filter(({ sk, closedAt }) => sk < period && closedAt !== undefined).at(-1)?.sk;

/** Refuses to open anything but the last closed month. */
export const checkReopenable = (period: Period, closedThrough: Period | undefined): void => {
  if (closedThrough !== period) refuse('rule', 'funds.ledger.reopenNotLast', { period, last: closedThrough ?? '' });
};

/** Refuses the person who asked: two have to want it. */
export const checkSecondPerson = (request: ReopeningRequest, personId: string): void => {
  if (request.requestedBy.id === personId) refuse('rule', 'funds.ledger.reopenSamePerson');
};
