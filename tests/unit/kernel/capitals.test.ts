import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountInCapitals } from '#shared/kernel/capitals.ts';

describe('an amount in capitals', () => {
  test.each([Number.NaN, 0.5, 2 ** 53, -(2 ** 53)])('is refused for %d', (amountFen) => {
    expect(() => amountInCapitals(amountFen)).toThrow(expect.objectContaining({ code: 'kernel.amount.outOfRange' }));
  });

  test.each([
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角'],
    [1_000, '壹拾元整'],
    [140_950, '壹仟肆佰零玖元伍角'],
    [600_714, '陆仟零柒元壹角肆分'],
    [168_032, '壹仟陆佰捌拾元零叁角贰分'],
    [10_700_053, '壹拾万柒仟元零伍角叁分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [10_000_000_000, '壹亿元整'],
    [10_001_000_110, '壹亿零壹万零壹元壹角'],
    [100_000_000_000_101, '壹万亿零壹元零壹分'],
    [-140_950, '负壹仟肆佰零玖元伍角'],
    [1_234_567_890_123_45, '壹万贰仟叁佰肆拾伍亿陆仟柒佰捌拾玖万零壹佰贰拾叁元肆角伍分'],
  ])('of %d fen is %s', (amountFen, words) => {
    expect(amountInCapitals(amountFen)).toBe(words);
  });

  test('says every amount in its own words, with one 整 at most and no 零零', () => {
    const values: Record<string, number> = { 零: 0, 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 };
    const places: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1_000 };
    const group = (words: string): number => {
      let [sum, digit] = [0, 0];
      for (const word of words)
        if (word in places) {
          sum += digit * (places[word] ?? 0);
          digit = 0;
        } else digit = values[word] ?? 0;
      return sum + digit;
    };
    const read = (words: string): number => {
      const [yuan = '', rest = ''] = words.includes('元') ? words.split('元') : ['', words];
      const [high = '', low = ''] = yuan.includes('亿') ? yuan.split('亿') : ['', yuan];
      const below = (text: string): number => {
        const [tens = '', ones = ''] = text.includes('万') ? text.split('万') : ['', text];
        return group(tens) * 10_000 + group(ones);
      };
      const whole = below(high) * 100_000_000 + below(low);
      const tenths = /(.)角/.exec(rest)?.[1] ?? '零';
      const hundredths = /(.)分/.exec(rest)?.[1] ?? '零';
      return whole * 100 + (values[tenths] ?? 0) * 10 + (values[hundredths] ?? 0);
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (amountFen) => {
        const words = amountInCapitals(amountFen);
        expect(read(words)).toBe(amountFen);
        expect(words).not.toMatch(/零零|整.|亿万/);
      }),
      { numRuns: 500 },
    );
  });
});
