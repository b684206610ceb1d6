import { beforeEach, describe, expect, test } from 'vitest';
import { figuresOf } from '#shared/kernel/figures.ts';
import { period } from '#shared/kernel/period.ts';
import { readMonth } from '#shared/storage/month.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { signIn } from '#tests/kit/sign-in.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';

type Problem = { code: string; params: Record<string, unknown>; errors: { pointer: string; code: string }[] };
type Movement = {
  id: string;
  kind: string;
  voucherId: string;
  reversed: { on: string; reason: string; by: string; voucherId: string | null } | null;
};
type Month = Record<string, number> & { movements: Movement[] };

let kit: Kit;
let union: KitUnion;
const call = async <T>(line: string, body?: unknown, role: 'chair' | 'finance' = 'finance') =>
  kit.call<T>(line, { ...(await signIn(union, role)), ...(body === undefined ? {} : { body }) });
const BASE = '/v1/contributions/2026-11';
const month = async (base = BASE) => (await call<Month>(`GET ${base}`)).body;
const receive = async (amountFen: number) =>
  (await call<Movement>(`POST ${BASE}/receipts`, { amountFen, receivedOn: '2026-11-03' })).body;
const remit = async (amountFen: number) =>
  (await call<Movement>(`POST ${BASE}/remittances`, { amountFen, remittedOn: '2026-11-15' })).body;
const reverse = <T = Movement>(id: string, on = '2026-11-22', base = BASE) =>
  call<T>(`POST ${base}/movements/${id}/reversal`, { reason: '金额录错', on });
const balances = async () => {
  const answer = await call<{ data: { account: string; closingFen: number }[] }>('GET /v1/ledger/balances');
  return Object.fromEntries(answer.body.data.map(({ account, closingFen }) => [account, closingFen]));
};
const figures = async (of = '2026-11') => figuresOf((await readMonth(union.ctxFor('finance'), period(of))) ?? {});
const saidBy = (answer: { status: number; body: Problem }) =>
  `${answer.status} ${answer.body.code} ${answer.body.errors[0]?.pointer ?? ''}`.trim();
const rule = (key: string, value: unknown) =>
  call(`PUT /v1/rules/funds.contributions.${key}/decisions/2024-01-01`, { value, reason: '按当地规定登记' }, 'chair');

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance', 'audit', 'cashier'] });
});

describe('taking back refuses', () => {
  test('whoever may not, what is not there, days that do not fit, a second time; nothing is written', async () => {
    const wrongOffice = { cookie: union.cookieFor('cashier'), csrf: union.csrfFor('cashier') };
    const rightOffice = { cookie: union.cookieFor('finance'), csrf: union.csrfFor('finance') };
    const { id } = await receive(1_000);
    const line = `POST ${BASE}/movements/${id}/reversal`;
    await expectRefusals(kit, line, { wrongOffice, rightOffice }, { body: { reason: '录错', on: '2026-11-22' } });
    expect(saidBy(await reverse<Problem>(id, '2026-11-23'))).toBe('422 funds.contributions.dayFuture /on');
    expect(saidBy(await reverse<Problem>(id, '2026-11-02'))).toBe('422 funds.ledger.reversalBefore /on');
    expect((await reverse<Problem>(`${id.slice(0, -1)}Z`)).status).toBe(404);
    expect((await reverse<Problem>(id, '2026-11-22', '/v1/contributions/2026-10')).status).toBe(404);
    const other = await makeUnion(kit, { roles: ['finance'] });
    const foreign = await kit.call(line, {
      ...(await signIn(other, 'finance')),
      body: { reason: '录错', on: '2026-11-22' },
    });
    expect(foreign.status).toBe(404);
    expect(await month()).toMatchObject({ receivedFen: 1_000, ownFen: 600 });
    expect((await reverse(id)).status).toBe(200);
    expect(saidBy(await reverse<Problem>(id))).toBe('409 funds.contributions.reversedAlready');
  });

  test('a receipt whose upper share went up: first the remittance, then the receipt', async () => {
    const receipt = await receive(1_000);
    const remittance = await remit(400);
    const refused = await reverse<Problem>(receipt.id);
    expect([saidBy(refused), refused.body.params]).toEqual([
      '422 funds.contributions.remittedAlready',
      { shortFen: 400 },
    ]);
    expect((await reverse(remittance.id)).status).toBe(200);
    expect((await reverse(receipt.id)).status).toBe(200);
    expect(await balances()).toEqual({});
  });
});

