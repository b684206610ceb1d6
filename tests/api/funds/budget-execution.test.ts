import { beforeEach, describe, expect, test } from 'vitest';
import { readRows } from '#shared/files/sheet.ts';
import { writeXlsx } from '#shared/files/write.ts';
import { chargeBudget, type Encumbrance, encumber } from '#shared/funds/budget/charge.ts';
import { readExecution } from '#shared/funds/budget/execution.ts';
import { postInMonth } from '#shared/funds/ledger/posting.ts';
import { credit, debit } from '#shared/funds/ledger/rules.ts';
import type { VoucherLine } from '#shared/funds/ledger/schema.ts';
import { type Day, day, period } from '#shared/kernel/period.ts';
import { makePermit } from '#shared/kernel/permit.ts';
import { blobName } from '#shared/storage/blobs.ts';
import { commit } from '#shared/storage/commit.ts';
import { key } from '#shared/storage/keys.ts';
import { type BudgetUnion, makeBudgetUnion, PLAN, type Problem, type Version } from './budget-kit.ts';

type Execution = Awaited<ReturnType<typeof readExecution>>;
type Rows = { fileName: string; lines: Version['lines']; priorSurplusUsedFen: number | null };

let budget: BudgetUnion;
const permit = makePermit('test');
const ctx = () => budget.union.ctxFor('finance');
const NOVEMBER = day('2026-11-20');

const isRed = (lines: readonly VoucherLine[]) => lines.some((line) => line.debitFen < 0);

/** A voucher of real books with what it takes from the budget, as every part that spends posts it. */
const post = (lines: readonly VoucherLine[], on: Day = NOVEMBER, release: readonly Encumbrance[] = []) =>
  postInMonth(
    ctx(),
    permit,
    async (books) => {
      const source = { kind: 'manual' as const, id: 'vdr_1', period: books.period };
      return {
        posting: books.post({
          summary: '支出',
          lines,
          source,
          ...(isRed(lines) ? { reverses: '2026-11-ji-000001' } : {}),
        }),
        writes: await chargeBudget(ctx(), { on, lines, release }),
        events: [{ name: 'test.posted', entity: { kind: 'test', id: '1' } }],
        result: undefined,
      };
    },
    on,
  );
const spend = (account: string, amountFen: number, on?: Day, release?: readonly Encumbrance[]) =>
  post([debit(account, amountFen), credit('102', amountFen)], on, release);
const hold = async (account: string, amountFen: number, year = 2026) => {
  const { writes, encumbrance } = await encumber(ctx(), { year, account, amountFen });
  await commit(ctx(), { permit, writes, events: [{ name: 'test.held', entity: { kind: 'test', id: '1' } }] });
  return encumbrance;
};
const closeDecember = (year: number) =>
  ctx().db.update(key.month(budget.union.unionId, period(`${year}-12`)), {
    expression: 'SET closedAt = :at',
    values: { ':at': '2026-12-31T15:00:00.000Z' },
  });
const execution = (year = 2026) => budget.get<Execution>(`/v1/budgets/${year}/execution`);

beforeEach(async () => {
  budget = await makeBudgetUnion();
});

