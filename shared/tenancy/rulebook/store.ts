import { type Day, dayOf } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key, pk } from '../../storage/keys.ts';
import type { ProfileItem } from '../unions/store.ts';
import { ruleInForce } from './rules.ts';
import type { RuleDefinition, RuleInForce, RuleOverride } from './schema.ts';

/** What the union decided for itself; few rows. */
export const readOverrides = (
  ctx: UnionCtx,
  options: { readonly consistent?: boolean } = {},
): Promise<readonly RuleOverride[]> =>
  ctx.db.queryAll<RuleOverride>({ pk: pk.ruleOverrides(ctx.scope.unionId), ...options });

/** The decision for one rule from one day, as it stands now. */
export const readDecision = (ctx: UnionCtx, rule: string, validFrom: Day): Promise<RuleOverride | undefined> =>
  ctx.db.get<RuleOverride>(key.ruleOverride(ctx.scope.unionId, rule, validFrom), { consistent: true });

/** The rules of a union as they hold on a day: one read of its place and its decisions, then any number of rules. */
export type Rulebook = {
  /** Undefined where the rule does not hold. */
  readonly of: <V>(definition: RuleDefinition<V>, on?: Day) => RuleInForce<V> | undefined;
  /** The value alone; throws when the rule has no value for the whole country. */
  readonly value: <V>(definition: RuleDefinition<V>, on?: Day) => V;
};

export const openRulebook = async (ctx: UnionCtx): Promise<Rulebook> => {
  const [profile, overrides] = await Promise.all([
    ctx.db.get<ProfileItem>(key.profile(ctx.scope.unionId)),
    readOverrides(ctx),
  ]);
  const region = profile?.nodeCode ?? '';
  const of = <V>(definition: RuleDefinition<V>, on: Day = dayOf(ctx.tools.now())): RuleInForce<V> | undefined =>
    ruleInForce(definition, { region, on }, overrides);
  return {
    of,
    value: (definition, on) => {
      const found = of(definition, on);
      if (!found) throw new Error(`rule ${definition.key} has no value here`);
      return found.value;
    },
  };
};
