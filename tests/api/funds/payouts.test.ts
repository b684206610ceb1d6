import { beforeEach, describe, expect, test } from 'vitest';
import { encodeGb18030 } from '#shared/files/gb18030.ts';
import { payExpenditure } from '#shared/funds/expenditure/pay-actions.ts';
import { day } from '#shared/kernel/period.ts';
import { pk } from '#shared/storage/keys.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { bankKit, type Problem } from './bank-kit.ts';
import { approved, balancesOf, makeWorld, pay, stationery, type World } from './expenditure-kit.ts';

type Payout = { id: string; status: string; paid: number; failed: number; files: number; isOwn: boolean };
type Row = { no: number; status: string; reason: string | null; voucherId: string | null; cardTail: string };
type Detail = Payout & { rows: Row[] };
type Desk = {
  payables: { id: string; obstacle: string | null }[];
  queued: { payoutId: string; no: number; reason: string }[];
};
type Result = { counts: Record<string, number>; rows: { outcome: string; code: string | null }[]; payout: Payout };

const CARDS = ['6222020000111122223', '6222020000111133334', '6222020000111144445'];
let world: World;
let bank: ReturnType<typeof bankKit>;
let accountId: string;

const call = <T = Problem>(role: 'cashier' | 'chair' | 'finance' | 'audit', line: string, body?: unknown) =>
  bank.call<T>(role, line, body);
const free = (index: number, more: object = {}) => ({
  name: ['张三', '徐㼆', '李四'][index],
  card: CARDS[index],
  amountFen: 1_000 + index,
  memo: '慰问',
  ...more,
});
const make = <T = Payout>(more: object) =>
  call<T>('cashier', 'POST /v1/payouts', { accountId, title: '十一月慰问金', ...more });
const release = <T = Payout>(id: string, role: 'chair' | 'finance' = 'chair') =>
  call<T>(role, `POST /v1/payouts/${id}/release`);
const get = async (id: string) => (await call<Detail>('audit', `GET /v1/payouts/${id}`)).body;
const desk = async () => (await call<Desk>('cashier', 'GET /v1/payouts/desk')).body;
const result = <T = Result>(id: string, body: object) =>
  call<T>('cashier', `POST /v1/payouts/${id}/results`, { mode: 'commit', paidOn: '2026-11-22', ...body });
const released = async (more: object): Promise<Payout> => {
  const made = await make(more);
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return (await release(made.body.id)).body;
};
const file = async (id: string, number = 1) => {
  const answer = await world.kit.unionApi.request(`http://localhost:5180/v1/payouts/${id}/files/${number}`, {
    headers: { cookie: world.union.cookieFor('cashier') },
  });
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
};

beforeEach(async () => {
  world = await makeWorld();
  bank = bankKit(world.kit, world.union);
  accountId = (await bank.open()).id;
});

