import { addMonths, type Day, dayOf, firstDayOf, periodOf } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { pk } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { openRulebook, type Rulebook } from '../../tenancy/rulebook/store.ts';
import { missingOf } from './channel-rules.ts';
import { type Demand, type DemandedMonth, type DemandView, MONTHS_BACK, type Overdue } from './demand-schema.ts';
import { daysLateOn, dueDayOf, lateFeeFen, limitationOf } from './overdue-rules.ts';
import { DUE_DAY, LATE_FEE, LIMITATION } from './rulebook-arrears.ts';
import type { Contribution } from './schema.ts';
import { readContributions } from './store.ts';

/** Letters, newest first; `year` keeps to one of them. */
export const readDemands = async (
  ctx: UnionCtx,
  year?: string,
): Promise<readonly (Demand & { readonly v: number })[]> =>
  ctx.db.queryAll<Demand & Item & { readonly v: number }>({
    pk: pk.demands(ctx.scope.unionId),
    newestFirst: true,
    consistent: true,
    ...(year === undefined ? {} : { beginsWith: `${year}#` }),
  });

/** What is missing of a month on a day, with the late fee of local law where the union claims it. */
export const overdueOf = (month: Contribution, rules: Rulebook, today: Day): DemandedMonth => {
  const dueDay = dueDayOf(month.period, rules.of(DUE_DAY, firstDayOf(month.period))?.value);
  const missingFen = missingOf(month);
  const daysLate = daysLateOn(dueDay, today);
  const fee = rules.of(DUE_DAY, firstDayOf(month.period)) ? rules.of(LATE_FEE, dueDay)?.value : undefined;
  return {
    period: month.period,
    dueFen: month.dueFen,
    paidFen: month.dueFen - missingFen,
    missingFen,
    dueDay,
    daysLate,
    lateFeeFen: lateFeeFen(missingFen, daysLate, fee),
  };
};

/** Months that the employer has not paid in full: how late, the late fee, letters sent, and until when a court can be asked. */
export const listOverdue = async (ctx: UnionCtx): Promise<Overdue> => {
  allow(ctx, 'funds.contributions.read');
  const now = ctx.tools.now();
  const today = dayOf(now);
  const from = addMonths(periodOf(now), 1 - MONTHS_BACK);
  const [rules, months, demands] = await Promise.all([
    openRulebook(ctx),
    readContributions(ctx, from, periodOf(now)),
    readDemands(ctx),
  ]);
  const standing = demands.filter(({ voided }) => voided === undefined);
  const limitation = rules.value(LIMITATION);
  const data = months
    .filter((month) => missingOf(month) > 0)
    .map((month) => {
      const one = overdueOf(month, rules, today);
      const sent = standing.filter((letter) => letter.months.some(({ period }) => period === month.period));
      const days = sent.map(({ on }) => on).sort();
      const { endsOn, warning } = limitationOf(one.dueDay, days, limitation, today);
      return {
        ...one,
        isOverdue: one.daysLate > 0,
        demands: days.length,
        lastDemandOn: days.at(-1) ?? null,
        limitationEndsOn: endsOn,
        warning,
      };
    });
  return {
    hasLateFee: rules.of(LATE_FEE)?.value.isOn ?? false,
    data,
    missingFen: data.reduce((sum, one) => sum + one.missingFen, 0),
    lateFeeFen: data.reduce((sum, one) => sum + one.lateFeeFen, 0),
  };
};

export const demandViewOf = (demand: Demand): DemandView => ({
  ...demand,
  months: demand.months.map((month) => ({ ...month })),
  voided: demand.voided ?? null,
});

/** Letters that went out, newest first. */
export const listDemands = async (ctx: UnionCtx): Promise<{ readonly data: DemandView[] }> => {
  allow(ctx, 'funds.contributions.read');
  return { data: (await readDemands(ctx)).map(demandViewOf) };
};
