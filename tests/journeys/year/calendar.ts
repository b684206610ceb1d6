import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import { type World, pageOf } from '../steps/world.ts';
import { signInAs } from '../steps/signing-in.ts';

/** The clock of the product and of every page stands where the story is; timers run as always. */
export const goToMoment = async (world: World | undefined, moment: string): Promise<void> => {
  vi.setSystemTime(new Date(moment));
  for (const { page } of world?.visitors.values() ?? []) await page.clock.setFixedTime(new Date(moment));
};

export const beginAt = (moment: string): void => {
  vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true, now: new Date(moment) });
};

export const backToNow = (): void => {
  vi.useRealTimers();
};

/** That person's page on the day where the story stands: signed in anew, as after a night. */
export const onDay = async (world: World, name: string): Promise<Page> => {
  const page = await pageOf(world, name);
  await page.clock.setFixedTime(new Date());
  await page.context().clearCookies();
  await signInAs(world, page, name);
  return page;
};
