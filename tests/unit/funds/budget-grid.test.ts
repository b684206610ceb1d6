import { describe, expect, test } from 'vitest';
import type { BudgetLine } from '#web/api/client.ts';
import { filledFromBudget, filledFromPrior, priorSumsOf, rowOf } from '#web/features/funds/budget/editor-rows.ts';

const line = (account: string, amountFen: number, priorFen: number | null = null): BudgetLine => ({
  account,
  zh: account,
  en: account,
  project: null,
  projectName: null,
  priorFen,
  amountFen,
  note: '',
  usedFen: 0,
});
const amounts = (rows: ReturnType<typeof filledFromPrior>) => rows.map(({ account, amount }) => [account, amount]);

describe('a new budget is filled', () => {
  const rows = [line('401', 0, 32_752_795), line('50101', 500, 450_000), line('510', 0, -100)].map(rowOf);

  test('from what last year came to, where no amount stands; a loss is no budget', () => {
    expect(amounts(filledFromPrior(rows))).toEqual([
      ['401', '327,527.95'],
      ['50101', '5.00'],
      ['510', '0.00'],
    ]);
    expect(priorSumsOf(rows)).toEqual({ incomeFen: 32_752_795, spendingFen: 449_900 });
  });

  test('from the budget in force of the year before, with the lines that are missing', () => {
    const before = [line('401', 40_000_000), line('50101', 6_000_000), line('50102', 12_000_000)];
    expect(amounts(filledFromBudget(rows, before))).toEqual([
      ['401', '400,000.00'],
      ['50101', '5.00'],
      ['50102', '120,000.00'],
      ['510', '0.00'],
    ]);
  });
});
