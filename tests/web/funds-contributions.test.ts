import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectNoAxeViolations, expectNoOverflow } from '#tests/kit/browser.ts';
import type { PreparatoryFund } from '#web/api/client.ts';
import * as data from './stubs/funds-data.ts';
import { fundsPages, record } from './stubs/funds-pages.ts';

const open = fundsPages();
const [receipt] = data.contribution.movements;
const REVERSED = {
  on: '2026-11-22',
  reason: '多录一个零',
  by: '周敏',
  at: '2026-11-22T03:00:00.000Z',
  voucherId: '2026-11-ji-000013',
};

describe('a wrong entry of the 2 %', () => {
  test('is taken back with a reason, and stays struck out with its red voucher', async () => {
    const { page } = await open('/funds/contributions/2026-11');
    const sent = await record(page, '**/v1/contributions/2026-11/movements/*/reversal', async (route) => {
      const movements = [{ ...receipt, reversed: REVERSED }];
      await page.route('**/v1/contributions/2026-11', (again) =>
        again.fulfill({ json: { ...data.contribution, movements } }),
      );
      await route.fulfill({ json: movements[0] });
    });
    await page.getByRole('button', { name: '冲销：到账 213,370.42 元' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('原记录和原凭证都保留').waitFor();
    await drawer.getByLabel('事由').fill('多录一个零');
    await expectNoAxeViolations(page);
    await drawer.getByRole('button', { name: '确认冲销' }).click();
    await page.getByText('2026年11月22日 由周敏冲销：多录一个零').waitFor();
    expect(sent).toEqual([{ on: '2026-11-22', reason: '多录一个零' }]);
    expect(await page.getByRole('link', { name: '记-0013' }).count()).toBe(1);
    expect(await page.getByRole('button', { name: /^冲销/ }).count()).toBe(0);
    await page.setViewportSize({ width: 360, height: 800 });
    await expectNoOverflow(page, 360);
    await page.close();
  });
});

describe('the preparatory fund', () => {
  const answer = (fund: PreparatoryFund) => (page: Page) =>
    page.route('**/v1/contributions/preparatory-returns', (route) =>
      route.request().method() === 'GET' ? route.fulfill({ json: fund }) : route.fallback(),
    );

  test('says why nothing comes back; where the rule is on, what comes back is recorded', async () => {
    const off = await open('/funds/contributions');
    await off.page.getByText('本地区没有登记建会筹备金的规定').waitFor();
    expect(await off.page.getByRole('button', { name: '登记返还到账' }).count()).toBe(0);
    await off.page.close();
    const rule = {
      trigger: 'oneYearOpen',
      rateBp: 200,
      returnBp: 6000,
      source: '宁波市：建会后返还 60%',
      isVerified: false,
    } as const;
    const { page } = await open('/funds/contributions', {
      also: answer({ ...data.preparatory, obstacle: null, rule }),
    });
    const sent = await record(page, '**/v1/contributions/preparatory-returns', (route) =>
      route.request().method() === 'GET' ? route.fallback() : route.fulfill({ status: 201, json: receipt }),
    );
    await page.getByText('建会后返还 60%。').first().waitFor();
    await page.getByText('待核实').waitFor();
    await page.getByRole('button', { name: '登记返还到账' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('建会前单位已缴筹备金').fill('6,000');
    await drawer.getByText('最多 3,600.00 元').waitFor();
    await drawer.getByLabel('返还到账金额').fill('3,600');
    await expectNoAxeViolations(page);
    await drawer.getByRole('button', { name: '登记返还' }).click();
    await drawer.waitFor({ state: 'hidden' });
    expect(sent.filter((one) => one !== null)).toEqual([
      { paidFen: 600_000, amountFen: 360_000, receivedOn: '2026-11-22' },
    ]);
    await page.close();
  });
});
