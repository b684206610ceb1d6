import { beforeEach, describe, expect, test } from 'vitest';
import { period } from '#shared/kernel/period.ts';
import { key } from '#shared/storage/keys.ts';
import { type CallOptions, type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';
import { uploadCsv } from '../http/furnished.ts';

type Body = {
  code: string;
  status: string;
  version: number;
  differenceFen: number;
  voucherIds: string[];
  isOwn: boolean;
  rows: { code: string; account: string | null; problem: string | null }[];
  params: Record<string, unknown>;
};

let kit: Kit;
let union: KitUnion;
const as = (role: 'chair' | 'finance' | 'audit' | 'women', of = union) => ({
  cookie: of.cookieFor(role),
  csrf: of.csrfFor(role),
});
const call = <T = Body>(line: string, who: CallOptions, body?: unknown) =>
  kit.call<T>(line, { ...who, ...(body === undefined ? {} : { body }) });
const OPENING = '/v1/ledger/opening';
const LINES = [
  { account: '102', debitFen: 900_000 },
  { account: '162', debitFen: 100_000 },
  { account: '30104', creditFen: 100_000 },
  { account: '32205', creditFen: 900_000 },
];
const save = (body: object = {}, who: CallOptions = as('finance')) =>
  call(`PUT ${OPENING}`, who, { period: '2026-10', lines: LINES, ...body });
const post = (version = 1, who: CallOptions = as('chair')) => call(`POST ${OPENING}/posting`, who, { version });
const withdraw = () => call(`POST ${OPENING}/withdrawal`, as('chair'), { reason: '余额录错' });
type Balance = { account: string; openingFen: number; debitFen: number; creditFen: number; closingFen: number };
const balances = async (to = '2026-11') =>
  (await call<{ data: Balance[] }>(`GET /v1/ledger/balances?period=${to}`, as('finance'))).body.data;
const interest = async (date: string) => {
  const lines = [
    { account: '102', debitFen: 5, creditFen: 0 },
    { account: '408', debitFen: 0, creditFen: 5 },
  ];
  const body = { date, summary: '利息', lines, submit: true };
  const { id } = (await call<{ id: string }>('POST /v1/ledger/drafts', as('finance'), body)).body;
  return call(`POST /v1/ledger/drafts/${id}/posting`, as('chair'), { version: 1 });
};

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance', 'audit', 'women'], employees: 500 });
});

describe('opening balances are refused', () => {
  test('to whoever may not prepare, check or read them', async () => {
    await save();
    const makers = { wrongOffice: as('audit'), rightOffice: as('finance') };
    const checkers = { wrongOffice: as('audit'), rightOffice: as('chair') };
    const upload = { uploadId: 'upl_01JD9Z6T7QF3000000000000AA', chartVersion: 2021 };
    await expectRefusals(kit, `GET ${OPENING}`, { wrongOffice: as('women') });
    await expectRefusals(kit, `PUT ${OPENING}`, makers, { body: { period: '2026-10', lines: LINES } });
    await expectRefusals(kit, `POST ${OPENING}/proposals`, makers, { body: upload });
    await expectRefusals(kit, `POST ${OPENING}/posting`, checkers, { body: { version: 1 } });
    await expectRefusals(kit, `POST ${OPENING}/withdrawal`, checkers, { body: { reason: '录错' } });
    const other = await makeUnion(kit, { roles: ['chair', 'finance'] });
    expect((await call(`GET ${OPENING}`, as('finance', other))).body.status).toBe('none');
    expect((await post(1, as('chair', other))).status).toBe(404);
  });

  test('by their maker, out of balance, for the running month, changed since, and twice', async () => {
    expect((await save({ period: '2026-11' })).body.code).toBe('funds.ledger.openingMonthNotOver');
    const odd = await save({ lines: LINES.slice(0, 3) });
    expect(odd.body).toMatchObject({ status: 'prepared', differenceFen: 900_000, isOwn: true });
    expect((await post()).body.code).toBe('funds.ledger.openingUnbalanced');
    expect((await save()).body.code).toBe('storage.version.stale');
    expect((await save({ version: 1 })).status).toBe(200);
    expect((await post(1)).body.code).toBe('storage.version.stale');
    expect((await post(2, as('finance'))).body.code).toBe('funds.ledger.makerIsReviewer');
    expect((await post(2)).body.voucherIds).toEqual(['2026-10-ji-000001']);
    expect((await post(3)).body.code).toBe('funds.ledger.openingPosted');
    expect((await save({ version: 3 })).body.code).toBe('funds.ledger.openingPosted');
    const mine = await call('POST /v1/ledger/vouchers/2026-10-ji-000001/reversal', as('finance'), {
      date: '2026-11-02',
      reason: '录错',
    });
    expect(mine.body).toMatchObject({ code: 'funds.ledger.reverseAtSource', params: { kind: 'opening' } });
  });

  test('what they hold is not entered again, whoever is first; and nothing from before the chart', async () => {
    await save();
    const [late] = await Promise.all([interest('2026-09-30'), post()]);
    const total = (await balances()).find(({ account }) => account === '102')?.closingFen;
    expect(total).toBe(late?.status === 200 ? 5 : 900_000);
    const again = await makeUnion(kit, { roles: ['chair', 'finance'], employees: 500 });
    union = again;
    await save();
    await post();
    for (const day of ['2026-10-31', '2026-09-30'])
      expect((await interest(day)).body).toMatchObject({
        code: 'funds.ledger.beforeBooks',
        params: { opening: '2026-10', period: day.slice(0, 7) },
      });
    expect((await interest('2026-11-01')).status).toBe(200);
    expect((await withdraw()).status).toBe(200);
    const red = await call('GET /v1/ledger/vouchers/2026-10-ji-000002', as('finance'));
    expect(red.body).toMatchObject({ preparedBy: '测试chair', reviewedBy: null, reverses: '2026-10-ji-000001' });
    expect((await interest('2026-10-31')).status).toBe(200);
    expect((await interest('1926-11-20')).body.code).toBe('funds.ledger.beforeChart');
  });

  test('behind a close and where vouchers stand already', async () => {
    await save();
    await interest('2026-09-30');
    expect((await post()).body).toMatchObject({ code: 'funds.ledger.openingNotFirst', params: { period: '2026-09' } });
    const later = await makeUnion(kit, { roles: ['chair', 'finance'], employees: 500 });
    const ctx = later.ctxFor('finance');
    await save({ period: '2026-08' }, as('finance', later));
    const september = key.month(later.unionId, period('2026-09'));
    await ctx.db.put({ ...september, runs: {}, v: 1, closedAt: '2026-10-08T00:00:00.000Z' });
    expect((await post(1, as('chair', later))).body.code).toBe('funds.ledger.openingClosed');
  });
});

