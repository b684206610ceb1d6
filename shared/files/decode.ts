import { refuse } from '../kernel/errors.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
export type Decoded = { readonly text: string; readonly encoding: Encoding };

const BYTE_ORDER_MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];
const SAMPLE_BYTES = 4096;
/** Share of characters that are commas, digits and line breaks in any table, and so have a zero byte in UTF-16. */
const MIN_ZERO_SHARE = 0.02;
/** A UTF-8 file with a bad byte here and there also decodes as GB18030, into nonsense; this share tells them apart. */
const MAX_DAMAGE_SHARE = 0.2;

/** Control characters that no table has; 0x1A is the end-of-file mark of old DOS programs. */
const hasControls = (text: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/.test(text);

const decodeStrictly = (bytes: Uint8Array, encoding: Encoding): string | undefined => {
  try {
    // TextDecoder and not iconv-lite: it follows GB18030-2022, which moves 18 codes out of the private-use area.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\ufeff/, '');
    return hasControls(text) ? undefined : text;
  } catch {
    return undefined;
  }
};

const guessUtf16 = (bytes: Uint8Array): Encoding | undefined => {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (Math.max(even, odd) < (sample.length / 2) * MIN_ZERO_SHARE || even === odd) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
};

const isDamagedUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes);
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0;
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  return damaged < foreign * MAX_DAMAGE_SHARE;
};

const detect = (bytes: Uint8Array): Decoded | undefined => {
  const mark = BYTE_ORDER_MARKS.find(([, marks]) => marks.every((byte, index) => bytes[index] === byte));
  const utf16 = guessUtf16(bytes);
  const candidates: Encoding[] = mark === undefined ? ['utf-8'] : [mark[0]];
  if (mark === undefined && utf16 !== undefined) candidates.push(utf16);
  for (const encoding of candidates) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== undefined) return { text, encoding };
  }
  if (mark !== undefined || isDamagedUtf8(bytes)) return undefined;
  const text = decodeStrictly(bytes, 'gb18030');
  return text === undefined ? undefined : { text, encoding: 'gb18030' };
};

/** Text of a file: by byte order mark, strict UTF-8, UTF-16 by its zeros, GB18030; or in the encoding that a person chose. */
export const decodeText = (bytes: Uint8Array, chosen?: Encoding): Decoded => {
  if (chosen === undefined) return detect(bytes) ?? refuse('invalid', 'files.encoding.undetected');
  const text = decodeStrictly(bytes, chosen);
  return text === undefined
    ? refuse('invalid', 'files.encoding.mismatch', { encoding: chosen })
    : { text, encoding: chosen };
};
