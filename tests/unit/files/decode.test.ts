import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText, type Encoding } from '#shared/files/decode.ts';

const TABLE = '工号,姓名,会费\r\nG00001,张三,30.00\r\nG00003,林㼆桂,25.80\r\nG00004,𬭎𫖯,1.00\r\n';
const encode = (text: string, encoding: string, addBOM = false): Uint8Array => iconv.encode(text, encoding, { addBOM });

describe('refusals', () => {
  it('refuses binary data and text with control characters', () => {
    expect(() => decodeText(new Uint8Array([1, 2, 3, 255, 254, 0, 9]))).toThrow('files.encoding.undetected');
    expect(() => decodeText(new Uint8Array(64))).toThrow('files.encoding.undetected');
    expect(() => decodeText(new Uint8Array([0x61, 0x2c, 0xff, 0xff, 0x0a]))).toThrow('files.encoding.undetected');
  });

  it('refuses damaged UTF-8 instead of reading it as Chinese nonsense', () => {
    const bytes = encode(TABLE.repeat(5), 'utf-8');
    bytes[bytes.indexOf(0xe5) + 1] = 0x20;
    expect(() => decodeText(bytes)).toThrow('files.encoding.undetected');
  });

  it('refuses bytes that do not fit their byte order mark', () => {
    expect(() => decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0xd5, 0xc5]))).toThrow('files.encoding.undetected');
  });

  it.each(['utf-8', 'utf-16le'] as Encoding[])('refuses %s where a person chose it and it does not fit', (chosen) => {
    expect(() => decodeText(new Uint8Array([0xd5, 0xc5, 0xc8]), chosen)).toThrow('files.encoding.mismatch');
  });
});

describe('detection', () => {
  it.each([
    ['utf-8', 'utf-8', false],
    ['utf-8', 'utf-8', true],
    ['utf-16le', 'utf-16le', true],
    ['utf-16le', 'utf-16le', false],
    ['utf-16be', 'utf-16be', true],
    ['utf-16be', 'utf-16be', false],
    ['gb18030', 'gb18030', false],
  ])('reads %s (as %s, byte order mark: %s)', (encoding, name, mark) => {
    expect(decodeText(encode(TABLE, name, mark))).toEqual({ text: TABLE, encoding });
  });

  it('reads GB18030 with its own byte order mark', () => {
    const bytes = new Uint8Array([0x84, 0x31, 0x95, 0x33, 0xd5, 0xc5, 0xc8, 0xfd]);
    expect(decodeText(bytes)).toEqual({ text: '张三', encoding: 'gb18030' });
  });

  it('reads pure ASCII as UTF-8 and an old end-of-file mark', () => {
    expect(decodeText(new TextEncoder().encode('a,b\r\n1,2\u001a'))).toMatchObject({ encoding: 'utf-8' });
  });

  it('reads the codes that GB18030-2022 moved out of the private-use area', () => {
    expect(decodeText(new Uint8Array([0xfe, 0x59]), 'gb18030').text).toBe('\u9fb4');
  });

  it('lets a person choose', () => {
    expect(decodeText(encode('张三', 'gb18030'), 'gb18030')).toEqual({ text: '张三', encoding: 'gb18030' });
  });

  it('reads back any table of Han and digits in every encoding', () => {
    const name = fc.array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 2, maxLength: 4 });
    const lines = fc.array(name, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(lines, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'), (names, encoding) => {
        const text = names.map((codes, index) => `G${index},${String.fromCodePoint(...codes)},30.00\r\n`).join('');
        expect(decodeText(encode(text, encoding))).toEqual({ text, encoding });
      }),
    );
  });
});
