import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RESOLUTION_ABOVE } from '#shared/funds/approval/rulebook.ts';
import { BENEFIT_STANDARD, type BenefitStandard } from '#shared/funds/expenditure/benefit-rulebook.ts';
import { DUES_TOP_UP, EXPENDITURE_RULES, OUTING_RULE, PRIZE_RULE } from '#shared/funds/expenditure/rulebook.ts';
import { FESTIVAL_TOTAL } from '#shared/funds/expenditure/welfare-rulebook.ts';
import { festivalTotalFen } from '#shared/funds/expenditure/welfare-rules.ts';
import { day } from '#shared/kernel/period.ts';
import { ruleInForce } from '#shared/tenancy/rulebook/rules.ts';
import type { RuleDefinition } from '#shared/tenancy/rulebook/schema.ts';
import { codesOf, factsIn, line, MEMBER, OTHER, request } from './kit.ts';

const at = <V>(definition: RuleDefinition<V>, region: string, on = '2026-11-22') =>
  ruleInForce(definition, { region, on: day(on) }, [])?.value;
const yuan = (standard: BenefitStandard | undefined) =>
  Object.fromEntries(
    Object.entries(standard ?? {}).flatMap(([name, fen]) => (fen === null ? [] : [[name, fen / 100]])),
  );

const ALL = (over: object) => ({ memberDeathFen: 2000, ...over });

describe('what each region says', () => {
  // One row for each of those in the table of regional standards; a cap that its text does not name is not there.
  test.each([
    [
      '3401',
      '2026-11-22',
      ALL({
        ...{ festivalYearFen: 2200, birthdayFen: 500, marriageFen: 2000, birthFen: 2000, illnessFen: 2000 },
        ...{ kinDeathFen: 2000, retirementFen: 2000, hardshipFen: 2000 },
      }),
    ],
    [
      '3401',
      '2025-08-20',
      ALL({
        ...{ festivalYearFen: 1500, birthdayFen: 300, marriageFen: 600, birthFen: 600, illnessFen: 1000 },
        ...{ kinDeathFen: 1000, retirementFen: 1000 },
      }),
    ],
    [
      '4201',
      '2026-11-22',
      {
        ...{ festivalYearFen: 1200, birthdayFen: 300, marriageFen: 1000, birthFen: 500, illnessFen: 1000 },
        ...{ memberDeathFen: 1000, kinDeathFen: 1000, retirementFen: 1000 },
      },
    ],
    [
      '5101',
      '2026-11-22',
      ALL({
        festivalYearFen: 2100,
        birthdayFen: 300,
        marriageFen: 500,
        birthFen: 500,
        kinDeathFen: 1000,
        retirementFen: 500,
      }),
    ],
    ['3701', '2026-11-22', { festivalYearFen: 2000, marriageFen: 600 }],
    ['4401', '2026-11-22', { marriageFen: 1000 }],
    ['3501', '2026-11-22', { marriageFen: 1000 }],
    ['3101', '2026-11-22', { birthFen: 1000 }],
    ['5201', '2026-11-22', { festivalSpringFen: 500, festivalOtherFen: 200, birthdayFen: 300 }],
    ['1101', '2026-11-22', { birthdayFen: 300 }],
    ['1401', '2026-11-22', { festivalYearFen: 1500 }],
    ['3201', '2026-11-22', { festivalYearFen: 1000, birthdayFen: 300 }],
    ['6501', '2026-11-22', { festivalYearFen: 2000 }],
    ['3301', '2026-11-22', {}],
  ])('%s on %s', (region, on, expected) => {
    expect(yuan(at(BENEFIT_STANDARD, region, on))).toEqual(expected);
  });

  test('of prizes, outings, the top-up, the festivals’ total and the collective decision', () => {
    expect(at(PRIZE_RULE, '5101')).toMatchObject({ topPrizeFen: 300_00, souvenirFen: 100_00 });
    expect(at(PRIZE_RULE, '1101')).toMatchObject({ shareNumerator: 2, topPrizeFen: null, souvenirFen: 150_00 });
    expect(at(PRIZE_RULE, '6401')).toMatchObject({ shareNumerator: 1, shareDenominator: 3 });
    expect(at(PRIZE_RULE, '4301')).toMatchObject({ shareNumerator: 3, shareDenominator: 10, topPrizeFen: 400_00 });
    expect(at(OUTING_RULE, '3301')).toEqual({ mealPerHeadFen: 40_00, outingPerHeadFen: 200_00, outingDays: 1 });
    expect(at(DUES_TOP_UP, '3301')).toEqual({ times: 3 });
    expect(at(FESTIVAL_TOTAL, '1101')).toEqual({ shareBasisPoints: 5_000, of: 'budget' });
    expect(at(FESTIVAL_TOTAL, '3301')).toMatchObject({ shareBasisPoints: null });
    expect(at(RESOLUTION_ABOVE, '3301')).toBe(1_000_000);
  });

  test('is marked as not verified wherever nobody read the text', () => {
    const regional = EXPENDITURE_RULES.flatMap((rule) =>
      rule.entries.map((one) => `${rule.key} ${one.region} ${one.verified}`),
    );
    expect(regional.filter((one) => one.endsWith('true'))).toEqual([
      'expenditure.benefits  true',
      'expenditure.benefits 42 true',
      'expenditure.benefits 11 true',
      'expenditure.festivalTotal  true',
      'expenditure.festivalTotal 11 true',
      'expenditure.prizes  true',
    ]);
  });
});

