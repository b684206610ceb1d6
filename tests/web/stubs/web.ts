import type { Browser, Page } from 'playwright-core';
import { ensureWebBuilt, WEB_FOLDER } from '#infra/local/web-build.ts';
import {
  expectNoAxeViolations,
  expectNoOverflow,
  launchBrowser,
  openNext,
  type PageOptions,
} from '#tests/kit/browser.ts';
import { serveBuiltWeb } from '#tests/kit/built-web.ts';

export type Web = {
  open(path: string, stub: (page: Page) => Promise<void>, options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
};

/** The built pages in one browser; each `open` is a new visitor. */
export const startWeb = async (): Promise<Web> => {
  await ensureWebBuilt();
  const [browser, server]: [Browser, Awaited<ReturnType<typeof serveBuiltWeb>>] = await Promise.all([
    launchBrowser(),
    serveBuiltWeb(WEB_FOLDER),
  ]);
  return {
    open: async (path, stub, options = {}) => {
      const { page } = await openNext(browser, options);
      await stub(page);
      await page.goto(server.url + path);
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
};

/** What differs from the page as most people see it: the other language has other widths, the dark theme other colours. */
export type Difference = 'nothing' | 'words' | 'colours';

/** Accessible on a desk and on a phone of 360 px, and nothing stands out sideways. */
export const expectSound = async (page: Page, difference: Difference = 'nothing'): Promise<void> => {
  if (difference !== 'words') await expectNoAxeViolations(page);
  if (difference === 'colours') return;
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoOverflow(page, 360);
  if (difference === 'nothing') await expectNoAxeViolations(page);
};
