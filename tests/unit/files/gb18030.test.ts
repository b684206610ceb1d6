import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { encodeGb18030 } from '#shared/files/gb18030.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder('gb18030', { fatal: true }).decode(bytes);

/** Private use: one code that was never given, and those that GB18030-2022 gave to characters of their own. */
const OLD_OR_NONE = /[\ue5e5\ue78d-\ue796\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864\ufffd]/;

/** Every character of the planes that have any, surrogates left out. */
const everyChar = (): string[] => {
  const chars: string[] = [];
  for (let code = 0; code <= 0x323af; code += 1)
    if (code < 0xd800 || code > 0xdfff) chars.push(String.fromCodePoint(code));
  return chars.filter((char) => !OLD_OR_NONE.test(char));
};

describe('text in GB18030', () => {
  it('reads back as it was, whatever the character', () => {
    const text = everyChar().join('');
    const back = decode(encodeGb18030(text));
    expect(back === text).toBe(true);
  });

  it('has the two bytes of GBK for every character of it', () => {
    for (const char of everyChar().slice(0, 0x10000)) {
      const gbk = iconv.encode(char, 'gbk');
      if (gbk.length !== 2 || new TextDecoder('gb18030').decode(gbk) !== char) continue;
      if (!gbk.equals(encodeGb18030(char))) expect([char, encodeGb18030(char)]).toEqual([char, gbk]);
    }
  });

  it('gives characters of before 2022 the code that they had, so that no name loses one', () => {
    expect(Buffer.from(encodeGb18030('\ue78d\ue796\ue82c\ue864')).toString('hex')).toBe('a6d9a6f3fe67fea0');
    expect(decode(encodeGb18030('\ue81e'))).toBe('\u9fb4');
  });

  it('writes rare names and a lone half of a pair', () => {
    expect(Buffer.from(encodeGb18030('𬭎')).toString('hex')).toBe('9933a932');
    expect(Buffer.from(encodeGb18030('a\ud800b')).toString()).toBe('a?b');
  });
});
