import { writeXlsx } from '../../files/write.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import { importEvent } from './events.ts';
import { REASON_LABEL } from './fields.ts';
import { type KeptRow, partOf } from './findings.ts';
import { needImport } from './queries.ts';
import { loadCorrections, loadParts } from './store.ts';
import { scanUpload } from './table.ts';
import type { Explain } from './views.ts';

/**
 * The refused rows as a workbook with the columns of the file and one more that says why, to be mended and uploaded
 * again. It holds numbers in the clear, so it leaves an event.
 */
export const refusedRowsFile = async (ctx: UnionCtx, importId: string, explain: Explain): Promise<Uint8Array> => {
  const permit = allow(ctx, 'members.roster.import');
  const state = await needImport(ctx, importId);
  const vault = await vaultOf(ctx);
  const part = partOf(state.checkId ?? '', 'refused');
  const kept = (await loadParts<KeptRow[]>(ctx, vault, importId, part)).flat();
  const reasons = new Map(
    kept.map(({ row, troubles }) => [
      row,
      troubles.map(({ place, code, params }) => `${place} ${explain(code, params ?? {})}`).join('；'),
    ]),
  );
  const { header, kept: rows } = await scanUpload(ctx, state, (row) => (reasons.has(row.row) ? row : undefined));
  const corrections = await loadCorrections(ctx, vault, importId);
  const columns = header.texts.flatMap((text, index) => (text === REASON_LABEL ? [] : [{ text, index }]));
  const body = rows.map(({ row, cells }) => {
    const corrected = corrections.get(row) ?? {};
    const texts = columns.map(({ index }) => {
      const field = state.mapping[index];
      return (field ? corrected[field] : undefined) ?? cells[index]?.text ?? '';
    });
    return [...texts, reasons.get(row) ?? ''];
  });
  await commit(ctx, {
    permit,
    writes: [],
    events: [importEvent('refusedRowsRead', state, { rows: body.length })],
  });
  return writeXlsx('错误行', {
    columns: [
      ...columns.map(({ text }) => ({ header: text, kind: 'text' as const })),
      { header: REASON_LABEL, kind: 'text' as const, widthChars: 60 },
    ],
    rows: body,
  });
};
