import { expect, test } from 'vitest';
import { readRows } from '#shared/files/sheet.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { makeUnion } from '#tests/kit/union.ts';
import { makeBudgetUnion, PLAN, type Problem } from './budget-kit.ts';

type Answer = {
  version: number | null;
  isClosed: boolean;
  layout: { title: { zh: string }; notes: unknown[]; rows: { text?: { zh: string }; value?: number | null }[][] };
};

test('budget and final-account tables of a year are read by those who read the books, and say what is in force', async () => {
  const desk = await makeBudgetUnion();
  const women = await makeUnion(desk.kit, { roles: ['women'] });
  const wrongOffice = { cookie: women.cookieFor('women'), csrf: women.csrfFor('women') };
  for (const path of ['', '/file']) await expectRefusals(desk.kit, `GET /v1/statements/budget${path}`, { wrongOffice });
  const future = await desk.call<Problem>('finance', 'GET /v1/statements/budget?form=finalAccounts&year=2027');
  expect([future.status, future.body.code]).toEqual([422, 'funds.statements.periodFuture']);

  const none = await desk.get<Answer>('/v1/statements/budget');
  expect([none.version, none.layout.notes.length]).toEqual([null, 1]);
  await desk.enforce(PLAN);
  const { version, layout, isClosed } = await desk.get<Answer>('/v1/statements/budget?form=finalAccounts&year=2026');
  expect([version, isClosed, layout.title.zh, layout.notes]).toEqual([1, false, '工会经费收支决算表', []]);
  const planned = (first: string): number =>
    PLAN.reduce((sum, { account, amountFen }) => (account.startsWith(first) ? sum + amountFen : sum), 0);
  const [income] = layout.rows;
  expect(income?.map(({ text, value }) => text?.zh ?? value)).toEqual([
    '一、收入合计',
    planned('4'),
    planned('4'),
    0,
    0,
    0,
  ]);
  const spending = layout.rows.find(([name]) => name?.text?.zh === '二、支出合计');
  expect(spending?.[2]?.value).toBe(planned('5'));

  const file = await desk.kit.unionApi.request('http://localhost:5180/v1/statements/budget/file?form=finalAccounts', {
    headers: { cookie: desk.union.cookieFor('finance') },
  });
  expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('工会经费收支决算表-2026年度.xlsx'));
  const rows = [];
  for await (const row of readRows(new Uint8Array(await file.arrayBuffer()), { maxRows: 100 })) rows.push(row);
  expect(rows[0]?.cells[0]?.text).toBe('工会经费收支决算表');
});
