// 中国工会章程 Ch. 1: six months without dues, without proper reason and in spite of reminders, may be taken for leaving.
import { refuse } from '../../kernel/errors.ts';
import { addMonths, type Day, firstDayOf, monthsBetween, type Period } from '../../kernel/period.ts';
import { covers } from './due-rules.ts';
import type { ArrearsRule } from './rulebook.ts';

/** One month of one member. `months` says how many months its due is for; 0 where nothing is collected in it. */
export type MonthOfDues = {
  readonly period: Period;
  readonly dueFen: number | undefined;
  readonly paidFen: number;
  readonly months: number;
};

export type Arrears = {
  /** Months with something left to pay, oldest first. */
  readonly owed: readonly { readonly period: Period; readonly dueFen: number; readonly paidFen: number }[];
  readonly owedFen: number;
  /** Months in a row up to the last one that is over for which nothing at all was paid. */
  readonly unpaidMonths: number;
  readonly unpaidSince?: Period;
};

/** What a member owes out of months that are over, oldest first. A month of unknown due is not held against anybody. */
export const arrearsOf = (months: readonly MonthOfDues[]): Arrears => {
  const owed = months.flatMap(({ period, dueFen = 0, paidFen }) =>
    dueFen > paidFen ? [{ period, dueFen, paidFen }] : [],
  );
  let unpaidMonths = 0;
  let unpaidSince: Period | undefined;
  for (const month of months.toReversed()) {
    if (month.months === 0) continue;
    if (!month.dueFen || month.paidFen > 0) break;
    unpaidMonths += month.months;
    unpaidSince = month.period;
  }
  return {
    owed,
    owedFen: owed.reduce((sum, { dueFen, paidFen }) => sum + dueFen - paidFen, 0),
    unpaidMonths,
    ...(unpaidSince === undefined ? {} : { unpaidSince }),
  };
};

export const STAGES = ['none', 'remind', 'excused', 'mayBeDeemedLeft'] as const;
export type Stage = (typeof STAGES)[number];

/** A proper reason (正当理由) that was recorded, with the months that it covers. */
export type ExcusedMonths = { readonly from: Period; readonly until?: Period };

/** What is on file about a member's arrears. */
export type OnFile = {
  /** Days of reminders. */
  readonly reminders: readonly Day[];
  readonly excuses: readonly ExcusedMonths[];
};

/** Reminders that belong to the months that are unpaid now; older ones were answered by paying. */
export const remindersThatCount = ({ unpaidSince }: Arrears, { reminders }: OnFile): number =>
  unpaidSince === undefined ? 0 : reminders.filter((on) => on >= firstDayOf(unpaidSince)).length;

type Unexcused = { readonly months: number; readonly since: Period | undefined; readonly isExcused: boolean };

/** The unpaid months in a row after the last one that a recorded reason covers: a reason of April says nothing of October. */
const unexcusedOf = ({ owed, unpaidSince, unpaidMonths }: Arrears, { excuses }: OnFile): Unexcused => {
  const running = owed.filter(({ period }) => unpaidSince === undefined || period >= unpaidSince);
  const covered = running.findLastIndex(({ period }) => excuses.some((excuse) => covers(excuse, period)));
  const [last, end] = [running[covered], running.at(-1)];
  if (!last || !end) return { months: unpaidMonths, since: unpaidSince, isExcused: false };
  const after = monthsBetween(last.period, end.period);
  return { months: Math.min(unpaidMonths, after), since: addMonths(last.period, 1), isExcused: after === 0 };
};

/**
 * Where a member stands: nothing owed; to be reminded; excused by a recorded reason; or to be put before the committee,
 * which alone may take it for leaving. Time by itself changes no standing.
 */
export const stageOf = (arrears: Arrears, file: OnFile, rule: ArrearsRule): Stage => {
  if (arrears.owedFen === 0) return 'none';
  const { months, since, isExcused } = unexcusedOf(arrears, file);
  if (isExcused) return 'excused';
  const reminded = since === undefined ? 0 : file.reminders.filter((on) => on >= firstDayOf(since)).length;
  return months >= rule.months && reminded >= rule.reminders ? 'mayBeDeemedLeft' : 'remind';
};

/** Refuses the committee's confirmation where the months, the reminders or the missing reason do not bear it. */
export const checkDeparture = (arrears: Arrears, file: OnFile, rule: ArrearsRule): void => {
  const stage = stageOf(arrears, file, rule);
  if (stage === 'mayBeDeemedLeft') return;
  if (stage === 'excused') refuse('rule', 'funds.dues.excused');
  refuse('rule', 'funds.dues.notDeemedLeft', {
    unpaid: unexcusedOf(arrears, file).months,
    months: rule.months,
    reminded: remindersThatCount(arrears, file),
    reminders: rule.reminders,
  });
};
