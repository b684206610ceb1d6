import { beforeEach, describe, expect, test } from 'vitest';
import { key } from '#shared/storage/keys.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { makeUnion } from '#tests/kit/union.ts';
import {
  act,
  addMember,
  approved,
  balancesOf,
  bindMember,
  budgetLine,
  invoice,
  makeWorld,
  type Problem,
  pay,
  stationery,
  submitted,
  type View,
  type World,
} from './expenditure-kit.ts';

type Reversed = View & {
  reversal: { at: string; outcome: string } | null;
  reversals: { voucherId: string; redVoucherId: string; outcome: string; confirmedBy: { name: string } }[];
};

let world: World;
const codeOf = (answer: { status: number; body: unknown }) => `${answer.status} ${(answer.body as Problem).code}`;
const propose = <T = Reversed>(
  id: string,
  outcome = 'payAgain',
  more: object = {},
  role: 'cashier' | 'finance' = 'cashier',
) =>
  world.call<T>(`POST /v1/expenditures/${id}/reversal`, role, {
    outcome,
    on: '2026-11-22',
    reason: '银行退票',
    ...more,
  });
const decide = <T = Reversed>(
  id: string,
  proposedAt: string,
  verb = 'confirmation',
  role: 'chair' | 'finance' | 'cashier' = 'chair',
) => world.call<T>(`POST /v1/expenditures/${id}/reversal/${verb}`, role, { proposedAt });
const reversed = async (id: string, outcome = 'payAgain'): Promise<Reversed> => {
  const { body } = await propose(id, outcome);
  const answer = await decide(id, body.reversal?.at ?? '');
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};
const read = async (id: string) => (await world.call<Reversed>(`GET /v1/expenditures/${id}`, 'finance')).body;
const paidFor = async (body: object, over: object = {}): Promise<View> => {
  const { id } = await approved(world, body);
  const answer = await pay(world, id, over);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};
const advanced = async (): Promise<string> => {
  const { body } = await world.call('POST /v1/expenditures/advances', 'groupLeader', {
    title: '年会筹备借款',
    payee: { name: '测试groupLeader' },
    amountFen: 3_000_00,
    dueOn: '2026-12-20',
  });
  await act(world, body.id, 'chair', 'approve');
  await pay(world, body.id, { method: 'cash' });
  return body.id;
};
const expectBalanced = async () => {
  const checked = await world.call('GET /v1/ledger/trial-balance', 'finance');
  expect(checked.body).toMatchObject({ balanced: true });
  expect((await world.call('GET /v1/ledger/verification', 'finance')).body).toMatchObject({ ok: true });
};

beforeEach(async () => {
  world = await makeWorld();
});

