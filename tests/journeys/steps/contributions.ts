import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { formatFen } from '#web/lib/format.ts';
import { goTo } from './signing-in.ts';
import { callAs, look, pageOf, truth, type World } from './world.ts';

const { period, grossFen } = truth.payroll;
const DUE = '213,370.42';
const UPWARD = '85,348.17';
const OWN = '128,022.25';

const fact = (page: Page, label: string, value: string) =>
  page
    .getByRole('main')
    .locator('dl > div')
    .filter({ has: page.getByText(label, { exact: true }) })
    .getByText(value);

const declare = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '申报工资总额' }).click();
  const drawer = page.getByRole('dialog', { name: /^申报工资总额/ });
  await drawer.getByLabel('工资总额').fill(formatFen(grossFen));
  await drawer.getByText(`${DUE} 元`).waitFor();
  await drawer.getByRole('button', { name: '确认申报' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await fact(page, '应拨缴（2%）', DUE).waitFor();
};

const receive = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '登记到账' }).click();
  const drawer = page.getByRole('dialog', { name: /^登记到账/ });
  expect(await drawer.getByLabel('到账金额').inputValue()).toBe(DUE);
  await drawer.getByRole('table', { name: '这一笔的分成' }).getByText(OWN).waitFor();
  await drawer.getByRole('button', { name: '确认到账' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await fact(page, '本级留成', OWN).waitFor();
  await fact(page, '应上缴', UPWARD).waitFor();
};

const remit = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '上缴经费' }).click();
  const drawer = page.getByRole('dialog', { name: /^上缴经费/ });
  expect(await drawer.getByLabel('上缴金额').inputValue()).toBe(UPWARD);
  await drawer.getByRole('button', { name: '确认上缴' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await fact(page, '待上缴', '0.00').waitFor();
};

type Balances = { data: { account: string; closingFen: number; creditFen: number }[] };

/** Payroll declared, 2 % received, 40 % of it passed up: what was owed above is nothing again. */
export const passUp = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'accountant');
  await goTo(page, '经费', '拨缴经费');
  await page.goto(`${world.run.webUrl}/funds/contributions/${period}`);
  await declare(page);
  await receive(page);
  await look(page, '24-contribution-received', { phone: true });
  await remit(page);
  await page.getByText('已结清').waitFor();
  const { body } = await callAs<Balances>(page, 'GET', '/v1/ledger/balances');
  const debt = body.data.find(({ account }) => account === '211');
  expect([formatFen(debt?.creditFen ?? -1), debt?.closingFen]).toEqual([UPWARD, 0]);
};
