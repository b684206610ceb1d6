// 个人信息保护法 Arts 6, 25, 28: what is made public of a voucher names nobody and shows no number of anybody.
import { maskName } from '../../kernel/names.ts';

const HIDDEN_NUMBER = '***';
const MIN_NUMBER_DIGITS = 7;
/** Half and full width, with the spaces and hyphens by which people group digits. */
const NUMBER = /[\d０-９][\d０-９ 　\-－]{5,40}[\d０-９XxＸｘ]/g;
const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/;
const MIN_NAME_CHARS = 2;
const MAX_HAN_NAME_CHARS = 4;
const SPACE = /\s/u;
const HAN = /^\p{Script=Han}{2,4}$/u;

/** Telephone, identity, card and account numbers out of a text; days and months stay. */
export const maskNumbers = (text: string): string =>
  text.replace(NUMBER, (found) => {
    const plain = found.normalize('NFKC');
    return DATE.test(plain) || plain.replace(/\D/g, '').length < MIN_NUMBER_DIGITS ? found : HIDDEN_NUMBER;
  });

/** So many characters from a place on, spaces between them passed over: 张　三 is 张三. */
const charsFrom = (chars: readonly string[], at: number, size: number): { text: string; end: number } => {
  const taken: string[] = [];
  let end = at;
  for (const char of chars.slice(at)) {
    if (taken.length === size) break;
    end += 1;
    if (!SPACE.test(char)) taken.push(char);
  }
  return { text: taken.join(''), end };
};

const nameAt = (chars: readonly string[], at: number, names: ReadonlySet<string>) => {
  for (let size = MAX_HAN_NAME_CHARS; size >= MIN_NAME_CHARS; size -= 1) {
    const found = charsFrom(chars, at, size);
    if (names.has(found.text)) return found;
  }
  return undefined;
};

const FIRM = /[店社厂馆部行院校所场局会司心站队家园铺坊]$/u;

/** Of payees, those who may be people: two to four Han characters that do not end like a shop or a firm. */
export const personalPayees = (payees: readonly string[]): readonly string[] =>
  payees.filter((name) => HAN.test(name) && !FIRM.test(name));

/** Replaces every name of the roster in a text by its masked form, the longest first. */
export const makeNameMask = (names: ReadonlySet<string>): ((text: string) => string) => {
  const uncommon = [...names].filter((name) => !HAN.test(name)).toSorted((a, b) => b.length - a.length);
  return (text) => {
    const others = uncommon.reduce((masked, name) => masked.replaceAll(name, maskName(name)), text);
    const chars = [...others];
    let masked = '';
    let done = 0;
    for (const [at, char] of chars.entries()) {
      if (at < done) continue;
      const found = SPACE.test(char) ? undefined : nameAt(chars, at, names);
      masked += found ? maskName(found.text) : char;
      done = found?.end ?? at;
    }
    return masked;
  };
};

/** Aid to people in need: a summary there always means a person. */
const PERSONAL_ACCOUNTS = ['50403', '50404', '50405'];
const PERSONAL =
  /困难|帮扶|救助|互助|生育|结婚|新婚|住院|生病|患病|大病|手术|丧|去世|逝世|抚恤|退休|离岗|生日|借款|退还/;
/** A visit is a person's, unless everybody is visited at a festival. */
const VISIT = /慰问/;
const FESTIVE = /元旦|春节|清明|劳动节|五一|端午|中秋|国庆|节日/;
/** Dues of single people. */
const PERSONAL_SOURCES = new Set(['duesPayment', 'duesCorrection', 'duesWorklist']);

/** Whether the words of a voucher could point to a person, so that it is shown together with others and without words. */
export const isPersonal = (account: string, sourceKind: string, summary: string): boolean =>
  PERSONAL_SOURCES.has(sourceKind) ||
  PERSONAL_ACCOUNTS.some((main) => account.startsWith(main)) ||
  PERSONAL.test(summary) ||
  (VISIT.test(summary) && !FESTIVE.test(summary));
