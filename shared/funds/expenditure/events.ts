import type { DomainEvent } from '../../kernel/event.ts';
import type { Reversal, ReversalProposal } from './reversal-schema.ts';
import type { Expenditure, Signature } from './schema.ts';

const entity = ({ id }: Pick<Expenditure, 'id'>) => ({ kind: 'funds.expenditure', id });

/** Neither payee nor recipients: the trail says how much for which kinds of spending. */
const summary = (one: Expenditure) => ({
  status: one.status,
  totalFen: one.totalFen,
  kinds: [...new Set(one.lines.map((line) => line.kind))],
});

export const expenditureRequested = (next: Expenditure): DomainEvent => ({
  name: next.type === 'advance' ? 'funds.expenditure.advanceRequested' : 'funds.expenditure.requested',
  entity: entity(next),
  after: { ...summary(next), warnings: next.warnings.map((one) => one.code) },
});

export const expenditureResubmitted = (before: Expenditure, next: Expenditure): DomainEvent => ({
  name: 'funds.expenditure.resubmitted',
  entity: entity(next),
  before: summary(before),
  after: summary(next),
});

export const expenditurePaid = (next: Expenditure): DomainEvent => ({
  name: 'funds.expenditure.paid',
  entity: entity(next),
  after: {
    status: next.status,
    totalFen: next.totalFen,
    voucherId: next.payment?.voucherId ?? null,
    paidOn: next.payment?.paidOn ?? null,
    method: next.payment?.method ?? null,
  },
});

export const expenditureCancelled = (before: Expenditure, next: Expenditure, reason: string): DomainEvent => ({
  name: 'funds.expenditure.cancelled',
  entity: entity(next),
  before: summary(before),
  after: summary(next),
  reason,
});

export const reversalProposed = (
  next: Expenditure,
  { outcome, voucherId, on, reason }: ReversalProposal,
): DomainEvent => ({
  name: 'funds.expenditure.reversalProposed',
  entity: entity(next),
  after: { status: next.status, outcome, voucherId, on },
  reason,
});

export const reversalDropped = (before: Expenditure, { outcome, voucherId }: ReversalProposal): DomainEvent => ({
  name: 'funds.expenditure.reversalDropped',
  entity: entity(before),
  before: { outcome, voucherId },
});

export const paymentReversed = (before: Expenditure, next: Expenditure, reversal: Reversal): DomainEvent => ({
  name: 'funds.expenditure.paymentReversed',
  entity: entity(next),
  before: summary(before),
  after: {
    ...summary(next),
    outcome: reversal.outcome,
    voucherId: reversal.redVoucherId,
    reverses: reversal.voucherId,
  },
  reason: reversal.reason,
});

export const advanceReopened = (advance: Expenditure, by: Reversal): DomainEvent => ({
  name: 'funds.expenditure.advanceReopened',
  entity: entity(advance),
  after: { status: advance.status, voucherId: by.redVoucherId },
  reason: by.reason,
});

export const advanceSettled = (next: Expenditure): DomainEvent => ({
  name: 'funds.expenditure.advanceSettled',
  entity: entity(next),
  after: { returnedFen: next.settlement?.returnedFen ?? 0, voucherId: next.settlement?.voucherId ?? null },
});

export const papersAdded = (before: Expenditure, next: Expenditure): DomainEvent => ({
  name: 'funds.expenditure.papersAdded',
  entity: entity(next),
  before: { papers: before.papers.length },
  after: { papers: next.papers.length },
});

export const receiptSigned = (expenditureId: string, signature: Signature): DomainEvent => ({
  name: 'funds.expenditure.receiptSigned',
  entity: { kind: 'funds.expenditure', id: expenditureId },
  data: { memberId: signature.memberId, amountFen: signature.amountFen },
});
