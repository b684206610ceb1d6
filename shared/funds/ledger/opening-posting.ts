import { actorRef } from '../../kernel/context.ts';
import { DomainError, notFound } from '../../kernel/errors.ts';
import { type Period, period } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { readMonth } from '../../storage/month.ts';
import type { MonthChange } from '../../storage/month-plan.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { exceptionNote } from '../duties/rules.ts';
import { openExceptions, useWrites } from '../duties/store.ts';
import { placeOfOpening } from './book-start.ts';
import { checkReviewer, redVoucher } from './draft-rules.ts';
import { reversalWrite } from './draft-store.ts';
import type { PostDraft } from './draft-views.ts';
import { figuresOfVoucher } from './figure-rules.ts';
import { checkPrepared } from './opening-actions.ts';
import { openingPosted, openingWithdrawn } from './opening-events.ts';
import { checkOpeningBalance, checkOpeningLines, openingDay, openingVouchers } from './opening-rules.ts';
import type { Opening } from './opening-schema.ts';
import { openingRemoval, openingWrite, readOpening } from './opening-store.ts';
import { type Books, postInMonth } from './posting.ts';
import { earmarked } from './project-rules.ts';
import { needProject } from './project-store.ts';
import { type Posting, planPosting, sumSide } from './rules.ts';
import type { PreparedBy, Voucher, VoucherDraft, VoucherLine } from './schema.ts';
import { readMonthsUntil, readVoucher, voucherWrite } from './store.ts';

const PERIOD_CHARS = 7;

type By = { readonly preparedBy: PreparedBy; readonly reviewedBy?: PreparedBy };
type Beside = { readonly posting: Posting; readonly writes: readonly Write[]; readonly months: readonly MonthChange[] };

/** A voucher of another month in the same transaction: its own number, fence and sums. */
const planBeside = async (ctx: UnionCtx, books: Books, of: Period, draft: VoucherDraft, by: By): Promise<Beside> => {
  const on = openingDay(of);
  const month = await readMonth(ctx, of);
  const posting = planPosting(month, draft, { ...by, at: books.at, on, accountOf: books.chart.accountOf });
  const figures = figuresOfVoucher(posting.voucher);
  return {
    posting,
    writes: [voucherWrite(ctx.scope.unionId, posting.voucher)],
    months: [posting.change, { period: of, figures }],
  };
};

const withEarmarks = async (ctx: UnionCtx, lines: readonly VoucherLine[]): Promise<readonly VoucherLine[]> => {
  const ids = [...new Set(lines.flatMap(({ project }) => project ?? []))];
  const projects = await Promise.all(ids.map((id) => needProject(ctx, id)));
  return earmarked(lines, new Map(projects.map((project) => [project.id, project])));
};

const needOpening = async (ctx: UnionCtx): Promise<Opening> => {
  const opening = await readOpening(ctx);
  if (!opening) return notFound();
  return opening;
};

const planOpening = async (ctx: UnionCtx, books: Books, opening: Opening, by: By, self: string | undefined) => {
  const { period: of, lines } = opening;
  checkOpeningLines(of, lines, books.chart.accountOf);
  checkOpeningBalance(lines);
  const vouchers = openingVouchers(of, lines);
  const place = await placeOfOpening(
    ctx,
    of,
    vouchers.map((one) => one.period),
  );
  const drafts = await Promise.all(
    vouchers.map(async ({ period: at, draft }) => ({
      at,
      draft: { ...draft, lines: await withEarmarks(ctx, draft.lines), ...(self ? { selfReview: self } : {}) },
    })),
  );
  const beside = await Promise.all(
    drafts.filter(({ at }) => at !== of).map(({ at, draft }) => planBeside(ctx, books, at, draft, by)),
  );
  const own = drafts.find(({ at }) => at === of);
  if (!own) throw new DomainError('rule', 'funds.ledger.openingUnbalanced', { differenceFen: 0 });
  const posting = books.post(own.draft, by);
  return { posting, beside, place };
};

/**
 * Posts the opening balances that somebody else prepared: their vouchers, in December before the year as well where
 * books begin within it, in one transaction. Only once, before anything else stands in those months, and never
 * behind a close.
 */
