/** Full-width forms (U+FF01–FF5E) and the ideographic space (U+3000) → ASCII. */
export const toHalfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');

/** NFC; line breaks, tabs and control characters → space; zero-width characters dropped; every Unicode space trimmed. */
export const tidyText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();

/** Nothing to clean, as in nine of ten cells; asking first makes large files twice as fast. */
const PLAIN = /^(?![='])[!-~\u4e00-\u9fa5]*$/;

/** Tidy, and without what spreadsheets put around text: one leading apostrophe, or `="…"` around digits. */
export const cleanText = (text: string): string => {
  if (PLAIN.test(text)) return text;
  const tidy = tidyText(text);
  const wrapped = /^="([^"]*)"$/.exec(tidy);
  return tidyText(wrapped === null ? tidy.replace(/^['\u2018\u2019]/, '') : tidy.slice(2, -1));
};

/** Clean, half-width, no inner spaces, upper case: for numbers and codes. */
export const foldCode = (text: string): string => toHalfWidth(cleanText(text)).replace(/\s+/g, '').toUpperCase();

/** Whether private-use characters are in the text: old GBK fonts put rare Han there, and other machines show boxes. */
export const hasPrivateUse = (text: string): boolean => /\p{Co}/u.test(text);

/** Whether a spreadsheet would take this text for a formula (OWASP: CSV injection), full-width signs included. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r\n|\uff1d\uff0b\uff0d\uff20]/.test(text);

/** Text that a spreadsheet shows and does not run: a leading apostrophe before formula signs. For CSV only. */
export const neutraliseFormula = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text);

/** The last characters of a text, by code point. */
export const tail = (text: string, count: number): string => [...text].slice(-count).join('');
