// 民法典 Art. 1259 and the order of norms: of what holds on a day, the nearest level wins, then the latest.
import { refuse } from '../../kernel/errors.ts';
import { type Day, dayOf, firstDayOf, periodOfDay } from '../../kernel/period.ts';
import type { RuleDefinition, RuleEntry, RuleInForce, RuleOverride } from './schema.ts';

const latest = <T extends { readonly validFrom: Day }>(found: readonly T[]): T | undefined =>
  found.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0];

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

/** What was ever entered for a place, by law or practice, the nearest region and the latest first. */
export const entriesFor = <V>(definition: RuleDefinition<V>, region: string): readonly RuleEntry<V>[] =>
  definition.entries
    .filter((entry) => region.startsWith(entry.region))
    .toSorted((a, b) => b.region.length - a.region.length || b.validFrom.localeCompare(a.validFrom));

const refuseDay = (code: string, params: Readonly<Record<string, string>>): never =>
  refuse('rule', code, params, [{ pointer: '/path/validFrom', code, params }]);

/** A decision holds from this month on; only what local law said before may be recorded from an earlier day. */
const checkBegin = (definition: RuleDefinition, validFrom: Day, today: Day): void => {
  const earliest = firstDayOf(periodOfDay(today));
  if (validFrom < earliest && !definition.isLocalLaw) refuseDay('tenancy.rules.tooEarly', { earliest });
};

/** What was decided stands once it has begun; only a slip of the same day is mended. */
const checkStanding = (standing: RuleOverride | undefined, today: Day): void => {
  if (standing && standing.validFrom <= today && dayOf(standing.at) !== today)
    refuseDay('tenancy.rules.begun', { validFrom: standing.validFrom });
};

/**
 * Checks what a union decides for itself from a day on and answers the value; null goes back to what holds in the
 * region. Refuses a value that the rule does not take, a day too far back, and to rewrite a decision that has begun.
 */
export const checkDecision = (
  definition: RuleDefinition,
  decision: { readonly validFrom: Day; readonly value: unknown },
  standing: RuleOverride | undefined,
  today: Day,
): unknown => {
  if (definition.decidedAt) refuse('rule', 'tenancy.rules.decidedElsewhere', { rule: definition.key });
  checkStanding(standing, today);
  checkBegin(definition, decision.validFrom, today);
  if (decision.value === null) return null;
  const parsed = definition.schema.safeParse(decision.value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.slice(0, 20).map(({ path }) => ({
    pointer: ['/value', ...path.map(String)].join('/'),
    code: 'tenancy.rules.valueInvalid',
  }));
  return refuse('rule', 'tenancy.rules.valueInvalid', { rule: definition.key }, fields);
};

/** A decision is taken back only before its day. */
export const checkRemoval = (standing: RuleOverride, today: Day): void => {
  if (standing.validFrom <= today) refuseDay('tenancy.rules.begun', { validFrom: standing.validFrom });
};
