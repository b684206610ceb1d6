// 个人信息保护法 Arts 6, 25, 28: what is made public of a voucher names nobody and shows no number of anybody.
import { maskName } from '../../kernel/names.ts';

const HIDDEN_NUMBER = '***';
const MIN_NUMBER_DIGITS = 7;
const NUMBER = /\d[\d -]{5,40}[\dXx]/g;
const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/;
const MIN_NAME_CHARS = 2;
const MAX_HAN_NAME_CHARS = 4;
const HAN = /^\p{Script=Han}{2,4}$/u;

/** Telephone, identity, card and account numbers out of a text; days and months stay. */
export const maskNumbers = (text: string): string =>
  text.replace(NUMBER, (found) =>
    DATE.test(found) || found.replace(/\D/g, '').length < MIN_NUMBER_DIGITS ? found : HIDDEN_NUMBER,
  );

/** Replaces every name of the roster in a text by its masked form, the longest first. */
export const makeNameMask = (names: ReadonlySet<string>): ((text: string) => string) => {
  const uncommon = [...names].filter((name) => !HAN.test(name)).toSorted((a, b) => b.length - a.length);
  return (text) => {
    const others = uncommon.reduce((masked, name) => masked.replaceAll(name, maskName(name)), text);
    const chars = [...others];
    let masked = '';
    for (let at = 0; at < chars.length; ) {
      let size = Math.min(MAX_HAN_NAME_CHARS, chars.length - at);
      while (size >= MIN_NAME_CHARS && !names.has(chars.slice(at, at + size).join(''))) size -= 1;
      const isName = size >= MIN_NAME_CHARS;
      const part = chars.slice(at, at + (isName ? size : 1)).join('');
      masked += isName ? maskName(part) : part;
      at += isName ? size : 1;
    }
    return masked;
  };
};

/** Aid to people in need: a summary there always means a person. */
const PERSONAL_ACCOUNTS = ['50403', '50404', '50405'];
const PERSONAL =
  /慰问|困难|帮扶|救助|互助|生育|结婚|新婚|住院|生病|患病|大病|丧|去世|逝世|抚恤|退休|离岗|生日|借款|退还/;
const FESTIVE = /元旦|春节|清明|劳动节|五一|端午|中秋|国庆|节日/;
/** Dues of single people. */
const PERSONAL_SOURCES = new Set(['duesPayment', 'duesCorrection', 'duesWorklist']);

/** Whether the words of a voucher could point to a person, so that it is shown together with others and without words. */
export const isPersonal = (account: string, sourceKind: string, summary: string): boolean =>
  PERSONAL_SOURCES.has(sourceKind) ||
  PERSONAL_ACCOUNTS.some((main) => account.startsWith(main)) ||
  (PERSONAL.test(summary) && !FESTIVE.test(summary));
