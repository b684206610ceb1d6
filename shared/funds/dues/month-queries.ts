import { figuresOf } from '../../kernel/figures.ts';
import { addMonths, type Period, periodOf } from '../../kernel/period.ts';
import { loadMembers, loadPageHistory, loadSequence } from '../../members/roster/store.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { CursorPage } from '../../storage/cursor.ts';
import { readMonth, readMonthAtOrBefore } from '../../storage/month.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { cursorBinding } from './cursor.ts';
import { checkNotFuture, needMember } from './delta-actions.ts';
import { dueOfMonth } from './due-rules.ts';
import { type DueTerms, readDueTerms } from './due-store.ts';
import { PAGE_SIZE, pageOfOrdinal } from './page-codec.ts';
import { runsOf } from './run-entry.ts';
import { committedRuns, type Entry, paidOf, readEntries } from './store.ts';
import { type MemberDues, type MemberStatus, type MonthView, type OwnDues, statusOf } from './views-delta.ts';

/** A month of dues out of its one item: the same cost for a hundred members and for a million. */
export const getDuesMonth = async (ctx: UnionCtx, period: Period): Promise<MonthView> => {
  allow(ctx, 'funds.dues.read');
  checkNotFuture(ctx, period);
  const month = (await readMonth(ctx, period)) ?? undefined;
  const figures = figuresOf(month ?? {});
  const stocks = month ? figures : figuresOf((await readMonthAtOrBefore(ctx, period)) ?? {});
  const runs = runsOf(month);
  const members = Math.max(0, stocks.members - stocks.retainedMembers);
  return {
    period,
    dueFen: stocks.duesDueFen,
    paidFen: figures.duesPaidFen,
    unmatchedFen: figures.duesUnmatchedFen,
    counts: {
      members,
      paid: figures.duesPayments,
      unpaid: Math.max(0, members - figures.duesPayments),
      differing: runs.reduce((sum, run) => sum + run.counts.differing, 0),
    },
    isClosed: month?.closedAt !== undefined || month?.duesClosedAt !== undefined,
    batches: runs.map((run) => run.id),
  };
};

/** The roster as it stood in a month, and whoever came later but has paid for it. */
const linesOfMonth = async (ctx: UnionCtx, period: Period, page: number) => {
  const running = periodOf(ctx.tools.now());
  const linesOf = await loadPageHistory(ctx, page, period);
  const then = linesOf(period).filter((line) => line !== undefined);
  const known = new Set(then.map(({ ordinal }) => ordinal));
  const later = linesOf(running).filter((line) => line !== undefined && !known.has(line.ordinal));
  return [
    ...then.map((line) => ({ line, wasThere: true })),
    ...later.flatMap((line) => (line ? [{ line, wasThere: false }] : [])),
  ];
};

const membersOfPage = async (
  ctx: UnionCtx,
  period: Period,
  page: number,
  status: MemberStatus | undefined,
  terms: DueTerms,
): Promise<readonly MemberDues[]> => {
  const paid = paidOf(await readEntries(ctx, period, { page, consistent: false }));
  const found = (await linesOfMonth(ctx, period, page)).flatMap(({ line, wasThere }) => {
    const owed = wasThere ? dueOfMonth(line, period, terms.rateOf(period), terms.isExempt(line.memberId, period)) : 0;
    const paidFen = paid.get(line.ordinal)?.netFen ?? 0;
    const is = statusOf(wasThere ? owed : undefined, paidFen);
    const wanted = status === undefined ? is !== 'none' : is === status;
    return wanted ? [{ line, dueFen: owed ?? null, paidFen, status: is }] : [];
  });
  const files = await loadMembers(
    ctx,
    found.map(({ line }) => line.memberId),
  );
  return found.map(({ line, dueFen, paidFen, status: is }) => ({
    memberId: line.memberId,
    name: files.get(line.memberId)?.name ?? '',
    employeeNo: line.employeeNo ?? null,
    dueFen,
    paidFen,
    status: is,
  }));
};

