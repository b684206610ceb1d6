import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SPLIT } from '#shared/funds/contributions/rulebook.ts';
import {
  checkRemittance,
  checkShares,
  checkValidFrom,
  receiptDraft,
  remittanceDraft,
} from '#shared/funds/contributions/rules.ts';
import type { Contribution, Level, Share, SplitScheme } from '#shared/funds/contributions/schema.ts';
import { contributionDueFen, schemeFor, splitReceipt, splitReceived } from '#shared/funds/contributions/split-rules.ts';
import { checkDraft } from '#shared/funds/ledger/rules.ts';
import { period } from '#shared/kernel/period.ts';

const november = period('2026-11');
const DEFAULT_SCHEME: SplitScheme = {
  validFrom: period('1992-04'),
  shares: DEFAULT_SPLIT.entries[0]?.value.shares ?? [],
};
const contribution = (more: Partial<Contribution> = {}): Contribution => ({
  period: november,
  dueFen: 0,
  receivedFen: 0,
  ownFen: 0,
  upwardFen: 0,
  remittedFen: 0,
  declaredFen: 0,
  taxPaidFen: 0,
  passedBackFen: 0,
  noticedFen: 0,
  noticeSettledFen: 0,
  v: 1,
  ...more,
});
const share = (level: Level, basisPoints: number): Share => ({ level, basisPoints });
const refusal = (code: string) => expect.objectContaining({ code });

/** Any scheme that totals 10,000 basis points. */
const schemes: fc.Arbitrary<SplitScheme> = fc
  .tuple(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000), fc.nat(10_000))
  .map((cuts) => {
    const [a, b, c, d] = cuts.toSorted((x, y) => x - y) as [number, number, number, number];
    const shares = [
      share('acftu', a),
      share('province', b - a),
      share('city', c - b),
      share('county', d - c),
      share('grassroots', 10_000 - d),
    ];
    return { validFrom: november, shares };
  });

describe('a split scheme is refused', () => {
  test('when its parts are not the whole', () => {
    expect(() => checkShares([share('city', 4_000), share('grassroots', 5_999)])).toThrow(
      refusal('funds.contributions.sharesNotWhole'),
    );
  });

  test('with a level twice, and without the grassroots', () => {
    expect(() => checkShares([share('city', 5_000), share('city', 5_000)])).toThrow(
      refusal('funds.contributions.levelTwice'),
    );
    expect(() => checkShares([share('city', 10_000)])).toThrow(refusal('funds.contributions.grassrootsMissing'));
  });

  test('for a month whose money was split already, and not for the month after', () => {
    const received = [contribution({ receivedFen: 5 }), contribution({ period: period('2026-12') })];
    expect(() => checkValidFrom(november, received)).toThrow(refusal('funds.contributions.schemeTooEarly'));
    expect(() => checkValidFrom(period('2026-12'), received)).not.toThrow();
  });
});

describe('a split scheme', () => {
  test('that is whole is taken', () => {
    expect(() => checkShares(DEFAULT_SCHEME.shares)).not.toThrow();
  });
});

describe('a remittance is refused', () => {
  test('above what is owed for the month, by a single fen and where nothing was received', () => {
    const owed = contribution({ upwardFen: 1000, remittedFen: 400 });
    expect(() => checkRemittance(owed, 601)).toThrow(refusal('funds.contributions.moreThanOwed'));
    expect(() => checkRemittance(undefined, 1)).toThrow(refusal('funds.contributions.moreThanOwed'));
    expect(() => checkRemittance(owed, 600)).not.toThrow();
  });
});

