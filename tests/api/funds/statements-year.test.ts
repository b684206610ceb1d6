import { expect, test } from 'vitest';
import { listVouchers } from '#shared/funds/ledger/actions.ts';
import { carryForward } from '#shared/funds/ledger/carry-actions.ts';
import { closeMonth } from '#shared/funds/ledger/close-actions.ts';
import { postInMonth } from '#shared/funds/ledger/posting.ts';
import { credit, debit } from '#shared/funds/ledger/rules.ts';
import type { VoucherLine } from '#shared/funds/ledger/schema.ts';
import { readStatement } from '#shared/funds/statements/queries.ts';
import { spanOf } from '#shared/funds/statements/window-rules.ts';
import { day, period } from '#shared/kernel/period.ts';
import { allow } from '#shared/tenancy/access/allow.ts';
import { makeKit } from '#tests/kit/api.ts';
import { type FoldedStatement, foldBalanceSheet, foldIncome } from '#tests/kit/statement-fold.ts';
import { makeUnion } from '#tests/kit/union.ts';

type Answer = Awaited<ReturnType<typeof readStatement>>;

const byName = ({ panels }: Answer): FoldedStatement =>
  Object.fromEntries(
    panels
      .flat()
      .flatMap(({ zh, firstFen, secondFen }) =>
        firstFen === null || secondFen === null ? [] : [[zh, [firstFen, secondFen]]],
      ),
  );

test('a year that was closed and carried forward: both statements are the fold of its vouchers, and both sides are equal', async () => {
  const kit = makeKit({ now: '2026-09-05T02:00:00.000Z' });
  const union = await makeUnion(kit, { roles: ['chair', 'finance'] });
  kit.tools.setNow('2027-01-05T02:00:00.000Z');
  const ctx = () => union.ctxFor('finance');
  const book = (on: string, ...lines: readonly VoucherLine[]): Promise<void> =>
    postInMonth(
      ctx(),
      allow(ctx(), 'funds.ledger.prepare'),
      async (books) => {
        const source = { kind: 'manual', id: 'vdr_1', period: period(on.slice(0, 7)) } as const;
        const posting = books.post({ summary: '记账', lines, source });
        const event = { name: 'test.posted', entity: { kind: 'test', id: posting.voucher.id } } as const;
        return { posting, writes: [], events: [event], result: undefined };
      },
      day(on),
    );
  await book('2026-09-10', debit('102', 900_001), credit('402', 540_001), credit('211', 360_000));
  await book('2026-10-10', debit('102', 80_000), { ...credit('40302', 80_000), earmarked: true });
  await book('2026-11-11', debit('50102', 123_456), credit('102', 123_456));
  await book('2026-12-12', { ...debit('50404', 30_000), earmarked: true }, credit('102', 30_000));
  const yearOf = (form: 'balanceSheet' | 'income') => readStatement(ctx(), form, spanOf({ year: 2026 }));
  const before = await yearOf('income');
  for (const month of ['2026-09', '2026-10', '2026-11']) await closeMonth(ctx(), period(month));
  await carryForward(ctx(), 2026, { releases: [] });

  const months = ['2026-09', '2026-10', '2026-11', '2026-12'].map((month) =>
    listVouchers(ctx(), period(month), { limit: 200 }),
  );
  const vouchers = (await Promise.all(months)).flatMap(({ data }) => data);
  expect(vouchers.filter(({ source }) => source.kind === 'carryForward').length).toBeGreaterThan(1);
  const [sheet, income] = [await yearOf('balanceSheet'), await yearOf('income')];
  const { 零余额账户用款额度: _, ...folded } = foldBalanceSheet(vouchers, 2026, 12, true);
  expect(byName(sheet)).toEqual(folded);
  expect(byName(income)).toEqual(foldIncome(vouchers, 2026));
  expect(income).toMatchObject({ isCarriedForward: true, uncarriedFen: 0, checks: [{ isMet: true }] });
  expect(byName(income)['四、支出合计']).toEqual(byName(before)['四、支出合计']);
  expect(byName(income)['四、支出合计']).toEqual([153_456, 0]);
  const of = byName(sheet);
  expect(of.资产总计).toEqual(of.负债与净资产总计);
  expect([of.工会资金结转, of.工会资金结余]).toEqual([
    [0, 50_000],
    [0, 416_545],
  ]);
});
