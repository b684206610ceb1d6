import { describe, expect, test } from 'vitest';
import { foldLabel } from '#shared/files/header.ts';
import { baseOf, payColumnsOf } from '#shared/funds/dues/file-wages.ts';
import { PAY_ITEMS } from '#shared/members/roster/rulebook.ts';

const ITEMS = PAY_ITEMS.entries[0]?.value.items ?? [];
const TEXTS = ['工号', '姓名', '岗位工资（元）', '绩效工资', '司龄补差', '会费', '备注', '备注'];
const HEADER = { row: 1, texts: TEXTS, labels: TEXTS.map(foldLabel) };
const SAMPLE = [
  ['G1', '彭秀明', '3,000.00', '800', '120', '15.00', '调薪', '1'],
  ['G2', '许轩', '4,000.00', '', '', '20.00', '', ''],
];
const USED = new Set([0, 1, 5]);
const columns = (remembered?: readonly string[], sample = SAMPLE) =>
  payColumnsOf(HEADER, sample, ITEMS, { columns: USED, remembered }).map(
    ({ column, counts, isListed }) => `${column} ${counts} ${isListed}`,
  );

describe('columns that may be pay items', () => {
  test('are those on the list, and others with amounts; what counts follows the list until somebody said otherwise', () => {
    expect(columns()).toEqual(['岗位工资（元） true true', '绩效工资 false true', '司龄补差 false false']);
    expect(columns(['岗位工资（元）', '司龄补差'])).toEqual([
      '岗位工资（元） true true',
      '绩效工资 false true',
      '司龄补差 true false',
    ]);
    expect(columns(undefined, [])).toEqual(['岗位工资（元） true true', '绩效工资 false true']);
  });

  test('one that is the base itself is proposed alone', () => {
    const texts = ['工号', '会费基数', '岗位工资'];
    const header = { row: 1, texts, labels: texts.map(foldLabel) };
    const used = { columns: new Set([0]), remembered: undefined };
    expect(payColumnsOf(header, [], ITEMS, used)).toEqual([
      { column: '会费基数', counts: true, isListed: false },
      { column: '岗位工资', counts: false, isListed: true },
    ]);
  });
});

describe('the base of a row', () => {
  test('adds up what counts; nothing is known where all is empty or something is no amount', () => {
    expect(baseOf(SAMPLE[0] ?? [], [2, 4])).toBe(312_000);
    expect(baseOf(SAMPLE[1] ?? [], [2, 3])).toBe(400_000);
    expect(baseOf(SAMPLE[1] ?? [], [3, 4])).toBeNull();
    expect(baseOf(SAMPLE[0] ?? [], [2, 6])).toBeNull();
    expect(baseOf(['-5'], [0])).toBeNull();
    expect(baseOf([], [9])).toBeNull();
  });
});
