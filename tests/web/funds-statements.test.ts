import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoAxeViolations, expectNoOverflow } from '#tests/kit/browser.ts';
import { financeSession } from './stubs/funds.ts';
import { fundsPages, record } from './stubs/funds-pages.ts';
import { stubPhone } from './stubs/members.ts';
import { budgetForm, entry, item, publication, question, statementOf } from './stubs/statements-data.ts';
import { expectSound, startWeb, type Web } from './stubs/web.ts';

const session = {
  ...financeSession,
  permissions: [
    ...financeSession.permissions,
    'funds.statements.read',
    'funds.publicity.read',
    'funds.publicity.publish',
    'funds.publicity.answer',
  ],
};
const list = (rows: readonly unknown[]) => ({ data: rows, nextCursor: null, hasMore: false });
const ID = publication.id;

const stubStatements = async (page: Page): Promise<void> => {
  await page.route('**/v1/statements?*', (route) => {
    const query = new URL(route.request().url()).searchParams;
    const form = query.get('form') === 'income' ? 'income' : 'balanceSheet';
    const year = Number(query.get('year'));
    return route.fulfill({ json: statementOf(form, year ? { year } : { period: query.get('period') ?? '2026-11' }) });
  });
  await page.route('**/v1/statements/cell?*', (route) =>
    route.fulfill({
      json: {
        title: { zh: '货币资金', en: 'Money' },
        totalFen: 21_185_452,
        data: [
          { account: '102', zh: '银行存款', en: 'Bank deposits', period: null, amountFen: 18_642_377 },
          { account: '102', zh: '银行存款', en: 'Bank deposits', period: '2026-11', amountFen: 361_325 },
        ],
      },
    }),
  );
  await page.route('**/v1/statements/budget?*', (route) => route.fulfill({ json: budgetForm }));
  await page.route('**/v1/statements/comparison?*', (route) =>
    route.fulfill({
      json: {
        data: [
          {
            row: 'incomeTotal',
            zh: '三、收入合计',
            en: 'III. Total income',
            kind: 'sum',
            indent: 0,
            years: [2024, 2025, 2026].map((year) => ({ year, members: 700, amountFen: year * 100, perMemberFen: 289 })),
          },
        ],
      },
    }),
  );
};

const stubPublicity = async (page: Page): Promise<void> => {
  await page.route('**/v1/publicity?*', (route) => route.fulfill({ json: list([item]) }));
  await page.route('**/v1/publicity', (route) => route.fulfill({ json: list([item]) }));
  await page.route(`**/v1/publicity/${ID}`, (route) => route.fulfill({ json: publication }));
  await page.route('**/v1/publicity/*/entries*', (route) => route.fulfill({ json: list([entry]) }));
  await page.route('**/v1/publicity/*/questions*', (route) => route.fulfill({ json: list([question]) }));
  const { from, to, unionName, lines, members } = publication;
  await page.route('**/v1/publicity/preview*', (route) =>
    route.fulfill({
      json: {
        ...{ from, to, unionName, lines, members },
        openMonths: ['2026-09'],
        objectionDays: 7,
        isVerified: false,
        source: '通行做法：公示不少于 7 日',
        every: 'quarter',
        standingId: null,
      },
    }),
  );
};

const stubs = async (page: Page): Promise<void> => {
  await stubStatements(page);
  await stubPublicity(page);
};

const openPage = fundsPages();
const open = (path: string) => openPage(path, { session, also: stubs });

describe('statements', () => {
  test('stand in their official form, zero blank, with what they owe the books', async () => {
    const { page, errors } = await open('/funds/statements');
    const table = page.getByRole('table', { name: '资产负债表' });
    await table.waitFor();
    await page.getByText('工会01表', { exact: true }).waitFor();
    const last = await table.getByRole('row').last().getByRole('cell').allTextContents();
    expect(last).toEqual(['186,423.77', '211,854.52', '186,423.77', '198,423.77']);
    const store = await table
      .getByRole('row', { name: /库存物品/ })
      .getByRole('cell')
      .first()
      .textContent();
    expect(store).toBe('');
    await page.getByText('核对相符').waitFor();
    await page.getByText('本年收支差额 13,430.75 元尚未结转').waitFor();
    await expectSound(page);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('lead from a cell to the account, the voucher and its source in four clicks', async () => {
    const { page } = await open('/funds/statements');
    await page.getByRole('button', { name: '货币资金 211,854.52 元，看组成' }).click();
    const accounts = page.getByRole('dialog').getByRole('link', { name: '102 银行存款' });
    await page.getByRole('dialog').getByText('以前年度').waitFor();
    // What earlier years left behind stands in the December before.
    expect(await accounts.first().getAttribute('href')).toContain('period=2025-12');
    await expectNoAxeViolations(page);
    await accounts.last().click();
    await page.getByRole('link', { name: '记-0012' }).click();
    await page.getByRole('link', { name: /来源：/ }).click();
    await page.getByRole('heading', { name: /入账批次/ }).waitFor();
    await page.close();
  });

  test('of a year have other heads and both of its sections; print leaves the table and who signs', async () => {
    const { page } = await open('/funds/statements?form=income&year=2026');
    const table = page.getByRole('table', { name: '收入支出表' });
    await table.waitFor();
    expect(await table.getByRole('columnheader').allTextContents()).toEqual(['项目', '本年数', '上年数']);
    await table.getByText('六、年末资金结转结余').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: '导出 xlsx' }).isVisible()).toBe(false);
    expect(await table.getByText('21,613.25').first().isVisible()).toBe(true);
    await page.getByText('会计机构负责人：').waitFor();
    await page.close();
  });

  test('of the budget stand beside what was booked, and lead to it', async () => {
    const { page } = await open('/funds/statements/budget?form=finalAccounts&year=2026');
    const table = page.getByRole('table', { name: '工会经费收支决算表' });
    const row = table.getByRole('row', { name: /文体活动支出/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['6,000.00', '7,000.00', '6,182.50', '88.32%', '']);
    await page.getByText('本年未结账').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '一、收入合计 21,613.25 元，看组成' }).click();
    await page.getByRole('dialog').getByText('银行存款').first().waitFor();
    await page.close();
  });

  test('of several years stand side by side', async () => {
    const { page } = await open('/funds/statements/comparison');
    await page.getByRole('columnheader', { name: '2026年人均（元）' }).waitFor();
    await expectSound(page);
    await page.close();
  });
});

