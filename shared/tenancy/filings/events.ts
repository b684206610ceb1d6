import type { DomainEvent } from '../../kernel/event.ts';
import type { FilingRow } from './schema.ts';

const EVENT_OF = {
  waiting: 'tenancy.filing.received',
  accepted: 'tenancy.filing.accepted',
  returned: 'tenancy.filing.returned',
  paper: 'tenancy.filing.answeredOnPaper',
  withdrawn: 'tenancy.filing.withdrawn',
} as const;

const about = ({ unionName, kind, year, number, action, incomeFen, spendingFen }: FilingRow) => ({
  unionName,
  kind,
  year,
  number,
  action,
  incomeFen,
  spendingFen,
});

const entityOf = ({ id }: FilingRow) => ({ kind: 'tenancy.filing', id });

/** What a filing has become, for the node's trail. An answer is followed: the courier takes it to the union. */
export const filingMoved = (row: FilingRow): DomainEvent => ({
  name: EVENT_OF[row.status],
  entity: entityOf(row),
  after: { ...about(row), status: row.status, documentNumber: row.answer?.documentNumber ?? '' },
  data: { filingId: row.id, unionId: row.unionId },
  ...(row.answer?.note ? { reason: row.answer.note } : {}),
});

const ARRIVED = {
  entered: 'tenancy.filing.entered',
  refused: 'tenancy.filing.notEntered',
  overtaken: 'tenancy.filing.overtaken',
  underWay: 'tenancy.filing.accepted',
} as const;

/** What became of an answer in the union. */
export const answerArrived = (row: FilingRow): DomainEvent => ({
  name: ARRIVED[row.delivery ?? 'underWay'],
  entity: entityOf(row),
  after: { ...about(row), status: row.status, delivery: row.delivery ?? '', problem: row.problem ?? '' },
});