describe('festivals of a whole year, in Beijing', () => {
  const gift = (amountFen: number, memberId = MEMBER) =>
    line({ kind: 'festival', festival: 'spring', amountFen, recipients: [{ memberId, amountFen }] });
  const beijing = (usedFen: number, incomeFen = 10_000_00) =>
    factsIn('1101', { festivalUsedFen: usedFen, festivalIncomeFen: incomeFen });

  test('are stopped above half of the income; the half itself is within', () => {
    expect(codesOf(request([gift(500_00)]), beijing(4_500_00))).toEqual(['warn noStandard']);
    expect(codesOf(request([gift(500_01)]), beijing(4_500_00))).toEqual(['warn noStandard', 'stop festivalTotal']);
    expect(codesOf(request([gift(1), gift(500_00, OTHER)]), beijing(4_500_00))).toContain('stop festivalTotal');
    expect(codesOf(request([gift(1)]), beijing(0, 0))).toContain('stop festivalTotal');
  });

  test('are not held against anything else, nor elsewhere', () => {
    const cake = line({ kind: 'birthday', amountFen: 300_00, recipients: [{ memberId: MEMBER, amountFen: 300_00 }] });
    expect(codesOf(request([cake]), beijing(9_999_00))).toEqual([]);
    expect(codesOf(request([gift(500_00)]), factsIn('3301'))).toEqual(['warn noStandard']);
  });

  test('never more than the share of the income, whatever it is', () => {
    const income = fc.integer({ min: -1_000_000, max: 100_000_000_00 });
    const rule = { shareBasisPoints: 5_000, of: 'budget' } as const;
    fc.assert(
      fc.property(income, (incomeFen) => {
        const totalFen = festivalTotalFen(rule, incomeFen) ?? -1;
        expect(totalFen).toBeGreaterThanOrEqual(0);
        expect(totalFen * 2).toBeLessThanOrEqual(Math.max(0, incomeFen));
      }),
    );
  });
});

describe('who has a share', () => {
  const retired = { isRetained: (memberId: string) => memberId === OTHER };
  const recipients = [MEMBER, OTHER].map((memberId) => ({ memberId, amountFen: 100_00 }));
  const cake = line({ kind: 'birthday', amountFen: 200_00, recipients });

  test('not members on retained membership: a warning in the country, a stop in Anhui, nothing where it was decided', () => {
    expect(codesOf(request([cake]), factsIn('3201', retired))).toEqual(['warn retainedMember']);
    expect(codesOf(request([cake]), factsIn('3401', retired))).toEqual(['stop retainedMember']);
    const { eligibility } = factsIn('3201');
    const allowed = { ...eligibility, value: { retained: 'allow' as const } };
    expect(codesOf(request([cake]), factsIn('3201', { ...retired, eligibility: allowed }))).toEqual([]);
  });

  test('of what is given at an event of one’s life, they too', () => {
    const sick = line({
      kind: 'memberDeath',
      form: 'cash',
      amountFen: 100_00,
      recipients: [{ memberId: OTHER, amountFen: 100_00 }],
    });
    expect(codesOf(request([sick]), factsIn('3401', retired))).toEqual([]);
  });

  test('and marriage and birth are goods, illness and death may be money', () => {
    const money = (kind: 'marriage' | 'birth' | 'memberDeath') =>
      codesOf(
        request([
          line({ kind, form: 'cash', amountFen: 100_00, recipients: [{ memberId: MEMBER, amountFen: 100_00 }] }),
        ]),
        factsIn('3401'),
      );
    expect([money('marriage'), money('birth'), money('memberDeath')]).toEqual([
      ['stop cashForbidden'],
      ['stop cashForbidden'],
      [],
    ]);
  });
});
