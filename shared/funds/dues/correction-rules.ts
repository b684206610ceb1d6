// 会计法 Art. 17: what was posted is corrected by a further posting, never by an edit, and nobody is owed more than was paid.
import { refuse } from '../../kernel/errors.ts';
import type { Period } from '../../kernel/period.ts';
import { type DuesMember, type MemberIndex, matchRow, type ReferencedCorrection } from './matching-rules.ts';
import type { MonthPaid } from './rules.ts';
import type { RowStatus } from './schema.ts';

/** One correction of a run after it was decided. */
export type CorrectionDecision = {
  readonly index: number;
  readonly key: string;
  readonly period: Period;
  readonly deltaFen: number;
  readonly reason: string;
  readonly status: RowStatus;
  readonly code?: string;
  readonly member?: DuesMember;
};

/** Refuses a delta that would leave less than nothing paid. */
export const checkNet = (netFen: number, deltaFen: number): void => {
  if (netFen + deltaFen < 0) refuse('rule', 'funds.dues.netNegative', { netFen, deltaFen });
};

/** Name of a correction in the state of its month: who, and the caller's key. */
export const correctionName = (ordinal: number, key: string): string => `${ordinal}#${key}`;

type Nets = Map<string, number>;

const netOf = (nets: Nets, months: ReadonlyMap<Period, MonthPaid>, period: Period, ordinal: number): number =>
  nets.get(`${period}#${ordinal}`) ?? months.get(period)?.paid.get(ordinal)?.netFen ?? 0;

const decideOne = (
  correction: ReferencedCorrection,
  index: MemberIndex,
  months: ReadonlyMap<Period, MonthPaid>,
  nets: Nets,
): Pick<CorrectionDecision, 'status' | 'code' | 'member'> => {
  const match = matchRow(index, correction.reference);
  if (!('member' in match)) return { status: 'refused', code: match.code };
  const { member } = match;
  const { period, deltaFen, key } = correction;
  const posted = months.get(period)?.corrections.get(correctionName(member.ordinal, key));
  if (posted !== undefined)
    return posted === deltaFen
      ? { status: 'already_posted', member }
      : { status: 'refused', code: 'funds.dues.correctionOtherAmount', member };
  const net = netOf(nets, months, period, member.ordinal);
  if (net + deltaFen < 0) return { status: 'refused', code: 'funds.dues.netNegative', member };
  nets.set(`${period}#${member.ordinal}`, net + deltaFen);
  return { status: 'posted', member };
};

/** Decides the corrections that ride in a run, one after another: what the lines of the run itself post counts already. */
export const decideCorrections = (
  corrections: readonly ReferencedCorrection[],
  index: MemberIndex,
  months: ReadonlyMap<Period, MonthPaid>,
  postedNow: { readonly period: Period; readonly amounts: ReadonlyMap<number, number> },
): readonly CorrectionDecision[] => {
  const nets: Nets = new Map();
  for (const [ordinal, amountFen] of postedNow.amounts) {
    const before = netOf(nets, months, postedNow.period, ordinal);
    nets.set(`${postedNow.period}#${ordinal}`, before + amountFen);
  }
  return corrections.map((correction, position) => ({
    index: position,
    key: correction.key,
    period: correction.period,
    deltaFen: correction.deltaFen,
    reason: correction.reason,
    ...decideOne(correction, index, months, nets),
  }));
};

/** Refuses a payment on top of one that already covers what is due: it would most likely be the same money again. */
export const checkPayment = (netFen: number, amountFen: number, dueFen: number | undefined): void => {
  if (netFen > 0 && (dueFen === undefined || netFen + amountFen > dueFen))
    refuse('conflict', 'funds.dues.alreadyPaid', { netFen });
};
