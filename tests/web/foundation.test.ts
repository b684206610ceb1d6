import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureWebBuilt, WEB_FOLDER } from '#infra/local/web-build.ts';
import { expectNoAxeViolations, expectNoOverflow, launchBrowser, openNext } from '#tests/kit/browser.ts';
import { serveBuiltWeb } from '#tests/kit/built-web.ts';
import { makeActionKeys } from '#web/api/action-key.ts';
import { ProblemError } from '#web/api/problem.ts';
import type { Session } from '#web/api/session.ts';
import type { Feature } from '#web/console/feature.ts';
import { csvOf } from '#web/console/kit/chart/export.ts';
import { pathOf } from '#web/console/kit/form-problem.tsx';
import { activeHref, navFor, routesFor } from '#web/console/nav.ts';
import { problemText } from '#web/i18n/problems.ts';
import { fill } from '#web/i18n/text.ts';
import { formatFen, formatInstant, formatPeriod, parseYuan } from '#web/lib/format.ts';
import { match } from '#web/member/router.ts';
import { palettes } from '#web/theme.ts';
import { expectSound } from './stubs/web.ts';

const union = {
  kind: 'union' as const,
  id: 'uni_01JDAAAAAAAAAAAAAAAAAAAAAA',
  name: '华东精密机械制造有限公司工会委员会',
  roles: ['finance', 'committee'],
};
const node = { kind: 'node' as const, id: '320102', name: '玄武区总工会', roles: ['administrator'] };
const session: Session = {
  person: { id: 'per_01JDAAAAAAAAAAAAAAAAAAAAAA', name: '阿布都热合曼·吐尔逊' },
  active: { ...union, memberId: 'mbr_01JDAAAAAAAAAAAAAAAAAAA812' },
  offices: [
    { key: 'a', ...union },
    { key: 'b', ...node },
  ],
  permissions: [],
  csrfToken: 'token',
  locale: 'zh-CN',
};

const problem = (status: number, code: string) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ status, code, title: code, detail: '', requestId: 'req_test' }),
});

/** Nothing of the API exists here but the session; every other call is refused as missing. */
const stub = async (page: Page, answer: Session | null): Promise<void> => {
  await page.route('**/v1/**', (route) => route.fulfill(problem(404, 'http.route.notFound')));
  await page.route('**/v1/session', (route) =>
    answer ? route.fulfill({ json: answer }) : route.fulfill(problem(401, 'http.session.missing')),
  );
};

