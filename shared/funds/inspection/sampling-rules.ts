// 中国工会审计条例 and 内部审计 practice: a sample is drawn by lot or by risk, and can be drawn again by anybody.
import type { Day } from '../../kernel/period.ts';
import { day, daysBetween } from '../../kernel/period.ts';
import { textHash } from './digest.ts';
import type { Candidate, DrawSample, Hit } from './schema.ts';

/** How many vouchers a sample keeps; what is found beyond is counted. */
export const MAX_HITS = 300;
const SUNDAY = day('2023-01-01');
const WEEK = 7;

/** Amounts that decide elsewhere whether something needs a committee's resolution. */
export type Limits = { readonly resolutionAboveFen: number };

/** Order of lots: by SHA-256 of `seed:voucherId`. Nobody who knows the seed can wish a voucher in or out. */
const lotOf = (seed: string, { voucherId }: Candidate): string => textHash(`${seed}:${voucherId}`);

/** SHA-256 over one line `voucherId hash` each, in the order of the ids: the books out of which was drawn. */
export const populationHash = (candidates: readonly Candidate[]): string =>
  textHash(
    candidates
      .map(({ voucherId, hash }) => `${voucherId} ${hash}\n`)
      .toSorted()
      .join(''),
  );

const hit = (one: Candidate, reason: Hit['reason'], group: number | null = null): Hit => ({
  voucherId: one.voucherId,
  date: one.date,
  summary: one.summary,
  amountFen: one.amountFen,
  payee: one.payee,
  reason,
  group,
});

const isSpending = ({ amountFen }: Candidate): boolean => amountFen > 0;

const byLot = (candidates: readonly Candidate[], seed: string, count: number): readonly Hit[] =>
  candidates
    .map((one) => ({ one, lot: lotOf(seed, one) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ one }) => hit(one, 'drawn'));

/** Saturdays and Sundays; whether one was a day of work in exchange, the reader knows. */
export const isWeekend = (date: Day): boolean => {
  const weekday = ((daysBetween(SUNDAY, date) % WEEK) + WEEK) % WEEK;
  return weekday === 0 || weekday === 6;
};

/** Who was paid; where no request says so, the words of the voucher without their digits stand for it. */
const payeeOf = ({ payee, summary }: Candidate): string =>
  payee?.normalize('NFKC').replaceAll(/\s+/g, '') ?? summary.replaceAll(/[\d\s]+/g, '');

/** By day, then by number: the same groups whatever the order in which vouchers were read. */
const placeOf = ({ date, voucherId }: Candidate): string => `${date} ${voucherId}`;

const byPayee = (candidates: readonly Candidate[]): readonly (readonly Candidate[])[] => [
  ...Map.groupBy(
    candidates.filter(isSpending).toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
    payeeOf,
  ).values(),
];

/**
 * Runs of payments that each lie within the window of the first of them and together pass the limit; runs that share a
 * payment are one. Every payment is tried as the first, so that no split hides behind an earlier payment.
 */
const runs = (
  payments: readonly Candidate[],
  windowDays: number,
  limitFen: number,
): readonly (readonly Candidate[])[] => {
  const found: { from: number; end: number }[] = [];
  let end = 0;
  let sumFen = 0;
  for (const [from, first] of payments.entries()) {
    for (let next = payments[end]; next && daysBetween(first.date, next.date) <= windowDays; next = payments[end]) {
      sumFen += next.amountFen;
      end += 1;
    }
    const last = found.at(-1);
    // Each part stays within the limit, so that one alone never passes it.
    if (sumFen > limitFen && last && from < last.end) last.end = end;
    else if (sumFen > limitFen) found.push({ from, end });
    sumFen -= first.amountFen;
  }
  return found.map(({ from, end: to }) => payments.slice(from, to));
};

const grouped = (groups: readonly (readonly Candidate[])[], reason: Hit['reason']): readonly Hit[] =>
  groups.flatMap((group, index) => group.map((one) => hit(one, reason, index + 1)));

/** Payments to one payee that each stay within the limit and together pass it. */
const splits = (candidates: readonly Candidate[], { resolutionAboveFen }: Limits, windowDays: number) =>
  byPayee(candidates).flatMap((payments) => {
    const parts = payments.filter(({ amountFen }) => amountFen <= resolutionAboveFen);
    return runs(parts, windowDays, resolutionAboveFen);
  });

const overStandard = (candidates: readonly Candidate[]): readonly Hit[] =>
  candidates
    .filter(({ warnings }) => warnings.length > 0)
    .map((one) => hit(one, one.warnings.includes('noResolution') ? 'noResolution' : 'warned'));

/** Everything that a method finds, in the order in which it is to be looked at. */
export const draw = (
  candidates: readonly Candidate[],
  command: Omit<DrawSample, 'seed'> & { readonly seed: string },
  limits: Limits,
): readonly Hit[] => {
  const { method, seed, count, unitFen, windowDays, times } = command;
  const spending = candidates.filter(isSpending);
  switch (method) {
    case 'random':
      return byLot(candidates, seed, count);
    case 'roundAmounts':
      return spending.filter(({ amountFen }) => amountFen % unitFen === 0).map((one) => hit(one, 'roundAmount'));
    case 'weekend':
      return spending.filter(({ date }) => isWeekend(date)).map((one) => hit(one, 'weekend'));
    case 'splitInvoices':
      return grouped(splits(candidates, limits, windowDays), 'splitBelowLimit');
    case 'repeatPayee':
      return grouped(
        byPayee(candidates).filter((payments) => payments.length >= times),
        'repeatPayee',
      );
    case 'overStandard':
      return overStandard(candidates);
    case 'withoutAttachment':
      return spending.filter(({ papers }) => papers === 0).map((one) => hit(one, 'noPaper'));
  }
};
