import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runDepreciation } from '#shared/funds/assets/depreciation-actions.ts';
import { actOnDisposal, executeDisposal, requestDisposal } from '#shared/funds/assets/disposal-actions.ts';
import { readRegister } from '#shared/funds/assets/queries.ts';
import { registerAsset } from '#shared/funds/assets/register-actions.ts';
import { RegisterAsset } from '#shared/funds/assets/schema-commands.ts';
import { readTrialBalance, verifyLedger } from '#shared/funds/ledger/actions.ts';
import { day } from '#shared/kernel/period.ts';
import { makeKit } from '#tests/kit/api.ts';
import { makeUnion } from '#tests/kit/union.ts';

const act = fc.record({
  kind: fc.constantFrom('buy', 'run', 'dispose'),
  costFen: fc.integer({ min: 100_000, max: 9_999_999 }),
  acquired: fc.constantFrom('2026-09-05', '2026-10-31', '2026-11-20'),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

test('register and ledger stay one, however purchases, runs and disposals meet', async () => {
  const run = async (acts: readonly Act[]): Promise<void> => {
    const kit = makeKit({ now: '2026-09-02T02:00:00.000Z' });
    const union = await makeUnion(kit, { roles: ['chair', 'finance'] });
    kit.tools.setNow('2026-11-22T02:00:00.000Z');
    const finance = () => union.ctxFor('finance');
    const buy = ({ costFen, acquired }: Act) =>
      registerAsset(
        finance(),
        RegisterAsset.parse({
          name: '设备',
          assetClass: 'office',
          costFen,
          acquiredOn: acquired,
          bookedOn: '2026-11-21',
        }),
      );
    const first = await buy({ kind: 'buy', costFen: 680_000, acquired: '2026-09-05' });
    await runDepreciation(finance());
    const asked = await requestDisposal(finance(), first.id, { kind: 'scrap', reason: '损坏', attachmentIds: [] });
    await actOnDisposal(union.ctxFor('chair'), asked.id, { verb: 'approve' });
    const dispose = () =>
      executeDisposal(finance(), asked.id, { on: day('2026-11-21'), proceedsFen: 0, taxesFen: 0, method: 'bank' });
    const answers = await Promise.allSettled(
      acts.map((one): Promise<unknown> => {
        if (one.kind === 'buy') return buy(one);
        return one.kind === 'run' ? runDepreciation(finance()) : dispose();
      }),
    );
    const known = ['funds.assets.alreadyDisposed', 'funds.assets.depreciationBehind'];
    for (const answer of answers)
      if (answer.status === 'rejected') expect(known).toContain((answer.reason as { code?: string }).code);
    await runDepreciation(finance());
    const register = await readRegister(finance());
    expect(register.outstandingFen).toBe(0);
    expect([register.ledgerCostFen, register.ledgerAccumulatedFen]).toEqual([
      register.costFen,
      register.accumulatedFen,
    ]);
    expect((await readTrialBalance(finance())).balanced).toBe(true);
    expect((await verifyLedger(finance())).ok).toBe(true);
  };
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 6 }), run), { numRuns: 8 });
});
