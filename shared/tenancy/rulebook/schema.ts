import type * as z from 'zod';
import type { Day, Instant } from '../../kernel/period.ts';

/** One value of a rule with where and when it holds. */
export type RuleEntry<V> = {
  /** Path code of the region (`''` the whole country, `34` a province, `3401` a city); the nearest one wins. */
  readonly region: string;
  readonly validFrom: Day;
  /** The last day on which it holds; open without one. */
  readonly validTo?: Day;
  readonly value: V;
  /** The regulation or the practice that it comes from. */
  readonly source: string;
  /** False: nobody has checked it against the text yet; pages show 待核实. */
  readonly verified: boolean;
};

/**
 * A number or choice that law and practice leave to regions and unions: no code names such a value itself. Each part
 * of a module keeps its own in `rulebook.ts`; functions/tenancy/rule-catalogue.ts lists them for the page.
 */
export type RuleDefinition<V = unknown> = {
  readonly key: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly schema: z.ZodType<V>;
  readonly entries: readonly RuleEntry<V>[];
  /** Names and units of the parts of a value, for people; a value without parts is named `''`. */
  readonly fields?: Readonly<Record<string, RuleField>>;
  /** What local law says holds from the day of that law: a union may record it from a day that is past. */
  readonly isLocalLaw?: true;
  /** The page where a union decides it, because more than its shape is checked there; the general route refuses. */
  readonly decidedAt?: string;
};

export const RULE_UNITS = ['fen', 'basisPoints', 'perTenThousandDay', 'days', 'months', 'years', 'dayOfMonth'] as const;
export type RuleField = {
  readonly zh: string;
  readonly en: string;
  readonly unit?: (typeof RULE_UNITS)[number];
  /** Names of the values that it may have, where those are words. */
  readonly choices?: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
};

/** Definitions of one part of the product, as the page groups them. */
export type RuleGroup = {
  readonly part: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly rules: readonly RuleDefinition[];
};

/** What a union decided for itself, from a day on. */
export type RuleOverride = {
  readonly key: string;
  readonly validFrom: Day;
  /** Null: back to what holds in the region. */
  readonly value: unknown;
  readonly reason: string;
  readonly decidedBy: string;
  readonly at: Instant;
  readonly v: number;
};

/** The value in force, and what a page says of it. */
export type RuleInForce<V> = {
  readonly value: V;
  readonly origin: 'union' | 'region' | 'nation';
  readonly region: string;
  readonly validFrom: Day;
  readonly source: string;
  readonly verified: boolean;
};

export const defineRule = <V>(definition: RuleDefinition<V>): RuleDefinition<V> => definition;
