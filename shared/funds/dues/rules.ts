// 工发〔1978〕101号 (dues), 会计法 Arts 13-15: a month is posted once, whole, for whom it names, and nothing is counted twice.
import { DomainError, type FieldError, refuse } from '../../kernel/errors.ts';
import { type Instant, isFuturePeriod, type Period } from '../../kernel/period.ts';
import {
  type DuesMember,
  fingerprintOf,
  type MemberIndex,
  matchRow,
  type Reference,
  type ReferencedRow,
} from './matching-rules.ts';
import { type CreateDuesBatch, MAX_CORRECTIONS, MAX_ROWS, type RowStatus } from './schema.ts';

/** What is on the books of a month for one ordinal: lines of committed runs and everything that changed them. */
export type Paid = {
  readonly lineFen?: number;
  readonly netFen: number;
};

/** What earlier committed runs of the month have posted. */
export type MonthPaid = {
  readonly paid: ReadonlyMap<number, Paid>;
  /** Amounts that wait on the worklist or went through it, by the fingerprint of their row. */
  readonly unmatched: ReadonlyMap<string, number>;
  /** Corrections of runs by ordinal and caller's key. */
  readonly corrections: ReadonlyMap<string, number>;
  /** Disputes that earlier runs put on the worklist: the same row again opens no second item. */
  readonly disputes: ReadonlySet<string>;
};

export const NOTHING_PAID: MonthPaid = {
  paid: new Map(),
  unmatched: new Map(),
  corrections: new Map(),
  disputes: new Set(),
};

/** One row of a run after it was decided. */
export type Decision = {
  readonly index: number;
  readonly key: string;
  readonly status: RowStatus;
  readonly amountFen: number;
  readonly code?: string;
  readonly member?: DuesMember;
  readonly differs?: boolean;
};

const MAX_LISTED = 200;

const doubledKeys = (rows: readonly { readonly key: string }[], at: string): Required<FieldError>[] => {
  const seen = new Set<string>();
  return rows.flatMap(({ key }, index) => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ pointer: `/${at}/${index}/key`, code: 'funds.dues.keyTwice', params: { key } }];
  });
};

/** Refuses a batch as a whole: what it says of itself does not hold, or its month takes nothing. Nothing is changed. */
export const checkBatch = (
  batch: Pick<CreateDuesBatch, 'period' | 'declared' | 'rows' | 'corrections'>,
  now: Instant,
  maxRows = MAX_ROWS,
): void => {
  const corrections = batch.corrections ?? [];
  if (batch.rows.length > maxRows || corrections.length > MAX_CORRECTIONS)
    refuse('limit', 'funds.dues.batchTooLarge', { rows: batch.rows.length, max: maxRows });
  if (batch.rows.length + corrections.length === 0) refuse('invalid', 'funds.dues.batchEmpty');
  if (isFuturePeriod(batch.period, now))
    refuse('rule', 'funds.dues.periodFuture', { period: batch.period }, [
      { pointer: '/period', code: 'funds.dues.periodFuture', params: { period: batch.period } },
    ]);
  const fields = [...doubledKeys(batch.rows, 'rows'), ...doubledKeys(corrections, 'corrections')];
  corrections.forEach((correction, index) => {
    if (isFuturePeriod(correction.period, now))
      fields.push({
        pointer: `/corrections/${index}/period`,
        code: 'funds.dues.periodFuture',
        params: { period: correction.period },
      });
  });
  const [first] = fields;
  if (first) throw new DomainError('rule', first.code, first.params, fields.slice(0, MAX_LISTED));
  checkDeclared(batch);
};

const checkDeclared = ({ declared, rows }: Pick<CreateDuesBatch, 'declared' | 'rows'>): void => {
  const totalFen = rows.reduce((sum, row) => sum + row.amountFen, 0);
  if (declared.count !== rows.length)
    refuse('rule', 'funds.dues.declaredCountMismatch', { declared: declared.count, found: rows.length }, [
      {
        pointer: '/declared/count',
        code: 'funds.dues.declaredCountMismatch',
        params: { declared: declared.count, found: rows.length },
      },
    ]);
  if (declared.totalFen !== totalFen)
    refuse('rule', 'funds.dues.declaredTotalMismatch', { declared: declared.totalFen, found: totalFen }, [
      {
        pointer: '/declared/totalFen',
        code: 'funds.dues.declaredTotalMismatch',
        params: { declared: declared.totalFen, found: totalFen },
      },
    ]);
};

