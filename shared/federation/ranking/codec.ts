import { refuse } from '../../kernel/errors.ts';
import { RANKED_BY, type RankedRates, type RankedUnion } from './schema.ts';

/** First byte of a packed ranking. */
const VERSION = 1;
const ID_BYTES = 16;
const ID_CHARS = 26;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PLACE = new Map([...ALPHABET].map((char, index) => [char, BigInt(index)]));
/** A ULID has 128 bits, so its first character is at most 7. */
const UNION_ID = /^uni_([0-7][0-9A-HJKMNP-TV-Z]{25})$/;
/** Rates below zero stand behind all others, in five bytes: they are as rare as refunds of more than was paid. */
const BELOW_ZERO = 2 ** 32;
const SEVEN_BITS = 128;

const unknown = (): never => refuse('rule', 'federation.ranking.itemUnknown');

const packId = (unionId: string): Buffer => {
  const chars = UNION_ID.exec(unionId)?.[1];
  if (chars === undefined) return refuse('invalid', 'federation.ranking.unionIdUnknown');
  let value = 0n;
  for (const char of chars) value = value * 32n + (PLACE.get(char) ?? 0n);
  return Buffer.from(value.toString(16).padStart(ID_BYTES * 2, '0'), 'hex');
};

const unpackId = (bytes: Uint8Array): string => {
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let chars = '';
  for (let index = 0; index < ID_CHARS; index += 1) {
    chars = ALPHABET.charAt(Number(value % 32n)) + chars;
    value /= 32n;
  }
  return `uni_${chars}`;
};

/** Seven bits a byte, the lowest first: rates up to 163 % take two bytes, no rate one. */
const packRate = (rate: number | null): readonly number[] => {
  const bytes: number[] = [];
  let rest = rate === null ? 0 : rate >= 0 ? rate + 1 : BELOW_ZERO - rate;
  while (rest >= SEVEN_BITS) {
    bytes.push((rest % SEVEN_BITS) + SEVEN_BITS);
    rest = Math.floor(rest / SEVEN_BITS);
  }
  return [...bytes, rest];
};

const rateOf = (value: number): number | null =>
  value === 0 ? null : value > BELOW_ZERO ? BELOW_ZERO - value : value - 1;

/** Digits of a node's code below another's, two a byte. */
const packSuffix = (node: string, under: string): readonly number[] => {
  if (!node.startsWith(under)) return refuse('invalid', 'federation.node.codeInvalid', { code: node });
  return (node.slice(under.length).match(/\d\d/g) ?? []).map(Number);
};

/**
 * Unions below a node as bytes: id (16), how many bytes of its node's code follow (1, and those), three rates (1-3
 * each). About 22 bytes a union, which as text would be 60.
 */
export const packUnions = (under: string, unions: readonly RankedUnion[]): Uint8Array => {
  const parts: Uint8Array[] = [Uint8Array.of(VERSION)];
  for (const { unionId, node, rates } of unions) {
    const suffix = packSuffix(node, under);
    parts.push(
      packId(unionId),
      Uint8Array.of(suffix.length, ...suffix, ...RANKED_BY.flatMap((by) => packRate(rates[by]))),
    );
  }
  return Buffer.concat(parts);
};

/** Reads packed bytes one after the other and refuses an end that comes too early. */
class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get hasMore(): boolean {
    return this.#at < this.#bytes.length;
  }

  take(length: number): Uint8Array {
    const taken = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return taken.length === length ? taken : unknown();
  }

  byte(): number {
    return this.take(1)[0] ?? unknown();
  }

  rate(): number | null {
    let value = 0;
    for (let weight = 1; ; weight *= SEVEN_BITS) {
      const byte = this.byte();
      value += (byte % SEVEN_BITS) * weight;
      if (byte < SEVEN_BITS) return rateOf(value);
      if (weight > BELOW_ZERO) return unknown();
    }
  }
}

const readRates = (reader: Reader): RankedRates => {
  const [membership, dues, contribution] = [reader.rate(), reader.rate(), reader.rate()];
  return { membership, dues, contribution };
};

/** What `packUnions` packed; throws on bytes that this code does not know. */
export const unpackUnions = (under: string, bytes: Uint8Array): readonly RankedUnion[] => {
  const reader = new Reader(bytes);
  if (reader.byte() !== VERSION) return unknown();
  const unions: RankedUnion[] = [];
  while (reader.hasMore) {
    const unionId = unpackId(reader.take(ID_BYTES));
    const suffix = [...reader.take(reader.byte())].map((pair) => String(pair).padStart(2, '0')).join('');
    unions.push({ unionId, node: under + suffix, rates: readRates(reader) });
  }
  return unions;
};
