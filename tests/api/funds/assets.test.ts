import { beforeEach, describe, expect, test } from 'vitest';
import { readTrialBalance } from '#shared/funds/ledger/actions.ts';
import { figuresOf } from '#shared/kernel/figures.ts';
import { period } from '#shared/kernel/period.ts';
import { readMonth } from '#shared/storage/month.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';

type Problem = { code: string; errors: { pointer: string }[] };
type Card = {
  id: string;
  code: string;
  voucherId: string;
  accumulatedFen: number;
  netFen: number;
  status: string;
  v: number;
};
type Register = {
  count: number;
  costFen: number;
  accumulatedFen: number;
  ledgerCostFen: number;
  ledgerAccumulatedFen: number;
  through: string;
  outstandingFen: number;
  records: { period: string; amountFen: number; voucherId: string }[];
};
type Disposal = { id: string; approval: { status: string; may: string[] }; done: Record<string, unknown> | null };
type Line = { account: string; debitFen: number; creditFen: number };

let kit: Kit;
let union: KitUnion;
type Role = 'chair' | 'finance' | 'audit' | 'groupLeader' | 'women';
const as = (role: Role, of = union) => ({ cookie: of.cookieFor(role), csrf: of.csrfFor(role) });
const call = <T>(line: string, role: Role = 'finance', body?: unknown) =>
  kit.call<T>(line, { ...as(role), ...(body === undefined ? {} : { body }) });

const COMPUTER = { name: '台式计算机', assetClass: 'computer', costFen: 680_000, acquiredOn: '2026-11-05' };
const register = (more: object = {}) => call<Card & Problem>('POST /v1/assets', 'finance', { ...COMPUTER, ...more });
const run = () => call<Register & Problem>('POST /v1/assets/depreciation-runs');
const linesOf = async (voucherId: string): Promise<string[]> => {
  const { lines } = (await call<{ lines: Line[] }>(`GET /v1/ledger/vouchers/${voucherId}`)).body;
  return lines.map(({ account, debitFen, creditFen }) => `${account} ${debitFen} ${creditFen}`);
};
/** The cards say what accounts 162 and 163 say, and the books balance. */
const expectAgreement = async (): Promise<Register> => {
  const { body } = await call<Register>('GET /v1/assets/register');
  expect([body.ledgerCostFen, body.ledgerAccumulatedFen]).toEqual([body.costFen, body.accumulatedFen]);
  expect((await readTrialBalance(union.ctxFor('finance'))).balanced).toBe(true);
  return body;
};

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance', 'audit', 'groupLeader', 'women'] });
});

describe('assets are closed', () => {
  test('to whoever may not', async () => {
    const { body } = await register();
    const path = `/v1/assets/${body.id}`;
    for (const each of ['/v1/assets', '/v1/assets/register', '/v1/assets/rules', path, '/v1/borrowed-assets'])
      await expectRefusals(kit, `GET ${each}`, { wrongOffice: as('women') });
    const who = { wrongOffice: as('audit'), rightOffice: as('finance') };
    await expectRefusals(kit, 'POST /v1/assets', who, { body: COMPUTER });
    await expectRefusals(kit, 'POST /v1/assets/depreciation-runs', who);
    await expectRefusals(kit, `POST ${path}/disposals`, who, { body: { kind: 'scrap', reason: '损坏' } });
    await expectRefusals(kit, 'POST /v1/stocktakes', who, { body: { title: '年末' } });
    await expectRefusals(kit, 'GET /v1/asset-disposals', { wrongOffice: as('women') });
  });

  test('to other unions', async () => {
    const { body } = await register();
    const other = await makeUnion(kit, { roles: ['finance', 'chair', 'audit', 'groupLeader', 'women'] });
    const theirs = await kit.call<Problem>(`GET /v1/assets/${body.id}`, as('finance', other));
    expect([theirs.status, theirs.body.code]).toEqual([404, 'http.resource.notFound']);
    const code = await kit.call<Problem>(`GET /v1/assets/codes/${body.code}`, as('finance', other));
    expect([code.status, code.body.code]).toEqual([404, 'funds.assets.codeUnknown']);
  });
});

