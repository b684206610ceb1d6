import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectNoAxeViolations, expectNoOverflow } from '#tests/kit/browser.ts';
import * as data from './stubs/bank-data.ts';
import { financeSession } from './stubs/funds.ts';
import { fundsPages, record } from './stubs/funds-pages.ts';

const open = fundsPages();
const withRights = (...rights: readonly string[]) => ({
  ...financeSession,
  permissions: [...financeSession.permissions, 'funds.bank.read', ...rights.map((one) => `funds.bank.${one}`)],
});
const finance = withRights('import', 'reconcile', 'release');
const cashier = withRights('import', 'payout');

const stub = async (page: Page): Promise<void> => {
  const answers: Readonly<Record<string, unknown>> = {
    '**/v1/bank-accounts': data.accounts,
    [`**/v1/bank-accounts/${data.accountId}`]: data.account,
    [`**/v1/bank-accounts/${data.accountId}/months/2026-11`]: data.workspace,
    '**/v1/bank-statements/proposal': data.proposal,
    '**/v1/bank-reconciliations/2026-11': data.reconciliation,
    '**/v1/payouts/desk': data.desk,
    [`**/v1/payouts/${data.payoutId}`]: data.payout,
  };
  for (const [glob, json] of Object.entries(answers)) await page.route(glob, (route) => route.fulfill({ json }));
  await page.route('**/v1/payouts?*', (route) =>
    route.fulfill({ json: { data: [data.payout], nextCursor: null, hasMore: false } }),
  );
  await page.route('**/v1/uploads', (route) =>
    route.fulfill({ status: 201, json: { id: 'upl_01JD9Z6T7QF3000000000000AA', url: 'http://localhost:9/put' } }),
  );
  await page.route('http://localhost:9/put', (route) =>
    route.fulfill({
      status: 200,
      headers: { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'PUT' },
    }),
  );
};

describe('bank accounts and statements', () => {
  test('accounts by their last digits, a new one with its opening balance', async () => {
    const { page, errors } = await open('/funds/bank', { session: finance, also: stub });
    await page.getByText('基本户（尾号 0199）').waitFor();
    await page.getByRole('row', { name: /2026年11月/ }).waitFor();
    await expectNoAxeViolations(page);
    await expectNoOverflow(page);
    const sent = await record(page, '**/v1/bank-accounts', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 201, json: data.account }) : route.fallback(),
    );
    await page.getByRole('button', { name: '登记银行账户' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('账户名称').fill('会费专户');
    await drawer.getByLabel('开户行').fill('某行');
    await drawer.getByLabel('账号').fill('6222 0200 0011 1122');
    await drawer.getByLabel('期初日期').fill('2026-11-01');
    await drawer.getByLabel('期初余额').fill('1,234.50');
    await drawer.getByRole('button', { name: /登\s?记/ }).click();
    await drawer.waitFor({ state: 'hidden' });
    expect(sent[0]).toEqual({
      name: '会费专户',
      bank: '某行',
      number: '6222 0200 0011 1122',
      opening: { on: '2026-11-01', balanceFen: 123_450 },
    });
    const code = 'funds.bank.closeBalance';
    const params = { balanceFen: 34_682_142 };
    const refused = { code, params, errors: [{ pointer: '/closed', code, detail: code }] };
    const changes = await record(page, `**/v1/bank-accounts/${data.accountId}`, (route) =>
      route.request().method() === 'PATCH'
        ? route.fulfill({ status: 422, json: { ...refused, status: 422, title: code, detail: code } })
        : route.fallback(),
    );
    await page.getByRole('button', { name: '修改 基本户' }).click();
    await drawer.getByLabel('账户名称').fill('旧基本户');
    await drawer.getByLabel('状态').selectOption('closed');
    await expectNoAxeViolations(page);
    await drawer.getByRole('button', { name: /保\s?存/ }).click();
    await drawer.locator('.ant-form-item-explain-error', { hasText: '346,821.42 元' }).waitFor();
    expect(changes).toEqual([{ name: '旧基本户', closed: true }]);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('the format of payout files begins from a usual one and is saved as the bank wants it', async () => {
    const { page } = await open('/funds/bank', { session: cashier, also: stub });
    const sent = await record(page, '**/payout-template', (route) => route.fulfill({ json: data.payout.template }));
    await page.getByRole('button', { name: '付款文件格式' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: '竖线分隔' }).click();
    await drawer.getByLabel('每个文件最多行数').fill('100');
    await expectNoAxeViolations(page);
    await drawer.getByRole('button', { name: '保存格式' }).click();
    await drawer.waitFor({ state: 'hidden' });
    expect(sent[0]).toMatchObject({ delimiter: 'pipe', hasHead: false, maxRows: 100, extension: 'txt' });
    expect((sent[0] as { columns: { field: string }[] }).columns.map(({ field }) => field)).toEqual([
      'card',
      'name',
      'amount',
      'memo',
    ]);
    await page.close();
  });

  test('a statement: columns proposed, another encoding tried, known lines seen, then taken', async () => {
    const path = `/funds/bank/import?account=${data.accountId}`;
    const { page } = await open(path, { session: cashier, also: stub });
    const proposed = await record(page, '**/v1/bank-statements/proposal', (route) =>
      route.fulfill({ json: data.proposal }),
    );
    const sent = await record(page, '**/v1/bank-statements', (route) => route.fulfill({ json: data.imported }));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '对账单.csv', mimeType: 'text/csv', buffer: Buffer.from('a') });
    await page.getByRole('combobox', { name: '编码' }).selectOption('utf-8');
    await page.getByRole('button', { name: /试\s?导/ }).click();
    await page.getByRole('row', { name: /结息/ }).waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: '导入 1 笔' }).click();
    await page.getByText('重复的 1 笔没有再次导入。').waitFor();
    expect(proposed.at(-1)).toMatchObject({ accountId: data.accountId, encoding: 'utf-8' });
    expect(sent).toMatchObject([
      { mode: 'dry_run', mapping: { day: '交易日期' } },
      { mode: 'commit', despiteGaps: false },
    ]);
    await page.close();
  });
});

