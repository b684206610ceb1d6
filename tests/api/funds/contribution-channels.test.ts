import { beforeEach, describe, expect, test } from 'vitest';
import { figuresOf } from '#shared/kernel/figures.ts';
import { period } from '#shared/kernel/period.ts';
import { readMonth } from '#shared/storage/month.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { signIn } from '#tests/kit/sign-in.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';

type Problem = { code: string; params: Record<string, unknown>; errors: { pointer: string; code: string }[] };
type Stage = { stage: string; expectedFen: number; actualFen: number; varianceFen: number };
type Month = { stages: Stage[]; missingFen: number; announcedFen: number; movements: { kind: string }[] };

let kit: Kit;
let union: KitUnion;
const as = (role: 'chair' | 'finance' | 'audit' | 'cashier', of = union) => ({
  cookie: of.cookieFor(role),
  csrf: of.csrfFor(role),
});
const call = async <T>(line: string, body?: unknown, role: 'chair' | 'finance' | 'audit' = 'finance') =>
  kit.call<T>(line, { ...(await signIn(union, role)), ...(body === undefined ? {} : { body }) });
const row = (stage: string, amountFen: number, reference: string, of = '2026-10', on = '2026-11-10') => ({
  stage,
  period: of,
  amountFen,
  on,
  reference,
});
const rows = <T = { rows: { status: string }[]; voucherId: string | null }>(...all: ReturnType<typeof row>[]) =>
  call<T>('POST /v1/contributions/tax-rows', { rows: all });
const channel = <T = unknown>(kind: string, validFrom = '2026-01', employer = 'private') =>
  call<T>('PUT /v1/contributions/channels', { validFrom, kind, employer });
const declare = (of: string, payrollFen = 123_456_789) =>
  call(`PUT /v1/contributions/${of}/declaration`, { payrollFen });
const balances = async () => {
  const answer = await call<{ data: { account: string; closingFen: number }[] }>('GET /v1/ledger/balances');
  return Object.fromEntries(answer.body.data.map(({ account, closingFen }) => [account, closingFen]));
};
const figures = async (of: string) => figuresOf((await readMonth(union.ctxFor('finance'), period(of))) ?? {});
const saidBy = (answer: { status: number; body: Problem }) =>
  `${answer.status} ${answer.body.code} ${answer.body.errors[0]?.pointer ?? ''}`.trim();
const rule = (key: string, value: unknown, from = '2024-01-01') =>
  call(`PUT /v1/rules/funds.contributions.${key}/decisions/${from}`, { value, reason: '按当地规定登记' }, 'chair');

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance', 'audit', 'cashier'] });
});

describe('channels and stages refuse', () => {
  test('whoever may not', async () => {
    const made = await kit.call<{ key: string }>('POST /v1/clients', {
      ...as('chair'),
      body: { name: '薪酬系统', scopes: ['dues:read'] },
    });
    const keyed = { wrongOffice: as('audit'), rightOffice: as('finance'), keyWithoutScope: made.body.key };
    const plain = { wrongOffice: as('audit'), rightOffice: as('finance') };
    const base = '/v1/contributions';
    await expectRefusals(kit, `PUT ${base}/channels`, plain, { body: { validFrom: '2027-01', kind: 'fiscal' } });
    await expectRefusals(kit, `POST ${base}/tax-rows`, keyed, { body: { rows: [row('declaration', 1, 'a')] } });
    const notice = { amountFen: 1, noticedOn: '2026-11-01', reference: 'n' };
    await expectRefusals(kit, `POST ${base}/2026-10/notices`, keyed, { body: notice });
    const demand = { addressee: '公司', periods: ['2026-01'], payBy: '2026-12-01', deliveredBy: '送达' };
    await expectRefusals(
      kit,
      `POST ${base}/demands`,
      { wrongOffice: as('cashier'), rightOffice: as('finance') },
      { body: demand },
    );
    const refund = { year: 2025, amountFen: 1, receivedOn: '2026-11-01' };
    await expectRefusals(kit, `POST ${base}/refunds`, keyed, { body: refund });
    const back = { paidFen: 1, amountFen: 1, receivedOn: '2026-11-01' };
    await expectRefusals(kit, `POST ${base}/preparatory-returns`, keyed, { body: back });
    for (const path of ['channels', 'overdue', 'demands', 'refund?year=2025'])
      await expectRefusals(kit, `GET ${base}/${path}`, { keyWithoutScope: made.body.key });
  });

  test('a step of another channel, days and months to come, and more back than was paid; nothing is written', async () => {
    expect(saidBy(await rows<Problem>(row('taxPayment', 1, 'a')))).toBe(
      '422 funds.contributions.notOfChannel /rows/0/stage',
    );
    await channel('taxWhole');
    const receipt = await call<Problem>('POST /v1/contributions/2026-10/receipts', {
      amountFen: 1,
      receivedOn: '2026-11-01',
    });
    expect(saidBy(receipt)).toBe('422 funds.contributions.notOfChannel /path/period');
    const bad = [
      [row('taxPayment', 1, 'a', '2026-12'), '422 funds.contributions.periodFuture'],
      [row('taxPayment', 1, 'a', '2026-10', '2026-11-23'), '422 funds.contributions.dayFuture /rows/0/on'],
      [row('passBack', 1, 'a'), '422 funds.contributions.moreThanPaid /rows/0/amountFen'],
      [row('taxPayment', 0, 'a'), '400 http.request.invalid /rows/0/amountFen'],
      [row('taxPayment', 1, 'a#b'), '400 http.request.invalid /rows/0/reference'],
    ] as const;
    for (const [each, said] of bad) expect(saidBy(await rows<Problem>(each))).toBe(said);
    const mixed = await rows<Problem>(row('taxPayment', 100, 'a'), row('passBack', 101, 'b'));
    expect(saidBy(mixed)).toBe('422 funds.contributions.moreThanPaid /rows/1/amountFen');
    expect((await call<Month>('GET /v1/contributions/2026-10')).body.movements).toEqual([]);
    expect(await balances()).toEqual({});
  });

  test('a channel that would reach back behind money', async () => {
    await channel('taxWhole');
    await rows(row('taxPayment', 100, 'a'));
    expect(saidBy(await channel<Problem>('fiscal', '2026-10'))).toBe(
      '422 funds.contributions.channelTooEarly /validFrom',
    );
    expect((await channel('fiscal', '2026-11')).status).toBe(200);
    const listed = await call<{ data: { kind: string }[] }>('GET /v1/contributions/channels');
    expect(listed.body.data.map(({ kind }) => kind)).toEqual(['selfRemit', 'taxWhole', 'fiscal']);
  });
});