/** Whether the dues of a month, or its books, were closed; `undefined` is a month that was not opened yet. */
export const checkMonthOpen = (month: Readonly<Record<string, unknown>> | undefined, period: Period): void => {
  if (month?.closedAt !== undefined || month?.duesClosedAt !== undefined)
    refuse('rule', 'funds.dues.periodClosed', { period }, [
      { pointer: '/period', code: 'funds.dues.periodClosed', params: { period } },
    ]);
};

type Decided = Pick<Decision, 'status' | 'code' | 'member' | 'differs'>;

const decideMember = (row: ReferencedRow, member: DuesMember, month: MonthPaid): Decided => {
  const paid = month.paid.get(member.ordinal);
  if (paid?.lineFen !== undefined)
    return paid.lineFen === row.amountFen
      ? { status: 'already_posted', member }
      : { status: 'refused', code: 'funds.dues.alreadyPostedOtherAmount', member };
  if (paid && paid.netFen !== 0) return { status: 'refused', code: 'funds.dues.paidOtherwise', member };
  if (!member.isActive) return { status: 'unmatched', code: 'funds.dues.memberNotActive', member };
  return { status: 'posted', member, differs: member.dueFen !== undefined && member.dueFen !== row.amountFen };
};

const decideRow = (row: ReferencedRow, index: MemberIndex, month: MonthPaid, seen: Set<string>): Decided => {
  const fingerprint = fingerprintOf(row.reference);
  const waiting = month.unmatched.get(fingerprint);
  if (waiting !== undefined)
    return waiting === row.amountFen
      ? { status: 'already_posted' }
      : { status: 'refused', code: 'funds.dues.alreadyPostedOtherAmount' };
  const match = matchRow(index, row.reference);
  const who = 'member' in match ? match.member.memberId : fingerprint;
  if (seen.has(who)) return { status: 'refused', code: 'funds.dues.memberTwice' };
  seen.add(who);
  return 'member' in match ? decideMember(row, match.member, month) : match;
};

/**
 * Decides every row of a run. A row is posted to the one active member that it names; the same line again is already
 * posted; another amount for a posted line is refused and goes to the worklist; money of nobody is unmatched.
 */
export const decideRows = (
  rows: readonly ReferencedRow[],
  index: MemberIndex,
  month: MonthPaid,
): readonly Decision[] => {
  const seen = new Set<string>();
  return rows.map((row, position) => ({
    index: position,
    key: row.key,
    amountFen: row.amountFen,
    ...decideRow(row, index, month, seen),
  }));
};

/** Refusals that are about money which came in or is in dispute: a person has to look at them. */
const CONFLICTS = new Set([
  'funds.dues.alreadyPostedOtherAmount',
  'funds.dues.paidOtherwise',
  'funds.dues.memberTwice',
]);

/** What a dispute is about, whoever sends it under whichever key: the person and the amount. */
export const disputeOf = (
  row: { readonly ordinal?: number | undefined; readonly amountFen: number },
  reference: Reference,
): string => `${row.ordinal ?? fingerprintOf(reference)}=${row.amountFen}`;

/** The kind of worklist item that a decision opens, or undefined. */
export const itemKindOf = (
  decision: Pick<Decision, 'status' | 'code' | 'amountFen' | 'differs'>,
): 'unmatched' | 'differs' | 'conflict' | undefined => {
  if (decision.status === 'posted') return decision.differs ? 'differs' : undefined;
  if (decision.amountFen === 0) return undefined;
  if (decision.status === 'unmatched') return 'unmatched';
  const isConflict = CONFLICTS.has(decision.code ?? '') || decision.code === 'funds.dues.memberAmbiguous';
  return decision.status === 'refused' && isConflict ? 'conflict' : undefined;
};
