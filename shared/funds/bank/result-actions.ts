import { DomainError } from '../../kernel/errors.ts';
import { type Day, dayOf, periodOfDay } from '../../kernel/period.ts';
import type { Permit } from '../../kernel/permit.ts';
import { readUpload } from '../../members/imports/uploads.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import { payExpenditure } from '../expenditure/pay-actions.ts';
import { readExpenditure } from '../expenditure/store.ts';
import { postInMonth } from '../ledger/posting.ts';
import { payoutEvent } from './payout-events.ts';
import { CARD_FIELD } from './payout-make.ts';
import { checkReleased, type Judged, judgeResult, payoutDraft, type ResultRow, withSettled } from './payout-rules.ts';
import { OUTCOMES, type Payout, type PayoutRow, type ReadResult } from './payout-schema.ts';
import { needPayout, payoutWrite, queuedWrite, readPayoutRows, rowWrite, takenDelete } from './payout-store.ts';
import { viewOfPayout } from './payout-view.ts';
import type { ResultView } from './payout-views.ts';
import { readResultFile } from './result-file.ts';

/** Rows of one transaction: each is written, and queued again when it failed. */
const CHUNK = 40;

const chunksOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, index) => all.slice(index * CHUNK, (index + 1) * CHUNK));

const answersOf = async (ctx: UnionCtx, command: ReadResult): Promise<readonly ResultRow[]> => {
  if (command.uploadId !== undefined) return readResultFile((await readUpload(ctx, command.uploadId)).bytes);
  return (command.outcomes ?? []).map(({ no, isPaid, reason }) => ({
    row: no,
    no,
    name: '',
    card: '',
    isPaid,
    reason,
  }));
};

/** Rows that settle what the union owes: one voucher for each lot, with its rows and the batch in one transaction. */
const payFree = async (ctx: UnionCtx, permit: Permit, payoutId: string, rows: readonly PayoutRow[], on: Day) => {
  for (const chunk of chunksOf(rows))
    await postInMonth(
      ctx,
      permit,
      async (books) => {
        const payout = await needPayout(ctx, payoutId);
        const posting = books.post(payoutDraft(payout, chunk, periodOfDay(on)));
        const voucherId = posting.voucher.id;
        const next = withSettled(payout, chunk, 'paid');
        return {
          posting,
          writes: [
            payoutWrite(ctx, next),
            ...chunk.map((row) => rowWrite(ctx, payoutId, { ...row, status: 'paid', voucherId })),
          ],
          events: [payoutEvent('funds.bank.payoutPaid', next, { rows: chunk.length, voucherId })],
          result: voucherId,
        };
      },
      on,
    );
};

/** The request is paid by its own part; when that had gone through before, only the row is still to be marked. */
const paidVoucher = async (ctx: UnionCtx, expenditureId: string, payoutId: string, on: Day): Promise<string> => {
  const known = await readExpenditure(ctx, expenditureId);
  if (known?.payment?.payoutId === payoutId) return known.payment.voucherId;
  await payExpenditure(ctx, expenditureId, { method: 'bank', paidOn: on, payoutId });
  return (await readExpenditure(ctx, expenditureId))?.payment?.voucherId ?? '';
};

const payRequest = async (ctx: UnionCtx, permit: Permit, payoutId: string, row: PayoutRow, on: Day): Promise<void> => {
  if (row.source.kind !== 'expenditure') return;
  const voucherId = await paidVoucher(ctx, row.source.id, payoutId, on);
  const next = withSettled(await needPayout(ctx, payoutId), [row], 'paid');
  await commit(ctx, {
    permit,
    writes: [
      payoutWrite(ctx, next),
      rowWrite(ctx, payoutId, { ...row, status: 'paid', voucherId }),
      takenDelete(ctx, row.source.id),
    ],
    events: [payoutEvent('funds.bank.payoutPaid', next, { rows: 1, voucherId })],
  });
};

