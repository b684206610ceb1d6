import { beforeEach, describe, expect, test } from 'vitest';
import { listAdvances } from '#shared/funds/expenditure/list-queries.ts';
import { makeOfficer, makePerson } from '#tests/kit/union.ts';
import {
  act,
  approved,
  balancesOf,
  budgetLine,
  makeWorld,
  type Problem,
  pay,
  type Row,
  stationery,
  type View,
  type World,
} from './expenditure-kit.ts';

let world: World;
const codeOf = (answer: { status: number; body: unknown }) => `${answer.status} ${(answer.body as Problem).code}`;
const ADVANCE = { title: '年会筹备借款', payee: { name: '测试groupLeader' }, amountFen: 3_000_00, dueOn: '2026-12-20' };
const ask = <T = View>(over: object = {}) =>
  world.call<T>('POST /v1/expenditures/advances', 'groupLeader', { ...ADVANCE, ...over });
const opened = async (): Promise<string> => {
  const { body } = await ask();
  await act(world, body.id, 'chair', 'approve');
  await pay(world, body.id, { method: 'cash' });
  return body.id;
};
const account = async (advanceId: string, amountFen: number): Promise<View> =>
  approved(world, stationery(world, amountFen, { settles: advanceId }));
const readAdvance = async (id: string) => (await world.call(`GET /v1/expenditures/${id}`, 'finance')).body;

beforeEach(async () => {
  world = await makeWorld();
});

describe('advances refuse', () => {
  test('a day that has come, and to be accounted for before they are paid, twice or by somebody else', async () => {
    expect(codeOf(await ask({ dueOn: '2026-11-22' }))).toBe('422 funds.expenditure.dueOnPast');
    const { body } = await ask();
    const settle = (role: 'groupLeader' | 'finance') =>
      world.call('POST /v1/expenditures', role, stationery(world, 100_00, { settles: body.id }));
    expect(codeOf(await settle('groupLeader'))).toBe('409 funds.expenditure.advanceNotOpen');
    await act(world, body.id, 'chair', 'approve');
    await pay(world, body.id);
    expect(codeOf(await settle('finance'))).toBe('422 funds.expenditure.advanceOfOther');
    const own = await world.call('POST /v1/expenditures/advances', 'cashier', ADVANCE);
    await act(world, own.body.id, 'chair', 'approve');
    const { kit, union } = world;
    const colleague = await makePerson(kit, '第二出纳', { kind: 'union', unionId: union.unionId });
    await makeOfficer(kit, union.unionId, colleague, ['cashier']);
    const paid = { method: 'cash', paidOn: '2026-11-22' };
    const as = { cookie: colleague.cookie, csrf: colleague.csrf };
    expect((await kit.call(`POST /v1/expenditures/${own.body.id}/payment`, { ...as, body: paid })).status).toBe(200);
    const back = await world.call(`POST /v1/expenditures/${own.body.id}/return`, 'cashier', {
      method: 'cash',
      returnedOn: '2026-11-22',
    });
    expect(codeOf(back)).toBe('422 funds.expenditure.payerIsApplicant');
    const [first, second] = [await account(body.id, 100_00), await account(body.id, 100_00)];
    expect((await pay(world, first.id)).status).toBe(200);
    expect(codeOf(await pay(world, second.id))).toBe('409 funds.expenditure.advanceNotOpen');
    expect(
      codeOf(
        await world.call(`POST /v1/expenditures/${body.id}/return`, 'cashier', {
          method: 'cash',
          returnedOn: '2026-11-22',
        }),
      ),
    ).toBe('409 funds.expenditure.advanceNotOpen');
    const unknown = stationery(world, 100_00, { settles: first.id });
    expect(codeOf(await world.call('POST /v1/expenditures', 'groupLeader', unknown))).toBe(
      '422 funds.expenditure.advanceUnknown',
    );
  });
});

describe('an advance', () => {
  test('is paid on 135 without touching the budget', async () => {
    const id = await opened();
    expect(await balancesOf(world)).toEqual({ '101': -3_000_00, '135': 3_000_00 });
    expect(await budgetLine(world, '505')).toMatchObject({ encumberedFen: 0, actualFen: 0 });
    const view = await readAdvance(id);
    expect(view).toMatchObject({ status: 'advanced', type: 'advance' });
    const voucher = await world.call(`GET /v1/ledger/vouchers/${view.voucherId}`, 'finance');
    expect(voucher.body).toMatchObject({ source: { kind: 'advance' }, sourceHref: `/v1/expenditures/${id}` });
  });

  test.each([
    ['less: the rest comes back', 2_500_00, 500_00, { '101': -2_500_00, '135': 0, '50504': 2_500_00 }],
    ['as much', 3_000_00, 0, { '101': -3_000_00, '135': 0, '50504': 3_000_00 }],
    ['more: the rest is paid', 3_400_00, 0, { '101': -3_400_00, '135': 0, '50504': 3_400_00 }],
  ])('is accounted for with %s', async (_, spentFen, returnedFen, balances) => {
    const id = await opened();
    const expense = await account(id, spentFen);
    expect((await pay(world, expense.id, { method: 'cash' })).status).toBe(200);
    expect(await balancesOf(world)).toEqual(balances);
    expect(await readAdvance(id)).toMatchObject({
      status: 'settled',
      settlement: { returnedFen, expenditureId: expense.id },
    });
    expect(await budgetLine(world, '505')).toMatchObject({ encumberedFen: 0, actualFen: spentFen });
    expect((await world.call('GET /v1/ledger/trial-balance', 'finance')).body).toMatchObject({ balanced: true });
  });

  test('comes back whole', async () => {
    const id = await opened();
    const body = { method: 'cash', returnedOn: '2026-11-22' };
    const back = await world.call(`POST /v1/expenditures/${id}/return`, 'cashier', body);
    expect(back.body).toMatchObject({ status: 'settled', settlement: { returnedFen: 3_000_00, expenditureId: null } });
    expect(await balancesOf(world)).toEqual({ '101': 0, '135': 0 });
  });

  test('that is overdue stands first on the list of open ones', async () => {
    const early = await opened();
    const { body: late } = await ask({ dueOn: '2027-06-01' });
    await act(world, late.id, 'chair', 'approve');
    await pay(world, late.id);
    const list = async () => (await world.call<{ data: Row[] }>('GET /v1/expenditures/advances', 'audit')).body.data;
    expect((await list()).map((one) => [one.id, one.isOverdue])).toEqual([
      [early, false],
      [late.id, false],
    ]);
    // The session of this morning has ended by then, so the action itself is asked.
    const openedOn = async (now: string) => {
      world.kit.tools.setNow(now);
      return (await listAdvances(world.union.ctxFor('audit'))).data.map((one) => one.isOverdue);
    };
    expect(await openedOn('2026-12-20T10:00:00.000Z')).toEqual([false, false]);
    expect(await openedOn('2026-12-20T20:00:00.000Z')).toEqual([true, false]);
  });
});