describe('through the tax office', () => {
  test('the whole 2 %: due, filed, paid and passed back, each matched to the one before', async () => {
    await channel('taxWhole');
    await declare('2026-10');
    const filed = await rows(row('declaration', 2_469_136, 'S1'), row('taxPayment', 2_469_136, 'S1'));
    expect([filed.status, filed.body.voucherId]).toEqual([201, null]);
    expect(await balances()).toEqual({});
    const back = await rows(row('passBack', 1_481_400, 'B1'));
    expect(back.body.voucherId).toMatch(/^2026-11-ji-/);
    expect(await balances()).toEqual({ '102': 1_481_400, '402': 1_481_400 });
    const { body } = await call<Month>('GET /v1/contributions/2026-10');
    expect(body.missingFen).toBe(0);
    expect(body.stages.map(({ stage, expectedFen, varianceFen }) => [stage, expectedFen, varianceFen])).toEqual([
      ['declared', 2_469_136, 0],
      ['taxPaid', 2_469_136, 0],
      ['passedBack', 1_481_482, -82],
    ]);
    expect(await figures('2026-10')).toMatchObject({
      contributionPaidFen: 2_469_136,
      contributionUpwardFen: 987_654,
      contributionRemittedFen: 987_654,
    });
    const voucher = await call<{ source: { kind: string }; sourceHref: string }>(
      `GET /v1/ledger/vouchers/${back.body.voucherId}`,
    );
    expect(voucher.body.sourceHref).toBe('/v1/contributions?year=2026');
    expect((await call('GET /v1/ledger/trial-balance')).body).toMatchObject({ balanced: true });
  });

  test('a number counts once for its stage and month, alone and in a batch', async () => {
    await channel('taxWhole');
    await rows(row('taxPayment', 100, 'T1'));
    const again = await rows(row('taxPayment', 100, 'T1'), row('taxPayment', 50, 'T2'), row('taxPayment', 50, 'T2'));
    expect(again.body.rows.map(({ status }) => status)).toEqual(['alreadyRecorded', 'recorded', 'alreadyRecorded']);
    expect((await rows(row('taxPayment', 100, 'T1'))).body.rows).toMatchObject([{ status: 'alreadyRecorded' }]);
    const other = await rows<Problem>(row('taxPayment', 70, 'T3'), row('taxPayment', 10_000, 'T1'));
    expect(saidBy(other)).toBe('422 funds.contributions.referenceOtherAmount /rows/1/amountFen');
    const within = await rows<Problem>(row('taxPayment', 70, 'T3'), row('taxPayment', 71, 'T3'));
    expect(within.body.code).toBe('funds.contributions.referenceOtherAmount');
    expect((await figures('2026-10')).contributionPaidFen).toBe(150);
  });

  test('only the upper share: what the employer pays to the union is all its own', async () => {
    await channel('taxUpward');
    await declare('2026-10');
    await rows(row('declaration', 987_654, 'S1'), row('taxPayment', 987_654, 'S1'));
    const receipt = await call('POST /v1/contributions/2026-10/receipts', {
      amountFen: 1_481_482,
      receivedOn: '2026-11-05',
    });
    expect(receipt.body).toMatchObject({ ownFen: 1_481_482, upwardFen: 0 });
    expect(await balances()).toEqual({ '102': 1_481_482, '402': 1_481_482 });
    const { body } = await call<Month>('GET /v1/contributions/2026-10');
    expect(body.stages.map(({ varianceFen }) => varianceFen)).toEqual([0, 0, 0]);
    expect(body.missingFen).toBe(0);
    const remitted = await call<Problem>('POST /v1/contributions/2026-10/remittances', {
      amountFen: 1,
      remittedOn: '2026-11-15',
    });
    expect(remitted.body.code).toBe('funds.contributions.notOfChannel');
    expect(await figures('2026-10')).toMatchObject({ contributionPaidFen: 2_469_136, contributionUpwardFen: 987_654 });
  });

  test('at the year’s end a transfer notice is due from above (131 to 402), and the money settles it later', async () => {
    kit.tools.setNow('2027-01-05T02:00:00.000Z');
    await channel('fiscal');
    await rows(row('taxPayment', 2_469_136, 'F1', '2026-12', '2026-12-20'));
    const notice = { amountFen: 1_000_000, noticedOn: '2026-12-31', reference: 'ZB-1' };
    const noted = await call<{ voucherId: string }>('POST /v1/contributions/2026-12/notices', notice);
    expect(noted.body.voucherId).toMatch(/^2026-12-ji-/);
    const twice = await call<Problem>('POST /v1/contributions/2026-12/notices', notice);
    expect(saidBy(twice)).toBe('409 funds.contributions.referenceTaken');
    const more = await call<Problem>('POST /v1/contributions/2026-12/notices', {
      ...notice,
      amountFen: 2_000_000,
      reference: 'ZB-2',
    });
    expect(more.body.code).toBe('funds.contributions.moreThanPaid');
    expect((await call<Month>('GET /v1/contributions/2026-12')).body.announcedFen).toBe(1_000_000);
    await rows(row('passBack', 1_481_482, 'B1', '2026-12', '2027-01-04'));
    expect(await balances()).toMatchObject({ '102': 1_481_482, '131': 0 });
    expect((await call<Month>('GET /v1/contributions/2026-12')).body.announcedFen).toBe(0);
  });
});

