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

/** Accessible on a desk and on a phone of 360 px, and nothing stands out sideways. */
export const expectSound = async (page: Page): Promise<void> => {
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoOverflow(page, 360);
  await expectNoAxeViolations(page);
};
