import { DomainError } from '../../kernel/errors.ts';
import { firstDayOf, type Period, periodOf } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { openRulebook, type Rulebook } from '../../tenancy/rulebook/store.ts';
import { bookingDay } from '../ledger/booking-day.ts';
import { type Books, type Plan, postInMonth } from '../ledger/posting.ts';
import { checkDay } from './checks.ts';
import type { RecordRefund, RefundView } from './demand-schema.ts';
import { contributionMoved } from './events.ts';
import type { ContributionMovement, MovementView } from './movement-schema.ts';
import { dueDayOf } from './overdue-rules.ts';
import { movementViewOf } from './queries.ts';
import { checkRefund, monthsOfYear, obstaclesOf, type PaidUp, refundDraft, refundFen } from './refund-rules.ts';
import { cameBack, readRefund } from './return-store.ts';
import { DUE_DAY } from './rulebook-arrears.ts';
import { SMALL_PAYER_REFUND } from './rulebook-refund.ts';
import type { Contribution } from './schema.ts';
import { splitReceived } from './split-rules.ts';
import { movementWrite, readContributions, readMovementsBetween, readSplitTerms, type SplitTerms } from './store.ts';

/** The upper share of what was paid for a month, whichever way it went. */
const upwardOf = (month: Contribution, { channelOf, schemeOf }: SplitTerms): number => {
  const { kind } = channelOf(month.period);
  if (kind === 'selfRemit') return month.remittedFen;
  return kind === 'taxUpward' ? month.taxPaidFen : splitReceived(month.taxPaidFen, schemeOf(month.period)).upwardFen;
};

const isLate = (movement: ContributionMovement, rules: Rulebook): boolean => {
  const dueDay = dueDayOf(movement.period, rules.of(DUE_DAY, firstDayOf(movement.period))?.value);
  const isPayment = ['remittance', 'taxPayment'].includes(movement.kind);
  return isPayment && movement.reversed === undefined && movement.on > dueDay;
};

const sumOf = (months: readonly Contribution[], wanted: readonly Period[], terms: SplitTerms): number =>
  months.filter(({ period }) => wanted.includes(period)).reduce((sum, month) => sum + upwardOf(month, terms), 0);

const readPaidUp = async (ctx: UnionCtx, months: readonly Period[], firstMonth: number, rules: Rulebook) => {
  const [first, last] = [months[0] ?? periodOf(ctx.tools.now()), months.at(-1) ?? periodOf(ctx.tools.now())];
  const year = Number(first.slice(0, 4));
  const earlier = [monthsOfYear(year - 1, firstMonth), monthsOfYear(year - 2, firstMonth)] as const;
  const [terms, known, movements] = await Promise.all([
    readSplitTerms(ctx),
    readContributions(ctx, earlier[1][0] ?? first, last),
    readMovementsBetween(ctx, first, last),
  ]);
  const inYear = known.filter(({ period }) => months.includes(period));
  const isPaid = (month: Contribution): boolean =>
    upwardOf(month, terms) >= splitReceived(month.dueFen, terms.schemeOf(month.period)).upwardFen;
  const paid: PaidUp = {
    upwardFen: sumOf(known, months, terms),
    before: [sumOf(known, earlier[0], terms), sumOf(known, earlier[1], terms)],
    isInFull: inYear.every(isPaid),
    isOnTime: !movements.some((movement) => isLate(movement, rules)),
    employer: terms.channelOf(last).employer,
  };
  return paid;
};

/** The programme as it held in a year, and whether this union's upward part comes back. */
const lookAtYear = async (ctx: UnionCtx, year: number) => {
  const rules = await openRulebook(ctx);
  const rule = rules.of(SMALL_PAYER_REFUND, firstDayOf(monthsOfYear(year, 1)[0] ?? periodOf(ctx.tools.now())));
  const firstMonth = rule?.value.firstMonth ?? 1;
  const months = monthsOfYear(year, firstMonth);
  const paid = await readPaidUp(ctx, months, firstMonth, rules);
  return { rule, months, paid };
};

/** Whether a year's upward part comes back to a small payer, and what stands in the way. */
export const getRefund = async (ctx: UnionCtx, year: number): Promise<RefundView> => {
  allow(ctx, 'funds.contributions.read');
  const [{ rule, months, paid }, kept] = await Promise.all([lookAtYear(ctx, year), readRefund(ctx, year)]);
  return {
    year,
    from: months[0] ?? '',
    to: months.at(-1) ?? '',
    isOn: rule?.value.isOn ?? false,
    limitFen: rule?.value.limitFen ?? null,
    source: rule?.source ?? null,
    employer: paid.employer,
    upwardFen: paid.upwardFen,
    isInFull: paid.isInFull,
    isOnTime: paid.isOnTime,
    obstacles: [...obstaclesOf(paid, rule?.value)],
    refundFen: refundFen(paid, rule?.value),
    receivedFen: kept?.amountFen ?? null,
    voucherId: kept?.voucherId ?? null,
    movementId: kept?.movementId ?? null,
    period: kept?.period ?? null,
  };
};

const REFUNDED = { kind: 'conflict', code: 'funds.contributions.refundedAlready' } as const;

/** Records what came back for a year: once, and no more than the programme gives. */
export const recordRefund = async (ctx: UnionCtx, command: RecordRefund): Promise<MovementView> => {
  const permit = allow(ctx, 'funds.contributions.record');
  checkDay(ctx, command.receivedOn, 'receivedOn');
  const { year, amountFen, receivedOn } = command;
  const id = ctx.tools.newId('receipt');
  const plan = async (books: Books): Promise<Plan<MovementView>> => {
    if (await readRefund(ctx, year)) throw new DomainError('conflict', REFUNDED.code);
    const { rule, paid } = await lookAtYear(ctx, year);
    checkRefund(paid, rule?.value, amountFen);
    const posting = books.post(refundDraft(year, { id, period: books.period, amountFen }));
    const { period, at } = books;
    const voucherId = posting.voucher.id;
    const kept = { amountFen, voucherId, movementId: id, period, receivedOn, at };
    const movement = cameBack('refund', { id, period, amountFen, on: receivedOn, voucherId, year, at });
    const result = movementViewOf(movement);
    const item = { ...key.contributionRefund(ctx.scope.unionId, year), ...kept };
    return {
      posting,
      writes: [movementWrite(ctx, movement), { op: 'put', guard: 'new', item, refusal: REFUNDED }],
      events: [contributionMoved(movement)],
      answer: { status: 201, body: result },
      result,
    };
  };
  return postInMonth(ctx, permit, plan, await bookingDay(ctx, receivedOn));
};
