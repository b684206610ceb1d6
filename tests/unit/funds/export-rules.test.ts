import { describe, expect, test } from 'vitest';
import { GRASSROOTS_CHART } from '#shared/funds/ledger/chart.ts';
import { accountPath, type BookMonth, bookRows, standing, voucherRows } from '#shared/funds/ledger/export-rules.ts';
import { credit, debit, movementsOf, planPosting } from '#shared/funds/ledger/rules.ts';
import type { Voucher, VoucherLine } from '#shared/funds/ledger/schema.ts';
import { day, instant, period } from '#shared/kernel/period.ts';

const at = instant('2026-11-22T02:00:00.000Z');
const [OCTOBER, NOVEMBER] = [period('2026-10'), period('2026-11')] as const;

const voucher = (on: string, number: number, lines: readonly VoucherLine[]): Voucher => {
  const source = { kind: 'manual', id: 'vdr_1', period: period(on.slice(0, 7)) } as const;
  const draft = { summary: '摘要', lines, source, attachments: 2 };
  const head = { n_ji: number - 1, h_ji: '0'.repeat(64) };
  const by = { at, on: day(on), preparedBy: { kind: 'person', name: '甲' } };
  return planPosting(head, draft, by).voucher;
};

const first = voucher('2026-10-05', 1, [debit('102', 1_000), credit('401', 1_000, '会费')]);
const second = voucher('2026-11-06', 1, [debit('50102', 300), { ...credit('102', 300), project: 'prj_1' }]);
const months: BookMonth[] = [
  { sk: period('2025-12'), ...movementsOf([debit('102', 70), credit('32205', 70)]) },
  { sk: OCTOBER, ...movementsOf(first.lines) },
  { sk: NOVEMBER, ...movementsOf(second.lines) },
];
const input = {
  accounts: GRASSROOTS_CHART.accounts,
  months,
  periods: [OCTOBER, NOVEMBER],
  accountName: (code: string) => accountPath(GRASSROOTS_CHART.accountOf, code),
};
const short = (rows: ReturnType<typeof bookRows>, code: string) =>
  rows
    .filter(({ account }) => account === code)
    .map((row) => `${row.period} ${row.summary} ${row.debitFen} ${row.creditFen} ${row.direction}${row.balanceFen}`);

describe('vouchers in the columns of other ledgers', () => {
  test('have a line for each entry with the whole name of its account', () => {
    const names = { accountName: input.accountName, projectName: () => '书屋' };
    const rows = voucherRows([first, { ...second, reviewedBy: { kind: 'person', name: '乙' } }], names);
    expect(rows[1]).toEqual({
      date: '2026-10-05',
      word: '记',
      number: 1,
      attachments: 2,
      summary: '会费',
      account: '401',
      accountName: '会费收入',
      debitFen: 0,
      creditFen: 1_000,
      project: '',
      preparedBy: '甲',
      reviewedBy: '',
    });
    expect(rows[2]).toMatchObject({ summary: '摘要', accountName: '职工活动支出-文体活动支出', reviewedBy: '乙' });
    expect(rows[3]?.project).toBe('书屋');
    const { attachments: _, ...bare } = first;
    const nameless = voucherRows([{ ...bare, preparedBy: { kind: 'system' } }], names);
    expect(nameless[0]).toMatchObject({ attachments: 0, preparedBy: '' });
    expect(accountPath(GRASSROOTS_CHART.accountOf, '999')).toBe('');
  });
});

describe('books', () => {
  test('the general one has main accounts with sums of each month and of the year', () => {
    const rows = bookRows({ ...input, vouchers: undefined });
    expect(short(rows, '102')).toEqual([
      '2026-10 期初余额 null null 借70',
      '2026-10 本月合计 1000 0 借1070',
      '2026-10 本年累计 1000 0 借1070',
      '2026-11 本月合计 0 300 借770',
      '2026-11 本年累计 1000 300 借770',
    ]);
    expect(short(rows, '501').at(-1)).toBe('2026-11 本年累计 300 0 借300');
    expect(short(rows, '50102')).toEqual([]);
    expect(short(rows, '322')).toHaveLength(5);
    expect(short(rows, '101')).toEqual([]);
    expect(bookRows({ ...input, periods: [], vouchers: undefined })).toEqual([]);
  });

  test('the detailed one has every line of a leaf with the balance after it', () => {
    const vouchers = new Map([
      [OCTOBER, [first]],
      [NOVEMBER, [second]],
    ]);
    const rows = bookRows({ ...input, vouchers });
    expect(short(rows, '102')).toEqual([
      '2026-10 期初余额 null null 借70',
      '2026-10 摘要 1000 0 借1070',
      '2026-10 本月合计 1000 0 借1070',
      '2026-10 本年累计 1000 0 借1070',
      '2026-11 摘要 0 300 借770',
      '2026-11 本月合计 0 300 借770',
      '2026-11 本年累计 1000 300 借770',
    ]);
    expect(rows.find((row) => row.voucher === '记-0001')).toMatchObject({ account: '102', date: '2026-10-05' });
    expect(short(rows, '501')).toEqual([]);
    const partly = bookRows({ ...input, vouchers: new Map([[OCTOBER, [first]]]) });
    expect(short(partly, '401')[1]).toBe('2026-10 会费 0 1000 贷1000');
  });

  test('write a balance with its side', () => {
    expect([standing(5), standing(-5), standing(0)]).toEqual([
      { direction: '借', balanceFen: 5 },
      { direction: '贷', balanceFen: 5 },
      { direction: '平', balanceFen: 0 },
    ]);
  });
});
