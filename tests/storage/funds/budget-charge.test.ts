import { beforeEach, describe, expect, test } from 'vitest';
import { chargeBudget, type Encumbrance, encumber, releaseEncumbrance } from '#shared/funds/budget/charge.ts';
import { credit, debit } from '#shared/funds/ledger/rules.ts';
import type { VoucherLine } from '#shared/funds/ledger/schema.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import { day, period } from '#shared/kernel/period.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import { key } from '#shared/storage/keys.ts';
import { jobContext } from '#shared/storage/means.ts';
import { openMonth } from '#shared/storage/month.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { enforce, linesOf, save, TODAY, YEAR } from './budget-kit.ts';

let kit: Kit;
let ctx: UnionCtx;

beforeEach(() => {
  kit = makeKit();
  ctx = jobContext(kit.runtime, 'test', kit.tools.newId('union') as UnionId, 'req_test');
});

const charge = async (lines: readonly VoucherLine[], release: readonly Encumbrance[] = [], on = TODAY) =>
  save(ctx, await chargeBudget(ctx, { on, lines, release }));
const hold = async (account: string, amountFen: number, project?: string) => {
  const { writes, encumbrance } = await encumber(ctx, {
    year: YEAR,
    account,
    amountFen,
    ...(project ? { project } : {}),
  });
  await save(ctx, writes);
  return encumbrance;
};
const allowInterim = (isInForce = false) =>
  ctx.db.put({
    ...key.budgetYear(ctx.scope.unionId, YEAR),
    year: YEAR,
    interim: { reason: '年初未批复' },
    ...(isInForce ? { inForce: 1 } : {}),
    v: 1,
  });

describe('the budget refuses', () => {
  test('any spending before a budget is in force', async () => {
    const refusal = { kind: 'rule', code: 'funds.budget.noneInForce', params: { year: 2026, account: '50102' } };
    await expect(charge([debit('50102', 1)])).rejects.toMatchObject(refusal);
    await expect(hold('50102', 1)).rejects.toMatchObject(refusal);
  });

  test('an account and a project that have no line', async () => {
    await enforce(ctx, { 50102: 100, '501#prj_A': 100 });
    await expect(charge([debit('50301', 1)])).rejects.toMatchObject({ code: 'funds.budget.noLine' });
    await expect(charge([debit('50103', 1)])).rejects.toMatchObject({ code: 'funds.budget.noLine' });
    await expect(hold('503', 1, 'prj_A')).rejects.toMatchObject({ params: { account: '503', project: 'prj_A' } });
  });

  test('one fen more than remains, and says what remains', async () => {
    await enforce(ctx, { 50102: 1_000 });
    await charge([debit('50102', 400)]);
    await hold('50102', 500);
    const params = { account: '50102', remainingFen: 100, neededFen: 101 };
    await expect(hold('50102', 101)).rejects.toMatchObject({ kind: 'rule', code: 'funds.budget.exceeded', params });
    await expect(charge([debit('50102', 101)])).rejects.toMatchObject({ code: 'funds.budget.exceeded', params });
  });

  test('what fitted when it was planned and fits no longer', async () => {
    await enforce(ctx, { 50102: 1_000 });
    const planned = await chargeBudget(ctx, { on: TODAY, lines: [debit('50102', 600)] });
    await charge([debit('50102', 500)]);
    await expect(save(ctx, planned)).rejects.toMatchObject({
      code: 'funds.budget.exceeded',
      params: { remainingFen: 500, neededFen: 600 },
    });
  });

  test('to release twice what was held once', async () => {
    await enforce(ctx, { 50102: 1_000 });
    const held = await hold('50102', 500);
    await save(ctx, releaseEncumbrance(held));
    await expect(save(ctx, releaseEncumbrance(held))).rejects.toMatchObject({ code: 'storage.version.stale' });
    await expect(charge([debit('50102', 500)], [held])).rejects.toMatchObject({ code: 'storage.version.stale' });
    expect(await linesOf(ctx)).toMatchObject({ 50102: { encumberedFen: 0, actualFen: 0, availableFen: 1_000 } });
  });

  test('a voucher that moves more lines than its transaction has room for', async () => {
    const accounts = Array.from({ length: 81 }, (_, index) => `501${String(index).padStart(2, '0')}`);
    await enforce(ctx, Object.fromEntries(accounts.map((account) => [account, 1])));
    await expect(charge(accounts.map((account) => debit(account, 1)))).rejects.toMatchObject({
      code: 'funds.budget.tooManyCharged',
    });
    await charge(accounts.slice(1).map((account) => debit(account, 1)));
  });

  test('amounts that are none', async () => {
    await enforce(ctx, { 50102: 1_000 });
    for (const amountFen of [0, -1, 0.5])
      await expect(hold('50102', amountFen)).rejects.toMatchObject({ code: 'kernel.amount.outOfRange' });
  });

  test('to hold money of a year whose books are closed', async () => {
    await enforce(ctx, { 50102: 1_000 }, 2025);
    await openMonth(ctx, period('2025-12'));
    await ctx.db.update(key.month(ctx.scope.unionId, period('2025-12')), {
      expression: 'SET closedAt = :at',
      values: { ':at': '2026-01-10T00:00:00.000Z' },
    });
    await expect(encumber(ctx, { year: 2025, account: '50102', amountFen: 1 })).rejects.toMatchObject({
      code: 'funds.budget.yearClosed',
    });
  });

  test('interim spending once it is no longer allowed, or a budget is in force', async () => {
    await allowInterim();
    const planned = await chargeBudget(ctx, { on: TODAY, lines: [debit('50102', 600)] });
    await ctx.db.delete(key.budgetYear(ctx.scope.unionId, YEAR));
    await expect(save(ctx, planned)).rejects.toMatchObject({ code: 'storage.month.moved' });
    await allowInterim(true);
    await expect(save(ctx, planned)).rejects.toMatchObject({ code: 'storage.month.moved' });
    await enforce(ctx, { 50102: 1_000 });
    await expect(save(ctx, planned)).rejects.toMatchObject({ code: 'storage.month.moved' });
    expect(await linesOf(ctx)).toMatchObject({ 50102: { actualFen: 0 } });
  });
});

