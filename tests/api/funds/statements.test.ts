import { beforeAll, describe, expect, test } from 'vitest';
import { readRows } from '#shared/files/sheet.ts';
import { postInMonth } from '#shared/funds/ledger/posting.ts';
import { credit, debit } from '#shared/funds/ledger/rules.ts';
import type { VoucherDraft, VoucherLine } from '#shared/funds/ledger/schema.ts';
import { type Day, day, period } from '#shared/kernel/period.ts';
import { allow } from '#shared/tenancy/access/allow.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type ExportedVoucher, foldBalanceSheet, foldIncome } from '#tests/kit/statement-fold.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';

type Cell = { text?: { zh: string }; value?: number | null; row?: string; column?: string };
type Answer = {
  layout: {
    title: { zh: string };
    code: string;
    when: { zh: string };
    columns: { head: { zh: string } }[];
    rows: Cell[][];
  };
  checks: { code: string; isMet: boolean }[];
  uncarriedFen: number;
  openMonths: string[];
};

let kit: Kit;
let union: KitUnion;
const as = (role: 'chair' | 'finance' | 'women', of = union) => ({
  cookie: of.cookieFor(role),
  csrf: of.csrfFor(role),
});
const get = <T = Answer>(path: string, of = union) => kit.call<T>(`GET /v1/statements${path}`, as('finance', of));

/** Posts a voucher as its own act would, on a day of an open month. */
const post = (on: Day, kind: VoucherDraft['source']['kind'], lines: readonly VoucherLine[]): Promise<void> => {
  const ctx = union.ctxFor('finance');
  return postInMonth(
    ctx,
    allow(ctx, 'funds.ledger.prepare'),
    async (books) => {
      const source = { kind, id: 'x', period: period(on.slice(0, 7)) };
      const posting = books.post({ summary: '记账', lines, source });
      const event = { name: 'funds.ledger.posted', entity: { kind: 'funds.voucher', id: posting.voucher.id } };
      return { posting, writes: [], events: [event], result: undefined };
    },
    on,
  );
};

const vouchersOf = async (...months: readonly string[]): Promise<readonly ExportedVoucher[]> => {
  const all: ExportedVoucher[] = [];
  for (const month of months) {
    const path = `GET /v1/ledger/vouchers?period=${month}&limit=200`;
    const { body } = await kit.call<{ data: ExportedVoucher[] }>(path, as('finance'));
    all.push(...body.data);
  }
  return all;
};

/** Amounts of every row by its name, of both sides of a form. */
const byName = ({ layout }: Answer): Record<string, [number, number]> => {
  const found: Record<string, [number, number]> = {};
  for (const row of layout.rows)
    for (const [index, cell] of row.entries()) {
      const [first, second] = [row[index + 1]?.value, row[index + 2]?.value];
      if (cell.text && typeof first === 'number' && typeof second === 'number') found[cell.text.zh] = [first, second];
    }
  return found;
};

beforeAll(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance', 'women'] });
  await post(day('2025-12-31'), 'opening', [
    debit('102', 8_000_000),
    debit('162', 900_000),
    credit('32205', 8_000_000),
    credit('30104', 900_000),
  ]);
  await post(day('2026-03-05'), 'manual', [
    debit('102', 3_000_000),
    credit('402', 1_800_000),
    credit('211', 1_200_000),
  ]);
  await post(day('2026-11-02'), 'manual', [debit('102', 100_000), credit('401', 100_000)]);
  await post(day('2026-11-09'), 'manual', [debit('50102', 61_234), credit('102', 61_234)]);
  await post(day('2026-11-09'), 'manual', [debit('30104', 15_000), credit('163', 15_000)]);
});

describe('statements refuse', () => {
  test('whoever does not read the books', async () => {
    for (const path of ['', '/cell', '/comparison', '/file'])
      await expectRefusals(kit, `GET /v1/statements${path}`, { wrongOffice: as('women') });
  });

  test('months that have not begun, unknown forms, unknown fields and rows that are none', async () => {
    const code = async (path: string) => {
      const { status, body } = await get<{ code: string }>(path);
      return `${status} ${body.code}`;
    };
    expect(await code('?period=2026-12')).toBe('422 funds.statements.periodFuture');
    expect(await code('?year=2027')).toBe('422 funds.statements.periodFuture');
    expect(await code('?form=cashFlow')).toBe('400 http.request.invalid');
    expect(await code('?unionId=uni_1')).toBe('400 http.request.invalid');
    expect(await code('/cell?row=nothing')).toBe('404 http.resource.notFound');
    expect(await code('/cell?row=netHead')).toBe('404 http.resource.notFound');
  });
});

