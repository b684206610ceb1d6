import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventLabels, moduleLabels, moduleOf } from '#web/features/tenancy/audit/event-labels.ts';
import { conflictOf } from '#web/features/tenancy/officers/conflict.ts';
import { deviceOf } from '#web/features/tenancy/sessions/device.ts';
import { stubRecords } from './stubs/records.ts';
import { chairSession, invitations, nodeSession, problem, stubTenancy } from './stubs/tenancy.ts';
import { expectSound, startWeb, type Web } from './stubs/web.ts';

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web?.close());

const open = (path: string, more: (page: Page) => Promise<unknown> = async () => {}, session = chairSession) =>
  web.open(path, async (page) => {
    await stubTenancy(page, session);
    await stubRecords(page);
    await more(page);
  });

describe('the first page of a new union', () => {
  test('counts what is set up, and each line leads to where it is done', async () => {
    const page = await open('/');
    await page.getByText('已完成 3 项，共 8 项').waitFor();
    const line = (name: RegExp) => page.getByRole('link', { name });
    expect(await line(/完善单位资料/).getAttribute('href')).toBe('/settings/union');
    expect(await line(/导入会员名册/).getAttribute('href')).toBe('/members/imports');
    expect(await line(/接上薪酬系统/).getAttribute('href')).toBe('/settings/api-keys');
    await page.getByRole('button', { name: '收起', exact: true }).click();
    await line(/完善单位资料/).waitFor({ state: 'detached' });
    await page.close();
  });

  test('shows no checklist to an office that cannot set anything up', async () => {
    const page = await open('/', undefined, { ...chairSession, permissions: ['tenancy.union.read'] });
    await page.getByText('今天要做的', { exact: true }).waitFor();
    expect(await page.getByText('开始使用').count()).toBe(0);
    await page.close();
  });
});

describe('union profile', () => {
  test('sends what was changed with the version that was read; a faster colleague is named', async () => {
    const sent: unknown[] = [];
    const page = await open('/settings/union', (opened) =>
      opened.route('**/v1/union', (route) => {
        if (route.request().method() !== 'PATCH') return route.fallback();
        sent.push(route.request().postDataJSON());
        return route.fulfill(problem(409, 'storage.version.stale', { detail: '别人刚刚修改过，请刷新后再改。' }));
      }),
    );
    await page.getByRole('button', { name: '修改资料' }).click();
    await page.getByLabel('办公地址').fill('南京市鼓楼区中山北路 1 号');
    await expectSound(page);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('别人刚刚修改过').waitFor();
    expect(sent).toEqual([{ version: 3, employees: 1026, address: '南京市鼓楼区中山北路 1 号' }]);
    await page.close();
  });
});

describe('offices that exclude each other', () => {
  const from = '2026-01-01';
  test.each([
    [['finance', 'cashier'], true],
    [['audit', 'committee'], true],
    [['audit', 'chair'], true],
    [['women', 'committee'], false],
  ] as const)('%s', (roles, excluded) => {
    expect(conflictOf(roles.map((role) => ({ role, from }))) !== undefined).toBe(excluded);
  });

  test('do not when one term ends before the other begins', () => {
    expect(
      conflictOf([
        { role: 'finance', from, until: '2026-06-30' },
        { role: 'cashier', from: '2026-07-01' },
      ]),
    ).toBeUndefined();
  });
});

describe('officers', () => {
  test('the page is sound and says who holds what until when', async () => {
    const page = await open('/settings/officers');
    await page.getByText('2025年3月1日 至 2030年2月28日').first().waitFor();
    await page.getByText('待接受').waitFor();
    await expectSound(page);
    await page.close();
  });

  test('an accountant who is to be cashier as well is not even sent', async () => {
    const sent: string[] = [];
    const page = await open('/settings/officers');
    page.on('request', (request) => sent.push(request.method()));
    await page.getByRole('button', { name: '邀请任职' }).click();
    await page.getByLabel('被邀请人姓名').fill('王芳');
    await page.getByRole('checkbox', { name: '会计' }).check();
    await page.getByRole('checkbox', { name: '出纳' }).check();
    await page.getByText('这两个职务不能由同一人担任').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '生成邀请链接' }).click();
    await page.getByRole('checkbox', { name: '会计' }).waitFor();
    expect(sent).not.toContain('POST');
    await page.close();
  });

  test('an invitation gives a link once, with the token behind the #', async () => {
    const page = await open('/settings/officers', (opened) =>
      opened.route('**/v1/invitations', (route) =>
        route.request().method() === 'POST'
          ? route.fulfill({ status: 201, json: { ...invitations[0], token: 'tok/en+1' } })
          : route.fallback(),
      ),
    );
    await page.getByRole('button', { name: '邀请任职' }).click();
    await page.getByLabel('被邀请人姓名').fill('王芳');
    await page.getByRole('checkbox', { name: '出纳' }).check();
    await page.getByRole('button', { name: '生成邀请链接' }).click();
    const link = await page.getByLabel('邀请链接', { exact: true }).inputValue();
    expect(new URL(link).pathname + new URL(link).hash).toBe('/apply/invitation#tok%2Fen%2B1');
    await expectSound(page);
    await page.close();
  });

  test('a term ends with its last day and a reason, and not without', async () => {
    const sent: unknown[] = [];
    const page = await open('/settings/officers', (opened) =>
      opened.route('**/v1/officers/*', (route) => {
        sent.push(route.request().postDataJSON());
        return route.fulfill({ json: {} });
      }),
    );
    await page.getByRole('button', { name: '结束任期：欧阳少东 会计' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '结束任期' }).click();
    await dialog.getByText('请写明原因').waitFor();
    await dialog.getByLabel('最后一天').fill('2026-11-22');
    await dialog.getByLabel('原因').fill('本人辞职');
    await dialog.getByRole('button', { name: '结束任期' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(sent).toMatchObject([
      { version: 4, reason: '本人辞职', terms: [{ role: 'finance', until: '2026-11-22' }, { role: 'women' }] },
    ]);
    await page.close();
  });
});

