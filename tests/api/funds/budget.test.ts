import { beforeEach, describe, expect, test } from 'vitest';
import { chargeBudget, encumber } from '#shared/funds/budget/charge.ts';
import { credit, debit } from '#shared/funds/ledger/rules.ts';
import { figuresOf } from '#shared/kernel/figures.ts';
import { day, period } from '#shared/kernel/period.ts';
import { makePermit } from '#shared/kernel/permit.ts';
import { commit, type Write } from '#shared/storage/commit.ts';
import { key } from '#shared/storage/keys.ts';
import { openMonth, readMonth } from '#shared/storage/month.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { makeUnion } from '#tests/kit/union.ts';
import { type BudgetUnion, makeBudgetUnion, PLAN, type Problem, type Version } from './budget-kit.ts';

type Year = {
  inForce: number | null;
  open: number | null;
  adjustments: number;
  adjustmentsAllowed: number;
  upperAction: { value: string; isVerified: boolean };
  interim: { reason: string } | null;
  versions: { number: number; state: string; spendingFen: number }[];
};

type Execution = { spending: { account: string; limitFen: number; actualFen: number }[] };

let budget: BudgetUnion;
const permit = makePermit('test');
const ctx = () => budget.union.ctxFor('finance');
const write = (writes: readonly Write[]) =>
  commit(ctx(), { permit, writes, events: [{ name: 'test.spent', entity: { kind: 'test', id: '1' } }] });
const spend = async (account: string, amountFen: number) =>
  write(
    await chargeBudget(ctx(), { on: day('2026-11-20'), lines: [debit(account, amountFen), credit('102', amountFen)] }),
  );
const budgetFigure = async () => figuresOf((await readMonth(ctx(), period('2026-11'))) ?? {}).budgetFen;
const problemOf = (answer: { status: number; body: unknown }) => {
  const { code, errors } = answer.body as Problem;
  return `${answer.status} ${code} ${errors[0]?.pointer ?? ''}`.trim();
};

beforeEach(async () => {
  budget = await makeBudgetUnion();
});

