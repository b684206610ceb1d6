import { refuse } from '../../kernel/errors.ts';
import { FIGURES, type FigureName, type Figures } from '../../kernel/figures.ts';

/** Of the packed text. A new order of figures needs a new letter; a figure appended at the end does not. */
const VERSION = 'b';
/** 64 digits that are neither a step nor the sign: the figures of any province fit the row (≤ 250 B). */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz!#$%&()*+,./:;<=>?@[]^_{|}~`';
const RADIX = BigInt(DIGITS.length);
/** `A` stands before the next figure, `B` before the one after a zero, … `Z` 26 places on: runs of zeros cost nothing. */
const FIRST_STEP = 'A'.charCodeAt(0);
const MAX_STEP = 26;

const encode = (value: number): string => {
  let text = '';
  let rest = BigInt(Math.abs(value));
  for (; rest > 0n; rest /= RADIX) text = DIGITS.charAt(Number(rest % RADIX)) + text;
  return value < 0 ? `-${text}` : text;
};

const decode = (text: string): number => {
  const isNegative = text.startsWith('-');
  let value = 0n;
  for (const digit of isNegative ? text.slice(1) : text) value = value * RADIX + BigInt(DIGITS.indexOf(digit));
  return Number(isNegative ? -value : value);
};

/** The letters that lead from one figure to one so many places on. */
const stepsOf = (places: number): string =>
  String.fromCharCode(FIRST_STEP + MAX_STEP - 1).repeat(Math.floor((places - 1) / MAX_STEP)) +
  String.fromCharCode(FIRST_STEP + ((places - 1) % MAX_STEP));

/**
 * Figures as one delimited text, ≤ 250 bytes: the version letter, then for each figure that is not zero upper-case
 * letters that say how many places on it stands, and its value in base 64.
 */
export const packFigures = (figures: Figures): string => {
  let text = VERSION;
  let last = -1;
  for (const [place, { name }] of FIGURES.entries()) {
    const value = figures[name];
    if (!Number.isSafeInteger(value)) return refuse('invalid', 'federation.figures.notAnInteger', { figure: name });
    if (value === 0) continue;
    text += stepsOf(place - last) + encode(value);
    last = place;
  }
  return text;
};

const FIELD = /([A-Z])(-?[^A-Z\s"'\\-]*)/y;

/**
 * Figures of a packed text; figures that did not exist when it was written are zero. Throws on a text that is newer
 * than this code, because adding it up without its tail would lose figures under a version that looks current.
 */
export const unpackFigures = (text: string): Figures => {
  if (!text.startsWith(VERSION)) return refuse('rule', 'federation.figures.rowUnknown');
  const figures = Object.fromEntries(FIGURES.map(({ name }) => [name, 0])) as Record<FigureName, number>;
  let place = -1;
  let at = VERSION.length;
  while (at < text.length) {
    FIELD.lastIndex = at;
    const match = FIELD.exec(text);
    if (!match) return refuse('rule', 'federation.figures.rowUnknown');
    at = FIELD.lastIndex;
    const [, step = 'A', digits = ''] = match;
    place += step.charCodeAt(0) - FIRST_STEP + 1;
    const value = decode(digits);
    const figure = FIGURES[place];
    if (!figure || !Number.isSafeInteger(value)) return refuse('rule', 'federation.figures.rowUnknown');
    figures[figure.name] = value;
  }
  return figures;
};
