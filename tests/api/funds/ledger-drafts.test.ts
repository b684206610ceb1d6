import { beforeEach, describe, expect, test } from 'vitest';
import { recordReceipt } from '#shared/funds/contributions/actions.ts';
import { countDrafts } from '#shared/funds/ledger/draft-store.ts';
import { day, period } from '#shared/kernel/period.ts';
import { key } from '#shared/storage/keys.ts';
import { type CallOptions, type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitUnion, makeOfficer, makePerson, makeUnion } from '#tests/kit/union.ts';

type Body = {
  id: string;
  code: string;
  version: number;
  status: string;
  voucherId: string | null;
  isOwn: boolean;
  returned: { reason: string; by: string } | null;
  params: Record<string, string>;
  errors: { pointer: string; code: string }[];
  data: { id: string; summary: string }[];
};
type VoucherBody = {
  number: number;
  totalFen: number;
  preparedBy: string;
  reviewedBy: string | null;
  selfReview: string | null;
  reverses: string | null;
  reversedBy: string | null;
  attachments: number;
  sourceHref: string | null;
  lines: { account: string; debitFen: number; creditFen: number; memo: string | null }[];
};

let kit: Kit;
let union: KitUnion;
const as = (role: 'chair' | 'viceChair' | 'finance' | 'audit' | 'women', of = union) => ({
  cookie: of.cookieFor(role),
  csrf: of.csrfFor(role),
});
const call = <T = Body>(line: string, who: CallOptions, body?: unknown) =>
  kit.call<T>(line, { ...who, ...(body === undefined ? {} : { body }) });
const DRAFTS = '/v1/ledger/drafts';
const lines = (amountFen: number, account = '408') => [
  { account: '102', debitFen: amountFen, creditFen: 0 },
  { account, debitFen: 0, creditFen: amountFen, memo: '三季度' },
];
const voucher = (amountFen = 500, more = {}) => ({
  date: '2026-11-20',
  summary: '收到银行存款利息',
  lines: lines(amountFen),
  submit: true,
  ...more,
});
const make = (body: object = voucher(), who: CallOptions = as('finance')) => call(`POST ${DRAFTS}`, who, body);
const post = (id: string, who: CallOptions = as('chair'), more = {}) =>
  call(`POST ${DRAFTS}/${id}/posting`, who, { version: 1, ...more });
const posted = async (body: object = voucher()) => {
  const { id } = (await make(body)).body;
  return (await post(id)).body.voucherId ?? '';
};
const read = (id: string) => call<VoucherBody>(`GET /v1/ledger/vouchers/${id}`, as('finance'));
const reverse = (id: string, date = '2026-11-21', reason = '金额录错') =>
  call(`POST /v1/ledger/vouchers/${id}/reversal`, as('finance'), { date, reason });
const balances = async () => {
  const { body } = await call<{ data: { account: string; closingFen: number }[] }>(
    'GET /v1/ledger/balances',
    as('finance'),
  );
  return Object.fromEntries(body.data.map(({ account, closingFen }) => [account, closingFen]));
};
const openBudget = () =>
  union
    .ctxFor('finance')
    .db.put({ ...key.budgetYear(union.unionId, 2026), year: 2026, interim: { reason: 'x' }, v: 1 });

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'viceChair', 'finance', 'audit', 'women'], employees: 500 });
});

describe('vouchers by hand are closed', () => {
  test('to whoever may not make, check or read them', async () => {
    const { id } = (await make()).body;
    const makers = { wrongOffice: as('audit'), rightOffice: as('finance') };
    const checkers = { wrongOffice: as('audit'), rightOffice: as('chair') };
    await expectRefusals(kit, `GET ${DRAFTS}`, { wrongOffice: as('women') });
    await expectRefusals(kit, `GET ${DRAFTS}/${id}`, { wrongOffice: as('women') });
    await expectRefusals(kit, `POST ${DRAFTS}`, makers, { body: voucher() });
    await expectRefusals(kit, `PUT ${DRAFTS}/${id}`, makers, { body: voucher() });
    await expectRefusals(kit, `DELETE ${DRAFTS}/${id}`, makers);
    await expectRefusals(kit, `POST ${DRAFTS}/${id}/posting`, checkers, { body: { version: 1 } });
    await expectRefusals(kit, `POST ${DRAFTS}/${id}/return`, checkers, { body: { version: 1, reason: '附件不全' } });
    const reversal = { body: { date: '2026-11-21', reason: '录错' } };
    await expectRefusals(kit, 'POST /v1/ledger/vouchers/2026-11-ji-000001/reversal', makers, reversal);
    const template = { name: '利息', summary: '', lines: [{ account: '102', side: 'debit' }] };
    await expectRefusals(kit, 'POST /v1/ledger/templates', makers, { body: template });
    await expectRefusals(kit, 'GET /v1/ledger/summaries', { wrongOffice: as('women') });
  });

  test('to other unions', async () => {
    const { id } = (await make()).body;
    const voucherId = await posted();
    const other = await makeUnion(kit, { roles: ['finance', 'chair'] });
    expect((await call(`GET ${DRAFTS}/${id}`, as('finance', other))).status).toBe(404);
    expect((await post(id, as('chair', other))).status).toBe(404);
    expect((await call(`GET ${DRAFTS}`, as('finance', other))).body.data).toEqual([]);
    const theirs = await call(`POST /v1/ledger/vouchers/${voucherId}/reversal`, as('finance', other), {
      date: '2026-11-21',
      reason: '录错',
    });
    expect(theirs.status).toBe(404);
  });
});

