import { actorRef } from '../../kernel/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayOf } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import {
  type CarryDraft,
  carryDrafts,
  checkCarry,
  decemberOf,
  lastDayOfYear,
  type Release,
  releasableFen,
  stillToClose,
} from './carry-rules.ts';
import type { Chart } from './chart.ts';
import { readChart } from './chart-store.ts';
import { yearCarried } from './close-events.ts';
import { actingPerson, carryWrite, headCheck, readCarry, readClosing } from './close-store.ts';
import type { CarryForward, CarryView } from './close-views.ts';
import { postInMonth } from './posting.ts';
import { needProject } from './project-store.ts';
import { planSeries } from './series.ts';
import { readMonthsUntil, voucherWrite } from './store.ts';

const stepView = (chart: Chart, { step, draft }: CarryDraft) => ({
  step,
  summary: draft.summary,
  lines: draft.lines.map(({ account, debitFen, creditFen, memo }) => {
    const { zh = '', en = '' } = chart.accountOf(account) ?? {};
    return { account, zh, en, debitFen, creditFen, memo: memo ?? null };
  }),
});

/** What the end of a year would post, and what still stands in its way. */
export const previewCarryForward = async (ctx: UnionCtx, year: number): Promise<CarryView> => {
  allow(ctx, 'funds.ledger.read');
  const december = decemberOf(year);
  const [chart, months, record] = await Promise.all([
    readChart(ctx),
    readMonthsUntil(ctx, december),
    readCarry(ctx, year),
  ]);
  const drafts = carryDrafts(year, months, chart, []);
  const open = stillToClose(year, months);
  const isDecemberOpen = months.find(({ sk }) => sk === december)?.closedAt === undefined;
  const isDue = lastDayOfYear(year) <= dayOf(ctx.tools.now());
  return {
    year,
    on: lastDayOfYear(year),
    earlierOpen: open,
    isDecemberOpen,
    isDue,
    isReady: open === 0 && isDecemberOpen && isDue && drafts.length > 0,
    releasableFen: releasableFen(year, months, chart),
    steps: drafts.map((draft) => stepView(chart, draft)),
    voucherIds: [...(record?.voucherIds ?? [])],
  };
};

/** What is released of a project is no longer there to spend on it; never more than it has. */
const projectWrites = async (ctx: UnionCtx, releases: readonly Release[]): Promise<readonly Write[]> => {
  const sums = new Map<string, number>();
  for (const { project, amountFen } of releases)
    if (project !== undefined) sums.set(project, (sums.get(project) ?? 0) + amountFen);
  return Promise.all(
    [...sums].map(async ([id, amountFen]): Promise<Write> => {
      const { isEarmarked, availableFen: leftFen } = await needProject(ctx, id);
      // Only earmarked money is carried over apart: other projects have nothing of it that could be set free.
      const availableFen = isEarmarked ? leftFen : 0;
      if (amountFen > availableFen) throw new DomainError('rule', 'funds.ledger.releaseTooMuch', { availableFen });
      return {
        op: 'update',
        key: key.project(ctx.scope.unionId, id),
        update: {
          expression: 'ADD #m :less, #f :more',
          names: { '#m': 'availableFen', '#f': 'releasedFen' },
          values: { ':less': -amountFen, ':more': amountFen },
        },
        condition: { expression: '#m >= :more' },
        refusal: { kind: 'conflict', code: 'storage.month.moved' },
      };
    }),
  );
};

/**
 * Posts the end of a year on 31 December: all of its vouchers in one transaction, on balances that nobody can move
 * meanwhile (December is fenced, the months before it are closed). Refused when nothing is left to carry.
 */
export const carryForward = async (ctx: UnionCtx, year: number, { releases }: CarryForward): Promise<CarryView> => {
  const permit = allow(ctx, 'funds.ledger.close');
  const { name } = actingPerson(ctx);
  const on = lastDayOfYear(year);
  await postInMonth(
    ctx,
    permit,
    async (books) => {
      const [head, chart, record, months] = await Promise.all([
        readClosing(ctx),
        readChart(ctx),
        readCarry(ctx, year),
        readMonthsUntil(ctx, books.period),
      ]);
      const released = releases.map(({ amountFen, reason, project }) => ({
        amountFen,
        reason,
        ...(project === undefined ? {} : { project }),
      }));
      const drafts = carryDrafts(year, months, chart, released);
      checkCarry(year, months, drafts, record !== undefined);
      const [first, ...more] = drafts.map(({ draft }) => draft);
      if (!first) return { done: undefined };
      const by = { at: books.at, on, preparedBy: actorRef(ctx.actor), accountOf: chart.accountOf };
      const { posting, others } = planSeries(books.month, [first, ...more], by);
      const voucherIds = [...others, posting.voucher].map(({ id }) => id);
      const releasedFen = releases.reduce((sum, { amountFen }) => sum + amountFen, 0);
      const next = {
        year,
        voucherIds: [...(record?.voucherIds ?? []), ...voucherIds],
        releasedFen: (record?.releasedFen ?? 0) + releasedFen,
        by: name,
        at: books.at,
      };
      return {
        posting,
        writes: [
          headCheck(ctx, head),
          carryWrite(ctx, record, next),
          ...(await projectWrites(ctx, released)),
          ...others.map((voucher) => voucherWrite(ctx.scope.unionId, voucher)),
        ],
        events: [yearCarried(year, voucherIds, releasedFen)],
        result: undefined,
      };
    },
    on,
  );
  return previewCarryForward(ctx, year);
};