describe('a line of the budget', () => {
  test('is held by a request, freed and spent by its payment', async () => {
    await enforce(ctx, { 501: 1_000 });
    const held = await hold('50102', 800);
    expect(held).toMatchObject({ year: 2026, account: '501', amountFen: 800 });
    expect((await linesOf(ctx))['501']).toMatchObject({ encumberedFen: 800, availableFen: 200 });
    await charge([debit('50102', 1_000), credit('102', 1_000)], [held]);
    expect((await linesOf(ctx))['501']).toMatchObject({ encumberedFen: 0, actualFen: 1_000, availableFen: 0 });
  });

  test('takes all lines of a voucher together, and nothing of other accounts', async () => {
    await enforce(ctx, { 50102: 1_000, 503: 300 });
    const mixed = [debit('50102', 700), debit('50102', 200), credit('50102', 50), debit('50301', 300)];
    await charge([...mixed, credit('102', 1_150)]);
    expect(await linesOf(ctx)).toMatchObject({ 50102: { actualFen: 850 }, 503: { actualFen: 300, availableFen: 0 } });
    expect(await chargeBudget(ctx, { on: TODAY, lines: [debit('101', 1), credit('102', 1)] })).toEqual([]);
    expect(await chargeBudget(ctx, { on: TODAY, lines: [debit('50102', 1), credit('50102', 1)] })).toEqual([]);
  });

  test('of a project stands before that of its account, and falls back to it', async () => {
    await enforce(ctx, { 50102: 1_000, '501#prj_A': 500 });
    const inProject = { ...debit('50102', 400), project: 'prj_A' };
    await charge([inProject, { ...debit('50102', 300), project: 'prj_B' }]);
    expect(await linesOf(ctx)).toMatchObject({ '501#prj_A': { actualFen: 400 }, 50102: { actualFen: 300 } });
  });

  test('gets back what a red voucher takes out', async () => {
    await enforce(ctx, { 50102: 1_000 });
    await charge([debit('50102', 1_000)]);
    await charge([debit('50102', -1_000), credit('102', -1_000)]);
    expect((await linesOf(ctx))['50102']).toMatchObject({ actualFen: 0, availableFen: 1_000 });
  });

  test('red entries are counted even where no budget has the line, so that the books and this agree', async () => {
    await charge([debit('50102', -70)]);
    expect(await linesOf(ctx)).toMatchObject({ 50102: { actualFen: -70, isLimited: false } });
    await enforce(ctx, { 503: 100 });
    await charge([debit('50102', -30)]);
    expect(await linesOf(ctx)).toMatchObject({ 50102: { actualFen: -100, isLimited: false } });
  });

  test('gets back what was held when the request comes to nothing, also with nothing spent', async () => {
    await enforce(ctx, { 50102: 1_000, 50301: 100 });
    const [first, second] = [await hold('50102', 300), await hold('50102', 200)];
    await charge([], [first, second]);
    const third = await hold('50102', 1_000);
    await charge([debit('50301', 100)], [third]);
    expect(await linesOf(ctx)).toMatchObject({ 50102: { encumberedFen: 0 }, 50301: { actualFen: 100 } });
  });

  test('of last year is freed when the payment comes in the new one, which bears it', async () => {
    await enforce(ctx, { 50102: 1_000 }, 2025);
    await enforce(ctx, { 50102: 1_000 });
    const { writes, encumbrance } = await encumber(ctx, { year: 2025, account: '50102', amountFen: 400 });
    await save(ctx, writes);
    await charge([debit('50102', 400)], [encumbrance], day('2026-01-05'));
    expect((await linesOf(ctx, 2025))['50102']).toMatchObject({ encumberedFen: 0, actualFen: 0 });
    expect((await linesOf(ctx))['50102']).toMatchObject({ encumberedFen: 0, actualFen: 400 });
  });

  test('counts without a limit while the chair allows interim spending', async () => {
    await allowInterim();
    const held = await hold('50102', 500, 'prj_A');
    await charge([debit('50301', 200)]);
    expect(await linesOf(ctx)).toMatchObject({
      '50102#prj_A': { encumberedFen: 500, isLimited: false, availableFen: -500 },
      50301: { actualFen: 200 },
    });
    await charge([{ ...debit('50102', 450), project: 'prj_A' }], [held]);
    expect((await linesOf(ctx))['50102#prj_A']).toMatchObject({ encumberedFen: 0, actualFen: 450 });
  });
});
