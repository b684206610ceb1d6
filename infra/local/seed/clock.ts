import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeId } from '#shared/kernel/ids.ts';
import { type Day, daysInMonth, firstDayOf, instantOfMs, type Period } from '#shared/kernel/period.ts';
import type { Tools } from '#shared/kernel/tools.ts';
import { type Chance, makeChance } from './chance.ts';

/** Tools whose clock the seed moves: time only goes forward and never beyond the moment the demo starts from. */
export type Clock = Tools & { readonly goTo: (at: number) => void };

/**
 * A clock of its own for each union, so that all of them live through the year at once. Ids come from the seed, so that
 * they are the same on every machine; keys, nonces and tokens come from real chance, because they protect something.
 */
export const makeClock = (name: string, startMs: number, limitMs: number): Clock => {
  const chance: Chance = makeChance(`ids of ${name}`);
  let ms = startMs;
  const tick = (): number => {
    ms = Math.min(ms + 1, limitMs);
    return ms;
  };
  return {
    now: () => instantOfMs(tick()),
    newId: (kind) => makeId(kind, ms, chance.bytes(16)),
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    sleep: async (forMs) => void (await sleep(forMs)),
    goTo: (at) => {
      ms = Math.max(ms, Math.min(at, limitMs));
    },
  };
};

const MS_PER_DAY = 86_400_000;
const msOf = (day: Day): number => Date.parse(`${day}T00:00:00+08:00`);

/** Moments of a month by day and hour. The days of the running month are squeezed into the part that has passed. */
export const momentOf =
  (now: Date) =>
  (period: Period, day: number, hour = 9): number => {
    const first = msOf(firstDayOf(period));
    const wanted = first + (day - 1) * MS_PER_DAY + hour * 3_600_000;
    const length = daysInMonth(Number(period.slice(0, 4)), Number(period.slice(5))) * MS_PER_DAY;
    const isRunning = now.getTime() < first + length;
    return isRunning ? first + Math.floor(((wanted - first) / length) * (now.getTime() - first)) : wanted;
  };
