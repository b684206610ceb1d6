import type { DomainEvent } from '../../kernel/event.ts';
import type { Period } from '../../kernel/period.ts';
import type { ReopeningRequest } from './close-rules.ts';

const ofMonth = (name: string, period: Period, more: Omit<DomainEvent, 'name' | 'entity'> = {}): DomainEvent => ({
  name,
  entity: { kind: 'funds.month', id: period },
  ...more,
});

export const monthClosed = (period: Period, vouchers: number, headHash: string): DomainEvent =>
  ofMonth('funds.ledger.closed', period, { after: { vouchers, headHash } });

export const reopeningRequested = ({ period, reason, requestedBy }: ReopeningRequest): DomainEvent =>
  ofMonth('funds.ledger.reopeningRequested', period, { reason, after: { requestedBy: requestedBy.id } });

export const reopeningDropped = ({ period, reason }: ReopeningRequest): DomainEvent =>
  ofMonth('funds.ledger.reopeningDropped', period, { reason });

export const monthReopened = ({ period, reason, requestedBy }: ReopeningRequest, confirmedBy: string): DomainEvent =>
  ofMonth('funds.ledger.reopened', period, { reason, after: { requestedBy: requestedBy.id, confirmedBy } });

export const yearCarried = (year: number, vouchers: readonly string[], releasedFen: number): DomainEvent => ({
  name: 'funds.ledger.carriedForward',
  entity: { kind: 'funds.year', id: String(year) },
  after: { vouchers, releasedFen },
});