describe('what the employer has not paid', () => {
  const demand = <T = { number: number; lateFeeFen: number; missingFen: number }>(...periods: string[]) =>
    call<T>('POST /v1/contributions/demands', {
      addressee: '华东精工有限公司',
      periods,
      payBy: '2026-12-15',
      deliveredBy: '当面送达，办公室签收',
    });

  test('V8: in Beijing the late fee counts from the day after the 15th once the union claims it; elsewhere never', async () => {
    kit = makeKit({ now: '2026-11-07T02:00:00.000Z' });
    union = await makeUnion(kit, { roles: ['chair', 'finance', 'audit'], node: '110105' });
    await declare('2026-09', 49_382_700);
    const overdue = async () => (await call<{ data: Record<string, unknown>[] }>('GET /v1/contributions/overdue')).body;
    expect(await overdue()).toMatchObject({
      hasLateFee: false,
      data: [{ dueDay: '2026-10-15', daysLate: 23, missingFen: 987_654, lateFeeFen: 0, isOverdue: true }],
    });
    await rule('lateFee', { isOn: true, perTenThousandDay: 50, isCapped: false });
    expect(await overdue()).toMatchObject({ hasLateFee: true, data: [{ lateFeeFen: 113_580 }], lateFeeFen: 113_580 });
    const other = await makeUnion(kit, { roles: ['chair', 'finance', 'audit'] });
    union = other;
    await declare('2026-09', 49_382_700);
    await rule('lateFee', { isOn: true, perTenThousandDay: 50, isCapped: false });
    expect(await overdue()).toMatchObject({ data: [{ dueDay: '2026-10-31', lateFeeFen: 0 }] });
  });

  test('is demanded by numbered letters, which are kept as they went out and begin the limitation anew', async () => {
    await declare('2026-09', 50_000_000);
    await declare('2026-11', 50_000_000);
    expect(saidBy(await demand<Problem>('2026-09', '2026-11'))).toBe('422 funds.contributions.notYetDue /periods/1');
    expect(saidBy(await demand<Problem>('2026-08'))).toBe('422 funds.contributions.nothingMissing /periods/0');
    expect(saidBy(await demand<Problem>('2026-09', '2026-09'))).toContain('400 http.request.invalid /periods');
    expect((await demand('2026-09')).body).toMatchObject({ number: 1, missingFen: 1_000_000, lateFeeFen: 0 });
    expect((await demand('2026-09')).body.number).toBe(2);
    const letters = await call<{ data: { number: number }[] }>('GET /v1/contributions/demands', undefined, 'audit');
    expect(letters.body.data.map(({ number }) => number)).toEqual([2, 1]);
    const { body } = await call<{ data: Record<string, unknown>[] }>('GET /v1/contributions/overdue');
    expect(body.data).toMatchObject([
      { period: '2026-09', demands: 2, lastDemandOn: '2026-11-22', limitationEndsOn: '2029-11-22', warning: 'none' },
      { period: '2026-11', isOverdue: false },
    ]);
    const other = await makeUnion(kit, { roles: ['finance'] });
    const seen = await kit.call<{ data: unknown[] }>('GET /v1/contributions/demands', await signIn(other, 'finance'));
    expect(seen.body.data).toEqual([]);
  });
});

