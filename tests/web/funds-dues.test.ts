import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectNoAxeViolations } from '#tests/kit/browser.ts';
import { auditSession } from './stubs/funds.ts';
import * as data from './stubs/funds-data.ts';
import { fundsPages, record } from './stubs/funds-pages.ts';

const open = fundsPages();

const giveFile = (page: Page): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'payroll-2026-11.csv', mimeType: 'text/csv', buffer: Buffer.from('x') });

describe('payroll by file', () => {
  const tryFile = async (also?: (page: Page) => Promise<unknown>) => {
    const opened = await open('/funds/dues/posting?period=2026-11', also ? { also } : {});
    await giveFile(opened.page);
    await opened.page.getByRole('button', { name: '试算', exact: true }).click();
    return opened;
  };

  test('shows encoding and masked numbers before anything is worked out', async () => {
    const { page } = await open('/funds/dues/posting');
    await giveFile(page);
    await page.getByText('GB18030', { exact: true }).waitFor();
    expect(await page.getByText('3201**********0055').count()).toBe(1);
    expect(await page.getByText('320199198707100055').count()).toBe(0);
    await page.close();
  });

  test('posts what was tried, with the same columns, only after it was confirmed', async () => {
    const sent: { mode: string; mapping: unknown; period: string }[] = [];
    const { page } = await tryFile((on) =>
      on.route('**/v1/dues/batch-files', (route) => {
        sent.push(route.request().postDataJSON() as (typeof sent)[number]);
        return route.fallback();
      }),
    );
    const result = page.getByRole('region', { name: '试算结果' });
    await result.getByText('731 人 · 33,613.25 元').first().waitFor();
    await result.getByText('一致').waitFor();
    expect(sent.map(({ mode }) => mode)).toEqual(['dry_run']);
    await page.getByRole('button', { name: /^未匹配/ }).click();
    await page.getByText('名册里没有这个人').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: '确认入账' }).click();
    await page.getByText('已入账 730 人，33,583.25 元').waitFor();
    expect(await page.getByRole('link', { name: '看凭证 记-0012' }).getAttribute('href')).toBe(
      `/funds/ledger/vouchers/${data.VOUCHER}`,
    );
    expect(sent.map(({ mode, mapping, period }) => [mode, mapping, period])).toEqual([
      ['dry_run', { ...data.proposal.mapping, wage: ['基本工资'] }, '2026-11'],
      ['commit', { ...data.proposal.mapping, wage: ['基本工资'] }, '2026-11'],
    ]);
    await page.close();
  });

  test('pay items are corrected, kept on the way back, and the base stands beside what is due', async () => {
    const { page } = await open('/funds/dues/posting?period=2026-11');
    await giveFile(page);
    const gross = page.getByRole('checkbox', { name: '应发合计' });
    expect(await page.getByRole('checkbox', { name: '基本工资' }).isChecked()).toBe(true);
    expect(await gross.isChecked()).toBe(false);
    await gross.check();
    await expectNoAxeViolations(page);
    const sent = await record(page, '**/v1/dues/batch-files', (route) => route.fallback());
    await page.getByRole('button', { name: '试算', exact: true }).click();
    await page.getByText('有 1 人按文件的工资项目算出的应缴与名册不同').waitFor();
    await page.getByRole('button', { name: /^未匹配/ }).click();
    await page.getByRole('button', { name: /^未匹配/ }).click();
    await page.getByRole('cell', { name: '12,718.15' }).waitFor();
    await page.getByText('名册应缴 25.80').waitFor();
    expect(sent).toMatchObject([{ mapping: { wage: ['基本工资', '应发合计'] } }]);
    await page.getByRole('button', { name: '返回修改' }).click();
    expect(await gross.isChecked()).toBe(true);
    await page.close();
  });

  test('the same file again is said to change nothing', async () => {
    const { page } = await tryFile((on) =>
      on.route('**/v1/dues/batch-files', (route) => route.fulfill({ json: data.repeated })),
    );
    await page.getByText('再确认也不会重复记账').waitFor();
    await page.getByRole('button', { name: '确认入账' }).click();
    await page.getByText('这个文件此前已经入账，这次没有重复记账').waitFor();
    await page.close();
  });

  test('without a totals row nothing is posted until somebody declares', async () => {
    const { page } = await tryFile(async (on) => {
      await on.route('**/v1/dues/batch-files/proposal', (route) =>
        route.fulfill({ json: { ...data.proposal, totals: null } }),
      );
      await on.route('**/v1/dues/batch-files', (route) =>
        route.fulfill({ json: { ...data.trial, file: { ...data.trial.file, declaredBy: 'nobody' } } }),
      );
    });
    expect(await page.getByRole('button', { name: '确认入账' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '返回修改' }).click();
    const sent = await record(page, '**/v1/dues/batch-files', (route) => route.fulfill({ json: data.trial }));
    await page.getByLabel('申报人数').fill('731');
    await page.getByLabel('申报合计').fill('33,613.25');
    await page.getByRole('button', { name: '试算', exact: true }).click();
    await page.getByRole('button', { name: '确认入账' }).waitFor();
    expect(sent).toMatchObject([{ declared: { count: 731, totalFen: 3361325 } }]);
    await page.close();
  });

  test('a file of strangers is held up with a warning', async () => {
    const counts = { ...data.batch.counts, posted: 0, unmatched: 731 };
    const { page } = await tryFile((on) =>
      on.route('**/v1/dues/batch-files', (route) => route.fulfill({ json: { ...data.trial, counts } })),
    );
    await page.getByRole('alert').filter({ hasText: '731 行在名册里对不上人' }).waitFor();
    await page.close();
  });
});