describe('a payment is not taken back', () => {
  test('in the ledger, where the request would stay paid; the refusal says where', async () => {
    const { id, voucherId } = await paidFor(stationery(world, 100_00));
    const naked = (of: string | null) =>
      world.call<Problem>(`POST /v1/ledger/vouchers/${of}/reversal`, 'finance', { date: '2026-11-22', reason: '退票' });
    const refused = await naked(voucherId);
    expect([codeOf(refused), refused.body.params]).toEqual([
      '422 funds.ledger.reverseAtSource',
      { kind: 'expenditure', id },
    ]);
    const advance = await read(await advanced());
    expect(codeOf(await naked(advance.voucherId))).toBe('422 funds.ledger.reverseAtSource');
    expect(await budgetLine(world, '505')).toMatchObject({ actualFen: 100_00 });
  });

  test('nor by a draft of the ledger that was made before', async () => {
    const { voucherId } = await paidFor(stationery(world, 100_00));
    const { unionId } = world.union;
    const id = world.kit.tools.newId('voucherDraft');
    const maker = { id: world.union.personIdOf('finance'), name: '测试finance' };
    const draft = { kind: 'reversal', status: 'submitted', date: '2026-11-22', summary: '冲销', reverses: voucherId };
    const lines = [
      { account: '50504', debitFen: -100_00, creditFen: 0 },
      { account: '102', debitFen: 0, creditFen: -100_00 },
    ];
    const rest = { lines, attachments: 0, attachmentIds: [], maker, hands: [maker.id], v: 1 };
    await world.union.ctxFor('finance').db.put({ ...key.voucherDraft(unionId, id), id, ...draft, ...rest });
    const answer = await world.call(`POST /v1/ledger/drafts/${id}/posting`, 'chair', { version: 1 });
    expect(codeOf(answer)).toBe('422 funds.ledger.reverseAtSource');
  });

  test('by one person, by whoever may not, in another union, or when somebody meanwhile proposed another', async () => {
    const { id } = await paidFor(stationery(world, 100_00));
    const { body } = await propose(id, 'payAgain', {}, 'finance');
    const at = body.reversal?.at ?? '';
    expect(codeOf(await decide(id, at, 'confirmation', 'finance'))).toBe('422 funds.ledger.makerIsReviewer');
    expect(codeOf(await propose(id))).toBe('409 funds.expenditure.reversalWaits');
    expect(codeOf(await decide(id, '2026-11-22T00:00:00.000Z'))).toBe('409 funds.expenditure.reversalMoved');
    const who = (role: 'audit' | 'finance' | 'chair') => ({
      cookie: world.union.cookieFor(role),
      csrf: world.union.csrfFor(role),
    });
    const as = { wrongOffice: who('audit'), rightOffice: who('finance') };
    await expectRefusals(world.kit, `POST /v1/expenditures/${id}/reversal`, as, {
      body: { outcome: 'end', on: '2026-11-22', reason: '退票' },
    });
    const confirm = { proposedAt: at };
    await expectRefusals(world.kit, `POST /v1/expenditures/${id}/reversal/confirmation`, as, { body: confirm });
    const other = await makeUnion(world.kit, { roles: ['chair'] });
    const theirs = await world.kit.call(`POST /v1/expenditures/${id}/reversal/confirmation`, {
      cookie: other.cookieFor('chair'),
      csrf: other.csrfFor('chair'),
      body: confirm,
    });
    expect(theirs.status).toBe(404);
    expect(await read(id)).toMatchObject({ status: 'paid', reversal: { at } });
    const waiting = async () =>
      (await world.call<{ data: { id: string }[] }>('GET /v1/expenditures/reversals', 'chair')).body.data;
    expect((await waiting()).map((one) => one.id)).toEqual([id]);
    expect((await decide(id, at, 'withdrawal')).body).toMatchObject({ status: 'paid', reversal: null });
    expect(await waiting()).toEqual([]);
    await expectBalanced();
  });

  test('for good, when members confirmed receipt', async () => {
    const memberId = await addMember(world, 1);
    const gift = {
      title: '住院慰问',
      payee: { name: '会员' },
      lines: [
        {
          kind: 'illness',
          amountFen: 500_00,
          memo: '住院慰问金',
          form: 'cash',
          recipients: [{ memberId, amountFen: 500_00, cause: '阑尾炎' }],
        },
      ],
    };
    const { id } = await paidFor(gift);
    const member = await bindMember(world, memberId);
    await world.kit.call(`POST /v1/me/receipts/${id}`, { cookie: member.cookie, csrf: member.csrf });
    expect(codeOf(await propose(id, 'end'))).toBe('422 funds.expenditure.receiptsSigned');
    expect((await reversed(id)).status).toBe('approved');
  });
});

