import { expect } from 'vitest';
import { foundOf, type World } from '../steps/world.ts';
import { ask } from './hands.ts';
import { MEMBERS, wageOf } from './people.ts';

const dueFen = (n: number): number => (Math.floor(wageOf(n) / 1000) * 1000 * 5) / 1000;

/** What payroll deducted in a month, posted by the bookkeeper. */
export const postDues = async (world: World, period: string): Promise<void> => {
  const rows = Array.from({ length: MEMBERS }, (_, n) => {
    const employeeNo = `G${String(n + 1).padStart(4, '0')}`;
    return { key: employeeNo, employeeNo, amountFen: dueFen(n) };
  });
  const totalFen = rows.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const batch = { period, mode: 'commit', declared: { count: rows.length, totalFen }, rows };
  const { counts } = await ask<{ counts: { posted: number } }>(world, 'finance', 'POST', '/v1/dues/batches', batch);
  expect(counts.posted).toBe(MEMBERS);
};

export const PAYROLL_FEN = 45_000_000;

/** The employer's 2 % of a month: declared, received, the upper share passed on. */
export const collectContribution = async (world: World, period: string): Promise<void> => {
  const path = `/v1/contributions/${period}`;
  const today = foundOf(world, 'today');
  await ask(world, 'finance', 'PUT', `${path}/declaration`, { payrollFen: PAYROLL_FEN });
  const amountFen = (PAYROLL_FEN * 2) / 100;
  const { upwardFen } = await ask<{ upwardFen: number }>(world, 'cashier', 'POST', `${path}/receipts`, {
    amountFen,
    receivedOn: today,
    method: 'bank',
  });
  await ask(world, 'cashier', 'POST', `${path}/remittances`, { amountFen: upwardFen, remittedOn: today });
};

/** Opening balances at the end of the year before: what there is equals whose it is. */
export const OPENING = [
  { account: '101', debitFen: 120_000 },
  { account: '102', debitFen: 18_642_377 },
  { account: '32205', creditFen: 18_762_377 },
] as const;

/** Yuan of the year by account: what comes in pays for what goes out. */
export const BUDGET: readonly (readonly [account: string, yuan: number])[] = [
  ['401', 9_000],
  ['402', 64_800],
  ['50101', 8_000],
  ['50102', 14_000],
  ['50105', 24_000],
  ['50301', 6_000],
  ['50405', 8_000],
  ['50504', 6_000],
  ['50702', 7_000],
  ['510', 800],
];

/** The light of the books: zero, and the vouchers say what the sums say. */
export const expectBalanced = async (world: World): Promise<void> => {
  const light = await ask(world, 'finance', 'GET', '/v1/ledger/trial-balance');
  expect(light).toMatchObject({ differenceFen: 0, balanced: true });
};
