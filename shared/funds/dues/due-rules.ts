// 工发〔1978〕101号 items 1, 3, 4: what is due for a month follows from the wage of that month; 保留会籍 and the exempt owe none.
import type { Period } from '../../kernel/period.ts';
import { monthlyDueFen } from '../../members/roster/obligation.ts';
import type { RosterLine } from '../../members/roster/packed.ts';
import type { DuesRate, Frequency } from '../../members/roster/rulebook.ts';

const MONTHS: Readonly<Record<Frequency, number>> = { monthly: 1, quarterly: 3, halfYearly: 6, yearly: 12 };

/** Months that are collected in a month: with quarterly dues three in March, none in January and February. */
export const monthsCollected = (period: Period, frequency: Frequency): number =>
  Number(period.slice(5, 7)) % MONTHS[frequency] === 0 ? MONTHS[frequency] : 0;

/** A union's decision that a member owes nothing from one month to another, both included; open without `until`. */
export type ExemptMonths = { readonly memberId: string; readonly from: Period; readonly until?: Period };

export const covers = (one: { readonly from: Period; readonly until?: Period | undefined }, of: Period): boolean =>
  one.from <= of && (one.until === undefined || of <= one.until);

export const isExemptIn = (exemptions: readonly ExemptMonths[], memberId: string, of: Period): boolean =>
  exemptions.some((one) => one.memberId === memberId && covers(one, of));

/**
 * What a line of the roster owes for a month in fen: 0 for whoever is not on it, no active member or exempt; undefined
 * while the wage base is unknown. Where dues are collected for several months at once, the last of them carries them all.
 */
export const dueOfMonth = (
  line: RosterLine | undefined,
  of: Period,
  rate: DuesRate,
  isExempt: boolean,
): number | undefined => {
  if (line?.standing !== 'active' || line.dueExempt || isExempt) return 0;
  if (line.wageBaseFen === undefined) return undefined;
  return monthlyDueFen(line, rate) * monthsCollected(of, rate.frequency);
};