describe('a voucher by hand is refused', () => {
  const refused = async (body: object) => {
    const answer = await make(body);
    return `${answer.status} ${answer.body.code}`;
  };

  test('unbalanced, on an unknown or a main account, empty, without a summary, for a day to come', async () => {
    const odd = [...lines(500).slice(0, 1), { account: '408', debitFen: 0, creditFen: 499 }];
    expect(await refused(voucher(500, { lines: odd }))).toBe('422 funds.ledger.unbalanced');
    expect(await refused(voucher(500, { lines: lines(500, '999') }))).toBe('400 funds.ledger.accountUnknown');
    expect(await refused(voucher(500, { lines: lines(500, '403') }))).toBe('400 funds.ledger.accountNotLeaf');
    expect(await refused(voucher(0))).toBe('400 funds.ledger.lineInvalid');
    expect(await refused(voucher(500, { lines: [] }))).toBe('400 funds.ledger.lineCount');
    expect(await refused(voucher(500, { summary: ' ' }))).toBe('400 funds.ledger.summaryMissing');
    expect(await refused(voucher(500, { date: '2026-11-23' }))).toBe('422 funds.ledger.dayFuture');
    expect(await refused(voucher(500, { attachmentIds: ['att_01JD9Z6T7QF3000000000000ZZ'] }))).toBe(
      '404 tenancy.attachment.notFound',
    );
    expect(await refused(voucher(-1))).toBe('400 http.request.invalid');
    expect((await make(voucher(500, { lines: odd, submit: false }))).status).toBe(201);
  });

  test('by its own maker, by whoever had a hand in it, and before it is submitted', async () => {
    const { id } = (await make()).body;
    const own = await post(id, as('finance'));
    expect([own.status, own.body.code]).toEqual([422, 'funds.ledger.makerIsReviewer']);
    const second = await makePerson(kit, '第二会计', { kind: 'union', unionId: union.unionId });
    await makeOfficer(kit, union.unionId, second, ['finance']);
    const other = { cookie: second.cookie, csrf: second.csrf };
    await call(`PUT ${DRAFTS}/${id}`, other, voucher(600, { version: 1 }));
    expect((await post(id, as('finance'), { version: 2 })).body.code).toBe('funds.ledger.makerIsReviewer');
    const draft = (await make(voucher(500, { submit: false }))).body;
    expect((await post(draft.id)).body.code).toBe('funds.ledger.notSubmitted');
  });

  test('when its maker changed it after the checker had looked', async () => {
    const { id } = (await make()).body;
    await call(`PUT ${DRAFTS}/${id}`, as('finance'), voucher(9_999, { version: 1 }));
    const stale = await post(id);
    expect([stale.status, stale.body.code]).toEqual([409, 'storage.version.stale']);
    expect((await call(`PUT ${DRAFTS}/${id}`, as('finance'), voucher(1, { version: 1 }))).status).toBe(409);
  });

  test('into a month that is closed', async () => {
    const { id } = (await make(voucher(500, { date: '2026-10-20' }))).body;
    const october = key.month(union.unionId, period('2026-10'));
    await union.ctxFor('finance').db.put({ ...october, runs: {}, v: 1, closedAt: '2026-11-01T00:00:00.000Z' });
    expect((await post(id)).body.code).toBe('funds.ledger.periodClosed');
    expect(await countDrafts(union.ctxFor('finance'), period('2026-10'))).toBe(1);
  });

  test('as spending without a budget', async () => {
    const spending = [
      { account: '50102', debitFen: 700, creditFen: 0 },
      { account: '102', debitFen: 0, creditFen: 700 },
    ];
    const { id } = (await make(voucher(0, { lines: spending }))).body;
    expect((await post(id)).body.code).toBe('funds.budget.noneInForce');
    await openBudget();
    expect((await post(id)).status).toBe(200);
  });
});

