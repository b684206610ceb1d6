import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  carryDrafts,
  checkCarry,
  decemberOf,
  openResultAccounts,
  releasableFen,
} from '#shared/funds/ledger/carry-rules.ts';
import { type Chart, chartOf, GRASSROOTS_CHART } from '#shared/funds/ledger/chart.ts';
import { checkDraft, credit, debit, movementsOf } from '#shared/funds/ledger/rules.ts';
import type { VoucherLine } from '#shared/funds/ledger/schema.ts';
import { planSeries } from '#shared/funds/ledger/series.ts';
import { instant, period } from '#shared/kernel/period.ts';

const COUNTY = chartOf({ level: 'county', borrowed: [], own: [] });
const earmarked = (line: VoucherLine): VoucherLine => ({ ...line, earmarked: true });
const booked = (...lines: readonly VoucherLine[]) => [movementsOf(lines)];
const refused = (code: string) => expect.objectContaining({ code });

/** A year: dues 1,000, employer 600, an earmarked subsidy of 500 of which 200 was spent, activities 700. */
const YEAR = booked(
  credit('401', 100_000),
  credit('402', 60_000),
  debit('50102', 70_000),
  earmarked(credit('40302', 50_000)),
  earmarked(debit('50304', 20_000)),
  debit('102', 120_000),
);

const endOf = (months: ReturnType<typeof booked>, drafts: ReturnType<typeof carryDrafts>) => [
  ...months,
  ...drafts.map(({ draft }) => movementsOf(draft.lines)),
];
const net = (months: ReturnType<typeof booked>, code: string): number =>
  months.reduce((sum, month) => sum + (month[`c_${code}`] ?? 0) - (month[`d_${code}`] ?? 0), 0);
const sum = (lines: readonly VoucherLine[], side: 'debitFen' | 'creditFen') =>
  lines.reduce((total, line) => total + line[side], 0);

