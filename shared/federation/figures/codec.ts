import { refuse } from '../../kernel/errors.ts';
import { FIGURES, type FigureName, type Figures } from '../../kernel/figures.ts';

/** Of the packed text. A new order of figures needs a new letter; a figure appended at the end does not. */
const VERSION = 'a';
const RADIX = 36;
/** `A` stands before the next figure, `B` before the one after a zero, … `Z` 26 places on: runs of zeros cost nothing. */
const FIRST_STEP = 'A'.charCodeAt(0);
const MAX_STEP = 26;

/**
 * Figures as one delimited text, ≤ 250 bytes: the version letter, then for each figure that is not zero an upper-case
 * letter that says how many places on it stands, and its value in base 36.
 */
export const packFigures = (figures: Figures): string => {
  let text = VERSION;
  let step = 0;
  for (const { name } of FIGURES) {
    step += 1;
    const value = figures[name];
    if (!Number.isSafeInteger(value)) return refuse('invalid', 'federation.figures.notAnInteger', { figure: name });
    if (value !== 0 || step === MAX_STEP) {
      text += String.fromCharCode(FIRST_STEP + step - 1) + (value === 0 ? '' : value.toString(RADIX));
      step = 0;
    }
  }
  return text;
};

const FIELD = /([A-Z])(-?[0-9a-z]*)/y;

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
    const value = digits === '' ? 0 : Number.parseInt(digits, RADIX);
    const figure = FIGURES[place];
    if (!figure || !Number.isSafeInteger(value)) return refuse('rule', 'federation.figures.rowUnknown');
    figures[figure.name] = value;
  }
  return figures;
};
