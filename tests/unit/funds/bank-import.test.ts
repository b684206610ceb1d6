import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chainOf,
  closingsOf,
  contentKeyOf,
  type FileLine,
  inTimeOrder,
  isLaterClosing,
  newLines,
  type PlacedLine,
  placeLines,
} from '#shared/funds/bank/import-rules.ts';
import { accountDigits, balanceAtEnd, balanceBefore, checkOpen, checkOpening, isIn } from '#shared/funds/bank/rules.ts';
import { addDays, day, period } from '#shared/kernel/period.ts';

const FIRST = day('2026-11-01');
const at = (offset: number) => addDays(FIRST, offset);
const line = (row: number, offset: number, amountFen: number, more: Partial<FileLine> = {}): FileLine => ({
  row,
  day: at(offset),
  amountFen,
  counterparty: '',
  memo: '',
  ...more,
});
const keyOf = (one: PlacedLine) => contentKeyOf('bka', one);
type Kept = PlacedLine & { id: string };

/** The store: takes what is new of one file after another. */
const importAll = (files: readonly (readonly FileLine[])[]): Map<string, Kept> => {
  const kept = new Map<string, Kept>();
  for (const file of files)
    for (const one of newLines(placeLines(file), [...kept.values()], keyOf)) {
      expect(kept.has(keyOf(one)), 'a line is never put twice').toBe(false);
      kept.set(keyOf(one), { ...one, id: keyOf(one) });
    }
  return kept;
};
const sumOf = (kept: Map<string, Kept>) => [...kept.values()].reduce((sum, one) => sum + one.amountFen, 0);

/** Any month of lines with many equals among them, in the order of time, with balances or without. */
const statements = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(6), fc.constantFrom(1, -1, 100, -100, 250), fc.constantFrom('', '手续费', '结息')), {
      maxLength: 40,
    }),
    fc.boolean(),
    fc.integer({ min: -1_000, max: 1_000 }),
  )
  .map(([drafts, hasBalances, openingFen]) => {
    let balanceFen = openingFen;
    return drafts
      .toSorted((a, b) => a[0] - b[0])
      .map(([offset, amountFen, memo], row) => {
        balanceFen += amountFen;
        return line(row, offset, amountFen, { memo, ...(hasBalances ? { balanceFen } : {}) });
      });
  });

describe('import of a statement', () => {
  test('property: the same file again, in any order, or parts that overlap by days, is the same set of lines', () => {
    fc.assert(
      fc.property(
        statements.chain((lines) =>
          fc.tuple(
            fc.constant(lines),
            fc.shuffledSubarray(lines, { minLength: lines.length }),
            fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 4 }),
          ),
        ),
        ([lines, shuffled, ranges]) => {
          const whole = importAll([lines]);
          expect(whole.size).toBe(lines.length);
          const parts = ranges.map(([from, to]) => lines.filter((one) => one.day >= at(from) && one.day <= at(to)));
          const again = importAll([...parts, shuffled, lines, ...parts, shuffled.toReversed()]);
          expect(new Set(again.keys())).toEqual(new Set(whole.keys()));
          expect(sumOf(again)).toBe(lines.reduce((sum, one) => sum + one.amountFen, 0));
        },
      ),
    );
  });

  test('property: an export without balances of what came with balances, or the other way round, adds nothing', () => {
    fc.assert(
      fc.property(statements, (lines) => {
        const bare = lines.map(({ balanceFen: _, ...rest }) => rest);
        expect(importAll([lines, bare]).size).toBe(lines.length);
        expect(importAll([bare, lines]).size).toBe(lines.length);
      }),
    );
  });

  test('property: a chain is whole in any order, and its ends are the balances', () => {
    fc.assert(
      fc.property(
        statements.chain((lines) =>
          fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
        ),
        ([lines, shuffled]) => {
          const chain = chainOf(lines);
          fc.pre(chain !== undefined && chain.openingFen !== chain.closingFen);
          expect(chain?.breaks).toEqual([]);
          expect(chainOf(shuffled)).toEqual(chain);
          expect(closingsOf(shuffled).get('2026-11')?.balanceFen).toBe(chain?.closingFen);
        },
      ),
    );
  });

  test('a missing line shows, by its row', () => {
    const lines = [
      line(3, 0, 100, { balanceFen: 100 }),
      line(4, 1, 50, { balanceFen: 150 }),
      line(5, 2, -30, { balanceFen: 120 }),
    ];
    expect(chainOf(lines)).toEqual({ openingFen: 0, closingFen: 120, breaks: [] });
    expect(chainOf(lines.toSpliced(1, 1))?.breaks).toEqual([5]);
    expect(closingsOf(lines.toSpliced(1, 1)).get('2026-11')).toEqual({ on: at(2), balanceFen: 120 });
    expect(chainOf([line(1, 0, 1)])).toBeUndefined();
    expect(
      chainOf([line(1, 0, 1, { balanceFen: 1 }), line(2, 0, 1), line(3, 0, 1, { balanceFen: 3 })]),
    ).toBeUndefined();
    expect(closingsOf([line(1, 0, 1)]).size).toBe(0);
  });

  test('newest first is turned round, by the balances within a day and by the days without them', () => {
    const lines = [line(1, 0, 100, { balanceFen: 100 }), line(2, 0, -40, { balanceFen: 60 })];
    expect(inTimeOrder(lines.toReversed())).toEqual(lines);
    expect(inTimeOrder(lines)).toEqual(lines);
    const bare = [line(1, 2, 1), line(2, 1, 2), line(3, 0, 3)];
    expect(inTimeOrder(bare).map(({ row }) => row)).toEqual([3, 2, 1]);
    expect(inTimeOrder([line(1, 0, 1), line(2, 0, 2)]).map(({ row }) => row)).toEqual([1, 2]);
    expect(inTimeOrder([])).toEqual([]);
  });
});

