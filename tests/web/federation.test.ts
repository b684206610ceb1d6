import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WEB_FOLDER } from '#infra/local/web-build.ts';
import type { FederationChild } from '#web/api/client.ts';
import { nextSort, sortChildren } from '#web/features/federation/dashboard/columns.ts';
import { changeBp, signed } from '#web/features/federation/dashboard/measures.ts';
import { applications, dashboardOf, stubFederation } from './stubs/federation.ts';
import { nodeSession, problem } from './stubs/tenancy.ts';
import { expectSound, startWeb, type Web } from './stubs/web.ts';

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web?.close());

const open = (path: string, own = '320106', more: (page: Page) => Promise<unknown> = async () => {}) =>
  web.open(path, async (page) => {
    await stubFederation(
      page,
      { ...nodeSession, active: { ...nodeSession.active, id: own } } as typeof nodeSession,
      own,
    );
    await more(page);
  });

const rowNames = (page: Page): Promise<string[]> => page.locator('#units tbody th').allInnerTexts();

describe('the overview of a federation', () => {
  test('shows six numbers, a chart with its table, and the units below', async () => {
    const page = await open('/', '32');
    await page.getByRole('heading', { name: '江苏省总工会' }).waitFor();
    await page.locator('.tx-chart-place svg').waitFor();
    expect(await page.locator('.tx-figure').count()).toBe(6);
    await expectSound(page);
    await page.getByRole('button', { name: '看表格' }).click();
    await page.getByRole('columnheader', { name: '实缴（元）' }).waitFor();
    await expectSound(page);
    await page.close();
  });

  test('leads down to a district and up again, with the month kept', async () => {
    const page = await open('/?month=2026-10', '32');
    await page.getByRole('link', { name: '南京市总工会' }).click();
    await page.getByRole('link', { name: '南京市鼓楼区总工会' }).click();
    await page.getByRole('heading', { name: '南京市鼓楼区总工会' }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/nodes/320106?month=2026-10');
    await page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '江苏省总工会' }).click();
    await page.getByRole('link', { name: '苏州市总工会' }).waitFor();
    expect(new URL(page.url()).search).toBe('?month=2026-10');
    await page.close();
  });

  test('a union shows its totals and nothing further', async () => {
    const page = await open('/');
    await page.getByRole('button', { name: /华东精密/ }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('看不到名册').waitFor();
    expect(await sheet.getByRole('link').count()).toBe(0);
    await expectSound(page);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.close();
  });

  test('orders the units by any column and by the number that was pressed', async () => {
    const page = await open('/', '32');
    await page.getByRole('button', { name: '单位', exact: true }).click();
    await expect.poll(() => rowNames(page)).toEqual(['南京市总工会', '苏州市总工会']);
    await page.getByRole('button', { name: '单位', exact: true }).click();
    await expect.poll(() => rowNames(page)).toEqual(['苏州市总工会', '南京市总工会']);
    await page.getByRole('button', { name: '会费实缴', exact: true }).click();
    await expect.poll(() => rowNames(page)).toEqual(['南京市总工会', '苏州市总工会']);
    const sorted = page.locator('th[aria-sort="descending"]');
    expect(await sorted.innerText()).toContain('实缴');
    await page.close();
  });

  test('explains a figure on ?, in the words of the server', async () => {
    const page = await open('/');
    await page.getByRole('button', { name: '入会率的口径' }).click();
    await page.getByText('会员 ÷ 职工').waitFor();
    await expectSound(page);
    await page.close();
  });

  test('follows a new posting by itself and marks the unit', async () => {
    const page = await open('/');
    await page.getByText('数据截至 2026-11-22 15:42:10').waitFor();
    await page.route('**/v1/federation/nodes/*/dashboard*', (route) => {
      const dashboard = dashboardOf('320106');
      const [first, ...rest] = dashboard.children;
      return route.fulfill({
        json: {
          ...dashboard,
          asOf: '2026-11-22T07:42:20.000Z',
          totals: { ...dashboard.totals, members: 9999 },
          children: [{ ...first, version: 8 }, ...rest],
        },
      });
    });
    await page.getByText('9,999', { exact: false }).first().waitFor();
    await page.getByText('数据截至 2026-11-22 15:42:20').waitFor();
    await page.getByText('刚更新').waitFor();
    await page.close();
  });

  test('says when a month has nothing and shows the one before', async () => {
    const page = await open('/?month=2026-11', '32', (opened) =>
      opened.route('**/v1/federation/nodes/*/dashboard*', (route) =>
        route.fulfill({ json: dashboardOf('32', '2026-10') }),
      ),
    );
    await page.getByText('2026年11月 还没有数据').waitFor();
    await page.close();
  });

  test('another subtree is refused in words', async () => {
    const page = await open('/nodes/3205', '3201', (opened) =>
      opened.route('**/v1/federation/nodes/*/dashboard*', (route) =>
        route.fulfill(problem(404, 'federation.node.notFound', { detail: '没有找到该单位，或不在您的管辖范围。' })),
      ),
    );
    await page.getByRole('alert').getByText('不在您的管辖范围').waitFor();
    await page.close();
  });
});

