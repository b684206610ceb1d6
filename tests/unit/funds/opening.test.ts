import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeXlsx } from '#shared/files/write.ts';
import { accountOf, chartOf, GRASSROOTS_CHART, PLAIN_CHOICE } from '#shared/funds/ledger/chart.ts';
import { CHART_2009 } from '#shared/funds/ledger/chart-2009.ts';
import { figuresOfVoucher } from '#shared/funds/ledger/figure-rules.ts';
import { readOpeningFile } from '#shared/funds/ledger/opening-file.ts';
import { findAccount, foldName, isSumRow } from '#shared/funds/ledger/opening-file-rules.ts';
import {
  checkOpeningBalance,
  checkOpeningLines,
  checkOpeningMonth,
  checkOpeningPlace,
  checkWithinBooks,
  openingVouchers,
} from '#shared/funds/ledger/opening-rules.ts';
import type { Opening, OpeningLine } from '#shared/funds/ledger/opening-schema.ts';
import { sumSide } from '#shared/funds/ledger/rules.ts';
import { instant, period } from '#shared/kernel/period.ts';

const code = (name: string) => expect.objectContaining({ code: `funds.ledger.${name}` });
const line = (account: string, netFen: number, more: Partial<OpeningLine> = {}): OpeningLine => ({
  account,
  debitFen: Math.max(netFen, 0),
  creditFen: Math.max(-netFen, 0),
  movedDebitFen: 0,
  movedCreditFen: 0,
  ...more,
});
const june = period('2026-06');

test('posted balances hold their month and what was before; the chart begins in 2022', () => {
  const posted = { status: 'posted', period: june } as const;
  const check = (
    of: string,
    kind: 'manual' | 'opening' | 'depreciation',
    opening?: Pick<Opening, 'status' | 'period'>,
  ) => checkWithinBooks(period(of), kind, opening);
  expect(() => check('2026-06', 'manual', posted)).toThrow(code('beforeBooks'));
  expect(() => check('2026-07', 'manual', posted)).not.toThrow();
  expect(() => check('2026-06', 'manual', { ...posted, status: 'prepared' })).not.toThrow();
  expect(() => check('2026-06', 'opening', posted)).not.toThrow();
  expect(() => check('2026-06', 'depreciation', posted)).not.toThrow();
  expect(() => check('2021-12', 'manual')).toThrow(code('beforeChart'));
  expect(() => check('2021-12', 'opening')).not.toThrow();
  expect(() => check('2022-01', 'manual')).not.toThrow();
});

test('what a year moved before its books began counts for the federation, once; the result of a year does not again', () => {
  const lines = [line('102', 70_000), line('402', -100_000), line('50102', 30_000)].map((one) => ({
    ...one,
    movedDebitFen: one.debitFen,
    movedCreditFen: one.creditFen,
  }));
  const counted = openingVouchers(june, lines).map(({ draft }) => figuresOfVoucher(draft));
  const sumOf = (name: 'incomeFen' | 'spendingFen' | 'activitiesFen' | 'moneyFen') =>
    counted.reduce((sum, figures) => sum + (figures[name] ?? 0), 0);
  expect([sumOf('incomeFen'), sumOf('spendingFen'), sumOf('activitiesFen'), sumOf('moneyFen')]).toEqual([
    100_000, 30_000, 30_000, 70_000,
  ]);
  const result = [
    { account: '402', debitFen: 100_000, creditFen: 0 },
    { account: '32203', debitFen: 0, creditFen: 100_000 },
  ];
  const source = { kind: 'carryForward', id: '2026', period: period('2026-12') } as const;
  expect(figuresOfVoucher({ lines: result, source })).toEqual({});
});

