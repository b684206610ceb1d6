import { beforeEach, describe, expect, test } from 'vitest';
import { type CallOptions, type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';

type Receipt = { number: number; isVoid: boolean; voidReason: string | null; code?: string };

let kit: Kit;
let union: KitUnion;
const as = (role: 'finance' | 'cashier' | 'audit', of = union) => ({
  cookie: of.cookieFor(role),
  csrf: of.csrfFor(role),
});
const RECEIPT = { payer: '华东精工有限公司', purpose: 'contribution', amountFen: 1_000, on: '2026-11-20' };
const issue = (more: object = {}, options: CallOptions = {}) =>
  kit.call<Receipt>('POST /v1/income-receipts', { ...as('cashier'), body: { ...RECEIPT, ...more }, ...options });
const annul = (number: number, of = union) =>
  kit.call<Receipt>(`POST /v1/income-receipts/2026/${number}/void`, {
    ...as('finance', of),
    body: { reason: '金额开错' },
  });

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['finance', 'cashier', 'audit'] });
});

describe('the register of receipts refuses', () => {
  test('whoever may not issue or void', async () => {
    const callers = { wrongOffice: as('audit'), rightOffice: as('cashier') };
    await expectRefusals(kit, 'POST /v1/income-receipts', callers, { body: RECEIPT });
    await expectRefusals(kit, 'GET /v1/income-receipts', {});
    await issue();
    const finance = { wrongOffice: as('cashier'), rightOffice: as('finance') };
    await expectRefusals(kit, 'POST /v1/income-receipts/2026/1/void', finance, { body: { reason: '开错' } });
  });

  test('a day to come, nothing, an unknown voucher, more than the voucher brought, and a form number twice', async () => {
    const code = async (more: object) => (await issue(more)).body.code;
    expect(await code({ on: '2026-11-23' })).toBe('funds.dues.dayFuture');
    expect(await code({ amountFen: 0 })).toBe('http.request.invalid');
    expect(await code({ voucherId: '2026-11-ji-000009' })).toBe('funds.receipts.voucherUnknown');
    const received = await kit.call<{ voucherId: string }>('POST /v1/contributions/2026-10/receipts', {
      ...as('finance'),
      body: { amountFen: 1_000, receivedOn: '2026-11-20' },
    });
    const { voucherId } = received.body;
    expect(await code({ voucherId, amountFen: 1_001 })).toBe('funds.receipts.moreThanVoucher');
    const [half, rest] = await Promise.all([600, 600].map((amountFen) => issue({ voucherId, amountFen })));
    expect([half?.status, rest?.status].toSorted()).toEqual([201, 422]);
    expect(await code({ voucherId, amountFen: 401 })).toBe('funds.receipts.moreThanVoucher');
    expect((await annul(1)).status).toBe(200);
    expect((await issue({ voucherId, officialNumber: '0012345' })).status).toBe(201);
    expect(await code({ voucherId, amountFen: 1 })).toBe('funds.receipts.moreThanVoucher');
    expect(await code({ officialNumber: '0012345' })).toBe('funds.receipts.numberTaken');
  });

  test('to void twice, what is not there, and another union’s', async () => {
    await issue();
    const other = await makeUnion(kit, { roles: ['finance'] });
    expect((await annul(1, other)).status).toBe(404);
    expect((await annul(2)).status).toBe(404);
    expect((await annul(1)).body).toMatchObject({ isVoid: true, voidReason: '金额开错' });
    expect((await annul(1)).body.code).toBe('funds.receipts.voidAlready');
  });
});

describe('receipts', () => {
  test('are numbered without gaps also when many are issued at once, and a void one keeps its number', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => issue()));
    expect(made.map(({ body }) => body.number).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await annul(8);
    expect((await issue()).body.number).toBe(9);
    const list = await kit.call<{ data: Receipt[] }>('GET /v1/income-receipts?year=2026', as('audit'));
    expect(list.body.data.map(({ number, isVoid }) => [number, isVoid])[1]).toEqual([8, true]);
    expect(list.body.data).toHaveLength(9);
  });

  test('of one key are one receipt', async () => {
    const first = await issue({}, { idempotencyKey: 'r1' });
    expect((await issue({}, { idempotencyKey: 'r1' })).body).toEqual(first.body);
    expect((await issue()).body.number).toBe(2);
  });
});
