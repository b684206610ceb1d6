import { refuse } from '../kernel/errors.ts';
import { limits } from './limits.ts';

/** Column XFD, the last that a workbook can name. */
const LAST_COLUMN = 16_384;
const [GREATER, BANG, QUESTION, SLASH, QUOTE, APOSTROPHE] = [0x3e, 0x21, 0x3f, 0x2f, 0x22, 0x27];

/** A cell as every writer writes it: the reference first, then style and type. */
const PLAIN_CELL = /<(?:\w+:)?c r="([A-Z]{1,3})\d+"(?: s="\d+")?(?: t="\w+")?\s?\/?>/y;
const ROW_OR_CELL = /<(?:[^\s:>]*:)?(?:row|c)[\s/>]/y;
const REFERENCE = /[\s"']r\s*=\s*["']?([^"'\s/>]*)/g;

const columnOfLetters = (letters: string): number => {
  let column = 0;
  for (let index = 0; index < letters.length; index += 1) column = column * 26 + letters.charCodeAt(index) - 64;
  return column;
};

/** The furthest column a tag may name: 0 for row numbers, the worst case for anything odd. */
const furthestOf = (tag: string): number => {
  let furthest = 0;
  for (const match of tag.matchAll(REFERENCE)) {
    const reference = match.slice(1).join('');
    const letters = /^([A-Z]{0,3})\d+$/.exec(reference)?.at(1);
    furthest = Math.max(furthest, letters === undefined ? LAST_COLUMN : columnOfLetters(letters));
  }
  return furthest;
};

const endOfTag = (xml: string, from: number): number => {
  let quote = 0;
  for (let at = from; at < xml.length; at += 1) {
    const char = xml.charCodeAt(at);
    if (quote !== 0) {
      if (char === quote) quote = 0;
    } else if (char === QUOTE || char === APOSTROPHE) quote = char;
    else if (char === GREATER) return at;
  }
  return -1;
};

/** Where the markup that begins at `from` ends, found exactly as hucre finds it; -1 when it never does. */
const endOfMarkup = (xml: string, from: number): number => {
  const next = xml.charCodeAt(from + 1);
  if (next === SLASH) return xml.indexOf('>', from + 2);
  if (next === QUESTION) return xml.indexOf('?>', from + 2);
  if (next !== BANG) return endOfTag(xml, from + 1);
  if (xml.startsWith('<!--', from)) return xml.indexOf('-->', from + 4);
  return xml.startsWith('<![CDATA[', from) ? xml.indexOf(']]>', from + 9) : xml.indexOf('>', from + 2);
};

const startsAt = (pattern: RegExp, xml: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(xml);
};

/**
 * Refuses XML that costs the reader far more than its size, and returns the array places its rows will take: a row whose
 * only cell is XFD1 has 30 bytes and 16,384 places, and one endless tag is scanned again with every chunk.
 */
export const measureMarkup = (part: Uint8Array): number => {
  // Latin-1 keeps one character per byte, and all markup is ASCII.
  const xml = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
  let places = 0;
  let widest = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) {
    const plain = startsAt(PLAIN_CELL, xml, at);
    if (plain !== null) {
      widest = Math.max(widest, columnOfLetters(plain.slice(1).join('')));
      continue;
    }
    const end = endOfMarkup(xml, at);
    if ((end === -1 ? xml.length : end) - at > limits.maxMarkupBytes) return refuse('limit', 'files.xlsx.zipBomb');
    if (end === -1) break;
    const named = startsAt(ROW_OR_CELL, xml, at);
    if (named?.[0].slice(0, -1).endsWith('row')) {
      places += widest;
      widest = 0;
    } else if (named !== null) widest = Math.max(widest, furthestOf(xml.slice(at, end)));
    at = end;
  }
  return places + widest;
};
