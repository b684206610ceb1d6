import { randomBytes, randomFillSync } from 'node:crypto';
import { makeId } from '../kernel/ids.ts';
import { instantOfMs } from '../kernel/period.ts';
import type { Tools } from '../kernel/tools.ts';

const ID_BYTES = 16;
const pool = new Uint8Array(256 * ID_BYTES);
let at = pool.length;

/** Chance for ids, drawn in lots: ids are no secrets, and asking the system for each would cost more than making one. */
const idBytes = (): Uint8Array => {
  if (at === pool.length) {
    randomFillSync(pool);
    at = 0;
  }
  at += ID_BYTES;
  return pool.subarray(at - ID_BYTES, at);
};

/** The real clock and the real chance: the only place of the product that touches either. */
export const systemTools: Tools = {
  now: () => instantOfMs(Date.now()),
  newId: (kind) => makeId(kind, Date.now(), idBytes()),
  randomBytes: (length) => new Uint8Array(randomBytes(length)),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
