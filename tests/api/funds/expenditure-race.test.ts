import { expect, test } from 'vitest';
import { addMember, budgetLine, invoice, makeWorld, type Problem, stationery } from './expenditure-kit.ts';

test('fifty requests at once against one line of the budget never exceed it', async () => {
  const world = await makeWorld({ limits: { '50504': 3_000_00 } });
  const roles = ['groupLeader', 'cashier', 'finance', 'chair', 'viceChair'] as const;
  const send = (index: number) =>
    world.call<Problem>('POST /v1/expenditures', roles[index % 5] ?? 'chair', stationery(world, 100_00));
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => send(index)));
  const by = (status: number) => answers.filter((one) => one.status === status).length;
  expect(await budgetLine(world, '50504')).toMatchObject({ encumberedFen: 3_000_00, availableFen: 0 });
  expect({ done: by(201), refused: by(422) }).toEqual({ done: 30, refused: 20 });
  expect(new Set(answers.filter((one) => one.status === 422).map((one) => one.body.code))).toEqual(
    new Set(['funds.budget.exceeded']),
  );
});

test('V20: outings at once stay within dues and top-up', async () => {
  const world = await makeWorld();
  const outing = () => ({
    title: '春游',
    payee: { name: '某公园' },
    lines: [{ kind: 'outing', amountFen: 100_00, memo: '门票', participants: 10 }],
    invoices: [invoice(100_00)],
    papers: world.papers('plan', 'invoice'),
  });
  await world.call('POST /v1/members', 'chair', {
    name: '刘一',
    idNumber: '110199199103072239',
    employeeNo: 'G1',
    wageBaseFen: 2_000_000,
  });
  const batch = {
    period: '2026-11',
    mode: 'commit',
    declared: { count: 1, totalFen: 100_00 },
    rows: [{ key: '1', employeeNo: 'G1', amountFen: 100_00 }],
  };
  expect((await world.call('POST /v1/dues/batches', 'finance', batch, { idempotencyKey: 'dues' })).status).toBeLessThan(
    300,
  );
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => world.call<Problem>('POST /v1/expenditures', 'groupLeader', outing())),
  );
  expect(answers.filter((one) => one.status === 201)).toHaveLength(4);
  const refused = answers.filter((one) => one.status !== 201);
  expect(new Set(refused.map((one) => one.body.code))).toEqual(new Set(['funds.expenditure.topUpCap']));
});

test('festivals of a year at once stay within half of the income in Beijing, and what ends gives back', async () => {
  const world = await makeWorld({ node: '110105' });
  const memberId = await addMember(world, 1);
  const income = await world.call('POST /v1/ledger/drafts', 'finance', {
    date: '2026-11-20',
    summary: '收到会费',
    lines: [
      { account: '102', debitFen: 100_00, creditFen: 0 },
      { account: '401', debitFen: 0, creditFen: 100_00 },
    ],
    submit: true,
  });
  await world.call(`POST /v1/ledger/drafts/${income.body.id}/posting`, 'chair', { version: 1 });
  const gift = (amountFen: number) => ({
    title: '中秋慰问',
    payee: { name: '某超市' },
    lines: [
      { kind: 'festival', festival: 'midAutumn', amountFen, memo: '月饼', recipients: [{ memberId, amountFen }] },
    ],
    invoices: [invoice(amountFen)],
    papers: world.papers('plan', 'invoice'),
  });
  const send = () => world.call<Problem & { id: string }>('POST /v1/expenditures', 'groupLeader', gift(20_00));
  const answers = await Promise.all([send(), send(), send(), send()]);
  const made = answers.filter((one) => one.status === 201);
  expect(made).toHaveLength(2);
  const refused = answers.find((one) => one.status !== 201)?.body;
  expect(refused).toMatchObject({
    code: 'funds.expenditure.festivalTotal',
    params: { incomeFen: 100_00, totalFen: 50_00, usedFen: 40_00, leftFen: 10_00 },
  });
  await world.call(`POST /v1/expenditures/${made[0]?.body.id}/acts`, 'groupLeader', { verb: 'withdraw' });
  expect((await send()).status).toBe(201);
});

test('the inbox of an approver reads as often for many requests as for one', async () => {
  const world = await makeWorld();
  const calls = async () => {
    const from = world.kit.meter.entries.length;
    const { body } = await world.call<{ data: unknown[] }>('GET /v1/expenditures/inbox', 'chair');
    return [body.data.length, world.kit.meter.entries.length - from];
  };
  const request = () => world.call('POST /v1/expenditures', 'groupLeader', stationery(world, 100_00));
  await request();
  await calls();
  const [one, few] = await calls();
  for (let index = 0; index < 5; index += 1) await request();
  expect([one, await calls()]).toEqual([1, [6, few]]);
});
