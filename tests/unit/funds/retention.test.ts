import { expect, test } from 'vitest';
import { retentionOf } from '#shared/funds/ledger/retention-rules.ts';

test('V18: of 2025, vouchers to the end of 2055, bank records to the end of 2035, annual statements for ever', () => {
  expect(retentionOf(2025)).toEqual([
    { kind: 'vouchers', years: 30, keepUntil: '2055-12-31' },
    { kind: 'books', years: 30, keepUntil: '2055-12-31' },
    { kind: 'monthlyStatements', years: 10, keepUntil: '2035-12-31' },
    { kind: 'annualStatements', years: null, keepUntil: null },
    { kind: 'bankRecords', years: 10, keepUntil: '2035-12-31' },
  ]);
});
