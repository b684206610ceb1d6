import type { UnionCtx } from '../../storage/context.ts';
import type { Payout, PayoutRow } from './payout-schema.ts';
import type { PayoutView } from './payout-views.ts';

/** A batch as pages show it. */
export const viewOfPayout = (ctx: UnionCtx, payout: Payout): PayoutView => ({
  id: payout.id,
  accountId: payout.accountId,
  title: payout.title,
  status: payout.status,
  count: payout.count,
  totalFen: payout.totalFen,
  paid: payout.paid,
  paidFen: payout.paidFen,
  failed: payout.failed,
  failedFen: payout.failedFen,
  files: Math.max(1, Math.ceil(payout.count / payout.template.maxRows)),
  madeBy: payout.madeBy.name,
  isOwn: ctx.actor.kind === 'person' && ctx.actor.personId === payout.madeBy.id,
  madeOn: payout.madeOn,
  releasedBy: payout.releasedBy?.name ?? null,
  releasedAt: payout.releasedAt ?? null,
  reason: payout.reason ?? null,
});

export const expenditureOf = (row: Pick<PayoutRow, 'source'>): string | null =>
  row.source.kind === 'expenditure' ? row.source.id : null;

export const viewOfRow = (row: PayoutRow) => ({
  no: row.no,
  name: row.name,
  cardTail: row.cardTail,
  amountFen: row.amountFen,
  memo: row.memo,
  expenditureId: expenditureOf(row),
  account: row.source.kind === 'free' ? row.source.account : null,
  status: row.status,
  reason: row.reason ?? null,
  voucherId: row.voucherId ?? null,
});
