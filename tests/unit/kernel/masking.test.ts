import { describe, expect, it } from 'vitest';
import { maskAddress, maskBankCard, maskIdentity, maskMail, maskPhone, maskToTail } from '#shared/kernel/masking.ts';

describe('masking', () => {
  it('hides the birth date of an identity number', () => {
    expect(maskIdentity('11010519491231002X')).toBe('110***********002X');
    expect(maskIdentity('USA310060083101')).toBe('USA********3101');
    expect(maskIdentity('E12345678')).toBe('E1*****78');
    expect(maskIdentity('1234')).toBe('****');
  });

  it('hides the middle of a phone number', () => {
    expect(maskPhone('13800005678')).toBe('138****5678');
    expect(maskPhone('+85291234567')).toBe('+85*****4567');
    expect(maskPhone('12345')).toBe('*****');
  });

  it('shows only the last four of a bank card', () => {
    expect(maskBankCard('3200 1599 8360 5250 0199')).toBe('****************0199');
    expect(maskBankCard('199')).toBe('***');
  });

  it('hides the mail box and keeps its domain', () => {
    expect(maskMail('alice@x.cn')).toBe('a***@x.cn');
    expect(maskMail('@x.cn')).toBe('***');
    expect(maskMail('nothing')).toBe('***');
  });

  it.each([
    ['江苏省南京市玄武区珠江路88号3栋502室', '江苏省南京市玄武区珠江路***'],
    ['浙江省台州市路桥区路北街道5号', '浙江省台州市路桥区路北街道***'],
    ['江苏省镇江市京口区中山东路1号', '江苏省镇江市京口区中山东路***'],
    ['北京市朝阳区建国门外大街1号', '北京市朝阳区建国门外大街***'],
    ['广西壮族自治区南宁市青秀区民族大道1号', '广西壮族自治区南宁市青秀区民族大道***'],
    ['某某花园3栋', '***'],
    ['北京市朝阳区', '北京市朝阳区'],
  ])('keeps %s down to the street', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });

  it('shows the end of any other number', () => {
    expect(maskToTail('2026110300001234')).toBe('…1234');
  });
});
