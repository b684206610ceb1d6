import { nameOfActor } from '../../kernel/context.ts';
import type { Period } from '../../kernel/period.ts';
import { commit, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { accountEvent } from './events.ts';
import { decideMatch, type Matching } from './match-rules.ts';
import type { BankMatch, BankMatchView, ConfirmMatch } from './match-schema.ts';
import { entryUseWrite, matchWrite, needEntry } from './match-store.ts';
import { checkNotReconciled } from './rules.ts';
import { lineWrite, needAccount, needLine, readState, touchState } from './store.ts';

const monthOf = (match: Pick<BankMatch, 'on'>): Period => match.on.slice(0, 7) as Period;

/** Everything that a match changes, for one transaction. */
export const matchingWrites = (
  ctx: UnionCtx,
  accountId: string,
  { match, lines, uses }: Matching,
): readonly Write[] => [
  ...lines.map((line) => lineWrite(ctx, accountId, line)),
  ...uses.map((use) => entryUseWrite(ctx, use)),
  matchWrite(ctx, accountId, match),
  touchState(ctx, monthOf(match)),
];

/** What the trail says of a match: ids, days and the sum. */
export const shownMatch = (match: BankMatch) => ({
  matchId: match.id,
  on: match.on,
  way: match.way,
  lines: match.lines.length,
  vouchers: [...new Set(match.entries.map((entry) => entry.voucherId))],
  sumFen: match.lines.reduce((sum, line) => sum + line.fen, 0),
});

export const viewOfMatch = (match: BankMatch): BankMatchView => ({
  id: match.id,
  on: match.on,
  way: match.way,
  lines: match.lines.map((line) => ({ ...line })),
  entries: match.entries.map((entry) => ({ ...entry })),
  by: match.by,
  at: match.at,
});

/** Confirms that lines of statements and entries of the books are the same money: one transaction, or nothing. */
export const confirmMatch = async (ctx: UnionCtx, accountId: string, command: ConfirmMatch): Promise<BankMatchView> => {
  const permit = allow(ctx, 'funds.bank.reconcile');
  await needAccount(ctx, accountId);
  const lines = await Promise.all(
    command.lines.map(async ({ id, day, partFen }) => ({ item: await needLine(ctx, accountId, day, id), partFen })),
  );
  const entries = await Promise.all(
    command.entries.map(async ({ voucherId, index, partFen }) => ({
      item: await needEntry(ctx, voucherId, index),
      partFen,
    })),
  );
  const id = ctx.tools.newId('bankMatch');
  const who = { id, accountId, way: command.way, by: nameOfActor(ctx.actor), at: ctx.tools.now() };
  const matching = decideMatch(lines, entries, who);
  checkNotReconciled(await readState(ctx), monthOf(matching.match));
  const result = viewOfMatch(matching.match);
  await commit(ctx, {
    permit,
    writes: matchingWrites(ctx, accountId, matching),
    events: [accountEvent('funds.bank.matched', accountId, shownMatch(matching.match))],
    answer: { status: 201, body: result },
  });
  return result;
};
