import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { ensureWebBuilt, WEB_FOLDER } from '#infra/local/web-build.ts';
import { launchBrowser, openNext } from '#tests/kit/browser.ts';
import { serveBuiltWeb } from '#tests/kit/built-web.ts';
import type { Session } from '#web/api/session.ts';
import { financeSession, stubFunds } from './funds.ts';

export type OpenOptions = NonNullable<Parameters<typeof openNext>[1]> & {
  readonly session?: Session;
  /** Routes that win over the stubs. */
  readonly also?: (page: Page) => Promise<unknown>;
};

/** The built web with the stubbed funds behind it, for the tests of one file. */
export const fundsPages = () => {
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
  return async (path: string, { session = financeSession, also, ...options }: OpenOptions = {}) => {
    const opened = await openNext(browser, options);
    await stubFunds(opened.page, session);
    await also?.(opened.page);
    await opened.page.goto(web.url + path);
    await opened.page.locator('main h1').waitFor();
    return opened;
  };
};

/** What the browser sent to an address, one entry per call. */
export const record = async (page: Page, glob: string, answer: (route: Route) => Promise<void>): Promise<unknown[]> => {
  const sent: unknown[] = [];
  await page.route(glob, async (route) => {
    sent.push(route.request().postDataJSON());
    await answer(route);
  });
  return sent;
};
