import { beforeEach, describe, expect, test } from 'vitest';
import { readVoucher } from '#shared/funds/ledger/store.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import {
  act,
  addMember,
  approved,
  balancesOf,
  budgetLine,
  type Check,
  invoice,
  makePaper,
  makeWorld,
  newNumber,
  type Problem,
  pay,
  type Row,
  stationery,
  submitted,
  type View,
  type World,
} from './expenditure-kit.ts';

let world: World;
const caller = (role: 'groupLeader' | 'member' | 'audit' | 'chair' | 'cashier' | 'finance', of = world) => ({
  cookie: of.union.cookieFor(role),
  csrf: of.union.csrfFor(role),
});
const codeOf = (answer: { status: number; body: unknown }) => `${answer.status} ${(answer.body as Problem).code}`;

beforeEach(async () => {
  world = await makeWorld();
});

describe('expenditures refuse', () => {
  test('whoever may not ask, approve or pay', async () => {
    const body = stationery(world, 100_00);
    const asking = { wrongOffice: caller('audit'), rightOffice: caller('groupLeader') };
    await expectRefusals(world.kit, 'POST /v1/expenditures', asking, { body });
    await expectRefusals(world.kit, 'POST /v1/expenditures/check', asking, { body });
    const { id } = await submitted(world, body);
    const signing = { wrongOffice: caller('cashier'), rightOffice: caller('chair') };
    await expectRefusals(world.kit, `POST /v1/expenditures/${id}/acts`, signing, { body: { verb: 'approve' } });
    const paying = { wrongOffice: caller('finance'), rightOffice: caller('cashier') };
    const payment = { method: 'bank', paidOn: '2026-11-22' };
    await expectRefusals(world.kit, `POST /v1/expenditures/${id}/payment`, paying, { body: payment });
    await expectRefusals(world.kit, 'GET /v1/expenditures', { wrongOffice: caller('member') });
  });

  test('a request of another union, as if it were not there', async () => {
    const other = await makeWorld({ kit: world.kit });
    const { id } = await submitted(other, stationery(other, 100_00));
    expect(codeOf(await world.call(`GET /v1/expenditures/${id}`, 'chair'))).toBe('404 http.resource.notFound');
    expect(codeOf(await act(world, id, 'chair', 'approve'))).toBe('404 http.resource.notFound');
    expect(codeOf(await pay(world, id))).toBe('404 http.resource.notFound');
    expect(codeOf(await world.call(`GET /v1/expenditures/${id}/receipts`, 'chair'))).toBe('404 http.resource.notFound');
  });

  test('what the rules forbid, naming each field and the rule', async () => {
    const body = { ...stationery(world, 100_00), title: '年终奖', invoices: [], papers: [] };
    const check = await world.call<Check>('POST /v1/expenditures/check', 'groupLeader', body);
    expect(check.body.isSubmittable).toBe(false);
    expect(check.body.findings[0]?.citation).toContain('八不准');
    const answer = await world.call<Problem>('POST /v1/expenditures', 'groupLeader', body);
    expect(codeOf(answer)).toBe('422 funds.expenditure.prohibited');
    expect(answer.body.errors.map((one) => `${one.pointer} ${one.code.split('.')[2]}`)).toEqual([
      '/title prohibited',
      '/papers paperMissing',
      '/invoices invoicesShort',
    ]);
    expect(await budgetLine(world, '505')).toMatchObject({ encumberedFen: 0 });
  });

  test('papers that nobody uploaded, a sum beyond the budget and an account without a line', async () => {
    const papers = [{ attachmentId: 'att_01JD9Z6T7QF3000000000000ZZ', paper: 'invoice' }];
    const missing = await world.call('POST /v1/expenditures', 'groupLeader', stationery(world, 1, { papers }));
    expect(codeOf(missing)).toBe('404 tenancy.attachment.notFound');
    const beyond = await world.call<Problem>('POST /v1/expenditures', 'groupLeader', stationery(world, 1_000_000_01));
    expect(codeOf(beyond)).toBe('422 funds.budget.exceeded');
    expect(beyond.body.params).toMatchObject({ remainingFen: 1_000_000_00 });
    const lines = [{ kind: 'home', amountFen: 1, memo: '建家' }];
    const home = stationery(world, 1, { lines, papers: world.papers('plan', 'invoice') });
    expect(codeOf(await world.call('POST /v1/expenditures', 'groupLeader', home))).toBe('422 funds.budget.noLine');
  });

  test('applicants who approve, approvers and applicants who pay, and whoever pays twice', async () => {
    const own = await submitted(world, stationery(world, 100_00), 'chair');
    expect(codeOf(await act(world, own.id, 'chair', 'approve'))).toBe('422 funds.approval.ownRequest');
    const mine = await approved(world, stationery(world, 100_00), 'cashier');
    expect(mine.status).toBe('approved');
    expect(codeOf(await pay(world, mine.id))).toBe('422 funds.expenditure.payerIsApplicant');
    const pending = await submitted(world, stationery(world, 100_00));
    expect(codeOf(await pay(world, pending.id))).toBe('409 funds.expenditure.notApproved');
    const good = await approved(world, stationery(world, 100_00));
    expect((await pay(world, good.id)).status).toBe(200);
    expect(codeOf(await pay(world, good.id))).toBe('409 funds.expenditure.notApproved');
    expect(codeOf(await act(world, good.id, 'groupLeader', 'withdraw'))).toBe('409 funds.approval.notPending');
  });

  test('a payment of tomorrow and one from before the request', async () => {
    const { id } = await approved(world, stationery(world, 100_00));
    expect(codeOf(await pay(world, id, { paidOn: '2026-11-23' }))).toBe('422 funds.ledger.dayFuture');
    expect(codeOf(await pay(world, id, { paidOn: '2026-11-21' }))).toBe('422 funds.expenditure.paidTooEarly');
    expect(await balancesOf(world)).toEqual({});
  });

  test('what a groupleader asked for, to another of the kind; their own they see', async () => {
    const { id } = await submitted(world, stationery(world, 100_00), 'finance');
    expect(codeOf(await world.call(`GET /v1/expenditures/${id}`, 'groupLeader'))).toBe('404 http.resource.notFound');
    const own = await submitted(world, stationery(world, 100_00));
    expect((await world.call(`GET /v1/expenditures/${own.id}`, 'groupLeader')).status).toBe(200);
    const mine = await world.call<{ data: Row[] }>('GET /v1/expenditures?mine=true', 'groupLeader');
    expect(mine.body.data.map((one) => one.id)).toEqual([own.id]);
    const all = await world.call<{ data: Row[] }>('GET /v1/expenditures?year=2026', 'groupLeader');
    expect(all.body.data.map((one) => one.id)).toEqual([own.id]);
  });
});

