import { randomBytes } from 'node:crypto';
import { makeId } from '../kernel/ids.ts';
import { instantOfMs } from '../kernel/period.ts';
import type { Tools } from '../kernel/tools.ts';

/** The real clock and the real chance: the only place of the product that touches either. */
export const systemTools: Tools = {
  now: () => instantOfMs(Date.now()),
  newId: (kind) => makeId(kind, Date.now(), randomBytes(16)),
  randomBytes: (length) => new Uint8Array(randomBytes(length)),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
