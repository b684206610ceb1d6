import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectNoAxeViolations } from '#tests/kit/browser.ts';
import * as data from './stubs/funds-data.ts';
import { fundsPages, record } from './stubs/funds-pages.ts';

const open = fundsPages();

describe('the worklist', () => {
  test('unmatched money goes to the member who was looked up, with a reason', async () => {
    const { page } = await open('/funds/worklist');
    const sent = await record(page, '**/v1/dues/worklist/*/resolution', (route) => route.fulfill({ json: {} }));
    await page.getByRole('button', { name: '处理 X99999' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('combobox', { name: '会员' }).pressSequentially('sj');
    await page.locator('.ant-select-item-option').filter({ hasText: '单静' }).click();
    await drawer.getByLabel('事由').fill('工号写错，确认为单静');
    await expectNoAxeViolations(page);
    await drawer.getByRole('button', { name: '确认处理' }).click();
    await drawer.waitFor({ state: 'hidden' });
    expect(sent).toEqual([{ action: 'book', memberId: data.people[3]?.memberId, reason: '工号写错，确认为单静' }]);
    await page.close();
  });

  test('each kind offers only the ways that its rule allows', async () => {
    const { page } = await open('/funds/worklist');
    const waysOf = async (name: string): Promise<(string | null)[]> => {
      await page.getByRole('button', { name: `处理 ${name}` }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByLabel('事由').waitFor();
      const ways = await drawer.locator('.tx-option strong').allTextContents();
      await drawer.getByRole('button', { name: /取\s?消/ }).click();
      await drawer.waitFor({ state: 'hidden' });
      return ways;
    };
    expect(await waysOf('X99999')).toEqual(['记到会员名下', '退回']);
    expect(await waysOf('欧阳少东')).toEqual(['退还多收的 3.00 元', '按实收认可']);
    expect(await waysOf('仇英')).toEqual(['以账上为准']);
    await page.close();
  });

  test('a drawer that is opened again holds nothing of the item before', async () => {
    const { page } = await open('/funds/worklist');
    await page.getByRole('button', { name: '处理 X99999' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('事由').fill('上一项的事由');
    await drawer.getByRole('button', { name: /取\s?消/ }).click();
    await drawer.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '处理 欧阳少东' }).click();
    expect(await drawer.getByLabel('事由').inputValue()).toBe('');
    expect(await drawer.getByLabel('退还多收的 3.00 元').isChecked()).toBe(true);
    await page.close();
  });
});

describe('the employer’s 2 %', () => {
  const month = (changes: object) => (page: Page) =>
    page.route('**/v1/contributions/2026-11', (route) => route.fulfill({ json: { ...data.undeclared, ...changes } }));

  test('two per cent of the payroll are shown while it is typed', async () => {
    const { page } = await open('/funds/contributions/2026-11', { also: month({}) });
    const sent = await record(page, '**/v1/contributions/2026-11/declaration', (route) =>
      route.fulfill({ json: data.contribution }),
    );
    await page.getByRole('button', { name: '申报工资总额' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('textbox', { name: '工资总额' }).fill('10,668,521.14');
    await drawer.getByText('213,370.42 元').waitFor();
    await drawer.getByRole('button', { name: '确认申报' }).click();
    await page.getByText('已申报').waitFor();
    expect(sent).toEqual([{ payrollFen: 1066852114 }]);
    await page.close();
  });

  test('a receipt shows parts by level that add up to it, before it is booked', async () => {
    const { page } = await open('/funds/contributions/2026-11', { also: month({ payrollFen: 1, dueFen: 2469137 }) });
    await page.getByRole('button', { name: '登记到账' }).click();
    const parts = page.getByRole('dialog').getByRole('table', { name: '这一笔的分成' });
    await parts.waitFor();
    const cells = await parts.locator('td').allTextContents();
    const fen = cells.map((text) => Number(text.replace(/[,.]/g, '')));
    expect(fen.at(-1)).toBe(2469137);
    expect(fen.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(2469137);
    await expectNoAxeViolations(page);
    await page.close();
  });

  test('more than is owed cannot be passed up', async () => {
    const { page } = await open('/funds/contributions/2026-11');
    await page.getByRole('button', { name: '上缴经费' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('上缴金额').fill('85,348.18');
    await drawer.getByText('不能超过待上缴的 85,348.17 元').waitFor();
    expect(await drawer.getByRole('button', { name: '确认上缴' }).isDisabled()).toBe(true);
    await page.close();
  });

  test('shares are put in force only when they are the whole', async () => {
    const { page } = await open('/funds/contributions/schemes');
    const sent = await record(page, '**/v1/contributions/split-schemes', (route) =>
      route.request().method() === 'PUT' ? route.fulfill({ json: data.schemes[0] }) : route.fallback(),
    );
    await page.getByText('待核实').waitFor();
    await page.getByRole('button', { name: '新增分成比例' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('textbox', { name: '市总工会' }).fill('7.5');
    await drawer.getByText('还差 2.5%').waitFor();
    expect(await drawer.getByRole('button', { name: '确认执行' }).isDisabled()).toBe(true);
    await drawer.getByRole('textbox', { name: '省总工会' }).fill('7.5');
    await drawer.getByText('正好 100%').waitFor();
    await drawer.getByRole('button', { name: '确认执行' }).click();
    await page.getByText('已保存，从2026年12月起执行').waitFor();
    const put = sent.find((each) => each !== null) as { validFrom: string; shares: { basisPoints: number }[] };
    expect(put.validFrom).toBe('2026-12');
    expect(put.shares.reduce((sum, { basisPoints }) => sum + basisPoints, 0)).toBe(10_000);
    await page.close();
  });
});

describe('the books', () => {
  test('lead from a balance to the run in three clicks and back by the crumbs', async () => {
    const { page } = await open('/funds/ledger');
    await page.getByRole('link', { name: '银行存款' }).click();
    await page.getByRole('link', { name: '记-0012' }).click();
    await page.getByRole('link', { name: '102 银行存款' }).waitFor();
    await page.getByRole('link', { name: /来源：会费入账批次/ }).click();
    await page.getByRole('heading', { name: /2026年11月入账批次/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/funds/batches/${data.BATCH}`);
    await page.close();
  });

  test('the light is green only at zero: otherwise it says so in words', async () => {
    const { page } = await open('/funds/ledger', {
      also: async (on) => {
        await on.route('**/v1/ledger/trial-balance*', (route) =>
          route.fulfill({
            json: {
              from: '2026-01',
              to: '2026-11',
              debitFen: 100,
              creditFen: 99,
              differenceFen: 1,
              balanced: false,
              vouchersChecked: 2,
              drift: [],
            },
          }),
        );
        await on.route('**/v1/ledger/verification*', (route) =>
          route.fulfill({
            json: {
              period: '2026-11',
              ok: false,
              vouchers: 2,
              headHash: null,
              findings: [{ kind: 'content', type: 'ji', number: 2 }],
            },
          }),
        );
      },
    });
    await page.getByText('试算不平').waitFor();
    await page.getByText('差额 0.01 元').waitFor();
    await page.getByText('记-0002 内容被改').waitFor();
    expect(await page.locator('.tx-light.tx-tone-success').count()).toBe(0);
    await page.close();
  });

  test('a refusal is shown with its request number and a way to try again', async () => {
    const { page } = await open('/funds/ledger', {
      also: (on) =>
        on.route('**/v1/ledger/balances*', (route) =>
          route.fulfill({
            status: 403,
            contentType: 'application/problem+json',
            body: JSON.stringify({ status: 403, code: 'tenancy.access.denied', detail: '', requestId: 'req_books' }),
          }),
        ),
    });
    await page.getByText('req_books').waitFor();
    await page.getByRole('button', { name: '重试' }).waitFor();
    await page.close();
  });
});
