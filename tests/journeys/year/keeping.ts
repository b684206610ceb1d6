import { expect } from 'vitest';
import { foundOf, type World } from '../steps/world.ts';
import { YEAR } from './calendar.ts';
import { ask } from './hands.ts';
import { OPENING } from './money.ts';
import { importStatement, signReconciliation } from './on-pages.ts';

type Rows<T> = { data: T[] };
/** Four months of the year: 4/72 of the cost, to the fen. */
export const depreciate = async (world: World): Promise<void> => {
  await ask(world, 'finance', 'POST', '/v1/assets/depreciation-runs');
  const path = `/v1/ledger/balances?period=${YEAR}-12`;
  const { data } = await ask<Rows<{ account: string; closingFen: number }>>(world, 'finance', 'GET', path);
  const accumulated = data.find(({ account }) => account === '163');
  expect(accumulated?.closingFen).toBe(Math.round((680_000 * 4) / 72));
};

type Entry = { date: string; summary: string; debitFen: number; creditFen: number };
const INTEREST_FEN = 1_862;

const entriesOf = async (world: World): Promise<Entry[]> => {
  const all: Entry[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const period = `${YEAR}-${String(month).padStart(2, '0')}`;
    const path = `/v1/ledger/accounts/102/entries?period=${period}&limit=200`;
    all.push(...(await ask<Rows<Entry>>(world, 'finance', 'GET', path)).data);
  }
  return all;
};

const yuan = (fen: number): string => (fen === 0 ? '' : (fen / 100).toFixed(2));

/** What the bank would send for the year: every entry of the books, and interest that nobody has booked yet. */
const statementOf = (entries: readonly Entry[]): string => {
  const interest = { date: `${YEAR}-12-21`, summary: '结息', debitFen: INTEREST_FEN, creditFen: 0 };
  let balanceFen: number = OPENING[1].debitFen;
  const lines = [...entries, interest]
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ date, summary, debitFen, creditFen }) => {
      balanceFen += debitFen - creditFen;
      return [
        date.replaceAll('-', ''),
        yuan(creditFen),
        yuan(debitFen),
        (balanceFen / 100).toFixed(2),
        '',
        summary,
      ].join();
    });
  return `交易日期,借方发生额,贷方发生额,账户余额,对方户名,摘要\r\n${lines.join('\r\n')}\r\n`;
};

export const openBankAccount = async (world: World): Promise<void> => {
  const opening = { on: `${YEAR}-01-01`, balanceFen: OPENING[1].debitFen };
  const account = { name: '基本户', bank: '中国建设银行草场门支行', number: '3200 1599 8360 5250 0199', opening };
  const { id } = await ask<{ id: string }>(world, 'finance', 'POST', '/v1/bank-accounts', account);
  world.found.set('bankAccount', id);
};

type Suggestion = {
  lines: { id: string; day: string; partFen: number }[];
  entries: { voucherId: string; index: number; partFen: number }[];
};
type Line = { id: string; day: string; memo: string; openFen: number };
type Workspace = { suggestions: Suggestion[]; lines: Line[]; openLines: number; openEntries: number };

/** Confirms what is suggested for a month, until nothing more is; answers what is left. */
const matchMonth = async (world: World, period: string): Promise<Workspace> => {
  const path = `/v1/bank-accounts/${foundOf(world, 'bankAccount')}`;
  const look = () => ask<Workspace>(world, 'finance', 'GET', `${path}/months/${period}`);
  const { suggestions } = await look();
  for (const { lines, entries } of suggestions)
    await ask(world, 'finance', 'POST', `${path}/matches`, { lines, entries, way: 'suggested' });
  return look();
};

const bookInterest = async (world: World, { lines }: Workspace): Promise<void> => {
  const interest = lines.find(({ memo, openFen }) => memo === '结息' && openFen === INTEREST_FEN);
  const path = `/v1/bank-accounts/${foundOf(world, 'bankAccount')}/lines/${interest?.id}/booking`;
  const booking = { day: interest?.day, account: '408', summary: '银行存款利息' };
  await ask(world, 'finance', 'POST', path, booking);
};

type Signed = { statements: { adjustedBankFen: number; adjustedBookFen: number; bankFen: number }[]; status: string };

/** The year's statement comes in; all is matched, the interest booked, December signed. */
export const reconcile = async (world: World): Promise<void> => {
  const entries = await entriesOf(world);
  await importStatement(world, statementOf(entries), entries.length + 1);
  for (let month = 1; month < 12; month += 1) await matchMonth(world, `${YEAR}-${String(month).padStart(2, '0')}`);
  await bookInterest(world, await matchMonth(world, `${YEAR}-12`));
  const left = await matchMonth(world, `${YEAR}-12`);
  expect([left.openLines, left.openEntries]).toEqual([0, 0]);
  await signReconciliation(world);
  const path = `/v1/bank-reconciliations/${YEAR}-12`;
  const { status, statements } = await ask<Signed>(world, 'finance', 'GET', path);
  expect(status).toBe('reconciled');
  for (const one of statements) expect([one.adjustedBankFen, one.adjustedBookFen]).toEqual([one.bankFen, one.bankFen]);
};