describe('from request to voucher', () => {
  test('the request holds the budget, the payment turns it into spending and leads both ways', async () => {
    const view = await approved(world, stationery(world, 1_280_00));
    expect(await budgetLine(world, '505')).toMatchObject({ encumberedFen: 1_280_00, actualFen: 0 });
    expect(view).toMatchObject({ status: 'approved', payee: { accountMasked: '***************0123' } });
    const paid = await pay(world, view.id, { method: 'cash' });
    expect(paid.body).toMatchObject({ status: 'paid', payment: { paidOn: '2026-11-22' } });
    expect(await budgetLine(world, '505')).toMatchObject({ encumberedFen: 0, actualFen: 1_280_00 });
    expect(await balancesOf(world)).toEqual({ '101': -1_280_00, '50504': 1_280_00 });
    const voucher = await world.call(`GET /v1/ledger/vouchers/${paid.body.voucherId}`, 'finance');
    expect(voucher.body).toMatchObject({
      summary: '办公用品采购',
      attachments: 1,
      source: { kind: 'expenditure', id: view.id },
      sourceHref: `/v1/expenditures/${view.id}`,
      preparedBy: '系统自动',
      reviewedBy: '测试chair',
    });
    expect((await world.call('GET /v1/ledger/trial-balance', 'finance')).body).toMatchObject({ balanced: true });
  });

  test('lines that share a line of the budget are held together, as one amount', async () => {
    const lines = [
      { kind: 'otherBusiness', amountFen: 600_000_00, memo: '文具' },
      { kind: 'meeting', amountFen: 400_000_01, memo: '会场' },
    ];
    const body = (all: object[]) =>
      stationery(world, 1_000_000_01, { lines: all, papers: world.papers('plan', 'invoice', 'minutes') });
    expect(codeOf(await world.call('POST /v1/expenditures', 'groupLeader', body(lines)))).toBe(
      '422 funds.budget.exceeded',
    );
    const fitting = [lines[0] ?? {}, { ...lines[1], amountFen: 400_000_00 }];
    const view = await approved(world, body(fitting));
    expect(await budgetLine(world, '505')).toMatchObject({ encumberedFen: 1_000_000_00, availableFen: 0 });
    await pay(world, view.id);
    expect(await balancesOf(world)).toMatchObject({ '50504': 600_000_00, '50502': 400_000_00 });
    expect(await budgetLine(world, '505')).toMatchObject({ encumberedFen: 0, actualFen: 1_000_000_00 });
  });

  test('earmarked money goes on its purpose only, as far as it reaches, and is marked in the books', async () => {
    const project = { name: '慰问专项', isEarmarked: true, accounts: ['50504'], openingFen: 150_00 };
    const { body: made } = await world.call<{ id: string }>('POST /v1/ledger/projects', 'finance', project);
    const body = (id: string, amountFen: number) =>
      stationery(world, amountFen, {
        lines: [{ kind: 'otherBusiness', amountFen, memo: '专项用品', project: id }],
        invoices: [invoice(amountFen)],
      });
    const unknown = body('prj_01JD9Z6T7QF3000000000000ZZ', 1);
    expect(codeOf(await world.call('POST /v1/expenditures', 'groupLeader', unknown))).toContain('projectUnknown');
    const [first, second] = [
      await approved(world, body(made.id, 100_00)),
      await approved(world, body(made.id, 100_00)),
    ];
    const paid = await pay(world, first.id);
    const voucher = await readVoucher(world.union.ctxFor('finance'), paid.body.voucherId ?? '');
    expect(voucher?.lines[0]).toMatchObject({ account: '50504', project: made.id, earmarked: true });
    expect(codeOf(await pay(world, second.id))).toBe('422 funds.ledger.projectExceeded');
  });

  test.each(['refuse', 'returnBack', 'withdraw'])('%s gives budget and invoice back', async (verb) => {
    const number = newNumber();
    const body = stationery(world, 100_00, { invoices: [invoice(100_00, number)] });
    const { id } = await submitted(world, body);
    const role = verb === 'withdraw' ? 'groupLeader' : 'chair';
    expect((await act(world, id, role, verb, { note: '请补充说明' })).status).toBe(200);
    expect(await budgetLine(world, '505')).toMatchObject({ encumberedFen: 0, availableFen: 1_000_000_00 });
    expect((await submitted(world, body)).status).toBe('pending');
  });

  test('what is approved and never paid is let go, and cannot come back', async () => {
    const number = newNumber();
    const body = stationery(world, 100_00, { invoices: [invoice(100_00, number)] });
    const { id } = await approved(world, body);
    const cancel = (role: 'chair' | 'groupLeader') =>
      world.call(`POST /v1/expenditures/${id}/cancellation`, role, { reason: '活动取消' });
    expect(codeOf(await cancel('chair'))).toBe('422 funds.expenditure.onlyApplicant');
    expect((await cancel('groupLeader')).body).toMatchObject({ status: 'cancelled' });
    expect(codeOf(await pay(world, id))).toBe('409 funds.expenditure.notApproved');
    expect(codeOf(await world.call(`PUT /v1/expenditures/${id}`, 'groupLeader', body))).toBe(
      '409 funds.expenditure.notReturned',
    );
    expect(await budgetLine(world, '505')).toMatchObject({ encumberedFen: 0 });
    expect((await submitted(world, body)).status).toBe('pending');
  });

  test('what came back is corrected and submitted once more, by its applicant only', async () => {
    const { id } = await submitted(world, stationery(world, 100_00));
    const again = (role: 'groupLeader' | 'finance', amountFen: number) =>
      world.call(`PUT /v1/expenditures/${id}`, role, stationery(world, amountFen));
    expect(codeOf(await again('groupLeader', 90_00))).toBe('409 funds.expenditure.notReturned');
    await act(world, id, 'chair', 'returnBack', { note: '金额有误' });
    expect(codeOf(await again('finance', 90_00))).toBe('422 funds.expenditure.onlyApplicant');
    const view = await again('groupLeader', 90_00);
    expect(view.body).toMatchObject({ id, status: 'pending', totalFen: 90_00 });
    expect(view.body.approval.history.map((one) => one.verb)).toEqual(['submit', 'returnBack', 'submit']);
    expect(await budgetLine(world, '505')).toMatchObject({ encumberedFen: 90_00 });
    await act(world, id, 'groupLeader', 'withdraw');
    const same = stationery(world, 80_00, { payee: { name: '南京文具商行' } });
    const kept = await world.call(`PUT /v1/expenditures/${id}`, 'groupLeader', same);
    expect(kept.body.payee.accountMasked).toBe('***************0123');
    await act(world, id, 'groupLeader', 'withdraw');
    const other = stationery(world, 70_00, { payee: { name: '别家商行' } });
    expect((await world.call(`PUT /v1/expenditures/${id}`, 'groupLeader', other)).body.payee.accountMasked).toBeNull();
  });

  test('the inbox shows what waits for one’s own signature, the desk what waits for payment', async () => {
    const large = await submitted(world, stationery(world, 5_000_00));
    const ids = async (path: string, role: 'finance' | 'chair' | 'cashier') =>
      (await world.call<{ data: Row[] }>(`GET /v1/expenditures/${path}`, role)).body.data.map((one) => one.id);
    expect([await ids('inbox', 'finance'), await ids('inbox', 'chair')]).toEqual([[large.id], []]);
    await act(world, large.id, 'finance', 'approve');
    expect([await ids('inbox', 'finance'), await ids('inbox', 'chair')]).toEqual([[], [large.id]]);
    expect(await ids('payables', 'cashier')).toEqual([]);
    await act(world, large.id, 'chair', 'approve');
    expect(await ids('payables', 'cashier')).toEqual([large.id]);
    const listed = await world.call<{ data: Row[] }>('GET /v1/expenditures?status=approved', 'audit');
    expect(listed.body.data).toMatchObject([{ id: large.id, totalFen: 5_000_00 }]);
    const year = await world.call<{ data: Row[] }>('GET /v1/expenditures?year=2026', 'audit');
    expect(year.body.data).toHaveLength(1);
  });

  test('above the limit the last signature needs the minutes of the committee', async () => {
    const body = stationery(world, 10_000_01);
    const check = await world.call<Check>('POST /v1/expenditures/check', 'groupLeader', body);
    expect(check.body.findings.map((one) => `${one.severity} ${one.code}`)).toEqual([
      'warn funds.expenditure.minutesMissing',
    ]);
    const view = await submitted(world, body);
    await act(world, view.id, 'finance', 'approve');
    expect(codeOf(await act(world, view.id, 'chair', 'approve'))).toBe('422 funds.approval.resolutionMissing');
    const [minutes] = world.papers('minutes');
    const done = await act(world, view.id, 'chair', 'approve', { attachmentIds: [minutes?.attachmentId] });
    // Minutes that the applicant adds while it waits count as well.
    const later = await submitted(world, stationery(world, 10_001_00));
    await act(world, later.id, 'finance', 'approve');
    const papers = [{ attachmentId: await makePaper(world.kit, world.union), paper: 'minutes' }];
    await world.call(`POST /v1/expenditures/${later.id}/papers`, 'groupLeader', { papers });
    expect((await act(world, later.id, 'chair', 'approve')).body.status).toBe('approved');
    expect(done.body).toMatchObject({ status: 'approved' });
    expect(done.body.checklist).toContainEqual(expect.objectContaining({ paper: 'minutes', isThere: true }));
  });

  test('a repeat with the same Idempotency-Key is the same request', async () => {
    const body = stationery(world, 100_00);
    const send = () => world.call('POST /v1/expenditures', 'groupLeader', body, { idempotencyKey: 'one' });
    const [first, second] = [await send(), await send()];
    expect([second.status, second.body.id]).toEqual([201, first.body.id]);
    expect(await budgetLine(world, '505')).toMatchObject({ encumberedFen: 100_00 });
  });

  test('papers that come later are added and never taken away', async () => {
    const { id } = await submitted(world, stationery(world, 100_00));
    const add = (role: 'groupLeader' | 'chair') =>
      world.call<View>(`POST /v1/expenditures/${id}/papers`, role, {
        papers: [{ attachmentId: later, paper: 'photo' }],
      });
    const later = await makePaper(world.kit, world.union);
    expect(codeOf(await add('chair'))).toBe('422 funds.expenditure.onlyApplicant');
    expect((await add('groupLeader')).body.papers).toHaveLength(2);
    expect((await add('groupLeader')).body.papers).toHaveLength(2);
    await act(world, id, 'groupLeader', 'withdraw');
    expect(codeOf(await add('groupLeader'))).toBe('409 funds.expenditure.notOpen');
  });
});

