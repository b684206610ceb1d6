import { randomInt } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { chargeBudget } from '#shared/funds/budget/charge.ts';
import { credit, debit } from '#shared/funds/ledger/rules.ts';
import { day } from '#shared/kernel/period.ts';
import { makePermit } from '#shared/kernel/permit.ts';
import { commit } from '#shared/storage/commit.ts';
import type { Item } from '#shared/storage/item.ts';
import { courierContext } from '#shared/storage/means.ts';
import type { FilingDetail, FilingView } from '#shared/tenancy/filings/schema.ts';
import { follow, nodeEventRows, unionEventRows } from '#tests/api/tenancy/kit.ts';
import type { CallOptions } from '#tests/kit/api.ts';
import { makeNodeOfficer } from '#tests/kit/union.ts';
import { type BudgetUnion, makeBudgetUnion, PLAN, type Problem, type Version } from './budget-kit.ts';

type Officer = Awaited<ReturnType<typeof makeNodeOfficer>>;
type Page = { data: FilingView[]; nextCursor: string | null };
type Step = { verb: string; to: string; by: string; note: string; isFromAbove: boolean; problem: string | null };
type Seen = Version & { steps: Step[]; filedAt: { nodeCode: string } | null };

let district: string;
let budget: BudgetUnion;
let staff: Officer;

const callAs = <T>(officer: Officer, line: string, body?: object) =>
  budget.kit.call<T>(line, { cookie: officer.cookie, csrf: officer.csrf, ...(body ? { body } : {}) } as CallOptions);
const inbox = async (officer: Officer, query = ''): Promise<FilingView[]> =>
  (await callAs<Page>(officer, `GET /v1/federation/filings${query}`)).body.data;
const answer = <T = FilingView & Problem>(officer: Officer, id: string, verb: 'acceptance' | 'return', body: object) =>
  callAs<T>(officer, `POST /v1/federation/filings/${id}/${verb}`, body);
const version = (number = 1) => budget.get<Seen>(`/v1/budgets/2026/versions/${number}`);

/** Hands everything that happened to the worker, as often as the queue might. */
const settle = async (): Promise<void> => {
  const rows: Item[] = [
    ...(await unionEventRows(budget.kit, budget.union.unionId)),
    ...(await nodeEventRows(budget.kit, district)),
  ];
  expect((await follow(budget.kit, rows)).batchItemFailures).toEqual([]);
};
const namesOf = (rows: readonly Item[]): string[] =>
  rows.flatMap((row) => (row.events as { name: string }[]).map(({ name }) => name));

const handUp = async (): Promise<string> => {
  await budget.decide((await budget.save((await budget.begin()).body, PLAN)).body);
  await settle();
  return (await inbox(staff))[0]?.id ?? '';
};

beforeEach(async () => {
  district = String(randomInt(100_000, 1_000_000));
  budget = await makeBudgetUnion(district);
  staff = await makeNodeOfficer(budget.kit, district, 'administrator');
});

