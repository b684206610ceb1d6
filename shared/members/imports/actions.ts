import type { Row } from '../../files/cell.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { DomainEvent } from '../../kernel/event.ts';
import { commit, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import { PAY_ITEMS } from '../roster/rulebook.ts';
import { type Along, checkImport } from './check.ts';
import { importEvent } from './events.ts';
import { checkMapping, proposeMapping } from './fields.ts';
import { loadSamples, needImport, viewImport } from './queries.ts';
import { decideCancel, decideCommit, decideMapping, decideUndo } from './rules.ts';
import type { CreateImport, Import, SetMapping } from './schema.ts';
import { loadRemembered, partItem, rememberWrite, saveImport } from './store.ts';
import { type Scan, scanTable } from './table.ts';
import { readUpload } from './uploads.ts';
import { type ImportView, importViewOf, maskSample, SAMPLE_ROWS, SAMPLES_PART, type Samples } from './views.ts';

/** A check of so many rows answers at once; a larger one runs in the background. */
export const MAX_INLINE_ROWS = 2000;
const MAX_TRIES = 10;

export const IMPORT_JOBS = {
  check: 'members.import.check',
  commit: 'members.import.commit',
  undo: 'members.import.undo',
} as const;

const startJob = (ctx: UnionCtx, name: string, importId: string): Promise<void> =>
  ctx.queue.send({ type: 'job', name, unionId: ctx.scope.unionId, data: { importId } });

/** Rows among which the samples of a column are looked for. */
const ROWS_FOR_SAMPLES = SAMPLE_ROWS * 4;

const samplesOf = ({ header, kept }: Scan<Row>): Samples =>
  header.labels.map((_, column) =>
    kept
      .map(({ cells }) => cells[column]?.text ?? '')
      .filter((text) => text !== '')
      .slice(0, SAMPLE_ROWS)
      .map(maskSample),
  );

/** Opens an import of an uploaded file: finds the header and proposes a field for each column, or the ones of last time. */
export const createImport = async (ctx: UnionCtx, command: CreateImport): Promise<ImportView> => {
  const permit = allow(ctx, 'members.roster.import');
  const upload = await readUpload(ctx, command.uploadId);
  const table = await scanTable(upload.bytes, command, (row, count) => (count <= ROWS_FOR_SAMPLES ? row : undefined));
  const { header, signature } = table;
  const remembered = await loadRemembered(ctx, signature);
  const { items } = (await openRulebook(ctx)).value(PAY_ITEMS);
  const id = ctx.tools.newId('import');
  const state: Import = {
    id,
    uploadId: command.uploadId,
    fileName: upload.fileName,
    ...(command.encoding ? { encoding: command.encoding } : {}),
    ...(command.sheet ? { sheet: command.sheet } : {}),
    headerRow: header.row,
    labels: header.labels,
    headers: header.texts,
    signature,
    mapping: remembered?.length === header.labels.length ? remembered : proposeMapping(header.labels, items),
    isRemembered: remembered?.length === header.labels.length,
    rows: table.count,
    status: 'mapping',
    committed: { position: 0, chunks: 0, created: 0, changed: 0 },
    createdBy: ctx.actor.kind === 'person' ? ctx.actor.name : ctx.actor.kind,
    createdAt: ctx.tools.now(),
    v: 1,
  };
  const samples = samplesOf(table);
  const view = importViewOf(state, samples);
  const item = partItem(ctx, await vaultOf(ctx), id, SAMPLES_PART, 0, samples);
  await commit(ctx, {
    permit,
    writes: [saveImport(ctx.scope.unionId, state, 'new'), { op: 'put', guard: 'any', item }],
    events: [importEvent('created', state, { rows: state.rows })],
    answer: { status: 201, body: view },
  });
  return view;
};

/** Checks at once, or saves what it has and leaves the check to the background. */
export const checkNowOrLater = async (ctx: UnionCtx, state: Import, along: Along): Promise<ImportView> => {
  if (state.rows <= MAX_INLINE_ROWS) return viewImport(ctx, await checkImport(ctx, state, along));
  const [first, ...more] = along.events;
  await commit(ctx, {
    permit: allow(ctx, 'members.roster.import'),
    writes: [saveImport(ctx.scope.unionId, state), ...along.writes],
    events: [first ?? importEvent('mapped', state), ...more],
  });
  await startJob(ctx, IMPORT_JOBS.check, state.id);
  return viewImport(ctx, { ...state, v: state.v + 1 });
};

/** Sets the columns, remembers them for files with the same header, and checks the file. */
export const setMapping = async (ctx: UnionCtx, importId: string, command: SetMapping): Promise<ImportView> => {
  allow(ctx, 'members.roster.import');
  const state = await needImport(ctx, importId);
  checkMapping(command.mapping, state.labels.length);
  const next = decideMapping(state, command.mapping);
  return checkNowOrLater(ctx, next, {
    writes: [rememberWrite(ctx.scope.unionId, state.signature, command.mapping)],
    events: [importEvent('mapped', state, { mapping: [...command.mapping] })],
  });
};

const advance = async (
  ctx: UnionCtx,
  state: Import,
  next: Import,
  event: DomainEvent,
  more: readonly Write[] = [],
): Promise<ImportView> => {
  const view = importViewOf({ ...next, v: state.v + 1 }, await loadSamples(ctx, state.id));
  await commit(ctx, {
    permit: allow(ctx, 'members.roster.import'),
    writes: [saveImport(ctx.scope.unionId, next), ...more],
    events: [event],
    answer: { status: 202, body: view },
  });
  return view;
};

/** Starts writing in the background. Asked again while it runs, it only wakes the worker. */
export const commitImport = async (ctx: UnionCtx, importId: string): Promise<ImportView> => {
  allow(ctx, 'members.roster.import');
  const state = await needImport(ctx, importId);
  const isRunning = state.status === 'committing';
  const view = isRunning
    ? await viewImport(ctx, state)
    : await advance(ctx, state, decideCommit(state, ctx.tools.now()), importEvent('started', state));
  await startJob(ctx, IMPORT_JOBS.commit, importId);
  return view;
};

/** Puts an import aside, or stops a running commit at its next chunk. */
export const cancelImport = async (ctx: UnionCtx, importId: string): Promise<ImportView> => {
  allow(ctx, 'members.roster.import');
  for (let tries = 1; ; tries += 1) {
    const state = await needImport(ctx, importId);
    const next = decideCancel(state, ctx.tools.now());
    const step = next.status === 'cancelled' ? 'cancelled' : 'cancelRequested';
    try {
      return await advance(ctx, state, next, importEvent(step, state));
    } catch (error) {
      // The running commit moves the manifest with each chunk.
      if (!(error instanceof DomainError) || error.code !== 'members.import.moved' || tries >= MAX_TRIES) throw error;
    }
  }
};

/** Takes a whole import back in the background. Asked again while it runs, it only wakes the worker. */
export const undoImport = async (ctx: UnionCtx, importId: string): Promise<ImportView> => {
  allow(ctx, 'members.roster.import');
  const state = await needImport(ctx, importId);
  const view =
    state.status === 'undoing'
      ? await viewImport(ctx, state)
      : await advance(ctx, state, decideUndo(state, ctx.tools.now()), importEvent('undoStarted', state));
  await startJob(ctx, IMPORT_JOBS.undo, importId);
  return view;
};