describe('figures beside each other', () => {
  const child = (id: string, name: string, duesBp: number | null): FederationChild => {
    const [first] = dashboardOf('320106').children;
    return { ...(first as FederationChild), id, name, rates: { ...(first as FederationChild).rates, duesBp } };
  };
  const three = [child('a', '甲', null), child('b', '乙', 9000), child('c', '丙', 5000)];

  test.each([true, false])('what cannot be computed is last (descending %s)', (descending) => {
    expect(sortChildren(three, { key: 'duesBp', descending }).at(-1)?.id).toBe('a');
  });

  test('a second press turns the order', () => {
    expect(nextSort({ key: 'members', descending: true }, 'members')).toEqual({ key: 'members', descending: false });
    expect(nextSort({ key: 'members', descending: true }, 'name')).toEqual({ key: 'name', descending: false });
  });

  test('rates change in points, sums in percent, and nothing is compared with nothing', () => {
    expect(changeBp(9000, 8800, 'bp')).toBe(200);
    expect(changeBp(110, 100, 'count')).toBe(1000);
    expect(changeBp(110, 0, 'fen')).toBeNull();
    expect(changeBp(null, 5, 'bp')).toBeNull();
    expect([signed(150), signed(-150), signed(0)]).toEqual(['+1.50', '−1.50', '±0.00']);
  });
});

describe('applications', () => {
  const name = applications[0]?.unionName ?? '';
  const openOne = async (more?: (page: Page) => Promise<unknown>) => {
    const page = await open('/applications', '320106', more);
    await page.getByRole('button', { name: `查看申请：${name}` }).click();
    await page.getByText('138****0001').waitFor();
    return page;
  };

  test('are listed with their state, and one opens with all that a decision needs', async () => {
    const page = await openOne();
    await expectSound(page);
    await page.close();
  });

  test('are approved after a question; a second click says that it was decided', async () => {
    let decided = 0;
    const page = await openOne((opened) =>
      opened.route('**/v1/federation/applications/*/approval', (route) => {
        decided += 1;
        return route.fulfill(problem(409, 'tenancy.application.alreadyDecided'));
      }),
    );
    await page.getByRole('button', { name: '批准', exact: true }).click();
    await page
      .getByRole('dialog')
      .filter({ hasText: `批准「${name}」成立工会？` })
      .getByRole('button', { name: '批准', exact: true })
      .click();
    await page.getByRole('alert').getByText('已经处理过了').waitFor();
    expect(decided).toBe(1);
    await page.close();
  });

  test('are refused with a reason only', async () => {
    const sent: unknown[] = [];
    const page = await openOne((opened) =>
      opened.route('**/v1/federation/applications/*/refusal', (route) => {
        sent.push(route.request().postDataJSON());
        return route.fulfill({ json: { ...applications[0], status: 'refused' } });
      }),
    );
    await page.getByRole('button', { name: '不予批准' }).click();
    const dialog = page.getByRole('dialog').filter({ hasText: '不予批准「' });
    await dialog.getByRole('button', { name: '不予批准' }).click();
    await dialog.getByText('请写明原因').waitFor();
    await dialog.getByRole('button', { name: /单位名称与营业执照不一致/ }).click();
    await dialog.getByRole('button', { name: '不予批准' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(sent).toEqual([{ districtCode: '320106', reason: '单位名称与营业执照不一致，请核对后重新申请' }]);
    await page.close();
  });

  test('of a province are those of a district that is chosen', async () => {
    const asked: string[] = [];
    const page = await open('/applications', '32', async (opened) => {
      opened.on('request', (request) => {
        const url = new URL(request.url());
        if (url.pathname === '/v1/federation/applications') asked.push(url.searchParams.get('districtCode') ?? '');
      });
    });
    await page.getByRole('button', { name: `查看申请：${name}` }).waitFor();
    expect(asked[0]).toBe('320102');
    await expectSound(page);
    await page.close();
  });

  test('can be read but not decided by an analyst', async () => {
    const page = await web.open('/applications', (opened) =>
      stubFederation(opened, { ...nodeSession, permissions: ['federation.applications.read'] }),
    );
    await page.getByRole('button', { name: `查看申请：${name}` }).click();
    await page.getByText('138****0001').waitFor();
    expect(await page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);
    await page.close();
  });
});

describe('size of what a federation loads, gzip', () => {
  type Chunk = { readonly file: string; readonly imports?: readonly string[] };

  test('from sign-in to the first numbers within 260 KB; the chart comes after them', () => {
    const manifest: Readonly<Record<string, Chunk>> = JSON.parse(
      readFileSync(resolve(WEB_FOLDER, '.vite/manifest.json'), 'utf8'),
    );
    const seen = new Set<string>();
    const visit = (key: string): void => {
      if (seen.has(key)) return;
      seen.add(key);
      for (const next of manifest[key]?.imports ?? []) visit(next);
    };
    const entries = [
      'index.html',
      'src/console/signed-in.tsx',
      'src/features/federation/dashboard/dashboard-page.tsx',
      'src/api/connect.ts',
    ];
    for (const entry of entries) visit(entry);
    const bytes = [...seen]
      .map((key) => gzipSync(readFileSync(resolve(WEB_FOLDER, manifest[key]?.file ?? ''))).length)
      .reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThanOrEqual(260 * 1024);
  });
});
