import type { DomainEvent } from '../../kernel/event.ts';
import type { Period } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key } from '../../storage/keys.ts';
import type { MonthChange } from '../../storage/month-plan.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { bookingDay } from '../ledger/booking-day.ts';
import { type Books, type Plan, postInMonth } from '../ledger/posting.ts';
import { checkOfChannel, checkPassBack, checkSameAmount, dayOfPassBack, passBackDraft } from './channel-rules.ts';
import type { RecordTaxRows, TaxRow, TaxRowsView, TaxStage } from './channel-schema.ts';
import { checkDay, checkPeriod, figureChange, monthOf, termsHeld } from './checks.ts';
import { contributionMoved } from './events.ts';
import type { ContributionMovement } from './movement-schema.ts';
import type { Contribution } from './schema.ts';
import { splitReceipt } from './split-rules.ts';
import {
  contributionWrite,
  movementWrite,
  noContribution,
  readContribution,
  readSplitTerms,
  type SplitTerms,
} from './store.ts';

/** What a batch of rows does, month by month, as it is put together. */
type Work = {
  readonly months: Map<Period, Contribution>;
  readonly movements: ContributionMovement[];
  readonly figures: Map<Period, { paidFen: number; upwardFen: number }>;
  readonly back: { readonly period: Period; readonly amountFen: number; readonly settledFen: number }[];
};

const SUM: Readonly<Record<TaxStage, 'declaredFen' | 'taxPaidFen' | 'passedBackFen'>> = {
  declaration: 'declaredFen',
  taxPayment: 'taxPaidFen',
  passBack: 'passedBackFen',
};

/** The part of a tax payment that is for the levels above: they have it from then on. */
const upwardOf = (month: Contribution, amountFen: number, terms: SplitTerms): number =>
  terms.channelOf(month.period).kind === 'taxUpward'
    ? amountFen
    : splitReceipt(month.taxPaidFen, amountFen, terms.schemeOf(month.period)).upwardFen;

const takeRow = (work: Work, row: TaxRow, id: string, pointer: string, terms: SplitTerms, at: Books['at']): void => {
  const month = work.months.get(row.period) ?? noContribution(row.period);
  const { stage, period, amountFen, on, reference } = row;
  if (stage === 'passBack') checkPassBack(month, amountFen, `${pointer}/amountFen`);
  let upwardFen = 0;
  let noticeSettledFen = 0;
  if (stage === 'taxPayment') {
    upwardFen = upwardOf(month, amountFen, terms);
    const sums = work.figures.get(period) ?? { paidFen: 0, upwardFen: 0 };
    work.figures.set(period, { paidFen: sums.paidFen + amountFen, upwardFen: sums.upwardFen + upwardFen });
  }
  if (stage === 'passBack') {
    noticeSettledFen = Math.min(amountFen, month.noticedFen - month.noticeSettledFen);
    work.back.push({ period, amountFen, settledFen: noticeSettledFen });
  }
  work.months.set(period, {
    ...month,
    [SUM[stage]]: month[SUM[stage]] + amountFen,
    noticeSettledFen: month.noticeSettledFen + noticeSettledFen,
  });
  const ownFen = stage === 'passBack' ? amountFen : 0;
  const settled = noticeSettledFen > 0 ? { settledFen: noticeSettledFen } : {};
  const rest = { method: 'bank', ownFen, upwardFen, shares: [], reference, at, ...settled } as const;
  work.movements.push({ id, kind: stage, period, amountFen, on, ...rest });
};

/** What is recorded under a number: a repeat says the same amount. */
type Known = { readonly movementId: string; readonly amountFen: number };

const lockOf = (ctx: UnionCtx, row: TaxRow) => key.taxRow(ctx.scope.unionId, row.period, row.stage, row.reference);

const readKnown = async (ctx: UnionCtx, rows: readonly TaxRow[]): Promise<ReadonlyMap<string, Known>> => {
  const found = await Promise.all(rows.map((row) => ctx.db.get<Known & Item>(lockOf(ctx, row), { consistent: true })));
  return new Map(found.flatMap((one): [string, Known][] => (one ? [[`${one.pk}/${one.sk}`, one]] : [])));
};

