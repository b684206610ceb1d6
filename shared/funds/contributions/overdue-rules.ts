// 北京市 Art. 55, 重庆市 Art. 45 (late fee); 工会法 (2021) Art. 44, 民法典 Arts 188, 195, 202 (payment order, limitation).
import { refuse } from '../../kernel/errors.ts';
import {
  addDays,
  addMonths,
  type Day,
  day,
  daysBetween,
  daysInMonth,
  lastDayOf,
  type Period,
} from '../../kernel/period.ts';
import type { DueDay, LateFee, Limitation } from './rulebook-arrears.ts';

/** A rate counts parts of 10,000 a day. */
const PARTS = 10_000n;

/**
 * The late fee in fen for a principal so many days late, half up; the first day counted is the one after the due day.
 * Nothing where the rule is off. Capped at the principal where local law says so.
 */
export const lateFeeFen = (principalFen: number, daysLate: number, rule: LateFee | undefined): number => {
  if (!rule?.isOn || daysLate <= 0 || principalFen <= 0) return 0;
  const product = BigInt(principalFen) * BigInt(rule.perTenThousandDay) * BigInt(daysLate);
  const fee = Number((product + PARTS / 2n) / PARTS);
  return rule.isCapped ? Math.min(fee, principalFen) : fee;
};

/** By when a month's 2 % is due. Where no law names a day, the end of the month after counts, and no late fee runs. */
export const dueDayOf = (of: Period, rule: DueDay | undefined): Day => {
  if (!rule) return lastDayOf(addMonths(of, 1));
  const month = addMonths(of, rule.monthsAfter);
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return day(`${month}-${String(Math.min(rule.dayOfMonth, last)).padStart(2, '0')}`);
};

/** Days after the due day until a day, that day included. */
export const daysLateOn = (dueDay: Day, on: Day): number => Math.max(0, daysBetween(dueDay, on));

/** The corresponding day so many years later, the end of the month where there is none (民法典 Art. 202). */
export const addYears = (from: Day, years: number): Day => {
  const year = Number(from.slice(0, 4)) + years;
  const last = daysInMonth(year, Number(from.slice(5, 7)));
  return day(`${year}-${from.slice(5, 8)}${String(Math.min(Number(from.slice(8)), last)).padStart(2, '0')}`);
};

export const WARNINGS = ['none', 'soon', 'over'] as const;
export type LimitationState = { readonly endsOn: Day; readonly warning: (typeof WARNINGS)[number] };

/** Until when a payment order can be asked for: the limitation runs from the due day, anew from each demand (Art. 195). */
export const limitationOf = (dueDay: Day, demands: readonly Day[], rule: Limitation, today: Day): LimitationState => {
  let endsOn = addYears(dueDay, rule.years);
  // A demand that came after the end interrupts nothing any more.
  for (const on of [...demands].sort()) if (on > dueDay && on <= endsOn) endsOn = addYears(on, rule.years);
  if (today > endsOn) return { endsOn, warning: 'over' };
  return { endsOn, warning: addDays(today, rule.warnDays) >= endsOn ? 'soon' : 'none' };
};

export type MonthDemanded = { readonly period: Period; readonly missingFen: number; readonly dueDay: Day };

/** Refuses to demand what is not missing, or not due yet. */
export const checkDemanded = (months: readonly MonthDemanded[], today: Day): void => {
  months.forEach(({ period, missingFen, dueDay }, index) => {
    const code =
      missingFen <= 0
        ? 'funds.contributions.nothingMissing'
        : dueDay >= today
          ? 'funds.contributions.notYetDue'
          : undefined;
    if (code === undefined) return;
    const params = { period, dueDay };
    refuse('rule', code, params, [{ pointer: `/periods/${index}`, code, params }]);
  });
};
