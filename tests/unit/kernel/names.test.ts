import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskName, normaliseName, surnameLength } from '#shared/kernel/names.ts';

describe('normaliseName', () => {
  it.each([
    ['', 'kernel.name.empty'],
    ['　 ', 'kernel.name.empty'],
    ['=HYPERLINK("http://example.invalid","点我")', 'kernel.name.formula'],
    ["'=1+1", 'kernel.name.formula'],
    ['＝1+1', 'kernel.name.formula'],
    ['@cmd', 'kernel.name.formula'],
    ['张\ue81e', 'kernel.name.privateUse'],
    ['张'.repeat(51), 'kernel.name.tooLong'],
  ])('refuses %j with %s', (raw, code) => {
    expect(() => normaliseName(raw)).toThrow(code);
  });

  it('counts characters and not code units', () => {
    expect(normaliseName('𬭎'.repeat(50))).toBe('𬭎'.repeat(50));
  });

  it.each([
    [' 上官霞梓\u3000', '上官霞梓'],
    ['张　 三', '张三'],
    ['阿布都热合曼．买买提', '阿布都热合曼·买买提'],
    ['阿布都热合曼.买买提', '阿布都热合曼·买买提'],
    ['阿布都热合曼 • 买买提', '阿布都热合曼·买买提'],
    ['阿布都热合曼‧买买提', '阿布都热合曼·买买提'],
    ['阿布都热合曼・买买提', '阿布都热合曼·买买提'],
    ['阿布都热合曼･买买提', '阿布都热合曼·买买提'],
    ['阿布都热合曼·买买提', '阿布都热合曼·买买提'],
    ['Ｊｏｈｎ   Q.  Smith', 'John Q. Smith'],
    ['林㼆桂', '林㼆桂'],
  ])('writes %j as %s', (raw, name) => {
    expect(normaliseName(raw)).toBe(name);
  });

  it('changes nothing the second time', () => {
    const piece = fc.constantFrom('张', '欧阳', '·', '．', ' ', '　', '.', 'A', 'ｂ', '𬭎', 'e\u0301', '\u200b');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const raw = `李${pieces.join('')}`;
        const once = normaliseName(raw);
        expect(normaliseName(once)).toBe(once);
      }),
    );
  });
});

describe('maskName', () => {
  it.each([
    ['', '*'],
    ['张', '*'],
    ['王明', '王*'],
    ['张小明', '张*明'],
    ['张大小明', '张**明'],
    ['欧阳东', '欧阳*'],
    ['欧阳', '欧*'],
    ['欧阳志东', '欧阳*东'],
    ['诸葛一二三四五六', '诸葛***六'],
    ['阿布都热合曼·买买提', '阿***提'],
    ['John Smith', 'J***h'],
    ['𬭎小明', '𬭎*明'],
  ])('shows %s as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each([
    ['张小明', '张**'],
    ['王明', '王*'],
    ['欧阳志东', '欧阳**'],
    ['阿布都热合曼·买买提', '阿***'],
  ])('shows only the surname of %s where that is asked', (name, masked) => {
    expect(maskName(name, 'surname')).toBe(masked);
  });

  it('knows compound surnames', () => {
    expect([surnameLength('上官霞梓'), surnameLength('张三'), surnameLength('单于飞')]).toEqual([2, 1, 2]);
  });
});