const monthChanges = async (ctx: UnionCtx, books: Books, work: Work): Promise<readonly MonthChange[]> => {
  const changes = await Promise.all(
    [...work.figures].map(async ([period, { paidFen, upwardFen }]) =>
      figureChange(books, period, await monthOf(ctx, books, period), {
        contributionPaidFen: paidFen,
        contributionUpwardFen: upwardFen,
        contributionRemittedFen: upwardFen,
      }),
    ),
  );
  return changes;
};

const planRows = async (
  ctx: UnionCtx,
  books: Books,
  { rows }: RecordTaxRows,
  ids: readonly string[],
): Promise<Plan<TaxRowsView>> => {
  const held = await termsHeld(ctx, books);
  const terms = await readSplitTerms(ctx);
  const known = new Map(await readKnown(ctx, rows));
  const work: Work = { months: new Map(), movements: [], figures: new Map(), back: [] };
  for (const { period } of rows)
    if (!work.months.has(period))
      work.months.set(period, (await readContribution(ctx, period)) ?? noContribution(period));
  const locks: Write[] = [];
  const results = rows.map((row, index): TaxRowsView['rows'][number] => {
    const pointer = `/rows/${index}`;
    checkOfChannel(row.stage, row.period, terms.channelOf(row.period), `${pointer}/stage`);
    const lock = lockOf(ctx, row);
    const name = `${lock.pk}/${lock.sk}`;
    const before = known.get(name);
    if (before !== undefined) {
      checkSameAmount(before.amountFen, row.amountFen, `${pointer}/amountFen`);
      return { status: 'alreadyRecorded', movementId: before.movementId };
    }
    const id = ids[index] ?? '';
    takeRow(work, row, id, pointer, terms, books.at);
    const kept: Known = { movementId: id, amountFen: row.amountFen };
    known.set(name, kept);
    locks.push({ op: 'put', guard: 'new', item: { ...lock, ...kept } });
    return { status: 'recorded', movementId: id };
  });
  if (work.movements.length === 0) return { done: { rows: results, voucherId: null } };
  const posting = work.back.length > 0 ? books.post(passBackDraft(ids[0] ?? '', work.back, books.period)) : undefined;
  const voucherId = posting?.voucher.id;
  const movements = work.movements.map((one) =>
    one.kind === 'passBack' && voucherId !== undefined ? { ...one, voucherId } : one,
  );
  const touched = new Set(movements.map(({ period }) => period));
  const result: TaxRowsView = { rows: results, voucherId: voucherId ?? null };
  return {
    ...(posting ? { posting } : {}),
    writes: [
      ...[...work.months.values()]
        .filter(({ period }) => touched.has(period))
        .map((one) => contributionWrite(ctx, one)),
      ...movements.map((one) => movementWrite(ctx, one)),
      ...locks,
    ],
    events: movements.map(contributionMoved) as unknown as [DomainEvent, ...DomainEvent[]],
    months: [...(await monthChanges(ctx, books, work)), held],
    answer: { status: 201, body: result },
    result,
  };
};

/**
 * Rows of the tax office or the treasury: filed, paid, passed back. All or nothing; a number that was recorded already
 * for its stage and month is answered as such and counts once. Only what came back moves the union's money.
 */
export const recordTaxRows = async (ctx: UnionCtx, command: RecordTaxRows): Promise<TaxRowsView> => {
  const permit = allow(ctx, 'funds.contributions.record');
  command.rows.forEach((row, index) => {
    checkPeriod(ctx, row.period);
    checkDay(ctx, row.on, `rows/${index}/on`);
  });
  const ids = command.rows.map(() => ctx.tools.newId('receipt'));
  const on = dayOfPassBack(command.rows);
  return postInMonth(ctx, permit, (books) => planRows(ctx, books, command, ids), on && (await bookingDay(ctx, on)));
};
