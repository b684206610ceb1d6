import { writeFileSync } from 'node:fs';
import { writeXlsx } from '#shared/files/write.ts';
import { synthesizeResidentId } from '#shared/kernel/identity.ts';
import { addDays, day } from '#shared/kernel/period.ts';

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹'.split('');
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红鹏辉'.split('');

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

const personRow = (index: number): string[] => {
  const birthDay = addDays(day('1965-01-01'), Math.floor(index / 900) * 11);
  const idNumber = synthesizeResidentId({
    region6: '320199',
    birthDay,
    sequence3: String(index % 900).padStart(3, '0'),
  });
  const name = pick(SURNAMES, index) + pick(GIVEN, index * 7) + pick(GIVEN, Math.floor(index / 13));
  return [
    `G${String(index).padStart(6, '0')}`,
    name,
    idNumber,
    `138${String(index).padStart(8, '0')}`,
    '装配车间',
    '甲班',
    '2019-03-05',
    '大学本科',
    '汉族',
    `${4000 + (index % 9000)}.50`,
    index % 10 === 0 ? '否' : '是',
  ];
};

const rosterFile = (rows: number): Promise<Uint8Array> => {
  const headers = '工号 姓名 身份证号码 联系电话 部门 班组 入职日期 学历 民族 基本工资(元) 是否工会会员'.split(' ');
  return writeXlsx('花名册', {
    columns: headers.map((header) => ({ header, kind: 'text' })),
    rows: Array.from({ length: rows }, (_, index) => personRow(index)),
  });
};

const [file = '', rows = '0'] = process.argv.slice(2);
writeFileSync(file, await rosterFile(Number(rows)));
