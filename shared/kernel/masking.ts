import { tail } from './text.ts';

const keepEnds = (text: string, head: number, end: number): string =>
  text.length <= head + end
    ? '*'.repeat(text.length)
    : `${text.slice(0, head)}${'*'.repeat(text.length - head - end)}${text.slice(text.length - end)}`;

/** Identity number: first 3 and last 4 of long numbers, first and last 2 of short ones; the birth date never shows. */
export const maskIdentity = (number: string): string =>
  number.length >= 15 ? keepEnds(number, 3, 4) : keepEnds(number, 2, 2);

/** Phone number: `138****5678`; foreign numbers keep the country's first digits and the last 4. */
export const maskPhone = (phone: string): string => keepEnds(phone, 3, 4);

/** Bank card or account: last 4 digits only. */
export const maskBankCard = (card: string): string => keepEnds(card.replace(/\s+/g, ''), 0, 4);

/** Mail: `a***@x.cn`. */
export const maskMail = (mail: string): string => {
  const at = mail.lastIndexOf('@');
  return at < 1 ? '***' : `${mail.slice(0, 1)}***${mail.slice(at)}`;
};

const ADDRESS =
  /^(?:[^省市区]{2,7}省|[^省市区]{2,7}自治区)?(?:[^市区县\d]{1,10}?(?:市|自治州|地区|盟))?(?:[^区县旗市街号\d]{1,6}(?:区|县|旗|市))?(?:.{1,12}?(?:街道|大道|大街|路|街|镇|乡|巷|弄))?/;

/** Address down to the street; house, building and room are hidden. */
export const maskAddress = (address: string): string => {
  const hidden = address.replace(ADDRESS, '');
  return hidden === '' ? address : `${address.slice(0, address.length - hidden.length)}***`;
};

/** Any other number that people recognise by its end, `…5678`. */
export const maskToTail = (text: string): string => `…${tail(text, 4)}`;