describe('a card', () => {
  test('goes on the books when it is registered, and leads back and forth', async () => {
    const { status, body } = await register();
    expect([status, body.code]).toEqual([201, 'ZC-000001']);
    expect(await linesOf(body.voucherId)).toEqual(['162 680000 0', '30104 0 680000']);
    const voucher = await call<{ sourceHref: string; date: string }>(`GET /v1/ledger/vouchers/${body.voucherId}`);
    expect(voucher.body).toMatchObject({ sourceHref: `/v1/assets/${body.id}`, date: '2026-11-05' });
    expect((await register()).body.code).toBe('ZC-000002');
    const found = await call<Card>('GET /v1/assets/codes/ZC-000002', 'groupLeader');
    expect(found.body).toMatchObject({ code: 'ZC-000002', netFen: 680_000 });
    const month = await readMonth(union.ctxFor('finance'), period('2026-11'));
    expect(figuresOf(month ?? {}).assetsFen).toBe(1_360_000);
    expect(await expectAgreement()).toMatchObject({ count: 2, costFen: 1_360_000, outstandingFen: 18_888 });
  });

  test.each([
    [{ costFen: 99_999 }, 'funds.assets.belowLine', '/costFen'],
    [{ category: 'special', costFen: 149_999 }, 'funds.assets.belowLine', '/costFen'],
    [{ lifeYears: 3 }, 'funds.assets.lifeOutOfRange', '/lifeYears'],
    [{ acquiredOn: '2026-12-01' }, 'funds.assets.dayFuture', '/acquiredOn'],
    [{ bookedOn: '2026-10-30' }, 'funds.assets.bookedTooEarly', '/bookedOn'],
    [{ openingAccumulatedFen: 1 }, 'funds.assets.openingTooMuch', '/openingAccumulatedFen'],
    [{ expenditureId: 'exp_01JD9Z6T7QF3000000000000ZZ' }, 'funds.assets.expenditureUnknown', '/expenditureId'],
    [{ purchaseVoucherId: '2026-11-ji-000009' }, 'funds.assets.voucherUnknown', '/purchaseVoucherId'],
  ])('is refused with %o: %s', async (more, code, pointer) => {
    const { status, body } = await register(more);
    expect([status, body.code, body.errors[0]?.pointer]).toEqual([422, code, pointer]);
    expect((await call<{ data: unknown[] }>('GET /v1/assets')).body.data).toEqual([]);
  });

  test('of a bulk below the line, of special equipment and of relics is registered', async () => {
    const chairs = { name: '会议椅', assetClass: 'furniture', quantity: 60, costFen: 1_080_000, isBulk: true };
    expect((await register(chairs)).body).toMatchObject({ lifeMonths: 180, isBulk: true });
    expect((await register({ category: 'special', costFen: 150_000 })).status).toBe(201);
    expect((await register({ assetClass: 'relics' })).body).toMatchObject({ lifeMonths: 0 });
  });

  test('notes where it is; somebody who looked at an older state has to look again', async () => {
    const { body } = await register({ place: '办公室' });
    const move = (v: number) =>
      call<Card & Problem>(`PUT /v1/assets/${body.id}/place`, 'finance', { place: '活动室', keeper: '王芳', v });
    expect((await move(body.v)).body).toMatchObject({ place: '活动室', keeper: '王芳', v: body.v + 1 });
    expect((await move(body.v)).status).toBe(409);
  });

  test('that is borrowed stands in the side book without a voucher, until it is given back', async () => {
    const desk = { name: '办公桌', owner: '本企业行政', receivedOn: '2026-01-05', quantity: 4 };
    const { body, status } = await call<Card>('POST /v1/borrowed-assets', 'finance', desk);
    expect([status, body.code]).toEqual([201, 'ZC-000001']);
    expect((await call<{ data: unknown[] }>('GET /v1/ledger/vouchers')).body.data).toEqual([]);
    const back = () =>
      call<Problem>(`POST /v1/borrowed-assets/${body.id}/return`, 'finance', { returnedOn: '2026-11-20' });
    expect((await back()).body).toMatchObject({ returnedOn: '2026-11-20' });
    expect((await back()).body.code).toBe('funds.assets.alreadyReturned');
    const late = await call(`POST /v1/borrowed-assets/${body.id}/return`, 'finance', { returnedOn: '2026-12-20' });
    expect(late.status).toBe(422);
    expect((await call<{ data: unknown[] }>('GET /v1/borrowed-assets')).body.data).toHaveLength(1);
  });
});

