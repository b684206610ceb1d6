import { notFound } from '../../kernel/errors.ts';
import type { RosterLine } from '../../members/roster/packed.ts';
import { loadMembers, loadPage } from '../../members/roster/store.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type CursorPage, queryPage } from '../../storage/cursor.ts';
import type { Item } from '../../storage/item.ts';
import { duesPlaceOf } from '../../storage/keys/funds-dues.ts';
import { key, pk, sortPrefix } from '../../storage/keys.ts';
import { type MonthItem, readMonth } from '../../storage/month.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { cursorBinding } from './cursor.ts';
import type { Exception } from './exception-codec.ts';
import { decodePage, pageOfOrdinal } from './page-codec.ts';
import { type RunEntry, runOf, runsOf } from './run-entry.ts';
import { periodOfRun } from './run-id.ts';
import type { RowStatus } from './schema.ts';
import { readExceptions, runName } from './store.ts';
import { type DuesBatchSummary, rowResultOf, type StoredRow, summaryOf } from './views.ts';

type PageInput = { readonly limit: number; readonly cursor?: string | undefined };

/** Months looked at for one page of the list of runs. */
const MONTHS_A_PAGE = 12;

/** Committed runs, newest month first; a page covers a year. */
export const listBatches = async (ctx: UnionCtx, cursor: string | undefined): Promise<CursorPage<DuesBatchSummary>> => {
  allow(ctx, 'funds.dues.read');
  const query = { pk: pk.months(ctx.scope.unionId), newestFirst: true, limit: MONTHS_A_PAGE };
  const found = await queryPage<MonthItem>(ctx, 'listBatches', query, cursor);
  return { ...found, data: found.data.flatMap((month) => runsOf(month).toReversed().map(summaryOf)) };
};

const needRun = async (ctx: UnionCtx, runId: string): Promise<RunEntry> => {
  const run = runOf(await readMonth(ctx, periodOfRun(runId), { consistent: true }), runId);
  if (!run) return notFound();
  return run;
};

/** One run: counts and sums, one item read. */
export const getBatch = async (ctx: UnionCtx, runId: string): Promise<DuesBatchSummary> => {
  allow(ctx, 'funds.dues.read');
  return summaryOf(await needRun(ctx, runId));
};

type Row = Omit<StoredRow, 'name'>;

const withNames = async (ctx: UnionCtx, rows: readonly Row[]): Promise<StoredRow[]> => {
  const members = await loadMembers(ctx, [...new Set(rows.flatMap(({ memberId }) => memberId ?? []))]);
  return rows.map((row) => ({ ...row, name: members.get(row.memberId ?? '')?.name ?? null }));
};

type DuesItem = Item & { readonly sk: string; readonly l: string; readonly k?: number };

const rosterOf = (ctx: UnionCtx) => {
  const pages = new Map<number, readonly (RosterLine | undefined)[]>();
  return async (ordinal: number): Promise<RosterLine | undefined> => {
    const page = pageOfOrdinal(ordinal);
    const lines = pages.get(page) ?? (await loadPage(ctx, page)).lines;
    pages.set(page, lines);
    return lines.find((line) => line?.ordinal === ordinal);
  };
};

const keysApart = async (ctx: UnionCtx, run: RunEntry, page: number): Promise<string> => {
  const name = runName(run.id, run.plan);
  const item = await ctx.db.get<DuesItem>(key.duesRowKeys(ctx.scope.unionId, run.period, page, name));
  return item?.l ?? '';
};

/** Lines of the run that stand on one item, or none when the item is another run's. */
const linesOfItem = async (ctx: UnionCtx, run: RunEntry, item: DuesItem) => {
  const { page, id, plan, part } = duesPlaceOf(item.sk);
  if (id !== run.id || plan !== run.plan || part !== undefined) return [];
  const keys = item.k === undefined ? {} : { keys: await keysApart(ctx, run, page) };
  return decodePage(page, item.l, { keysApart: item.k !== undefined, ...keys });
};

