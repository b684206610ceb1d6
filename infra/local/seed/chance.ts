/** Repeatable chance (sfc32): the same seed text draws the same demo on every machine. */
export type Chance = {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True in so many of a hundred draws. */
  percent(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  bytes(length: number): Uint8Array;
};

const WARM_UP = 12;

/** FNV-1a of a text, spread over four words. */
const wordsOf = (text: string): [number, number, number, number] => {
  const word = (salt: number): number => {
    let hash = 0x811c9dc5 ^ salt;
    for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
    return hash >>> 0;
  };
  return [word(1), word(2), word(3), word(4)];
};

export const makeChance = (seed: string): Chance => {
  let [a, b, c, d] = wordsOf(seed);
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < WARM_UP; round += 1) next();
  const int = (low: number, high: number): number => low + (next() % (high - low + 1));
  return {
    int,
    percent: (share) => int(1, 100) <= share,
    pick: <T>(from: readonly T[]): T => from[int(0, from.length - 1)] as T,
    bytes: (length) => Uint8Array.from({ length }, () => next() & 0xff),
  };
};