describe('bank accounts', () => {
  const refusal = (code: string) => expect.objectContaining({ code });
  const months = [
    { period: period('2026-10'), lines: 2, inFen: 500, outFen: 200 },
    { period: period('2026-11'), lines: 1, inFen: 0, outFen: 50 },
  ];

  test('a number is digits, whatever stands between them', () => {
    expect(accountDigits('３２００ 1599-8360 5250 0199')).toBe('32001599836052500199');
    for (const text of ['1234567', '12345678a', ''])
      expect(() => accountDigits(text)).toThrow(refusal('funds.bank.numberInvalid'));
  });

  test('balances at the end of a month and before a day', () => {
    expect(balanceAtEnd({ baseFen: 1_000 }, months, period('2026-10'))).toBe(1_300);
    expect(balanceAtEnd({ baseFen: 1_000 }, months, period('2026-12'))).toBe(1_250);
    expect(balanceAtEnd({}, months, period('2026-12'))).toBeNull();
    expect(balanceBefore({ baseFen: 1_000 }, months, [line(1, 3, -50)], at(3))).toBe(1_300);
    expect(balanceBefore({ baseFen: 1_000 }, months, [line(1, 3, -50)], at(4))).toBe(1_250);
    expect(balanceBefore({}, months, [], at(4))).toBeNull();
    expect([isIn(period('2026-11'), at(0)), isIn(period('2026-11'), day('2026-12-01'))]).toEqual([true, false]);
    expect(isIn(period('2026-12'), at(0))).toBe(false);
  });

  test('a closed account and an opening balance below lines are refused', () => {
    expect(() => checkOpen({ closed: true })).toThrow(refusal('funds.bank.accountClosed'));
    expect(() => checkOpen({})).not.toThrow();
    expect(() => checkOpening(months)).toThrow(refusal('funds.bank.openingKnown'));
    expect(() => checkOpening([{ period: period('2026-11'), lines: 0, inFen: 0, outFen: 0 }])).not.toThrow();
  });
});

test('a month keeps the last balance of its last day, whatever shorter file comes later', () => {
  const noon = { on: day('2026-11-21'), balanceFen: 100 };
  expect(isLaterClosing(noon, undefined, [])).toBe(true);
  expect(isLaterClosing(noon, day('2026-11-20'), [])).toBe(true);
  expect(isLaterClosing(noon, day('2026-11-22'), [{ day: day('2026-11-21') }])).toBe(false);
  expect(isLaterClosing(noon, day('2026-11-21'), [{ day: day('2026-11-03') }])).toBe(false);
  expect(isLaterClosing(noon, day('2026-11-21'), [{ day: day('2026-11-21') }])).toBe(true);
});
