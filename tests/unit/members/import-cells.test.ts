import { describe, expect, test } from 'vitest';
import { toCells } from '#shared/files/cell.ts';
import { synthesizeResidentId } from '#shared/kernel/identity.ts';
import { day } from '#shared/kernel/period.ts';
import { type Reading, readRow } from '#shared/members/imports/cells.ts';
import type { ImportField } from '#shared/members/imports/field-schema.ts';
import { idNumberOf, TODAY } from './member-samples.ts';

const readCells = (cells: Partial<Record<ImportField, string | number>>, corrected = {}): Reading =>
  readRow({ row: 15, cells: toCells(Object.values(cells)) }, Object.keys(cells) as ImportField[], TODAY, corrected);
const troubleOf = (field: ImportField, cell: string | number) => readCells({ [field]: cell }).troubles[0];

describe('cells that are refused', () => {
  test.each<[ImportField, string | number, string]>([
    ['name', '=HYPERLINK("http://example.invalid")', 'kernel.name.formula'],
    ['name', '\ue863某', 'kernel.name.privateUse'],
    ['idNumber', 320199199803190500, 'kernel.identity.precisionLost'],
    ['idNumber', '3.20199199803191E+17', 'kernel.identity.precisionLost'],
    ['phone', '158781350', 'kernel.phone.length'],
    ['employeeNo', 'G1,2', 'members.import.employeeNoFormat'],
    ['department', '=1+1', 'members.import.formula'],
    ['team', '甲'.repeat(51), 'members.import.tooLong'],
    ['hiredOn', '2019年13月5日', 'kernel.day.notADate'],
    ['joinedOn', '2027-01-01', 'members.roster.dayInFuture'],
    ['education', '=cmd', 'members.import.formula'],
    ['wageBase', '八千', 'kernel.amount.notANumber'],
    ['wageBase', '-1', 'members.import.wageNegative'],
    ['wageBase', '99999999', 'members.import.wageTooLarge'],
  ])('%s %j', (field, cell, code) => {
    expect(troubleOf(field, cell)).toMatchObject({ field, column: 0, place: 'A15', code });
  });

  test('a wrong check digit names the one that would fit', () => {
    const good = idNumberOf(1);
    const last = good.endsWith('1') ? '2' : '1';
    expect(troubleOf('idNumber', good.slice(0, 17) + last)).toMatchObject({
      code: 'kernel.identity.checksumMismatch',
      params: { expected: good.at(17) },
    });
  });

  test('each wrong cell of a row is named with its place', () => {
    const { troubles } = readCells({ employeeNo: 'G1', name: '=x', idNumber: '1', phone: '12' });
    expect(troubles.map(({ place }) => place)).toEqual(['B15', 'C15', 'D15']);
  });
});

describe('cells that are put right with a notice', () => {
  test.each<[ImportField, string | number, object]>([
    ['name', '阿布都热合曼．买买提', { name: '阿布都热合曼·买买提' }],
    ['name', ' 上官霞梓\u3000', { name: '上官霞梓' }],
    ['phone', '+86 13869370968', { phone: '13869370968' }],
    ['employeeNo', 'Ｇ００００１', { employeeNo: 'G00001' }],
    ['hiredOn', '2019年3月5日', { hiredOn: '2019-03-05' }],
    ['hiredOn', 44654, { hiredOn: '2022-04-03' }],
    ['wageBase', '8,540.50', { wageBaseFen: 854_050 }],
  ])('%s %j', (field, cell, values) => {
    const reading = readCells({ [field]: cell });
    expect(reading.values).toEqual(values);
    expect(reading.notices).toEqual([{ field, column: 0, place: 'A15', code: 'members.import.normalised' }]);
  });

  test('full-width digits and a lower-case x of an identity number', () => {
    const number = '11010519491231002X';
    const wide = [...number].map((char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('');
    for (const text of [wide, number.toLowerCase()]) {
      const reading = readCells({ idNumber: text });
      expect(reading.values.identity?.number).toBe(number);
      expect(reading.notices[0]?.code).toBe('members.import.normalised');
    }
  });

  test('someone who starts next month', () => {
    const reading = readCells({ hiredOn: '2026-12-25' });
    expect(reading.values).toEqual({ hiredOn: '2026-12-25' });
    expect(reading.notices[0]?.code).toBe('members.import.dayInFuture');
  });

  test('a sex that contradicts the identity number, which decides', () => {
    const reading = readCells({ sex: '女', idNumber: idNumberOf(1) });
    expect(reading.values.sex).toBe('male');
    expect(reading.notices).toEqual([
      { field: 'sex', column: 0, place: 'A15', code: 'members.import.sexContradictsId' },
    ]);
  });

  test('an age that nobody at work has', () => {
    const child = synthesizeResidentId({ region6: '320199', birthDay: day('2020-01-01'), sequence3: '001' });
    const { notices } = readCells({ idNumber: child });
    expect(notices).toMatchObject([{ code: 'members.import.ageUnusual', params: { age: 6 } }]);
  });

  test('labels that no code table knows', () => {
    for (const [field, text] of [
      ['education', '骑士'],
      ['nation', '某族'],
      ['sex', '?'],
      ['membership', '可能'],
    ] as const)
      expect(readCells({ [field]: text }).notices[0]).toMatchObject({ field, code: 'members.import.labelUnknown' });
  });
});

describe('cells as they should be', () => {
  test('say nothing but their values', () => {
    const reading = readCells({
      name: '欧阳少东',
      idNumber: idNumberOf(1),
      employeeNo: 'G00001',
      phone: 13800135678,
      sex: '男',
      department: '装配车间',
      hiredOn: '2019-03-05',
      joinedOn: '2020-01-01',
      education: '本科',
      nation: '汉',
      wageBase: 12718.15,
      membership: '是',
    });
    expect([reading.troubles, reading.notices]).toEqual([[], []]);
    expect(reading.values).toMatchObject({
      phone: '13800135678',
      education: '大学本科',
      nation: '汉族',
      wageBaseFen: 1_271_815,
      joins: true,
    });
  });

  test('residence permits and foreign permanent numbers are identity numbers', () => {
    expect(readCells({ idNumber: '810000199003070015' }).values.identity?.kind).toBe('residencePermit');
  });

  test('empty cells and columns without a field say nothing', () => {
    const reading = readRow({ row: 4, cells: toCells(['a', '', 'G1']) }, [null, 'name', 'employeeNo', 'phone'], TODAY);
    expect(reading.values).toEqual({ employeeNo: 'G1' });
    expect(reading.texts).toEqual({ employeeNo: 'G1' });
  });

  test('a corrected text stands in place of the cell, an empty one clears it', () => {
    expect(readCells({ phone: '158781350' }, { phone: '13800135678' })).toMatchObject({
      values: { phone: '13800135678' },
      troubles: [],
    });
    expect(readCells({ phone: '158781350' }, { phone: '' })).toMatchObject({ values: {}, troubles: [] });
  });
});
