import type { Period } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { duesPlaceOf } from '../../storage/keys/funds-dues.ts';
import { key, pk, sortPrefix } from '../../storage/keys.ts';
import { type MonthItem, readMonth } from '../../storage/month.ts';
import { correctionName } from './correction-rules.ts';
import { decodeExceptions, type Exception } from './exception-codec.ts';
import { fingerprintOf } from './matching-rules.ts';
import { amountsOf, decodeCorrections, decodePage, type PageLine } from './page-codec.ts';
import { disputeOf, itemKindOf, type MonthPaid, type Paid } from './rules.ts';
import { type RunEntry, runOf, runsOf } from './run-entry.ts';
import { periodOfRun } from './run-id.ts';

type DuesItem = Item & { readonly sk: string; readonly l: string };

const RUN_ID_PREFIX = 'dbt_';
/** Name under which a run's pages stand: only the plan that the month item lists is published. */
export const runName = (runId: string, plan: string): string => `${runId}#${plan}`;

/** Reads the month items of runs once each: a page counts when the month of its run lists it with its plan. */
export const committedRuns = (ctx: UnionCtx) => {
  const months = new Map<Period, Promise<MonthItem | undefined>>();
  return async (runId: string): Promise<RunEntry | undefined> => {
    const period = periodOfRun(runId);
    const month = months.get(period) ?? readMonth(ctx, period);
    months.set(period, month);
    return runOf(await month, runId);
  };
};

/** A correction or payment of its own, as it stands beside the pages of its month. */
export type DeltaItem = {
  readonly id: string;
  readonly ordinal: number;
  readonly memberId: string;
  readonly deltaFen: number;
  readonly kind: 'payment' | 'correction' | 'worklist';
  readonly method?: 'cash' | 'bank';
  readonly paidOn?: string;
  readonly reason?: string;
  readonly voucherId: string;
  readonly at: string;
};

/** One thing that changed what a member has paid for a month. */
export type Entry =
  | { readonly kind: 'line'; readonly ordinal: number; readonly amountFen: number; readonly runId: string }
  | {
      readonly kind: 'riding';
      readonly ordinal: number;
      readonly amountFen: number;
      readonly runId: string;
      readonly key: string;
      readonly reason: string;
    }
  | { readonly kind: 'delta'; readonly ordinal: number; readonly amountFen: number; readonly delta: DeltaItem };

const entriesOf = (item: DuesItem): readonly Entry[] => {
  const place = duesPlaceOf(item.sk);
  const runId = place.id;
  if (!runId.startsWith(RUN_ID_PREFIX)) {
    const delta = item as unknown as DeltaItem;
    return [{ kind: 'delta', ordinal: delta.ordinal, amountFen: delta.deltaFen, delta }];
  }
  if (place.part === undefined) return amountsOf(place.page, item.l).map((line) => ({ kind: 'line', runId, ...line }));
  return decodeCorrections(place.page, item.l).map(({ ordinal, deltaFen, key, reason }) => ({
    kind: 'riding',
    runId,
    ordinal,
    amountFen: deltaFen,
    key,
    reason,
  }));
};

/** Everything that counts for a month, or for one page of ordinals in it. */
export const readEntries = async (
  ctx: UnionCtx,
  period: Period,
  options: {
    readonly page?: number;
    readonly consistent?: boolean;
    readonly runs?: ReturnType<typeof committedRuns>;
  } = {},
): Promise<readonly Entry[]> => {
  const items = await ctx.db.queryAll<DuesItem>({
    pk: pk.dues(ctx.scope.unionId, period),
    beginsWith: sortPrefix.duesPages(options.page),
    consistent: options.consistent ?? true,
  });
  const runs = options.runs ?? committedRuns(ctx);
  const entries: Entry[] = [];
  for (const item of items) {
    const { id, plan } = duesPlaceOf(item.sk);
    if (plan !== undefined && (await runs(id))?.plan !== plan) continue;
    entries.push(...entriesOf(item));
  }
  return entries;
};

/** The rows of a run that were not plainly posted. */
export const readExceptions = async (ctx: UnionCtx, run: RunEntry): Promise<readonly Exception[]> => {
  if (run.exceptionPages === 0) return [];
  const pages = await ctx.db.queryAll<DuesItem>({
    pk: pk.dues(ctx.scope.unionId, run.period),
    beginsWith: sortPrefix.duesExceptions(runName(run.id, run.plan)),
    consistent: true,
  });
  return pages.flatMap((page) => decodeExceptions(page.l));
};

/** The lines of one run with the callers' keys, page after page. */
export const readRunLines = async (ctx: UnionCtx, run: RunEntry): Promise<readonly PageLine[]> => {
  const { unionId } = ctx.scope;
  const pages = await ctx.db.queryAll<DuesItem & { readonly k?: number }>({
    pk: pk.dues(unionId, run.period),
    beginsWith: sortPrefix.duesPages(),
  });
  const lines: PageLine[] = [];
  for (const item of pages) {
    const { page, id, plan, part } = duesPlaceOf(item.sk);
    if (id !== run.id || plan !== run.plan || part !== undefined) continue;
    const keysApart = item.k !== undefined;
    const apart = keysApart
      ? await ctx.db.get<DuesItem>(key.duesRowKeys(unionId, run.period, page, runName(run.id, run.plan)))
      : undefined;
    lines.push(...decodePage(page, item.l, { keysApart, ...(apart ? { keys: apart.l } : {}) }));
  }
  return lines;
};

/** Adds up entries by ordinal. */
export const paidOf = (entries: readonly Entry[]): ReadonlyMap<number, Paid> => {
  const paid = new Map<number, Paid>();
  for (const entry of entries) {
    const before = paid.get(entry.ordinal) ?? { netFen: 0 };
    const netFen = before.netFen + entry.amountFen;
    const lineFen = entry.kind === 'line' ? (before.lineFen ?? 0) + entry.amountFen : before.lineFen;
    paid.set(entry.ordinal, { netFen, ...(lineFen === undefined ? {} : { lineFen }) });
  }
  return paid;
};

/** What earlier runs of a month have posted, as rules need it. `month` is the month item when its runs' unmatched rows matter. */
export const readMonthPaid = async (ctx: UnionCtx, period: Period, month?: MonthItem): Promise<MonthPaid> => {
  const entries = await readEntries(ctx, period);
  const corrections = new Map(
    entries.flatMap((entry): [string, number][] =>
      entry.kind === 'riding' ? [[correctionName(entry.ordinal, entry.key), entry.amountFen]] : [],
    ),
  );
  const unmatched = new Map<string, number>();
  const disputes = new Set<string>();
  for (const run of runsOf(month))
    for (const one of await readExceptions(ctx, run)) {
      if (one.kind !== 'row') continue;
      if (one.status === 'unmatched') unmatched.set(fingerprintOf(one), one.amountFen);
      if (itemKindOf(one) === 'conflict') disputes.add(disputeOf(one, one));
    }
  return { paid: paidOf(entries), unmatched, corrections, disputes };
};