describe('built pages in a browser', () => {
  let browser: Browser;
  let web: Awaited<ReturnType<typeof serveBuiltWeb>>;
  beforeAll(async () => {
    await ensureWebBuilt();
    [browser, web] = await Promise.all([launchBrowser(), serveBuiltWeb(WEB_FOLDER)]);
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
  });

  test('a page whose parts are gone, because a new version came out, is loaded anew once', async () => {
    const { page, errors } = await openNext(browser);
    await stub(page, session);
    let isGone = true;
    await page.route(/assets\/signed-in-[^/]+\.js$/, (route) => {
      const answer = isGone ? route.fulfill({ status: 404, body: '' }) : route.continue();
      isGone = false;
      return answer;
    });
    await page.goto(web.url);
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    expect(isGone).toBe(false);
    expect(errors).toEqual([]);
    await page.close();
  });

  const open = async (path: string, answer: Session | null, options: Parameters<typeof openNext>[1] = {}) => {
    const opened = await openNext(browser, options);
    await stub(opened.page, answer);
    await opened.page.goto(web.url + path);
    await opened.page.locator('main').waitFor();
    return opened;
  };

  const places = [
    ['landing', '/', null, '申请建会', 'Apply for a union'],
    ['console home', '/', session, '今天要做的', 'To do today'],
    ['missing page', '/nowhere', session, '没有找到这个页面', 'This page does not exist'],
    ['member home', '/member', session, '会员卡', 'Membership card'],
    ['member sign-in', '/member', null, '登录', 'Sign in'],
    ['sign-up', '/apply', null, '申请建会', 'Apply for a union'],
  ] as const;
  const looks = [
    ['zh', {}, 'nothing'],
    ['en', { locale: 'en' }, 'words'],
    ['zh dark', { dark: true }, 'colours'],
  ] as const;

  describe.each(looks)('%s', (look, options, difference) => {
    test.each(places)('%s is drawn, accessible and fits 360 px', async (_name, path, answer, zh, en) => {
      const { page, errors } = await open(path, answer, options);
      const words = look === 'en' ? en : zh;
      await page.getByText(words).or(page.getByLabel(words)).first().waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(look === 'en' ? 'en' : 'zh-CN');
      await expectSound(page, difference);
      expect(errors).toEqual([]);
      await page.close();
    });
  });

  test('a visitor without a session is sent from a deep link to sign-in and back to that link', async () => {
    const { page } = await openNext(browser);
    await stub(page, null);
    await page.route('**/auth/login**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<main>issuer</main>' }),
    );
    await page.goto(`${web.url}/members?q=oysd#row`);
    await page.waitForURL('**/auth/login**');
    expect(new URL(page.url()).searchParams.get('returnTo')).toBe('/members?q=oysd#row');
    await page.close();
  });

  test('the chosen language lasts over a reload', async () => {
    const { page } = await open('/', null);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Apply for a union').waitFor();
    await page.reload();
    await page.getByText('Apply for a union').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.close();
  });

  test('care mode shows type of at least 24 px, fits 360 px and lasts', async () => {
    const { page } = await open('/member', session, { width: 360, height: 740 });
    await page.getByRole('button', { name: '长辈版' }).click();
    await page.reload();
    await page.getByRole('button', { name: '标准版' }).waitFor();
    expect(
      await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize)),
    ).toBeGreaterThanOrEqual(24);
    await expectNoOverflow(page, 360);
    await expectNoAxeViolations(page);
    await page.close();
  });

  test('switching the office asks the server with the CSRF token and opens the other first page', async () => {
    const { page } = await open('/', session);
    const other: Session = { ...session, active: node };
    const asked: (string | undefined)[] = [];
    await page.route('**/v1/session/active', async (route) => {
      asked.push(route.request().postData() ?? '', route.request().headers()['x-csrf-token']);
      await page.route('**/v1/session', (again) => again.fulfill({ json: other }));
      await route.fulfill({ status: 204 });
    });
    await page.getByRole('button', { name: /切换单位与身份/ }).click();
    await page.getByRole('button', { name: /玄武区总工会/ }).click();
    await page.getByRole('banner').getByText('管理员').waitFor();
    expect(asked).toEqual(['{"key":"b"}', 'token']);
    await page.close();
  });

  test('on a narrow screen the navigation is a dialog that Escape closes', async () => {
    const { page } = await open('/', session, { width: 360, height: 740 });
    await page.getByRole('button', { name: '打开导航' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('link', { name: '首页' }).waitFor();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.close();
  });

  test('a failing session request says what happened, with the request id, and offers a retry', async () => {
    const { page } = await openNext(browser);
    await page.route('**/v1/session', (route) => route.fulfill(problem(403, 'http.session.blocked')));
    await page.goto(web.url);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('req_test');
    await page.getByRole('button', { name: '重试' }).waitFor();
    await page.close();
  });
});

