import { MAX_ACTIONS } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Vault } from '../../storage/vault.ts';
import type { Change } from '../roster/figures.ts';
import { pageOf } from '../roster/packed.ts';
import { actionsOf, linesMoved } from '../roster/plan.ts';
import type { Member } from '../roster/schema.ts';
import { newFrom, reviseFrom } from './changes.ts';
import type { Candidate, Match } from './match.ts';
import type { Import } from './schema.ts';

/** Actions beside members, locks and pages: event, up to two months, manifest, undo part, sequence. */
const OTHER_ACTIONS = 6;
const ROOM = MAX_ACTIONS - OTHER_ACTIONS;
/** The page itself and, once a month, the page as it stood until then. */
const ACTIONS_OF_PAGE = 2;

export type Chunk = { readonly changes: readonly Change[]; readonly position: number };

/** Fills one transaction with changes and says when it is full: every page that a change touches takes an action too. */
export class ChunkRoom {
  readonly #pages = new Set<number>();
  #used = 0;

  /** Takes a change when there is room for it. */
  take(change: Change): boolean {
    const page = pageOf((change.after ?? change.before)?.ordinal ?? 0);
    const needsPage = linesMoved(change) && !this.#pages.has(page);
    const cost = actionsOf(change) + (needsPage ? ACTIONS_OF_PAGE : 0);
    if (this.#used + cost > ROOM) return false;
    this.#used += cost;
    if (needsPage) this.#pages.add(page);
    return true;
  }
}

export type Work = {
  readonly candidates: readonly Candidate[];
  readonly matches: readonly Match[];
  readonly vault: Vault;
};

/** What a row changes; nothing when it was refused or says nothing new. */
const changeOf = (
  ctx: UnionCtx,
  state: Import,
  work: Work,
  position: number,
  ordinal: number,
  members: ReadonlyMap<string, Member>,
): Change | 'gone' | undefined => {
  const match = work.matches[position];
  const candidate = work.candidates[position];
  if (!match || !candidate || match.kind === 'refused') return undefined;
  const { values, row } = candidate.reading;
  const now = ctx.tools.now();
  if (match.kind === 'new') return newFrom(values, state.mapping, ordinal, ctx.tools, work.vault, now);
  const member = members.get(match.line.memberId);
  if (member === undefined) return 'gone';
  const revision = reviseFrom(member, values, state.mapping, row, work.vault, now);
  return revision.changed ? revision.change : undefined;
};

/** The next rows that fit into one transaction, from `from` up to `until`; undefined when a person is gone meanwhile. */
export const nextChunk = (
  ctx: UnionCtx,
  state: Import,
  work: Work,
  range: { readonly from: number; readonly until: number; readonly nextOrdinal: number },
  members: ReadonlyMap<string, Member>,
): Chunk | undefined => {
  const room = new ChunkRoom();
  const changes: Change[] = [];
  let ordinal = range.nextOrdinal;
  for (let position = range.from; position < range.until; position += 1) {
    const change = changeOf(ctx, state, work, position, ordinal, members);
    if (change === 'gone') return undefined;
    if (change === undefined) continue;
    if (!room.take(change)) return { changes, position };
    changes.push(change);
    if (!change.before) ordinal += 1;
  }
  return { changes, position: range.until };
};
