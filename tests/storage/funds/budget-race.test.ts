import { beforeEach, expect, test } from 'vitest';
import { chargeBudget, type Encumbrance, encumber } from '#shared/funds/budget/charge.ts';
import { debit } from '#shared/funds/ledger/rules.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import { jobContext } from '#shared/storage/means.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { enforce, linesOf, save, TODAY, YEAR } from './budget-kit.ts';

let kit: Kit;
let ctx: UnionCtx;

beforeEach(() => {
  kit = makeKit();
  ctx = jobContext(kit.runtime, 'test', kit.tools.newId('union') as UnionId, 'req_test');
});

const answerOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof DomainError) return error.code;
      throw error;
    },
  );

const count = (answers: readonly string[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const one of answers) sums[one] = (sums[one] ?? 0) + 1;
  return sums;
};

const hold = async (amountFen: number): Promise<Encumbrance> => {
  const { writes, encumbrance } = await encumber(ctx, { year: YEAR, account: '50102', amountFen });
  await save(ctx, writes);
  return encumbrance;
};

test('fifty requests at once on a line with room for thirty: thirty go through, the others hear why', async () => {
  await enforce(ctx, { 50102: 30_000 });
  const answers = count(await Promise.all(Array.from({ length: 50 }, () => answerOf(hold(1_000)))));
  expect((await linesOf(ctx))['50102']).toMatchObject({ encumberedFen: 30_000, availableFen: 0 });
  expect(answers).toEqual({ done: 30, 'funds.budget.exceeded': 20 });
});

test('fifty payments of what was held, at once, turn it into actual to the fen', async () => {
  await enforce(ctx, { 50102: 100_000 });
  const held: Encumbrance[] = [];
  for (let index = 0; index < 50; index += 1) held.push(await hold(1_000));
  const pay = async (release: Encumbrance) =>
    save(ctx, await chargeBudget(ctx, { on: TODAY, lines: [debit('50102', 900)], release: [release] }));
  const answers = count(await Promise.all(held.map((one) => answerOf(pay(one)))));
  expect(answers).toEqual({ done: 50 });
  expect((await linesOf(ctx))['50102']).toMatchObject({ encumberedFen: 0, actualFen: 45_000, availableFen: 55_000 });
});
