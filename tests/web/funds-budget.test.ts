import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectNoAxeViolations, expectNoOverflow } from '#tests/kit/browser.ts';
import type { BudgetVersion } from '#web/api/client.ts';
import type { Session } from '#web/api/session.ts';
import * as data from './stubs/budget-data.ts';
import { financeSession } from './stubs/funds.ts';
import { fundsPages, record } from './stubs/funds-pages.ts';
import { expectSound } from './stubs/web.ts';

const openFunds = fundsPages();

const sessionWith = (...permissions: string[]): Session => ({
  ...financeSession,
  permissions: ['funds.budget.read', 'funds.ledger.read', ...permissions],
});
const finance = sessionWith('funds.budget.prepare');

const list = (rows: readonly unknown[]) => ({ data: rows, nextCursor: null, hasMore: false });

const stub = (version: BudgetVersion) => async (page: Page) => {
  const answer = (glob: string, json: unknown) => page.route(glob, (route) => route.fulfill({ json }));
  const { versions: _, interim: __, upperAction: ___, adjustmentsAllowed: ____, ...row } = data.year;
  await answer('**/v1/budgets', { data: [{ ...row, openState: version.state }] });
  await answer('**/v1/budgets/2026', data.year);
  await answer('**/v1/budgets/2026/execution', data.execution);
  await answer('**/v1/budgets/2026/versions/2', version);
  await answer('**/v1/budgets/2026/versions/2/comparison?base=1', data.comparison);
  await answer('**/v1/budgets/2026/lines/50102/entries?*', list(data.entries));
  await answer('**/v1/budgets/2026/lines/50102/holders?*', list(data.holders));
  await answer('**/v1/ledger/projects', { data: [] });
  await answer('**/v1/ledger/accounts', {
    level: 'grassroots',
    chartVersion: 2021,
    data: [
      {
        code: '50501',
        zh: '培训支出',
        en: 'Training',
        class: 'expense',
        normalSide: 'debit',
        parent: '505',
        isLeaf: true,
        origin: 'listed',
        pinyin: 'pei xun zhi chu',
      },
    ],
  });
};

const open = (
  path: string,
  options: { session?: Session; version?: BudgetVersion; locale?: 'en'; dark?: boolean } = {},
) => {
  const { version = data.draft, session = finance, ...look } = options;
  return openFunds(path, { ...look, session, also: stub(version) });
};

const places = [
  ['years', '/funds/budget', '第 2 版办理中', 'Version 2 in progress'],
  ['a year', '/funds/budget/2026', '增列书屋改造', '增列书屋改造'],
  ['a version in the grid', '/funds/budget/2026/versions/2', '收支相抵，结余 0.00 元', 'Balanced, 0.00 yuan left'],
  ['a comparison', '/funds/budget/2026/versions/2/comparison?base=1', '-100,000.00', '-100,000.00'],
  ['a line', '/funds/budget/2026/lines/50102?period=2026-11', '工间操音响', '工间操音响'],
  ['the execution', '/funds/budget/2026/execution', '已用完', 'Used up'],
] as const;
const looks = [
  ['zh', {}, 2, 'nothing'],
  ['en', { locale: 'en' }, 3, 'words'],
  ['zh dark', { dark: true }, 2, 'colours'],
] as const;

