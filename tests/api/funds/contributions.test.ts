import { beforeEach, describe, expect, test } from 'vitest';
import { figuresOf } from '#shared/kernel/figures.ts';
import { period } from '#shared/kernel/period.ts';
import { key } from '#shared/storage/keys.ts';
import { readMonth } from '#shared/storage/month.ts';
import { type CallOptions, type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';

type Problem = { code: string; errors: { pointer: string; code: string }[] };
type Month = {
  dueFen: number;
  receivedFen: number;
  ownFen: number;
  upwardFen: number;
  remittedFen: number;
  owedFen: number;
};
type Movement = {
  id: string;
  voucherId: string;
  ownFen: number;
  upwardFen: number;
  shares: { level: string; amountFen: number }[];
};

let kit: Kit;
let union: KitUnion;
const as = (role: 'chair' | 'finance' | 'audit' | 'cashier', of = union) => ({
  cookie: of.cookieFor(role),
  csrf: of.csrfFor(role),
});
const MONTH = '/v1/contributions/2026-11';
const call = <T>(line: string, body?: unknown, more: CallOptions = {}) =>
  kit.call<T>(line, { ...as('finance'), body, ...more });
const declare = (payrollFen: number) => call<Month>(`PUT ${MONTH}/declaration`, { payrollFen });
const receive = <T = Movement>(amountFen: number, more: CallOptions = {}, month = MONTH) =>
  call<T>(`POST ${month}/receipts`, { amountFen, receivedOn: '2026-11-03' }, more);
const remit = <T = Movement>(amountFen: number) =>
  call<T>(`POST ${MONTH}/remittances`, { amountFen, remittedOn: '2026-11-15' });
const balancesOf = async () => {
  const answer = await call<{ data: { account: string; closingFen: number }[] }>('GET /v1/ledger/balances');
  return Object.fromEntries(answer.body.data.map(({ account, closingFen }) => [account, closingFen]));
};
const figures = async () => figuresOf((await readMonth(union.ctxFor('finance'), period('2026-11'))) ?? {});
const SIXTY = { level: 'grassroots', basisPoints: 6_000 };
const scheme = (validFrom: string, shares = [{ level: 'city', basisPoints: 4_000 }, SIXTY]) =>
  call<Problem>('PUT /v1/contributions/split-schemes', { validFrom, shares });

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance', 'audit', 'cashier'] });
});

describe('contributions refuse', () => {
  test('whoever may not declare, record or set the shares', async () => {
    const made = await kit.call<{ key: string }>('POST /v1/clients', {
      ...as('chair'),
      body: { name: '薪酬系统', scopes: ['dues:read'] },
    });
    const callers = { wrongOffice: as('audit'), rightOffice: as('finance'), keyWithoutScope: made.body.key };
    await expectRefusals(kit, `PUT ${MONTH}/declaration`, callers, { body: { payrollFen: 1 } });
    await expectRefusals(kit, `POST ${MONTH}/receipts`, callers, { body: { amountFen: 1, receivedOn: '2026-11-03' } });
    await expectRefusals(kit, `POST ${MONTH}/remittances`, callers, {
      body: { amountFen: 1, remittedOn: '2026-11-03' },
    });
    await expectRefusals(kit, 'GET /v1/contributions', { keyWithoutScope: made.body.key });
    const shares = [SIXTY, { level: 'city', basisPoints: 4_000 }];
    await expectRefusals(
      kit,
      'PUT /v1/contributions/split-schemes',
      { wrongOffice: as('cashier'), rightOffice: as('finance') },
      { body: { validFrom: '2027-01', shares } },
    );
  });

  test('a month and a day that have not come, negative and fractional amounts and unknown fields', async () => {
    const code = async (line: string, body: unknown) => {
      const answer = await call<Problem>(line, body);
      return `${answer.status} ${answer.body.code} ${answer.body.errors[0]?.pointer ?? ''}`.trim();
    };
    expect(await code('PUT /v1/contributions/2026-12/declaration', { payrollFen: 1 })).toBe(
      '422 funds.contributions.periodFuture',
    );
    expect(await code(`POST ${MONTH}/receipts`, { amountFen: 1, receivedOn: '2026-11-23' })).toBe(
      '422 funds.contributions.dayFuture /receivedOn',
    );
    expect(await code(`PUT ${MONTH}/declaration`, { payrollFen: -1 })).toBe('400 http.request.invalid /payrollFen');
    expect(await code(`PUT ${MONTH}/declaration`, { payrollFen: 0.5 })).toBe('400 http.request.invalid /payrollFen');
    expect(await code(`PUT ${MONTH}/declaration`, { payrollFen: 1, dueFen: 1 })).toBe(
      '400 http.request.invalid /dueFen',
    );
    expect(await code('PUT /v1/contributions/2026-13/declaration', { payrollFen: 1 })).toContain(
      '400 http.request.invalid /path/period',
    );
    expect(await balancesOf()).toEqual({});
  });

  test('to pass up more than is owed, by a fen', async () => {
    await receive(2_469_136);
    const answer = await remit<Problem>(987_655);
    expect([answer.status, answer.body.code, answer.body.errors[0]?.pointer]).toEqual([
      422,
      'funds.contributions.moreThanOwed',
      '/amountFen',
    ]);
    expect((await figures()).contributionRemittedFen).toBe(0);
  });

  test('shares that are not the whole, and a scheme for a month that was split already', async () => {
    expect((await scheme('2027-01', [SIXTY])).body.code).toBe('funds.contributions.sharesNotWhole');
    await receive(100);
    expect((await scheme('2026-11')).body.code).toBe('funds.contributions.schemeTooEarly');
    expect((await scheme('2026-12')).status).toBe(200);
  });
});

