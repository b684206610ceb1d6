import { describe, expect, test } from 'vitest';
import { openStatement, proposeMapping } from '#shared/funds/bank/file.ts';
import { readLines } from '#shared/funds/bank/read-lines.ts';
import { day } from '#shared/kernel/period.ts';

const amountsOf = async (rows: readonly string[], head = '交易日期,金额,借贷标志,摘要') => {
  const file = await openStatement(new TextEncoder().encode([head, ...rows].join('\n')), undefined);
  const read = readLines(file, proposeMapping(file.header), day('2026-11-22'));
  expect(read.refused).toEqual([]);
  return read.lines.map(({ amountFen }) => amountFen);
};

describe('one amount with a column of its direction', () => {
  test('is money out where the direction says so, and a payment taken back where it is below zero', async () => {
    const rows = ['2026-11-01,100.00,贷,', '2026-11-02,30.00,借,', '2026-11-03,-30.00,借,退回', '2026-11-04,5.00,支,'];
    expect(await amountsOf(rows)).toEqual([10_000, -3_000, 3_000, -500]);
  });

  test('that has its sign already is not turned round', async () => {
    const rows = ['2026-11-01,100.00,贷,', '2026-11-02,-30.00,借,', '2026-11-03,-1.50,借,', '2026-11-03,0.00,借,'];
    expect(await amountsOf(rows)).toEqual([10_000, -3_000, -150]);
    expect(await amountsOf(['2026-11-02,－30.00,支出,'])).toEqual([-3_000]);
  });
});

test('two columns of money keep a correction on its side', async () => {
  const rows = ['2026-11-01,100.00,0.00,', '2026-11-02,,30.00,', '2026-11-03,,-30.00,冲正', '2026-11-04,-7.00,,红字'];
  expect(await amountsOf(rows, '交易日期,贷方发生额,借方发生额,摘要')).toEqual([10_000, -3_000, 3_000, -700]);
});
