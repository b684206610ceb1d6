import { expect, test } from 'vitest';
import { takeStep } from '#shared/funds/budget/step-actions.ts';
import { holdBudget } from '#shared/funds/expenditure/hold.ts';
import { day } from '#shared/kernel/period.ts';
import { commit } from '#shared/storage/commit.ts';
import { allow } from '#shared/tenancy/access/allow.ts';
import { makeBudgetUnion, PLAN } from './budget-kit.ts';

test('interim spending on a line of its own, between the look at the year and the decision, is not lost', async () => {
  const { union, call, begin, save, decide, get, attach } = await makeBudgetUnion();
  await call('chair', 'PUT /v1/budgets/2026/interim', { isAllowed: true, reason: '职代会三月召开' });
  const met = await decide((await save((await begin()).body, PLAN)).body);
  const hold = async () => {
    const ctx = union.ctxFor('finance');
    const lines = ['50502', '50503'].map((account) => ({ account, amountFen: 300 }));
    const { writes } = await holdBudget(ctx, 2026, lines);
    const event = { name: 'funds.expenditure.requested', entity: { kind: 'funds.expenditure', id: 'exp_x' } };
    await commit(ctx, { permit: allow(ctx, 'funds.expenditure.request'), writes, events: [event] });
  };
  const paper = await attach();
  const ctx = union.ctxFor('chair');
  const transact = ctx.db.transact.bind(ctx.db);
  let isFirst = true;
  ctx.db.transact = async (...args) => {
    if (isFirst) {
      isFirst = false;
      await hold();
    }
    return transact(...args);
  };
  const pass = () =>
    takeStep(ctx, 2026, met.number, {
      v: met.v,
      verb: 'pass',
      on: day('2026-11-20'),
      documentNumber: '',
      note: '',
      attachmentIds: [paper],
    });
  await expect(pass()).rejects.toMatchObject({ code: 'storage.version.stale' });
  await expect(pass()).rejects.toMatchObject({ code: 'funds.budget.belowUsed' });
  expect(await get('/v1/budgets/2026')).toMatchObject({ inForce: null });
});