describe('the employer’s 2 %', () => {
  test('V1, V2: declared, received, split to the fen, owed on 211 and remitted', async () => {
    expect((await declare(123_456_789)).body).toMatchObject({ dueFen: 2_469_136, receivedFen: 0 });
    const receipt = await receive(2_469_136);
    expect(receipt.status).toBe(201);
    expect(receipt.body).toMatchObject({ ownFen: 1_481_482, upwardFen: 987_654 });
    expect(receipt.body.shares.map((share) => share.amountFen)).toEqual([
      123_457, 123_457, 246_913, 493_827, 1_481_482,
    ]);
    expect(await balancesOf()).toEqual({ '102': 2_469_136, '211': 987_654, '402': 1_481_482 });
    await remit(900_000);
    await remit(87_654);
    expect(await balancesOf()).toEqual({ '102': 1_481_482, '211': 0, '402': 1_481_482 });
    expect(await figures()).toMatchObject({
      payrollFen: 123_456_789,
      contributionDueFen: 2_469_136,
      contributionPaidFen: 2_469_136,
      contributionUpwardFen: 987_654,
      contributionRemittedFen: 987_654,
      incomeFen: 1_481_482,
      reporting: 1,
    });
    expect((await call('GET /v1/ledger/trial-balance')).body).toMatchObject({ balanced: true, vouchersChecked: 3 });
    const year = await call<{ data: Month[]; totals: Record<string, number> }>('GET /v1/contributions?year=2026');
    expect(year.body.data).toMatchObject([{ dueFen: 2_469_136, remittedFen: 987_654, owedFen: 0 }]);
    const detail = await call<{ movements: { kind: string }[] }>(`GET ${MONTH}`);
    expect(detail.body.movements.map(({ kind }) => kind)).toEqual(['receipt', 'remittance', 'remittance']);
  });

  test('declared again changes what is due by the difference, and reports the month once', async () => {
    await declare(100_000_000);
    await declare(90_000_000);
    expect(await figures()).toMatchObject({ payrollFen: 90_000_000, contributionDueFen: 1_800_000, reporting: 1 });
  });

  test('in many receipts at once splits like one, and a key sent twice counts once', async () => {
    const amounts = [1, 2, 3, 333, 33_333, 777_777];
    const first = await Promise.all(
      amounts.map((amountFen, index) => receive(amountFen, { idempotencyKey: `r${index}` })),
    );
    const again = await receive(1, { idempotencyKey: 'r0' });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.body).toEqual(first[0]?.body);
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    const { body } = await call<{ data: Month[] }>('GET /v1/contributions');
    const own = Math.round(total * 0.6);
    expect(body.data).toMatchObject([{ receivedFen: total, ownFen: own, upwardFen: total - own }]);
    expect(await balancesOf()).toEqual({ '102': total, '211': total - own, '402': own });
  });

  test('is booked on the day on which it came as long as that month is open, so that a year has its own income', async () => {
    const came = await call<Movement>(`POST ${MONTH}/receipts`, { amountFen: 1_000, receivedOn: '2026-10-30' });
    expect(came.body.voucherId).toBe('2026-10-ji-000001');
    const paid = await call<Movement>(`POST ${MONTH}/remittances`, { amountFen: 400, remittedOn: '2026-10-31' });
    expect(paid.body.voucherId).toBe('2026-10-ji-000002');
    expect((await scheme('2026-10')).body.code).toBe('funds.contributions.schemeTooEarly');
    await union.ctxFor('finance').db.put({
      ...key.closingHead(union.unionId),
      closedThrough: '2026-09',
      closedAt: '2026-10-08T00:00:00.000Z',
      v: 1,
    });
    const behind = await call<Movement>(`POST ${MONTH}/receipts`, { amountFen: 10, receivedOn: '2026-09-30' });
    expect(behind.body.voucherId).toBe('2026-11-ji-000001');
  });

  test('is split by the scheme of its month', async () => {
    expect((await scheme('2026-11')).status).toBe(200);
    const receipt = await receive(1_000);
    expect(receipt.body.shares).toEqual([
      { level: 'city', amountFen: 400 },
      { level: 'grassroots', amountFen: 600 },
    ]);
    const october = await receive(1_000, {}, '/v1/contributions/2026-10');
    expect(october.body.shares).toHaveLength(5);
    const schemes = await call<{ data: { validFrom: string; isDefault: boolean }[] }>(
      'GET /v1/contributions/split-schemes',
    );
    expect(schemes.body.data.map(({ validFrom, isDefault }) => [validFrom, isDefault])).toEqual([
      ['1992-04', true],
      ['2026-11', false],
    ]);
  });

  test('of another union is not seen', async () => {
    await declare(100_000_000);
    const other = await makeUnion(kit, { roles: ['finance'] });
    const seen = await kit.call<{ data: unknown[] }>('GET /v1/contributions', as('finance', other));
    expect(seen.body.data).toEqual([]);
  });
});
