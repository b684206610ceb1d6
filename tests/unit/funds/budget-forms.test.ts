import { describe, expect, test } from 'vitest';
import { type BudgetFormInput, budgetLayout } from '#shared/funds/statements/budget-form-rules.ts';
import type { LayoutCell } from '#shared/funds/statements/layout-rules.ts';
import type { AccountMovement } from '#shared/funds/statements/schema.ts';
import { period } from '#shared/kernel/period.ts';

const moved = (month: string, account: string, netFen: number, kind: AccountMovement['kind'] = 'ordinary') => ({
  period: period(month),
  account,
  kind,
  netFen,
});
const input: BudgetFormInput = {
  year: 2026,
  unionName: '测试工会',
  original: [
    { account: '401', amountFen: 10_000 },
    { account: '50102', amountFen: 6_000 },
    { account: '503', amountFen: 4_000 },
  ],
  current: [
    { account: '401', amountFen: 10_000 },
    { account: '50102', amountFen: 7_000 },
    { account: '503', amountFen: 5_000 },
  ],
  originalSurplusFen: 500,
  currentSurplusFen: 2_000,
  movements: [
    moved('2025-05', '401', -8_000),
    moved('2025-06', '50102', 3_000),
    moved('2026-05', '401', -9_000),
    moved('2026-06', '50102', 3_500),
    moved('2026-06', '50301', 600),
    moved('2026-12', '50102', -3_500, 'carryForward'),
  ],
  nameOf: (code) => (code === '50102' ? { zh: '文体活动支出', en: 'Culture and sport' } : undefined),
};
const rowsOf = (form: 'budget' | 'finalAccounts', changes: Partial<BudgetFormInput> = {}) =>
  budgetLayout(form, { ...input, ...changes }).rows.map((row) => row.map(({ text, value }) => text?.zh ?? value));

describe('the final-account table', () => {
  test('has budget, adjusted budget, what was booked, the rate and the year before; the carry-forward changes nothing', () => {
    expect(rowsOf('finalAccounts')).toEqual([
      ['一、收入合计', 10_000, 10_000, 9_000, 9_000, 8_000],
      ['会费收入', 10_000, 10_000, 9_000, 9_000, 8_000],
      ['动用上年结余', 500, 2_000, 0, null, 0],
      ['二、支出合计', 10_000, 12_000, 4_100, 3_417, 3_000],
      ['职工活动支出', 6_000, 7_000, 3_500, 5_000, 3_000],
      ['文体活动支出', 6_000, 7_000, 3_500, 5_000, 3_000],
      ['职工服务支出', 4_000, 5_000, 600, 1_200, 0],
      ['50301', 0, 0, 600, null, 0],
      ['三、收支差额', 0, -2_000, 4_900, null, 5_000],
    ]);
  });

  test('leads from what was booked to its accounts, and from nothing else', () => {
    const cells = budgetLayout('finalAccounts', input).rows.flat();
    const drill = cells.filter((cell): cell is LayoutCell & { row: string } => cell.row !== undefined);
    expect(drill.map(({ row, column }) => `${row} ${column}`)).toContain('a501 first');
    expect(drill.every(({ value }) => value !== 0 && value !== null)).toBe(true);
  });
});

describe('the budget table', () => {
  test('stands beside last year', () => {
    expect(rowsOf('budget').at(0)).toEqual(['一、收入合计', 8_000, 10_000, 10_000]);
    expect(rowsOf('budget').at(-1)).toEqual(['三、收支差额', 5_000, 0, -2_000]);
    const drawnAtFirst = rowsOf('budget', { currentSurplusFen: 0 });
    expect(drawnAtFirst.find(([name]) => name === '动用上年结余')).toEqual(['动用上年结余', 0, 500, 0]);
  });

  test('says that there is none, and shows what the books have all the same', () => {
    const none = budgetLayout('budget', {
      ...input,
      original: null,
      current: null,
      originalSurplusFen: 0,
      currentSurplusFen: 0,
    });
    expect(none.notes).toHaveLength(1);
    expect(none.rows[0]?.map(({ value }) => value)).toEqual([undefined, 8_000, 0, 0]);
  });
});
