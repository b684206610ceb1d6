import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHART } from '#shared/funds/ledger/chart.ts';
import type { Account } from '#web/api/client.ts';
import { findAccounts } from '#web/features/funds/vouchers/account-search.ts';
import {
  balanceRow,
  copyRow,
  emptyGrid,
  faultsOf,
  type Grid,
  linesOf,
  removeRow,
  setCell,
  sumsOf,
} from '#web/features/funds/vouchers/grid-state.ts';

const accounts: Account[] = CHART.map((account) => ({ ...account }));
const found = (text: string) => findAccounts(accounts, text).map(({ code }) => code);
const filled = (cells: readonly (readonly [debit: string, credit: string])[]): Grid =>
  cells.reduce<Grid>(
    (grid, [debit, credit], index) => {
      const key = grid.rows[index]?.key ?? 0;
      const named = setCell(grid, key, 'account', '102');
      return credit === '' ? setCell(named, key, 'debit', debit) : setCell(named, key, 'credit', credit);
    },
    { rows: cells.map((_, key) => ({ key, memo: '', account: '', project: '', debit: '', credit: '' })), next: 99 },
  );

describe('an account is found', () => {
  test('by code, name, sound and initials, and never one that only adds up', () => {
    expect(found('102')[0]).toBe('102');
    expect(found('银行')).toEqual(['102']);
    expect(found('yhck')[0]).toBe('102');
    expect(found('yinhang')[0]).toBe('102');
    expect(found('wthd')[0]).toBe('50102');
    expect(found('文体')).toEqual(['50102']);
    expect(found('Culture')).toEqual(['50102']);
    expect(found('501')).not.toContain('501');
    expect(found('qqq')).toEqual([]);
    expect(found('').length).toBeGreaterThan(5);
  });
});

describe('the grid', () => {
  test('balances with = on the side that needs it, whatever stands in it', () => {
    const side = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 9_999_999 }));
    fc.assert(
      fc.property(fc.array(side, { minLength: 1, maxLength: 8 }), (amounts) => {
        const cells = amounts.map(([isDebit, fen]) => {
          const text = (fen / 100).toFixed(2);
          return isDebit ? ([text, ''] as const) : (['', text] as const);
        });
        const grid = filled([...cells, ['', '']]);
        const even = balanceRow(grid, cells.length);
        const { debitFen, creditFen } = sumsOf(even);
        expect(debitFen).toBe(creditFen);
      }),
    );
  });

  test('keeps one side of a line, copies a line without its amount, and never ends empty', () => {
    const grid = setCell(setCell(emptyGrid(), 0, 'debit', '5'), 0, 'credit', '7');
    expect(grid.rows[0]).toMatchObject({ debit: '', credit: '7' });
    const copied = copyRow(setCell(grid, 0, 'account', '408'), 0);
    expect(copied.rows.slice(0, 2)).toMatchObject([
      { account: '408', credit: '7' },
      { account: '408', credit: '' },
    ]);
    const bare = copied.rows.reduce((rest, { key }) => removeRow(rest, key), copied);
    expect(bare.rows).toHaveLength(1);
  });

  test('sends fen and says which lines cannot be sent', () => {
    const grid = setCell(setCell(setCell(emptyGrid(), 0, 'debit', '1,234.5'), 0, 'account', '102'), 1, 'memo', '说明');
    expect(linesOf(grid)).toEqual([
      { account: '102', debitFen: 123_450, creditFen: 0 },
      { account: '', debitFen: 0, creditFen: 0, memo: '说明' },
    ]);
    const faults = (of: Grid) => faultsOf(of).map(({ place, cell, code }) => `${place} ${cell} ${code}`);
    expect(faults(grid)).toEqual(['2 account account', '2 debit missing']);
    expect(faults(setCell(grid, 0, 'debit', '1.234'))[0]).toBe('1 debit unreadable');
    expect(faults(setCell(grid, 0, 'credit', '0'))[0]).toBe('1 credit positive');
  });
});