describe('what was entered wrongly', () => {
  test('is taken back in red with its reason; month, shares, debt and figures follow, and it stays on record', async () => {
    await call(`PUT ${BASE}/declaration`, { payrollFen: 123_456_789 });
    const wrong = await receive(24_691_360);
    const { status, body } = await reverse(wrong.id);
    expect(status).toBe(200);
    expect(body.reversed).toMatchObject({ on: '2026-11-22', reason: '金额录错', voucherId: expect.any(String) });
    await receive(2_469_136);
    expect(await month()).toMatchObject({
      receivedFen: 2_469_136,
      ownFen: 1_481_482,
      upwardFen: 987_654,
      owedFen: 987_654,
      movements: [
        { kind: 'receipt', reversed: { reason: '金额录错' } },
        { kind: 'receipt', reversed: null },
      ],
    });
    expect(await balances()).toEqual({ '102': 2_469_136, '211': 987_654, '402': 1_481_482 });
    expect(await figures()).toMatchObject({
      contributionPaidFen: 2_469_136,
      contributionUpwardFen: 987_654,
      incomeFen: 1_481_482,
      moneyFen: 2_469_136,
    });
    const red = await call<Record<string, unknown>>(`GET /v1/ledger/vouchers/${body.reversed?.voucherId}`);
    expect(red.body).toMatchObject({ reverses: wrong.voucherId, totalFen: -24_691_360 });
    const original = await call<Record<string, unknown>>(`GET /v1/ledger/vouchers/${wrong.voucherId}`);
    expect(original.body.reversedBy).toBe(body.reversed?.voucherId);
    expect((await call('GET /v1/ledger/trial-balance')).body).toMatchObject({ balanced: true });
    const trail = await call<unknown>('GET /v1/audit-events?month=2026-11', undefined, 'chair');
    expect(JSON.stringify(trail.body)).toContain('funds.contributions.reversed');
  });

  test('behind a close is taken back in the open month: the closed one stays as it is', async () => {
    kit = makeKit({ now: '2026-10-20T02:00:00.000Z' });
    union = await makeUnion(kit, { roles: ['chair', 'finance'] });
    const wrong = await call<Movement>('POST /v1/contributions/2026-10/receipts', {
      amountFen: 1_000,
      receivedOn: '2026-10-20',
    });
    kit.tools.setNow('2026-11-22T02:00:00.000Z');
    expect((await call('POST /v1/ledger/closings/2026-10')).status).toBeLessThan(300);
    const october = '/v1/contributions/2026-10';
    const refused = await reverse<Problem>(wrong.body.id, '2026-10-31', october);
    expect(saidBy(refused)).toContain('422 funds.ledger.periodClosed');
    const { body } = await reverse(wrong.body.id, '2026-11-22', october);
    expect(body.reversed?.voucherId).toMatch(/^2026-11-/);
    expect(await month(october)).toMatchObject({ receivedFen: 0, owedFen: 0 });
    expect([(await figures('2026-10')).contributionPaidFen, (await figures()).contributionPaidFen]).toEqual([
      1_000, -1_000,
    ]);
  });

  test('of the tax office goes back row by row, its number may be entered again, and later steps go first', async () => {
    await call('PUT /v1/contributions/channels', { validFrom: '2026-01', kind: 'taxWhole' });
    const row = (stage: string, amountFen: number, reference: string) => ({
      stage,
      period: '2026-11',
      amountFen,
      on: '2026-11-10',
      reference,
    });
    const rows = async (...all: ReturnType<typeof row>[]) =>
      (await call<{ rows: { movementId: string; status: string }[] }>('POST /v1/contributions/tax-rows', { rows: all }))
        .body.rows;
    const [filed, paid] = await rows(row('declaration', 1_000, 'S1'), row('taxPayment', 1_000, 'S1'));
    const [, back] = await rows(row('passBack', 100, 'B1'), row('passBack', 500, 'B2'));
    const ids = [filed, paid, back].map((one) => one?.movementId ?? '');
    const [filedId = '', paidId = '', backId = ''] = ids;
    expect((await reverse<Problem>(paidId)).body.code).toBe('funds.contributions.passedBackAlready');
    expect((await reverse(backId)).body.reversed?.voucherId).toMatch(/^2026-11-ji-/);
    expect(await balances()).toEqual({ '102': 100, '402': 100 });
    expect((await reverse(filedId)).body.reversed?.voucherId).toBeNull();
    const again = await rows(row('declaration', 990, 'S1'), row('passBack', 450, 'B2'), row('passBack', 100, 'B1'));
    expect(again.map(({ status }) => status)).toEqual(['recorded', 'recorded', 'alreadyRecorded']);
    expect(await month()).toMatchObject({ declaredFen: 990, taxPaidFen: 1_000, passedBackFen: 550 });
    expect(await figures()).toMatchObject({ contributionPaidFen: 1_000, contributionRemittedFen: 400 });
  });

  test('a letter that was wrong is voided: it keeps its number and interrupts nothing', async () => {
    await call('PUT /v1/contributions/2026-09/declaration', { payrollFen: 50_000_000 });
    const letter = {
      addressee: '华东精工有限公司',
      periods: ['2026-09'],
      payBy: '2026-12-15',
      deliveredBy: '当面送达，办公室签收',
    };
    const sent = await call<{ id: string }>('POST /v1/contributions/demands', letter);
    const line = `POST /v1/contributions/demands/${sent.body.id}/void`;
    const wrongOffice = { cookie: union.cookieFor('cashier'), csrf: union.csrfFor('cashier') };
    const rightOffice = { cookie: union.cookieFor('finance'), csrf: union.csrfFor('finance') };
    await expectRefusals(kit, line, { wrongOffice, rightOffice }, { body: { reason: '没有发出' } });
    expect((await call(line, { reason: '没有发出' })).body).toMatchObject({
      number: 1,
      voided: { reason: '没有发出' },
    });
    expect(saidBy(await call<Problem>(line, { reason: '没有发出' }))).toBe('409 funds.contributions.demandVoidAlready');
    const { body } = await call<{ data: unknown[] }>('GET /v1/contributions/overdue');
    expect(body.data).toMatchObject([{ demands: 0, lastDemandOn: null }]);
    expect((await call('POST /v1/contributions/demands', letter)).body).toMatchObject({ number: 2, voided: null });
  });
});