export const postOpening = async (ctx: UnionCtx, command: PostDraft): Promise<{ voucherIds: string[] }> => {
  const permit = allow(ctx, 'funds.ledger.review');
  const { period: of } = await needOpening(ctx);
  const reviewedBy = actorRef(ctx.actor);
  const exception = (await openExceptions(ctx, reviewedBy.id ?? ''))('reviewOwn');
  return postInMonth(
    ctx,
    permit,
    async (books) => {
      const opening = await needOpening(ctx);
      checkPrepared(opening);
      if (opening.v !== command.version) throw new DomainError('conflict', 'storage.version.stale');
      const used = checkReviewer(opening.hands, reviewedBy.id ?? '', exception);
      const self = used && exceptionNote(used);
      const by = { preparedBy: { kind: 'person', ...opening.maker }, reviewedBy };
      const plan = planOpening(ctx, books, opening, by, self);
      const { posting, beside, place } = await plan.catch(async (error: unknown) => {
        // Posted by somebody else between two reads: that is what stands in the way, and what is said.
        checkPrepared(await readOpening(ctx));
        throw error;
      });
      const voucherIds = [...beside.map((one) => one.posting.voucher.id), posting.voucher.id];
      const after: Opening = { ...opening, status: 'posted', voucherIds };
      return {
        posting,
        writes: [
          { ...openingWrite(ctx, after), refusal: MOVED },
          place.stands,
          ...beside.flatMap(({ writes }) => writes),
          ...useWrites(ctx, used ? [used] : [], useOf(posting)),
        ],
        events: [openingPosted(after, self)],
        months: [...beside.flatMap(({ months }) => months), ...place.fences],
        answer: { status: 200, body: { voucherIds } },
        result: { voucherIds },
      };
    },
    openingDay(of),
  );
};

const useOf = ({ voucher: { id, lines } }: Posting) =>
  ({ kind: 'voucher', id: 'opening', voucherId: id, amountFen: Number(sumSide(lines, 'debitFen')) }) as const;

const MOVED = { kind: 'conflict', code: 'storage.month.moved' } as const;

const redOf = (voucher: Voucher, reason: string): VoucherDraft => ({
  ...redVoucher(voucher, reason),
  source: voucher.source,
});

const needVouchers = async (ctx: UnionCtx, opening: Opening): Promise<readonly Voucher[]> =>
  (await Promise.all(opening.voucherIds.map((id) => readVoucher(ctx, id)))).flatMap((one) => one ?? []);

/** Takes the opening balances back in red, so that they can be prepared anew; refused once their months are closed. */
export const withdrawOpening = async (ctx: UnionCtx, reason: string): Promise<{ voucherIds: string[] }> => {
  const permit = allow(ctx, 'funds.ledger.review');
  const { period: of } = await needOpening(ctx);
  return postInMonth(
    ctx,
    permit,
    async (books) => {
      const opening = await needOpening(ctx);
      if (opening.status !== 'posted') throw new DomainError('conflict', 'funds.ledger.openingNotPosted');
      const vouchers = await needVouchers(ctx, opening);
      const months = await readMonthsUntil(ctx);
      const closed = months.find((month) => month.closedAt !== undefined && month.sk >= of);
      if (closed) throw new DomainError('rule', 'funds.ledger.openingClosed', { period: closed.sk });
      // Whoever withdraws makes the red vouchers: nobody else had a hand in them.
      const by = { preparedBy: actorRef(ctx.actor) };
      const monthOf = (voucher: Voucher): Period => period(voucher.date.slice(0, PERIOD_CHARS));
      const beside = await Promise.all(
        vouchers
          .filter((one) => monthOf(one) !== of)
          .map((one) => planBeside(ctx, books, monthOf(one), redOf(one, reason), by)),
      );
      const own = vouchers.find((one) => monthOf(one) === of);
      if (!own) return notFound();
      const posting = books.post(redOf(own, reason), by);
      const reds = [...beside.map((one) => one.posting), posting].map(({ voucher }) => voucher);
      const links = reds.map((red) => reversalWrite(ctx, monthOf(red), red.reverses ?? '', red.id));
      const voucherIds = reds.map(({ id }) => id);
      return {
        posting,
        writes: [{ ...openingRemoval(ctx, opening), refusal: MOVED }, ...links, ...beside.flatMap((one) => one.writes)],
        events: [openingWithdrawn(opening, reason)],
        months: beside.flatMap((one) => one.months),
        answer: { status: 200, body: { voucherIds } },
        result: { voucherIds },
      };
    },
    openingDay(of),
  );
};
