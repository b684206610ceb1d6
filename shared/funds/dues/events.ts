import type { DomainEvent } from '../../kernel/event.ts';
import type { Period } from '../../kernel/period.ts';
import type { IncomeReceipt } from './receipt-schema.ts';
import type { RunEntry } from './run-entry.ts';
import type { Departure, Excuse, Exemption, Reminder } from './schema-arrears.ts';

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

/** Which columns of a payroll file hold what; pay items by name, never a wage. */
export const columnsRemembered = (signature: string, wage: readonly string[]): DomainEvent => ({
  name: 'funds.dues.columnsRemembered',
  entity: { kind: 'funds.duesFile', id: signature },
  after: { payItems: [...wage] },
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

const duesFile = (memberId: string) => ({ kind: 'funds.duesFile', id: memberId });

export const memberReminded = (reminder: Reminder): DomainEvent => ({
  name: 'funds.dues.reminded',
  entity: duesFile(reminder.memberId),
  after: { on: reminder.on, way: reminder.way, months: [...reminder.months], owedFen: reminder.owedFen },
});

export const arrearsExcused = (excuse: Excuse): DomainEvent => ({
  name: 'funds.dues.excused',
  entity: duesFile(excuse.memberId),
  after: { from: excuse.from, until: excuse.until ?? null },
  reason: excuse.reason,
});

const exemptMonths = (one: Exemption) => ({ from: one.from, until: one.until ?? null });

export const memberExempted = (before: Exemption | undefined, after: Exemption, reason: string): DomainEvent => ({
  name: before ? 'funds.dues.exemptionEnded' : 'funds.dues.exempted',
  entity: duesFile(after.memberId),
  ...(before ? { before: exemptMonths(before) } : {}),
  after: exemptMonths(after),
  reason,
});

export const departureConfirmed = (departure: Departure): DomainEvent => ({
  name: 'funds.dues.departureConfirmed',
  entity: duesFile(departure.memberId),
  after: {
    unpaidSince: departure.unpaidSince,
    unpaidMonths: departure.unpaidMonths,
    reminders: departure.reminders,
    attachments: departure.attachmentIds.length,
  },
  reason: departure.resolution,
});

/** The sum of what is due a month was counted anew by another rate. */
export const duesRestated = (period: Period, beforeFen: number, afterFen: number): DomainEvent => ({
  name: 'funds.dues.restated',
  entity: { kind: 'funds.duesMonth', id: period },
  before: { dueFen: beforeFen },
  after: { dueFen: afterFen },
});

const receiptOf = (receipt: IncomeReceipt) => ({
  kind: 'funds.incomeReceipt',
  id: `${receipt.year}-${receipt.number}`,
});

export const receiptIssued = (receipt: IncomeReceipt): DomainEvent => ({
  name: 'funds.receipts.issued',
  entity: receiptOf(receipt),
  after: {
    purpose: receipt.purpose,
    amountFen: receipt.amountFen,
    officialNumber: receipt.officialNumber ?? null,
    voucherId: receipt.voucherId ?? null,
  },
});

export const receiptVoided = (receipt: IncomeReceipt, reason: string): DomainEvent => ({
  name: 'funds.receipts.voided',
  entity: receiptOf(receipt),
  before: { status: 'valid', amountFen: receipt.amountFen },
  after: { status: 'void' },
  reason,
});