describe('opening balances are refused', () => {
  const check = (of: string, ...lines: OpeningLine[]) => checkOpeningLines(period(of), lines, accountOf);

  test('on accounts that are not there or only add up, twice, on both sides', () => {
    expect(() => check('2026-06', line('999', 5))).toThrow(code('accountUnknown'));
    expect(() => check('2026-06', line('501', 5))).toThrow(code('accountNotLeaf'));
    expect(() => check('2026-06', line('102', 5), line('102', 6))).toThrow(code('openingTwice'));
    expect(() => check('2026-06', line('102', 5, { creditFen: 1 }))).toThrow(code('openingTwoSides'));
  });

  test('for results of a year that is over, and movements of one', () => {
    expect(() => check('2025-12', line('401', -5))).toThrow(code('openingYearOver'));
    expect(() => check('2025-12', line('102', 5, { movedDebitFen: 5 }))).toThrow(code('openingMovements'));
  });

  test('where results are not the movements of the year', () => {
    expect(() => check('2026-06', line('401', -5, { movedCreditFen: 4 }))).toThrow(code('openingResult'));
    check('2026-06', line('401', -5, { movedCreditFen: 6, movedDebitFen: 1 }), line('102', 3, { movedDebitFen: 9 }));
    check('2026-06', line('401', -5));
  });

  test('when they do not agree, in a month that is not over, behind a close, and after other vouchers', () => {
    expect(() => checkOpeningBalance([line('102', 5), line('32205', -4)])).toThrow(code('openingUnbalanced'));
    const moved = [line('102', 5, { movedDebitFen: 5 }), line('32205', -5)];
    expect(() => checkOpeningBalance(moved)).toThrow(code('openingMovementsUnbalanced'));
    const now = instant('2026-11-22T02:00:00.000Z');
    for (const of of ['2026-11', '2026-12'])
      expect(() => checkOpeningMonth(period(of), now)).toThrow(code('openingMonthNotOver'));
    checkOpeningMonth(period('2026-10'), now);
    const month = (sk: string, isClosed: boolean, hasBalance: boolean) => ({ sk: period(sk), isClosed, hasBalance });
    expect(() => checkOpeningPlace(june, june, [month('2026-08', true, false)])).toThrow(code('openingClosed'));
    expect(() => checkOpeningPlace(june, june, [month('2026-05', false, true)])).toThrow(code('openingNotFirst'));
    checkOpeningPlace(june, june, [month('2026-05', true, false), month('2026-07', false, true)]);
  });
});

describe('opening vouchers', () => {
  test('are one of the balances, or two: what the year began with and what moved since', () => {
    expect(openingVouchers(june, [line('102', 5), line('32205', -5)]).map((one) => one.period)).toEqual(['2026-06']);
    const within = [
      line('102', 7, { movedDebitFen: 4, movedCreditFen: 2 }),
      line('401', -4, { movedCreditFen: 4 }),
      line('50102', 2, { movedDebitFen: 2 }),
      line('32205', -5),
    ];
    const [begun, moved] = openingVouchers(june, within);
    expect(begun).toMatchObject({
      period: '2025-12',
      draft: {
        lines: [
          { account: '102', debitFen: 5 },
          { account: '32205', creditFen: 5 },
        ],
      },
    });
    expect(moved?.draft.lines).toMatchObject([
      { account: '102', debitFen: 4 },
      { account: '102', creditFen: 2 },
      { account: '401', creditFen: 4 },
      { account: '50102', debitFen: 2 },
    ]);
    const fresh = openingVouchers(june, [line('102', 4, { movedDebitFen: 4 }), line('401', -4, { movedCreditFen: 4 })]);
    expect(fresh.map((one) => one.period)).toEqual(['2026-06']);
  });

  test('balance, and add up to the balances, whatever moved', () => {
    const amount = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(amount, amount, amount, (start, income, spent) => {
        const lines = [
          line('102', start + income - spent, { movedDebitFen: income, movedCreditFen: spent }),
          line('32205', -start),
          line('401', -income, { movedCreditFen: income }),
          line('50102', spent, { movedDebitFen: spent }),
        ];
        checkOpeningLines(june, lines, accountOf);
        checkOpeningBalance(lines);
        const sums = new Map<string, number>();
        for (const { draft } of openingVouchers(june, lines)) {
          expect(sumSide(draft.lines, 'debitFen')).toBe(sumSide(draft.lines, 'creditFen'));
          for (const one of draft.lines)
            sums.set(one.account, (sums.get(one.account) ?? 0) + one.debitFen - one.creditFen);
        }
        for (const one of lines) expect(sums.get(one.account) ?? 0).toBe(one.debitFen - one.creditFen);
      }),
      { numRuns: 100 },
    );
  });
});

