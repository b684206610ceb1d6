import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { goTo, signInAs, signInByPhone } from './signing-in.ts';
import { callAs, foundOf, look, type Problem, pageOf, type World } from './world.ts';

const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click();

/** The same code with another check character. */
const withWrongCheck = (code: string): string => `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;

const fillForm = async (world: World, page: Page): Promise<void> => {
  const { cast } = world;
  await page.getByLabel('工会名称').fill(cast.unionName);
  const code = page.getByLabel('工会统一社会信用代码');
  await code.fill(withWrongCheck(cast.unionCode));
  const { province, city, district } = cast.region;
  await page.getByLabel('省（自治区、直辖市）').selectOption(province);
  await page.getByLabel('市', { exact: true }).selectOption(city);
  await page.getByLabel('区县', { exact: true }).selectOption(district);
  await next(page);
  await page.getByText(`最后一位对不上：按前 17 位计算应为 ${cast.unionCode.slice(-1)}`).waitFor();
  await look(page, '01-apply-wrong-check-digit', { phone: true });
  await code.fill(cast.unionCode);
  await page.getByText('校验通过：两个校验位都相符').waitFor();
  await next(page);
  await page.getByLabel('企业统一社会信用代码').fill(cast.enterpriseCode);
  await page.getByLabel('职工人数').fill(String(cast.employees));
  await next(page);
  await page.getByLabel('联系人姓名').fill(cast.chair.name);
  await page.getByLabel('联系人手机号').fill(cast.chair.phone);
  await next(page);
  await page.getByText('请核对以下内容').waitFor();
};

/** A newcomer applies; a wrong check digit is named, the right one goes through to the status page. */
export const apply = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'chair');
  await page.goto(world.run.webUrl);
  await look(page, '00-landing', { phone: true });
  await page.getByRole('link', { name: /^申请建会/ }).click();
  await fillForm(world, page);
  const submitted = page.waitForResponse((answer) => answer.url().endsWith('/v1/public/applications'));
  await page.getByRole('button', { name: '提交申请' }).click();
  const { id } = (await (await submitted).json()) as { id: string };
  world.found.set('applicationId', id);
  await page.getByRole('heading', { name: '申请已提交，等待审批' }).waitFor();
  await page.getByText(world.cast.unionName).first().waitFor();
  await look(page, '02-status-waiting', { phone: true });
};

const openApplication = async (world: World, page: Page): Promise<void> => {
  await goTo(page, '建会审批');
  const waiting = page.getByRole('row').filter({ hasText: '待审批' });
  await waiting
    .getByRole('button', { name: `查看申请：${world.cast.unionName}` })
    .first()
    .click();
  await page.getByRole('dialog').getByText(world.cast.unionCode).waitFor();
};

const approve = async (page: Page): Promise<void> => {
  await page.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click();
  await page
    .getByRole('dialog', { name: /批准「/ })
    .getByRole('button', { name: '批准', exact: true })
    .click();
};

/** The administrator approves; a second tab that still shows the old state, and the API, say that it is decided. */
export const decide = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'administrator');
  await signInAs(world, page, world.cast.administrator);
  await openApplication(world, page);
  await look(page, '03-inbox');
  const late = await page.context().newPage();
  await late.goto(world.run.webUrl);
  await openApplication(world, late);
  await approve(page);
  await page.getByText(`已批准，正在开通「${world.cast.unionName}」`).waitFor();
  await approve(late);
  await late.getByText('这份申请已经处理过了，没有重复执行。').waitFor();
  await late.close();
  const path = `/v1/federation/applications/${foundOf(world, 'applicationId')}/approval`;
  const district = world.cast.region.district;
  const again = await callAs(page, 'POST', path, { districtCode: district });
  expect([again.status, again.body.code]).toEqual([409, 'tenancy.application.alreadyDecided']);
};

const applyAgain = async (world: World, page: Page): Promise<void> => {
  const { cast } = world;
  const command = {
    unionName: cast.unionName,
    unionCode: cast.unionCode,
    enterpriseCode: cast.enterpriseCode,
    districtCode: cast.region.district,
    employees: cast.employees,
    contact: { ...cast.chair },
  };
  const twice = await callAs<Problem>(page, 'POST', '/v1/public/applications', command);
  expect([twice.status, twice.body.code]).toEqual([409, 'tenancy.application.codeTaken']);
};

/** The status page follows by itself; the contact signs in with the verified phone, is chair and sees what comes next. */
export const enterAsChair = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'chair');
  await page.getByRole('heading', { name: '工会已开通' }).waitFor();
  await page.getByRole('link', { name: '用手机号登录' }).click();
  await signInByPhone(page, world.cast.chair);
  await page.getByText('已完成 0 项，共 8 项').waitFor();
  await page.getByRole('link', { name: /导入会员名册/ }).waitFor();
  await page.getByRole('banner').getByText(world.cast.unionName).waitFor();
  await page.getByRole('banner').getByText('主席', { exact: true }).waitFor();
  await applyAgain(world, page);
  await look(page, '04-chair-home', { phone: true });
};
