import * as z from 'zod';
import { type Day, DaySchema } from '../../kernel/period.ts';
import { entriesFor, ruleInForce } from './rules.ts';
import { RULE_UNITS, type RuleDefinition, type RuleOverride } from './schema.ts';

export const DecideRule = z
  .strictObject({
    /** Null goes back to what holds in the region. */
    value: z.unknown(),
    reason: z
      .string()
      .trim()
      .min(2)
      .max(200)
      .regex(/^[^\p{Cc}\p{Cs}]+$/u)
      .meta({ example: '2026年11月20日工会委员会会议决定' }),
  })
  .refine((command) => command.value !== undefined, { path: ['value'] })
  .meta({
    id: 'DecideRule',
    description: 'The value in the shape that the rule’s own schema says; null goes back to what holds in the region.',
    example: { value: null, reason: '2026年11月20日工会委员会会议决定' },
  });
export type DecideRule = z.infer<typeof DecideRule>;

const Title = z.object({ zh: z.string().max(100), en: z.string().max(200) });
const Source = z.string().max(300);
const AnyValue = z.unknown().meta({ description: 'A value in the shape of the rule’s schema.' });

export const RuleEntryView = z
  .object({
    region: z.string().max(12),
    validFrom: DaySchema,
    validTo: DaySchema.nullable(),
    value: AnyValue,
    source: Source,
    /** False: not checked against the text yet (待核实). */
    isVerified: z.boolean(),
  })
  .meta({ id: 'RuleEntry' });

export const RuleDecisionView = z
  .object({
    validFrom: DaySchema,
    value: AnyValue,
    reason: z.string().max(200),
    decidedBy: z.string().max(100),
    at: z.string().max(30),
    /** Its day has not come: it may still be changed or taken back. */
    isAhead: z.boolean(),
  })
  .meta({ id: 'RuleDecision' });
export type RuleDecisionView = z.infer<typeof RuleDecisionView>;

export const RuleView = z
  .object({
    key: z.string().max(80),
    part: z.string().max(40),
    title: Title,
    /** Whether the rule holds here today; without it, value and origin are null. */
    isInForce: z.boolean(),
    value: AnyValue,
    origin: z.enum(['union', 'region', 'nation']).nullable(),
    region: z.string().max(12).nullable(),
    validFrom: DaySchema.nullable(),
    source: Source.nullable(),
    isVerified: z.boolean(),
    isLocalLaw: z.boolean(),
    /** The page of the console where it is decided, when that is not the general one. */
    decidedAt: z.string().max(100).nullable(),
    fields: z
      .array(
        z.object({
          name: z.string().max(60),
          label: Title,
          unit: z.enum(RULE_UNITS).nullable(),
          choices: z.array(z.object({ value: z.string().max(60), label: Title })).max(40),
        }),
      )
      .max(40),
    /** JSON Schema of a value. */
    schema: z.record(z.string().max(60), z.unknown()),
    /** What law and practice say here, with what held before. */
    entries: z.array(RuleEntryView).max(200),
    /** What the union decided for itself, newest first. */
    decisions: z.array(RuleDecisionView).max(200),
  })
  .meta({ id: 'Rule' });
export type RuleView = z.infer<typeof RuleView>;

export const RuleListView = z
  .object({
    parts: z.array(z.object({ part: z.string().max(40), title: Title })).max(40),
    data: z.array(RuleView).max(400),
  })
  .meta({ id: 'RuleList' });
export type RuleListView = z.infer<typeof RuleListView>;

const fieldsOf = ({ fields = {} }: RuleDefinition): RuleView['fields'] =>
  Object.entries(fields).map(([name, { zh, en, unit = null, choices = {} }]) => ({
    name,
    label: { zh, en },
    unit,
    choices: Object.entries(choices).map(([value, label]) => ({ value, label })),
  }));

export const decisionViewOf = (one: RuleOverride, today: Day): RuleDecisionView => ({
  validFrom: one.validFrom,
  value: one.value,
  reason: one.reason,
  decidedBy: one.decidedBy,
  at: one.at,
  isAhead: one.validFrom > today,
});

/** A rule as pages show it: what holds today and why, what else was entered for the place, what the union decided. */
export const ruleViewOf = (
  part: string,
  definition: RuleDefinition,
  place: { readonly region: string; readonly on: Day },
  overrides: readonly RuleOverride[],
): RuleView => {
  const found = ruleInForce(definition, place, overrides);
  const own = overrides.filter((one) => one.key === definition.key);
  return {
    key: definition.key,
    part,
    title: definition.title,
    isInForce: found !== undefined,
    value: found?.value ?? null,
    origin: found?.origin ?? null,
    region: found?.region ?? null,
    validFrom: found?.validFrom ?? null,
    source: found?.source ?? null,
    isVerified: found?.verified ?? true,
    isLocalLaw: definition.isLocalLaw ?? false,
    decidedAt: definition.decidedAt ?? null,
    fields: fieldsOf(definition),
    schema: z.toJSONSchema(definition.schema, { io: 'input' }) as Record<string, unknown>,
    entries: entriesFor(definition, place.region).map(({ verified, validTo = null, ...entry }) => ({
      ...entry,
      validTo,
      isVerified: verified,
    })),
    decisions: own.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1)).map((one) => decisionViewOf(one, place.on)),
  };
};