describe('an old trial balance', () => {
  const find = (version: 2009 | 2021, oldCode: string, name: string) =>
    findAccount(GRASSROOTS_CHART, version, { code: oldCode, name });

  test('is never matched by code alone: the same number meant other things', () => {
    expect(find(2009, '502', '维权支出')).toEqual({ account: null, problem: 'choose' });
    expect(find(2009, '50204', '困难职工帮扶费')).toEqual({ account: '50404', problem: null });
    expect(find(2021, '50204', '困难职工帮扶费')).toEqual({ account: null, problem: 'unknown' });
    expect(find(2009, '50501', '房屋建筑物购建')).toEqual({ account: '50701', problem: null });
    expect(find(2021, '50501', '房屋建筑物购建')).toEqual({ account: null, problem: 'nameDiffers' });
    expect(find(2009, '221', '应付上级经费')).toEqual({ account: '211', problem: null });
    expect(find(2009, '211', '应付上级经费')).toEqual({ account: null, problem: 'nameDiffers' });
    expect(find(2009, '999', '不知道')).toEqual({ account: null, problem: 'unknown' });
    // Of county level: a grassroots union has to borrow it first.
    expect(find(2009, '50401', '工资福利支出')).toEqual({ account: null, problem: 'choose' });
  });

  test('of 2021 is found by code and name, by name where a program numbers otherwise, and asked for where it adds up', () => {
    expect(find(2021, '102', '银行存款')).toEqual({ account: '102', problem: null });
    expect(find(2021, '1002', '银行存款')).toEqual({ account: '102', problem: null });
    expect(find(2021, '50102', '职工活动支出-文体活动支出')).toEqual({ account: '50102', problem: null });
    expect(find(2021, '501', '职工活动支出')).toEqual({ account: null, problem: 'choose' });
    expect(find(2021, '9999', '年初余额调整')).toEqual({ account: null, problem: 'unknown' });
    expect(foldName(' 应付工资（离退休费）')).toBe('应付工资');
    expect([isSumRow('501', ['501', '50102']), isSumRow('50102', ['501', '50102']), isSumRow('', ['1'])]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('of 2009 leads to accounts of the present chart, and every old code stands once', () => {
    const { accountOf: any } = chartOf({ ...PLAIN_CHOICE, level: 'county' });
    for (const [old, name, to] of CHART_2009)
      if (to) expect((any(to) ?? accountOf(to))?.isLeaf || to === '131', `${old} ${name}`).toBe(true);
    expect(new Set(CHART_2009.map(([old]) => old)).size).toBe(CHART_2009.length);
  });

  const bytes = (text: string) => new TextEncoder().encode(text);

  test('is read from csv with titles, sums and dashes; what cannot be read is said', async () => {
    const file = [
      '科目余额表,,,,,',
      '科目编码,科目名称,期末借方(元),期末贷方(元),累计借方,累计贷方',
      '102,银行存款,"1,234.50",,2000,765.5',
      '501,职工活动支出,765.5,-,765.5,',
      '50102,文体活动支出,765.5,-,765.5,',
      '32205,累计结余,,1000.00,,',
      '408,其他收入,,1000,,1000',
      '215,其他应付款,x,,,',
      '135,其他应收款,,,,',
      '合计,,2000,2000,,',
    ].join('\r\n');
    const { rows, skipped } = await readOpeningFile(bytes(file), GRASSROOTS_CHART, 2021);
    expect(skipped).toBe(2);
    expect(rows).toMatchObject([
      { code: '102', account: '102', debitFen: 123_450, movedDebitFen: 200_000, movedCreditFen: 76_550 },
      { code: '50102', account: '50102', debitFen: 76_550, creditFen: 0 },
      { code: '32205', account: '32205', creditFen: 100_000 },
      { code: '408', creditFen: 100_000, movedCreditFen: 100_000 },
      { code: '215', problem: 'amount' },
    ]);
  });

  test('is read from a workbook as well', async () => {
    const text = (header: string) => ({ header, kind: 'text' as const });
    const money = (header: string) => ({ header, kind: 'money' as const });
    const columns = [text('科目编码'), text('科目名称'), money('期末借方'), money('期末贷方')];
    const rows = [
      ['102', '银行存款', 100_000, null],
      ['32205', '累计结余', null, 100_000],
    ];
    const workbook = await writeXlsx('余额表', { columns, rows });
    const read = await readOpeningFile(workbook, GRASSROOTS_CHART, 2021);
    expect(read.rows).toMatchObject([
      { account: '102', debitFen: 100_000 },
      { account: '32205', creditFen: 100_000 },
    ]);
  });

  test('is read with a side and an amount, and refused without names', async () => {
    const file = '科目代码,科目名称,方向,期末余额\n225,其他应付款,贷,12.00\n135,其他应收款,借,-3\n';
    const { rows } = await readOpeningFile(bytes(file), GRASSROOTS_CHART, 2009);
    expect(rows).toMatchObject([
      { account: '215', creditFen: 1_200 },
      { account: '135', debitFen: 0, creditFen: 300 },
    ]);
    await expect(
      readOpeningFile(bytes('科目代码,期末借方,期末贷方\n102,1,0\n'), GRASSROOTS_CHART, 2021),
    ).rejects.toThrow(code('openingColumns'));
  });
});