describe('opening balances', () => {
  test('begin the books, checked by another person, and are posted once by two at once', async () => {
    await save();
    const answers = await Promise.all([post(), post()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await balances()).map((one) => [one.account, one.closingFen])).toEqual([
      ['102', 900_000],
      ['162', 100_000],
      ['30104', 100_000],
      ['32205', 900_000],
    ]);
    const voucher = await call('GET /v1/ledger/vouchers/2026-10-ji-000001', as('finance'));
    expect(voucher.body).toMatchObject({
      preparedBy: '测试finance',
      reviewedBy: '测试chair',
      date: '2026-10-31',
      source: { kind: 'opening' },
      sourceHref: OPENING,
    });
  });

  test('within a year bring what it began with and what moved since', async () => {
    const lines = [
      { account: '102', debitFen: 700, movedDebitFen: 400, movedCreditFen: 200 },
      { account: '401', creditFen: 400, movedCreditFen: 400 },
      { account: '50102', debitFen: 200, movedDebitFen: 200 },
      { account: '32205', creditFen: 500 },
    ];
    await save({ lines });
    expect((await post()).body.voucherIds).toEqual(['2025-12-ji-000001', '2026-10-ji-000001']);
    expect(await balances()).toMatchObject([
      { account: '102', openingFen: 500, debitFen: 400, creditFen: 200, closingFen: 700 },
      { account: '32205', openingFen: 500, closingFen: 500 },
      { account: '401', openingFen: 0, creditFen: 400, closingFen: 400 },
      { account: '50102', openingFen: 0, debitFen: 200, closingFen: 200 },
    ]);
    for (const of of ['2025-12', '2026-10'])
      expect((await call(`GET /v1/ledger/verification?period=${of}`, as('finance'))).body).toMatchObject({ ok: true });
    expect((await withdraw()).body.voucherIds).toEqual(['2025-12-ji-000002', '2026-10-ji-000002']);
    expect((await balances()).filter((one) => one.closingFen !== 0)).toEqual([]);
    expect((await call(`GET ${OPENING}`, as('finance'))).body.status).toBe('none');
    await save();
    expect((await post()).body.voucherIds).toEqual(['2026-10-ji-000003']);
    const taken = await call('GET /v1/ledger/vouchers/2026-10-ji-000001', as('finance'));
    expect(taken.body).toMatchObject({ reversedBy: '2026-10-ji-000002' });
  });

  test('are not taken back before they are posted, or after a close', async () => {
    await save();
    expect((await withdraw()).body.code).toBe('funds.ledger.openingNotPosted');
    await post();
    const october = key.month(union.unionId, period('2026-10'));
    const closed = { expression: 'SET closedAt = :at', values: { ':at': '2026-11-01T00:00:00.000Z' } };
    await union.ctxFor('finance').db.update(october, closed);
    expect((await withdraw()).body.code).toMatch(/openingClosed|periodClosed/);
  });

  test('come from the trial balance of the old books, in the chart that it was kept in', async () => {
    const csv = '科目编码,科目名称,期末借方,期末贷方\n102,银行存款,100.00,\n221,应付上级经费,,40\n331,结余,,60\n';
    const uploadId = await uploadCsv(kit, union, as('finance'), new TextEncoder().encode(csv));
    const read = (chartVersion: number) => call(`POST ${OPENING}/proposals`, as('finance'), { uploadId, chartVersion });
    expect((await read(2009)).body.rows.map((row) => [row.code, row.account, row.problem])).toEqual([
      ['102', '102', null],
      ['221', '211', null],
      ['331', null, 'choose'],
    ]);
    expect((await read(2021)).body.rows.map((row) => [row.code, row.account, row.problem])).toEqual([
      ['102', '102', null],
      ['221', '211', null],
      ['331', null, 'unknown'],
    ]);
    expect((await read(2010)).status).toBe(400);
  });
});
