/** Two bytes: 0x81-0xFE, then 0x40-0x7E or 0x80-0xFE. Four bytes: 0x81-0xFE and 0x30-0x39 by turns. */
const FIRST = 0x81;
const LAST = 0xfe;
const DIGIT = 0x30;
/** Four-byte codes of the basic plane end with 0x84 31 A4 39; U+10000 stands at 0x90 30 81 30. */
const BASIC_PLANE_CODES = 39_420;
const HIGHER_PLANES_AT = 189_000;

const fourBytes = (index: number): readonly number[] => [
  FIRST + Math.floor(index / 12_600),
  DIGIT + (Math.floor(index / 1260) % 10),
  FIRST + (Math.floor(index / 10) % 126),
  DIGIT + (index % 10),
];

/** Characters of the private use area that old systems still send, and the codes that were theirs before 2022. */
const BEFORE_2022: readonly (readonly [firstChar: number, firstCode: number, count: number])[] = [
  [0xe78d, 0xa6d9, 7],
  [0xe794, 0xa6ec, 2],
  [0xe796, 0xa6f3, 1],
  [0xe81e, 0xfe59, 1],
  [0xe826, 0xfe61, 1],
  [0xe82b, 0xfe66, 2],
  [0xe832, 0xfe6d, 1],
  [0xe843, 0xfe7e, 1],
  [0xe854, 0xfe90, 1],
  [0xe864, 0xfea0, 1],
];

/**
 * Bytes of the characters of the basic plane, found by decoding every code. So this writer agrees with the decoder of
 * the platform (GB18030-2022) and needs no table of its own, which would be half a megabyte.
 */
const makeTable = (): ReadonlyMap<string, readonly number[]> => {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if (char.length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, bytes);
  };
  for (let lead = FIRST; lead <= LAST; lead += 1)
    for (let trail = 0x40; trail <= LAST; trail += 1) if (trail !== 0x7f) add([lead, trail]);
  for (let index = 0; index < BASIC_PLANE_CODES; index += 1) add(fourBytes(index));
  for (const [firstChar, firstCode, count] of BEFORE_2022)
    for (let at = 0; at < count; at += 1)
      table.set(String.fromCharCode(firstChar + at), [firstCode >> 8, (firstCode & 0xff) + at]);
  return table;
};

let known: ReadonlyMap<string, readonly number[]> | undefined;

/** Text in GB18030. A lone half of a surrogate pair becomes a question mark. */
export const encodeGb18030 = (text: string): Uint8Array => {
  known ??= makeTable();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code > 0xffff) bytes.push(...fourBytes(HIGHER_PLANES_AT + code - 0x10000));
    else bytes.push(...(known.get(char) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
};
