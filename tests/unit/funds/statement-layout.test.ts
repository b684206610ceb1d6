import { describe, expect, test } from 'vitest';
import { compareYears } from '#shared/funds/statements/compare-rules.ts';
import { layoutOf } from '#shared/funds/statements/layout-rules.ts';
import { buildStatement } from '#shared/funds/statements/rules.ts';
import type { AccountMovement, Form, Span } from '#shared/funds/statements/schema.ts';
import { spanOf } from '#shared/funds/statements/window-rules.ts';
import { period } from '#shared/kernel/period.ts';

const moved = (month: string, account: string, netFen: number): AccountMovement => ({
  period: period(month),
  account,
  kind: 'ordinary',
  netFen,
});
const movements = [moved('2025-03', '401', -100), moved('2026-03', '401', -1_001), moved('2026-04', '50102', 3_000)];
const of = (form: Form, span: Span) => layoutOf(buildStatement(form, span, movements, []), '测试工会');
const MONTH = spanOf({ period: period('2026-02') });

describe('the official forms', () => {
  test.each([
    ['balanceSheet', MONTH, '2026年2月28日', '期末余额', '工会01表'],
    ['balanceSheet', spanOf({ year: 2026 }), '2026年12月31日', '年末余额', '工会01表'],
    ['income', MONTH, '2026年2月', '本年累计数', '工会02表'],
    ['income', spanOf({ year: 2026 }), '2026年度', '上年数', '工会02表'],
  ] as const)('%s of %o', (form, span, when, head, code) => {
    const layout = of(form, span);
    expect([layout.when.zh, layout.columns[2]?.head.zh, layout.code]).toEqual([when, head, code]);
    expect(layout.rows.every((row) => row.length === layout.columns.length)).toBe(true);
    expect(layout.signatures.map(({ zh }) => zh)).toEqual(['单位负责人：', '会计机构负责人：', '制表：', '日期：']);
  });

  test('stand side by side with both totals on the last line; only figures lead somewhere', () => {
    const { rows } = of('balanceSheet', spanOf({ period: period('2026-04') }));
    expect(rows.at(-1)?.flatMap(({ text }) => text?.zh ?? [])).toEqual(['资产总计', '负债与净资产总计']);
    const income = of('income', spanOf({ year: 2026 })).rows.flat();
    const leading = income.filter(({ row }) => row !== undefined).map(({ row, column }) => `${row} ${column}`);
    expect(leading).toEqual([
      'incomeTotal first',
      'incomeTotal second',
      'a401 first',
      'a401 second',
      'spendingTotal first',
      'a501 first',
      'difference first',
      'difference second',
    ]);
  });
});

test('years side by side: per member half up, away from zero, and unknown without members', () => {
  const counts = [
    { period: period('2025-12'), members: 0 },
    { period: period('2026-06'), members: 2 },
    { period: period('2026-01'), members: 9 },
  ];
  const { years } = compareYears('difference', [2024, 2025, 2026], movements, counts);
  expect(years.map(({ amountFen, members, perMemberFen }) => [amountFen, members, perMemberFen])).toEqual([
    [0, 0, null],
    [100, 0, null],
    [-1_999, 2, -1_000],
  ]);
  const [, , last] = compareYears('incomeTotal', [2024, 2025, 2026], movements, counts).years;
  expect(last?.perMemberFen).toBe(501);
});
