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
    ['aA1', 'a version that this code does not know'],
    ['b1', 'a value without its step'],
    ['bA1ZZ1', 'a figure beyond those that this code knows'],
    ['bA1 ', 'a character that the codec never writes'],
    ['bAzzzzzzzzzzzzzz', 'a value beyond the safe integers'],
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

  it('never takes more than 250 bytes in the largest province: 44 billion yuan and a billion people in each figure', () => {
    const largest = ({ name }: (typeof FIGURES)[number]) => (name.endsWith('Fen') ? 64 ** 7 - 1 : 64 ** 5 - 1);
    const full = Object.fromEntries(FIGURES.map((figure) => [figure.name, largest(figure)])) as Figures;
    expect(Buffer.byteLength(packFigures(full))).toBeLessThanOrEqual(250);
  });

  it('spends one byte on a row of zeros and none on a run of them', () => {
    expect(packFigures(NO_FIGURES)).toBe('b');
    expect(packFigures({ ...NO_FIGURES, unions: 1, reporting: 1 })).toBe('bA1R1');
  });

  it('reads rows that were written before a figure was appended', () => {
    expect(unpackFigures('bA1')).toEqual({ ...NO_FIGURES, unions: 1 });
  });

  it('keeps the order of published figures: a row of today reads the same for ever', () => {
    const figures = { ...NO_FIGURES, unions: 1, employees: 812, members: 730, duesPaidFen: 123_456, spendingFen: -36 };
    expect(packFigures(figures)).toBe('bA1Ac+AbqFu90I-!');
  });
});
