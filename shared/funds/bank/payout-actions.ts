import { encodeGb18030 } from '../../files/gb18030.ts';
import { personRef } from '../../kernel/context.ts';
import { DomainError, notFound } from '../../kernel/errors.ts';
import { commit, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type CursorPage, queryPage } from '../../storage/cursor.ts';
import type { Item } from '../../storage/item.ts';
import { pk } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import { listPayables } from '../expenditure/payables.ts';
import { payoutEvent } from './payout-events.ts';
import { CARD_FIELD } from './payout-make.ts';
import { checkCancel, checkReleased, decideRelease } from './payout-rules.ts';
import type { CancelPayout, Payout, PayoutRow } from './payout-schema.ts';
import {
  needPayout,
  payoutWrite,
  plainPayout,
  queuedDelete,
  queuedWrite,
  readPayoutRows,
  readQueued,
  readTaken,
  takenDelete,
} from './payout-store.ts';
import { expenditureOf, viewOfPayout, viewOfRow } from './payout-view.ts';
import type { PayoutDesk, PayoutDetail, PayoutView } from './payout-views.ts';
import { payoutText, splitRows } from './template-rules.ts';

/** Batches, the newest first. */
export const listPayouts = async (
  ctx: UnionCtx,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<CursorPage<PayoutView>> => {
  allow(ctx, 'funds.bank.read');
  const query = { pk: pk.payouts(ctx.scope.unionId), limit: page.limit, newestFirst: true };
  const found = await queryPage<Payout & Item & { pk: string; sk: string }>(ctx, 'listPayouts', query, page.cursor);
  return { ...found, data: found.data.map((item) => viewOfPayout(ctx, plainPayout(item))) };
};

/** One batch with its rows. */
export const getPayout = async (ctx: UnionCtx, payoutId: string): Promise<PayoutDetail> => {
  allow(ctx, 'funds.bank.read');
  const payout = await needPayout(ctx, payoutId);
  const rows = await readPayoutRows(ctx, payoutId);
  return { ...viewOfPayout(ctx, payout), template: payout.template, rows: rows.map(viewOfRow) };
};

/** What waits to be paid by bank: approved requests, and rows that came back. */
export const getPayoutDesk = async (ctx: UnionCtx): Promise<PayoutDesk> => {
  allow(ctx, 'funds.bank.read');
  const [payables, taken, queued] = await Promise.all([listPayables(ctx), readTaken(ctx), readQueued(ctx)]);
  return {
    payables: payables.map((one) => ({
      id: one.id,
      title: one.title,
      name: one.payee.name,
      cardTail: one.payee.accountMasked?.slice(-4) ?? null,
      amountFen: one.totalFen,
      obstacle: taken.has(one.id)
        ? 'taken'
        : one.settles !== undefined
          ? 'settlesAdvance'
          : one.payee.accountCipher === undefined
            ? 'noAccount'
            : null,
    })),
    queued: queued.map((row) => ({
      payoutId: row.payoutId,
      no: row.no,
      name: row.name,
      cardTail: row.cardTail,
      amountFen: row.amountFen,
      memo: row.memo,
      expenditureId: expenditureOf(row),
      reason: row.reason ?? '',
    })),
  };
};

/** Releases a batch for the bank. Throws `funds.bank.makerReleases` for its own maker. */
export const releasePayout = async (ctx: UnionCtx, payoutId: string): Promise<PayoutView> => {
  const permit = allow(ctx, 'funds.bank.release');
  const before = await needPayout(ctx, payoutId);
  const next: Payout = { ...before, ...decideRelease(before, personRef(ctx.actor)), releasedAt: ctx.tools.now() };
  await commit(ctx, {
    permit,
    writes: [payoutWrite(ctx, next)],
    events: [payoutEvent('funds.bank.payoutReleased', next)],
  });
  return viewOfPayout(ctx, next);
};

/** What a batch held goes back to where it came from: requests are free again, returned rows wait again. */
const givenBack = (ctx: UnionCtx, rows: readonly PayoutRow[]): readonly Write[] =>
  rows.flatMap((row) => {
    if (row.again) {
      const { again, ...rest } = row;
      return [queuedWrite(ctx, again.payoutId, { ...rest, no: again.no, reason: again.reason, status: 'failed' })];
    }
    return row.source.kind === 'expenditure' ? [takenDelete(ctx, row.source.id)] : [];
  });

/** Takes a batch back that nobody has released. */
export const cancelPayout = async (ctx: UnionCtx, payoutId: string, { reason }: CancelPayout): Promise<PayoutView> => {
  const permit = allow(ctx, 'funds.bank.payout');
  const before = await needPayout(ctx, payoutId);
  checkCancel(before);
  const rows = await readPayoutRows(ctx, payoutId);
  const next: Payout = { ...before, status: 'cancelled', reason };
  await commit(ctx, {
    permit,
    writes: [payoutWrite(ctx, next), ...givenBack(ctx, rows)],
    events: [{ ...payoutEvent('funds.bank.payoutCancelled', next), reason }],
  });
  return viewOfPayout(ctx, next);
};

/** Takes a returned row off the queue; its request can be paid another way. */
export const dropQueued = async (
  ctx: UnionCtx,
  payoutId: string,
  no: number,
  { reason }: CancelPayout,
): Promise<PayoutDesk> => {
  const permit = allow(ctx, 'funds.bank.payout');
  const payout = await needPayout(ctx, payoutId);
  const row = (await readQueued(ctx)).find((one) => one.payoutId === payoutId && one.no === no);
  if (!row) throw new DomainError('conflict', 'funds.bank.queuedTaken');
  const free = row.source.kind === 'expenditure' ? [takenDelete(ctx, row.source.id)] : [];
  await commit(ctx, {
    permit,
    writes: [queuedDelete(ctx, payoutId, no), ...free],
    events: [{ ...payoutEvent('funds.bank.queuedDropped', payout, { no, amountFen: row.amountFen }), reason }],
  });
  return getPayoutDesk(ctx);
};

export type PayoutFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * One of the files of a released batch, in GB18030 as banks read it. It holds account numbers in clear, so that it
 * leaves an event. Throws `http.resource.notFound` for a number beyond the files.
 */
export const payoutFile = async (ctx: UnionCtx, payoutId: string, number: number): Promise<PayoutFile> => {
  const permit = allow(ctx, 'funds.bank.payout');
  const payout = await needPayout(ctx, payoutId);
  checkReleased(payout);
  const files = splitRows(await readPayoutRows(ctx, payoutId), payout.template.maxRows);
  const rows = files[number - 1];
  if (!rows) return notFound();
  const vault = await vaultOf(ctx);
  const lines = rows.map((row) => ({ ...row, card: vault.decrypt(row.sealedFor, CARD_FIELD, row.cardCipher) }));
  await commit(ctx, {
    permit,
    writes: [],
    events: [payoutEvent('funds.bank.payoutFileTaken', payout, { file: number })],
  });
  return {
    name: `付款-${payout.madeOn}-${number}-${files.length}.${payout.template.extension}`,
    bytes: encodeGb18030(payoutText(lines, payout.template)),
  };
};