/** What the bank gave back waits for the next batch, with its reason. */
const failRows = async (ctx: UnionCtx, permit: Permit, payoutId: string, failed: readonly Judged[]) => {
  const rows = failed.flatMap(({ row, answer }) => (row ? [{ ...row, reason: answer.reason.slice(0, 200) }] : []));
  for (const chunk of chunksOf(rows)) {
    const next = withSettled(await needPayout(ctx, payoutId), chunk, 'failed');
    await commit(ctx, {
      permit,
      writes: [
        payoutWrite(ctx, next),
        ...chunk.flatMap((row) => [
          rowWrite(ctx, payoutId, { ...row, status: 'failed' }),
          queuedWrite(ctx, payoutId, { ...row, status: 'failed' }),
        ]),
      ],
      events: [payoutEvent('funds.bank.payoutFailed', next, { rows: chunk.length })],
    });
  }
};

type Settled = Judged & { readonly code?: string };

/** Requests one by one: what a rule forbids (the payer is the applicant) stays waiting and is shown with its code. */
const payRequests = async (ctx: UnionCtx, permit: Permit, payout: Payout, paid: readonly Judged[], on: Day) => {
  const refused = new Map<number, string>();
  for (const { row } of paid) {
    if (row?.source.kind !== 'expenditure') continue;
    try {
      await payRequest(ctx, permit, payout.id, row, on);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      refused.set(row.no, error.code);
    }
  }
  return refused;
};

const commitResult = async (
  ctx: UnionCtx,
  payout: Payout,
  judged: readonly Judged[],
  on: Day,
): Promise<readonly Settled[]> => {
  const permit = allow(ctx, 'funds.bank.payout');
  const paid = judged.filter(({ outcome }) => outcome === 'paid');
  const free = paid.flatMap(({ row }) => (row?.source.kind === 'free' ? [row] : []));
  await payFree(ctx, permit, payout.id, free, on);
  await failRows(
    ctx,
    permit,
    payout.id,
    judged.filter(({ outcome }) => outcome === 'failed'),
  );
  const refused = await payRequests(ctx, permit, payout, paid, on);
  return judged.map((one) => {
    const code = one.row && refused.get(one.row.no);
    return code === undefined ? one : { ...one, outcome: 'refused', code };
  });
};

const viewOf = (ctx: UnionCtx, command: ReadResult, payout: Payout, settled: readonly Settled[]): ResultView => {
  const count = (outcome: string): number => settled.filter((one) => one.outcome === outcome).length;
  return {
    mode: command.mode,
    counts: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count(outcome)])) as ResultView['counts'],
    rows: settled.map(({ answer, row, outcome, code }) => ({
      row: answer.row,
      no: row?.no ?? null,
      name: row?.name ?? answer.name,
      amountFen: row?.amountFen ?? Math.max(0, answer.amountFen ?? 0),
      outcome,
      reason: answer.reason,
      code: code ?? null,
    })),
    payout: viewOfPayout(ctx, payout),
  };
};

/**
 * Reads what the bank says became of a batch (回盘). Success pays: a voucher for rows of their own, the payment of each
 * request. Failure queues the row again. Reading the same answer a second time changes nothing.
 */
export const readResult = async (ctx: UnionCtx, payoutId: string, command: ReadResult): Promise<ResultView> => {
  allow(ctx, 'funds.bank.payout');
  if (command.paidOn > dayOf(ctx.tools.now())) throw new DomainError('rule', 'funds.bank.dayFuture');
  const payout = await needPayout(ctx, payoutId);
  checkReleased(payout);
  const [rows, answers, vault] = await Promise.all([
    readPayoutRows(ctx, payoutId),
    answersOf(ctx, command),
    vaultOf(ctx),
  ]);
  const judged = judgeResult(answers, rows, (digits) => vault.lookup(CARD_FIELD, digits));
  if (command.mode === 'dry_run') return viewOf(ctx, command, payout, judged);
  // Each request is paid by an action with an answer of its own; none of them is what a repeat of this call is owed.
  const { idempotency: _, ...plain } = ctx;
  const settled = await commitResult(plain, payout, judged, command.paidOn);
  return viewOf(ctx, command, await needPayout(ctx, payoutId), settled);
};