describe('a month of dues', () => {
  test('a cash payment is sent in fen, with its day and its month', async () => {
    const { page } = await open('/funds/dues');
    const sent = await record(page, '**/v1/dues/payments', (route) =>
      route.fulfill({ status: 201, json: { voucherId: '2026-11-ji-000013' } }),
    );
    await page.getByRole('button', { name: '缴费 单静' }).click();
    const drawer = page.getByRole('dialog');
    expect(await drawer.getByLabel('会费 · 2026年11月').inputValue()).toBe('23.60');
    await expectNoAxeViolations(page);
    await drawer.getByText('现金').click();
    await drawer.getByRole('button', { name: '确认登记' }).click();
    await page.getByText('已登记，凭证 记-0013').waitFor();
    const memberId = data.people[3]?.memberId;
    expect(sent).toEqual([{ memberId, period: '2026-11', amountFen: 2360, method: 'cash', paidOn: '2026-11-22' }]);
    await page.close();
  });

  test('a correction proposes the difference, needs a reason and shows what follows', async () => {
    const { page } = await open('/funds/dues?status=differs');
    const sent = await record(page, '**/v1/dues/corrections', (route) =>
      route.fulfill({ status: 201, json: { voucherId: '2026-11-ji-000014' } }),
    );
    await page.getByRole('button', { name: '更正 欧阳少东' }).click();
    const drawer = page.getByRole('dialog');
    expect(await drawer.getByLabel('差额金额').inputValue()).toBe('3.00');
    expect(await drawer.locator('.tx-live strong').textContent()).toBe('25.80');
    await drawer.getByRole('button', { name: '确认更正' }).click();
    await drawer.getByText('请写明事由').waitFor();
    await drawer.getByLabel('事由').fill('多扣 3 元，退还');
    await drawer.getByRole('button', { name: '确认更正' }).click();
    await page.getByText('已更正，凭证 记-0014').waitFor();
    expect(sent).toMatchObject([{ deltaFen: -300, reason: '多扣 3 元，退还', period: '2026-11' }]);
    await page.close();
  });

  test('an auditor reads everything and is offered nothing to post', async () => {
    const { page } = await open('/funds/dues?status=all', { session: auditSession });
    await page.getByText('欧阳少东').waitFor();
    for (const name of ['会费入账', '登记缴费', /^缴费 /, /^更正 /])
      expect(await page.getByRole('button', { name }).or(page.getByRole('link', { name })).count()).toBe(0);
    await page.goto(new URL('/funds/dues/posting', page.url()).href);
    await page.getByRole('heading', { level: 1, name: '会费', exact: true }).waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
    await page.close();
  });
});
