import { App } from 'antd';
import { useState } from 'react';
import { type CorrectImportRows, correctImportRows, type MemberImport } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';
import { useText } from '#web/i18n/text.ts';
import { importKey } from '../api/use-import.ts';
import type { ImportField } from '../labels.ts';
import { resultTexts } from './result-texts.ts';

type Cells = Readonly<Partial<Record<ImportField, string>>>;
type Edits = ReadonlyMap<number, Cells>;

/** As many rows as one request takes; the others wait for the next press. */
const MAX_ROWS = 50;

/** Corrected cells that were not checked yet, and the check of them in one go. */
export const useCorrections = (state: MemberImport) => {
  const t = useText(resultTexts);
  const { message } = App.useApp();
  const [edits, setEdits] = useState<Edits>(new Map());
  const refusedBefore = state.counts?.refused ?? 0;
  const say = (after: MemberImport): void => {
    const left = after.counts?.refused ?? 0;
    const fixed = refusedBefore - left;
    if (after.counts === null) return;
    if (left === 0) void message.success(t('fixedAll'));
    else if (fixed > 0) void message.success(t('fixedSome', { fixed, left }));
    else void message.warning(t('fixedNone', { left }));
  };
  const recheck = useAction({
    run: (rows: CorrectImportRows['rows']) => correctImportRows(state.id, { rows }),
    stale: [importKey(state.id)],
    done: (after, rows) => {
      const sent = new Set(rows.map(({ row }) => row));
      setEdits((now) => new Map([...now].filter(([row]) => !sent.has(row))));
      say(after);
    },
  });
  return {
    edits,
    problem: recheck.error,
    isBusy: recheck.isPending,
    textOf: (row: number, field: ImportField): string | undefined => edits.get(row)?.[field],
    edit: (row: number, field: ImportField, text: string, original: string): void => {
      const { [field]: _, ...others } = edits.get(row) ?? {};
      const cells: Cells = text === original ? others : { ...others, [field]: text };
      const next = new Map(edits);
      if (Object.keys(cells).length === 0) next.delete(row);
      else next.set(row, cells);
      setEdits(next);
    },
    revert: (): void => setEdits(new Map()),
    recheck: (): void => {
      const rows = [...edits].slice(0, MAX_ROWS).map(([row, cells]) => ({ row, cells: { ...cells } }));
      if (rows.length > 0) recheck.mutate(rows);
    },
  };
};

export type Corrections = ReturnType<typeof useCorrections>;
