import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { closeMonth, confirmReopening, requestReopening } from '#shared/funds/ledger/close-actions.ts';
import { readChecklist } from '#shared/funds/ledger/close-queries.ts';
import { postInMonth } from '#shared/funds/ledger/posting.ts';
import { driftOf, foldMonths, foldVouchers, verifyMonth } from '#shared/funds/ledger/proof.ts';
import { credit, debit } from '#shared/funds/ledger/rules.ts';
import { readVouchers } from '#shared/funds/ledger/store.ts';
import { type Day, day, type Period, period } from '#shared/kernel/period.ts';
import { commit } from '#shared/storage/commit.ts';
import { openMonth, readMonth } from '#shared/storage/month.ts';
import { allow } from '#shared/tenancy/access/allow.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';

const SEPTEMBER = period('2026-09');
const OCTOBER = period('2026-10');

let kit: Kit;
let union: KitUnion;

const post = async (on: Day, amountFen = 100): Promise<string> => {
  const ctx = union.ctxFor('finance');
  const permit = allow(ctx, 'funds.ledger.prepare');
  const source = { kind: 'manual', id: 'vdr_1', period: period(on.slice(0, 7)) } as const;
  const draft = { summary: '利息', lines: [debit('102', amountFen), credit('408', amountFen)], source };
  return postInMonth(
    ctx,
    permit,
    async (books) => {
      const posting = books.post(draft);
      const event = { name: 'test.posted', entity: { kind: 'test', id: posting.voucher.id } } as const;
      return { posting, writes: [], events: [event], result: posting.voucher.id };
    },
    on,
  );
};

const close = (of: Period) => closeMonth(union.ctxFor('chair'), of);

/** What must hold of a month however it was raced for. */
const expectWhole = async (of: Period): Promise<number> => {
  const ctx = union.ctxFor('finance');
  const [month, vouchers] = [await readMonth(ctx, of), await readVouchers(ctx, of)];
  expect(verifyMonth(month, vouchers)).toEqual([]);
  expect(driftOf(foldMonths(month ? [month] : []), foldVouchers(vouchers))).toEqual([]);
  return vouchers.length;
};

beforeEach(async () => {
  kit = makeKit({ now: '2026-09-05T02:00:00.000Z' });
  union = await makeUnion(kit, { roles: ['chair', 'finance'] });
  await openMonth(union.ctxFor('chair'), SEPTEMBER);
  kit.tools.setNow('2026-11-22T02:00:00.000Z');
});