describe('a payment that is taken back', () => {
  test('waits to be paid again: in red, with the money held as before; then it is paid once more', async () => {
    const { id, voucherId } = await paidFor(stationery(world, 100_00));
    const again = await reversed(id);
    expect(again).toMatchObject({ status: 'approved', payment: null, reversal: null, voucherId: null });
    expect(again.reversals).toMatchObject([{ voucherId, outcome: 'payAgain', confirmedBy: { name: '测试chair' } }]);
    expect(await balancesOf(world)).toEqual({});
    expect(await budgetLine(world, '505')).toMatchObject({ actualFen: 0, encumberedFen: 100_00 });
    const old = await world.call<{ reversedBy: string }>(`GET /v1/ledger/vouchers/${voucherId}`, 'finance');
    expect(old.body.reversedBy).toBe(again.reversals[0]?.redVoucherId);
    expect((await pay(world, id)).status).toBe(200);
    expect(await budgetLine(world, '505')).toMatchObject({ actualFen: 100_00, encumberedFen: 0 });
    expect(await balancesOf(world)).toEqual({ '102': -100_00, '50504': 100_00 });
    await expectBalanced();
  });

  test('or ends: its invoice and what members were granted are free again, nothing is held', async () => {
    const memberId = await addMember(world, 1);
    const cake = {
      title: '生日慰问',
      payee: { name: '蛋糕店' },
      lines: [{ kind: 'birthday', amountFen: 300_00, memo: '蛋糕', recipients: [{ memberId, amountFen: 300_00 }] }],
      invoices: [invoice(300_00)],
      papers: world.papers('plan', 'invoice'),
    };
    const { id } = await paidFor(cake);
    expect(codeOf(await world.call('POST /v1/expenditures', 'groupLeader', cake))).toBe(
      '422 funds.expenditure.capExceeded',
    );
    expect(await reversed(id, 'end')).toMatchObject({ status: 'reversed', payment: null });
    expect(await budgetLine(world, '501')).toMatchObject({ actualFen: 0, encumberedFen: 0 });
    const member = await bindMember(world, memberId);
    const phone = await world.kit.call<{ data: unknown[] }>('GET /v1/me/receipts', { cookie: member.cookie });
    expect(phone.body.data).toEqual([]);
    expect((await submitted(world, cake)).status).toBe('pending');
    expect(codeOf(await pay(world, id))).toBe('409 funds.expenditure.notApproved');
    await expectBalanced();
  });

  test('while two confirm at once: one red voucher', async () => {
    const { id } = await paidFor(stationery(world, 100_00));
    const { body } = await propose(id);
    const answers = await Promise.all(
      (['chair', 'finance'] as const).map((role) => decide(id, body.reversal?.at ?? '', 'confirmation', role)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await balancesOf(world)).toEqual({});
    await expectBalanced();
  });

  test('not behind a close: the day of the reversal decides', async () => {
    const { id } = await paidFor(stationery(world, 100_00));
    const november = key.month(world.union.unionId, '2026-11' as never);
    const { body } = await propose(id);
    await world.union.ctxFor('finance').db.update(november, {
      expression: 'SET closedAt = :at',
      values: { ':at': '2026-11-22T09:00:00.000Z' },
    });
    expect(codeOf(await decide(id, body.reversal?.at ?? ''))).toBe('422 funds.ledger.periodClosed');
    expect(await read(id)).toMatchObject({ status: 'paid' });
  });
});

describe('an advance that is taken back', () => {
  test('on its payment waits to be paid again, or ends; nothing is charged to the budget', async () => {
    const first = await advanced();
    expect(await reversed(first)).toMatchObject({ status: 'approved' });
    expect((await pay(world, first)).body).toMatchObject({ status: 'advanced' });
    expect(await reversed(first, 'end')).toMatchObject({ status: 'reversed' });
    expect(await balancesOf(world)).toEqual({});
    expect(await budgetLine(world, '505')).toMatchObject({ encumberedFen: 0, actualFen: 0 });
  });

  test('on its return is open again', async () => {
    const id = await advanced();
    const back = { method: 'cash', returnedOn: '2026-11-22' };
    await world.call(`POST /v1/expenditures/${id}/return`, 'cashier', back);
    expect(codeOf(await propose(id))).toBe('422 funds.expenditure.outcomeWrong');
    expect(await reversed(id, 'reopen')).toMatchObject({ status: 'advanced', settlement: null });
    expect(await balancesOf(world)).toEqual({ '101': -3_000_00, '135': 3_000_00 });
    expect((await world.call(`POST /v1/expenditures/${id}/return`, 'cashier', back)).status).toBe(200);
  });

  test('over the expenditure that accounted for it: both at once, and it can be accounted for again', async () => {
    const id = await advanced();
    const expense = await paidFor(stationery(world, 2_500_00, { settles: id }), { method: 'cash' });
    expect(codeOf(await propose(id))).toBe('409 funds.expenditure.advanceSettled');
    expect(await reversed(expense.id)).toMatchObject({ status: 'approved' });
    expect(await read(id)).toMatchObject({ status: 'advanced', settlement: null });
    expect(await balancesOf(world)).toEqual({ '101': -3_000_00, '135': 3_000_00 });
    expect((await pay(world, expense.id, { method: 'cash' })).status).toBe(200);
    expect(await read(id)).toMatchObject({ status: 'settled', settlement: { returnedFen: 500_00 } });
    await expectBalanced();
  });

  test('is neither returned nor accounted for while a reversal waits', async () => {
    const id = await advanced();
    const expense = await approved(world, stationery(world, 100_00, { settles: id }));
    await propose(id);
    const back = { method: 'cash', returnedOn: '2026-11-22' };
    expect(codeOf(await world.call(`POST /v1/expenditures/${id}/return`, 'cashier', back))).toBe(
      '409 funds.expenditure.reversalWaits',
    );
    expect(codeOf(await pay(world, expense.id))).toBe('409 funds.expenditure.reversalWaits');
  });
});
