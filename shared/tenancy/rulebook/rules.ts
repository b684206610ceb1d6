// 民法典 Art. 1259 and the order of norms: of what holds on a day, the nearest level wins, then the latest.
import type { Day } from '../../kernel/period.ts';
import type { RuleDefinition, RuleInForce, RuleOverride } from './schema.ts';

const latest = <T extends { readonly validFrom: Day }>(found: readonly T[]): T | undefined =>
  found.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];

/** The union's own decision that holds on a day, or undefined; one that no longer fits the rule is passed over. */
const ownDecision = <V>(
  definition: RuleDefinition<V>,
  overrides: readonly RuleOverride[],
  on: Day,
): RuleInForce<V> | undefined => {
  const own = latest(overrides.filter((one) => one.key === definition.key && one.validFrom <= on));
  const parsed = own && definition.schema.safeParse(own.value);
  if (!own || !parsed?.success) return undefined;
  const { validFrom, reason } = own;
  return { value: parsed.data, origin: 'union', region: '', validFrom, source: reason, verified: true };
};

/**
 * The value of a rule for a union in a region on a day: the union's own decision, else the entry of the nearest
 * region, else the country's; undefined where the rule does not hold there then.
 */
export const ruleInForce = <V>(
  definition: RuleDefinition<V>,
  place: { readonly region: string; readonly on: Day },
  overrides: readonly RuleOverride[],
): RuleInForce<V> | undefined => {
  const own = ownDecision(definition, overrides, place.on);
  if (own) return own;
  const holds = definition.entries.filter(
    ({ region, validFrom, validTo }) =>
      place.region.startsWith(region) && validFrom <= place.on && (validTo === undefined || place.on <= validTo),
  );
  const nearest = Math.max(...holds.map((entry) => entry.region.length));
  const entry = latest(holds.filter(({ region }) => region.length === nearest));
  if (!entry) return undefined;
  const { value, region, validFrom, source, verified } = entry;
  return { value, origin: region === '' ? 'nation' : 'region', region, validFrom, source, verified };
};
