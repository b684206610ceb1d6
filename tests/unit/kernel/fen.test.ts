import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addFen,
  allocate,
  FenSchema,
  fen,
  formatPlainYuan,
  formatYuan,
  MAX_STATED_FEN,
  parseYuan,
  portion,
  SignedFenSchema,
  sumFen,
} from '#shared/kernel/fen.ts';

const anyFen = fc.integer({ min: -MAX_STATED_FEN, max: MAX_STATED_FEN }).map(fen);

describe('fen', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])('refuses %s as an amount', (n) => {
    expect(() => fen(n)).toThrow('kernel.amount.outOfRange');
  });

  it('refuses a sum that is no longer exact', () => {
    expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow('kernel.amount.outOfRange');
  });

  it('never keeps a negative zero', () => {
    expect(Object.is(fen(-0), 0)).toBe(true);
    expect(Object.is(parseYuan('-0.00'), 0)).toBe(true);
  });

  it('adds up', () => {
    expect(sumFen([fen(1), fen(-3), fen(10)])).toBe(8);
    expect(sumFen([])).toBe(0);
  });
});

describe('yuan text', () => {
  it.each([
    '',
    ' ',
    'abc',
    '1,23',
    '1,2345',
    ',123',
    '1.',
    '.5',
    '1.2.3',
    '--1',
    '1e3',
    '0x10',
    '12,345,67',
    '壹元',
    '+5',
  ])('refuses %j as not a number', (text) => {
    expect(() => parseYuan(text)).toThrow('kernel.amount.notANumber');
  });

  it('refuses a third decimal instead of rounding it away', () => {
    expect(() => parseYuan('1.234')).toThrow('kernel.amount.tooManyDecimals');
    expect(() => parseYuan('1.000')).toThrow('kernel.amount.tooManyDecimals');
  });

  it('refuses amounts beyond the largest stated amount', () => {
    expect(() => parseYuan('1000000000000')).toThrow('kernel.amount.outOfRange');
    expect(() => parseYuan('9'.repeat(5000))).toThrow('kernel.amount.outOfRange');
    expect(parseYuan('999,999,999,999.99')).toBe(MAX_STATED_FEN);
  });

  it.each([
    ['1,234.5', 123450],
    ['1234.5', 123450],
    ['0.29', 29],
    ['1.15', 115],
    ['-12', -1200],
    ['8,540.50', 854050],
    ['８，５４０．５０', 854050],
    ['￥1,234.56', 123456],
    ['-¥0.01', -1],
    [' 30元 ', 3000],
    ["'213,370.42", 21337042],
    ['007', 700],
  ])('reads %j as %d fen', (text, amount) => {
    expect(parseYuan(text)).toBe(amount);
  });

  it.each([
    [0, '0.00', '0.00'],
    [5, '0.05', '0.05'],
    [-123450, '-1,234.50', '-1234.50'],
    [100000000, '1,000,000.00', '1000000.00'],
  ])('writes %d fen as %s', (amount, screen, file) => {
    expect(formatYuan(fen(amount))).toBe(screen);
    expect(formatPlainYuan(fen(amount))).toBe(file);
  });

  it('reads back every amount it writes', () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        expect(parseYuan(formatYuan(amount))).toBe(amount);
        expect(parseYuan(formatPlainYuan(amount))).toBe(amount);
      }),
    );
  });
});