describe('V13 on the record: what a member was granted', () => {
  const festivalGift = (memberId: string, amountFen: number) => ({
    title: '节日慰问',
    payee: { name: '某超市' },
    lines: [
      {
        kind: 'festival',
        festival: 'midAutumn',
        amountFen,
        memo: '月饼',
        recipients: [{ memberId, amountFen }],
      },
    ],
    invoices: [invoice(amountFen)],
    papers: world.papers('plan', 'invoice'),
  });

  test('Anhui: 2,000 of 2,200 used, 300 refused with 200 left; a refusal gives back; illness once a year', async () => {
    world = await makeWorld({ node: '340104' });
    const memberId = await addMember(world, 1);
    for (const yuan of [500, 300, 300, 500, 400]) await submitted(world, festivalGift(memberId, yuan * 100));
    const refused = await world.call<Problem>('POST /v1/expenditures', 'groupLeader', festivalGift(memberId, 300_00));
    expect(codeOf(refused)).toBe('422 funds.expenditure.capExceeded');
    expect(refused.body.params).toMatchObject({ usedFen: 2_000_00, leftFen: 200_00, capFen: 2_200_00 });
    const last = await submitted(world, festivalGift(memberId, 200_00));
    await act(world, last.id, 'groupLeader', 'withdraw');
    expect((await submitted(world, festivalGift(memberId, 200_00))).status).toBe('pending');
    const illness = (cause: string) => ({
      title: '住院慰问',
      payee: { name: '会员本人' },
      lines: [
        {
          kind: 'illness',
          form: 'cash',
          amountFen: 1_000_00,
          memo: '慰问',
          recipients: [{ memberId, amountFen: 1_000_00, cause }],
        },
      ],
    });
    await submitted(world, illness('骨折'));
    const again = await world.call('POST /v1/expenditures', 'groupLeader', illness(' 骨 折 '));
    expect(codeOf(again)).toBe('422 funds.expenditure.sameIllness');
    const other = await submitted(world, illness('阑尾炎'));
    expect(JSON.stringify(other)).not.toContain('阑尾炎');
  });

  test('requests at the same moment do not exceed a cap together', async () => {
    world = await makeWorld({ node: '340104' });
    const memberId = await addMember(world, 1);
    const send = () => world.call('POST /v1/expenditures', 'groupLeader', festivalGift(memberId, 500_00));
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    expect(answers.filter((one) => one.status === 201)).toHaveLength(4);
    expect(new Set(answers.filter((one) => one.status !== 201).map(codeOf))).toEqual(
      new Set(['422 funds.expenditure.capExceeded']),
    );
  });
});
