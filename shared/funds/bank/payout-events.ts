import type { DomainEvent, EventValue } from '../../kernel/event.ts';
import type { Payout } from './payout-schema.ts';

type Happening =
  | 'funds.bank.payoutMade'
  | 'funds.bank.payoutReleased'
  | 'funds.bank.payoutCancelled'
  | 'funds.bank.payoutFileTaken'
  | 'funds.bank.payoutPaid'
  | 'funds.bank.payoutFailed'
  | 'funds.bank.queuedDropped';

/** What happens to a batch: numbers and sums, never names or accounts. */
export const payoutEvent = (
  happening: Happening,
  payout: Pick<Payout, 'id' | 'count' | 'totalFen' | 'status'>,
  more: { readonly [name: string]: EventValue } = {},
): DomainEvent => ({
  name: happening,
  entity: { kind: 'funds.payout', id: payout.id },
  after: { count: payout.count, totalFen: payout.totalFen, status: payout.status, ...more },
});
