import { actorRef } from '../../kernel/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { DomainEvent } from '../../kernel/event.ts';
import { type Day, dayOf, type Instant, type Period, periodOf, periodOfDay } from '../../kernel/period.ts';
import type { Permit } from '../../kernel/permit.ts';
import { type CommitInput, commit, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type MonthItem, readMonth } from '../../storage/month.ts';
import type { MonthChange } from '../../storage/month-plan.ts';
import { withinBooks } from './book-start.ts';
import { type Chart, isFixed } from './chart.ts';
import { chartUnmoved, readKeptChart } from './chart-store.ts';
import { figuresOfVoucher } from './figure-rules.ts';
import { earmarked } from './project-rules.ts';
import { type Charged, chargeProjects } from './project-store.ts';
import { lastNumber, numberAttribute, type PostedBy, type Posting, planPosting } from './rules.ts';
import type { VoucherDraft } from './schema.ts';
import { readVoucher, voucherWrite } from './store.ts';

/** Postings of one union at the same moment: one of them goes through, the others plan again, this often at most. */
export const MAX_PLANS = 12;
const PAUSE_MS = 10;

/** A pause of its own for each, so that those who were slower do not meet again at once. */
const pause = async (ctx: UnionCtx, round: number): Promise<void> => {
  const [byte = 0] = ctx.tools.randomBytes(1);
  await ctx.tools.sleep((PAUSE_MS * round * byte) / 255);
};

/** The books of one month as they were read: what is planned on them holds only while nobody else has posted. */
export type Books = {
  readonly period: Period;
  readonly at: Instant;
  readonly month: MonthItem | undefined;
  /** The union's own chart: what is posted is held against it. */
  readonly chart: Chart;
  /** The version of the chart's item, 0 as long as the union changed nothing. */
  readonly chartVersion: number;
  readonly post: (
    draft: VoucherDraft,
    by?: Partial<Pick<PostedBy, 'preparedBy' | 'reviewedBy' | 'accountOf'>>,
  ) => Posting;
};

/** What to write, or `done` when there is nothing (left) to write. */
export type Plan<T> =
  | { readonly done: T }
  | {
      readonly posting?: Posting;
      readonly writes: readonly Write[];
      readonly events: readonly [DomainEvent, ...DomainEvent[]];
      readonly months?: readonly MonthChange[];
      readonly answer?: CommitInput['answer'];
      readonly result: T;
    };

const openBooks = async (ctx: UnionCtx, on: Day | undefined): Promise<Books> => {
  const at = ctx.tools.now();
  const period = on ? periodOfDay(on) : periodOf(at);
  const [month, { chart, v }] = await Promise.all([readMonth(ctx, period), readKeptChart(ctx)]);
  const by = { at, preparedBy: actorRef(ctx.actor), accountOf: chart.accountOf, ...(on ? { on } : {}) };
  const post: Books['post'] = (draft, more = {}) => planPosting(month, draft, { ...by, ...more });
  return { period, at, month, chart, chartVersion: v, post };
};

const checkDay = (ctx: UnionCtx, on: Day | undefined): void => {
  if (on && on > dayOf(ctx.tools.now())) throw new DomainError('rule', 'funds.ledger.dayFuture', { day: on });
};

/** The figures that the voucher itself moves: no caller has to remember them. */
const changesOf = (books: Books, posting: Posting | undefined): readonly MonthChange[] =>
  posting
    ? [posting.change, { period: books.period, figures: figuresOfVoucher(posting.voucher) }]
    : [standstill(books)];

/** An account that could meanwhile have been given sub-accounts holds the posting to the chart that it was planned on. */
const chartChecks = (ctx: UnionCtx, books: Books, { voucher }: Posting): readonly Write[] =>
  voucher.lines.every(({ account }) => isFixed(account)) ? [] : [chartUnmoved(ctx, books.chartVersion)];

/** Even a plan without a voucher holds only as long as nobody has posted since. */
const standstill = (books: Books): MonthChange => {
  const number = numberAttribute('ji');
  return { period: books.period, fence: { [number]: lastNumber(books.month, 'ji') }, booking: true };
};

const isMoved = (error: unknown): boolean => error instanceof DomainError && error.code === 'storage.month.moved';

/** Whether our own voucher stands under its number: then the commit had gone through and only its reply was lost. */
const hasLanded = async (ctx: UnionCtx, posting: Posting | undefined): Promise<boolean> =>
  posting !== undefined && (await readVoucher(ctx, posting.voucher.id))?.hash === posting.voucher.hash;

/** The posting with its earmarks as the projects of its lines say; the same number, a hash of its own. */
const withEarmarks = (books: Books, { voucher }: Posting, { projects }: Charged): Posting => {
  const {
    id: _,
    type,
    number: __,
    date,
    preparedBy,
    reviewedBy,
    at,
    previousHash: ___,
    hash: ____,
    ...draft
  } = voucher;
  const { accountOf } = books.chart;
  const by = { at, on: date, type, preparedBy, accountOf, ...(reviewedBy ? { reviewedBy } : {}) };
  return planPosting(books.month, { ...draft, lines: earmarked(draft.lines, projects) }, by);
};

type Settled = { readonly posting: Posting; readonly writes: readonly Write[] };

/** What goes with a voucher whoever posts it: its chart stands still, its projects bear it, and it is put. */
const settle = async (ctx: UnionCtx, books: Books, planned: Posting): Promise<Settled> => {
  const charged = await chargeProjects(ctx, planned.voucher);
  const posting = charged.writes.length > 0 ? withEarmarks(books, planned, charged) : planned;
  const writes = [
    ...chartChecks(ctx, books, posting),
    ...(await withinBooks(ctx, books.period, posting.voucher)),
    ...charged.writes,
    voucherWrite(ctx.scope.unionId, posting.voucher),
  ];
  return { posting, writes };
};

/**
 * Posts into the month of the day `on` (without it, the running month), as long as that month is open; throws
 * `funds.ledger.dayFuture` for a day to come, `funds.ledger.periodClosed` behind a close and `funds.ledger.beforeBooks`
 * for what the opening balances hold. `build` plans on the books as they are; the month item's number is the fence, so
 * all money of a union is decided in one order and what a plan has read is still true when it is written. The slower
 * of two plans again. Throws `storage.engine.busy` (503) when others were faster twelve times.
 */
export const postInMonth = async <T>(
  ctx: UnionCtx,
  permit: Permit,
  build: (books: Books) => Promise<Plan<T>>,
  on?: Day,
): Promise<T> => {
  checkDay(ctx, on);
  for (let round = 1; round <= MAX_PLANS; round += 1) {
    const books = await openBooks(ctx, on);
    const plan = await build(books);
    if ('done' in plan) return plan.done;
    const { writes, events, months = [], answer, result } = plan;
    const settled = plan.posting && (await settle(ctx, books, plan.posting));
    const posting = settled?.posting;
    try {
      await commit(ctx, {
        permit,
        writes: [...writes, ...(settled?.writes ?? [])],
        events,
        months: [...changesOf(books, posting), ...months],
        ...(answer ? { answer } : {}),
      });
      return result;
    } catch (error) {
      if (!isMoved(error)) throw error;
      if (await hasLanded(ctx, posting)) return result;
      await pause(ctx, round);
    }
  }
  throw new DomainError('unavailable', 'storage.engine.busy');
};