describe('the employer’s 2 %', () => {
  test('V1: 1,234,567.89 yuan of payroll owe 24,691.36; 14,814.82 stay and 9,876.54 go up', () => {
    const dueFen = contributionDueFen(123_456_789);
    expect(dueFen).toBe(2_469_136);
    expect(splitReceived(dueFen, DEFAULT_SCHEME)).toMatchObject({ ownFen: 1_481_482, upwardFen: 987_654 });
  });

  test('V2: five levels share 24,691.36 and no fen is lost or made', () => {
    const { shares } = splitReceived(2_469_136, DEFAULT_SCHEME);
    expect(shares).toEqual([
      { level: 'acftu', amountFen: 123_457 },
      { level: 'province', amountFen: 123_457 },
      { level: 'city', amountFen: 246_913 },
      { level: 'county', amountFen: 493_827 },
      { level: 'grassroots', amountFen: 1_481_482 },
    ]);
  });

  test('is split to the fen, whatever arrives under whatever scheme', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000_000), schemes, (receivedFen, scheme) => {
        const { ownFen, upwardFen, shares } = splitReceived(receivedFen, scheme);
        expect(ownFen + upwardFen).toBe(receivedFen);
        expect(shares.reduce((sum, one) => sum + one.amountFen, 0)).toBe(receivedFen);
        expect(shares.every((one) => one.amountFen >= 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('in any number of receipts splits like one receipt, and no part ever shrinks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 20 }),
        schemes,
        (parts, scheme) => {
          let before = 0;
          const sum = { own: 0, upward: 0, shares: scheme.shares.map(() => 0) };
          for (const amountFen of parts) {
            const split = splitReceipt(before, amountFen, scheme);
            expect(split.ownFen).toBeGreaterThanOrEqual(0);
            expect(split.upwardFen).toBeGreaterThanOrEqual(0);
            expect(split.ownFen + split.upwardFen).toBe(amountFen);
            checkDraft(receiptDraft({ id: 'rcp_1', period: november, amountFen }, split, 'bank'));
            sum.own += split.ownFen;
            sum.upward += split.upwardFen;
            split.shares.forEach((one, index) => {
              sum.shares[index] = (sum.shares[index] ?? 0) + one.amountFen;
            });
            before += amountFen;
          }
          const whole = splitReceived(before, scheme);
          expect(sum).toEqual({
            own: whole.ownFen,
            upward: whole.upwardFen,
            shares: whole.shares.map((one) => one.amountFen),
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  test('keeps everything where nothing goes up', () => {
    const scheme = { validFrom: november, shares: [share('county', 0), share('grassroots', 10_000)] };
    expect(splitReceived(777, scheme)).toEqual({
      ownFen: 777,
      upwardFen: 0,
      shares: [
        { level: 'county', amountFen: 0 },
        { level: 'grassroots', amountFen: 777 },
      ],
    });
  });
});

describe('the scheme of a month', () => {
  const early = { validFrom: period('2026-01'), shares: [share('grassroots', 10_000)] };
  const late = { validFrom: period('2026-11'), shares: [share('city', 1), share('grassroots', 9_999)] };

  test('is the last one in force by then, and the default before the first', () => {
    expect(schemeFor(period('2025-12'), [early, late], DEFAULT_SCHEME)).toBe(DEFAULT_SCHEME);
    expect(() => schemeFor(period('2025-12'), [early, late])).toThrow('no scheme');
    expect(schemeFor(period('2026-10'), [late, early])).toBe(early);
    expect(schemeFor(november, [early, late])).toBe(late);
    expect(schemeFor(november, [late, early])).toBe(late);
  });
});

describe('vouchers of contributions', () => {
  const moved = { id: 'rcp_1', period: november, amountFen: 2_469_136 };
  const split = splitReceived(moved.amountFen, DEFAULT_SCHEME);

  test('put the own share on 402 and the upper share on 211, from bank or cash', () => {
    const lines = (method: 'bank' | 'cash') =>
      receiptDraft(moved, split, method).lines.map(({ account, debitFen, creditFen }) => [
        account,
        debitFen,
        creditFen,
      ]);
    expect(lines('bank')).toEqual([
      ['102', 2_469_136, 0],
      ['402', 0, 1_481_482],
      ['211', 0, 987_654],
    ]);
    expect(lines('cash')[0]).toEqual(['101', 2_469_136, 0]);
  });

  test('pay the debt of 211 out of the bank', () => {
    const { lines } = remittanceDraft({ ...moved, amountFen: 987_654 });
    expect(lines.map(({ account, debitFen, creditFen }) => [account, debitFen, creditFen])).toEqual([
      ['211', 987_654, 0],
      ['102', 0, 987_654],
    ]);
  });
});
