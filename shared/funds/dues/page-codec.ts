import { ROSTER_PAGE_SIZE } from '../../members/roster/packed.ts';
import { shortHash } from '../ledger/canonical.ts';

/** Ordinals on one page of a dues run; the same pages as the packed roster's. */
export const PAGE_SIZE = ROSTER_PAGE_SIZE;
/** A page stays below 4 KB with its key, so that reading it costs half a unit. */
const MAX_PAGE_BYTES = 3_900;

const LINE = '\n';
const FIELD = '\t';

export type PageLine = { readonly ordinal: number; readonly amountFen: number; readonly key: string };

/** One packed page. `keys` is set when the callers' row keys are too long to stand in the page. */
export type PackedPage = {
  readonly page: number;
  readonly lines: string;
  readonly keys?: string;
  readonly count: number;
  readonly sumFen: number;
  readonly hash: string;
};

export const pageOfOrdinal = (ordinal: number): number => Math.floor(ordinal / PAGE_SIZE);

/** `G00004` after `G00003`; undefined where no number follows at the same width. */
export const successorOf = (text: string): string | undefined => {
  const digits = /\d{1,15}$/.exec(text)?.[0];
  if (digits === undefined) return undefined;
  const next = String(Number(digits) + 1).padStart(digits.length, '0');
  return next.length === digits.length ? text.slice(0, -digits.length) + next : undefined;
};

const MAX_SHARED = 35;

const sharedChars = (a: string, b: string): number => {
  let shared = 0;
  while (shared < MAX_SHARED && shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  // Half a surrogate pair does not survive UTF-8.
  return /[\ud800-\udbff]/.test(b.charAt(shared - 1)) ? shared - 1 : shared;
};

/**
 * Row keys are mostly employee numbers in their order: the next number takes no room at all, another one only what
 * differs from the key before it. So every line keeps the caller's key without the roster having to stay as it was.
 */
const encodeKey = (key: string, before: string): string => {
  if (key === successorOf(before)) return '';
  const shared = sharedChars(before, key);
  return FIELD + shared.toString(36) + key.slice(shared);
};

const decodeKey = (code: string | undefined, before: string): string => {
  if (code === undefined) {
    const next = successorOf(before);
    if (next === undefined) throw new Error('a dues page is damaged');
    return next;
  }
  return before.slice(0, Number.parseInt(code.charAt(0), 36)) + code.slice(1);
};

const joinPlaces = (places: readonly (string | undefined)[]): string =>
  Array.from(places, (text) => text ?? '').join(LINE);

/** Packs the lines of one page: place by ordinal, amount in base 36, row key. Amounts are not negative. */
export const encodePage = (page: number, lines: readonly PageLine[]): PackedPage => {
  const inline: string[] = [];
  const amounts: string[] = [];
  const keys: string[] = [];
  let before = '';
  let sumFen = 0;
  for (const line of lines.toSorted((a, b) => a.ordinal - b.ordinal)) {
    const place = line.ordinal - page * PAGE_SIZE;
    if (place < 0 || place >= PAGE_SIZE || amounts[place] !== undefined) throw new Error('a dues line has no place');
    const amount = line.amountFen.toString(36);
    amounts[place] = amount;
    inline[place] = amount + encodeKey(line.key, before);
    keys[place] = line.key;
    before = line.key;
    sumFen += line.amountFen;
  }
  const whole = joinPlaces(inline);
  const fits = Buffer.byteLength(whole) <= MAX_PAGE_BYTES;
  const text = fits ? whole : joinPlaces(amounts);
  const apart = fits ? {} : { keys: joinPlaces(keys) };
  return { page, lines: text, ...apart, count: lines.length, sumFen, hash: shortHash(text) };
};

/** Lines of a page by ordinal. Without `keys`, a page whose keys stand apart answers empty keys. */
export const decodePage = (page: number, text: string, options: { keysApart: boolean; keys?: string }): PageLine[] => {
  const apart = options.keys?.split(LINE) ?? [];
  const lines: PageLine[] = [];
  let before = '';
  text.split(LINE).forEach((part, place) => {
    if (part === '') return;
    const [amount = '', code] = part.split(FIELD);
    const key = options.keysApart ? (apart[place] ?? '') : decodeKey(code, before);
    before = key;
    lines.push({ ordinal: page * PAGE_SIZE + place, amountFen: Number.parseInt(amount, 36), key });
  });
  return lines;
};

/** Amounts alone, for readers that do not need keys. */
export const amountsOf = (page: number, text: string): { readonly ordinal: number; readonly amountFen: number }[] =>
  text.split(LINE).flatMap((part, place) => {
    if (part === '') return [];
    const end = part.indexOf(FIELD);
    return [
      {
        ordinal: page * PAGE_SIZE + place,
        amountFen: Number.parseInt(end < 0 ? part : part.slice(0, end), 36),
      },
    ];
  });

export type CorrectionLine = {
  readonly ordinal: number;
  readonly deltaFen: number;
  readonly key: string;
  readonly reason: string;
};

/** Packs corrections of one page of ordinals into texts of at most a page's size. */
export const encodeCorrections = (page: number, lines: readonly CorrectionLine[]): readonly string[] => {
  const texts: string[] = [];
  for (const line of lines) {
    const place = line.ordinal - page * PAGE_SIZE;
    const text = [place.toString(36), line.deltaFen.toString(36), line.key, line.reason].join(FIELD);
    const last = texts.at(-1);
    const joined = last === undefined ? text : last + LINE + text;
    if (last !== undefined && Buffer.byteLength(joined) <= MAX_PAGE_BYTES) texts[texts.length - 1] = joined;
    else texts.push(text);
  }
  return texts;
};

export const decodeCorrections = (page: number, text: string): CorrectionLine[] =>
  text.split(LINE).map((line) => {
    const [place = '', delta = '', key = '', reason = ''] = line.split(FIELD);
    const ordinal = page * PAGE_SIZE + Number.parseInt(place, 36);
    return { ordinal, deltaFen: Number.parseInt(delta, 36), key, reason };
  });
