import { createRequire } from 'node:module';
import { surnameLength } from '../../kernel/names.ts';

const load = createRequire(import.meta.url);

/** How a name sorts and is found: `ou yang shao dong` and `oysd`. */
export type SortKey = { readonly pinyin: string; readonly initials: string };

/** Sorts behind every letter: a character without a known reading does not hide the rest of the name. */
const UNKNOWN = '~';
const MAX_PINYIN_CHARS = 120;
/** Readings of compound surnames that pinyin-pro 3.29 does not know. */
const SURNAME_READINGS: ReadonlyMap<string, string> = new Map([['单于', 'chan yu']]);

const plain = (syllable: string): string =>
  syllable
    .normalize('NFD')
    .replaceAll('u\u0308', 'v')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

const keyOf = (syllables: readonly string[]): SortKey => ({
  pinyin: syllables.join(' ').slice(0, MAX_PINYIN_CHARS).trimEnd(),
  initials: syllables
    .map((syllable) => syllable.charAt(0))
    .filter((letter) => letter !== UNKNOWN)
    .join(''),
});

/** The dictionary is half a megabyte: it is read for the first name and not at every start, and rules stay synchronous. */
const dictionary = () => load('pinyin-pro') as typeof import('pinyin-pro');

const readingsOf = (text: string): string[] =>
  dictionary()
    .pinyin(text, { toneType: 'none', surname: 'head', type: 'array', nonZh: 'consecutive', v: true })
    .flatMap(
      // A character that the dictionary does not know comes back as itself.
      (syllable) => (/\p{Script=Han}/u.test(syllable) ? [UNKNOWN] : syllable.split(/[^\p{L}\p{M}\p{N}]+/u).map(plain)),
    );

/** Sort key of a name in pinyin with the reading of its surname (曾→zeng, 仇→qiu); `override` is what the person says. */
export const sortKeyOf = (name: string, override?: string): SortKey => {
  if (override !== undefined) return keyOf(override.toLowerCase().split(/\s+/).map(plain).filter(Boolean));
  const surname = [...name].slice(0, surnameLength(name)).join('');
  const reading = SURNAME_READINGS.get(surname);
  const syllables = reading
    ? [...reading.split(' '), ...readingsOf(name.slice(surname.length))]
    : readingsOf(name.replace(/\u00b7/g, ' '));
  return keyOf(syllables.filter((syllable) => syllable !== ''));
};