describe('the execution', () => {
  test('agrees with the books line by line: limits, held, spent, available, income, months', async () => {
    await budget.enforce(PLAN);
    await post([debit('102', 300_000), credit('402', 300_000)]);
    await post([debit('102', 700), credit('401', 700)]);
    await spend('50102', 200_000, day('2026-10-08'));
    const held = await hold('50102', 150_000);
    await hold('50405', 1_000);
    await spend('50102', 120_000, NOVEMBER, [held]);
    await spend('50102', -20_000);
    const found = await execution();
    expect(found).toMatchObject({ year: 2026, version: 1, on: '2026-11-22', isClosed: false, warnBasisPoints: 9_000 });
    expect(found.spending).toMatchObject([
      {
        account: '50102',
        zh: '文体活动支出',
        limitFen: 600_000,
        encumberedFen: 0,
        actualFen: 300_000,
        availableFen: 300_000,
      },
      { account: '50405', limitFen: 400_000, encumberedFen: 1_000, actualFen: 0, availableFen: 399_000 },
    ]);
    expect(found.income).toMatchObject([
      { account: '401', isPlanned: false, actualFen: 700 },
      { account: '402', isPlanned: true, amountFen: 1_000_000, actualFen: 300_000 },
    ]);
    expect(found.totals).toEqual({
      incomeBudgetFen: 1_000_000,
      incomeFen: 300_700,
      limitFen: 1_000_000,
      encumberedFen: 1_000,
      actualFen: 300_000,
      availableFen: 699_000,
      lapsedFen: 0,
      unbudgetedFen: 0,
    });
    expect(found.months).toEqual([
      { period: '2026-10', incomeFen: 0, spendingFen: 200_000 },
      { period: '2026-11', incomeFen: 300_700, spendingFen: 100_000 },
    ]);
  });

  test('of a line leads to its vouchers and to the requests that hold its money', async () => {
    await budget.enforce([...PLAN, { account: '501', amountFen: 0 }]);
    await post([debit('50102', 700, '门票'), debit('50405', 300), credit('102', 1_000)], day('2026-10-08'));
    await spend('50102', 50);
    const entries = (query: string) =>
      budget.get<{ data: object[] }>(`/v1/budgets/2026/lines/${query}`).then(({ data }) => data);
    expect(await entries('50102/entries?period=2026-10')).toEqual([
      {
        voucherId: '2026-10-ji-000001',
        date: '2026-10-08',
        summary: '支出',
        account: '50102',
        memo: '门票',
        amountFen: 700,
      },
    ]);
    expect(await entries('50102/entries?period=2026-11')).toMatchObject([{ amountFen: 50 }]);
    expect(await entries('501/entries?period=2026-10')).toEqual([]);
    expect(await entries('50102/entries?period=2026-10&project=prj_01JD9Z6T7QF3000000000000AA')).toEqual([]);
    expect(await entries('50102/holders')).toEqual([]);
  });

  test('names what was posted before there was a budget', async () => {
    await postInMonth(ctx(), permit, async (books) => ({
      posting: books.post({
        summary: '旧凭证',
        lines: [debit('50102', 500), credit('102', 500)],
        source: { kind: 'manual', id: 'vdr_1', period: books.period },
      }),
      writes: [],
      events: [{ name: 'test.posted', entity: { kind: 'test', id: '1' } }],
      result: undefined,
    }));
    await budget.enforce(PLAN);
    expect((await execution()).totals).toMatchObject({ actualFen: 0, unbudgetedFen: 500 });
  });

  test('of a closed year releases what was held; the payment of the new year is borne by the new year', async () => {
    await budget.enforce(PLAN);
    await budget.enforce(PLAN, 2027);
    budget.kit.tools.setNow('2026-12-31T08:00:00.000Z');
    const held = await hold('50405', 90_000);
    await spend('50102', 60_000, day('2026-12-30'));
    await closeDecember(2026);
    const closed = await readExecution(ctx(), 2026);
    expect(closed).toMatchObject({
      isClosed: true,
      totals: { encumberedFen: 0, lapsedFen: 90_000, availableFen: 940_000 },
    });
    expect(closed.spending[1]).toMatchObject({
      account: '50405',
      encumberedFen: 0,
      lapsedFen: 90_000,
      availableFen: 400_000,
    });
    await expect(hold('50405', 1)).rejects.toMatchObject({ code: 'funds.budget.yearClosed' });
    budget.kit.tools.setNow('2027-01-08T08:00:00.000Z');
    await spend('50405', 85_000, day('2027-01-08'), [held]);
    expect((await readExecution(ctx(), 2026)).totals).toMatchObject({
      encumberedFen: 0,
      lapsedFen: 0,
      actualFen: 60_000,
    });
    expect((await readExecution(ctx(), 2027)).totals).toMatchObject({ actualFen: 85_000, availableFen: 915_000 });
  });

  test('of the year before stands beside the next budget, also after the carry-forward emptied the accounts', async () => {
    await budget.enforce(PLAN);
    await post([debit('102', 300_000), credit('402', 300_000)]);
    await spend('50102', 200_000);
    await postInMonth(ctx(), permit, async (books) => ({
      posting: books.post({
        summary: '年终结转',
        lines: [debit('402', 300_000), credit('50102', 200_000), credit('32203', 100_000)],
        source: { kind: 'carryForward', id: '2026', period: books.period },
      }),
      writes: [],
      events: [{ name: 'test.posted', entity: { kind: 'test', id: '1' } }],
      result: undefined,
    }));
    const { body: next } = await budget.begin(2027);
    expect(next.lines.map(({ account, priorFen }) => [account, priorFen])).toEqual([
      ['402', 300_000],
      ['50102', 200_000],
      ['50405', 0],
    ]);
    expect((await execution()).totals).toMatchObject({ incomeFen: 300_000, actualFen: 200_000, unbudgetedFen: 0 });
  });
});

