import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectNoAxeViolations, expectNoOverflow } from '#tests/kit/browser.ts';
import { financeSession } from './stubs/funds.ts';
import * as data from './stubs/funds-data.ts';
import { fundsPages, record } from './stubs/funds-pages.ts';

const open = fundsPages();
const session = { ...financeSession, permissions: [...financeSession.permissions, 'funds.ledger.close'] };

const checks = [
  { code: 'earlierMonths', isBlocking: true, count: 0 },
  { code: 'chain', isBlocking: true, count: 0 },
  { code: 'worklist', isBlocking: false, count: 3 },
];
const october = {
  period: '2026-10',
  status: 'open',
  closedAt: null,
  closedBy: null,
  vouchers: 12,
  isReady: true,
  isReopenable: false,
  checks,
  reopening: null,
};
const year = {
  year: 2026,
  closedThrough: '2026-09',
  next: '2026-10',
  months: ['2026-09', '2026-10', '2026-11'].map((period, index) => ({
    period,
    status: ['closed', 'open', 'running'][index],
    closedAt: null,
    closedBy: null,
    vouchers: 12,
  })),
  reopenings: [],
  retention: [
    { kind: 'vouchers', years: 30, keepUntil: '2056-12-31' },
    { kind: 'annualStatements', years: null, keepUntil: null },
  ],
};

const stub = (month: object) => async (page: Page) => {
  await page.route('**/v1/ledger/closings*', (route) => route.fulfill({ json: year }));
  await page.route('**/v1/ledger/closings/2026-10', (route) => route.fulfill({ json: { ...october, ...month } }));
};

describe('closing a month', () => {
  test('shows the checklist, and closes after one question', async () => {
    const { page, errors } = await open('/funds/closing', { session, also: stub({}) });
    await page.getByText('本月还有 3 项待处理，可先结账').waitFor();
    await expectNoAxeViolations(page);
    await expectNoOverflow(page);
    const sent = await record(page, '**/v1/ledger/closings/2026-10', (route) =>
      route.fulfill({
        json: {
          ...october,
          status: 'closed',
          closedAt: '2026-11-22T06:00:00.000Z',
          closedBy: '周会计',
          isReopenable: true,
        },
      }),
    );
    await page.getByRole('button', { name: '结账', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '结账', exact: true }).click();
    await page.getByText('已结账 · 周会计 · 2026-11-22 14:00').waitFor();
    await page.getByRole('button', { name: '申请反结账' }).waitFor();
    expect(sent.length).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('whoever asked to open it again cannot confirm it; another person can', async () => {
    const closed = { status: 'closed', closedAt: '2026-11-02T06:00:00.000Z', closedBy: '周会计', isReopenable: true };
    const request = { period: '2026-10', reason: '漏记一张发票', requestedBy: '周会计', requestedAt: '', isOwn: true };
    const own = await open('/funds/closing', { session, also: stub({ ...closed, reopening: request }) });
    await own.page.getByText('申请人不能自己确认').waitFor();
    expect(await own.page.getByRole('button', { name: '确认反结账' }).count()).toBe(0);
    await own.page.close();
    const other = await open('/funds/closing', {
      session,
      also: stub({ ...closed, reopening: { ...request, isOwn: false } }),
    });
    const sent = await record(other.page, '**/reopening/confirmation', (route) => route.fulfill({ json: october }));
    await other.page.getByRole('button', { name: '确认反结账' }).click();
    await other.page.getByRole('dialog').getByRole('button', { name: '确认反结账' }).click();
    await other.page.getByText('2026年10月已反结账').waitFor();
    expect(sent).toHaveLength(1);
    await other.page.close();
  });

  test('the end of the year is seen line by line before it is posted', async () => {
    const line = { account: '401', zh: '会费收入', en: 'Dues', debitFen: 500, creditFen: 0, memo: null };
    const target = { account: '32203', zh: '本年收支结转', en: 'Result', debitFen: 0, creditFen: 500, memo: null };
    const preview = {
      year: 2026,
      on: '2026-12-31',
      earlierOpen: 2,
      isDecemberOpen: true,
      isDue: false,
      isReady: false,
      releasableFen: 0,
      steps: [{ step: 'surplus', summary: '结转', lines: [line, target] }],
      voucherIds: [],
    };
    const { page } = await open('/funds/closing/years/2026', {
      session,
      also: (to) => to.route('**/carry-forward', (route) => route.fulfill({ json: preview })),
    });
    await page.getByText('12 月以前还有 2 个月没有结账。 12月31日起可以结转。').waitFor();
    expect(await page.getByRole('button', { name: '确认结转' }).isDisabled()).toBe(true);
    await page.getByRole('rowheader', { name: '401 会费收入' }).waitFor();
    await expectNoAxeViolations(page);
    await page.close();
  });
});

describe('vouchers on paper', () => {
  const many = Array.from({ length: 9 }, () => ({ ...data.voucher.lines[0] }));
  const red = {
    ...data.voucher,
    id: '2026-11-ji-000002',
    number: 2,
    totalFen: -140950,
    attachments: 3,
    reviewedBy: '林主席',
    lines: [
      { ...data.voucher.lines[0], debitFen: -140950, creditFen: 0 },
      { ...data.voucher.lines[1], debitFen: 0, creditFen: -140950 },
    ],
  };
  const vouchers = [{ ...data.voucher, attachments: 0, reviewedBy: null, lines: many }, red];
  const also = (page: Page) =>
    page.route('**/v1/ledger/vouchers?*', (route) =>
      route.fulfill({ json: { data: vouchers, nextCursor: null, hasMore: false } }),
    );

  test('a month is one print: capitals, papers attached, red with a minus, the paper remembered', async () => {
    const { page, errors } = await open('/funds/printing', { session, also });
    const slips = page.locator('.tx-slip');
    await slips.first().waitFor();
    expect(await slips.count()).toBe(3);
    await page.getByText('合计（大写）：负壹仟肆佰零玖元伍角').waitFor();
    await page.getByText('附单据 3 张').waitFor();
    const cell = slips.last().locator('[data-red]').first();
    expect(await cell.textContent()).toBe('-1,409.50');
    expect(await cell.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(200, 16, 46)');
    await expectNoAxeViolations(page);
    await expectNoOverflow(page);
    await page.getByLabel('纸张').selectOption('form');
    await page.getByLabel('右移（毫米）').fill('2.5');
    await page.reload();
    await slips.first().waitFor();
    expect(await page.getByLabel('纸张').inputValue()).toBe('form');
    expect(await page.getByLabel('右移（毫米）').inputValue()).toBe('2.5');
    const size = await slips.first().evaluate((element) => getComputedStyle(element).width);
    expect(Math.round(Number.parseFloat(size))).toBe(Math.round((240 / 25.4) * 96));
    expect(errors).toEqual([]);
    await page.close();
  });

  test('each paper has its own pages, and nothing but slips is on them', async () => {
    const { page } = await open('/funds/printing', { session, also });
    await page.locator('.tx-slip').first().waitFor();
    const pages = async (layout: string): Promise<string[]> => {
      await page.getByLabel('纸张').selectOption(layout);
      const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      return [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
        (match) => `${Math.round(Number(match[1]))}x${Math.round(Number(match[2]))}`,
      );
    };
    expect(await pages('a5')).toEqual(['595x420', '595x420', '595x420']);
    expect(await pages('form')).toEqual(['680x397', '680x397', '680x397']);
    expect(await pages('a4')).toEqual(['595x842', '595x842']);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { name: '打印与导出' }).isVisible()).toBe(false);
    await page.close();
  });
});
