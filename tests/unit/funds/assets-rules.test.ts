import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accumulatedFen,
  chargeFen,
  checkParting,
  depreciationDraft,
  monthsToRun,
  outstandingFen,
  partingLines,
  partingOf,
  targetFen,
  waiting,
} from '#shared/funds/assets/depreciation-rules.ts';
import { ASSET_LINES, ASSET_LIVES, BULK_LINE } from '#shared/funds/assets/rulebook.ts';
import {
  boughtFen,
  checkPurchased,
  checkSize,
  classify,
  codeOf,
  isNominal,
  lifeMonthsOf,
} from '#shared/funds/assets/rules.ts';
import type { Asset, BorrowedAsset, CountRow, Stocktake } from '#shared/funds/assets/schema.ts';
import { checkCloser, checkOpen, resultOf } from '#shared/funds/assets/stocktake-rules.ts';
import { checkDraft } from '#shared/funds/ledger/rules.ts';
import { addMonths, day, instant, type Period, period, periodOfDay } from '#shared/kernel/period.ts';

const lines = ASSET_LINES.entries[0]?.value ?? { generalFen: 0, specialFen: 0 };
const bulk = BULK_LINE.entries[0]?.value ?? { quantity: 0 };
const lives = ASSET_LIVES.entries[0]?.value;
const refused = (code: string) => expect.objectContaining({ code });
const at = instant('2026-11-22T02:00:00.000Z');
const person = { id: 'per_1', name: '甲' };

const card = (more: Partial<Asset> = {}): Asset => ({
  book: 'own',
  id: 'ast_1',
  code: 'ZC-000001',
  name: '计算机',
  model: '',
  assetClass: 'computer',
  category: 'general',
  isBulk: false,
  quantity: 1,
  costFen: 680_000,
  acquiredOn: day('2025-03-18'),
  lifeMonths: 72,
  origin: 'purchase',
  place: '办公室',
  keeper: '',
  status: 'inUse',
  registeredAt: at,
  registeredBy: person,
  v: 1,
  ...more,
});

describe('V12: the line of an asset', () => {
  const one = { quantity: 1, isBulk: false } as const;
  test.each([
    ['general', 99_999, 'below'],
    ['general', 100_000, 'asset'],
    ['special', 149_999, 'below'],
    ['special', 150_000, 'asset'],
  ] as const)('%s equipment of %i fen is %s', (category, costFen, kind) => {
    expect(classify({ ...one, category, costFen }, lines, bulk)).toBe(kind);
  });

  test('60 chairs at 180 yuan are a bulk; nine are not, and the refusal names the line', () => {
    const chairs = { category: 'general', costFen: 60 * 18_000, quantity: 60, isBulk: true } as const;
    expect(checkSize(chairs, lines, bulk)).toBe('bulk');
    expect(classify({ ...chairs, isBulk: false }, lines, bulk)).toBe('below');
    const few = { ...chairs, costFen: 9 * 18_000, quantity: 9 };
    expect(() => checkSize(few, lines, bulk)).toThrow(
      expect.objectContaining({ code: 'funds.assets.belowLine', params: { lineFen: 100_000, quantity: 10 } }),
    );
    expect(() => checkSize({ ...few, category: 'special' }, lines, bulk)).toThrow(
      expect.objectContaining({ params: { lineFen: 150_000, quantity: 10 } }),
    );
  });

  test('lives keep to their class; relics, land and nominal values are not depreciated', () => {
    if (!lives) throw new Error('no lives');
    expect(lifeMonthsOf({ costFen: 680_000 }, lives.computer)).toBe(72);
    expect(lifeMonthsOf({ costFen: 680_000, lifeYears: 10 }, lives.medical)).toBe(120);
    expect(() => lifeMonthsOf({ costFen: 680_000, lifeYears: 11 }, lives.medical)).toThrow(
      refused('funds.assets.lifeOutOfRange'),
    );
    expect(() => lifeMonthsOf({ costFen: 680_000, lifeYears: 5 }, lives.computer)).toThrow(
      refused('funds.assets.lifeOutOfRange'),
    );
    expect(lifeMonthsOf({ costFen: 680_000 }, lives.relics)).toBe(0);
    expect(lifeMonthsOf({ costFen: 100, lifeYears: 6 }, lives.computer)).toBe(0);
    expect(codeOf(12)).toBe('ZC-000012');
  });
});

