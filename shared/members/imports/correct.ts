import { type FieldError, refuse } from '../../kernel/errors.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import { checkNowOrLater } from './actions.ts';
import { importEvent } from './events.ts';
import { needImport } from './queries.ts';
import { decideCorrection } from './rules.ts';
import type { CorrectRow, CorrectRows, Import } from './schema.ts';
import { correctionWrite, loadCorrections } from './store.ts';
import { scanUpload } from './table.ts';
import type { ImportView } from './views.ts';

type Corrected = CorrectRows['rows'][number];

const refuseUnmapped = (state: Import, rows: readonly Corrected[], pointerOf: (index: number) => string): void => {
  const mapped: readonly unknown[] = state.mapping;
  const errors = rows.flatMap(({ cells }, index): FieldError[] =>
    Object.keys(cells)
      .filter((field) => !mapped.includes(field))
      .map((field) => ({ pointer: `${pointerOf(index)}/cells/${field}`, code: 'members.import.notMapped' })),
  );
  if (errors.length > 0) refuse('invalid', 'members.import.notMapped', {}, errors);
};

const correct = async (
  ctx: UnionCtx,
  importId: string,
  rows: readonly Corrected[],
  pointerOf: (index: number) => string,
): Promise<ImportView> => {
  allow(ctx, 'members.roster.import');
  const state = await needImport(ctx, importId);
  const next = decideCorrection(state);
  refuseUnmapped(state, rows, pointerOf);
  const known = new Set((await scanUpload(ctx, state, ({ row }) => row)).kept);
  const missing = rows.find(({ row }) => !known.has(row));
  if (missing) refuse('notFound', 'members.import.rowNotFound', { row: missing.row });
  const vault = await vaultOf(ctx);
  const earlier = new Map(await loadCorrections(ctx, vault, importId));
  for (const { row, cells } of rows) earlier.set(row, { ...earlier.get(row), ...cells });
  const corrected = [...new Set(rows.map(({ row }) => row))].map((row) => ({ row, cells: earlier.get(row) ?? {} }));
  return checkNowOrLater(ctx, next, {
    writes: corrected.map((each) => correctionWrite(ctx, vault, importId, each)),
    events: rows.map(({ row, cells }) => importEvent('corrected', state, { row, fields: Object.keys(cells) })),
    corrected,
  });
};

/** Puts corrected texts in place of cells of one row and checks the file again. The file itself stays as it came. */
export const correctRow = (ctx: UnionCtx, importId: string, row: number, command: CorrectRow): Promise<ImportView> =>
  correct(ctx, importId, [{ row, cells: command.cells }], () => '');

/** The same for several rows with one check at the end: all of them are taken, or none. */
export const correctRows = (ctx: UnionCtx, importId: string, command: CorrectRows): Promise<ImportView> =>
  correct(ctx, importId, command.rows, (index) => `/rows/${index}`);
