import { expect } from 'vitest';
import { type ExportedVoucher, foldBalanceSheet, foldIncome } from '#tests/kit/statement-fold.ts';
import type { World } from '../steps/world.ts';
import { YEAR } from './calendar.ts';
import { ask, refused } from './hands.ts';

const periodOf = (month: number, year = YEAR): string => `${year}-${String(month).padStart(2, '0')}`;

/** December of the year before holds nothing but the opening; from then on every month is closed in its order. */
export const closeMonths = async (world: World, from: number, to: number): Promise<void> => {
  for (let month = from; month <= to; month += 1)
    await ask(world, 'finance', 'POST', `/v1/ledger/closings/${periodOf(month)}`);
};

/** Nothing lands behind a close; opening a month again takes two. */
export const tryBehindClose = async (world: World, period: string): Promise<void> => {
  const path = `/v1/ledger/closings/${period}/reopening`;
  await ask(world, 'finance', 'POST', path, { reason: '补记一笔银行手续费' });
  const own = await refused(world, 'finance', 'POST', `${path}/confirmation`);
  expect(own[0]).toBe(422);
  await ask(world, 'finance', 'DELETE', path);
};

type Page = { data: ExportedVoucher[]; nextCursor: string | null };

/** Every voucher as the API exports it. */
export const exportVouchers = async (world: World): Promise<ExportedVoucher[]> => {
  const months = [periodOf(12, YEAR - 1), ...Array.from({ length: 12 }, (_, n) => periodOf(n + 1))];
  const all: ExportedVoucher[] = [];
  for (const period of months) {
    let cursor: string | null = '';
    while (cursor !== null) {
      const at = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const path = `/v1/ledger/vouchers?period=${period}&limit=200${at}`;
      const page: Page = await ask<Page>(world, 'finance', 'GET', path);
      all.push(...page.data);
      cursor = page.nextCursor;
    }
  }
  return all;
};

type Cell = { readonly text?: { readonly zh: string }; readonly value?: number | null };
type Statement = {
  readonly layout: { readonly rows: readonly (readonly Cell[])[] };
  readonly checks: readonly { readonly code: string; readonly isMet: boolean }[];
  readonly openMonths: readonly string[];
};

/** Amounts of every row by its name, of both sides of a form. */
const byName = ({ layout }: Statement): Record<string, [number, number]> => {
  const found: Record<string, [number, number]> = {};
  for (const row of layout.rows)
    for (const [index, cell] of row.entries()) {
      const [first, second] = [row[index + 1]?.value, row[index + 2]?.value];
      if (cell.text && typeof first === 'number' && typeof second === 'number') found[cell.text.zh] = [first, second];
    }
  return found;
};

/** The year's statements, and the same out of the exported vouchers by a fold that knows nothing of the product. */
export const compareStatements = async (world: World): Promise<void> => {
  const vouchers = await exportVouchers(world);
  expect(vouchers.length).toBeGreaterThan(60);
  const folds = { balanceSheet: foldBalanceSheet(vouchers, YEAR, 12, true), income: foldIncome(vouchers, YEAR) };
  for (const [form, fold] of Object.entries(folds)) {
    const statement = await ask<Statement>(world, 'finance', 'GET', `/v1/statements?form=${form}&year=${YEAR}`);
    expect(statement.openMonths).toEqual([]);
    expect(statement.checks.filter(({ isMet }) => !isMet)).toEqual([]);
    const shown = byName(statement);
    expect(Object.keys(shown).length).toBeGreaterThan(12);
    expect(shown).toEqual(Object.fromEntries(Object.keys(shown).map((name) => [name, fold[name]])));
  }
};
