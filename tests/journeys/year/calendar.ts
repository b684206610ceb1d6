import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import { pageOf, type World } from '../steps/world.ts';

/** The year that is lived through. It lies ahead of today: a browser throws away cookies that are over. */
export const YEAR = 2027;

/** The clock of the product stands where the story is and goes on from there; timers run as always. */
export const beginAt = (moment: string): void => {
  vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true, now: new Date(moment) });
};

/** Moves the story on: everybody has gone home, and comes in anew on that day. */
export const goToDay = async (world: World, day: string): Promise<void> => {
  for (const [who, { page, errors }] of world.visitors) {
    if (errors.length > 0) throw new Error(`${who}: ${errors.join('\n')}`);
    await page.context().close();
  }
  world.visitors.clear();
  vi.setSystemTime(new Date(`${day}T09:00:00+08:00`));
  world.found.set('today', day);
};

/** That person's page, on which it is the day of the story. */
export const pageToday = async (world: World, who: string): Promise<Page> => {
  const isNew = !world.visitors.has(who);
  const page = await pageOf(world, who);
  if (isNew) await page.clock.setFixedTime(new Date());
  return page;
};

export const backToNow = (): void => {
  vi.useRealTimers();
};