describe('the end of a year (domain-rules 3.6)', () => {
  test('carries what is free into 32205 and what is earmarked into 32104', () => {
    const drafts = carryDrafts(2026, YEAR, GRASSROOTS_CHART, []);
    expect(drafts.map(({ step }) => step)).toEqual(['surplus', 'earmarked', 'carriedOver', 'total']);
    const ended = endOf(YEAR, drafts);
    expect([net(ended, '32205'), net(ended, '32104')]).toEqual([90_000, 30_000]);
    expect([net(ended, '32203'), net(ended, '32103')]).toEqual([0, 0]);
    expect(openResultAccounts(ended, GRASSROOTS_CHART)).toEqual([]);
    expect(drafts[0]?.draft).toMatchObject({
      summary: '2026 年末结转本年非专项收支',
      source: { kind: 'carryForward', id: '2026-surplus', period: '2026-12' },
      lines: [
        { account: '401', debitFen: 100_000 },
        { account: '402', debitFen: 60_000 },
        { account: '32203', creditFen: 160_000 },
        { account: '50102', creditFen: 70_000 },
        { account: '32203', debitFen: 70_000 },
      ],
    });
    expect(drafts[1]?.draft.lines.filter((line) => line.earmarked)).toHaveLength(2);
  });

  test('releases finished projects from 32104 to the surplus, never more than stands there', () => {
    expect(releasableFen(2026, YEAR, GRASSROOTS_CHART)).toBe(30_000);
    const releases = [{ amountFen: 30_000, reason: '书屋完工', project: 'prj_1' }];
    const drafts = carryDrafts(2026, YEAR, GRASSROOTS_CHART, releases);
    expect(drafts.map(({ step }) => step)).toEqual(['surplus', 'earmarked', 'carriedOver', 'release', 'total']);
    expect(drafts[3]?.draft.lines).toMatchObject([
      { account: '32104', debitFen: 30_000, project: 'prj_1', memo: '书屋完工' },
      { account: '32204', creditFen: 30_000 },
    ]);
    const ended = endOf(YEAR, drafts);
    expect([net(ended, '32205'), net(ended, '32104'), net(ended, '32204')]).toEqual([120_000, 0, 0]);
    const more = [...releases, { amountFen: 1, reason: '再加一分' }];
    expect(() => carryDrafts(2026, YEAR, GRASSROOTS_CHART, more)).toThrow(refused('funds.ledger.releaseTooMuch'));
    const loss = booked(earmarked(debit('50304', 5)), credit('102', 5));
    expect(releasableFen(2026, loss, GRASSROOTS_CHART)).toBe(0);
    expect(() => carryDrafts(2026, loss, GRASSROOTS_CHART, [{ amountFen: 1, reason: '没有钱' }])).toThrow(
      refused('funds.ledger.releaseTooMuch'),
    );
  });

  test('takes the sub-accounts of 321 and 322 along, and a year of losses the other way round', () => {
    const months = booked(debit('50102', 900), credit('408', 100), debit('32201', 50), credit('32102', 70));
    const ended = endOf(months, carryDrafts(2026, months, GRASSROOTS_CHART, []));
    expect([net(ended, '32205'), net(ended, '32104'), net(ended, '32201'), net(ended, '32102')]).toEqual([
      -850, 70, 0, 0,
    ]);
    const red = booked(debit('401', 300), credit('50102', 40));
    const drafts = carryDrafts(2026, red, GRASSROOTS_CHART, []);
    expect(drafts[0]?.draft.lines.slice(0, 2)).toMatchObject([
      { account: '401', creditFen: 300 },
      { account: '32203', debitFen: 300 },
    ]);
  });

  test('is refused while an earlier month is open, and when nothing is left', () => {
    const drafts = carryDrafts(2026, YEAR, GRASSROOTS_CHART, []);
    const months = [{ sk: period('2026-11'), closedAt: 'x' }, { sk: decemberOf(2026) }];
    expect(() => checkCarry(2026, months, drafts, false)).not.toThrow();
    const early = refused('funds.ledger.carryEarlierOpen');
    expect(() => checkCarry(2026, [{ sk: period('2026-11') }], drafts, false)).toThrow(early);
    const gap = [{ sk: period('2026-10'), closedAt: 'x' }, { sk: decemberOf(2026) }];
    expect(() => checkCarry(2026, gap, drafts, false)).toThrow(early);
    expect(() => checkCarry(2026, months, [], false)).toThrow(refused('funds.ledger.carryNothing'));
    expect(() => checkCarry(2026, months, [], true)).toThrow(refused('funds.ledger.carryDone'));
  });

  test.each<[string, Chart]>([
    ['grassroots', GRASSROOTS_CHART],
    ['county', COUNTY],
  ])('whatever was booked, nothing is left in income and expenditure: %s', (_, chart) => {
    const codes = chart.accounts.filter((one) => one.isLeaf && /^(?:4|5|32[12]|33[12])/.test(one.code));
    const line = fc.record({
      account: fc.constantFrom(...codes.map(({ code }) => code)),
      amount: fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((amount) => amount !== 0),
      isEarmarked: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (all) => {
        const lines = all.map(({ account, amount, isEarmarked }) => ({
          ...(amount > 0 ? debit(account, amount) : credit(account, -amount)),
          ...(isEarmarked && /^[45]/.test(account) ? { earmarked: true as const } : {}),
        }));
        const months = booked(...lines);
        const drafts = carryDrafts(2026, months, chart, []);
        for (const { draft } of drafts) checkDraft(draft, chart.accountOf);
        const ended = endOf(months, drafts);
        expect(openResultAccounts(ended, chart)).toEqual([]);
        for (const code of ['32101', '32102', '32103', '32201', '32202', '32203', '32204', '33103', '33203'])
          expect(net(ended, code)).toBe(0);
        const total = codes.reduce((all, { code }) => all + net(months, code), 0);
        const kept = ['32104', '32205', '33104', '33205'].reduce((all, code) => all + net(ended, code), 0);
        expect(kept).toBe(total);
        expect(carryDrafts(2026, ended, chart, [])).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

test('vouchers of one series follow one another in number and hash and are one change of the month', () => {
  const drafts = carryDrafts(2026, YEAR, GRASSROOTS_CHART, []).map(({ draft }) => draft);
  const [first, ...more] = drafts;
  if (!first) throw new Error('no drafts');
  const head = { n_ji: 4, h_ji: 'a'.repeat(64) };
  const by = { at: instant('2026-12-31T02:00:00.000Z'), preparedBy: { kind: 'person' } };
  const { posting, others } = planSeries(head, [first, ...more], by);
  const all = [...others, posting.voucher];
  expect(all.map(({ number }) => number)).toEqual([5, 6, 7, 8]);
  expect(all.map(({ previousHash }) => previousHash)).toEqual([head.h_ji, ...others.map(({ hash }) => hash)]);
  expect(posting.change.fence).toMatchObject(head);
  expect(posting.change.set).toEqual({ n_ji: 8, h_ji: posting.voucher.hash });
  const lines = drafts.flatMap((draft) => draft.lines);
  expect(sum(lines, 'debitFen')).toBe(sum(lines, 'creditFen'));
  expect(posting.change.add).toMatchObject(movementsOf(lines));
});