describe('public funds', () => {
  test('are published in one act, after a look at what members will see', async () => {
    const { page } = await open('/funds/publicity');
    await page.getByRole('link', { name: '公示经费' }).click();
    await page.getByRole('table', { name: '工会经费收支公示表' }).waitFor();
    await page.getByText('待核实').waitFor();
    await page.getByText('2026年9月尚未结账').waitFor();
    const sent = await record(page, '**/v1/publicity', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 201, json: publication }) : route.fallback(),
    );
    await page.getByLabel('说明（每行一条，可不填）').fill('本季度组织运动会一次。\n');
    await expectSound(page);
    await page.getByRole('button', { name: '公示经费' }).click();
    await page.getByRole('button', { name: '确认公示' }).click();
    await page.getByText('只计次数，不记是谁看的。').waitFor();
    expect(sent.at(0)).toEqual({ from: '2026-07', to: '2026-09', notes: ['本季度组织运动会一次。'] });
    await page.close();
  });

  test('show masked vouchers, take answers, and go on the wall in A3', async () => {
    const { page } = await open(`/funds/publicity/${ID}`);
    await page.getByText('服装是怎么采购的？').waitFor();
    await expectSound(page);
    await page.setViewportSize({ width: 1280, height: 860 });
    const sent = await record(page, '**/questions/*/answer', (route) => route.fulfill({ json: question }));
    await page.getByLabel('答复 单* 的提问').fill('三家比价。');
    await page.getByRole('button', { name: '发布答复' }).click();
    await page.getByText('已答复，全体会员可见').waitFor();
    expect(sent).toEqual([{ text: '三家比价。' }]);
    await page.getByRole('button', { name: '文体活动支出 6,182.50 元，看凭证' }).click();
    await page.getByRole('dialog').getByText('欧阳*东经办').waitFor();
    await page
      .getByRole('button', { name: /Close|关闭/ })
      .first()
      .click();
    await page.getByText('A3', { exact: true }).click();
    expect(await page.locator('.tx-public').getAttribute('data-paper')).toBe('A3');
    await page.close();
  });
});

describe('a member on the phone', () => {
  let web: Web;
  beforeAll(async () => {
    web = await startWeb();
  });
  afterAll(() => web?.close());

  test('goes from the tile to the table, to the vouchers of a line, and asks', async () => {
    const stub = async (tab: Page): Promise<void> => {
      await stubPhone(tab);
      await stubPublicity(tab);
    };
    const page = await web.open('/member', stub, { width: 360, height: 740 });
    await page.getByRole('link', { name: /经费公示/ }).click();
    await page.getByRole('link', { name: '2026年7月—9月', exact: true }).click();
    await page.getByText('期末货币资金').first().waitFor();
    await expectNoAxeViolations(page);
    await expectNoOverflow(page, 360);
    expect(await page.getByRole('link', { name: '导出 xlsx' }).getAttribute('href')).toContain(`${ID}/file?paper=a4`);
    await page.evaluate('window.print = () => {}');
    await page.getByRole('button', { name: '打印 A3' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.tx-public').getAttribute('data-paper')).toBe('A3');
    expect(await page.getByRole('table', { name: '工会经费收支公示表' }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: /职工活动支出/ }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('link', { name: /职工活动支出/ }).click();
    await page.getByText('运动会服装，欧阳*东经办').waitFor();
    await page.getByText('等待答复').waitFor();
    const sent = await record(page, '**/questions', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 201, json: question }) : route.fallback(),
    );
    await page.getByLabel('想问什么').fill('运动会有多少人参加？');
    await expectNoAxeViolations(page);
    await expectNoOverflow(page, 360);
    await page.getByRole('button', { name: '提交问题' }).click();
    await page.getByText('已提交').waitFor();
    expect(sent.at(0)).toEqual({ line: '501', text: '运动会有多少人参加？' });
    await page.close();
  });
});
