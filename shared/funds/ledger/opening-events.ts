import type { DomainEvent } from '../../kernel/event.ts';
import { openingDifference } from './opening-rules.ts';
import type { Opening } from './opening-schema.ts';

const entity = { kind: 'funds.opening', id: 'opening' };
const said = (opening: Opening) => ({
  period: opening.period,
  status: opening.status,
  chartVersion: opening.chartVersion,
  lines: opening.lines.length,
  differenceFen: openingDifference(opening.lines),
  voucherIds: opening.voucherIds,
});

export const openingSaved = (before: Opening | undefined, after: Opening): DomainEvent => ({
  name: 'funds.ledger.openingSaved',
  entity,
  ...(before ? { before: said(before) } : {}),
  after: said(after),
});

export const openingPosted = (opening: Opening, selfReview: string | undefined): DomainEvent => ({
  name: 'funds.ledger.openingPosted',
  entity,
  after: { ...said(opening), maker: opening.maker.name },
  ...(selfReview ? { reason: selfReview } : {}),
});

export const openingWithdrawn = (opening: Opening, reason: string): DomainEvent => ({
  name: 'funds.ledger.openingWithdrawn',
  entity,
  before: said(opening),
  reason,
});
