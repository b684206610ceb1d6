import { describe, expect, test } from 'vitest';
import {
  checkClosable,
  checkMonthOver,
  checkReopenable,
  checkSecondPerson,
  closedBefore,
  earlierOpen,
  missingMonths,
} from '#shared/funds/ledger/close-rules.ts';
import { instant, period } from '#shared/kernel/period.ts';

const now = instant('2026-11-22T02:00:00.000Z');
const [august, september, october, november] = ['2026-08', '2026-09', '2026-10', '2026-11'].map(period) as [
  ReturnType<typeof period>,
  ReturnType<typeof period>,
  ReturnType<typeof period>,
  ReturnType<typeof period>,
];
const refused = (code: string) => expect.objectContaining({ code });

describe('a month may be closed', () => {
  test('when it is over, in China', () => {
    expect(() => checkMonthOver(october, now)).not.toThrow();
    expect(() => checkMonthOver(november, now)).toThrow(refused('funds.ledger.monthNotOver'));
    expect(() => checkMonthOver(period('2026-12'), now)).toThrow(refused('funds.ledger.monthNotOver'));
    expect(() => checkMonthOver(november, instant('2026-11-30T16:00:00.000Z'))).not.toThrow();
  });

  test('when it has books and is open', () => {
    const months = [{ sk: september, closedAt: 'x' }, { sk: october }];
    expect(() => checkClosable(october, months)).not.toThrow();
    expect(() => checkClosable(september, months)).toThrow(refused('funds.ledger.alreadyClosed'));
    expect(() => checkClosable(august, months)).toThrow(refused('funds.ledger.noBooks'));
  });

  test('after the months before it, which may have been left out', () => {
    const months = [{ sk: august }, { sk: october }];
    expect(earlierOpen(october, months)).toEqual([august]);
    expect(missingMonths(months, november)).toEqual([september, november]);
    expect(missingMonths([], november)).toEqual([]);
  });
});

describe('a month may be opened again', () => {
  const request = { period: october, reason: '漏记', requestedBy: { id: 'per_1', name: '甲' }, requestedAt: now };

  test('when it is the last closed one', () => {
    expect(() => checkReopenable(october, october)).not.toThrow();
    expect(() => checkReopenable(september, october)).toThrow(refused('funds.ledger.reopenNotLast'));
    expect(() => checkReopenable(september, undefined)).toThrow(refused('funds.ledger.reopenNotLast'));
  });

  test('by somebody who did not ask for it', () => {
    expect(() => checkSecondPerson(request, 'per_2')).not.toThrow();
    expect(() => checkSecondPerson(request, 'per_1')).toThrow(refused('funds.ledger.reopenSamePerson'));
  });

  test('and the one before it is the last closed month then', () => {
    const months = [
      { sk: august, closedAt: 'x' },
      { sk: september, closedAt: 'x' },
      { sk: october, closedAt: 'x' },
    ];
    expect(closedBefore(october, months)).toBe(september);
    expect(closedBefore(august, months)).toBeUndefined();
  });
});
