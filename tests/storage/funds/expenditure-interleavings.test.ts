import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ApprovalAct } from '#shared/funds/approval/schema.ts';
import { readLines } from '#shared/funds/budget/line-store.ts';
import { actOnExpenditure, cancelExpenditure } from '#shared/funds/expenditure/decide-actions.ts';
import { listExpenditures } from '#shared/funds/expenditure/list-queries.ts';
import { payExpenditure } from '#shared/funds/expenditure/pay-actions.ts';
import { RequestExpenditure } from '#shared/funds/expenditure/schema.ts';
import { readExpenditure } from '#shared/funds/expenditure/store.ts';
import { requestExpenditure, resubmitExpenditure } from '#shared/funds/expenditure/submit-actions.ts';
import { readTrialBalance, verifyLedger } from '#shared/funds/ledger/actions.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import { day } from '#shared/kernel/period.ts';
import { createMember } from '#shared/members/roster/actions.ts';
import { CreateMember } from '#shared/members/roster/schema.ts';
import { key, pk } from '#shared/storage/keys.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';
import { enforce, YEAR } from './budget-kit.ts';

const TODAY = day('2026-11-22');
const LIMIT_FEN = 500_00;
const CAP_FEN = 500_00;

const command = fc.oneof(
  fc.record({
    kind: fc.constant('submit' as const),
    amountFen: fc.constantFrom(50_00, 100_00, 200_00),
    invoice: fc.nat(3),
  }),
  fc.record({
    kind: fc.constantFrom('approve', 'refuse', 'returnBack', 'withdraw', 'cancel', 'pay', 'again'),
    which: fc.nat(5),
  }),
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

type World = { readonly union: KitUnion; readonly memberId: string; readonly kit: Kit };

/** A birthday gift of Anhui, where a member may have 500 a year: budget, invoice and grant are held at once. */
const bodyOf = ({ memberId, union }: World, amountFen: number, invoice: number) =>
  RequestExpenditure.parse({
    title: '生日慰问',
    payee: { name: '某蛋糕店' },
    lines: [{ kind: 'birthday', amountFen, memo: '蛋糕', recipients: [{ memberId, amountFen }] }],
    invoices: [{ code: '', number: `${union.unionId}${invoice}`.slice(-28), date: TODAY, amountFen: 99_999_99 }],
    papers: ['plan', 'invoice'].map((paper) => ({ attachmentId: 'att_01JD9Z6T7QF3000000000000AA', paper })),
  });

const idsOf = async ({ union }: World): Promise<string[]> =>
  (await listExpenditures(union.ctxFor('finance'), { limit: 100 })).data.map((one) => one.id);

const perform = async (world: World, one: Command, ids: readonly string[]): Promise<void> => {
  const { union } = world;
  if (one.kind === 'submit') {
    await requestExpenditure(union.ctxFor('groupLeader'), bodyOf(world, one.amountFen, one.invoice));
    return;
  }
  const id = ids[one.which];
  if (id === undefined) return;
  if (one.kind === 'pay') await payExpenditure(union.ctxFor('cashier'), id, { method: 'bank', paidOn: TODAY });
  else if (one.kind === 'cancel') await cancelExpenditure(union.ctxFor('groupLeader'), id, { reason: '不再支出' });
  else if (one.kind === 'again') await resubmitExpenditure(union.ctxFor('groupLeader'), id, bodyOf(world, 50_00, 0));
  else {
    const role = one.kind === 'withdraw' ? 'groupLeader' : 'chair';
    await actOnExpenditure(union.ctxFor(role), id, { verb: one.kind as ApprovalAct['verb'], note: '并发' });
  }
};

/** A refusal is an answer; anything else is a fault. */
const settledBy = (call: Promise<void>): Promise<boolean> =>
  call.then(
    () => true,
    (error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      return false;
    },
  );

const expectTrue = async (world: World): Promise<void> => {
  const ctx = world.union.ctxFor('finance');
  const all = await Promise.all((await idsOf(world)).map((id) => readExpenditure(ctx, id)));
  const sum = (...statuses: string[]): number =>
    all.reduce((total, one) => total + (one && statuses.includes(one.status) ? one.totalFen : 0), 0);
  const [heldFen, paidFen] = [sum('pending', 'approved'), sum('paid')];
  const [line] = await readLines(ctx, YEAR);
  expect(line).toMatchObject({
    encumberedFen: heldFen,
    actualFen: paidFen,
    availableFen: LIMIT_FEN - heldFen - paidFen,
  });
  expect(heldFen + paidFen).toBeLessThanOrEqual(LIMIT_FEN);
  const [grants] = await ctx.db.queryAll<{ amounts: Record<string, number> }>({
    pk: pk.grants(ctx.scope.unionId, '2026'),
  });
  const granted = Object.values(grants?.amounts ?? {}).reduce((total, one) => total + one, 0);
  expect(granted).toBe(heldFen + paidFen);
  expect(granted).toBeLessThanOrEqual(CAP_FEN);
  const hashes = all.flatMap((one) => one?.invoiceHashes ?? []);
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(await readTrialBalance(ctx)).toMatchObject({ balanced: true });
  expect(await verifyLedger(ctx)).toMatchObject({ ok: true });
};

const makeWorld = async (kit: Kit): Promise<World> => {
  const union = await makeUnion(kit, { roles: ['chair', 'finance', 'cashier', 'groupLeader'], node: '340104' });
  const ctx = union.ctxFor('chair');
  await enforce(ctx, { 50105: LIMIT_FEN });
  const id = 'att_01JD9Z6T7QF3000000000000AA';
  const paper = { id, fileName: '发票.pdf', status: 'ready', type: 'pdf', sizeBytes: 1, sha256: 'a'.repeat(64) };
  await ctx.db.put({
    ...key.attachment(union.unionId, id),
    ...paper,
    createdBy: { id: 'x', name: 'x' },
    createdAt: kit.tools.now(),
    v: 1,
  });
  const member = await createMember(ctx, CreateMember.parse({ name: '单静', idNumber: '110199199103072239' }));
  return { kit, union, memberId: member.id };
};

test('whatever requests, decisions and payments meet, budget, caps and invoices hold exactly what is under way and paid', async () => {
  const kit = makeKit();
  let done = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(command, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 7 }),
      async (rounds) => {
        const world = await makeWorld(kit);
        for (const round of rounds) {
          const ids = await idsOf(world);
          const answers = await Promise.all(round.map((one) => settledBy(perform(world, one, ids))));
          done += answers.filter(Boolean).length;
        }
        await expectTrue(world);
      },
    ),
    { numRuns: 12 },
  );
  expect(done).toBeGreaterThan(12);
}, 180_000);
