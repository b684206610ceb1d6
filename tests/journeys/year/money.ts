import { expect } from 'vitest';
import { foundOf, type World } from '../steps/world.ts';
import { YEAR } from './calendar.ts';
import { ask, callBy, comeInAs } from './hands.ts';
import { MEMBERS, type Who, wageOf } from './people.ts';

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

/** Prepared by one, posted by another. */
export const openBooks = async (world: World): Promise<void> => {
  const period = `${YEAR - 1}-12`;
  await ask(world, 'finance', 'PUT', '/v1/ledger/opening', { period, lines: OPENING });
  const { version } = await ask<{ version: number }>(world, 'chair', 'GET', '/v1/ledger/opening');
  await ask(world, 'chair', 'POST', '/v1/ledger/opening/posting', { version });
};

const BUDGET: readonly (readonly [account: string, yuan: number])[] = [
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

/** The district finds the union's budget in its inbox and takes it into its files, once. */
const fileAbove = async (world: World): Promise<void> => {
  const { administrator, unionName } = world.cast;
  const office = await comeInAs(world, administrator);
  const find = async (): Promise<string | undefined> => {
    const { body } = await callBy(office, 'GET', '/v1/federation/filings');
    return (body as { data: { id: string; unionName: string }[] }).data.find((one) => one.unionName === unionName)?.id;
  };
  await expect.poll(find, { timeout: 60_000, interval: 500 }).toBeDefined();
  const path = `/v1/federation/filings/${await find()}/acceptance`;
  const answer = { documentNumber: `备案回执〔${YEAR}〕9号` };
  expect((await callBy(office, 'POST', path, answer)).status).toBe(200);
  expect((await callBy(office, 'POST', path, answer)).status).toBe(409);
  await office.context.dispose();
};

/** The year's budget from the draft to the filing, each step by who takes it. */
export const passBudget = async (world: World): Promise<void> => {
  const path = `/v1/budgets/${YEAR}/versions`;
  const { number, v } = await ask<{ number: number; v: number }>(world, 'finance', 'POST', path, {});
  const lines = BUDGET.map(([account, yuan]) => ({ account, amountFen: yuan * 100 }));
  let { v: version } = await ask<{ v: number }>(world, 'finance', 'PUT', `${path}/${number}`, { v, lines });
  const on = foundOf(world, 'today');
  const steps: readonly (readonly [who: Who, verb: string, more: object])[] = [
    ['finance', 'submit', {}],
    ['chair', 'pass', { documentNumber: `工会纪要〔${YEAR}〕1号` }],
    ['audit', 'pass', { note: '收支平衡，同意' }],
    ['chair', 'pass', { documentNumber: `会员大会决议〔${YEAR}〕1号` }],
  ];
  for (const [who, verb, more] of steps)
    ({ v: version } = await ask<{ v: number }>(world, who, 'POST', `${path}/${number}/steps`, {
      v: version,
      verb,
      on,
      ...more,
    }));
  await fileAbove(world);
  const state = async () => (await ask<{ state: string }>(world, 'chair', 'GET', `${path}/${number}`)).state;
  await expect.poll(state, { timeout: 60_000, interval: 500 }).toBe('inForce');
};

/** The light of the books: zero, and the vouchers say what the sums say. */
export const expectBalanced = async (world: World): Promise<void> => {
  const light = await ask(world, 'finance', 'GET', '/v1/ledger/trial-balance');
  expect(light).toMatchObject({ differenceFen: 0, balanced: true });
};