test('a purchase bears cards up to what it spent on 507, to the fen', () => {
  const line = (account: string, debitFen: number, creditFen = 0) => ({ account, debitFen, creditFen });
  expect(boughtFen([line('50702', 700), line('50502', 40), line('50706', 300), line('102', 0, 1_040)])).toBe(1_000);
  expect(() => checkPurchased(400, 1_000, [{ costFen: 600 }])).not.toThrow();
  expect(() => checkPurchased(401, 1_000, [{ costFen: 600 }])).toThrow('funds.assets.purchaseExceeded');
  expect([isNominal({ costFen: 100, origin: 'donation' }), isNominal({ costFen: 100, origin: 'purchase' })]).toEqual([
    true,
    false,
  ]);
  expect(isNominal({ costFen: 101, origin: 'opening' })).toBe(false);
});

describe('V11: depreciation', () => {
  const computer = card();

  test('is cost by months, rounded once: March counts, ten months by the end of 2025', () => {
    expect([chargeFen(computer, period('2025-02')), chargeFen(computer, period('2025-03'))]).toEqual([0, 9_444]);
    expect(chargeFen(computer, period('2025-04'))).toBe(9_445);
    expect(accumulatedFen(computer, period('2025-12'))).toBe(94_444);
    expect(computer.costFen - accumulatedFen(computer, period('2025-12'))).toBe(585_556);
  });

  test('ends with the month before disposal: 15 months, book value 5,383.33', () => {
    const parting = partingOf(computer, period('2026-06'), period('2026-05'));
    expect(parting).toEqual({ accumulatedFen: 141_667, bookValueFen: 538_333, chargedTooMuchFen: 0 });
    const none = { proceedsFen: 0, taxesFen: 0, method: 'bank' } as const;
    expect(partingLines(computer, parting, none)).toMatchObject([
      { account: '30104', debitFen: 538_333 },
      { account: '163', debitFen: 141_667 },
      { account: '162', creditFen: 680_000 },
    ]);
    const sold = { proceedsFen: 50_000, taxesFen: 1_500, method: 'cash' } as const;
    expect(partingLines(computer, parting, sold).slice(3)).toMatchObject([
      { account: '101', debitFen: 50_000 },
      { account: '408', creditFen: 50_000 },
      { account: '510', debitFen: 1_500 },
      { account: '101', creditFen: 1_500 },
    ]);
  });

  test('of the month of disposal is taken back when it was posted already', () => {
    const parting = partingOf(computer, period('2026-06'), period('2026-06'));
    expect(parting.chargedTooMuchFen).toBe(chargeFen(computer, period('2026-06')));
    expect(partingLines(computer, parting, { proceedsFen: 0, taxesFen: 0, method: 'bank' })[0]).toMatchObject({
      account: '163',
      debitFen: parting.chargedTooMuchFen,
    });
    expect(partingOf(computer, period('2026-06'), undefined).chargedTooMuchFen).toBe(0);
  });

  test('months add up to the cost to the fen, whatever the cost and the life', () => {
    const costs = fc.integer({ min: 1, max: 99_999_999_999_999 });
    fc.assert(
      fc.property(costs, fc.integer({ min: 1, max: 1_200 }), (costFen, lifeMonths) => {
        const asset = card({ costFen, lifeMonths });
        const first = periodOfDay(asset.acquiredOn);
        let sum = 0;
        for (let index = -1; index <= lifeMonths; index += 1) {
          const charge = chargeFen(asset, addMonths(first, index));
          expect(charge).toBeGreaterThanOrEqual(0);
          expect(charge).toBeLessThanOrEqual(Math.ceil(costFen / lifeMonths));
          sum += charge;
        }
        expect(sum).toBe(costFen);
        expect(chargeFen(asset, addMonths(first, lifeMonths))).toBe(0);
      }),
      { numRuns: 40 },
    );
    expect(accumulatedFen(card({ lifeMonths: 0 }), period('2030-01'))).toBe(0);
  });

  test('however runs, late cards and disposals mix, account 163 ends where the cards are', () => {
    const START = period('2026-01');
    const act = fc.record({
      kind: fc.constantFrom('run', 'buy', 'dispose'),
      month: fc.nat(24),
      late: fc.nat(6),
      costFen: fc.integer({ min: 1_000, max: 5_000_000 }),
      life: fc.constantFrom(5, 60, 72),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const sorted = acts.toSorted((a, b) => a.month - b.month);
        let assets: Asset[] = [];
        let head: { count: number; next: number; postedFen: number; v: number; through?: Period } = {
          count: 0,
          next: 1,
          postedFen: 0,
          v: 0,
        };
        let ledger163 = 0;
        for (const { kind, month, late, costFen, life } of sorted) {
          const now = addMonths(START, month);
          if (kind === 'buy')
            assets = [
              ...assets,
              card({
                id: `ast_${assets.length}`,
                costFen,
                lifeMonths: life,
                acquiredOn: day(`${addMonths(now, -late)}-05`),
              }),
            ];
          if (kind === 'run') {
            const amount = outstandingFen(assets, head, now);
            ledger163 += amount;
            head = { ...head, through: now, postedFen: head.postedFen + amount };
            expect(outstandingFen(assets, head, now)).toBe(0);
          }
          const gone = assets.find(({ status }) => status === 'inUse');
          if (kind === 'dispose' && gone) {
            const isBehind = outstandingFen(assets, head, addMonths(now, -1)) !== 0;
            const check = () => checkParting(gone, now, assets, head);
            if (isBehind) {
              expect(check).toThrow(refused('funds.assets.depreciationBehind'));
              continue;
            }
            check();
            const parting = partingOf(gone, now, head.through);
            for (const line of partingLines(gone, parting, { proceedsFen: 0, taxesFen: 0, method: 'bank' }))
              if (line.account === '163') ledger163 += line.creditFen - line.debitFen;
            head = { ...head, postedFen: head.postedFen - parting.accumulatedFen - parting.chargedTooMuchFen };
            assets = assets.map((one) => (one === gone ? { ...one, status: 'disposed' as const } : one));
          }
          expect(head.postedFen).toBe(ledger163);
        }
        const end = addMonths(START, 25);
        ledger163 += outstandingFen(assets, head, end);
        expect(ledger163).toBe(targetFen(assets, end));
      }),
      { numRuns: 300 },
    );
  });

  test('cannot be before the acquisition', () => {
    expect(() => checkParting(computer, period('2025-02'), [computer], undefined)).toThrow(
      refused('funds.assets.disposedBeforeBought'),
    );
  });
});

