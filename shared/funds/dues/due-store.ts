import { firstDayOf, type Period } from '../../kernel/period.ts';
import { DUES_RATE, type DuesRate } from '../../members/roster/rulebook.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { pk } from '../../storage/keys.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { isExemptIn } from './due-rules.ts';
import { ARREARS, type ArrearsRule } from './rulebook.ts';
import type { Exemption } from './schema-arrears.ts';

export const readExemptions = async (ctx: UnionCtx): Promise<readonly Exemption[]> =>
  ctx.db.queryAll<Exemption & Item>({ pk: pk.exemptions(ctx.scope.unionId), consistent: true });

/** What dues follow from besides the roster: the union's rate of a month and its decisions about members. */
export type DueTerms = {
  readonly rateOf: (of: Period) => DuesRate;
  readonly isExempt: (memberId: string, of: Period) => boolean;
  readonly arrears: ArrearsRule;
};

export const readDueTerms = async (ctx: UnionCtx): Promise<DueTerms> => {
  const [rules, exemptions] = await Promise.all([openRulebook(ctx), readExemptions(ctx)]);
  return {
    rateOf: (of) => rules.value(DUES_RATE, firstDayOf(of)),
    isExempt: (memberId, of) => isExemptIn(exemptions, memberId, of),
    arrears: rules.value(ARREARS),
  };
};
