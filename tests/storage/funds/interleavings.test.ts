import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { postBatch } from '#shared/funds/dues/batch-actions.ts';
import { correctDues, recordPayment } from '#shared/funds/dues/delta-actions.ts';
import { readEntries } from '#shared/funds/dues/store.ts';
import { readTrialBalance, verifyLedger } from '#shared/funds/ledger/actions.ts';
import { foldMonths } from '#shared/funds/ledger/proof.ts';
import { readMonths } from '#shared/funds/ledger/store.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import { fen } from '#shared/kernel/fen.ts';
import { figuresOf } from '#shared/kernel/figures.ts';
import { day, period } from '#shared/kernel/period.ts';
import { makeKit } from '#tests/kit/api.ts';
import { declaredOf, rowsOf, type Seeded, seedUnion } from './kit.ts';

const PERIODS = [period('2026-10'), period('2026-11')] as const;
const MEMBERS = 6;

/** What officers and payroll do at the same moment. The key decides whether a run is new or a replay. */
const command = fc.oneof(
  fc.record({
    kind: fc.constant('run' as const),
    key: fc.constantFrom('a', 'b', 'c'),
    month: fc.constantFrom(0, 1),
    from: fc.nat(MEMBERS - 1),
    extra: fc.boolean(),
    delta: fc.constantFrom(0, -50, 70),
  }),
  fc.record({
    kind: fc.constant('correct' as const),
    who: fc.nat(MEMBERS - 1),
    month: fc.constantFrom(0, 1),
    delta: fc.constantFrom(-2600, -100, 40),
  }),
  fc.record({ kind: fc.constant('pay' as const), who: fc.nat(MEMBERS - 1), month: fc.constantFrom(0, 1) }),
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

const perform = async (union: Seeded, one: Command): Promise<void> => {
  const period = PERIODS[one.month] ?? PERIODS[0];
  if (one.kind === 'correct') {
    const memberId = union.lines[one.who]?.memberId ?? '';
    await correctDues(union.finance(), { memberId, period, deltaFen: fen(one.delta), reason: '并发更正' });
  } else if (one.kind === 'pay') {
    const memberId = union.lines[one.who]?.memberId ?? '';
    const paidOn = day('2026-11-20');
    await recordPayment(union.finance(), { memberId, period, amountFen: 2500, method: 'cash', paidOn });
  } else {
    const rows = rowsOf(union.lines.slice(one.from));
    if (one.extra) rows.push({ key: 'X', employeeNo: 'X99999', amountFen: 900 });
    const correction = {
      key: 'K',
      employeeNo: 'G00001',
      period: PERIODS[0],
      deltaFen: fen(one.delta),
      reason: '随批更正',
    };
    const corrections = one.delta === 0 ? [] : [correction];
    const declared = declaredOf(rows);
    await postBatch(union.payroll(one.key), { period, mode: 'commit', declared, rows, corrections });
  }
};

/** A refusal is an answer; anything else is a fault. */
const tolerant = (call: Promise<void>): Promise<void> =>
  call.catch((error: unknown) => {
    if (!(error instanceof DomainError) || error.code === 'http.server.unexpected') throw error;
  });

const expectTrueBooks = async (union: Seeded): Promise<void> => {
  const ctx = union.finance();
  const months = await readMonths(ctx, PERIODS[0], PERIODS[1]);
  const movements = foldMonths(months);
  const income = movements.get('401') ?? { debitFen: 0, creditFen: 0 };
  const waiting = movements.get('215') ?? { debitFen: 0, creditFen: 0 };
  const figures = months.map(figuresOf);
  const all = (await Promise.all(PERIODS.map((one) => readEntries(ctx, one)))).flat();
  const paid = all.reduce((sum, entry) => sum + entry.amountFen, 0);
  expect(figures.reduce((sum, one) => sum + one.duesPaidFen, 0)).toBe(paid);
  expect(income.creditFen - income.debitFen).toBe(paid);
  expect(figures.reduce((sum, one) => sum + one.incomeFen, 0)).toBe(paid);
  expect(figures.reduce((sum, one) => sum + one.duesUnmatchedFen, 0)).toBe(waiting.creditFen - waiting.debitFen);
  for (const one of PERIODS) {
    const entries = await readEntries(ctx, one);
    const lines = entries.filter((entry) => entry.kind === 'line').map((entry) => entry.ordinal);
    expect(new Set(lines).size).toBe(lines.length);
    const riding = entries.flatMap((entry) => (entry.kind === 'riding' ? [`${entry.ordinal} ${entry.key}`] : []));
    expect(new Set(riding).size).toBe(riding.length);
    for (const ordinal of Array.from({ length: MEMBERS }, (_, index) => index)) {
      const net = entries.filter((entry) => entry.ordinal === ordinal).reduce((sum, entry) => sum + entry.amountFen, 0);
      expect(net).toBeGreaterThanOrEqual(0);
    }
  }
  expect(await readTrialBalance(ctx)).toMatchObject({ balanced: true });
  expect(await verifyLedger(ctx)).toMatchObject({ ok: true });
};

test('whatever runs, replays, corrections and payments meet, nothing is counted twice and lines, figures and books agree', async () => {
  const kit = makeKit();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(command, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      async (rounds) => {
        const union = await seedUnion(kit, MEMBERS, { files: true });
        for (const round of rounds) await Promise.all(round.map((one) => tolerant(perform(union, one))));
        await expectTrueBooks(union);
      },
    ),
    { numRuns: 30 },
  );
}, 120_000);

test('one run sent fifty times at once takes effect once and every answer is the same', async () => {
  const kit = makeKit();
  const union = await seedUnion(kit, MEMBERS);
  const rows = rowsOf(union.lines);
  const send = () =>
    postBatch(union.payroll('storm'), { period: PERIODS[1], mode: 'commit', declared: declaredOf(rows), rows });
  const answers = await Promise.all(Array.from({ length: 50 }, () => send().catch((error: unknown) => error)));
  const done = answers.filter((one) => !(one instanceof Error)) as Awaited<ReturnType<typeof send>>[];
  expect(done.filter((one) => !one.isReplay)).toHaveLength(1);
  for (const one of done) expect(one.batch).toEqual(done[0]?.batch);
  for (const one of answers) if (one instanceof Error) expect(one).toMatchObject({ code: 'storage.engine.busy' });
  await expectTrueBooks(union);
});
