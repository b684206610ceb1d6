import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chargeBudget, type Encumbrance, encumber, releaseEncumbrance } from '#shared/funds/budget/charge.ts';
import { debit } from '#shared/funds/ledger/rules.ts';
import type { VoucherLine } from '#shared/funds/ledger/schema.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import { jobContext } from '#shared/storage/means.ts';
import { makeKit } from '#tests/kit/api.ts';
import { enforce, linesOf, save, TODAY, YEAR } from './budget-kit.ts';

const LIMITS = { 501: 900, 50102: 500, '50102#prj_A': 300 } as const;
const place = fc.constantFrom(
  { account: '50101' },
  { account: '50102' },
  { account: '50102', project: 'prj_A' },
  { account: '50103', project: 'prj_A' },
);
const amountFen = fc.integer({ min: 1, max: 400 });
const command = fc.oneof(
  fc.record({ kind: fc.constant('hold' as const), place, amountFen }),
  fc.record({ kind: fc.constant('spend' as const), place, amountFen }),
  fc.record({ kind: fc.constant('pay' as const), which: fc.nat(5), place, amountFen }),
  fc.record({ kind: fc.constant('release' as const), which: fc.nat(5) }),
  fc.record({ kind: fc.constant('reverse' as const), which: fc.nat(5) }),
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

const isRefusal = (error: unknown): boolean =>
  error instanceof DomainError &&
  ['funds.budget.exceeded', 'storage.version.stale', 'storage.engine.busy'].includes(error.code);

/** What those who asked believe: the encumbrances and vouchers whose commit they saw succeed. */
type World = { readonly held: Encumbrance[]; readonly spent: VoucherLine[] };

test('under any interleaving nothing is spent or held above a line, and every sum is what was answered', async () => {
  const kit = makeKit();
  const step = async (ctx: ReturnType<typeof jobContext>, world: World, one: Command): Promise<void> => {
    if (one.kind === 'hold') {
      const { writes, encumbrance } = await encumber(ctx, { year: YEAR, ...one.place, amountFen: one.amountFen });
      await save(ctx, writes);
      world.held.push(encumbrance);
      return;
    }
    if (one.kind === 'reverse') {
      const [taken] = world.spent.splice(one.which, 1);
      if (!taken) return;
      const red = { ...taken, debitFen: -taken.debitFen };
      await save(ctx, await chargeBudget(ctx, { on: TODAY, lines: [red] }));
      return;
    }
    const [release] = one.kind === 'spend' ? [] : world.held.splice(one.which, 1);
    if (one.kind === 'release') return release ? save(ctx, releaseEncumbrance(release)) : undefined;
    const line = { ...debit(one.place.account, one.amountFen), ...one.place };
    try {
      await save(ctx, await chargeBudget(ctx, { on: TODAY, lines: [line], release: release ? [release] : [] }));
      world.spent.push(line);
    } catch (error) {
      if (release) world.held.push(release);
      throw error;
    }
  };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(command, { minLength: 1, maxLength: 6 }), { maxLength: 6 }), async (rounds) => {
      const ctx = jobContext(kit.runtime, 'test', kit.tools.newId('union') as UnionId, 'req_test');
      const world: World = { held: [], spent: [] };
      await enforce(ctx, LIMITS);
      for (const round of rounds) {
        const answers = await Promise.allSettled(round.map((one) => step(ctx, world, one)));
        for (const one of answers) if (one.status === 'rejected' && !isRefusal(one.reason)) throw one.reason;
        const lines = Object.values(await linesOf(ctx));
        for (const line of lines) {
          expect(line.encumberedFen).toBeGreaterThanOrEqual(0);
          expect(line.encumberedFen + line.actualFen).toBeLessThanOrEqual(line.limitFen);
          expect(line.availableFen).toBe(line.limitFen - line.encumberedFen - line.actualFen);
        }
        const sum = (name: 'encumberedFen' | 'actualFen') => lines.reduce((total, line) => total + line[name], 0);
        expect(sum('encumberedFen')).toBe(world.held.reduce((total, one) => total + one.amountFen, 0));
        expect(sum('actualFen')).toBe(world.spent.reduce((total, one) => total + one.debitFen, 0));
      }
    }),
    { numRuns: 60 },
  );
});
