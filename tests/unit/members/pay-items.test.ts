import { describe, expect, test } from 'vitest';
import { toCells } from '#shared/files/cell.ts';
import { foldLabel } from '#shared/files/header.ts';
import { day } from '#shared/kernel/period.ts';
import { readRow } from '#shared/members/imports/cells.ts';
import { checkMapping, type Mapping, proposeMapping } from '#shared/members/imports/fields.ts';
import { PAY_ITEMS } from '#shared/members/roster/rulebook.ts';

const TODAY = day('2026-11-22');
const fold = (...labels: string[]) => labels.map(foldLabel);
const ITEMS = PAY_ITEMS.entries[0]?.value.items ?? [];
const MAPPING: Mapping = ['employeeNo', 'wageBase', null, 'wageBase'];

describe('pay items of the wage base', () => {
  test('every item that counts is proposed, those that do not are left alone', () => {
    const labels = fold('工号', '岗位工资', '绩效工资', '薪级工资', '奖金', '备注');
    expect(proposeMapping(labels, ITEMS)).toEqual(['employeeNo', 'wageBase', null, 'wageBase', null, null]);
  });

  test('the union’s own list decides', () => {
    const own = [
      { name: '岗位工资', counts: false },
      { name: '绩效工资', counts: true },
    ];
    expect(proposeMapping(fold('工号', '岗位工资', '绩效工资'), own)).toEqual(['employeeNo', null, 'wageBase']);
  });

  test('a column that is the base itself leaves the items alone', () => {
    expect(proposeMapping(fold('工号', '岗位工资', '会费基数'), ITEMS)).toEqual(['employeeNo', null, 'wageBase']);
  });

  test('without a known item the usual labels hold', () => {
    expect(proposeMapping(fold('工号', '基本薪资'), ITEMS)).toEqual(['employeeNo', 'wageBase']);
  });

  test('amounts are added up; a wrong one is named in its own column, and too much together is refused', () => {
    const read = (...cells: (string | number)[]) => readRow({ row: 3, cells: toCells(cells) }, MAPPING, TODAY);
    expect(() => checkMapping(MAPPING, 4)).not.toThrow();
    expect(read('G1', '3,000.50', '9', 1_200).values.wageBaseFen).toBe(420_050);
    expect(read('G1', '', '9', 1_200).values.wageBaseFen).toBe(120_000);
    expect(read('G1', 100, '9', 'x').troubles).toMatchObject([{ column: 3, place: 'D3' }]);
    expect(read('G1', 6_000_000, '', 6_000_000).troubles).toMatchObject([{ code: 'members.import.wageTooLarge' }]);
  });

  test('a correction says the whole base once', () => {
    const cells = toCells(['G1', 1, '', 2]);
    const reading = readRow({ row: 3, cells }, MAPPING, TODAY, { wageBase: '5,000' });
    expect(reading.values.wageBaseFen).toBe(500_000);
  });
});
