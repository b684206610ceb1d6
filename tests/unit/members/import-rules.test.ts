import { describe, expect, test } from 'vitest';
import { DomainError } from '#shared/kernel/errors.ts';
import { addMs, instant } from '#shared/kernel/period.ts';
import {
  decideCancel,
  decideCommit,
  decideCorrection,
  decideEnd,
  decideMapping,
  decideUndo,
  decideUndone,
} from '#shared/members/imports/rules.ts';
import { IMPORT_STATUSES, type Import, type ImportStatus } from '#shared/members/imports/schema.ts';
import { NOW } from './member-samples.ts';

const COUNTS = { total: 3, new: 2, changed: 0, unchanged: 0, refused: 1, notices: 0 };

const importAt = (status: ImportStatus, more: Partial<Import> = {}): Import => ({
  id: 'imp_01JD9Z6T7QF3000000000000AA',
  uploadId: 'upl_01JD9Z6T7QF3000000000000AA',
  fileName: 'roster.xlsx',
  headerRow: 3,
  labels: ['姓名'],
  headers: ['姓名'],
  signature: 'x',
  mapping: ['name'],
  isRemembered: false,
  rows: 3,
  status,
  counts: COUNTS,
  committed: { position: 0, chunks: 0, created: 0, changed: 0 },
  createdBy: '王主席',
  createdAt: NOW,
  v: 1,
  ...more,
});

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return error instanceof DomainError ? error.code : 'unknown';
  }
  return 'nothing';
};

const written = { committed: { position: 3, chunks: 2, created: 2, changed: 0 } };

describe('steps out of order are refused', () => {
  const steps: Record<string, { allowed: readonly ImportStatus[]; step: (state: Import) => unknown }> = {
    mapping: { allowed: ['mapping', 'checked', 'failed'], step: (state) => decideMapping(state, ['idNumber']) },
    correction: { allowed: ['checked'], step: decideCorrection },
    commit: { allowed: ['checked'], step: (state) => decideCommit(state, NOW) },
    cancel: { allowed: ['mapping', 'checking', 'checked', 'committing'], step: (state) => decideCancel(state, NOW) },
    undo: { allowed: ['committed', 'cancelled', 'failed'], step: (state) => decideUndo({ ...state, ...written }, NOW) },
  };
  for (const [name, { allowed, step }] of Object.entries(steps))
    test(`${name} from any other status`, () => {
      for (const status of IMPORT_STATUSES)
        expect(
          codeOf(() => step(importAt(status))),
          status,
        ).toBe(allowed.includes(status) ? 'nothing' : 'members.import.wrongStatus');
    });

  test('columns stay once rows were written', () => {
    expect(codeOf(() => decideMapping(importAt('failed', written), ['idNumber']))).toBe('members.import.wrongStatus');
  });

  test('nothing to commit, nothing to undo, too late to undo', () => {
    const nothing = importAt('checked', { counts: { ...COUNTS, new: 0 } });
    expect(codeOf(() => decideCommit(nothing, NOW))).toBe('members.import.nothingToCommit');
    const { counts: _, ...unchecked } = importAt('checked');
    expect(codeOf(() => decideCommit(unchecked, NOW))).toBe('members.import.nothingToCommit');
    expect(codeOf(() => decideUndo(importAt('committed'), NOW))).toBe('members.import.nothingToUndo');
    const late = importAt('committed', { ...written, undoUntil: instant('2026-11-21T00:00:00.000Z') });
    expect(codeOf(() => decideUndo(late, NOW))).toBe('members.import.undoExpired');
  });
});

describe('steps in order', () => {
  test('a new mapping forgets what the last check found', () => {
    const next = decideMapping(importAt('checked', { checkId: 'job_1', failure: 'x' }), ['idNumber']);
    expect(next).toMatchObject({ status: 'checking', mapping: ['idNumber'] });
    expect([next.counts, next.checkId, next.failure]).toEqual([undefined, undefined, undefined]);
  });

  test('a correction asks for another check, a commit starts the clock', () => {
    expect(decideCorrection(importAt('checked')).status).toBe('checking');
    expect(decideCommit(importAt('checked'), NOW)).toMatchObject({ status: 'committing', startedAt: NOW });
  });

  test('cancelling puts a file aside, and only asks a running commit to stop', () => {
    expect(decideCancel(importAt('checked'), NOW)).toMatchObject({ status: 'cancelled', finishedAt: NOW });
    expect(decideCancel(importAt('committing'), NOW)).toMatchObject({ status: 'committing', cancelRequestedAt: NOW });
  });

  test('what was written can be taken back for seven days', () => {
    const ended = decideEnd(importAt('committing', written), 'committed', NOW);
    expect(ended).toMatchObject({ status: 'committed', finishedAt: NOW, undoUntil: addMs(NOW, 7 * 86_400_000) });
    expect(decideEnd(importAt('committing'), 'failed', NOW, 'members.roster.moved').failure).toBe(
      'members.roster.moved',
    );
    expect(decideUndo(ended, NOW)).toMatchObject({ status: 'undoing', undone: { chunksLeft: 2 } });
    expect(decideUndone(importAt('undoing'), NOW)).toMatchObject({ status: 'undone', finishedAt: NOW });
  });
});
