import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIGURE_DEFINITIONS, RATE_DEFINITIONS } from '#shared/federation/figures/definitions.ts';
import {
  addFigures,
  driftOf,
  MAX_RATE_BP,
  rateBp,
  ratesOf,
  rollUp,
  rowVersion,
  sumFigures,
  supersedes,
} from '#shared/federation/figures/rules.ts';
import { FIGURES, type Figures, NO_FIGURES } from '#shared/kernel/figures.ts';

const figures = fc.record(
  Object.fromEntries(FIGURES.map(({ name }) => [name, fc.integer({ min: -1_000_000, max: 1_000_000_000 })])),
) as fc.Arbitrary<Figures>;

describe('rates', () => {
  it.each([
    [730, 812, 8990],
    [46, 58, 7931],
    [1, 8, 1250],
    [1, 16, 625],
    [1, 32, 313],
    [812, 812, 10_000],
    [0, 812, 0],
    [900, 812, 11_084],
    [-1, 32, -312],
    [-1, 3, -3333],
    [-2, 3, -6667],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 10_000],
    [100_000_000, 1, MAX_RATE_BP],
    [-100_000_000, 1, -MAX_RATE_BP],
  ])('%d of %d is %d basis points, rounded half up (V16)', (part, whole, bp) => {
    expect(rateBp(part, whole)).toBe(bp);
  });

  it('are absent where there is nothing to divide by', () => {
    expect(rateBp(5, 0)).toBeNull();
    expect(rateBp(5, -1)).toBeNull();
    expect(Object.values(ratesOf(NO_FIGURES))).toEqual(Object.keys(ratesOf(NO_FIGURES)).map(() => null));
  });

  it('come from the sums of the level that shows them', () => {
    const rates = ratesOf({
      ...NO_FIGURES,
      unions: 4,
      reporting: 3,
      employees: 812,
      members: 730,
      womenMembers: 365,
      duesDueFen: 58,
      duesPaidFen: 46,
      contributionDueFen: 200,
      contributionPaidFen: 150,
      contributionUpwardFen: 60,
      contributionRemittedFen: 15,
    });
    expect(rates).toEqual({
      membershipBp: 8990,
      womenBp: 5000,
      duesBp: 7931,
      contributionBp: 7500,
      remittanceBp: 2500,
      reportingBp: 7500,
    });
  });
});

describe('adding up', () => {
  it('refuses a sum that is no safe integer', () => {
    const large = { ...NO_FIGURES, incomeFen: Number.MAX_SAFE_INTEGER };
    expect(() => addFigures(large, large)).toThrow('federation.figures.overflow');
  });

  it('gives the same total in every order and grouping, so that every level adds up', () => {
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 12 }), fc.nat(12), (rows, cut) => {
        const whole = sumFigures(rows);
        expect(sumFigures(rows.toReversed())).toEqual(whole);
        expect(addFigures(sumFigures(rows.slice(0, cut)), sumFigures(rows.slice(cut)))).toEqual(whole);
      }),
    );
  });

  it('raises the version with every change of any child', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), fc.nat(), fc.integer({ min: 1, max: 9 }), (v, at, by) => {
        const index = at % v.length;
        const before = v.map((version) => ({ version }));
        const after = v.map((version, place) => ({ version: place === index ? version + by : version }));
        expect(supersedes(rowVersion(after), rowVersion(before))).toBe(true);
      }),
    );
  });

  it('lets a row give way to a higher version only', () => {
    expect([supersedes(2, undefined), supersedes(2, 1), supersedes(2, 2), supersedes(2, 3)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('rolls children up to one row', () => {
    const children = [
      { figures: { ...NO_FIGURES, members: 3 }, version: 4 },
      { figures: { ...NO_FIGURES, members: 5 }, version: 2 },
    ];
    expect(rollUp(children)).toEqual({ figures: { ...NO_FIGURES, members: 8 }, version: 6 });
    expect(rollUp([])).toEqual({ figures: NO_FIGURES, version: 0 });
  });

  it('names the figures that drifted, among those that were counted', () => {
    const kept = { ...NO_FIGURES, members: 3, joined: 1 };
    expect(driftOf(kept, { members: 4, employees: 0 })).toEqual(['members']);
    expect(driftOf(kept, {})).toEqual([]);
  });
});

describe('definitions', () => {
  it('say of every figure and every rate what it is, in both languages', () => {
    expect(FIGURE_DEFINITIONS.map((one) => one.name)).toEqual(FIGURES.map((one) => one.name));
    expect(RATE_DEFINITIONS.map((one) => one.name)).toEqual(Object.keys(ratesOf(NO_FIGURES)));
    for (const one of [...FIGURE_DEFINITIONS, ...RATE_DEFINITIONS])
      for (const text of [one.title, one.formula, one.source]) {
        expect(text.zh).not.toBe('');
        expect(text.en).not.toBe('');
      }
  });
});