describe('a voucher by hand', () => {
  test('is made by one, checked by another, and posted into the month of its date', async () => {
    const { body: draft } = await make(voucher(500, { date: '2026-10-08', attachments: 2 }));
    expect(draft).toMatchObject({ status: 'submitted', isOwn: true, totalFen: 500 });
    const seen = await call(`GET ${DRAFTS}/${draft.id}`, as('chair'));
    expect(seen.body).toMatchObject({ isOwn: false, mayReviewOwn: false });
    const { voucherId } = (await post(draft.id)).body;
    expect(voucherId).toBe('2026-10-ji-000001');
    expect((await read(voucherId ?? '')).body).toMatchObject({
      preparedBy: '测试finance',
      reviewedBy: '测试chair',
      selfReview: null,
      attachments: 2,
      source: { kind: 'manual', id: draft.id, period: '2026-10' },
    });
    const gone = await call(`GET ${DRAFTS}/${draft.id}`, as('finance'));
    expect(gone.body).toMatchObject({ status: 'posted', voucherId });
    expect((await call(`GET ${DRAFTS}`, as('finance'))).body.data).toEqual([]);
    const checked = await call('GET /v1/ledger/verification?period=2026-10', as('finance'));
    expect(checked.body).toMatchObject({ ok: true, vouchers: 1 });
  });

  test('is given back with a reason, changed, and posted then', async () => {
    const { id } = (await make()).body;
    const back = await call(`POST ${DRAFTS}/${id}/return`, as('chair'), { version: 1, reason: '摘要请写明银行' });
    expect(back.body).toMatchObject({ status: 'returned', returned: { reason: '摘要请写明银行', by: '测试chair' } });
    expect((await post(id, as('chair'), { version: 2 })).body.code).toBe('funds.ledger.notSubmitted');
    const again = await call(`PUT ${DRAFTS}/${id}`, as('finance'), voucher(500, { summary: '工行利息', version: 2 }));
    expect(again.body).toMatchObject({ status: 'submitted', returned: null, version: 3 });
    expect((await post(id, as('viceChair'), { version: 3 })).status).toBe(200);
    expect((await call(`GET /v1/ledger/summaries`, as('finance'))).body.data).toEqual(['工行利息']);
  });

  test('that two check at once is posted once, and the other is told which voucher it became', async () => {
    const { id } = (await make()).body;
    const answers = await Promise.all([post(id, as('chair')), post(id, as('viceChair'))]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409)?.body;
    expect(late).toMatchObject({ code: 'funds.ledger.draftPosted', params: { voucherId: '2026-11-ji-000001' } });
    expect(await balances()).toEqual({ '102': 500, '408': 500 });
  });

  test('is discarded without a trace in the books', async () => {
    const { id } = (await make()).body;
    expect((await call(`DELETE ${DRAFTS}/${id}`, as('finance'))).status).toBe(200);
    expect((await post(id)).status).toBe(404);
    expect(await balances()).toEqual({});
  });

  test('begins from a template', async () => {
    const body = { name: '利息', summary: '收到利息', lines: [{ account: '102', side: 'debit' }] };
    const made = await call('POST /v1/ledger/templates', as('finance'), body);
    expect(made.status).toBe(201);
    expect((await call('POST /v1/ledger/templates', as('finance'), body)).body.code).toBe(
      'funds.ledger.templateNameTaken',
    );
    expect((await call('GET /v1/ledger/templates', as('finance'))).body.data).toMatchObject([{ name: '利息' }]);
    expect((await call(`DELETE /v1/ledger/templates/${made.body.id}`, as('finance'))).status).toBe(200);
    expect((await call(`DELETE /v1/ledger/templates/${made.body.id}`, as('finance'))).status).toBe(404);
  });
});