describe('runs', () => {
  const months = [
    { sk: period('2026-08'), closedAt: 'x' },
    { sk: period('2026-09') },
    { sk: period('2026-10') },
    { sk: period('2026-11') },
  ];
  const running = period('2026-11');
  const head = { count: 1, next: 2, postedFen: 0, v: 1 };

  test('begin where the last one ended and leave closed months out', () => {
    const asset = card({ acquiredOn: day('2026-10-03') });
    expect(monthsToRun([asset], undefined, months, running)).toEqual(['2026-10', '2026-11']);
    expect(monthsToRun([card()], head, months, running)).toEqual(['2026-09', '2026-10', '2026-11']);
    expect(monthsToRun([asset], { ...head, through: period('2026-10') }, months, running)).toEqual(['2026-11']);
    expect(monthsToRun([asset], { ...head, through: running }, months, running)).toEqual(['2026-11']);
    expect(monthsToRun([], undefined, [], running)).toEqual(['2026-11']);
  });

  test('say which cards wait; a month that was run has none', () => {
    const asset = card({ acquiredOn: day('2026-10-03') });
    expect(waiting([asset, card({ status: 'disposed' })], head, period('2026-10'))).toBe(1);
    expect(waiting([asset], undefined, period('2026-09'))).toBe(0);
    expect(waiting([asset], { ...head, through: period('2026-10') }, period('2026-10'))).toBe(0);
  });

  test('post the fund against 163, and back when too much was posted', () => {
    for (const amountFen of [5, -5]) checkDraft(depreciationDraft(running, amountFen));
    expect(depreciationDraft(running, 5).lines[0]).toMatchObject({ account: '30104', debitFen: 5 });
    expect(depreciationDraft(running, -5).lines[0]).toMatchObject({ account: '163', debitFen: 5 });
  });
});