describe('what comes back', () => {
  const refund = { isOn: true, limitFen: 1_000_000, basis: 'year', firstMonth: 1, capFen: null };
  const year = async (of = 2025) =>
    (await call<{ obstacles: string[]; refundFen: number }>(`GET /v1/contributions/refund?year=${of}`)).body;
  const record = <T = unknown>(amountFen: number) =>
    call<T>('POST /v1/contributions/refunds', { year: 2025, amountFen, receivedOn: '2026-03-10' });
  /** January 2025 carries the year; paid up on the day given. */
  const payUp = async (payrollFen: number, on = '2025-02-20') => {
    await declare('2025-01', payrollFen);
    const dueFen = payrollFen / 50;
    await call('POST /v1/contributions/2025-01/receipts', { amountFen: dueFen, receivedOn: on });
    await call('POST /v1/contributions/2025-01/remittances', { amountFen: (dueFen * 2) / 5, remittedOn: on });
  };

  test('V10: 9,120 of a small payer that was on time and in full, once, and not without the rule', async () => {
    await payUp(114_000_000);
    expect((await year()).obstacles).toEqual(['off']);
    expect((await record<Problem>(912_000)).body).toMatchObject({ code: 'funds.contributions.noRefund' });
    await rule('smallPayerRefund', refund, '2025-01-01');
    expect(await year()).toMatchObject({ obstacles: [], refundFen: 912_000, upwardFen: 912_000 });
    expect(saidBy(await record<Problem>(912_001))).toBe('422 funds.contributions.refundTooMuch /amountFen');
    expect((await record(912_000)).status).toBe(201);
    expect((await record<Problem>(1)).body.code).toBe('funds.contributions.refundedAlready');
    expect(await year()).toMatchObject({ receivedFen: 912_000 });
    expect(await balances()).toMatchObject({ '402': 1_368_000 + 912_000 });
  });

  test('V10: exactly the limit, late, or of a State employer: nothing', async () => {
    await channel('selfRemit', '2025-01', 'stateControlled');
    await rule('smallPayerRefund', refund, '2025-01-01');
    await payUp(125_000_000, '2025-03-01');
    expect((await year()).obstacles).toEqual(['excludedEmployer', 'late', 'overLimit']);
  });

  test('V9: of the preparatory fund 60 % where the union recorded the local rule, and no more', async () => {
    const back = <T = unknown>(amountFen: number) =>
      call<T>('POST /v1/contributions/preparatory-returns', { paidFen: 600_000, amountFen, receivedOn: '2026-11-20' });
    expect((await back<Problem>(360_000)).body.code).toBe('funds.contributions.preparatoryOff');
    await rule('preparatoryFund', { isOn: true, trigger: 'oneYearOpen', rateBp: 200, returnBp: 6_000 });
    expect(saidBy(await back<Problem>(360_001))).toBe('422 funds.contributions.refundTooMuch /amountFen');
    expect((await back(360_000)).status).toBe(201);
    expect(await balances()).toEqual({ '102': 360_000, '402': 360_000 });
  });

  test('a region’s shares are the default there, and the union’s own scheme wins', async () => {
    union = await makeUnion(kit, { roles: ['chair', 'finance', 'audit'], node: '350203' });
    const receive = () =>
      call<{ ownFen: number }>('POST /v1/contributions/2026-10/receipts', {
        amountFen: 1_000,
        receivedOn: '2026-11-01',
      });
    expect((await receive()).body.ownFen).toBe(800);
    const shares = [
      { level: 'city', basisPoints: 4_000 },
      { level: 'grassroots', basisPoints: 6_000 },
    ];
    await call('PUT /v1/contributions/split-schemes', { validFrom: '2026-11', shares });
    const november = await call<{ ownFen: number }>('POST /v1/contributions/2026-11/receipts', {
      amountFen: 1_000,
      receivedOn: '2026-11-01',
    });
    expect(november.body.ownFen).toBe(600);
  });
});
