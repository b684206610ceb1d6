import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { runningMonth } from '#web/features/funds/calendar.ts';
import { formatFen } from '#web/lib/format.ts';
import { postedFen, troubleOf } from './payroll-file.ts';
import { goTo, signInAs } from './signing-in.ts';
import { callAs, foundOf, look, pageOf, truth, type World } from './world.ts';

const { period } = truth.payroll;
type Dashboard = { totals: { duesPaidFen: number } };

const levels = (world: World) =>
  [
    ['administrator', world.cast.administrator, world.cast.region.district],
    ['city', world.cast.cityAdministrator, world.cast.region.city],
    ['province', world.cast.provinceAdministrator, world.cast.region.province],
  ] as const;

const tile = (page: Page) => page.getByRole('region', { name: '会费实缴', exact: true });

const paidAt = async (page: Page, code: string): Promise<number> =>
  (await callAs<Dashboard>(page, 'GET', `/v1/federation/nodes/${code}/dashboard`)).body.totals.duesPaidFen;

/** A refund counts in the month in which it is booked (ADR 0003): the running one. */
const REFUND_FEN = 300;
const refundInPeriodFen = (): number => (runningMonth() === period ? REFUND_FEN : 0);

/** Gives back what the member paid too much. */
const refundDifference = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'accountant');
  const { no } = troubleOf('dues-amount-differs');
  await goTo(page, '经费', '待处理清单');
  const row = page.getByRole('region', { name: '待处理的会费款项' }).getByRole('row').filter({ hasText: no });
  await row.getByRole('button', { name: /^处理/ }).click();
  const drawer = page.getByRole('dialog', { name: /^处理：金额不符/ });
  await drawer.getByRole('radio', { name: /^退还多收的 3\.00 元/ }).check();
  await drawer.getByLabel('事由').fill('工资表多扣，退还本人');
  await drawer.getByRole('button', { name: '确认处理' }).click();
  await drawer.waitFor({ state: 'hidden' });
};

/** District, city and province look on while the union gives three yuan back: all three follow within seconds. */
export const followPosting = async (world: World): Promise<void> => {
  const watching: { readonly page: Page; readonly before: number }[] = [];
  for (const [visitor, person, code] of levels(world)) {
    const page = await pageOf(world, visitor);
    if (visitor !== 'administrator') await signInAs(world, page, person);
    await page.goto(world.run.webUrl);
    const before = await paidAt(page, code);
    await tile(page).getByText(formatFen(before)).first().waitFor();
    watching.push({ page, before });
  }
  await refundDifference(world);
  for (const { page, before } of watching)
    await tile(page)
      .getByText(formatFen(before - REFUND_FEN))
      .first()
      .waitFor();
};

/** What the union has posted is what the district reads of it, in the table and in the sheet; no person is in it. */
export const readUnion = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'administrator');
  const { unionName } = world.cast;
  const paid = formatFen(postedFen + Number(foundOf(world, 'lateFen')) - refundInPeriodFen());
  await page.goto(`${world.run.webUrl}/?month=${period}`);
  const row = page.getByRole('row').filter({ hasText: unionName }).filter({ hasText: paid });
  await row.getByText('213,370.42').first().waitFor();
  await row.getByText('85,348.17').first().waitFor();
  await look(page, '29-district-dashboard');
  await row.getByRole('button', { name: unionName }).click();
  const sheet = page.getByRole('dialog', { name: unionName });
  await sheet.getByText('看不到名册、凭证和任何会员的个人信息', { exact: false }).waitFor();
  await look(page, '30-union-sheet');
  await sheet.getByRole('button', { name: '关闭' }).click();
};

/** From the province down to the union's district, with the way back above; the chart has its table. */
export const drillDown = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'province');
  await page.goto(`${world.run.webUrl}/?month=${period}`);
  await page.getByRole('link', { name: '南京市总工会' }).waitFor();
  await look(page, '31-province-dashboard');
  await page.getByRole('figure').getByRole('button', { name: '看表格' }).click();
  await page.getByRole('figure').getByRole('rowheader', { name: '2026年11月' }).waitFor();
  await page.getByRole('link', { name: '南京市总工会' }).click();
  await page.getByRole('heading', { level: 1, name: '南京市总工会' }).waitFor();
  await page.getByRole('link', { name: '南京市鼓楼区总工会' }).click();
  await page.getByRole('heading', { level: 1, name: '南京市鼓楼区总工会' }).waitFor();
  const crumbs = page.getByRole('navigation', { name: '所在位置' });
  expect(await crumbs.getByRole('listitem').allTextContents()).toEqual([
    '江苏省总工会',
    '南京市总工会',
    '南京市鼓楼区总工会',
  ]);
  await page.getByRole('button', { name: world.cast.unionName }).waitFor();
  await crumbs.getByRole('link', { name: '江苏省总工会' }).click();
  await page.getByRole('heading', { level: 1, name: '江苏省总工会' }).waitFor();
};

/** No page of a member and no answer about one for a federation. */
export const closedToFederation = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'administrator');
  const memberId = foundOf(world, 'memberId');
  for (const path of [`/v1/members/${memberId}`, '/v1/members', `/v1/dues/members/${memberId}`])
    expect([403, 404], path).toContain((await callAs(page, 'GET', path)).status);
  await page.goto(`${world.run.webUrl}/members/${memberId}`);
  await page.getByText('没有找到这个页面').waitFor();
};
