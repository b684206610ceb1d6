import { refuse } from '../../kernel/errors.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type CursorPage, queryPage } from '../../storage/cursor.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import { importEvent } from './events.ts';
import { type KeptRow, partOf, ROWS_PER_PART } from './findings.ts';
import type { Import, RowStatus } from './schema.ts';
import { listQuery, loadImport, loadPart, loadParts, openPart, partQuery, toImport } from './store.ts';
import { SKIPPED_PART, type Skipped } from './undo-run.ts';
import {
  type Explain,
  type ImportRowView,
  type ImportView,
  importViewOf,
  rowViewOf,
  SAMPLES_PART,
  type Samples,
} from './views.ts';

/** The manifest of this union's import; another union's id is one that does not exist. */
export const needImport = async (ctx: UnionCtx, importId: string): Promise<Import> =>
  (await loadImport(ctx, importId)) ?? refuse('notFound', 'members.import.notFound');

export const loadSamples = async (ctx: UnionCtx, importId: string): Promise<Samples> =>
  (await loadPart<Samples>(ctx, await vaultOf(ctx), importId, SAMPLES_PART, 0)) ?? [];

export const viewImport = async (ctx: UnionCtx, state: Import): Promise<ImportView> =>
  importViewOf(state, await loadSamples(ctx, state.id));

export const getImport = async (ctx: UnionCtx, importId: string): Promise<ImportView> => {
  allow(ctx, 'members.roster.import');
  return viewImport(ctx, await needImport(ctx, importId));
};

/** Imports of the union, the newest first. */
export const listImports = async (
  ctx: UnionCtx,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<CursorPage<ImportView>> => {
  allow(ctx, 'members.roster.import');
  const found = await queryPage(ctx, 'members.imports', listQuery(ctx.scope.unionId, page.limit), page.cursor);
  return { ...found, data: found.data.map((item) => importViewOf(toImport(item), [])) };
};

/**
 * Rows that the last check refused, would change, or has something to say about. A page is one sealed part. Refused rows
 * stand there as the file has them, so that they can be put right; that read leaves an event.
 */
export const listRows = async (
  ctx: UnionCtx,
  importId: string,
  query: { readonly status: RowStatus; readonly cursor?: string | undefined },
  explain: Explain,
): Promise<CursorPage<ImportRowView>> => {
  const permit = allow(ctx, 'members.roster.import');
  const state = await needImport(ctx, importId);
  if (state.checkId === undefined) return { data: [], nextCursor: null, hasMore: false };
  const vault = await vaultOf(ctx);
  const part = partOf(state.checkId, query.status);
  const range = { ...partQuery(ctx.scope.unionId, importId, part), limit: 1 };
  const page = await queryPage(ctx, 'members.imports.rows', range, query.cursor);
  const rows = page.data.flatMap((item) => openPart<KeptRow[]>(vault, importId, part, item));
  const isClear = query.status === 'refused';
  const data = rows.map((row) => rowViewOf(row, explain, isClear));
  if (isClear && data.length > 0)
    await commit(ctx, { permit, writes: [], events: [importEvent('refusedRowsRead', state, { rows: data.length })] });
  // A part that is not full is the last one; the engine would say so only after one more question.
  const isLast = rows.length < ROWS_PER_PART;
  return isLast ? { data, nextCursor: null, hasMore: false } : { ...page, data };
};

/** People whom an undo left alone, with the reason. */
export const listSkipped = async (ctx: UnionCtx, importId: string): Promise<readonly Skipped[]> => {
  allow(ctx, 'members.roster.import');
  const state = await needImport(ctx, importId);
  return (await loadParts<Skipped[]>(ctx, await vaultOf(ctx), state.id, SKIPPED_PART)).flat();
};
