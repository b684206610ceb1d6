import type { DomainEvent } from '../../kernel/event.ts';
import { commit, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import type { Key } from '../../storage/keys.ts';
import type { Vault } from '../../storage/vault.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import type { Member } from '../roster/schema.ts';
import { loadMembers, loadRoster } from '../roster/store.ts';
import { reviseFrom } from './changes.ts';
import { importEvent } from './events.ts';
import { type Findings, type KeptRow, partOf, ROWS_PER_PART, Tally } from './findings.ts';
import { type Candidate, type Match, matchRows, RosterIndex } from './match.ts';
import type { Import, RowStatus } from './schema.ts';
import { loadCorrections, partItem, saveImport } from './store.ts';
import { loadCandidates } from './table.ts';

const WINDOW = 500;

const linesOf = function* (pages: Awaited<ReturnType<typeof loadRoster>>['pages']) {
  for (const page of pages.values()) for (const line of page.lines) if (line) yield line;
};

/** Members that a run of matches points at, in few calls. */
export const loadMatched = (ctx: UnionCtx, matches: readonly Match[]): Promise<ReadonlyMap<string, Member>> =>
  loadMembers(
    ctx,
    matches.flatMap((match) => (match.kind === 'existing' ? [match.line.memberId] : [])),
  );

export const matchAll = async (ctx: UnionCtx, state: Import, candidates: readonly Candidate[]) => {
  const roster = await loadRoster(ctx);
  return { roster, matches: matchRows(candidates, new RosterIndex(linesOf(roster.pages)), state.mapping) };
};

const compare = async (
  ctx: UnionCtx,
  state: Import,
  candidates: readonly Candidate[],
  matches: readonly Match[],
  vault: Vault,
): Promise<Findings> => {
  const tally = new Tally(candidates.length);
  const now = ctx.tools.now();
  for (let from = 0; from < candidates.length; from += WINDOW) {
    const members = await loadMatched(ctx, matches.slice(from, from + WINDOW));
    for (const [offset, { reading }] of candidates.slice(from, from + WINDOW).entries()) {
      const match = matches[from + offset];
      const member = match?.kind === 'existing' ? members.get(match.line.memberId) : undefined;
      if (match?.kind === 'refused') tally.refuse(reading, match.troubles);
      else if (member)
        tally.revise(reading, reviseFrom(member, reading.values, state.mapping, reading.row, vault, now));
      else tally.add(reading);
    }
  }
  return tally.findings;
};

const partsOf = (ctx: UnionCtx, vault: Vault, importId: string, checkId: string, kept: Findings['kept']) => {
  const items: (Item & Key)[] = [];
  for (const [status, rows] of Object.entries(kept) as [RowStatus, KeptRow[]][])
    for (let from = 0; from < rows.length; from += ROWS_PER_PART) {
      const page = rows.slice(from, from + ROWS_PER_PART);
      items.push(partItem(ctx, vault, importId, partOf(checkId, status), from / ROWS_PER_PART, page));
    }
  return items;
};

/** What a check that answers at once saves together with its result. */
export type Along = {
  readonly writes: readonly Write[];
  readonly events: readonly DomainEvent[];
  readonly corrected?: readonly { readonly row: number; readonly cells: KeptRow['texts'] }[];
};
const NOTHING_ALONG: Along = { writes: [], events: [] };

/**
 * The dry run: reads the file, matches it with the roster and keeps what it found, sealed. Nothing else is written.
 * Answers the checked manifest.
 */
export const checkImport = async (ctx: UnionCtx, state: Import, along: Along = NOTHING_ALONG): Promise<Import> => {
  const permit = allow(ctx, 'members.roster.import');
  const vault = await vaultOf(ctx);
  const corrections = new Map(await loadCorrections(ctx, vault, state.id));
  for (const { row, cells } of along.corrected ?? []) corrections.set(row, cells);
  const candidates = await loadCandidates(ctx, state, corrections, vault);
  const { matches } = await matchAll(ctx, state, candidates);
  const { counts, kept } = await compare(ctx, state, candidates, matches, vault);
  const checkId = ctx.tools.newId('job');
  await ctx.db.writeMany(partsOf(ctx, vault, state.id, checkId, kept));
  const { failure: _, ...rest } = state;
  const next: Import = { ...rest, status: 'checked', counts, checkId };
  await commit(ctx, {
    permit,
    writes: [saveImport(ctx.scope.unionId, next), ...along.writes],
    events: [importEvent('checked', state, { ...counts }), ...along.events],
  });
  return { ...next, v: state.v + 1 };
};