describe('payouts refuse', () => {
  test('offices that may not, each route', async () => {
    const { id } = (await make({ rows: [free(0)] })).body;
    const cashier = { wrongOffice: bank.as('finance'), rightOffice: bank.as('cashier') };
    const chair = { wrongOffice: bank.as('cashier'), rightOffice: bank.as('chair') };
    const reason = { body: { reason: '重新制单' } };
    const { kit } = world;
    await expectRefusals(kit, 'GET /v1/payouts', {});
    await expectRefusals(kit, 'GET /v1/payouts/desk', {});
    await expectRefusals(kit, `GET /v1/payouts/${id}`, {});
    await expectRefusals(kit, 'POST /v1/payouts', cashier, { body: { accountId, title: 'x', rows: [free(0)] } });
    await expectRefusals(kit, `POST /v1/payouts/${id}/release`, chair);
    await expectRefusals(kit, `POST /v1/payouts/${id}/cancellation`, cashier, reason);
    await expectRefusals(kit, `GET /v1/payouts/${id}/files/1`, { wrongOffice: bank.as('chair') });
    const body = { mode: 'commit', outcomes: [{ no: 1, isPaid: true }], paidOn: '2026-11-22' };
    await expectRefusals(kit, `POST /v1/payouts/${id}/results`, cashier, { body });
    await expectRefusals(kit, `POST /v1/payouts/${id}/returned/1/removal`, cashier, reason);
    const template = {
      delimiter: 'comma',
      hasHead: true,
      hasTotals: false,
      columns: [
        { field: 'name', head: '户名' },
        { field: 'card', head: '账号' },
        { field: 'memo', head: '用途' },
      ],
      maxRows: 2,
      extension: 'csv',
    };
    const put = `PUT /v1/bank-accounts/${accountId}/payout-template`;
    await expectRefusals(kit, put, cashier, { body: template });
    expect((await call('cashier', put, template)).body.code).toBe('funds.bank.templateIncomplete');
  });

  test('empty and double batches, bad cards and texts, spending without a request, what is not approved', async () => {
    const code = async (more: object) => {
      const { body } = await make<Problem>(more);
      return [body.code, body.errors[0]?.pointer];
    };
    expect(await code({})).toEqual(['funds.bank.payoutEmpty', undefined]);
    expect(await code({ rows: [free(0, { card: '1234-5 67' })] })).toEqual([
      'funds.bank.numberInvalid',
      '/rows/0/card',
    ]);
    expect(await code({ rows: [free(0, { name: '张,三' })] })).toEqual(['funds.bank.payoutText', '/rows/0/name']);
    expect((await code({ rows: [free(0, { account: '50504' })] }))[0]).toBe('http.request.invalid');
    const unknown = 'exp_01JD9Z6T7QF3000000000000AA';
    expect(await code({ expenditureIds: [unknown] })).toEqual(['funds.bank.notPayable', '/expenditureIds/0']);
    expect((await code({ expenditureIds: [unknown, unknown] }))[0]).toBe('funds.bank.payoutTwice');
    const bare = await approved(world, stationery(world, 100, { payee: { name: '文具店' } }));
    expect(await code({ expenditureIds: [bare.id] })).toEqual(['funds.bank.payeeWithoutAccount', '/expenditureIds/0']);
    expect(await code({ queued: [{ payoutId: 'pay_01JD9Z6T7QF3000000000000AA', no: 1 }] })).toEqual([
      'funds.bank.queuedTaken',
      '/queued/0',
    ]);
    expect((await desk()).payables).toMatchObject([{ id: bare.id, obstacle: 'noAccount' }]);
  });

  test('its own maker, an answer before the release, a second release, a late cancellation, another union', async () => {
    const { id } = (await make({ rows: [free(0)] })).body;
    await world.kit.runtime
      .storeFor({ kind: 'union', unionId: world.union.unionId })
      .update(
        { pk: pk.payouts(world.union.unionId), sk: id },
        { expression: 'SET madeBy.id = :id', values: { ':id': world.union.personIdOf('finance') } },
      );
    expect((await release<Problem>(id, 'finance')).body.code).toBe('funds.bank.makerReleases');
    expect((await result<Problem>(id, { outcomes: [{ no: 1, isPaid: true }] })).body.code).toBe(
      'funds.bank.notReleased',
    );
    expect((await file(id)).status).toBe(422);
    expect((await release(id)).body).toMatchObject({ status: 'released' });
    expect((await release<Problem>(id)).body.code).toBe('funds.bank.payoutState');
    const cancel = await call('cashier', `POST /v1/payouts/${id}/cancellation`, { reason: '太迟了' });
    expect(cancel.body.code).toBe('funds.bank.payoutState');
    expect((await result<Problem>(id, { outcomes: [], paidOn: '2026-11-23' })).body.code).toBe('funds.bank.dayFuture');
    expect((await file(id, 2)).status).toBe(404);
    const other = await makeWorld({ kit: world.kit });
    expect((await other.call(`GET /v1/payouts/${id}`, 'cashier')).status).toBe(404);
  });
});

