import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { RULE_CATALOGUE } from '#functions/tenancy/rule-catalogue.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import { type Day, day, instant } from '#shared/kernel/period.ts';
import { checkDecision, checkRemoval, entriesFor, ruleInForce } from '#shared/tenancy/rulebook/rules.ts';
import { defineRule, type RuleOverride } from '#shared/tenancy/rulebook/schema.ts';

const entry = (region: string, validFrom: string, value: number, validTo?: string) => ({
  region,
  validFrom: day(validFrom),
  ...(validTo === undefined ? {} : { validTo: day(validTo) }),
  value,
  source: `${region}/${validFrom}`,
  verified: region !== '34',
});
const CAP = defineRule({
  key: 'test.part.cap',
  title: { zh: '上限', en: 'Cap' },
  schema: z.int().min(0).max(1_000),
  entries: [
    entry('', '2018-01-01', 100),
    entry('', '2024-01-01', 120),
    entry('34', '2018-01-01', 150, '2025-08-20'),
    entry('3401', '2020-01-01', 160),
  ],
});
const decided = (validFrom: string, value: unknown, at = '2026-11-01T01:00:00.000Z', key = CAP.key): RuleOverride => ({
  key,
  validFrom: day(validFrom),
  value,
  reason: '委员会决定',
  decidedBy: '主席',
  at: instant(at),
  v: 1,
});
const inForce = (region: string, on: string, own: RuleOverride[] = []) => {
  const found = ruleInForce(CAP, { region, on: day(on) }, own);
  return found && [found.origin, found.value];
};
const today = day('2026-11-22');
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'accepted';
  } catch (error) {
    return error instanceof DomainError ? [error.code, error.fields[0]?.pointer].filter(Boolean).join(' ') : 'broken';
  }
};

describe('a decision is refused', () => {
  const decide = (validFrom: string, value: unknown, standing?: RuleOverride, rule = CAP) =>
    codeOf(() => checkDecision(rule, { validFrom: day(validFrom), value }, standing, today));

  it('when the value is none that the rule takes, with the place in the value', () => {
    expect(decide('2026-12-01', 1_001)).toBe('tenancy.rules.valueInvalid /value');
    expect(decide('2026-12-01', 'many')).toBe('tenancy.rules.valueInvalid /value');
    const nested = { ...CAP, schema: z.strictObject({ caps: z.array(z.int()) }) };
    const run = () => checkDecision(nested, { validFrom: today, value: { caps: [1, 'x'] } }, undefined, today);
    expect(codeOf(run)).toBe('tenancy.rules.valueInvalid /value/caps/1');
  });

  it('when it would reach back behind this month, unless it records local law', () => {
    expect(decide('2026-10-31', 1)).toBe('tenancy.rules.tooEarly /path/validFrom');
    expect(decide('2026-11-01', 1)).toBe('accepted');
    expect(decide('2024-01-01', 1, undefined, { ...CAP, isLocalLaw: true })).toBe('accepted');
  });

  it('when it would rewrite one that has begun; a slip of the same day is mended', () => {
    expect(decide('2026-11-01', 1, decided('2026-11-01', 2))).toBe('tenancy.rules.begun /path/validFrom');
    expect(decide('2026-11-22', 1, decided('2026-11-22', 2, '2026-11-22T01:00:00.000Z'))).toBe('accepted');
    expect(decide('2026-12-01', 1, decided('2026-12-01', 2))).toBe('accepted');
  });

  it('when the rule has a page of its own', () => {
    expect(decide('2026-12-01', 1, undefined, { ...CAP, decidedAt: '/funds' })).toBe('tenancy.rules.decidedElsewhere');
  });

  it('to be taken back on its day and later', () => {
    expect(codeOf(() => checkRemoval(decided('2026-11-22', 1), today))).toBe('tenancy.rules.begun /path/validFrom');
    expect(codeOf(() => checkRemoval(decided('2026-11-23', 1), today))).toBe('accepted');
  });
});

describe('what holds', () => {
  it('is the nearest region, then the latest; from its first to its last day (民法典 Art. 1259)', () => {
    expect(inForce('110105', '2017-12-31')).toBeUndefined();
    expect(inForce('110105', '2018-01-01')).toEqual(['nation', 100]);
    expect(inForce('110105', '2024-01-01')).toEqual(['nation', 120]);
    expect(inForce('340200', '2025-08-20')).toEqual(['region', 150]);
    expect(inForce('340200', '2025-08-21')).toEqual(['nation', 120]);
    expect(inForce('340104', '2026-11-22')).toEqual(['region', 160]);
  });

  it('is the union’s own decision from its day on, until it goes back; one that no longer fits is passed over', () => {
    const own = [decided('2026-11-01', 200), decided('2026-12-01', null), decided('2027-01-01', 'odd')];
    expect(inForce('340104', '2026-10-31', own)).toEqual(['region', 160]);
    expect(inForce('340104', '2026-11-01', own)).toEqual(['union', 200]);
    expect(inForce('340104', '2026-12-01', own)).toEqual(['region', 160]);
    expect(inForce('340104', '2027-01-01', own)).toEqual(['region', 160]);
    const other = [decided('2026-11-01', 200, undefined, 'test.part.other')];
    expect(inForce('340104', '2026-11-22', other)).toEqual(['region', 160]);
  });

  it('a decision answers what is kept, and null goes back', () => {
    expect(checkDecision(CAP, { validFrom: today, value: 7 }, undefined, today)).toBe(7);
    expect(checkDecision(CAP, { validFrom: today, value: null }, undefined, today)).toBeNull();
  });

  it('entries of a place come nearest first, newest first', () => {
    expect(entriesFor(CAP, '340104').map(({ source }) => source)).toEqual([
      '3401/2020-01-01',
      '34/2018-01-01',
      '/2024-01-01',
      '/2018-01-01',
    ]);
  });
});

describe('the catalogue', () => {
  const rules = RULE_CATALOGUE.flatMap((group) => group.rules);

  it('names each rule once, and every entry fits its own schema and says where it comes from', () => {
    expect(new Set(rules.map(({ key }) => key)).size).toBe(rules.length);
    for (const rule of rules)
      for (const one of rule.entries) {
        expect(rule.schema.safeParse(one.value).success, `${rule.key} ${one.region}`).toBe(true);
        expect(one.source.length, rule.key).toBeGreaterThan(1);
        expect(one.validTo === undefined || one.validFrom <= (one.validTo as Day), rule.key).toBe(true);
      }
  });

  it('two entries never hold for one region from one day', () => {
    for (const rule of rules) {
      const places = rule.entries.map(({ region, validFrom }) => `${region}#${validFrom}`);
      expect(new Set(places).size, rule.key).toBe(places.length);
    }
  });
});
