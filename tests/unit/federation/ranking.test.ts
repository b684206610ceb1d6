import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_RATE_BP } from '#shared/federation/figures/rules.ts';
import { packUnions, unpackUnions } from '#shared/federation/ranking/codec.ts';
import { MAX_PLACES, numberPlaces, placesOf, rankUnions } from '#shared/federation/ranking/rules.ts';
import { RANKED_BY, RANKING_ORDERS, type RankedUnion } from '#shared/federation/ranking/schema.ts';
import { NO_FIGURES } from '#shared/kernel/figures.ts';
import { makeId } from '#shared/kernel/ids.ts';

const rate = fc.option(
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 12_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: -MAX_RATE_BP, max: MAX_RATE_BP }) },
  ),
  { nil: null },
);
const rates = fc.record({ membership: rate, dues: rate, contribution: rate });
const unionId = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 48 - 1 }), fc.uint8Array({ minLength: 16, maxLength: 16 }))
  .map(([at, random]) => makeId('union', at, random));
const unionIn = (node: string): fc.Arbitrary<RankedUnion> => fc.record({ unionId, node: fc.constant(node), rates });
const manyIn = (node: string, maxLength: number) =>
  fc.uniqueArray(unionIn(node), { maxLength, selector: (union) => union.unionId });

/** A union's row with the rates that it is to have. */
const rowOf = ({ unionId: id, rates: wanted }: RankedUnion) => ({
  id,
  name: id,
  version: 1,
  figures: {
    ...NO_FIGURES,
    unions: 1,
    employees: wanted.membership === null ? 0 : 10_000,
    members: wanted.membership ?? 0,
    duesDueFen: wanted.dues === null ? 0 : 10_000,
    duesPaidFen: wanted.dues ?? 0,
    contributionDueFen: wanted.contribution === null ? 0 : 10_000,
    contributionPaidFen: wanted.contribution ?? 0,
  },
});

describe('packed rankings', () => {
  it.each([
    ['no bytes', []],
    ['another version', [2]],
    ['half an id', [1, 5, 5]],
    ['an id without rates', [1, ...Array(16).fill(0), 0]],
    ['a rate without end', [1, ...Array(16).fill(0), 0, 255, 255, 255, 255, 255, 255, 255, 255]],
  ])('refuses %s', (_, bytes) => {
    expect(() => unpackUnions('320106', Uint8Array.from(bytes))).toThrow('federation.ranking.itemUnknown');
  });

  it('refuses ids that are no ULID, and unions of another subtree', () => {
    const none = { membership: null, dues: null, contribution: null };
    for (const id of ['uni_A', '320106', `uni_8${'0'.repeat(25)}`, `uni_${'0'.repeat(25)}U`])
      expect(() => packUnions('32', [{ unionId: id, node: '320106', rates: none }])).toThrow('unionIdUnknown');
    const id = `uni_${'0'.repeat(26)}`;
    expect(() => packUnions('33', [{ unionId: id, node: '320106', rates: none }])).toThrow('codeInvalid');
  });

  it.each(['320106', '3201', '32'])('give back what was packed under %s', (under) => {
    fc.assert(
      fc.property(manyIn('320106', 30), (unions) => {
        expect(unpackUnions(under, packUnions(under, unions))).toEqual(unions);
      }),
    );
  });

  it('take at most 23 bytes a union of a district, and 16 KB whatever the number of unions', () => {
    const full = { membership: 9999, dues: 10_000, contribution: 16_000 };
    const ends = Array.from({ length: 6 * MAX_PLACES }, (_, index) => ({
      unionId: makeId('union', index, new Uint8Array(16)),
      node: '320106',
      rates: full,
    }));
    expect(packUnions('320106', ends).length).toBeLessThanOrEqual(1 + ends.length * 23);
    expect(packUnions('32', ends).length).toBeLessThan(16_000);
  });
});

describe('a ranking', () => {
  it('gives no place to a union without the rate, nor to one that is off the books', () => {
    const id = (index: number) => makeId('union', index, new Uint8Array(16));
    const union = (index: number, dues: number | null): RankedUnion => ({
      unionId: id(index),
      node: '320106',
      rates: { membership: 5000, dues, contribution: null },
    });
    const gone = { ...rowOf(union(3, 9000)), figures: NO_FIGURES };
    const ranking = rankUnions('320106', [rowOf(union(1, null)), rowOf(union(2, 0)), gone], []);
    expect(ranking).toMatchObject({ unions: 2, rated: { membership: 2, dues: 1, contribution: 0 }, version: 3 });
    expect(placesOf(ranking.ends, 'dues', 'best', 10).map((place) => place.unionId)).toEqual([id(2)]);
    expect(placesOf(ranking.ends, 'contribution', 'worst', 10)).toEqual([]);
  });

  it('lets equal rates share a place', () => {
    const union = (membership: number): RankedUnion => ({
      unionId: `uni_${membership}`,
      node: '320106',
      rates: { membership, dues: null, contribution: null },
    });
    const places = [9000, 9000, 8000, 7000, 7000].map(union);
    expect(numberPlaces(places, 'membership').map((place) => place.rank)).toEqual([1, 1, 3, 4, 4]);
  });

  it('of a city has the ends of all its unions, though it is made of the ends of its districts', () => {
    const whole = fc.record({ first: manyIn('320106', 260), second: manyIn('320102', 260) });
    fc.assert(
      fc.property(whole, ({ first, second }) => {
        const districts = [rankUnions('320106', first.map(rowOf), []), rankUnions('320102', second.map(rowOf), [])];
        const city = rankUnions('3201', [], districts);
        const all = [...first, ...second];
        expect(city.ends.length).toBeLessThanOrEqual(6 * MAX_PLACES);
        expect(city).toMatchObject({ unions: all.length, version: all.length });
        for (const by of RANKED_BY) {
          expect(city.rated[by]).toBe(all.filter((union) => union.rates[by] !== null).length);
          for (const order of RANKING_ORDERS)
            expect(placesOf(city.ends, by, order, MAX_PLACES)).toEqual(placesOf(all, by, order, MAX_PLACES));
        }
      }),
      { numRuns: 40 },
    );
  });
});
