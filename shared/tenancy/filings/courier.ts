import { DomainError } from '../../kernel/errors.ts';
import type { DomainEvent } from '../../kernel/event.ts';
import type { Instant } from '../../kernel/period.ts';
import type { Permit } from '../../kernel/permit.ts';
import { commit, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { eventRow } from '../../storage/event-row.ts';
import { readMonthAtOrBefore, runningPeriod } from '../../storage/month.ts';
import { allowSystem } from '../access/allow.ts';
import { loadProfile } from '../unions/store.ts';
import { answerArrived, filingMoved } from './events.ts';
import { closeFiling, settleDelivery } from './rules.ts';
import type { Delivery, FilingPaper, FilingRef, FilingRow } from './schema.ts';
import { answeredWrites, deliveredWrite, loadFiling, receivedWrites } from './store.ts';

/**
 * What the courier does (ADR 0010): `ctx` acts in the union's name and reaches what was handed to the one node as well,
 * so that a step of the union, the node's row and both audit trails are one transaction.
 */
const toldAt = (ctx: UnionCtx, code: string, permit: Permit, event: DomainEvent): Write => ({
  op: 'put',
  guard: 'any',
  item: eventRow(ctx, permit, [event], { kind: 'node', code, roles: [] }),
});

/** The federation above the union this month; a union that moves hands up to the new one from that month on. */
export const nodeAbove = async (ctx: UnionCtx): Promise<string> => {
  const running = runningPeriod(ctx);
  const month = await readMonthAtOrBefore(ctx, running);
  const node = month?.sk === running ? month.node : (month?.nextNode ?? month?.node);
  return node ?? (await loadProfile(ctx))?.nodeCode ?? '';
};

/** A repeat of what was done before is no fault. */
const once = (work: Promise<void>): Promise<void> =>
  work.catch((error: unknown) => {
    if (!(error instanceof DomainError) || error.code !== 'tenancy.filing.alreadyAnswered') throw error;
  });

/**
 * Lays something before the node. `check` holds the union's side to what was read: what was called back in the meantime
 * is not laid before anybody. Repeating it changes nothing.
 */
export const layBefore = async (
  ctx: UnionCtx,
  { nodeCode }: FilingRef,
  input: { readonly row: FilingRow; readonly paper: FilingPaper; readonly check: Write },
): Promise<void> => {
  const permit = allowSystem(ctx);
  const { row, paper, check } = input;
  const received = filingMoved(row);
  await once(
    commit(ctx, {
      permit,
      writes: [...receivedWrites(nodeCode, row, paper), check, toldAt(ctx, nodeCode, permit, received)],
      events: [received],
    }),
  );
};

/** Takes out of the node's inbox what the union closed by itself, and says how. */
export const takeBack = async (
  ctx: UnionCtx,
  { id, nodeCode }: FilingRef,
  closed: { readonly status: 'paper' | 'withdrawn'; readonly at: Instant; readonly documentNumber: string },
): Promise<void> => {
  const permit = allowSystem(ctx);
  const before = await loadFiling(ctx.db, nodeCode, id);
  const { status, at, documentNumber } = closed;
  const answer = { at, by: before?.unionName ?? '', documentNumber, note: '' };
  const next = before && closeFiling(before, status, answer);
  if (!before || !next) return;
  const moved = filingMoved(next);
  await once(
    commit(ctx, {
      permit,
      writes: [...answeredWrites(nodeCode, before, next), toldAt(ctx, nodeCode, permit, moved)],
      events: [moved],
    }),
  );
};

/** The node's half of an answer that arrives: its row and its trail, to be written with the union's half. */
export const arrival = (
  ctx: UnionCtx,
  code: string,
  row: FilingRow,
  delivery: Exclude<Delivery, 'underWay'>,
  problem?: string,
): { readonly permit: Permit; readonly writes: readonly Write[]; readonly event: DomainEvent } => {
  const permit = allowSystem(ctx);
  const next = settleDelivery(row, delivery, problem);
  const event = answerArrived(next);
  return { permit, writes: [deliveredWrite(code, next), toldAt(ctx, code, permit, event)], event };
};
