import { describe, expect, it } from 'vitest';
import { type Row, toCells } from '#shared/files/cell.ts';
import { findHeader, foldLabel, isTotalsRow } from '#shared/files/header.ts';

const rows = (...values: (string | number | null)[][]): Row[] =>
  values.map((row, index) => ({ row: index + 1, cells: toCells(row) }));

describe('findHeader', () => {
  it('finds none where there is none', () => {
    expect(findHeader([])).toBeUndefined();
    expect(findHeader(rows([1, 2], [3, 4]))).toBeUndefined();
    expect(findHeader(rows(['华东公司', null, null], ['2026', '11', '22']))).toBeUndefined();
  });

  it('skips titles, makers and group heads above the labels', () => {
    const found = findHeader(
      rows(
        ['某公司职工花名册'],
        ['制表：人力资源部', null, null, '2026年11月'],
        ['基本信息', null, null, '工资'],
        ['工号', '姓 名', '身份证\n号码', '基本工资（元）', '会费*'],
        ['G1', '张三', '320199198707100055', 12718.15, '30'],
      ),
    );
    expect(found?.row).toBe(4);
    expect(found?.labels).toEqual(['工号', '姓名', '身份证号码', '基本工资', '会费']);
    expect(found?.texts[3]).toBe('基本工资（元）');
  });

  it('does not take a row of text data for the header', () => {
    expect(findHeader(rows(['工号', '姓名', '部门'], ['甲', '张三', '装配车间']))?.row).toBe(1);
  });

  it('prefers the row with labels that the caller knows', () => {
    const table = rows(['说明', '请勿修改', '样表'], ['工号', '姓名', null], ['G1', '张三', 'x']);
    expect(findHeader(table)?.row).toBe(1);
    expect(findHeader(table, (label) => ['工号', '姓名'].includes(label))?.row).toBe(2);
  });

  it('looks only at the first rows', () => {
    const table = rows(...Array.from({ length: 20 }, (): number[] => [1, 2]), ['工号', '姓名']);
    expect(findHeader(table)).toBeUndefined();
  });
});

describe('foldLabel', () => {
  it.each([
    ['＊姓　名：', '姓名'],
    ['基本工资(元)', '基本工资'],
    ['证件号码【必填】', '证件号码'],
    ['ＩＤ No.', 'idno.'],
  ])('folds %j', (text, label) => {
    expect(foldLabel(text)).toBe(label);
  });
});

describe('isTotalsRow', () => {
  it.each([['合计'], ['合 计：'], ['总计'], ['小计（甲班）'], ['装配车间小计'], ['共计'], ['本页累计']])(
    'knows %s',
    (label) => {
      expect(isTotalsRow({ row: 9, cells: toCells([null, label, 3]) })).toBe(true);
    },
  );

  it.each([['G00001'], ['张合计划'], [null]])('does not take %s for a sum', (label) => {
    expect(isTotalsRow({ row: 9, cells: toCells([label, null]) })).toBe(false);
  });
});
