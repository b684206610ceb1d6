import type { Page } from 'playwright-core';
import type { Newcomer, World } from './world.ts';

/** On the issuer's page: a new person by name and phone. */
export const signInByPhone = async (page: Page, { name, phone }: Newcomer): Promise<void> => {
  await page.getByLabel('姓名 · Name').fill(name);
  await page.getByLabel('手机号 · Phone').fill(phone);
  await page.getByRole('button', { name: '登录', exact: true }).click();
};

/** From the first page as one of the demo people. */
export const signInAs = async (world: World, page: Page, name: string): Promise<void> => {
  await page.goto(world.run.webUrl);
  await page.getByRole('link', { name: /^登录/ }).click();
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
};

/** The way there is through the navigation, as a person goes it; a section with one page is a link by itself. */
export const goTo = async (page: Page, section: string, label = section): Promise<void> => {
  const nav = page.getByRole('navigation', { name: '主导航' });
  const link = nav.getByRole('link', { name: label, exact: true });
  const group = nav.getByRole('button', { name: section, exact: true });
  await nav.getByText(section, { exact: true }).first().waitFor();
  if ((await group.count()) > 0 && !(await link.isVisible())) await group.click();
  const target = (await link.count()) > 0 ? link : nav.getByRole('link', { name: section, exact: true });
  await target.click();
  await page.getByRole('heading', { level: 1 }).waitFor();
};