describe('a statement', () => {
  test('is what a fold of the exported vouchers says, to the fen', async () => {
    const vouchers = await vouchersOf('2025-12', '2026-03', '2026-11');
    expect(vouchers).toHaveLength(5);
    const sheet = await get('?form=balanceSheet&period=2026-11');
    expect(sheet.status).toBe(200);
    expect(byName(sheet.body)).toEqual(foldBalanceSheet(vouchers, 2026, 11));
    expect(sheet.body).toMatchObject({ uncarriedFen: 1_838_766, checks: [{ code: 'balanced', isMet: true }] });
    const income = await get('?form=income&period=2026-11');
    expect(byName(income.body)).toEqual(foldIncome(vouchers, 2026, 11));
    expect(income.body.checks).toMatchObject([{ code: 'ties', isMet: true }]);
    const annual = await get('?form=income&year=2026');
    expect(byName(annual.body)).toEqual(foldIncome(vouchers, 2026));
  });

  test('stands in its official form and says which months are open', async () => {
    const { layout, openMonths } = (await get('?form=balanceSheet&period=2026-11')).body;
    expect([layout.title.zh, layout.code, layout.when.zh]).toEqual(['资产负债表', '工会01表', '2026年11月30日']);
    expect(layout.columns.map(({ head }) => head.zh)).toEqual([
      '资产',
      '年初余额',
      '期末余额',
      '负债和净资产',
      '年初余额',
      '期末余额',
    ]);
    const last = layout.rows.at(-1)?.map(({ text, value }) => text?.zh ?? value);
    expect(last).toEqual(['资产总计', 8_900_000, 11_923_766, '负债与净资产总计', 8_900_000, 10_085_000]);
    expect(openMonths).toEqual(['2026-11']);
  });

  test('leads from a cell to accounts and months, and from there to the voucher', async () => {
    const { layout } = (await get('?form=income&period=2026-11')).body;
    const cell = layout.rows.flat().find(({ row, column }) => row === 'a501' && column === 'second');
    expect(cell?.value).toBe(61_234);
    type Parts = { totalFen: number; data: { account: string; zh: string; period: string; amountFen: number }[] };
    const parts = await get<Parts>('/cell?form=income&period=2026-11&row=a501&column=second');
    expect(parts.body).toMatchObject({
      totalFen: 61_234,
      data: [{ account: '50102', zh: '文体活动支出', period: '2026-11', entries: 'ofYear', amountFen: 61_234 }],
    });
    const path = 'GET /v1/ledger/accounts/50102/entries?period=2026-11&part=ofYear';
    const entries = await kit.call<{ data: { voucherId: string }[] }>(path, as('finance'));
    expect(entries.body.data.map(({ voucherId }) => voucherId)).toEqual(['2026-11-ji-000002']);
    const opened = await kit.call<{ data: unknown[] }>(path.replace('ofYear', 'opening'), as('finance'));
    expect(opened.body.data).toEqual([]);
    expect((await kit.call(path.replace('ofYear', 'some'), as('finance'))).status).toBe(400);
  });

  test('is a workbook in the same form: amounts are numbers, nothing is written for zero', async () => {
    const answer = await kit.unionApi.request('http://localhost:5180/v1/statements/file?form=income&period=2026-11', {
      headers: { cookie: union.cookieFor('finance') },
    });
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('收入支出表-2026年11月.xlsx'));
    const rows = [];
    for await (const row of readRows(new Uint8Array(await answer.arrayBuffer()), { maxRows: 100 })) rows.push(row);
    const texts = rows.map(({ cells }) => cells.map(({ text }) => text));
    expect(texts[0]?.[0]).toBe('收入支出表');
    expect(texts[1]?.at(-1)).toBe('工会02表');
    expect(texts.find(([name]) => name?.includes('会费收入'))).toEqual(['会费收入', '1000', '1000']);
    expect(texts.find(([name]) => name?.includes('政府补助收入'))).toEqual(['政府补助收入']);
    expect(texts.at(-1)?.[0]).toContain('会计机构负责人：');
  });

  test('of another union is its own: nothing of this one is in it', async () => {
    const other = await makeUnion(kit, { roles: ['finance'] });
    const { body } = await get('?form=balanceSheet&period=2026-11', other);
    expect(
      Object.values(byName(body))
        .flat()
        .every((fen) => fen === 0),
    ).toBe(true);
  });
});

test('years stand side by side, in whole and per member', async () => {
  await kit.call('POST /v1/members', { ...as('chair'), body: { name: '单静', idNumber: '11010519491231002X' } });
  type Rows = { data: { row: string; years: { year: number; amountFen: number; perMemberFen: number | null }[] }[] };
  const { body } = await get<Rows>('/comparison?years=2');
  expect(body.data.map(({ row }) => row)).toEqual([
    'incomeTotal',
    'a401',
    'a402',
    'spendingTotal',
    'a501',
    'difference',
  ]);
  expect(body.data[0]?.years).toMatchObject([
    { year: 2025, amountFen: 0, perMemberFen: null },
    { year: 2026, amountFen: 1_900_000, perMemberFen: 1_900_000 },
  ]);
  expect((await get<Rows>('/comparison?year=2025')).body.data[0]?.years.map(({ year }) => year)).toEqual([
    2023, 2024, 2025,
  ]);
});