describe('the desk', () => {
  const path = `/funds/bank/${data.accountId}/2026-11`;

  test('a suggestion is confirmed; one line is matched with two entries by keyboard alone', async () => {
    const { page } = await open(path, { session: finance, also: stub });
    await page.getByText('建议的勾对（1）').waitFor();
    await expectNoAxeViolations(page);
    const sent = await record(page, '**/matches', (route) => route.fulfill({ status: 201, json: {} }));
    await page.getByRole('button', { name: '确认 2026-11-03 同日同额' }).click();
    await page.getByText('已勾对', { exact: true }).waitFor();
    await page.getByRole('checkbox', { name: '选择流水 2026-11-03 213,370.42' }).focus();
    for (const key of ['ArrowDown', 'Space', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Space', 'ArrowDown', 'Space'])
      await page.keyboard.press(key);
    await page.getByText('相差 0.00 元').waitFor();
    await page.keyboard.press('m');
    await expect.poll(() => sent.length).toBe(2);
    expect(sent).toMatchObject([
      { way: 'suggested', lines: [{ day: '2026-11-03' }] },
      {
        lines: [{ day: '2026-11-08' }],
        entries: [{ voucherId: '2026-11-ji-000002' }, { voucherId: '2026-11-ji-000003' }],
      },
    ]);
    await page.close();
  });

  test('interest is booked on the line’s day', async () => {
    const { page } = await open(path, { session: finance, also: stub });
    const sent = await record(page, '**/booking', (route) => route.fulfill({ status: 201, json: {} }));
    await page.getByRole('button', { name: '记账 2026-11-21 42.17' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('408 其他收入（利息）').waitFor();
    await expectNoAxeViolations(page);
    await drawer.getByRole('button', { name: '记账并勾对' }).click();
    await drawer.waitFor({ state: 'hidden' });
    expect(sent).toEqual([{ day: '2026-11-21', account: '408', summary: '银行存款利息' }]);
    await page.close();
  });

  test('余额调节表 with equal balances is signed after one question; on a phone nothing runs out of the page', async () => {
    const { page } = await open('/funds/bank/reconciliation/2026-11', { session: finance, also: stub });
    await page.getByRole('rowheader', { name: '加：银行已收企业未收' }).waitFor();
    await expectNoAxeViolations(page);
    const sent = await record(page, '**/confirmation', (route) =>
      route.fulfill({ status: 201, json: data.reconciliation }),
    );
    await page.getByRole('button', { name: '确认本月对账' }).click();
    await page.locator('.ant-modal-confirm').getByRole('button', { name: '确认本月对账' }).click();
    await expect.poll(() => sent.length).toBe(1);
    await page.setViewportSize({ width: 360, height: 800 });
    await expectNoOverflow(page);
    await page.close();
  });
});

describe('payouts', () => {
  test('a batch of a request, a returned row and a payee of its own', async () => {
    const { page } = await open('/funds/payouts/new', { session: cashier, also: stub });
    const sent = await record(page, '**/v1/payouts', (route) => route.fulfill({ status: 201, json: data.payout }));
    await page.getByLabel('批次名称').fill('十一月慰问金');
    await page.getByRole('checkbox', { name: '选择 南京文具商行 350.00' }).check();
    await page.getByRole('checkbox', { name: '选择 徐㼆 10.01' }).check();
    expect(await page.getByRole('checkbox', { name: '选择 便利店 50.00' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '增加一行' }).click();
    await page.getByLabel('收款人户名').fill('张三');
    await page.getByLabel('收款账号').fill('6222020000111122223');
    await page.getByRole('textbox', { name: '金额（元）' }).fill('10');
    await page.getByText('共 3 笔，合计 370.01 元').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: '生成批次' }).click();
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]).toMatchObject({
      title: '十一月慰问金',
      accountId: data.accountId,
      expenditureIds: [data.desk.payables[0]?.id],
      queued: [{ payoutId: data.payoutId, no: 3 }],
      rows: [{ name: '张三', card: '6222020000111122223', amountFen: 1_000 }],
    });
    await page.close();
  });

  test('is released by somebody else; the bank’s answer is looked at before it counts', async () => {
    const path = `/funds/payouts/${data.payoutId}`;
    const first = await open(path, { session: finance, also: stub });
    const released = await record(first.page, '**/release', (route) => route.fulfill({ json: data.payout }));
    await first.page.getByRole('button', { name: /放\s?行/ }).click();
    await first.page
      .locator('.ant-modal-confirm')
      .getByRole('button', { name: /放\s?行/ })
      .click();
    await expect.poll(() => released.length).toBe(1);
    await first.page.close();
    const { page } = await open(path, {
      session: cashier,
      also: async (opened) => {
        await stub(opened);
        await opened.route(`**/v1/payouts/${data.payoutId}`, (route) =>
          route.fulfill({
            json: { ...data.payout, status: 'released', releasedBy: '王主席', releasedAt: '2026-11-22T06:00:00.000Z' },
          }),
        );
      },
    });
    const outcome = {
      row: 2,
      no: 1,
      name: '张三',
      amountFen: 1_000,
      outcome: 'failed',
      reason: '户名不符',
      code: null,
    };
    const counts = { paid: 0, failed: 1, already: 0, contradicts: 0, unknown: 0, unclear: 0, refused: 0 };
    const sent = await record(page, '**/results', (route) =>
      route.fulfill({ json: { mode: 'dry_run', counts, rows: [outcome], payout: data.payout } }),
    );
    await page.getByRole('button', { name: '下载银行文件 1' }).waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '回盘.csv', mimeType: 'text/csv', buffer: Buffer.from('a') });
    await page.getByRole('cell', { name: '户名不符' }).waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: '确认结果' }).click();
    await page.getByText('结果已入账').waitFor();
    expect(sent.map((body) => (body as { mode: string }).mode)).toEqual(['dry_run', 'commit']);
    await page.close();
  });
});
