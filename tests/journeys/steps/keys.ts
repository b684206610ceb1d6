import { expect } from 'vitest';
import { goTo } from './signing-in.ts';
import { callWithKey, foundOf, look, pageOf, type World } from './world.ts';

const SCOPES = ['dues:read', 'dues:write', 'reports:read'];

/** The chair makes a key for payroll; it is shown this once and is on no page afterwards. */
export const makeKey = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'chair');
  await goTo(page, '设置', 'API 密钥');
  await page.getByRole('button', { name: '新建密钥' }).click();
  const drawer = page.getByRole('dialog', { name: '新建 API 密钥' });
  await drawer.getByLabel('用途').fill('薪酬系统');
  for (const scope of SCOPES) await drawer.getByRole('checkbox', { name: new RegExp(scope) }).check();
  await drawer.getByRole('button', { name: '生成密钥' }).click();
  const dialog = page.getByRole('dialog', { name: '密钥已生成' });
  const key = await dialog.getByLabel(/^API 密钥/).inputValue();
  expect(key).toMatch(/^ug_live_/);
  world.found.set('apiKey', key);
  await look(page, '15-key-shown-once');
  await dialog.getByRole('button', { name: '我已保存，关闭' }).click();
  await page.getByText(/^尚未使用/).waitFor();
  expect(await page.content()).not.toContain(key);
};

/** A key does what its scopes say and nothing else; the page says when it was last used. */
export const useKey = async (world: World): Promise<void> => {
  const refused = await callWithKey(world, 'GET', `/v1/members/${foundOf(world, 'memberId')}`);
  expect([refused.status, refused.headers['content-type']]).toEqual([403, expect.stringContaining('problem+json')]);
  const page = await pageOf(world, 'chair');
  await page.reload();
  await page.getByText(/^最近使用 \d{4}-\d\d-\d\d/).waitFor();
};
