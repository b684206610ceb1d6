import type { DomainEvent } from '../../kernel/event.ts';
import type { Period } from '../../kernel/period.ts';
import type { RunEntry } from './run-entry.ts';

/** Facts of dues. They name members by id only: no name, number or wage leaves the roster this way. */
export const runCommitted = (run: RunEntry): DomainEvent<'funds.dues.runCommitted'> => ({
  name: 'funds.dues.runCommitted',
  entity: { kind: 'funds.duesRun', id: run.id },
  after: {
    period: run.period,
    rows: run.counts.rows,
    posted: run.counts.posted,
    unmatched: run.counts.unmatched,
    postedFen: run.sums.postedFen,
    unmatchedFen: run.sums.unmatchedFen,
    voucherId: run.voucherId,
  },
});

type DeltaFact = {
  readonly id: string;
  readonly memberId: string;
  readonly period: Period;
  readonly amountFen: number;
  readonly voucherId: string;
};

const deltaEvent = <N extends string>(name: N, fact: DeltaFact, reason?: string): DomainEvent<N> => ({
  name,
  entity: { kind: 'funds.duesDelta', id: fact.id },
  after: { memberId: fact.memberId, period: fact.period, amountFen: fact.amountFen, voucherId: fact.voucherId },
  ...(reason === undefined ? {} : { reason }),
});

export const paymentRecorded = (fact: DeltaFact) => deltaEvent('funds.dues.paymentRecorded', fact);
export const duesCorrected = (fact: DeltaFact, reason: string) => deltaEvent('funds.dues.corrected', fact, reason);

export const itemResolved = (
  item: { readonly id: string; readonly kind: string; readonly period: Period; readonly amountFen: number },
  how: { readonly action: string; readonly memberId?: string; readonly voucherId?: string },
  reason: string,
): DomainEvent<'funds.dues.itemResolved'> => ({
  name: 'funds.dues.itemResolved',
  entity: { kind: 'funds.duesItem', id: item.id },
  before: { status: 'open', kind: item.kind, period: item.period, amountFen: item.amountFen },
  after: { status: 'resolved', ...how },
  reason,
});