describe('a budget refuses', () => {
  test('whoever may not', async () => {
    const { kit, as, begin, call } = budget;
    const path = '/v1/budgets/2026/versions';
    const callers = { wrongOffice: as('cashier'), rightOffice: as('finance') };
    await expectRefusals(kit, `POST ${path}`, callers, { body: { reason: '' } });
    await begin();
    await expectRefusals(kit, `PUT ${path}/1`, callers, { body: { v: 1, lines: [] } });
    await expectRefusals(kit, `POST ${path}/1/steps`, callers, { body: { v: 1, verb: 'submit', on: '2026-11-20' } });
    await expectRefusals(
      kit,
      'PUT /v1/budgets/2026/interim',
      { wrongOffice: as('finance'), rightOffice: as('chair') },
      { body: { isAllowed: true, reason: '年初' } },
    );
    const member = await makeUnion(kit, { roles: ['member'] });
    const wrongOffice = { cookie: member.cookieFor('member') };
    for (const line of ['', '/2026', '/2026/execution', '/2026/versions/1', '/2026/versions/1/file'])
      await expectRefusals(kit, `GET /v1/budgets${line}`, { wrongOffice });
    const byAudit = await call<Problem>('audit', `POST ${path}/1/steps`, { v: 1, verb: 'submit', on: '2026-11-20' });
    expect(problemOf(byAudit)).toBe('422 funds.budget.stageOfOthers');
  });

  test('lines that no budget can have, each with its place', async () => {
    const { begin, save } = budget;
    const { body: draft } = await begin();
    const refused = async (...lines: { account: string; project?: string; amountFen?: number }[]) =>
      problemOf(
        await save(
          draft,
          lines.map((line) => ({ amountFen: 1, ...line })),
        ),
      );
    expect(await refused({ account: '402' }, { account: '599' })).toBe(
      '422 funds.budget.accountUnknown /lines/1/account',
    );
    expect(await refused({ account: '50102' }, { account: '50102' })).toBe(
      '422 funds.budget.lineTwice /lines/1/account',
    );
    const project = 'prj_01JD9Z6T7QF3000000000000AA';
    expect(await refused({ account: '50102', project })).toBe('422 funds.budget.projectUnknown /lines/0/project');
    expect(await refused({ account: '402', project })).toBe('422 funds.budget.incomeProject /lines/0/project');
    expect(await refused({ account: '102' })).toBe('400 http.request.invalid /lines/0/account');
    expect(await refused({ account: '50102', amountFen: -1 })).toBe('400 http.request.invalid /lines/0/amountFen');
    expect(await refused({ account: '50102', amountFen: 0.5 })).toBe('400 http.request.invalid /lines/0/amountFen');
  });

  test('a deficit by one fen, and a budget without spending', async () => {
    const { begin, save, step } = budget;
    const { body: draft } = await begin();
    const empty = await step<Problem>('finance', draft, 'submit');
    expect(problemOf(empty)).toBe('422 funds.budget.noSpending');
    const lines = [
      { account: '402', amountFen: 1_000 },
      { account: '50102', amountFen: 1_101 },
    ];
    const short = await save(draft, lines, 100);
    const refused = await step<Problem>('finance', short.body, 'submit');
    expect([problemOf(refused), refused.body.params.shortFen]).toEqual(['422 funds.budget.deficit', 1]);
    const even = await save(short.body, lines, 101);
    expect((await step('finance', even.body, 'submit')).body.state).toBe('committee');
  });

  test('steps out of their order, without their papers, on days that cannot be', async () => {
    const { begin, save, step } = budget;
    const draft = (await save((await begin()).body, PLAN)).body;
    expect(problemOf(await step('finance', draft, 'pass'))).toBe('409 funds.budget.stepNotPossible');
    expect(problemOf(await step('finance', draft, 'submit', { on: '2026-11-23' }))).toBe(
      '422 funds.budget.dayFuture /on',
    );
    const committee = (await step('finance', draft, 'submit')).body;
    expect(problemOf(await step('chair', committee, 'pass'))).toBe('422 funds.budget.documentMissing /documentNumber');
    expect(problemOf(await step('chair', committee, 'pass', { documentNumber: '1', on: '2026-11-19' }))).toBe(
      '422 funds.budget.dayBefore /on',
    );
    expect(problemOf(await step('audit', committee, 'pass'))).toBe('422 funds.budget.stageOfOthers');
    expect(problemOf(await step('chair', committee, 'return'))).toBe('422 funds.budget.noteMissing /note');
    const audit = (await step('chair', committee, 'pass', { documentNumber: '1' })).body;
    expect(problemOf(await step('chair', audit, 'pass', { note: '同意' }))).toBe('422 funds.budget.stageOfOthers');
    expect(problemOf(await step('audit', audit, 'pass'))).toBe('422 funds.budget.noteMissing /note');
    expect(
      problemOf(
        await step('audit', audit, 'pass', { note: '同意', attachmentIds: ['att_01JD9Z6T7QF3000000000000AA'] }),
      ),
    ).toContain('404');
    expect(problemOf(await budget.save(audit, PLAN))).toBe('409 funds.budget.notEditable');
  });

  test('what somebody else has changed since', async () => {
    const { begin, save, step } = budget;
    const draft = (await begin()).body;
    await save(draft, PLAN);
    expect(problemOf(await save(draft, PLAN))).toBe('409 storage.version.stale');
    expect(problemOf(await step('finance', draft, 'discard'))).toBe('409 storage.version.stale');
  });

  test('a second version beside an open one, a year too far ahead, a version that does not exist', async () => {
    const { begin, get } = budget;
    await begin();
    expect(problemOf(await begin<Version>())).toBe('409 funds.budget.versionOpen');
    expect(problemOf(await begin<Version>(2028))).toBe('422 funds.budget.yearTooFar');
    expect((await begin(2027)).status).toBe(201);
    expect((await get<Problem>('/v1/budgets/2026/versions/9')).code).toBe('http.resource.notFound');
  });

  test('an adjustment without a reason, a second one in the year, and a limit below what is used', async () => {
    const { enforce, begin, save, step } = budget;
    await enforce(PLAN);
    await spend('50102', 250_000);
    await write((await encumber(ctx(), { year: 2026, account: '50102', amountFen: 50_000 })).writes);
    expect(problemOf(await begin<Version>(2026))).toBe('422 funds.budget.reasonMissing /reason');
    const adjusting = (await begin(2026, '活动增加')).body;
    const cut = PLAN.map((line) => (line.account === '50102' ? { ...line, amountFen: 299_999 } : line));
    const low = (await save(adjusting, cut)).body;
    const refused = await step<Problem>('finance', low, 'submit');
    expect([problemOf(refused), refused.body.params.usedFen]).toEqual([
      '422 funds.budget.belowUsed /lines/1/amountFen',
      300_000,
    ]);
    const without = (
      await save(
        low,
        PLAN.filter((line) => line.account !== '50102'),
      )
    ).body;
    expect(problemOf(await step('finance', without, 'submit'))).toBe('422 funds.budget.belowUsed /lines');
    const right = (
      await save(
        without,
        PLAN.map((line) => (line.account === '50102' ? { ...line, amountFen: 300_000 } : line)),
      )
    ).body;
    expect((await budget.answerOnPaper(await budget.decide(right))).body.state).toBe('inForce');
    expect(problemOf(await begin<Version>(2026, '再调'))).toBe('422 funds.budget.adjustmentsUsedUp');
  });

  test('to come into force with less than was spent while it was being decided', async () => {
    const { enforce, begin, save, decide } = budget;
    await enforce(PLAN);
    const adjusting = (await begin(2026, '压缩')).body;
    const cut = PLAN.map((line) => (line.account === '50102' ? { ...line, amountFen: 100_000 } : line));
    const decided = await decide((await save(adjusting, cut)).body);
    await spend('50102', 100_001);
    expect(problemOf(await budget.answerOnPaper<Problem>(decided))).toBe(
      '422 funds.budget.belowUsed /lines/1/amountFen',
    );
  });

  test('to touch the budget of a year whose books are closed', async () => {
    const { begin, save, step, union } = budget;
    const draft = (await save((await begin(2025)).body, PLAN)).body;
    await openMonth(ctx(), period('2025-12'));
    await ctx().db.update(key.month(union.unionId, period('2025-12')), {
      expression: 'SET closedAt = :at',
      values: { ':at': '2026-01-10T00:00:00.000Z' },
    });
    expect(problemOf(await step('finance', draft, 'submit'))).toBe('422 funds.budget.yearClosed');
    await step('finance', draft, 'discard');
    expect(problemOf(await begin<Version>(2025))).toBe('422 funds.budget.yearClosed');
  });

  test('interim spending without a reason, and beside a budget in force', async () => {
    const { call, enforce } = budget;
    const allow = (isAllowed: boolean, reason = '') =>
      call<Year & Problem>('chair', 'PUT /v1/budgets/2026/interim', { isAllowed, reason });
    expect(problemOf(await allow(true))).toBe('422 funds.budget.reasonMissing /reason');
    expect((await allow(true, '职代会未开')).body.interim?.reason).toBe('职代会未开');
    expect((await allow(false)).body.interim).toBeNull();
    await enforce(PLAN);
    expect(problemOf(await allow(true, '再开'))).toBe('409 funds.budget.interimNotNeeded');
  });
});