describe('portion', () => {
  it.each([-1, 0.5, Number.NaN])('refuses %s basis points', (basisPoints) => {
    expect(() => portion(fen(1), basisPoints, 'floor')).toThrow('kernel.amount.basisPoints');
  });

  it('gives the employer contribution and the kept share of vector V1', () => {
    const contribution = portion(parseYuan('1234567.89'), 200, 'halfUp');
    expect(contribution).toBe(2469136);
    expect(portion(contribution, 6000, 'halfUp')).toBe(1481482);
  });

  it('gives the dues of vector V3 from a base already cut to ten yuan', () => {
    const due = (base: string): number => portion(parseYuan(base), 50, 'halfUp');
    expect([due('6540'), due('0'), due('10'), due('5000'), due('7990'), due('12340')]).toEqual([
      3270, 0, 5, 2500, 3995, 6170,
    ]);
  });

  it.each([
    [5, 1000, 'halfUp', 1],
    [-5, 1000, 'halfUp', -1],
    [4, 1000, 'halfUp', 0],
    [5, 1000, 'floor', 0],
    [-5, 1000, 'floor', -1],
    [-10, 1000, 'floor', -1],
    [5, 1000, 'ceil', 1],
    [-5, 1000, 'ceil', 0],
    [10, 1000, 'ceil', 1],
  ] as const)('of %d fen at %d basis points %s is %d', (amount, basisPoints, rounding, expected) => {
    expect(portion(fen(amount), basisPoints, rounding)).toBe(expected);
  });

  it('stays exact where floating point would not', () => {
    fc.assert(
      fc.property(anyFen, fc.integer({ min: 0, max: 10_000 }), (amount, basisPoints) => {
        const exact = BigInt(amount) * BigInt(basisPoints);
        const floor = portion(amount, basisPoints, 'floor');
        const ceil = portion(amount, basisPoints, 'ceil');
        const half = portion(amount, basisPoints, 'halfUp');
        expect(exact - BigInt(floor) * 10_000n).toBeGreaterThanOrEqual(0n);
        expect(BigInt(ceil) * 10_000n - exact).toBeGreaterThanOrEqual(0n);
        expect(ceil - floor).toBeLessThanOrEqual(1);
        expect([floor, ceil]).toContain(half);
        expect(portion(fen(-amount), basisPoints, 'halfUp')).toBe(fen(-half));
      }),
    );
  });
});

describe('allocate', () => {
  it.each([[[]], [[0, 0]], [[1, -1]], [[0.5, 0.5]], [[Number.MAX_SAFE_INTEGER + 1]]])(
    'refuses the weights %j',
    (weights) => {
      expect(() => allocate(fen(100), weights)).toThrow('kernel.amount.weights');
    },
  );

  it('splits vector V2 with the tie to the grass roots', () => {
    const parts = allocate(fen(2469136), [500, 500, 1000, 2000, 6000], { tieTo: 4 });
    expect(parts).toEqual([123457, 123457, 246913, 493827, 1481482]);
  });

  it('gives ties to the front when nobody is named', () => {
    expect(allocate(fen(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(fen(100), [1, 1, 1], { tieTo: 2 })).toEqual([33, 33, 34]);
  });

  it('mirrors a negative total', () => {
    expect(allocate(fen(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
  });

  it('always adds up, is never a fen off its exact share and gives nothing to weight zero', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(anyFen, weights, fc.nat(19), (total, given, tieTo) => {
        fc.pre(given.some((weight) => weight > 0));
        const parts = allocate(total, given, { tieTo });
        const weightSum = BigInt(given.reduce((a, b) => a + b, 0));
        expect(sumFen(parts)).toBe(total);
        for (const [index, part] of parts.entries()) {
          const off = BigInt(part) * weightSum - BigInt(total) * BigInt(given[index] ?? 0);
          expect(off > -weightSum && off < weightSum).toBe(true);
        }
      }),
    );
  });
});

describe('schemas', () => {
  it('refuse fractions, text and amounts out of range', () => {
    for (const bad of [0.1, '1', -1, MAX_STATED_FEN + 1]) expect(FenSchema.safeParse(bad).success).toBe(false);
    expect(SignedFenSchema.safeParse(-MAX_STATED_FEN - 1).success).toBe(false);
  });

  it('take amounts in range', () => {
    expect(FenSchema.parse(12)).toBe(12);
    expect(SignedFenSchema.parse(-12)).toBe(-12);
  });
});
