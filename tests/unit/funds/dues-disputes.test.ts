import { describe, expect, test } from 'vitest';
import { disputeOf } from '#shared/funds/dues/rules.ts';
import { isSettledBy } from '#shared/funds/dues/worklist-rules.ts';
import { period } from '#shared/kernel/period.ts';

describe('a dispute', () => {
  const reference = { by: 'employeeNo', value: 'G00001', hint: 'G00001' } as const;

  test('is the same for a member whatever names him, and else by the identifier; another amount is another one', () => {
    expect(disputeOf({ ordinal: 3, amountFen: 100 }, reference)).toBe(
      disputeOf({ ordinal: 3, amountFen: 100 }, { ...reference, by: 'memberId', value: 'mbr_3' }),
    );
    expect(disputeOf({ amountFen: 100 }, reference)).not.toBe(disputeOf({ amountFen: 101 }, reference));
    expect(disputeOf({ amountFen: 100 }, reference)).toBe('e:G00001=100');
  });
});

describe('an item is settled by what is on the books', () => {
  const item = { memberId: 'mbr_1', period: period('2026-11'), amountFen: 3_000, dueFen: 2_500 } as const;
  const now = (netFen: number, more = {}) => ({ memberId: 'mbr_1', period: '2026-11', netFen, ...more });

  test('a difference when the due is paid, a dispute when its amount is, unmatched money never', () => {
    expect([3_000, 2_500].map((fen) => isSettledBy({ ...item, kind: 'differs' }, now(fen)))).toEqual([false, true]);
    expect([3_000, 2_500].map((fen) => isSettledBy({ ...item, kind: 'conflict' }, now(fen)))).toEqual([true, false]);
    expect(isSettledBy({ ...item, kind: 'unmatched' }, now(3_000))).toBe(false);
    expect(isSettledBy({ ...item, kind: 'differs' }, now(2_500, { memberId: 'mbr_2' }))).toBe(false);
    expect(isSettledBy({ ...item, kind: 'differs' }, now(2_500, { period: '2026-10' }))).toBe(false);
  });
});
