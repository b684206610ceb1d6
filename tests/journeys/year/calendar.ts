import { vi } from 'vitest';
import type { World } from '../steps/world.ts';

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
  for (const { context } of world.hands.values()) await context.dispose();
  world.visitors.clear();
  world.hands.clear();
  vi.setSystemTime(new Date(`${day}T09:00:00+08:00`));
  world.found.set('today', day);
};

export const backToNow = (): void => {
  vi.useRealTimers();
};
