import { describe, expect, it } from 'vitest';
import { parsePhone } from '#shared/kernel/phone.ts';

describe('parsePhone', () => {
  it.each([
    ['', 'missing'],
    [null, 'missing'],
    [undefined, 'missing'],
    ['158781350', 'length'],
    ['138001380001', 'length'],
    ['12800138000', 'format'],
    ['010-12345678', 'format'],
    ['abc', 'format'],
    ['+86 158781350', 'format'],
    ['+0123456789', 'format'],
    ['+123456', 'format'],
  ])('refuses %j as %s', (raw, reason) => {
    expect(parsePhone(raw)).toEqual({ ok: false, code: `kernel.phone.${reason}` });
  });

  it.each([
    ['13869370968', 'mobile', '13869370968'],
    [13869370968, 'mobile', '13869370968'],
    ['+86 13869370968', 'mobile', '13869370968'],
    ['0086-138-6937-0968', 'mobile', '13869370968'],
    ['8613869370968', 'mobile', '13869370968'],
    ['１３８６９３７０９６８', 'mobile', '13869370968'],
    ['+852 9123 4567', 'foreign', '+85291234567'],
    ['00 1 (415) 555-0100', 'foreign', '+14155550100'],
  ])('reads %j as %s', (raw, kind, phone) => {
    expect(parsePhone(raw)).toEqual({ ok: true, kind, phone });
  });
});