describe('a posted voucher is taken back in red', () => {
  test('once, through a checker, linked both ways, and the budget gets its money back', async () => {
    await openBudget();
    const spending = [
      { account: '50102', debitFen: 700, creditFen: 0 },
      { account: '102', debitFen: 0, creditFen: 700 },
    ];
    const voucherId = await posted(voucher(0, { lines: spending }));
    const { body: red } = await reverse(voucherId);
    expect(red).toMatchObject({ kind: 'reversal', status: 'submitted', totalFen: -700, reverses: voucherId });
    const redId = (await post(red.id)).body.voucherId ?? '';
    expect((await read(redId)).body).toMatchObject({
      reverses: voucherId,
      totalFen: -700,
      sourceHref: `/v1/ledger/vouchers/${voucherId}`,
      lines: [
        { account: '50102', debitFen: -700 },
        { account: '102', creditFen: -700 },
      ],
    });
    expect((await read(voucherId)).body.reversedBy).toBe(redId);
    expect(await balances()).toEqual({});
    expect((await call('GET /v1/ledger/trial-balance', as('finance'))).body).toMatchObject({ balanced: true });
    const again = await reverse(voucherId);
    expect([again.status, again.body.code, again.body.params.by]).toEqual([409, 'funds.ledger.alreadyReversed', redId]);
    expect((await reverse(redId)).body.code).toBe('funds.ledger.reversalOfReversal');
  });

  test('by one of two reversals at once', async () => {
    const voucherId = await posted();
    const drafts = await Promise.all([reverse(voucherId), reverse(voucherId)]);
    const answers = await Promise.all(
      drafts.map(({ body }, index) => post(body.id, as(index ? 'chair' : 'viceChair'))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await balances()).toEqual({});
  });

  test('never behind its back: not before its day, not edited, and automatic ones only where they come from', async () => {
    const voucherId = await posted();
    expect((await reverse(voucherId, '2026-11-19')).body.code).toBe('funds.ledger.reversalBefore');
    expect((await reverse(voucherId, '2026-12-01')).body.code).toBe('funds.ledger.dayFuture');
    const { body: red } = await reverse(voucherId);
    expect((await call(`PUT ${DRAFTS}/${red.id}`, as('finance'), voucher())).body.code).toBe(
      'funds.ledger.reversalFixed',
    );
    expect((await post(red.id, as('finance'))).body.code).toBe('funds.ledger.makerIsReviewer');
    const receipt = await recordReceipt(union.ctxFor('finance'), period('2026-11'), {
      amountFen: 1_000,
      receivedOn: day('2026-11-03'),
      method: 'bank',
    });
    const refused = await reverse(receipt.voucherId ?? '');
    expect(refused.body).toMatchObject({
      code: 'funds.ledger.reverseAtSource',
      params: { kind: 'contributionReceipt' },
    });
  });

  test('into an open month when its own is closed', async () => {
    const voucherId = await posted(voucher(500, { date: '2026-10-08' }));
    const ctx = union.ctxFor('finance');
    const october = key.month(union.unionId, period('2026-10'));
    const closed = { expression: 'SET closedAt = :at', values: { ':at': '2026-11-01T00:00:00.000Z' } };
    await ctx.db.update(october, closed);
    const behind = (await reverse(voucherId, '2026-10-31')).body;
    expect((await post(behind.id)).body.code).toBe('funds.ledger.periodClosed');
    const { body: red } = await reverse(voucherId);
    expect((await post(red.id)).body.voucherId).toBe('2026-11-ji-000001');
    expect((await read(voucherId)).body.reversedBy).toBe('2026-11-ji-000001');
  });
});

describe('the books', () => {
  test('balance and stay chained when several people post and take back at once', async () => {
    const made = await Promise.all([100, 200, 300, 400].map((amountFen) => make(voucher(amountFen))));
    const first = await Promise.all(
      made.map(({ body }, index) => post(body.id, as(index % 2 ? 'chair' : 'viceChair'))),
    );
    const ids = first.map(({ body }) => body.voucherId ?? '');
    const reds = await Promise.all(ids.slice(0, 2).map((id) => reverse(id)));
    const more = await Promise.all([500, 600].map((amountFen) => make(voucher(amountFen))));
    const waiting = [...reds, ...more].map(({ body }) => body.id);
    const second = await Promise.all(waiting.map((id, index) => post(id, as(index % 2 ? 'chair' : 'viceChair'))));
    expect([...first, ...second].map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    const keptFen = 300 + 400 + 500 + 600;
    expect(await balances()).toEqual({ '102': keptFen, '408': keptFen });
    expect((await call('GET /v1/ledger/trial-balance', as('finance'))).body).toMatchObject({
      balanced: true,
      vouchersChecked: 8,
    });
    expect((await call('GET /v1/ledger/verification', as('finance'))).body).toMatchObject({ ok: true, vouchers: 8 });
  });
});
