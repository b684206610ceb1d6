// 个人信息保护法 Arts 6, 8 (only what is needed, kept correct): an import writes nothing before it was seen and confirmed.
import { refuse } from '../../kernel/errors.ts';
import { addMs, type Instant } from '../../kernel/period.ts';
import type { Import, ImportStatus } from './schema.ts';

export const UNDO_DAYS = 7;
const MS_PER_DAY = 86_400_000;

type Act = 'map' | 'correct' | 'commit' | 'cancel' | 'undo';
const FROM: Readonly<Record<Act, readonly ImportStatus[]>> = {
  map: ['mapping', 'checked', 'failed'],
  correct: ['checked'],
  commit: ['checked'],
  cancel: ['mapping', 'checking', 'checked', 'committing'],
  undo: ['committed', 'cancelled', 'failed'],
};

const needStatus = (state: Import, act: Act): void => {
  if (!FROM[act].includes(state.status))
    refuse('conflict', 'members.import.wrongStatus', { status: state.status, act });
};

const hasCommitted = (state: Import): boolean => state.committed.chunks > 0;

/** A file that began to be written keeps its columns. */
export const decideMapping = (state: Import, mapping: Import['mapping']): Import => {
  needStatus(state, 'map');
  if (hasCommitted(state)) refuse('conflict', 'members.import.wrongStatus', { status: state.status, act: 'map' });
  return { ...withoutResult(state), mapping, status: 'checking' };
};

export const decideCorrection = (state: Import): Import => {
  needStatus(state, 'correct');
  return { ...state, status: 'checking' };
};

/** Starts writing what the last check showed; a file without a row to write has nothing to commit. */
export const decideCommit = (state: Import, now: Instant): Import => {
  needStatus(state, 'commit');
  if ((state.counts?.new ?? 0) + (state.counts?.changed ?? 0) === 0) refuse('rule', 'members.import.nothingToCommit');
  return { ...state, status: 'committing', startedAt: now };
};

/** Before the commit a file is just put aside; a running commit stops at its next chunk and keeps what it wrote. */
export const decideCancel = (state: Import, now: Instant): Import => {
  needStatus(state, 'cancel');
  if (state.status === 'committing') return { ...state, cancelRequestedAt: now };
  return { ...state, status: 'cancelled', finishedAt: now };
};

export const decideUndo = (state: Import, now: Instant): Import => {
  needStatus(state, 'undo');
  if (!hasCommitted(state)) return refuse('rule', 'members.import.nothingToUndo');
  if (state.undoUntil !== undefined && now > state.undoUntil)
    return refuse('rule', 'members.import.undoExpired', { days: UNDO_DAYS });
  return {
    ...state,
    status: 'undoing',
    undone: { chunksLeft: state.committed.chunks, removed: 0, restored: 0, skipped: 0 },
  };
};

const end = (state: Import, status: ImportStatus, now: Instant): Import => ({ ...state, status, finishedAt: now });

/** The end of a commit, asked for, cut short or broken; what was written can be taken back for some days. */
export const decideEnd = (
  state: Import,
  status: 'committed' | 'cancelled' | 'failed',
  now: Instant,
  failure?: string,
): Import => ({
  ...end(state, status, now),
  undoUntil: addMs(now, UNDO_DAYS * MS_PER_DAY),
  ...(failure === undefined ? {} : { failure }),
});

export const decideUndone = (state: Import, now: Instant): Import => end(state, 'undone', now);

const withoutResult = (state: Import): Import => {
  const { counts: _, checkId: __, failure: ___, ...rest } = state;
  return rest;
};
