import { nameOfActor } from '../../kernel/context.ts';
import { dayOf } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { unionNameOf } from '../../tenancy/unions/actions.ts';
import { checkPeriod } from './checks.ts';
import type { Demand, DemandView, SendDemand } from './demand-schema.ts';
import { demandSent } from './events.ts';
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
