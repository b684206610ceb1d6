import type { Period } from '../../kernel/period.ts';
import type { Change } from '../roster/figures.ts';
import type { Member } from '../roster/schema.ts';

export const UNDO_PART = 'U';

/** What a chunk did, sealed: who was created, and how changed files stood before. */
export type UndoContent = {
  readonly period: Period;
  readonly created: readonly string[];
  readonly changed: readonly Member[];
};

export const undoContent = (changes: readonly Change[], period: Period): UndoContent => ({
  period,
  created: changes.flatMap(({ before, after }) => (!before && after ? [after.id] : [])),
  changed: changes.flatMap(({ before }) => (before ? [before] : [])),
});