describe('depreciation', () => {
  test('is posted month by month, skipped ones caught up, and never twice', async () => {
    await register({ acquiredOn: '2026-11-05' });
    const first = await run();
    expect(first.body).toMatchObject({ through: '2026-11', outstandingFen: 0, accumulatedFen: 9_444 });
    expect(await linesOf(first.body.records[0]?.voucherId ?? '')).toEqual(['30104 9444 0', '163 0 9444']);
    const again = await Promise.all([run(), run()]);
    expect(again.map(({ body }) => body.records.length)).toEqual([1, 1]);
    await register({ acquiredOn: '2026-09-10', bookedOn: '2026-11-20' });
    expect((await expectAgreementAfterRun()).records.map(({ amountFen }) => amountFen)).toEqual([28_333, 9_444]);
    kit.tools.setNow('2027-02-03T02:00:00.000Z');
    const { runDepreciation } = await import('#shared/funds/assets/depreciation-actions.ts');
    const later = await runDepreciation(union.ctxFor('finance'));
    expect(later.records.map(({ period: of }) => of)).toEqual(['2027-02', '2027-01', '2026-12', '2026-11', '2026-11']);
    expect(later.ledgerAccumulatedFen).toBe(later.accumulatedFen);
  });

  const expectAgreementAfterRun = async (): Promise<Register> => {
    expect((await run()).status).toBe(200);
    return expectAgreement();
  };

  test('takes opening cards over with what 163 held, and evens out the difference', async () => {
    const old = { acquiredOn: '2025-03-18', origin: 'opening', openingAccumulatedFen: 180_000 };
    const { body } = await register(old);
    expect(body.voucherId).toBeNull();
    const { records } = (await run()).body;
    expect(records.map(({ amountFen }) => amountFen)).toEqual([198_333 - 180_000]);
  });

  test('is asked for before a month is closed', async () => {
    await register();
    type Checklist = { checks: { code: string; isBlocking: boolean; count: number }[] };
    const count = async () =>
      (await call<Checklist>('GET /v1/ledger/closings/2026-11')).body.checks.find((one) => one.code === 'depreciation');
    expect(await count()).toEqual({ code: 'depreciation', isBlocking: true, count: 1 });
    await run();
    expect((await count())?.count).toBe(0);
  });
});

describe('a disposal', () => {
  const request = (id: string, role: Role = 'finance') =>
    call<Disposal & Problem>(`POST /v1/assets/${id}/disposals`, role, { kind: 'sale', reason: '主板损坏' });
  const act = (id: string, verb: string, role: Role = 'chair') =>
    call<Disposal & Problem>(`POST /v1/asset-disposals/${id}/acts`, role, { verb, note: '同意' });
  const execute = (id: string, more: object = {}) =>
    call<Disposal & Problem>(`POST /v1/asset-disposals/${id}/execution`, 'finance', { on: '2026-11-22', ...more });

  test('is asked for, approved by somebody else and booked as V11 says', async () => {
    const { body: card } = await register({ acquiredOn: '2026-09-10', bookedOn: '2026-11-20' });
    await run();
    const { body: disposal } = await request(card.id);
    expect(disposal.approval).toMatchObject({ status: 'pending', may: ['withdraw', 'remind'] });
    expect((await request(card.id)).body.code).toBe('funds.assets.notInUse');
    expect((await execute(disposal.id)).body.code).toBe('funds.assets.notApproved');
    expect((await act(disposal.id, 'approve', 'finance')).status).toBe(422);
    expect((await act(disposal.id, 'approve')).body.approval.status).toBe('approved');
    expect((await execute(disposal.id, { on: '2026-12-01' })).body.code).toBe('funds.assets.dayFuture');
    const [first, second] = await Promise.all([
      execute(disposal.id, { proceedsFen: 50_000 }),
      execute(disposal.id, { proceedsFen: 50_000 }),
    ]);
    expect([first.status, second.status].toSorted()).toEqual([200, 409]);
    const done = (first.status === 200 ? first : second).body.done;
    expect(done).toMatchObject({ accumulatedFen: 18_889, bookValueFen: 661_111, proceedsFen: 50_000 });
    expect(await linesOf(String(done?.voucherId))).toEqual([
      '163 9444 0',
      '30104 0 9444',
      '30104 661111 0',
      '163 18889 0',
      '162 0 680000',
      '102 50000 0',
      '408 0 50000',
    ]);
    const voucher = await call<{ reviewedBy: string }>(`GET /v1/ledger/vouchers/${done?.voucherId}`);
    expect(voucher.body.reviewedBy).toBe('测试chair');
    expect(await expectAgreement()).toMatchObject({ count: 0, costFen: 0, accumulatedFen: 0, outstandingFen: 0 });
    expect((await call<Card>(`GET /v1/assets/${card.id}`)).body).toMatchObject({ status: 'disposed', netFen: 0 });
    const list = await call<{ data: Disposal[] }>('GET /v1/asset-disposals');
    expect(list.body.data.map(({ id }) => id)).toEqual([disposal.id]);
    expect((await call<Disposal>(`GET /v1/asset-disposals/${disposal.id}`, 'audit')).body.done).not.toBeNull();
  });

  test('waits for the depreciation of the months before', async () => {
    const { body: card } = await register({ acquiredOn: '2026-09-10', bookedOn: '2026-11-20' });
    const { body: disposal } = await request(card.id);
    await act(disposal.id, 'approve');
    expect((await execute(disposal.id)).body.code).toBe('funds.assets.depreciationBehind');
  });

  test('that is refused or withdrawn leaves the card in use', async () => {
    const { body: card } = await register();
    for (const [verb, role] of [
      ['refuse', 'chair'],
      ['withdraw', 'finance'],
    ] as const) {
      const { body: disposal } = await request(card.id);
      expect((await act(disposal.id, verb, role)).status).toBe(200);
      expect((await call<Card>(`GET /v1/assets/${card.id}`)).body.status).toBe('inUse');
    }
  });

  test('with taxes needs a budget for them', async () => {
    const { body: card } = await register();
    const { body: disposal } = await request(card.id);
    await act(disposal.id, 'approve');
    const { status, body } = await execute(disposal.id, { proceedsFen: 10_000, taxesFen: 300 });
    expect([status, body.code.startsWith('funds.budget.')]).toEqual([422, true]);
  });
});

