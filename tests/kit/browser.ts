import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
const SETTLED_MS = 2_000;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let pictures: string | undefined;

export const launchBrowser = (): Promise<Browser> => {
  if (!existsSync(CHROMIUM)) throw new Error(`No browser at ${CHROMIUM}: apt-get install chromium fonts-noto-cjk`);
  return chromium.launch({ executablePath: CHROMIUM, args: ARGS });
};

export type PageOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: 'zh' | 'en';
  readonly dark?: boolean;
  readonly still?: boolean;
  readonly storage?: Readonly<Record<string, string>>;
  /** Cookies of somebody who has signed in without a browser. */
  readonly signedIn?: BrowserContextOptions['storageState'];
};

/** What a page throws or logs as an error. */
const errorsOf = (page: Page): string[] => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(message.text());
  });
  return errors;
};

export type Opened = { readonly page: Page; readonly errors: readonly string[] };

const settingsOf = ({
  width = 1280,
  height = 860,
  locale = 'zh',
  dark = false,
  still = true,
  signedIn,
}: PageOptions): BrowserContextOptions => ({
  viewport: { width, height },
  locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
  timezoneId: 'Asia/Shanghai',
  colorScheme: dark ? 'dark' : 'light',
  reducedMotion: still ? 'reduce' : 'no-preference',
  ...(signedIn ? { storageState: signedIn } : {}),
});

/** A new page begins with the storage of its visitor and with nothing of the one before; it may change it from then on. */
const newPageIn = async (context: BrowserContext, { locale = 'zh', storage = {} }: PageOptions): Promise<Opened> => {
  const page = await context.newPage();
  await page.addInitScript(
    (kept) => {
      if (sessionStorage.getItem('tests.begun') !== null) return;
      sessionStorage.setItem('tests.begun', 'yes');
      localStorage.clear();
      for (const [name, value] of Object.entries(kept)) localStorage.setItem(name, value);
    },
    { 'tongxin.locale': locale, ...storage },
  );
  return { page, errors: errorsOf(page) };
};

/** A fresh visitor: own storage and cookies. What the page throws or logs as an error is collected in `errors`. */
export const openPage = async (browser: Browser, options: PageOptions = {}): Promise<Opened> =>
  newPageIn(await browser.newContext(settingsOf(options)), options);

const contexts = new WeakMap<Browser, Map<string, BrowserContext>>();

/** A visitor after the one before has gone: what the browser has compiled stays, cookies and storage do not. */
export const openNext = async (browser: Browser, options: PageOptions = {}): Promise<Opened> => {
  const settings = settingsOf(options);
  const name = JSON.stringify(settings);
  const known = contexts.get(browser) ?? new Map<string, BrowserContext>();
  contexts.set(browser, known);
  const context = known.get(name) ?? (await browser.newContext(settings));
  if (!known.has(name)) context.on('close', () => known.delete(name));
  known.set(name, context);
  await context.clearCookies();
  return newPageIn(context, options);
};

type AxeNode = { readonly target: readonly unknown[]; readonly failureSummary?: string };
type AxeFinding = {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly AxeNode[];
};

/** A button that is still at work is faded, as the disabled may be: contrast counts once it has come back. */
const untilStill = (page: Page): Promise<unknown> =>
  page
    .waitForFunction(() => !document.querySelector('.ant-btn-loading'), undefined, { timeout: SETTLED_MS })
    .catch(() => {});

/** Every serious or critical finding with its place; the whole page unless a selector is given. */
export const axeFindings = async (page: Page, selector?: string): Promise<string[]> => {
  await page.evaluate(axeSource);
  await untilStill(page);
  const violations = await page.evaluate(
    async ({ tags, within }) => {
      const { axe } = globalThis as unknown as {
        axe: { run(place: unknown, options: unknown): Promise<{ violations: unknown }> };
      };
      const answer = await axe.run(within ?? document, { runOnly: { type: 'tag', values: tags } });
      return answer.violations;
    },
    { tags: WCAG, within: selector },
  );
  return (violations as readonly AxeFinding[])
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help} | ${node.target.join(' ')} | ${node.failureSummary ?? ''}`),
    );
};

export const expectNoAxeViolations = async (page: Page, selector?: string): Promise<void> => {
  const found = await axeFindings(page, selector);
  if (found.length > 0) throw new Error(`${found.length} accessibility findings on ${page.url()}\n${found.join('\n')}`);
};

/** Fails when something stands out of the window sideways, and names it; scrolling regions of their own are fine. */
export const expectNoOverflow = async (page: Page, width = 360): Promise<void> => {
  const size = page.viewportSize();
  await page.setViewportSize({ width, height: size?.height ?? 800 });
  // What measures itself follows the window a moment later.
  const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
  await page.waitForFunction(fits, undefined, { timeout: SETTLED_MS }).catch(() => {});
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > limit + 1)
      .slice(0, 8)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
  });
  if (size) await page.setViewportSize(size);
  if (wide.length > 0) throw new Error(`Wider than ${width} px on ${page.url()}: ${wide.join(', ')}`);
};

/** Saves a picture into a folder of this run under the system's temporary one; answers its path. */
export const takePicture = async (page: Page, name: string, fullPage = true): Promise<string> => {
  pictures ??= mkdtempSync(join(tmpdir(), 'tongxin-pictures-'));
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path, fullPage });
  return path;
};