/** Where a list of rows goes on: among the exceptions, or behind a page of lines. */
type Place = { readonly exception: number } | { readonly after: Item | null };

const ITEMS_AT_A_TIME = 8;

const postedRows = async (
  ctx: UnionCtx,
  run: RunEntry,
  after: Item | null,
  limit: number,
  differing: ReadonlyMap<number, Exception>,
): Promise<{ readonly rows: Row[]; readonly next: Place | undefined }> => {
  const roster = rosterOf(ctx);
  const rows: Row[] = [];
  let startKey = after ?? undefined;
  do {
    const found = await ctx.db.query<DuesItem>({
      pk: pk.dues(ctx.scope.unionId, run.period),
      beginsWith: sortPrefix.duesPages(),
      limit: ITEMS_AT_A_TIME,
      ...(startKey ? { startKey } : {}),
    });
    for (const item of found.items) {
      for (const line of await linesOfItem(ctx, run, item)) {
        const member = await roster(line.ordinal);
        const differs = differing.get(line.ordinal);
        const result = differs ? rowResultOf(differs) : { status: 'posted' as const, amountFen: line.amountFen };
        rows.push({ ...result, key: line.key, memberId: member?.memberId ?? null, hint: member?.employeeNo ?? null });
      }
      if (rows.length >= limit) return { rows, next: { after: { pk: item.pk, sk: item.sk } } };
    }
    startKey = found.lastKey;
  } while (startKey);
  return { rows, next: undefined };
};

const exceptionRows = async (ctx: UnionCtx, exceptions: readonly Exception[]): Promise<Row[]> => {
  const roster = rosterOf(ctx);
  return Promise.all(
    exceptions.map(async (one) => {
      const member = one.ordinal === undefined ? undefined : await roster(one.ordinal);
      return { ...rowResultOf(one), memberId: member?.memberId ?? null, hint: one.hint === '' ? null : one.hint };
    }),
  );
};

/**
 * Rows of a run with the callers' keys: first those that were not posted, then lines page by page. A page of this
 * list ends with a page of lines, so it may hold up to 127 more rows than its limit.
 */
export const listBatchRows = async (
  ctx: UnionCtx,
  runId: string,
  input: PageInput & { readonly status?: RowStatus | undefined },
): Promise<CursorPage<StoredRow>> => {
  allow(ctx, 'funds.dues.read');
  const run = await needRun(ctx, runId);
  const { status, limit } = input;
  const bound = cursorBinding(ctx, 'listBatchRows', runId, status ?? '');
  const place: Place = input.cursor
    ? ctx.sealer.open<Place>(input.cursor, bound, 'http.cursor.invalid')
    : { exception: 0 };
  const page = async (rows: readonly Row[], next: Place | undefined): Promise<CursorPage<StoredRow>> => ({
    data: await withNames(ctx, rows),
    nextCursor: next ? ctx.sealer.seal(next, bound) : null,
    hasMore: next !== undefined,
  });
  const all = (await readExceptions(ctx, run)).filter((one) => one.kind === 'row');
  const wanted = all.filter((one) => one.status !== 'posted' && (status === undefined || one.status === status));
  const wantsPosted = status === undefined || status === 'posted';
  if ('exception' in place && place.exception < wanted.length) {
    const end = place.exception + limit;
    const rows = await exceptionRows(ctx, wanted.slice(place.exception, end));
    if (end < wanted.length) return page(rows, { exception: end });
    return page(rows, wantsPosted && run.counts.posted > 0 ? { after: null } : undefined);
  }
  if (!wantsPosted) return page([], undefined);
  const differing = new Map(
    all.flatMap((one): [number, Exception][] =>
      one.status === 'posted' && one.ordinal !== undefined ? [[one.ordinal, one]] : [],
    ),
  );
  const { rows, next } = await postedRows(ctx, run, 'after' in place ? place.after : null, limit, differing);
  return page(rows, next);
};
