import { describe, expect, test } from 'vitest';
import { foldLabel } from '#shared/files/header.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import { checkMapping, columnLetters, isKnownLabel, proposeMapping } from '#shared/members/imports/fields.ts';
import { educationOf, joinsOf, nationOf, sexOf } from '#shared/members/imports/labels.ts';

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return error instanceof DomainError ? error.code : 'unknown';
  }
  return 'nothing';
};

describe('a mapping that is refused', () => {
  test('does not fit the number of columns', () => {
    expect(codeOf(() => checkMapping(['idNumber'], 2))).toBe('members.import.mappingLength');
  });

  test('names a field twice', () => {
    expect(codeOf(() => checkMapping(['idNumber', 'name', 'name'], 3))).toBe('members.import.mappingTwice');
  });

  test('cannot tell people apart', () => {
    expect(codeOf(() => checkMapping(['name', 'phone'], 2))).toBe('members.import.mappingIncomplete');
  });
});

describe('a proposed mapping', () => {
  test('knows the header of the sample file', () => {
    const headers =
      '序号,工号,姓 名,性别,身份证号码,联系电话,部门,班组,入职日期,学历,民族,基本工资(元),是否工会会员'.split(',');
    expect(proposeMapping(headers.map(foldLabel))).toEqual([
      null,
      'employeeNo',
      'name',
      'sex',
      'idNumber',
      'phone',
      'department',
      'team',
      'hiredOn',
      'education',
      'nation',
      'wageBase',
      'membership',
    ]);
  });

  test.each(['名字', '证件号', '身份证', '员工编号', '手机', '车间', '岗位工资（元）', '＊姓名'])(
    'knows %s',
    (label) => {
      expect(isKnownLabel(foldLabel(label))).toBe(true);
    },
  );

  test('gives a field to the first of two columns that look the same', () => {
    expect(proposeMapping(['手机', '联系电话'])).toEqual(['phone', null]);
    expect(codeOf(() => checkMapping(['idNumber', null, 'name'], 3))).toBe('nothing');
  });

  test('columns are named as a spreadsheet names them', () => {
    expect([0, 4, 25, 26, 255].map(columnLetters)).toEqual(['A', 'E', 'Z', 'AA', 'IV']);
  });
});

describe('labels of code tables', () => {
  test.each([
    ['汉', '汉族'],
    ['汉族', '汉族'],
    ['01', '汉族'],
    ['56', '基诺族'],
    ['维吾尔族', '维吾尔族'],
    ['其他', '其他'],
  ])('nation %s is %s', (text, nation) => {
    expect(nationOf(text)).toBe(nation);
  });

  test('what is not in a table has no label', () => {
    expect([nationOf('99'), nationOf('火星'), educationOf('骑士'), sexOf('?'), joinsOf('可能')]).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });

  test('education goes by label, sex and membership by what people write', () => {
    expect([educationOf('大专'), educationOf('硕士')]).toEqual(['大学专科', '硕士研究生']);
    expect(['男', '1', 'm', '女性', 'F'].map(sexOf)).toEqual(['male', 'male', 'male', 'female', 'female']);
    expect(['是', 'Y', '已入会', '否', '0'].map(joinsOf)).toEqual([true, true, true, false, false]);
  });
});