describe('a close is a wall', () => {
  test('whatever races with it: a voucher stands before the close or is refused', async () => {
    const script = fc.array(fc.constantFrom('september', 'october', 'closeSeptember', 'closeOctober'), {
      minLength: 6,
      maxLength: 10,
    });
    const run = async (acts: readonly string[]): Promise<void> => {
      kit.tools.setNow('2026-09-05T02:00:00.000Z');
      union = await makeUnion(kit, { roles: ['chair', 'finance'] });
      kit.tools.setNow('2026-11-22T02:00:00.000Z');
      const answers = await Promise.allSettled(
        acts.map((act): Promise<unknown> => {
          if (act === 'september') return post(day('2026-09-20'));
          if (act === 'october') return post(day('2026-10-20'));
          return close(act === 'closeSeptember' ? SEPTEMBER : OCTOBER);
        }),
      );
      const landed = answers.filter(
        ({ status }, index) => status === 'fulfilled' && !acts[index]?.startsWith('close'),
      ).length;
      const allowed = new Set([
        'funds.ledger.periodClosed',
        'funds.ledger.alreadyClosed',
        'funds.ledger.closeBlocked',
        'funds.ledger.noBooks',
      ]);
      for (const answer of answers)
        if (answer.status === 'rejected') expect(allowed).toContain((answer.reason as { code?: string }).code);
      expect((await expectWhole(SEPTEMBER)) + (await expectWhole(OCTOBER))).toBe(landed);
      const isClosed = async (of: Period) => (await readMonth(union.ctxFor('chair'), of))?.closedAt !== undefined;
      if (await isClosed(OCTOBER)) expect(await isClosed(SEPTEMBER)).toBe(true);
      for (const of of [SEPTEMBER, OCTOBER]) {
        const before = await expectWhole(of);
        const closed = await isClosed(of);
        const late = await post(day(`${of}-21`)).catch((error: { code?: string }) => error.code);
        expect(late === 'funds.ledger.periodClosed').toBe(closed);
        expect(await expectWhole(of)).toBe(closed ? before : before + 1);
      }
    };
    await fc.assert(fc.asyncProperty(script, run), { numRuns: 12 });
  });

  test('also for months that were never opened: behind a close they are born closed', async () => {
    await close(SEPTEMBER);
    await expect(post(day('2026-08-10'))).rejects.toMatchObject({ code: 'funds.ledger.periodClosed' });
    await expect(post(day('2026-09-10'))).rejects.toMatchObject({ code: 'funds.ledger.periodClosed' });
    expect(await post(day('2026-10-10'))).toBe('2026-10-ji-000001');
  });

  test('a month opened late while a close goes through is seen by it', async () => {
    const answers = await Promise.allSettled([
      close(SEPTEMBER),
      post(day('2026-08-10')),
      post(day('2026-07-10')),
      close(SEPTEMBER),
    ]);
    const month = async (of: string) => readMonth(union.ctxFor('chair'), period(of));
    const isClosed = (await month('2026-09'))?.closedAt !== undefined;
    for (const [index, of] of [
      [1, '2026-08'],
      [2, '2026-07'],
    ] as const) {
      const item = await month(of);
      const isOpen = item !== undefined && item.closedAt === undefined;
      expect([answers[index]?.status === 'fulfilled', isOpen && isClosed]).toEqual([isOpen, false]);
    }
  });

  test('figures of a month that is closed go on, bookings do not', async () => {
    await close(SEPTEMBER);
    const ctx = union.ctxFor('chair');
    const input = {
      permit: allow(ctx, 'tenancy.union.manage'),
      writes: [],
      events: [{ name: 'test.changed', entity: { kind: 'test', id: 't' } }] as const,
    };
    await commit(ctx, { ...input, months: [{ period: SEPTEMBER, figures: { joined: 1 } }] });
    const months = [{ period: SEPTEMBER, booking: true, add: { d_102: 1 } }];
    await expect(commit(ctx, { ...input, months })).rejects.toMatchObject({ code: 'funds.ledger.periodClosed' });
  });
});

describe('opening again', () => {
  test('takes two, lets vouchers in and can be closed again; the months before stay closed', async () => {
    await post(day('2026-10-10'));
    await close(SEPTEMBER);
    await close(OCTOBER);
    await requestReopening(union.ctxFor('finance'), OCTOBER, { reason: '漏记利息' });
    await expect(confirmReopening(union.ctxFor('finance'), OCTOBER)).rejects.toMatchObject({
      code: 'funds.ledger.reopenSamePerson',
    });
    const confirmed = await Promise.allSettled([
      confirmReopening(union.ctxFor('chair'), OCTOBER),
      confirmReopening(union.ctxFor('chair'), OCTOBER),
    ]);
    expect(confirmed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await post(day('2026-10-30'))).toBe('2026-10-ji-000002');
    await expect(post(day('2026-09-30'))).rejects.toMatchObject({ code: 'funds.ledger.periodClosed' });
    expect(await close(OCTOBER)).toMatchObject({ status: 'closed', vouchers: 2 });
  });

  test('of the first month leaves nothing closed', async () => {
    await close(SEPTEMBER);
    await requestReopening(union.ctxFor('finance'), SEPTEMBER, { reason: '重来' });
    await confirmReopening(union.ctxFor('chair'), SEPTEMBER);
    expect(await readChecklist(union.ctxFor('chair'), SEPTEMBER)).toMatchObject({
      status: 'open',
      isReopenable: false,
      closedBy: null,
    });
    expect(await post(day('2026-08-10'))).toBe('2026-08-ji-000001');
    await expect(close(SEPTEMBER)).rejects.toMatchObject({ code: 'funds.ledger.closeBlocked' });
  });
});