describe('size of what is loaded, gzip', () => {
  type Chunk = { readonly file: string; readonly imports?: readonly string[] };
  const readManifest = (): Readonly<Record<string, Chunk>> =>
    JSON.parse(readFileSync(resolve(WEB_FOLDER, '.vite/manifest.json'), 'utf8'));

  /** The entries with all that they import statically, counted once. */
  const bytesOf = (manifest: Readonly<Record<string, Chunk>>, entries: readonly string[]): number => {
    const seen = new Set<string>();
    const visit = (key: string): void => {
      const chunk = manifest[key];
      if (!chunk) throw new Error(`${key} is not in the manifest`);
      if (seen.has(key)) return;
      seen.add(key);
      for (const next of chunk.imports ?? []) visit(next);
    };
    for (const entry of entries) visit(entry);
    return [...seen]
      .map((key) => gzipSync(readFileSync(resolve(WEB_FOLDER, manifest[key]?.file ?? ''))).length)
      .reduce((sum, bytes) => sum + bytes, 0);
  };

  beforeAll(async () => {
    await ensureWebBuilt();
  });

  test('the member entry with its first page stays within 90 KB', () => {
    const entries = ['member.html', 'src/member/home.tsx', 'src/api/connect.ts'];
    expect(bytesOf(readManifest(), entries)).toBeLessThanOrEqual(90 * 1024);
  });

  test('the console from sign-in to the first page with every card stays within 260 KB', () => {
    const manifest = readManifest();
    const cards = Object.keys(manifest).filter((key) => /^src\/features\/[^/]+\/home\//.test(key));
    const entries = ['index.html', 'src/console/signed-in.tsx', 'src/console/home/home-page.tsx', 'src/api/connect.ts'];
    expect(bytesOf(manifest, [...entries, ...cards])).toBeLessThanOrEqual(260 * 1024);
  });

  test('no page asks another origin for anything', () => {
    const pages = globSync('*.html', { cwd: WEB_FOLDER }).map((file) =>
      readFileSync(resolve(WEB_FOLDER, file), 'utf8'),
    );
    expect(pages.join('\n')).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});

describe('catalogues', () => {
  const root = resolve(import.meta.dirname, '../../web/src');
  const files = globSync(['**/texts.ts', '**/*-texts.ts', 'i18n/common.ts'], { cwd: root }).toSorted();
  type Catalogue = Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>>;
  const isCatalogue = (value: unknown): value is Catalogue =>
    typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
  const holes = (text: string): string[] =>
    [...new Set([...text.matchAll(/\{(\w+)/g)].map((hole) => hole[1] ?? ''))].sort();

  test.each(files)('%s says the same in both languages', async (file) => {
    const module: Readonly<Record<string, unknown>> = await import(resolve(root, file));
    const catalogues = Object.values(module).filter(isCatalogue);
    expect(catalogues.length).toBeGreaterThan(0);
    for (const { zh, en } of catalogues) {
      expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
      for (const [key, text] of Object.entries(zh)) {
        expect(holes(en[key] ?? ''), key).toEqual(holes(text));
        expect(text.trim() !== '' && en[key]?.trim() !== '', key).toBe(true);
      }
    }
  });

  test.each(globSync('features/*/problems.ts', { cwd: root }))(
    '%s speaks of its own module in both languages',
    async (file) => {
      const { problems }: { problems: Readonly<Record<string, { zh: string; en: string }>> } = await import(
        resolve(root, file)
      );
      const own = file.split('/')[1];
      for (const [code, { zh, en }] of Object.entries(problems)) {
        expect(code.startsWith(`${own}.`) && zh !== '' && en !== '', code).toBe(true);
      }
    },
  );

  test('holes are filled, and a number chooses the English form', () => {
    expect(fill('共 {count} 人', { count: 812 })).toBe('共 812 人');
    expect(fill('{count} {count|member|members}', { count: 1 })).toBe('1 member');
    expect(fill('{count} {count|member|members}', { count: 2 })).toBe('2 members');
  });

  test('a refusal keeps the words of the server; a fault of the server does not', () => {
    expect(problemText({ code: 'x.y.z', detail: '已结账', status: 422 }, 'zh')).toBe('已结账');
    expect(problemText({ code: 'x.y.z', detail: 'SQL at 10.0.0.1', status: 500 }, 'en')).toMatch(
      /^Something went wrong/,
    );
    expect(problemText({ code: 'x.y.z', detail: '', status: 404 }, 'zh')).toMatch(/^没有找到/);
  });
});

describe('navigation', () => {
  const page = {} as Feature['routes'][number]['page'];
  const label = { zh: '页', en: 'Page' };
  const feature: Feature = {
    name: 'funds',
    routes: [
      {
        path: 'funds/ledger',
        audience: 'union',
        page,
        permission: 'funds.ledger.read',
        nav: { section: 'funds', label, order: 2 },
      },
      {
        path: 'funds/dues',
        audience: 'union',
        page,
        permission: 'funds.dues.read',
        nav: { section: 'funds', label, order: 1 },
      },
      { path: 'funds/dues/:period', audience: 'union', page, permission: 'funds.dues.read' },
      { path: 'members', audience: 'union', page, nav: { section: 'members', label } },
      { path: 'units', audience: 'node', page, nav: { section: 'units', label } },
    ],
  };
  const navOf = (changes: Partial<Session>) => navFor(routesFor({ ...session, ...changes }, [feature]));

  test('shows a page only to an office with its permission, in the order of a union’s work', () => {
    expect(navOf({ permissions: [] }).map(({ key }) => key)).toEqual(['members']);
    const all = navOf({ permissions: ['funds.dues.read', 'funds.ledger.read'] });
    expect(all.map(({ key, items }) => [key, ...items.map(({ href }) => href)])).toEqual([
      ['members', '/members'],
      ['funds', '/funds/dues', '/funds/ledger'],
    ]);
  });

  test('shows federation pages to federation offices alone, and nothing without an office', () => {
    expect(navOf({ active: node }).map(({ key }) => key)).toEqual(['units']);
    expect(navOf({ active: null })).toEqual([]);
  });

  test('marks the nearest page above the present place', () => {
    const nav = navOf({ permissions: ['funds.dues.read'] });
    expect(activeHref(nav, '/funds/dues/2026-11')).toBe('/funds/dues');
    expect(activeHref(nav, '/fundsother')).toBeUndefined();
  });
});

describe('small parts that pages lean on', () => {
  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [-123456, '-1,234.56'],
    [900719925474099, '9,007,199,254,740.99'],
  ])('%i fen reads %s', (fen, text) => {
    expect(formatFen(fen)).toBe(text);
    expect(parseYuan(text)).toBe(fen);
  });

  test.each(['', '1.234', '1,23', 'abc', '1e3', '１２', '99999999999999999'])('"%s" is not an amount', (text) => {
    expect(parseYuan(text)).toBeUndefined();
  });

  test('instants are shown in China’s time, whatever the device', () => {
    expect(formatInstant('2026-11-22T16:05:00.000Z')).toBe('2026-11-23 00:05');
    expect([formatPeriod('2026-01', 'zh'), formatPeriod('2026-01', 'en')]).toEqual(['2026年1月', 'Jan 2026']);
  });

  test('an action keeps its key until its outcome is known', () => {
    const keys = makeActionKeys();
    const first = keys.keyFor({ a: 1 });
    keys.settle(new ProblemError({ status: 0, code: 'web.network.unreachable', detail: '' }));
    expect(keys.keyFor({ a: 1 })).toBe(first);
    expect(keys.keyFor({ a: 2 })).not.toBe(first);
    const second = keys.keyFor({ a: 2 });
    keys.settle(new ProblemError({ status: 422, code: 'x.y.z', detail: '' }));
    expect(keys.keyFor({ a: 2 })).not.toBe(second);
    expect(first).toMatch(/^web_[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  test('a JSON pointer names a field of a form', () => {
    expect(pathOf('/lines/3/amountFen')).toEqual(['lines', 3, 'amountFen']);
    expect(pathOf('/a~1b/c~0d')).toEqual(['a/b', 'c~d']);
  });

  test('a CSV cell cannot become a formula', () => {
    expect(
      csvOf({
        head: ['名', '数'],
        rows: [
          ['=1+1', -5],
          ['a,"b"', null],
        ],
      }),
    ).toBe('名,数\r\n\'=1+1,-5\r\n"a,""b""",');
  });

  test('member addresses are matched by their whole pattern', () => {
    expect(match('dues/:period', 'dues/2026-11')).toEqual({ period: '2026-11' });
    expect(match('dues', 'dues/2026-11')).toBeUndefined();
  });

  test('both palettes name the same colours', () => {
    expect(Object.keys(palettes.dark).sort()).toEqual(Object.keys(palettes.light).sort());
  });
});