describe('payouts', () => {
  test('a request and rows of its own: file, answer, vouchers; the same answer again changes nothing', async () => {
    const request = await approved(world, stationery(world, 35_000));
    const made = await released({ expenditureIds: [request.id], rows: [free(0), free(1)] });
    expect((await desk()).payables).toMatchObject([{ id: request.id, obstacle: 'taken' }]);
    expect((await make<Problem>({ expenditureIds: [request.id] })).body.code).toBe('funds.bank.expenditureTaken');
    const { bytes } = await file(made.id);
    const text = new TextDecoder('gb18030').decode(bytes);
    expect(text.split('\r\n')).toEqual([
      '序号,收款人户名,收款账号,金额,用途',
      '1,南京文具商行,6222020000000000123,350.00,办公用品采购',
      `2,张三,${CARDS[0]},10.00,慰问`,
      `3,徐㼆,${CARDS[1]},10.01,慰问`,
      '',
    ]);
    expect(bytes.toString('hex')).toContain('d0ec82328d37');
    const answer = encodeGb18030(
      '序号,户名,金额,处理结果,失败原因\r\n1,南京文具商行,350.00,成功,\r\n2,张三,10.00,成功,\r\n3,徐㼆,10.01,失败,账户已销户\r\n9,某人,1.00,成功,\r\n',
    );
    const uploadId = await bank.upload(answer, '回盘.csv');
    const tried = await result(made.id, { uploadId, mode: 'dry_run' });
    expect(tried.body.counts).toMatchObject({ paid: 2, failed: 1, unknown: 1 });
    expect((await get(made.id)).paid).toBe(0);
    const read = await result(made.id, { uploadId });
    expect(read.body).toMatchObject({
      counts: { paid: 2, failed: 1 },
      payout: { status: 'settled', paid: 2, failed: 1 },
    });
    const balances = await balancesOf(world);
    expect(balances).toMatchObject({ '102': -36_000, '215': -1_000, '50504': 35_000 });
    const again = await result(made.id, { uploadId });
    expect(again.body.counts).toMatchObject({ paid: 0, failed: 0, already: 3, unknown: 1 });
    expect(await balancesOf(world)).toEqual(balances);
    const detail = await get(made.id);
    expect(detail.rows.map(({ status, reason }) => [status, reason])).toEqual([
      ['paid', null],
      ['paid', null],
      ['failed', '账户已销户'],
    ]);
    expect(JSON.stringify(detail)).not.toContain('62220200');
    const voucher = await call<{ source: object; sourceHref: string }>(
      'finance',
      `GET /v1/ledger/vouchers/${detail.rows[1]?.voucherId}`,
    );
    expect(voucher.body).toMatchObject({ source: { kind: 'payout' }, sourceHref: `/v1/payouts/${made.id}` });
    expect((await desk()).queued).toEqual([
      expect.objectContaining({ payoutId: made.id, no: 3, reason: '账户已销户' }),
    ]);
  });

  test('what failed goes into the next batch once, comes back when that is cancelled, or is dropped', async () => {
    const request = await approved(world, stationery(world, 35_000));
    const first = await released({ expenditureIds: [request.id] });
    await result(first.id, { outcomes: [{ no: 1, isPaid: false, reason: '户名不符' }] });
    const queued = [{ payoutId: first.id, no: 1 }];
    const [one, two] = await Promise.all([make<Payout & Problem>({ queued }), make<Payout & Problem>({ queued })]);
    expect([one.status, two.status].toSorted()).toEqual([201, 409]);
    const second = one.status === 201 ? one.body : two.body;
    expect((await desk()).queued).toEqual([]);
    await call('cashier', `POST /v1/payouts/${second.id}/cancellation`, { reason: '户名还要再查' });
    expect((await desk()).queued).toMatchObject([{ ...queued[0], reason: '户名不符' }]);
    const third = await released({ queued });
    expect((await file(third.id)).bytes.toString('latin1')).toContain('6222020000000000123');
    await result(third.id, { outcomes: [{ no: 1, isPaid: false, reason: '再次失败' }] });
    const dropped = await call<Desk>('cashier', `POST /v1/payouts/${third.id}/returned/1/removal`, {
      reason: '改付现金',
    });
    expect(dropped.body).toMatchObject({ queued: [], payables: [{ id: request.id, obstacle: null }] });
    const repeat = await call('cashier', `POST /v1/payouts/${third.id}/returned/1/removal`, { reason: '改付现金' });
    expect(repeat.body.code).toBe('funds.bank.queuedTaken');
    const fourth = await make({ expenditureIds: [request.id] });
    await call('cashier', `POST /v1/payouts/${fourth.body.id}/cancellation`, { reason: '不付了' });
    expect((await pay(world, request.id, { method: 'cash' })).status).toBe(200);
  });

  test('a crash between payment and row is healed; a row that a rule forbids waits with its code', async () => {
    const request = await approved(world, stationery(world, 35_000));
    const made = await released({ expenditureIds: [request.id] });
    const ctx = world.union.ctxFor('cashier');
    await payExpenditure(ctx, request.id, { method: 'bank', paidOn: day('2026-11-22'), payoutId: made.id });
    const healed = await result(made.id, { outcomes: [{ no: 1, isPaid: true }] });
    expect(healed.body).toMatchObject({ counts: { paid: 1 }, payout: { status: 'settled' } });
    const other = await approved(world, stationery(world, 1_000), 'cashier');
    const later = await released({ expenditureIds: [other.id] });
    const refused = await result(later.id, { outcomes: [{ no: 1, isPaid: true }] });
    expect(refused.body.counts).toMatchObject({ paid: 0, refused: 1 });
    expect(refused.body.rows[0]?.code).toBe('funds.expenditure.payerIsApplicant');
    expect(await balancesOf(world)).toMatchObject({ '102': -35_000 });
  });

  test('what stands in a batch is not paid by hand as well, nor let go; a batch takes only what is still unpaid', async () => {
    const request = await approved(world, stationery(world, 35_000));
    const made = await make({ expenditureIds: [request.id] });
    const cash = () => pay<Problem>(world, request.id, { method: 'cash' });
    expect((await cash()).body.code).toBe('funds.bank.expenditureTaken');
    await release(made.body.id);
    expect((await cash()).body.code).toBe('funds.bank.expenditureTaken');
    const dressed = await pay<Problem>(world, request.id, { method: 'cash', payoutId: made.body.id });
    expect(dressed.body.code).toBe('http.request.invalid');
    const drop = await world.call<Problem>(`POST /v1/expenditures/${request.id}/cancellation`, 'groupLeader', {
      reason: '不买了',
    });
    expect(drop.body.code).toBe('funds.bank.expenditureTaken');
    await result(made.body.id, { outcomes: [{ no: 1, isPaid: true }] });
    expect(await balancesOf(world)).toMatchObject({ '102': -35_000, '50504': 35_000 });
    for (const round of [1, 2, 3]) {
      const both = await approved(world, stationery(world, 100 + round));
      const [batch, paid] = await Promise.all([
        make<Payout & Problem>({ expenditureIds: [both.id] }),
        pay<Problem>(world, both.id, { method: 'cash' }),
      ]);
      expect([batch.status === 201, paid.status === 200].filter(Boolean), JSON.stringify(batch.body)).toHaveLength(1);
    }
  });

  test('one answer with a key of its own pays every request, and its repeat is about the batch', async () => {
    const one = await approved(world, stationery(world, 35_000));
    const two = await approved(world, stationery(world, 1_000));
    const made = await released({ expenditureIds: [one.id, two.id] });
    const body = { mode: 'commit', paidOn: '2026-11-22', outcomes: [1, 2].map((no) => ({ no, isPaid: true })) };
    const read = () =>
      bank.call<Result>('cashier', `POST /v1/payouts/${made.id}/results`, body, { idempotencyKey: 'result-1' });
    const first = await read();
    expect(first.body).toMatchObject({ counts: { paid: 2, refused: 0 }, payout: { status: 'settled', paid: 2 } });
    expect((await read()).body).toMatchObject({ counts: { paid: 0, already: 2 }, payout: { status: 'settled' } });
    expect(await balancesOf(world)).toMatchObject({ '102': -36_000 });
  });

  test('the bank’s own format, in files of two rows with totals; batches by page', async () => {
    const template = {
      delimiter: 'pipe',
      hasHead: false,
      hasTotals: true,
      columns: [
        { field: 'card', head: '' },
        { field: 'name', head: '' },
        { field: 'amount', head: '' },
      ],
      maxRows: 2,
      extension: 'txt',
    };
    const put = await call('cashier', `PUT /v1/bank-accounts/${accountId}/payout-template`, template);
    expect(put.status).toBe(200);
    const made = await released({ rows: [free(0), free(1), free(2)] });
    expect(made.files).toBe(2);
    const [first, second] = [await file(made.id), await file(made.id, 2)];
    expect(first.bytes.toString('latin1').startsWith('2|20.01\r\n')).toBe(true);
    expect(second.bytes.toString('latin1')).toMatch(/^1\|10\.02\r\n6222020000111144445\|/);
    await make({ rows: [free(0)] });
    const page = await call<{ data: Payout[]; hasMore: boolean }>('audit', 'GET /v1/payouts?limit=1');
    expect(page.body).toMatchObject({ data: [{ status: 'made', isOwn: false }], hasMore: true });
  });
});