describe.each(looks)('%s', (_look, options, column, difference) => {
  test.each(places)('%s is drawn, accessible and fits 360 px', async (...place) => {
    const { page, errors } = await open(place[1], options);
    await page.getByText(place[column]).first().waitFor();
    await expectSound(page, difference);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('the grid', () => {
  test('is typed in by keyboard, filled by a paste, added to by pinyin and saved with Ctrl+S', async () => {
    const { page } = await open('/funds/budget/2026/versions/2');
    const sent = await record(page, '**/v1/budgets/2026/versions/2', (route) =>
      route.fulfill({ json: { ...data.draft, v: 4 } }),
    );
    const first = page.getByLabel('会费收入 本年预算数');
    await first.fill('500,000.5');
    await first.press('Enter');
    expect(await page.getByLabel('拨缴经费收入 本年预算数').evaluate((input) => input === document.activeElement)).toBe(
      true,
    );
    await page.getByLabel('文体活动支出 本年预算数').evaluate((input) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '700000\n455555\n');
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await page.getByRole('combobox', { name: '添加科目' }).pressSequentially('pxzc');
    await page.getByRole('combobox', { name: '添加科目' }).press('Enter');
    await page.getByRole('button', { name: /添\s?加/ }).click();
    await page.getByLabel('培训支出 本年预算数').fill('1000');
    await page.getByText('结余 299,000.50 元').waitFor();
    expect(await page.getByRole('button', { name: '提交委员会' }).isDisabled()).toBe(true);
    await page.getByLabel('培训支出 说明').press('Control+s');
    await page.getByText('已保存').waitFor();
    expect(sent.filter((body) => body !== null)).toMatchObject([
      {
        v: 3,
        lines: [
          { account: '401', amountFen: 50_000_050, priorFen: 38_211_050 },
          { account: '402', amountFen: 155_555_500, priorFen: null },
          { account: '50102', amountFen: 70_000_000 },
          { account: '50304', amountFen: 45_555_500, project: 'prj_01JD9Z6T7QF3000000000000AA' },
          { account: '50405', amountFen: 60_000_000 },
          { account: '50501', amountFen: 100_000 },
        ],
        priorSurplusUsedFen: 0,
      },
    ]);
    await page.close();
  });

  test('says at once that spending exceeds income', async () => {
    const { page } = await open('/funds/budget/2026/versions/2');
    await page.getByLabel('送温暖支出 本年预算数').fill('600,000.01');
    await page.getByText('赤字 0.01 元').waitFor();
    await page.getByLabel('送温暖支出 本年预算数').fill('六十万');
    await page.getByRole('button', { name: /保\s?存/ }).click();
    await page.getByText('有 1 处金额写法不对').waitFor();
    await page.close();
  });
});

describe('the steps', () => {
  test('the audit committee gives its own opinion and sees no other way to decide', async () => {
    const { page } = await open('/funds/budget/2026/versions/2', {
      session: sessionWith('funds.budget.examine'),
      version: data.examined,
    });
    await page.getByText('委员会讨论通过', { exact: true }).waitFor();
    const sent = await record(page, '**/v1/budgets/2026/versions/2/steps', (route) =>
      route.fulfill({ json: { ...data.examined, state: 'meeting' } }),
    );
    await page.getByRole('button', { name: '出具审查意见' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: '出具审查意见' }).click();
    await drawer.getByText('请填写意见').waitFor();
    await drawer.getByLabel('审查意见').fill('收支平衡，同意提交大会');
    await expectNoAxeViolations(page);
    await drawer.getByRole('button', { name: '出具审查意见' }).click();
    await drawer.waitFor({ state: 'hidden' });
    expect(sent).toMatchObject([{ v: 3, verb: 'pass', on: '2026-11-22', note: '收支平衡，同意提交大会' }]);
    await page.close();
  });

  test('whoever may not take the step only reads', async () => {
    const { page } = await open('/funds/budget/2026/versions/2', { version: data.examined });
    await page.getByText('委员会讨论通过', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /退\s?回|出具/ }).count()).toBe(0);
    await page.close();
  });

  test('an answer from above needs nothing here; one on paper needs the paper, and a returned version says why', async () => {
    const filedAt = { nodeCode: '320106', at: '2026-01-20T02:00:00.000Z' };
    const needs = { documentNumber: false, note: false, attachment: true };
    const session = sessionWith('funds.budget.decide');
    const path = '/funds/budget/2026/versions/2';
    const waiting: BudgetVersion = { ...data.examined, state: 'upper', needs, filedAt };
    const { page } = await open(path, { session, version: waiting });
    await page.getByText('等待答复').waitFor();
    expect(await page.locator('.ant-btn-primary').count()).toBe(0);
    await page.getByRole('button', { name: '登记纸质备案' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: '登记纸质备案' }).click();
    await drawer.getByText('请上传上级答复的原件').waitFor();
    await expectNoAxeViolations(page);
    await page.close();

    const [last] = data.examined.steps;
    if (!last) throw new Error('no step');
    const back = { ...last, verb: 'return' as const, isFromAbove: true, note: '慰问缺少依据' };
    const returned: BudgetVersion = { ...data.examined, state: 'returned', steps: [...data.examined.steps, back] };
    const other = await open(path, { version: returned });
    await other.page.getByRole('status').filter({ hasText: '慰问缺少依据' }).waitFor();
    await expectNoOverflow(other.page, 360);
    await other.page.close();
  });

  test('the first page says whose turn it is', async () => {
    const examiner = sessionWith('funds.budget.examine');
    const { page } = await open('/', { session: examiner, version: data.examined });
    await page.getByText('2026年预算等您办理').click();
    await page.getByRole('button', { name: '出具审查意见' }).waitFor();
    await page.close();
  });
});
