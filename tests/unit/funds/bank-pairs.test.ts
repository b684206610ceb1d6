import { expect, test } from 'vitest';
import { countPairs } from '#web/features/funds/bank/pairs.ts';

const of = (...fen: number[]) => fen.map((amountFen) => ({ amountFen }));

test('the same amount on both sides counts once for each pair, in and out apart', () => {
  const none = { bankIn: of(), bankOut: of(), bookIn: of(), bookOut: of() };
  expect(countPairs(none)).toBe(0);
  expect(countPairs({ ...none, bankIn: of(5, 5, 7), bookIn: of(5, 7, 7) })).toBe(2);
  expect(countPairs({ ...none, bankIn: of(5), bookOut: of(5) })).toBe(0);
  expect(countPairs({ ...none, bankOut: of(3, 4), bookOut: of(4) })).toBe(1);
});
