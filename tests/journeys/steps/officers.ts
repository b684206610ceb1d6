import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { goTo, signInByPhone } from './signing-in.ts';
import { callAs, look, type Newcomer, pageOf, type World } from './world.ts';

type Officers = { data: { personId: string; name: string; terms: { role: string; from: string }[] }[] };

/** Opened from the link of an invitation: sign in, accept, enter. */
export const acceptInvitation = async (page: Page, link: string, who: Newcomer): Promise<void> => {
  await page.goto(link);
  await page.getByRole('link', { name: '登录后查看' }).click();
  await signInByPhone(page, who);
  await page.getByRole('button', { name: '接受邀请' }).click();
  await page.getByText('已接受，欢迎加入').waitFor();
};

const invite = async (page: Page, who: Newcomer, office: string): Promise<string> => {
  await page.getByRole('button', { name: '邀请任职' }).click();
  const drawer = page.getByRole('dialog', { name: '邀请任职' });
  await drawer.getByLabel('被邀请人姓名').fill(who.name);
  await drawer.getByLabel('手机号（可不填）').fill(who.phone);
  await drawer.getByRole('checkbox', { name: office, exact: true }).check();
  await drawer.getByRole('button', { name: '生成邀请链接' }).click();
  const dialog = page.getByRole('dialog', { name: '邀请链接已生成' });
  const link = await dialog.getByLabel('邀请链接', { exact: true }).inputValue();
  await look(page, '05-invitation-link');
  await dialog.getByRole('button', { name: '完成' }).click();
  return link;
};

const SENTENCE = '经审委员审查账目，不能自己记账或收付款。请另选一人。';

/** The form names the conflict before it is sent, and the server refuses it as well. */
const tryIncompatible = async (page: Page, who: Newcomer): Promise<void> => {
  await page.getByRole('button', { name: `增加职务：${who.name}` }).click();
  const drawer = page.getByRole('dialog', { name: `为「${who.name}」增加职务` });
  await drawer.getByRole('radio', { name: '经审委员' }).check();
  await drawer.getByText('这两个职务不能由同一人担任').waitFor();
  await look(page, '06-incompatible-office');
  await drawer.getByRole('button', { name: '取消' }).click();
  const { body } = await callAs<Officers>(page, 'GET', '/v1/officers');
  const officer = body.data.find(({ name }) => name === who.name);
  const terms = officer?.terms.map(({ role, from }) => ({ role, from })) ?? [];
  const refused = await callAs(page, 'PUT', `/v1/officers/${officer?.personId}`, {
    terms: [...terms, { role: 'audit', from: terms[0]?.from }],
  });
  expect([refused.status, refused.body.code]).toEqual([422, 'tenancy.officer.auditHandlesMoney']);
  expect(refused.body.detail.length).toBeGreaterThan(SENTENCE.length / 3);
};

/** The chair invites the accountant, who accepts on another computer; the audit page has both. */
export const inviteAccountant = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'chair');
  const { accountant, unionName } = world.cast;
  await goTo(page, '设置', '任职人员');
  const link = await invite(page, accountant, '会计');
  const hers = await pageOf(world, 'accountant');
  await acceptInvitation(hers, link, accountant);
  await hers.getByText(`您现在是 ${unionName} 的会计。`).waitFor();
  await look(hers, '07-invitation-accepted', { phone: true });
  await hers.getByRole('link', { name: '进入工作台' }).click();
  await hers.getByRole('navigation', { name: '主导航' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: `结束任期：${accountant.name} 会计` }).waitFor();
  await tryIncompatible(page, accountant);
  await look(page, '08-officers');
};

/** The entry of the trail that says so, on the audit page. */
export const findInTrail = async (page: Page, what: RegExp): Promise<void> => {
  await goTo(page, '审计与公开', '审计日志');
  await page.getByRole('listitem').filter({ hasText: what }).first().waitFor();
};

export const seeTrail = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'chair');
  await findInTrail(page, new RegExp(`发出任职邀请.*${world.cast.accountant.name}`));
  await page.getByRole('listitem').filter({ hasText: '接受任职邀请' }).first().waitFor();
  await look(page, '09-audit');
};

/** Taken out of office, she is refused with her next request and finds no union to work for. */
export const endOffice = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'chair');
  const { accountant } = world.cast;
  const hers = await pageOf(world, 'accountant');
  expect((await callAs(hers, 'GET', '/v1/dues/worklist')).status).toBe(200);
  await goTo(page, '设置', '任职人员');
  await page.getByRole('button', { name: `移除：${accountant.name}` }).click();
  const dialog = page.getByRole('dialog', { name: `把「${accountant.name}」移出任职人员？` });
  await dialog.getByRole('button', { name: '移除', exact: true }).click();
  await page.getByRole('button', { name: `移除：${accountant.name}` }).waitFor({ state: 'detached' });
  expect([401, 403, 404]).toContain((await callAs(hers, 'GET', '/v1/dues/worklist')).status);
  await hers.goto(world.run.webUrl);
  await hers.getByText('您还没有可用的单位').waitFor();
};
