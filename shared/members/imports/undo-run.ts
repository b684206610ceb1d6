import { DomainError } from '../../kernel/errors.ts';
import type { FigureDeltas } from '../../kernel/figures.ts';
import { addMonths, type Period } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { runningPeriod } from '../../storage/month.ts';
import type { Vault } from '../../storage/vault.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import { addFigures, type Change, figuresOfChange, negateFigures } from '../roster/figures.ts';
import type { DuesRule } from '../roster/obligation.ts';
import { planChanges } from '../roster/plan.ts';
import { duesRateNow } from '../roster/rulebook.ts';
import type { Member } from '../roster/schema.ts';
import { loadMembers, loadRoster, type RosterState } from '../roster/store.ts';
import { importEvent } from './events.ts';
import { returnOfHeadcount } from './headcount.ts';
import { decideUndone } from './rules.ts';
import type { Import, Undone } from './schema.ts';
import { loadImport, loadPart, partItem, saveImport } from './store.ts';
import { UNDO_PART, type UndoContent } from './undo-part.ts';

const MAX_CONFLICTS = 20;
export const SKIPPED_PART = 'K';

/** Dues may be booked for months before the import, so the look goes back this far. */
const MONTHS_OF_LATE_DUES = 12;

/** Which of these ordinals have dues posted since a month: their files stay. Funds answers it; members does not know funds. */
export type HasDues = (ctx: UnionCtx, ordinals: readonly number[], since: Period) => Promise<ReadonlySet<number>>;
export const noDues: HasDues = async () => new Set();

export type Skipped = { readonly memberId: string; readonly code: string };
type Plan = {
  readonly changes: readonly Change[];
  readonly skipped: readonly Skipped[];
  readonly figures: FigureDeltas;
};

const planUndo = (
  content: UndoContent,
  members: ReadonlyMap<string, Member>,
  withDues: ReadonlySet<number>,
  rule: DuesRule,
): Plan => {
  const changes: Change[] = [];
  const skipped: Skipped[] = [];
  let figures: FigureDeltas = {};
  const takeBack = (done: Change, change: Change): void => {
    changes.push(change);
    figures = addFigures(figures, negateFigures(figuresOfChange(done, content.period, rule)));
  };
  for (const memberId of content.created) {
    const member = members.get(memberId);
    if (!member) skipped.push({ memberId, code: 'members.undo.gone' });
    else if (member.v !== 1) skipped.push({ memberId, code: 'members.undo.touched' });
    else if (withDues.has(member.ordinal)) skipped.push({ memberId, code: 'members.undo.hasDues' });
    else takeBack({ after: member }, { before: member });
  }
  for (const image of content.changed) {
    const member = members.get(image.id);
    if (!member) skipped.push({ memberId: image.id, code: 'members.undo.gone' });
    else if (member.v !== image.v + 1) skipped.push({ memberId: image.id, code: 'members.undo.touched' });
    else takeBack({ before: image, after: member }, { before: member, after: image });
  }
  return { changes, skipped, figures };
};

const advance = (undone: Undone, plan: Plan): Undone => {
  const removed = plan.changes.filter(({ after }) => !after).length;
  return {
    chunksLeft: undone.chunksLeft - 1,
    removed: undone.removed + removed,
    restored: undone.restored + plan.changes.length - removed,
    skipped: undone.skipped + plan.skipped.length,
  };
};

const monthsOf = (ctx: UnionCtx, period: Period, figures: FigureDeltas) => {
  const { joined = 0, left = 0, ...stocks } = figures;
  return [
    { period: runningPeriod(ctx), figures: stocks },
    { period, figures: { joined, left } },
  ];
};

const undoChunk = async (
  ctx: UnionCtx,
  state: Import,
  undone: Undone,
  roster: RosterState,
  vault: Vault,
  hasDues: HasDues,
): Promise<{ state: Import; roster: RosterState }> => {
  const { unionId } = ctx.scope;
  const index = undone.chunksLeft - 1;
  const content = await loadPart<UndoContent>(ctx, vault, state.id, UNDO_PART, index);
  if (!content) throw new DomainError('rule', 'members.import.undoExpired');
  const members = await loadMembers(ctx, [...content.created, ...content.changed.map((image) => image.id)]);
  const created = content.created.flatMap((id) => members.get(id)?.ordinal ?? []);
  const withDues = await hasDues(ctx, created, addMonths(content.period, -MONTHS_OF_LATE_DUES));
  const plan = planUndo(content, members, withDues, await duesRateNow(ctx));
  const rosterPlan = planChanges(unionId, roster, plan.changes, runningPeriod(ctx));
  const next: Import = { ...state, undone: advance(undone, plan) };
  const list = plan.skipped.length > 0 ? [partItem(ctx, vault, state.id, SKIPPED_PART, index, plan.skipped)] : [];
  await commit(ctx, {
    permit: allow(ctx, 'members.roster.import'),
    writes: [
      saveImport(unionId, next),
      ...list.map((item) => ({ op: 'put' as const, guard: 'any' as const, item })),
      ...rosterPlan.writes,
    ],
    events: [
      importEvent('chunkUndone', state, {
        chunk: index,
        removed: plan.changes.flatMap(({ before, after }) => (before && !after ? [before.id] : [])),
        restored: plan.changes.flatMap(({ after }) => (after ? [after.id] : [])),
        skipped: plan.skipped.map(({ memberId }) => memberId),
      }),
    ],
    months: monthsOf(ctx, content.period, plan.figures),
  });
  return { state: { ...next, v: state.v + 1 }, roster: rosterPlan.next };
};

const finish = async (ctx: UnionCtx, state: Import): Promise<void> => {
  const { removed = 0, restored = 0, skipped = 0 } = state.undone ?? {};
  const employees = await returnOfHeadcount(ctx, state.raisedHeadcount ?? 0);
  await commit(ctx, {
    permit: allow(ctx, 'members.roster.import'),
    writes: [saveImport(ctx.scope.unionId, decideUndone(state, ctx.tools.now()))],
    events: [importEvent('undone', state, { removed, restored, skipped })],
    months: [{ period: runningPeriod(ctx), figures: { employees } }],
  });
};

/**
 * Takes an import back as one act, the last chunk first. Who was touched since, or has dues, stays and is listed.
 * Goes on behind the last chunk after a kill, as the commit does.
 */
export const runUndo = async (ctx: UnionCtx, importId: string, hasDues: HasDues = noDues): Promise<void> => {
  const vault = await vaultOf(ctx);
  let conflicts = 0;
  let state = await loadImport(ctx, importId);
  let roster = await loadRoster(ctx);
  while (state?.status === 'undoing' && state.undone) {
    if (state.undone.chunksLeft === 0) return finish(ctx, state);
    try {
      ({ state, roster } = await undoChunk(ctx, state, state.undone, roster, vault, hasDues));
      conflicts = 0;
    } catch (error) {
      conflicts += 1;
      const isMoved = error instanceof DomainError && error.kind === 'conflict';
      if (!isMoved || conflicts > MAX_CONFLICTS) throw error;
      const known: number = state.v;
      state = await loadImport(ctx, importId);
      if (state && state.v !== known) return;
      roster = await loadRoster(ctx);
    }
  }
};