describe('a stocktake', () => {
  type Take = {
    id: string;
    expected: number;
    counted: number;
    isOwn: boolean;
    status: string;
    differences: { kind: string; code: string; name: string }[];
  };

  test('is counted on the spot, differences are listed, and another person closes it', async () => {
    await register({ place: '办公室' });
    await register({ place: '活动室' });
    const { body: take } = await call<Take>('POST /v1/stocktakes', 'finance', { title: '2026 年末清查' });
    expect(take).toMatchObject({ expected: 2, counted: 0, isOwn: true, status: 'open' });
    await register();
    const count = (code: string, body: object) =>
      call<Problem>(`PUT /v1/stocktakes/${take.id}/counts/${code}`, 'groupLeader', body);
    expect((await count('ZC-000001', { counted: 0 })).status).toBe(200);
    expect((await count('ZC-000001', { counted: 1, place: '仓库' })).body).toMatchObject({ counted: 1, place: '仓库' });
    expect((await count('ZC-000003', { counted: 1 })).body.code).toBe('funds.assets.codeUnknown');
    const extra = { name: '打印机', counted: 1, place: '仓库' };
    expect((await call(`POST /v1/stocktakes/${take.id}/surplus`, 'groupLeader', extra)).status).toBe(201);
    const seen = await call<Take>(`GET /v1/stocktakes/${take.id}`, 'audit');
    expect(seen.body.differences.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'uncounted 台式计算机',
      'misplaced 台式计算机',
      'surplus 打印机',
    ]);
    const close = (role: Role) =>
      call<Take & Problem>(`POST /v1/stocktakes/${take.id}/closing`, role, { note: '已核实' });
    expect((await close('finance')).body.code).toBe('funds.assets.stocktakeSamePerson');
    expect((await close('chair')).body).toMatchObject({ status: 'closed', counted: 1 });
    expect((await close('chair')).body.code).toBe('funds.assets.stocktakeClosed');
    expect((await count('ZC-000002', { counted: 1 })).body.code).toBe('funds.assets.stocktakeClosed');
    expect((await call(`POST /v1/stocktakes/${take.id}/surplus`, 'groupLeader', extra)).status).toBe(409);
    const list = await call<{ data: { title: string }[] }>('GET /v1/stocktakes', 'audit');
    expect(list.body.data).toMatchObject([{ title: '2026 年末清查', status: 'closed', note: '已核实' }]);
  });
});
