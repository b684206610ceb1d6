import { randomBytes } from 'node:crypto';
import { makeId } from '#shared/kernel/ids.ts';
import { type Instant, instant, instantOfMs } from '#shared/kernel/period.ts';
import type { Tools } from '#shared/kernel/tools.ts';

/** A clock that only tests move; it ticks a millisecond each time it is read, so that events have an order. */
export type TestTools = Tools & { setNow(at: string): void; advance(ms: number): void };

export const DEFAULT_NOW = '2026-11-22T02:00:00.000Z';

export const makeTools = (start: string = DEFAULT_NOW): TestTools => {
  let ms = Date.parse(instant(start));
  const now = (): Instant => {
    ms += 1;
    return instantOfMs(ms);
  };
  return {
    now,
    newId: (kind) => makeId(kind, ms, randomBytes(16)),
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    sleep: async () => {},
    setNow: (at) => {
      ms = Date.parse(instant(at));
    },
    advance: (by) => {
      ms += by;
    },
  };
};
