import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFigures, unpackFigures } from '#shared/federation/figures/codec.ts';
import { FIGURES, type Figures, NO_FIGURES } from '#shared/kernel/figures.ts';

const anyFigures = (value: fc.Arbitrary<number>): fc.Arbitrary<Figures> =>
  fc.record(Object.fromEntries(FIGURES.map(({ name }) => [name, value]))) as fc.Arbitrary<Figures>;

const sparse = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.maxSafeInteger().map((value) => (value === 0 ? 0 : value)) },
);

describe('the packed text of figures', () => {
  it.each([
    ['', 'no version letter'],
    ['bA1', 'a version that this code does not know'],
    ['a1', 'a value without its step'],
    ['aA1ZA1', 'a figure beyond those that this code knows'],
    ['aA1 ', 'a character that the codec never writes'],
    ['aAzzzzzzzzzzzzzz', 'a value beyond the safe integers'],
  ])('refuses %j: %s', (text) => {
    expect(() => unpackFigures(text)).toThrow('federation.figures.rowUnknown');
  });

  it('refuses a figure that is a fraction', () => {
    expect(() => packFigures({ ...NO_FIGURES, members: 0.5 })).toThrow('federation.figures.notAnInteger');
  });

  it('gives back what was packed, negative corrections included', () => {
    fc.assert(
      fc.property(anyFigures(sparse), (figures) => {
        expect(unpackFigures(packFigures(figures))).toEqual(figures);
      }),
    );
  });

  it('never takes more than 250 bytes, whatever sums a nation reaches', () => {
    fc.assert(
      fc.property(anyFigures(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })), (figures) => {
        expect(Buffer.byteLength(packFigures(figures))).toBeLessThanOrEqual(250);
      }),
    );
    const largest = Object.fromEntries(FIGURES.map(({ name }) => [name, Number.MAX_SAFE_INTEGER])) as Figures;
    expect(Buffer.byteLength(packFigures(largest))).toBeLessThanOrEqual(250);
  });

  it('spends one byte on a row of zeros and none on a run of them', () => {
    expect(packFigures(NO_FIGURES)).toBe('a');
    expect(packFigures({ ...NO_FIGURES, unions: 1, reporting: 1 })).toBe('aA1S1');
  });

  it('reads rows that were written before a figure was appended', () => {
    expect(unpackFigures('aA1')).toEqual({ ...NO_FIGURES, unions: 1 });
  });

  it('keeps the order of published figures: a row of today reads the same for ever', () => {
    const figures = { ...NO_FIGURES, unions: 1, employees: 812, members: 730, duesPaidFen: 123_456, spendingFen: -36 };
    expect(packFigures(figures)).toBe('aA1AmkAkaG2n9cI-10');
  });
});