describe('the table as a file', () => {
  const upload = async (bytes: Uint8Array): Promise<string> => {
    const body = { fileName: '预算表.xlsx', sizeBytes: bytes.byteLength };
    const { id } = (await budget.call<{ id: string }>('finance', 'POST /v1/uploads', body)).body;
    budget.kit.blobs.files.set(blobName(budget.union.unionId, 'uploads', id), bytes);
    return id;
  };
  const read = async <T>(bytes: Uint8Array) =>
    budget.call<T>('finance', 'POST /v1/budgets/2026/file-rows', { uploadId: await upload(bytes) });
  const COLUMNS = [
    { header: '科目编码', kind: 'text' as const },
    { header: '科目名称', kind: 'text' as const },
    { header: '本年预算数', kind: 'text' as const },
    { header: '项目名称', kind: 'text' as const },
    { header: '说明', kind: 'text' as const },
  ];

  const download = async (number = 1): Promise<Uint8Array> => {
    const url = `http://localhost:5180/v1/budgets/2026/versions/${number}/file`;
    const answer = await budget.kit.unionApi.request(url, { headers: { cookie: budget.union.cookieFor('cashier') } });
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('2026年预算表'));
    return new Uint8Array(await answer.arrayBuffer());
  };

  test('has the official columns and totals, and is read back as it was', async () => {
    const { begin, save } = budget;
    await save((await begin()).body, PLAN, 5_000);
    const bytes = await download();
    const texts: string[][] = [];
    for await (const row of readRows(bytes, { maxRows: 100 })) texts.push(row.cells.map((cell) => cell.text));
    expect(texts).toEqual([
      ['科目编码', '科目名称', '上年决算数', '本年预算数', '说明'],
      ['402', '拨缴经费收入', '', '10000', '按工资总额测算'],
      ['', '收入合计', '', '10000'],
      ['', '动用上年结余', '', '50'],
      ['50102', '文体活动支出', '5000', '6000', '春游、运动会'],
      ['50405', '送温暖支出', '', '4000'],
      ['', '支出合计', '5000', '10000'],
    ]);
    const back = await read<Rows>(bytes);
    expect(back.body).toMatchObject({ fileName: '预算表.xlsx', priorSurplusUsedFen: 5_000 });
    expect(back.body.lines).toMatchObject(PLAN);
  });

  test('keeps projects by name', async () => {
    const made = await budget.call<{ id: string }>('finance', 'POST /v1/ledger/projects', {
      name: '书屋改造',
      isEarmarked: false,
    });
    expect(made.status).toBe(201);
    const lines = [...PLAN, { account: '50304', project: made.body.id, amountFen: 0 }];
    await budget.save((await budget.begin()).body, lines);
    const back = await read<Rows>(await download());
    expect(back.body.lines.at(-1)).toMatchObject({ account: '50304', project: made.body.id, projectName: '书屋改造' });
  });

  test('is refused with every fault by row, and nothing is kept', async () => {
    const rows = [
      ['50102', '文体活动支出', '一千', '', ''],
      ['504', '行政支出', '1', '', ''],
      ['599', '没有', '1', '', ''],
      ['50405', '送温暖支出', '-1', '', ''],
      ['50304', '职工书屋支出', '1', '没有的项目', ''],
      ['50301', '劳动和技能竞赛支出', '1.00', '', '长'.repeat(201)],
    ];
    const refused = await read<Problem>(await writeXlsx('预算', { columns: COLUMNS, rows }));
    expect([refused.status, refused.body.code]).toEqual([422, 'funds.budget.fileRefused']);
    expect(refused.body.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/file/2/amount kernel.amount.notANumber',
      '/file/3/name funds.budget.nameDiffers',
      '/file/4/account funds.budget.accountUnknown',
      '/file/5/amount kernel.amount.outOfRange',
      '/file/6/project funds.budget.projectUnknown',
      '/file/7/note funds.budget.noteTooLong',
    ]);
  });

  test('without its columns, or not uploaded, is refused', async () => {
    const other = await writeXlsx('名册', { columns: [{ header: '姓名', kind: 'text' }], rows: [['张三']] });
    expect((await read<Problem>(other)).body.code).toBe('funds.budget.columnsMissing');
    const missing = { uploadId: 'upl_01JD9Z6T7QF3000000000000AA' };
    expect((await budget.call('finance', 'POST /v1/budgets/2026/file-rows', missing)).status).toBe(404);
    expect((await budget.call('cashier', 'POST /v1/budgets/2026/file-rows', missing)).status).toBe(403);
  });
});
