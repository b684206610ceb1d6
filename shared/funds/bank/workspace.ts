import type { Period } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { accountEvent } from './events.ts';
import { viewOfLine } from './line-actions.ts';
import type { AssignEntry, BankEntryView } from './line-schema.ts';
import { viewOfMatch } from './match-actions.ts';
import { type EntryItem, entryUseOf, openFenOf } from './match-rules.ts';
import type { WorkspaceView } from './match-schema.ts';
import { entryUseWrite, needEntry, readMatches } from './match-store.ts';
import { checkNotReconciled } from './rules.ts';
import { readStanding } from './standing.ts';
import { openFenFor } from './statement-rules.ts';
import { needAccount, readState, touchState } from './store.ts';
import { suggestMatches } from './suggest-rules.ts';

const viewOfEntry = (entry: EntryItem, openFen: number): BankEntryView => ({
  voucherId: entry.voucherId,
  index: entry.index,
  day: entry.day,
  amountFen: entry.amountFen,
  openFen,
  summary: entry.summary,
  memo: entry.memo,
  matches: entry.parts.map((part) => part.match),
});

const byText =
  <T>(textOf: (one: T) => string) =>
  (a: T, b: T): number =>
    textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0;

/** One account's month for the desk: the bank's lines, the entries of the books, what is matched and what may be. */
export const getWorkspace = async (ctx: UnionCtx, accountId: string, of: Period): Promise<WorkspaceView> => {
  allow(ctx, 'funds.bank.read');
  const account = await needAccount(ctx, accountId);
  const [standing, matches] = await Promise.all([readStanding(ctx, of), readMatches(ctx, accountId, of)]);
  const own = { id: account.id, isPrimary: account.primary ?? false };
  const isOf = (day: string): boolean => day.startsWith(of);
  const lines = (standing.accounts.find(({ id }) => id === accountId)?.lines ?? []).filter(
    (line) => isOf(line.day) || openFenOf(line.amountFen, line.parts) !== 0,
  );
  const entries = standing.entries
    .map((entry) => ({ entry, openFen: openFenFor(entry, own) }))
    .filter(
      ({ entry, openFen }) =>
        openFen !== 0 || (isOf(entry.day) && entry.parts.some((part) => part.accountId === accountId)),
    );
  const openLines = lines
    .map((line) => ({ ...line, openFen: openFenOf(line.amountFen, line.parts) }))
    .filter(({ openFen }) => openFen !== 0);
  const openEntries = entries.filter(({ openFen }) => openFen !== 0);
  const { reconciledTo = '' } = standing.state;
  const isReconciled = of <= reconciledTo;
  return {
    period: of,
    lines: lines.toSorted(byText((line) => `${line.day} ${line.time ?? ''}`)).map(viewOfLine),
    entries: entries
      .toSorted(byText(({ entry }) => `${entry.day} ${entry.voucherId}`))
      .map(({ entry, openFen }) => viewOfEntry(entry, openFen)),
    matches: matches.map(viewOfMatch),
    suggestions: isReconciled
      ? []
      : [
          ...suggestMatches(
            openLines,
            openEntries.map(({ entry, openFen }) => ({ ...entry, openFen })),
          ),
        ],
    openLines: openLines.length,
    openEntries: openEntries.length,
    isReconciled,
  };
};

/** Says which bank account an entry of the books is of; only needed where a union has more than one. */
export const assignEntry = async (ctx: UnionCtx, accountId: string, command: AssignEntry): Promise<BankEntryView> => {
  const permit = allow(ctx, 'funds.bank.reconcile');
  const account = await needAccount(ctx, accountId);
  const entry = await needEntry(ctx, command.voucherId, command.index);
  const of = entry.day.slice(0, 7) as Period;
  checkNotReconciled(await readState(ctx), of);
  const { accountId: _, ...use } = entryUseOf(entry);
  const next = account.primary ? use : { ...use, accountId };
  await commit(ctx, {
    permit,
    writes: [entryUseWrite(ctx, next), touchState(ctx, of)],
    events: [accountEvent('funds.bank.entryAssigned', accountId, { voucherId: entry.voucherId, index: entry.index })],
  });
  const { id, primary = false } = account;
  return viewOfEntry({ ...entry, ...next }, openFenFor({ ...entry, ...next }, { id, isPrimary: primary }));
};
