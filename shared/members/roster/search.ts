import { surnameLength } from '../../kernel/names.ts';
import { sortKeyOf } from './sort-key.ts';

/** One way to find what was typed, in the order in which they are tried. */
export type SearchPlan =
  | { readonly by: 'pinyin'; readonly beginning: string; readonly nameHas?: string }
  | { readonly by: 'initials'; readonly beginning: string }
  | { readonly by: 'phoneTail'; readonly tail: string }
  | { readonly by: 'employeeNo'; readonly employeeNo: string };

/** Syllables of standard Chinese by initial; `0` has none. */
const FINALS: Readonly<Record<string, string>> = {
  '0': 'a ai an ang ao e ei en eng er o ou yi ya yan yang yao ye yin ying yo yong you yu yuan yue yun wu wa wai wan wang wei wen weng wo',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
};
const SYLLABLES: ReadonlySet<string> = new Set(
  Object.entries(FINALS).flatMap(([initial, finals]) =>
    finals.split(' ').map((final) => (initial === '0' ? final : initial + final)),
  ),
);
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...SYLLABLES].flatMap((syllable) => Array.from(syllable, (_, index) => syllable.slice(0, index + 1))),
);
const MAX_SYLLABLE_CHARS = 6;

/**
 * Letters cut into syllables, the longest first, the last may be unfinished: `ouyangsh` → `ou yang sh`. Undefined when
 * they are no pinyin. As in writing, an apostrophe or a space cuts: `li'ang`.
 */
export const splitSyllables = (letters: string): string | undefined => {
  if (letters === '') return '';
  for (let length = Math.min(MAX_SYLLABLE_CHARS, letters.length); length > 0; length -= 1) {
    const head = letters.slice(0, length);
    const isLast = length === letters.length;
    if (!(isLast ? BEGINNINGS : SYLLABLES).has(head)) continue;
    const rest = splitSyllables(letters.slice(length));
    if (rest !== undefined) return rest === '' ? head : `${head} ${rest}`;
  }
  return undefined;
};

const lettersPlans = (text: string): SearchPlan[] => {
  const parts = text
    .toLowerCase()
    .split(/[\s'\u2019]+/)
    .filter(Boolean)
    .map(splitSyllables);
  const initials = text.toLowerCase().replace(/[^a-z]/g, '');
  const plans: SearchPlan[] = [{ by: 'initials', beginning: initials }];
  // `l` alone, or `zgf`, is no syllable: such texts are initials first and last.
  const isPinyin = parts.every((part) => part !== undefined && SYLLABLES.has(part.split(' ')[0] ?? ''));
  return isPinyin ? [{ by: 'pinyin', beginning: parts.join(' ') }, ...plans] : plans;
};

const hanPlans = (text: string): SearchPlan[] => {
  const whole = sortKeyOf(text).pinyin;
  const surname = sortKeyOf([...text].slice(0, surnameLength(text)).join('')).pinyin;
  const plans: SearchPlan[] = [{ by: 'pinyin', beginning: whole, nameHas: text }];
  // Part of a name may read otherwise than the whole; the surname's reading stays.
  return surname === whole ? plans : [...plans, { by: 'pinyin', beginning: surname, nameHas: text }];
};

/** Ways to search for a text: Han name, pinyin, initials, last four digits of the phone, employee number. */
export const planSearch = (typed: string): readonly SearchPlan[] => {
  const text = typed.normalize('NFC').trim();
  if (text === '') return [{ by: 'pinyin', beginning: '' }];
  const exact: SearchPlan = { by: 'employeeNo', employeeNo: text.toUpperCase() };
  if (/^\d{4}$/.test(text)) return [{ by: 'phoneTail', tail: text }, exact];
  if (/^[A-Za-z][A-Za-z\s'\u2019]*$/.test(text)) return [...lettersPlans(text), exact];
  if (/^\p{Script=Han}/u.test(text)) return [...hanPlans(text), exact];
  return [exact];
};
