import type { DomainEvent } from '../../kernel/event.ts';
import type { DutyException } from './schema.ts';

const entity = ({ id }: Pick<DutyException, 'id'>) => ({ kind: 'funds.dutyException', id });
const said = ({ person, duties, validFrom, validTo, decidedOn, attachmentIds }: DutyException) => ({
  personId: person.id,
  duties,
  validFrom,
  validTo,
  decidedOn,
  papers: attachmentIds.length,
});

export const exceptionRecorded = (next: DutyException): DomainEvent => ({
  name: 'funds.duties.exceptionRecorded',
  entity: entity(next),
  after: said(next),
  reason: next.reason,
});

export const exceptionRevoked = (before: DutyException, reason: string): DomainEvent => ({
  name: 'funds.duties.exceptionRevoked',
  entity: entity(before),
  before: said(before),
  reason,
});
