import { beforeEach, describe, expect, test } from 'vitest';
import { recordReceipt } from '#shared/funds/contributions/actions.ts';
import { readBalances } from '#shared/funds/ledger/actions.ts';
import { day, period } from '#shared/kernel/period.ts';
import { key } from '#shared/storage/keys.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';

type Problem = { code: string };
let kit: Kit;
let union: KitUnion;
const as = (role: 'chair' | 'finance' | 'women', of = union) => ({
  cookie: of.cookieFor(role),
  csrf: of.csrfFor(role),
});
const get = <T = Record<string, unknown>>(path: string, of = union) =>
  kit.call<T>(`GET /v1/ledger/${path}`, as('finance', of));
const receive = (amountFen: number) =>
  kit.call<{ voucherId: string }>('POST /v1/contributions/2026-11/receipts', {
    ...as('finance'),
    body: { amountFen, receivedOn: '2026-11-03' },
  });

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance', 'women'] });
});

describe('the books are closed', () => {
  test.each([
    'accounts',
    'balances',
    'accounts/102/entries',
    'vouchers',
    'vouchers/2026-11-ji-000001',
    'trial-balance',
    'verification',
  ])('to whoever may not read them: %s', async (path) => {
    const made = await kit.call<{ key: string }>('POST /v1/clients', {
      ...as('chair'),
      body: { name: '薪酬系统', scopes: ['dues:read'] },
    });
    await expectRefusals(kit, `GET /v1/ledger/${path}`, { wrongOffice: as('women'), keyWithoutScope: made.body.key });
  });

  test('to other unions: a foreign voucher and an unknown account do not exist', async () => {
    const { body } = await receive(1_000);
    const other = await makeUnion(kit, { roles: ['finance'] });
    const foreign = await get<Problem>(`vouchers/${body.voucherId}`, other);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'http.resource.notFound']);
    expect((await get('accounts/999/entries')).status).toBe(404);
    expect((await get('vouchers/2026-11-xx-000001')).status).toBe(400);
    expect((await get<{ data: unknown[] }>('vouchers', other)).body.data).toEqual([]);
  });
});

describe('the books', () => {
  test('show the chart, and drill from a balance over its entries to the voucher', async () => {
    const { body: receipt } = await receive(1_000);
    await receive(2_000);
    const accounts = await get<{ chartVersion: number; data: unknown[] }>('accounts');
    expect([accounts.body.chartVersion, accounts.body.data.length > 40]).toEqual([2021, true]);
    const balances = await get<{ data: Record<string, unknown>[] }>('balances');
    expect(balances.body.data[0]).toMatchObject({ account: '102', zh: '银行存款', debitFen: 3_000, closingFen: 3_000 });
    const entries = await get<{ data: Record<string, unknown>[]; nextCursor: string }>('accounts/402/entries?limit=1');
    expect(entries.body.data).toMatchObject([{ voucherId: receipt.voucherId, creditFen: 600, memo: '本级留成' }]);
    const more = await get<{ data: unknown[] }>(`accounts/402/entries?limit=1&cursor=${entries.body.nextCursor}`);
    expect(more.body.data).toMatchObject([{ creditFen: 1_200 }]);
    const voucher = await get<{ lines: { zh: string }[]; number: number }>(`vouchers/${receipt.voucherId}`);
    expect(voucher.body).toMatchObject({ number: 1, totalFen: 1_000, preparedBy: '测试finance' });
    expect(voucher.body.lines.map(({ zh }) => zh)).toEqual(['银行存款', '拨缴经费收入', '应付上级经费']);
  });

  test('turn the light off when a voucher was changed behind their back, and say which', async () => {
    const { body: receipt } = await receive(1_000);
    await receive(500);
    expect((await get('trial-balance')).body).toMatchObject({ balanced: true, drift: [] });
    expect((await get('verification')).body).toMatchObject({ ok: true, vouchers: 2 });
    const { db } = union.ctxFor('finance');
    const at = key.voucher(union.unionId, '2026-11' as never, 'ji', 1);
    const stored = await db.get<{ lines: { debitFen: number }[] }>(at);
    const lines = (stored?.lines ?? []).map((line) => ({
      ...line,
      debitFen: line.debitFen > 0 ? line.debitFen + 1 : 0,
    }));
    await db.update(at, { expression: 'SET #l = :l', names: { '#l': 'lines' }, values: { ':l': lines } });
    expect((await get('trial-balance')).body).toMatchObject({
      balanced: false,
      drift: [{ account: '102', keptFen: 1_500, recountedFen: 1_501 }],
    });
    const found = await get<{ findings: { kind: string; number: number }[] }>('verification');
    expect(found.body.findings.map(({ kind, number }) => `${kind} ${number}`)).toEqual(['content 1', 'unbalanced 1']);
    await db.delete(at);
    expect((await get<{ findings: { kind: string }[] }>('verification')).body.findings).toContainEqual({
      kind: 'gap',
      type: 'ji',
      number: 1,
    });
    expect((await get(`vouchers/${receipt.voucherId}`)).status).toBe(404);
  });

  test('number and chain many postings of one moment without a gap', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, (_, index) => receive(100 + index)));
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201]);
    const vouchers = await get<{ data: { number: number; previousHash: string; hash: string }[] }>('vouchers');
    expect(vouchers.body.data.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    for (const [index, voucher] of vouchers.body.data.slice(1).entries())
      expect(voucher.previousHash).toBe(vouchers.body.data[index]?.hash);
  });

  test('carry the balances of last year into this one', async () => {
    const finance = union.ctxFor('finance');
    const record = (month: string, on: string, amountFen: number) =>
      recordReceipt(finance, period(month), { amountFen, receivedOn: day(on), method: 'bank' });
    kit.tools.setNow('2025-12-20T02:00:00.000Z');
    await record('2025-12', '2025-12-03', 1_000);
    kit.tools.setNow('2026-11-22T03:00:00.000Z');
    await record('2026-11', '2026-11-03', 500);
    const { data } = await readBalances(finance);
    expect(data[0]).toMatchObject({ account: '102', openingFen: 1_000, debitFen: 500, closingFen: 1_500 });
  });
});
