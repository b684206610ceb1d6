import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createdKey, stubRecords } from './stubs/records.ts';
import { chairSession, stubTenancy } from './stubs/tenancy.ts';
import { expectSound, startWeb, type Web } from './stubs/web.ts';

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web?.close());

const open = (more: (page: Page) => Promise<unknown> = async () => {}, session = chairSession) =>
  web.open('/settings/api-keys', async (page) => {
    await stubTenancy(page, session);
    await stubRecords(page);
    await more(page);
  });

describe('API keys', () => {
  test('are listed with scopes, last use and the end of an old secret', async () => {
    const page = await open();
    await page.getByText('最近使用 2026-11-22 14:05').waitFor();
    await page.getByText('旧密钥，2026-11-23 16:00 失效').waitFor();
    expect(await page.getByRole('link', { name: '接口文档' }).first().getAttribute('href')).toBe('/docs');
    await expectSound(page);
    await page.close();
  });

  test('a new one is shown once, and goes with its dialog', async () => {
    const page = await open();
    await page.getByRole('button', { name: '新建密钥' }).click();
    await page.getByRole('button', { name: '生成密钥' }).click();
    await page.getByText('请至少选择一个范围').waitFor();
    await page.getByLabel('用途').fill('考勤系统');
    await page.getByRole('checkbox', { name: /读会费和入账结果/ }).check();
    await expectSound(page);
    await page.getByRole('button', { name: '生成密钥' }).click();
    await expect.poll(() => page.getByRole('textbox', { name: /^API 密钥/ }).inputValue()).toBe(createdKey.key);
    await page.getByText('密钥只在这里显示一次').waitFor();
    await expectSound(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '我已保存，关闭' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain(createdKey.key);
    await page.close();
  });

  test('a rotation says how long the old one goes on', async () => {
    const sent: unknown[] = [];
    const page = await open((opened) =>
      opened.route('**/v1/clients/*/rotation', (route) => {
        sent.push(route.request().postDataJSON());
        return route.fulfill({ status: 201, json: createdKey });
      }),
    );
    await page.getByRole('button', { name: '轮换：薪酬系统' }).click();
    await page.getByRole('radio', { name: '7 天' }).check();
    await page.getByRole('button', { name: '生成新密钥' }).click();
    await page.getByText('密钥已生成').waitFor();
    expect(sent).toEqual([{ overlapHours: 168 }]);
    await page.close();
  });

  test('one is revoked after a question', async () => {
    const page = await open();
    const ended: string[] = [];
    await page.route('**/v1/clients/*', (route) => {
      ended.push(route.request().method());
      return route.fulfill({ json: createdKey.client });
    });
    await page.getByRole('button', { name: '停用：薪酬系统' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
    await expect.poll(() => ended).toEqual(['DELETE']);
    await page.close();
  });

  test('are only looked at by whoever may not manage them', async () => {
    const page = await open(undefined, { ...chairSession, permissions: ['integration.clients.read'] });
    await page.getByText('最近使用').waitFor();
    expect(await page.getByRole('button', { name: '新建密钥' }).count()).toBe(0);
    await page.close();
  });
});