/** Who has paid, who has not, and whose amount is another: page after page of the roster beside the month's pages. */
export const listMonthMembers = async (
  ctx: UnionCtx,
  period: Period,
  input: {
    readonly status?: MemberStatus | undefined;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<CursorPage<MemberDues>> => {
  allow(ctx, 'funds.dues.read');
  checkNotFuture(ctx, period);
  const bound = cursorBinding(ctx, 'listMonthMembers', period, input.status ?? '');
  let page = input.cursor ? ctx.sealer.open<number>(input.cursor, bound, 'http.cursor.invalid') : 0;
  const pages = Math.ceil((await loadSequence(ctx)).next / PAGE_SIZE);
  const terms = await readDueTerms(ctx);
  const data: MemberDues[] = [];
  for (; page < pages && data.length < input.limit; page += 1)
    data.push(...(await membersOfPage(ctx, period, page, input.status, terms)));
  const hasMore = page < pages;
  return { data, nextCursor: hasMore ? ctx.sealer.seal(page, bound) : null, hasMore };
};

const MONTHS_SHOWN = 12;

const ownEntry = (entry: Entry) => {
  if (entry.kind === 'line') return { kind: 'payroll' as const, amountFen: entry.amountFen, on: null, reason: null };
  if (entry.kind === 'riding')
    return { kind: 'correction' as const, amountFen: entry.amountFen, on: null, reason: entry.reason };
  const { delta } = entry;
  const kind = delta.kind === 'payment' ? (delta.method ?? 'bank') : ('correction' as const);
  return { kind, amountFen: entry.amountFen, on: delta.paidOn ?? null, reason: delta.reason ?? null };
};

const lastMonthsOf = async (ctx: UnionCtx, memberId: string): Promise<OwnDues> => {
  const member = await needMember(ctx, memberId);
  const running = periodOf(ctx.tools.now());
  const runs = committedRuns(ctx);
  const page = pageOfOrdinal(member.ordinal);
  const periods = Array.from({ length: MONTHS_SHOWN }, (_, back) => addMonths(running, -back));
  const [terms, linesOf] = await Promise.all([
    readDueTerms(ctx),
    loadPageHistory(ctx, page, periods.at(-1) ?? running),
  ]);
  const months = await Promise.all(
    periods.map(async (period) => {
      const entries = await readEntries(ctx, period, { page, consistent: false, runs });
      const own = entries.filter((entry) => entry.ordinal === member.ordinal);
      const paidFen = own.reduce((sum, entry) => sum + entry.amountFen, 0);
      const line = linesOf(period).find((one) => one?.ordinal === member.ordinal);
      const dueFen = line && dueOfMonth(line, period, terms.rateOf(period), terms.isExempt(member.id, period));
      const status = statusOf(dueFen, paidFen);
      return { period, dueFen: dueFen ?? null, paidFen, status, entries: own.map(ownEntry) };
    }),
  );
  return { memberId: member.id, months };
};

/** One's own dues of the last twelve months. */
export const getOwnDues = async (ctx: UnionCtx): Promise<OwnDues> => {
  allow(ctx, 'members.self.read');
  return lastMonthsOf(ctx, ctx.scope.memberId ?? '');
};

/** The same for an officer who may read dues. */
export const getMemberDues = async (ctx: UnionCtx, memberId: string): Promise<OwnDues> => {
  allow(ctx, 'funds.dues.read');
  return lastMonthsOf(ctx, memberId);
};

/** Which of these ordinals have dues on the books since a month: an import that put them there can then not be undone. */
export const hasDues = async (
  ctx: UnionCtx,
  ordinals: readonly number[],
  since: Period,
): Promise<ReadonlySet<number>> => {
  const wanted = new Set(ordinals);
  const pages = new Set(ordinals.map(pageOfOrdinal));
  const runs = committedRuns(ctx);
  const found = new Set<number>();
  for (let period = since; period <= periodOf(ctx.tools.now()); period = addMonths(period, 1))
    for (const page of pages)
      for (const entry of await readEntries(ctx, period, { page, runs }))
        if (wanted.has(entry.ordinal)) found.add(entry.ordinal);
  return found;
};