describe('a stocktake', () => {
  const stocktake: Stocktake = { id: 'stk_1', title: '年末', status: 'open', openedBy: person, openedAt: at, v: 1 };
  const row = (code: string, more: Partial<CountRow> = {}): CountRow => ({
    code,
    assetId: 'ast_1',
    name: '计算机',
    expected: 1,
    counted: 1,
    expectedPlace: '办公室',
    place: '办公室',
    condition: 'good',
    note: '',
    by: person,
    at,
    v: 1,
    ...more,
  });

  test('lists what is missing, short, too much, elsewhere or damaged', () => {
    const codes = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const assets = codes.map((code) => card({ code, quantity: 2 }));
    const rows = [
      row('A', { expected: 2, counted: 2 }),
      row('B', { expected: 2, counted: 0 }),
      row('C', { expected: 2, counted: 1 }),
      row('D', { expected: 2, counted: 3 }),
      row('E', { expected: 2, counted: 2, place: '仓库' }),
      row('F', { expected: 2, counted: 2, condition: 'damaged' }),
      row('X', { assetId: null, expected: 0, counted: 1 }),
    ];
    const { expected, counted, differences } = resultOf(stocktake, assets, rows);
    expect([expected, counted]).toEqual([7, 6]);
    expect(differences.map(({ code, kind }) => `${code} ${kind}`)).toEqual([
      'G uncounted',
      'B missing',
      'C short',
      'D surplus',
      'E misplaced',
      'F damaged',
      'X surplus',
    ]);
    expect(resultOf({ ...stocktake, status: 'closed' }, assets, rows).differences[0]?.kind).toBe('missing');
  });

  test('expects what was registered when it was opened and had not gone', () => {
    const later = instant('2026-11-22T03:00:00.000Z');
    const earlier = instant('2026-11-22T01:00:00.000Z');
    const borrowed: BorrowedAsset = {
      book: 'borrowed',
      id: 'ast_9',
      code: 'B',
      name: '办公桌',
      model: '',
      quantity: 1,
      owner: '行政',
      terms: '',
      receivedOn: day('2026-01-01'),
      place: '',
      keeper: '',
      registeredAt: earlier,
      registeredBy: person,
      v: 1,
    };
    const assets = [
      card({ registeredAt: later }),
      card({ goneAt: earlier }),
      card({ goneAt: later }),
      borrowed,
      { ...borrowed, goneAt: earlier },
    ];
    expect(resultOf(stocktake, assets, []).expected).toBe(2);
  });

  test('is closed by somebody else, once', () => {
    expect(() => checkCloser(stocktake, 'per_2')).not.toThrow();
    expect(() => checkCloser(stocktake, 'per_1')).toThrow(refused('funds.assets.stocktakeSamePerson'));
    expect(() => checkOpen({ ...stocktake, status: 'closed' })).toThrow(refused('funds.assets.stocktakeClosed'));
  });
});