describe('a budget', () => {
  test('goes from draft to force: limits, figure and state at once', async () => {
    const { begin, save, decide, step, get } = budget;
    await expect(spend('50102', 1)).rejects.toMatchObject({ code: 'funds.budget.noneInForce' });
    const draft = (await save((await begin()).body, PLAN)).body;
    expect(draft).toMatchObject({ number: 1, state: 'draft', incomeFen: 1_000_000, spendingFen: 1_000_000 });
    expect(draft.lines.map(({ zh }) => zh)).toEqual(['拨缴经费收入', '文体活动支出', '送温暖支出']);
    const filed = await decide(draft);
    expect(await budgetFigure()).toBe(0);
    await expect(spend('50102', 1)).rejects.toMatchObject({ code: 'funds.budget.noneInForce' });
    expect(problemOf(await step('chair', filed, 'pass'))).toBe('422 funds.budget.attachmentMissing /attachmentIds');
    const done = await budget.answerOnPaper(filed);
    expect(done.body.steps.map(({ verb, to }) => `${verb} ${to}`)).toEqual([
      'submit committee',
      'pass audit',
      'pass meeting',
      'pass upper',
      'pass inForce',
    ]);
    expect(await budgetFigure()).toBe(1_000_000);
    await spend('50102', 600_000);
    await expect(spend('50102', 1)).rejects.toMatchObject({ code: 'funds.budget.exceeded' });
    const year = await get<Year>('/v1/budgets/2026');
    expect(year).toMatchObject({ inForce: 1, open: null, adjustments: 0, adjustmentsAllowed: 1 });
    expect(year.upperAction).toMatchObject({ value: 'file', isVerified: false });
    const { data } = await get<{ data: object[] }>('/v1/budgets');
    expect(data).toMatchObject([{ year: 2026, inForce: 1, spendingFen: 1_000_000, incomeFen: 1_000_000 }]);
  });

  test('that lowers a line while others spend from it never ends below what is used', async () => {
    const { enforce, begin, save, decide, step, get } = budget;
    await enforce(PLAN);
    const cut = PLAN.map((line) => (line.account === '50102' ? { ...line, amountFen: 300_000 } : line));
    const decided = await decide((await save((await begin(2026, '压缩')).body, cut)).body);
    const attachmentIds = [await budget.attach()];
    const spent = Array.from({ length: 10 }, () =>
      spend('50102', 50_000).then(
        () => 50_000,
        () => 0,
      ),
    );
    const passed = step<Problem>('chair', decided, 'pass', { attachmentIds });
    const [answer, ...amounts] = await Promise.all([passed, ...spent]);
    const line = (await get<Execution>('/v1/budgets/2026/execution')).spending.find((one) => one.account === '50102');
    const isInForce = answer.status === 200;
    expect(isInForce || ['funds.budget.belowUsed', 'storage.version.stale'].includes(answer.body.code)).toBe(true);
    expect(line?.limitFen).toBe(isInForce ? 300_000 : 600_000);
    expect(line?.actualFen).toBe(amounts.reduce((sum, one) => sum + one, 0));
    expect(line?.actualFen).toBeLessThanOrEqual(line?.limitFen ?? 0);
  });

  test('in Henan is approved by the upper union, with its document on file', async () => {
    const henan = await makeBudgetUnion('410105');
    const draft = (await henan.save((await henan.begin()).body, PLAN)).body;
    const upper = await henan.decide(draft);
    expect(upper.needs).toEqual({ documentNumber: true, note: false, attachment: true });
    const bare = await henan.step<Problem>('chair', upper, 'pass');
    expect(bare.body.errors.map(({ code }) => code)).toEqual([
      'funds.budget.documentMissing',
      'funds.budget.attachmentMissing',
    ]);
    const attachmentIds = [await henan.attach()];
    const approved = await henan.step('chair', upper, 'pass', { documentNumber: '郑工批〔2026〕8号', attachmentIds });
    expect(approved.body).toMatchObject({ state: 'inForce' });
    expect(approved.body.steps.at(-1)).toMatchObject({ documentNumber: '郑工批〔2026〕8号', attachmentIds });
  });

  test('that the audit committee returns is edited, submitted again, or discarded', async () => {
    const { begin, save, step, get } = budget;
    const draft = (await save((await begin()).body, PLAN)).body;
    const committee = (await step('finance', draft, 'submit')).body;
    const audit = (await step('chair', committee, 'pass', { documentNumber: '1' })).body;
    const returned = (await step('audit', audit, 'return', { note: '送温暖依据不足' })).body;
    expect(returned.state).toBe('returned');
    expect(await get<Year>('/v1/budgets/2026')).toMatchObject({ open: 1, openState: 'returned' });
    const again = (await save(returned, PLAN.slice(0, 2))).body;
    const back = (await step('finance', again, 'submit')).body;
    const last = (await step('chair', back, 'return', { note: '再议' })).body;
    expect((await step('finance', last, 'discard')).body.state).toBe('discarded');
    expect(await get<Year>('/v1/budgets/2026')).toMatchObject({ inForce: null, open: null, openState: null });
    expect((await begin()).body).toMatchObject({ number: 2, state: 'draft' });
  });

  test('is adjusted: lines up, down, new and gone; compared line by line; the old one is superseded', async () => {
    const { enforce, get } = budget;
    await enforce(PLAN);
    await spend('50102', 100_000);
    const next = [
      { account: '402', amountFen: 1_200_000 },
      { account: '50102', amountFen: 500_000 },
      { account: '503', amountFen: 700_000, note: '新增职工书屋' },
    ];
    await enforce(next, 2026, '上级补助');
    expect(await budgetFigure()).toBe(1_200_000);
    const year = await get<Year>('/v1/budgets/2026');
    expect(year.versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'inForce'],
      [1, 'superseded'],
    ]);
    const compared = await get<{ lines: object[] }>('/v1/budgets/2026/versions/2/comparison?base=1');
    expect(compared.lines).toMatchObject([
      { account: '402', differenceFen: 200_000 },
      { account: '50102', beforeFen: 600_000, afterFen: 500_000, differenceFen: -100_000 },
      { account: '503', beforeFen: null, afterFen: 700_000, note: '新增职工书屋' },
      { account: '50405', beforeFen: 400_000, afterFen: null, differenceFen: -400_000 },
    ]);
    await spend('50102', 400_000);
    await expect(spend('50102', 1)).rejects.toMatchObject({ code: 'funds.budget.exceeded' });
    await expect(spend('50405', 1)).rejects.toMatchObject({ code: 'funds.budget.noLine' });
    await spend('50304', 700_000);
  });

  test('sent twice with one key is one', async () => {
    const { call } = budget;
    const send = () =>
      call<Version>('finance', 'POST /v1/budgets/2026/versions', { reason: '' }, { idempotencyKey: 'begin-1' });
    const [first, again] = [await send(), await send()];
    expect([first.status, again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 201, 'true']);
    expect(again.body).toEqual(first.body);
  });

  test('takes over what was spent in the interim, and has to have room for it', async () => {
    const { call, begin, save, step, decide, get } = budget;
    await call('chair', 'PUT /v1/budgets/2026/interim', { isAllowed: true, reason: '职代会三月召开' });
    await spend('50102', 50_000);
    await write((await encumber(ctx(), { year: 2026, account: '50405', amountFen: 10_000 })).writes);
    const draft = (await begin()).body;
    const without = (
      await save(
        draft,
        PLAN.filter((line) => line.account !== '50405'),
      )
    ).body;
    expect(problemOf(await step('finance', without, 'submit'))).toBe('422 funds.budget.belowUsed /lines');
    const whole = (await save(without, PLAN)).body;
    expect(whole.lines.map(({ usedFen }) => usedFen)).toEqual([0, 50_000, 10_000]);
    await budget.answerOnPaper(await decide(whole));
    expect((await get<Year>('/v1/budgets/2026')).interim).toBeNull();
    await spend('50102', 550_000);
    await expect(spend('50102', 1)).rejects.toMatchObject({ code: 'funds.budget.exceeded' });
    await expect(spend('50405', 390_001)).rejects.toMatchObject({ code: 'funds.budget.exceeded' });
  });

  test('of the year before is where the next one begins, and the figure follows the later year', async () => {
    const { enforce, begin } = budget;
    await enforce(PLAN);
    const next = (await begin(2027)).body;
    expect(next.lines.map(({ account, amountFen, priorFen }) => [account, amountFen, priorFen])).toEqual([
      ['402', 0, 0],
      ['50102', 0, 0],
      ['50405', 0, 0],
    ]);
  });

  test('of another union is not seen', async () => {
    await budget.enforce(PLAN);
    const other = await makeUnion(budget.kit, { roles: ['chair'] });
    const seen = await budget.kit.call<{ data: unknown[] }>('GET /v1/budgets', { cookie: other.cookieFor('chair') });
    expect(seen.body.data).toEqual([]);
  });
});
