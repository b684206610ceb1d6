import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  amountsOf,
  decodeCorrections,
  decodePage,
  encodeCorrections,
  encodePage,
  PAGE_SIZE,
  type PageLine,
  successorOf,
} from '#shared/funds/dues/page-codec.ts';

const rowKey = fc.oneof(
  fc.nat(99_999).map((n) => `G${String(n).padStart(5, '0')}`),
  fc.string({ minLength: 1, maxLength: 64, unit: 'grapheme' }).map((text) => text.replace(/[\p{Cc}]/gu, '') || 'k'),
  fc.uuid(),
);
const pageLines = (page: number) =>
  fc.uniqueArray(
    fc.record({
      ordinal: fc.nat(PAGE_SIZE - 1).map((place) => page * PAGE_SIZE + place),
      amountFen: fc.nat(100_000_000),
      key: rowKey,
    }),
    { selector: (line) => line.ordinal, maxLength: PAGE_SIZE },
  );

const sorted = (lines: readonly PageLine[]) => lines.toSorted((a, b) => a.ordinal - b.ordinal);

describe('a page refuses', () => {
  test('a line that has no place on it, and two lines on one place', () => {
    const line = { ordinal: 128, amountFen: 1, key: 'a' };
    expect(() => encodePage(0, [line])).toThrow();
    expect(() => encodePage(1, [line, line])).toThrow();
  });

  test('to be read when its keys do not follow from one another', () => {
    expect(() => decodePage(0, '1z', { keysApart: false })).toThrow('damaged');
  });
});

describe('a page of a run', () => {
  test('gives back every line with its amount and the caller’s key, whatever the keys look like', () => {
    fc.assert(
      fc.property(
        fc.nat(7).chain((page) => fc.tuple(fc.constant(page), pageLines(page))),
        ([page, lines]) => {
          const packed = encodePage(page, lines);
          const keysApart = packed.keys !== undefined;
          const read = decodePage(page, packed.lines, { keysApart, ...(packed.keys ? { keys: packed.keys } : {}) });
          expect(read).toEqual(sorted(lines));
          expect(amountsOf(page, packed.lines)).toEqual(
            sorted(lines).map(({ ordinal, amountFen }) => ({ ordinal, amountFen })),
          );
          expect(packed.count).toBe(lines.length);
          expect(packed.sumFen).toBe(lines.reduce((sum, line) => sum + line.amountFen, 0));
          expect(Buffer.byteLength(packed.lines)).toBeLessThanOrEqual(3_900);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('takes about five bytes a line when keys are employee numbers in their order', () => {
    const lines = Array.from({ length: PAGE_SIZE }, (_, index) => ({
      ordinal: index,
      amountFen: 3000 + index * 5,
      key: `G${String(index + 1).padStart(5, '0')}`,
    }));
    expect(Buffer.byteLength(encodePage(0, lines).lines) / PAGE_SIZE).toBeLessThan(5);
  });

  test('keeps zero amounts apart from empty places', () => {
    const packed = encodePage(0, [{ ordinal: 3, amountFen: 0, key: 'x' }]);
    expect(amountsOf(0, packed.lines)).toEqual([{ ordinal: 3, amountFen: 0 }]);
  });

  test('has another hash for another content', () => {
    const one = encodePage(0, [{ ordinal: 3, amountFen: 100, key: 'x' }]);
    const other = encodePage(0, [{ ordinal: 3, amountFen: 101, key: 'x' }]);
    expect(one.hash).not.toBe(other.hash);
  });
});

describe('the next key', () => {
  test.each([
    ['G00009', 'G00010'],
    ['7', '8'],
    ['9', undefined],
    ['abc', undefined],
    ['', undefined],
  ])('after %s is %s', (before, next) => {
    expect(successorOf(before)).toBe(next);
  });
});

describe('corrections of a run', () => {
  test('are given back in their order, signs and reasons included, in texts of at most 4 KB', () => {
    const correction = fc.record({
      ordinal: fc.nat(PAGE_SIZE - 1).map((place) => 2 * PAGE_SIZE + place),
      deltaFen: fc.integer({ min: -100_000_000, max: 100_000_000 }).filter((delta) => delta !== 0),
      key: rowKey,
      reason: fc.constantFrom('多扣', '补缴 10 月', '工资基数更正，按决议退还'),
    });
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 200 }), (lines) => {
        const texts = encodeCorrections(2, lines);
        expect(texts.flatMap((text) => decodeCorrections(2, text))).toEqual(lines);
        for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3_900);
      }),
      { numRuns: 100 },
    );
  });
});
