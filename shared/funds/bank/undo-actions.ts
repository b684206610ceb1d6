import type { Period } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import type { Voucher } from '../ledger/schema.ts';
import { readVoucher } from '../ledger/store.ts';
import { accountEvent } from './events.ts';
import { shownMatch, viewOfMatch } from './match-actions.ts';
import { entryUseOf, withoutMatch } from './match-rules.ts';
import type { BankMatch, BankMatchView } from './match-schema.ts';
import { entryUseWrite, matchDelete, needEntry, needMatch } from './match-store.ts';
import { checkNotReconciled } from './rules.ts';
import { lineWrite, needLine, readState, touchState } from './store.ts';
import { unbook } from './unbook-actions.ts';

const bookedVoucher = async (ctx: UnionCtx, { way, entries }: BankMatch): Promise<Voucher | undefined> =>
  way === 'booked' && entries[0] ? readVoucher(ctx, entries[0].voucherId) : undefined;

/**
 * Takes a match back: its lines and entries are open again. A voucher that was made for a line goes with it, reversed
 * in red; other vouchers stay.
 */
export const undoMatch = async (
  ctx: UnionCtx,
  accountId: string,
  of: Period,
  matchId: string,
): Promise<BankMatchView> => {
  const permit = allow(ctx, 'funds.bank.reconcile');
  const match = await needMatch(ctx, accountId, of, matchId);
  checkNotReconciled(await readState(ctx), of);
  const voucher = await bookedVoucher(ctx, match);
  if (voucher) {
    await unbook(ctx, permit, accountId, match, voucher);
    return viewOfMatch(match);
  }
  const lines = await Promise.all(match.lines.map((line) => needLine(ctx, accountId, line.day, line.id)));
  const entries = await Promise.all(match.entries.map(({ voucherId, index }) => needEntry(ctx, voucherId, index)));
  await commit(ctx, {
    permit,
    writes: [
      ...lines.map((line) => lineWrite(ctx, accountId, withoutMatch(line, matchId))),
      ...entries.map((entry) => entryUseWrite(ctx, withoutMatch(entryUseOf(entry), matchId))),
      matchDelete(ctx, accountId, match),
      touchState(ctx, of),
    ],
    events: [accountEvent('funds.bank.matchUndone', accountId, shownMatch(match))],
  });
  return viewOfMatch(match);
};