describe('a budget that was handed up', () => {
  test('waits before the node above with its lines, and is in force with the answer: one step, two trails', async () => {
    expect(await inbox(staff)).toEqual([]);
    const id = await handUp();
    expect(await inbox(staff)).toMatchObject([
      { id, kind: 'budget', year: 2026, number: 1, action: 'file', status: 'waiting', spendingFen: 1_000_000 },
    ]);
    const { body } = await callAs<FilingDetail>(staff, `GET /v1/federation/filings/${id}`);
    expect(body.paper.lines.map(({ zh, amountFen, priorFen, baseFen }) => [zh, amountFen, priorFen, baseFen])).toEqual([
      ['拨缴经费收入', 1_000_000, null, null],
      ['文体活动支出', 600_000, 500_000, null],
      ['送温暖支出', 400_000, null, null],
    ]);
    expect(body.paper.steps.map(({ stage }) => stage)).toEqual(['submission', 'committee', 'audit', 'meeting']);
    expect(body.paper.steps[2]).toMatchObject({ note: '同意' });
    expect(JSON.stringify(body)).not.toContain('测试audit');
    expect((await version()).filedAt).toMatchObject({ nodeCode: district });

    const done = await answer(staff, id, 'acceptance', { documentNumber: '备〔2026〕3号' });
    expect(done).toMatchObject({ status: 200, body: { status: 'accepted', delivery: 'underWay' } });
    await Promise.all([settle(), settle()]);
    const entered = await version();
    expect(entered).toMatchObject({ state: 'inForce', filedAt: null });
    expect(entered.steps.at(-1)).toMatchObject({
      ...{ verb: 'pass', to: 'inForce', isFromAbove: true, problem: null },
      ...{ by: `${district} 测试administrator`, documentNumber: '备〔2026〕3号' },
    });
    expect(await inbox(staff)).toEqual([]);
    expect(await inbox(staff, '?state=done')).toMatchObject([{ id, status: 'accepted', delivery: 'entered' }]);
    expect(namesOf(await nodeEventRows(budget.kit, district))).toEqual([
      'tenancy.filing.received',
      'tenancy.filing.accepted',
      'tenancy.filing.entered',
    ]);
    const trail = namesOf(await unionEventRows(budget.kit, budget.union.unionId));
    expect(trail.filter((name) => name === 'funds.budget.enforced')).toHaveLength(1);
    await settle();
    expect((await version()).v).toBe(entered.v);
  });

  test('is answered once, by the node that it was handed to and by who may', async () => {
    const id = await handUp();
    const { kit, union } = budget;
    const analyst = await makeNodeOfficer(kit, district, 'analyst');
    const above = await makeNodeOfficer(kit, district.slice(0, 4), 'administrator');
    const elsewhere = await makeNodeOfficer(kit, String(999_999 - Number(district)).padStart(6, '1'), 'administrator');
    expect(await answer(analyst, id, 'acceptance', {})).toMatchObject({ status: 403 });
    expect(await answer(above, id, 'acceptance', {})).toMatchObject({ status: 404 });
    expect(await answer(elsewhere, id, 'acceptance', {})).toMatchObject({ status: 404 });
    const chair = { cookie: union.cookieFor('chair'), csrf: union.csrfFor('chair') };
    const byUnion = await kit.call(`POST /v1/federation/filings/${id}/acceptance`, { ...chair, body: {} });
    expect(byUnion.status).toBe(403);
    expect((await callAs(elsewhere, `GET /v1/federation/filings?nodeCode=${district}`)).status).toBe(404);
    expect((await inbox(above, `?nodeCode=${district}`)).map((one) => one.id)).toEqual([id]);
    const read = `GET /v1/federation/filings/${id}`;
    expect((await callAs<FilingDetail>(above, `${read}?nodeCode=${district}`)).body.isOwn).toBe(false);
    expect((await callAs(elsewhere, read)).status).toBe(404);
    expect(await answer(staff, id, 'return', {})).toMatchObject({ status: 400 });

    const clicks = await Promise.all([
      answer(staff, id, 'acceptance', {}),
      answer(staff, id, 'acceptance', {}),
      answer(staff, id, 'return', { note: '再算' }),
    ]);
    expect(clicks.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const lost of clicks.filter(({ status }) => status !== 200))
      expect([lost.status, lost.body.code]).toEqual([409, 'tenancy.filing.alreadyAnswered']);
    expect(await answer(staff, id, 'acceptance', {})).toMatchObject({ status: 409 });
  });

  test('comes back with a reason, is mended and handed up anew', async () => {
    const id = await handUp();
    await answer(staff, id, 'return', { note: '送温暖缺少依据' });
    await settle();
    const back = await version();
    expect(back).toMatchObject({ state: 'returned' });
    expect(back.steps.at(-1)).toMatchObject({ verb: 'return', note: '送温暖缺少依据', isFromAbove: true });
    await budget.decide(back, '2026-11-22');
    await settle();
    const [again] = await inbox(staff);
    expect(again?.id).not.toBe(id);
    await answer(staff, again?.id ?? '', 'acceptance', {});
    await settle();
    expect(await version()).toMatchObject({ state: 'inForce' });
  });

  test('waits no longer when the answer came on paper, or when the union calls it back', async () => {
    await handUp();
    const called = await budget.step('chair', await version(), 'return', { note: '金额写错' });
    await settle();
    expect(await inbox(staff)).toEqual([]);
    const again = await budget.decide(called.body);
    await settle();
    await budget.answerOnPaper(again);
    await settle();
    expect((await inbox(staff, '?state=done')).map(({ status }) => status)).toEqual(['paper', 'withdrawn']);
    expect((await version()).steps.at(-1)).toMatchObject({ to: 'inForce', isFromAbove: false });
    expect(namesOf(await nodeEventRows(budget.kit, district)).at(-1)).toBe('tenancy.filing.answeredOnPaper');
  });

  test('is not changed by an answer that a call-back crossed, nor by one of a node that was not asked', async () => {
    const id = await handUp();
    const called = await budget.step('chair', await version(), 'return', { note: '金额写错' });
    await answer(staff, id, 'acceptance', {});
    await settle();
    expect(await version()).toMatchObject({ state: 'returned', v: called.body.v });
    expect(await inbox(staff, '?state=done')).toMatchObject([{ status: 'accepted', delivery: 'overtaken' }]);
    const { runtime } = budget.kit;
    const stranger = courierContext(runtime, 'test', budget.union.unionId, '320199');
    await expect(stranger.db.queryAll({ pk: `N#${district}#FILINGS` })).rejects.toThrow('storage.access.denied');
  });

  test('goes back with the rule’s word when it cannot come into force any more', async () => {
    await budget.enforce(PLAN);
    const cut = PLAN.map((line) => (line.account === '50102' ? { ...line, amountFen: 100_000 } : line));
    await budget.decide((await budget.save((await budget.begin(2026, '压缩')).body, cut)).body);
    await settle();
    const [filing] = await inbox(staff);
    expect(filing).toMatchObject({ kind: 'adjustment', number: 2 });
    const { body } = await callAs<FilingDetail>(staff, `GET /v1/federation/filings/${filing?.id}`);
    expect(body.paper).toMatchObject({ reason: '压缩', base: { year: 2026, number: 1 } });
    expect(body.paper.lines[1]).toMatchObject({ baseFen: 600_000, amountFen: 100_000 });
    const ctx = budget.union.ctxFor('finance');
    const lines = [debit('50102', 100_001), credit('102', 100_001)];
    await commit(ctx, {
      permit: makePermit('test'),
      writes: await chargeBudget(ctx, { on: day('2026-11-20'), lines }),
      events: [{ name: 'test.spent', entity: { kind: 'test', id: '1' } }],
    });
    await answer(staff, filing?.id ?? '', 'acceptance', {});
    await settle();
    const back = await version(2);
    expect(back).toMatchObject({ state: 'returned' });
    expect(back.steps.at(-1)).toMatchObject({ verb: 'return', problem: 'funds.budget.belowUsed', isFromAbove: true });
    const done = await inbox(staff, '?state=done&limit=1');
    expect(done).toMatchObject([{ delivery: 'refused', problem: 'funds.budget.belowUsed' }]);
    expect((await version(1)).state).toBe('inForce');
  });
});
