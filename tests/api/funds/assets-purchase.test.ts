import { beforeEach, describe, expect, test } from 'vitest';
import { postInMonth } from '#shared/funds/ledger/posting.ts';
import { credit, debit } from '#shared/funds/ledger/rules.ts';
import { period } from '#shared/kernel/period.ts';
import { allow } from '#shared/tenancy/access/allow.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';
import { makePaper } from './expenditure-kit.ts';

type Card = {
  id: string;
  lifeMonths: number;
  netFen: number;
  code: string;
  params: object;
  errors: { pointer: string }[];
};

let kit: Kit;
let union: KitUnion;
const call = <T>(line: string, role: 'chair' | 'finance', body?: unknown) =>
  kit.call<T>(line, {
    cookie: union.cookieFor(role),
    csrf: union.csrfFor(role),
    ...(body === undefined ? {} : { body }),
  });
const COMPUTER = { name: '台式计算机', assetClass: 'computer', costFen: 680_000, acquiredOn: '2026-11-05' };
const register = (more: object = {}) => call<Card>('POST /v1/assets', 'finance', { ...COMPUTER, ...more });

/** A voucher by hand that spent so much on office equipment. */
const buy = async (amountFen: number): Promise<string> => {
  const ctx = union.ctxFor('finance');
  return postInMonth(ctx, allow(ctx, 'funds.ledger.prepare'), async (books) => {
    const lines = [debit('50702', amountFen), credit('102', amountFen)];
    const source = { kind: 'manual', id: 'x', period: period('2026-11') } as const;
    const posting = books.post({ summary: '购置设备', lines, source });
    const { id } = posting.voucher;
    const event = { name: 'funds.ledger.posted', entity: { kind: 'funds.voucher', id } };
    return { posting, writes: [], events: [event], result: id };
  });
};

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance'] });
});

describe('a card', () => {
  test('is no more than its purchase spent on 507, however many are made of it at once', async () => {
    const bought = { purchaseVoucherId: await buy(1_000_000) };
    const both = await Promise.all([register(bought), register(bought)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 422]);
    expect(both.find(({ status }) => status === 422)?.body).toMatchObject({
      code: 'funds.assets.purchaseExceeded',
      params: { spentFen: 1_000_000, leftFen: 320_000 },
    });
    expect((await register({ ...bought, costFen: 320_000 })).status).toBe(201);
    expect((await register({ ...bought, costFen: 100_000 })).body.errors[0]?.pointer).toBe('/costFen');
    expect((await register()).status).toBe(201);
  });

  test('given without any basis stands at one yuan and is never depreciated; bought for one yuan it is not', async () => {
    expect((await register({ origin: 'donation', costFen: 100 })).body).toMatchObject({ lifeMonths: 0, netFen: 100 });
    expect((await register({ costFen: 100 })).body.code).toBe('funds.assets.belowLine');
  });

  test('that goes leaves its papers with the voucher: of the request and of the approval', async () => {
    const [photo, minutes] = [await makePaper(kit, union), await makePaper(kit, union)];
    const { id } = (await register({ costFen: 1_200_000 })).body;
    await call('POST /v1/assets/depreciation-runs', 'finance');
    const asked = { kind: 'scrap', reason: '主板损坏', attachmentIds: [photo] };
    const disposal = (await call<Card>(`POST /v1/assets/${id}/disposals`, 'finance', asked)).body;
    await call(`POST /v1/asset-disposals/${disposal.id}/acts`, 'chair', { verb: 'approve', attachmentIds: [minutes] });
    const path = `POST /v1/asset-disposals/${disposal.id}/execution`;
    const { body } = await call<{ done: { voucherId: string } }>(path, 'finance', { on: '2026-11-22' });
    const voucher = await call<object>(`GET /v1/ledger/vouchers/${body.done.voucherId}`, 'finance');
    expect(voucher.body).toMatchObject({ attachments: 2, attachmentIds: [photo, minutes] });
  });
});
