import { DomainError } from '../../kernel/errors.ts';
import { commit, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { runningPeriod } from '../../storage/month.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import { planChanges } from '../roster/plan.ts';
import { duesRateNow } from '../roster/rulebook.ts';
import type { Member } from '../roster/schema.ts';
import type { RosterState } from '../roster/store.ts';
import { loadMatched, matchAll } from './check.ts';
import { type Chunk, nextChunk, type Work } from './chunk.ts';
import { importEvent } from './events.ts';
import { raiseOfHeadcount } from './headcount.ts';
import { decideEnd } from './rules.ts';
import type { Import } from './schema.ts';
import { IMPORT_MOVED, loadCorrections, loadImport, partItem, saveImport } from './store.ts';
import { loadCandidates } from './table.ts';
import { UNDO_PART, undoContent } from './undo-part.ts';

/** Rows whose members are read together. */
const WINDOW = 500;
/** Times that the roster may move under one chunk before the import gives up. */
const MAX_CONFLICTS = 20;

/** Conflicts after which a chunk is planned again from what is there now. */
const isMoved = (error: unknown): boolean => error instanceof DomainError && error.kind === 'conflict';

const commitChunk = async (
  ctx: UnionCtx,
  state: Import,
  roster: RosterState,
  chunk: Chunk,
  work: Work,
): Promise<{ state: Import; roster: RosterState }> => {
  const permit = allow(ctx, 'members.roster.import');
  const { unionId } = ctx.scope;
  const period = runningPeriod(ctx);
  const plan = planChanges(unionId, roster, chunk.changes, period, await duesRateNow(ctx));
  const { committed } = state;
  const created = chunk.changes.filter(({ before }) => !before).length;
  const next: Import = {
    ...state,
    committed: {
      position: chunk.position,
      chunks: committed.chunks + 1,
      created: committed.created + created,
      changed: committed.changed + chunk.changes.length - created,
    },
  };
  const undo: Write = {
    op: 'put',
    guard: 'new',
    item: partItem(ctx, work.vault, state.id, UNDO_PART, committed.chunks, undoContent(chunk.changes, period)),
    refusal: IMPORT_MOVED,
  };
  const ids = (isNew: boolean): string[] =>
    chunk.changes.flatMap(({ before, after }) => (after && !before === isNew ? [after.id] : []));
  await commit(ctx, {
    permit,
    writes: [saveImport(unionId, next), undo, ...plan.writes],
    events: [
      importEvent('chunkCommitted', state, { chunk: committed.chunks, created: ids(true), changed: ids(false) }),
    ],
    months: [{ period, figures: plan.figures }],
  });
  return { state: { ...next, v: state.v + 1 }, roster: plan.next };
};

const finish = async (
  ctx: UnionCtx,
  state: Import,
  status: 'committed' | 'cancelled' | 'failed',
  failure?: string,
): Promise<void> => {
  const employees = state.committed.created > 0 ? await raiseOfHeadcount(ctx) : 0;
  const ended = decideEnd(state, status, ctx.tools.now(), failure);
  const next: Import = employees > 0 ? { ...ended, raisedHeadcount: employees } : ended;
  const { created, changed, position } = state.committed;
  await commit(ctx, {
    permit: allow(ctx, 'members.roster.import'),
    writes: [saveImport(ctx.scope.unionId, next)],
    events: [importEvent(status, state, { created, changed, position })],
    ...(employees > 0 ? { months: [{ period: runningPeriod(ctx), figures: { employees } }] } : {}),
  });
};

type Pass = { readonly state: Import; readonly done: boolean };

/** Commits chunk after chunk from where the manifest stands, until the end or until something moved. */
const runPass = async (ctx: UnionCtx, from: Import, work: Omit<Work, 'matches'>): Promise<Pass> => {
  const matched = await matchAll(ctx, from, work.candidates);
  const full: Work = { ...work, matches: matched.matches };
  const total = work.candidates.length;
  let [state, roster] = [from, matched.roster];
  let position = state.committed.position;
  let window: { until: number; members: ReadonlyMap<string, Member> } = { until: position, members: new Map() };
  while (position < total) {
    if (position >= window.until) {
      const until = Math.min(total, position + WINDOW);
      window = { until, members: await loadMatched(ctx, full.matches.slice(position, until)) };
    }
    const range = { from: position, until: window.until, nextOrdinal: roster.sequence.next };
    const chunk = nextChunk(ctx, state, full, range, window.members);
    if (!chunk) return { state, done: false };
    if (chunk.changes.length > 0) {
      try {
        ({ state, roster } = await commitChunk(ctx, state, roster, chunk, full));
      } catch (error) {
        if (isMoved(error)) return { state, done: false };
        throw error;
      }
    }
    position = chunk.position;
  }
  return { state, done: true };
};

/**
 * Writes what the check showed, as many rows a transaction as fit. Manifest, members, locks, packed pages, figures,
 * undo part and event of a chunk stand or fall together, so a run that was killed goes on behind its last chunk, and a
 * second worker stops as soon as it sees that the manifest moved without it.
 */
export const runCommit = async (ctx: UnionCtx, importId: string): Promise<void> => {
  let state = await loadImport(ctx, importId);
  if (state?.status !== 'committing') return;
  const vault = await vaultOf(ctx);
  const corrections = await loadCorrections(ctx, vault, importId);
  const candidates = await loadCandidates(ctx, state, corrections, vault);
  for (let conflicts = 0; conflicts < MAX_CONFLICTS; conflicts += 1) {
    if (state.cancelRequestedAt) return finish(ctx, state, 'cancelled');
    const pass: Pass = await runPass(ctx, state, { candidates, vault });
    if (pass.state.committed.chunks > state.committed.chunks) conflicts = 0;
    const now = await loadImport(ctx, importId);
    if (now?.status !== 'committing') return;
    const isOurs = now.v === pass.state.v || now.cancelRequestedAt !== undefined;
    if (!isOurs) return;
    state = now;
    if (pass.done && !now.cancelRequestedAt) return finish(ctx, state, 'committed');
  }
  return finish(ctx, state, 'failed', 'members.roster.moved');
};
