import { nameOfActor } from '../../kernel/context.ts';
import { DomainError, notFound } from '../../kernel/errors.ts';
import { dayOf } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { unionNameOf } from '../../tenancy/unions/actions.ts';
import { checkPeriod } from './checks.ts';
import type { Demand, DemandView, SendDemand, VoidDemand } from './demand-schema.ts';
import { demandSent, demandVoided } from './events.ts';
import { demandViewOf, overdueOf, readDemands } from './overdue-queries.ts';
import { checkDemanded } from './overdue-rules.ts';
import { noContribution, readContribution } from './store.ts';

/**
 * Writes a demand letter for months that are overdue, with its number of the year and the sums of today, and logs it:
 * it interrupts the limitation. Refused for months that are paid or not due yet.
 */
export const sendDemand = async (ctx: UnionCtx, command: SendDemand): Promise<DemandView> => {
  const permit = allow(ctx, 'funds.contributions.demand');
  for (const period of command.periods) checkPeriod(ctx, period);
  const at = ctx.tools.now();
  const on = dayOf(at);
  const rules = await openRulebook(ctx);
  const periods = [...command.periods].sort();
  const found = await Promise.all(periods.map((period) => readContribution(ctx, period)));
  const months = periods.map((period, index) => overdueOf(found[index] ?? noContribution(period), rules, on));
  checkDemanded(months, on);
  const year = on.slice(0, 4);
  const [last] = await readDemands(ctx, year);
  const demand: Demand = {
    id: ctx.tools.newId('demand'),
    year,
    number: (last?.number ?? 0) + 1,
    on,
    addressee: command.addressee,
    payBy: command.payBy,
    deliveredBy: command.deliveredBy,
    unionName: (await unionNameOf(ctx)) ?? '',
    months,
    missingFen: months.reduce((sum, { missingFen }) => sum + missingFen, 0),
    lateFeeFen: months.reduce((sum, { lateFeeFen }) => sum + lateFeeFen, 0),
    by: nameOfActor(ctx.actor),
    at,
  };
  const body = demandViewOf(demand);
  await commit(ctx, {
    permit,
    writes: [
      {
        op: 'put',
        guard: 'new',
        item: { ...key.demand(ctx.scope.unionId, year, demand.number), ...demand },
        refusal: { kind: 'conflict', code: 'storage.version.stale' },
      },
    ],
    events: [demandSent(demand)],
    answer: { status: 201, body },
  });
  return body;
};

/** Voids a letter with a reason: it keeps its number and its place, and no longer interrupts the limitation. */
export const voidDemand = async (ctx: UnionCtx, id: string, { reason }: VoidDemand): Promise<DemandView> => {
  const permit = allow(ctx, 'funds.contributions.demand');
  const found = (await readDemands(ctx)).find((one) => one.id === id);
  if (!found) return notFound();
  const refusal = { kind: 'conflict', code: 'funds.contributions.demandVoidAlready' } as const;
  if (found.voided) throw new DomainError(refusal.kind, refusal.code);
  const { v, ...demand } = found;
  const after: Demand = { ...demand, voided: { reason, by: nameOfActor(ctx.actor), at: ctx.tools.now() } };
  const body = demandViewOf(after);
  await commit(ctx, {
    permit,
    writes: [
      {
        op: 'put',
        guard: v,
        item: { ...key.demand(ctx.scope.unionId, demand.year, demand.number), ...after },
        refusal,
      },
    ],
    events: [demandVoided(demand, reason)],
    answer: { status: 200, body },
  });
  return body;
};