describe('what comes back beside the months', () => {
  test('the preparatory fund: off with its reason, in instalments up to the share, and taken back', async () => {
    const fund = async () => (await call<Record<string, unknown>>('GET /v1/contributions/preparatory-returns')).body;
    expect(await fund()).toMatchObject({ obstacle: 'noRule', rule: null });
    await rule('preparatoryFund', { isOn: true, trigger: 'oneYearOpen', rateBp: 200, returnBp: 6_000 });
    const back = <T = Movement>(amountFen: number) =>
      call<T>('POST /v1/contributions/preparatory-returns', { paidFen: 1_000, amountFen, receivedOn: '2026-11-20' });
    const first = await back(400);
    expect((await back<Problem>(201)).body.params).toEqual({ mostFen: 200 });
    await back(200);
    expect(await fund()).toMatchObject({ obstacle: null, paidFen: 1_000, returnedFen: 600, rule: { returnBp: 6_000 } });
    await reverse(first.body.id);
    expect(await fund()).toMatchObject({ returnedFen: 200, returns: [{ amountFen: 200 }] });
    expect(await balances()).toEqual({ '102': 200, '402': 200 });
  });

  test('the refund to a small payer may be recorded again once it was taken back', async () => {
    await rule('smallPayerRefund', { isOn: true, limitFen: 1_000_000, basis: 'year', firstMonth: 1, capFen: null });
    await call('PUT /v1/contributions/2025-01/declaration', { payrollFen: 100_000 });
    await call('POST /v1/contributions/2025-01/receipts', { amountFen: 2_000, receivedOn: '2025-02-10' });
    await call('POST /v1/contributions/2025-01/remittances', { amountFen: 800, remittedOn: '2025-02-10' });
    const record = <T = Movement>() =>
      call<T>('POST /v1/contributions/refunds', { year: 2025, amountFen: 800, receivedOn: '2026-03-10' });
    const { body } = await record();
    const year = async () => (await call<Record<string, unknown>>('GET /v1/contributions/refund?year=2025')).body;
    expect(await year()).toMatchObject({ receivedFen: 800, movementId: body.id, period: '2026-03' });
    expect((await record<Problem>()).body.code).toBe('funds.contributions.refundedAlready');
    await reverse(body.id, '2026-11-22', '/v1/contributions/2026-03');
    expect(await year()).toMatchObject({ receivedFen: null, movementId: null });
    expect((await record()).status).toBe(201);
  });
});