describe('sessions', () => {
  test('another device is signed out after a question; this one cannot be', async () => {
    const page = await open('/settings/sessions');
    const ended: string[] = [];
    await page.route('**/v1/sessions/*', (route) => {
      ended.push(new URL(route.request().url()).pathname);
      return route.fulfill({ json: {} });
    });
    await page.getByText('Chrome，Windows').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: '退出：微信，Android' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '退出', exact: true }).click();
    await expect.poll(() => ended).toEqual(['/v1/sessions/ses_01JDAAAAAAAAAAAAAAAAAAAAAB']);
    expect(await page.getByRole('button', { name: /退出：Chrome/ }).count()).toBe(0);
    await page.close();
  });

  test.each([
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1', 'Safari', 'iOS'],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge', 'Windows'],
    ['Mozilla/5.0 (Linux; Android 15) Chrome/130 Mobile Safari wxwork/4.1 MicroMessenger/7.0', '企业微信', 'Android'],
  ])('%s', (agent, browser, system) => {
    expect(deviceOf(agent)).toEqual({ browser, system });
  });

  test('an agent that says nothing is an unknown device', () => {
    expect(deviceOf('curl/8')).toBeUndefined();
  });
});

describe('audit trail', () => {
  test('says in words who did what, why, before and after, and can be narrowed', async () => {
    const page = await open('/oversight/audit');
    await page.getByText('调整任职：欧阳少东').waitFor();
    await page.getByText('明细').first().click();
    await page.getByText('会计（2025-03-01 至 2026-11-22）').waitFor();
    await page.getByText('接口：薪酬系统').waitFor();
    await expectSound(page);
    await page.getByLabel('操作人').fill('没有这个人');
    await page.getByText('没有符合条件的记录').waitFor();
    await page.close();
  });

  test('of a federation is its own page', async () => {
    const page = await open('/oversight/audit', undefined, nodeSession);
    await page.getByText('调整任职：欧阳少东').waitFor();
    await page.close();
  });

  const root = resolve(import.meta.dirname, '../../shared');
  /** Names that are put together while running: the part in the braces and its values. */
  const templates: Readonly<Record<string, readonly string[]>> = {
    'tenancy.invitation.': ['accepted', 'withdrawn'],
    'tenancy.officer.': ['appointed', 'changed', 'removed'],
    'tenancy.application.': ['approved', 'refused'],
    'integration.client.': ['created', 'rotated', 'revoked'],
    'members.import.':
      /const NAMES = \[([^\]]+)\]/
        .exec(readFileSync(resolve(root, 'members/imports/events.ts'), 'utf8'))?.[1]
        ?.match(/\w+/g) ?? [],
  };
  const sources = globSync(['*/*/events.ts', '*/*/*rules.ts', '*/*/actions.ts'], { cwd: root }).map((file) =>
    readFileSync(resolve(root, file), 'utf8'),
  );
  const events = globSync('*/*/events.ts', { cwd: root }).map((file) => readFileSync(resolve(root, file), 'utf8'));
  const literal = events.flatMap((text) =>
    [...text.matchAll(/'([a-z]+\.[a-zA-Z]+\.[a-zA-Z]+)'/g)].map((hit) => hit[1] ?? ''),
  );
  const built = sources.flatMap((text) =>
    [...text.matchAll(/name: `([a-z]+\.[a-zA-Z]+\.)\$\{/g)].map((hit) => hit[1] ?? ''),
  );

  test('has a sentence for every event of every module', () => {
    const names = [
      ...literal,
      ...built.flatMap((start) => (templates[start] ?? [`?${start}`]).map((end) => start + end)),
    ];
    expect(names.length).toBeGreaterThan(40);
    expect([...new Set(names)].filter((name) => eventLabels[name] === undefined)).toEqual([]);
  });

  test('has a name for every module', () => {
    expect(Object.keys(eventLabels).filter((name) => moduleLabels[moduleOf(name)] === undefined)).toEqual([]);
  });
});
