import { type Day, isDay } from './period.ts';
import { foldCode } from './text.ts';

export type IdentityKind =
  | 'residentId'
  | 'residencePermit'
  | 'foreignPermanent'
  | 'foreignPermanentOld'
  | 'passport'
  | 'homeReturnPermit'
  | 'taiwanPermit';

export type Identity = {
  readonly ok: true;
  readonly kind: IdentityKind;
  readonly number: string;
  readonly birthDay?: Day;
  readonly sex?: 'male' | 'female';
};
/** `expected` is the check character that would have fitted. */
export type IdentityFailure = { readonly ok: false; readonly code: string; readonly expected?: string };

/** First two digits of GB/T 2260. The other four are not checked: abolished codes stay on the cards of the living. */
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(' '),
);
const RESIDENCE_PERMIT_REGIONS: ReadonlySet<string> = new Set(['810000', '820000', '830000']);
const CHECK_OF_REMAINDER = '10X98765432';
/** A spreadsheet keeps 15 digits of a number (a binary double 16 to 17), so a longer number has lost its end. */
const EXACT_DIGITS = 15;

const failed = (reason: string, expected?: string): IdentityFailure => ({
  ok: false,
  code: `kernel.identity.${reason}`,
  ...(expected === undefined ? {} : { expected }),
});

/** Check character of the first 17 digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export const residentCheckDigit = (first17: string): string => {
  let sum = 0;
  for (const char of first17) sum = ((sum + Number(char)) * 2) % 11;
  return CHECK_OF_REMAINDER.charAt(sum);
};

const birthDayOf = (number: string): string => `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

const kindOf18 = (number: string): 'residentId' | 'residencePermit' | 'foreignPermanent' | undefined => {
  if (number.startsWith('9')) return PROVINCES.has(number.slice(1, 3)) ? 'foreignPermanent' : undefined;
  if (RESIDENCE_PERMIT_REGIONS.has(number.slice(0, 6))) return 'residencePermit';
  return PROVINCES.has(number.slice(0, 2)) ? 'residentId' : undefined;
};

const parse18 = (number: string): Identity | IdentityFailure => {
  const expected = residentCheckDigit(number.slice(0, 17));
  const fits = expected === number.charAt(17);
  if (!fits && number.endsWith('00')) return failed('precisionLost');
  const kind = kindOf18(number);
  if (kind === undefined) return failed('regionUnknown');
  const birthDay = birthDayOf(number);
  if (!isDay(birthDay)) return failed('birthImpossible');
  if (!fits) return failed('checksumMismatch', expected);
  return { ok: true, kind, number, birthDay, sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female' };
};

const OTHER_DOCUMENTS: readonly (readonly [IdentityKind, RegExp])[] = [
  ['foreignPermanentOld', /^[A-Z]{3}\d{12}$/],
  ['homeReturnPermit', /^[HM]\d{8}(?:\d{2})?$/],
  ['taiwanPermit', /^\d{8}$/],
  ['passport', /^(?:\d{9}|(?=.{0,2}[A-Z])(?=.*\d)[A-Z0-9]{6,12})$/],
];

/** Reads an identity document number as people and spreadsheets write it (GB 11643-1999 and the permits built on it). */
export const parseIdentity = (raw: string | number | null | undefined): Identity | IdentityFailure => {
  const number = foldCode(String(raw ?? ''));
  if (number === '') return failed('missing');
  if (typeof raw === 'number' && number.length > EXACT_DIGITS) return failed('precisionLost');
  if (/^\d\.?\d*E\+?1[4-9]$/.test(number)) return failed('precisionLost');
  if (/^\d{17}[\dX]$/.test(number)) return parse18(number);
  const other = OTHER_DOCUMENTS.find(([, pattern]) => pattern.test(number));
  return other === undefined ? failed('format') : { ok: true, kind: other[0], number };
};

/** Whole years lived on a day; a birthday counts from its own day on. */
export const ageOn = (birthDay: Day, on: Day): number => {
  const years = Number(on.slice(0, 4)) - Number(birthDay.slice(0, 4));
  return on.slice(5) < birthDay.slice(5) ? years - 1 : years;
};

/** A valid invented number for demos and tests. `sequence3`: odd is male; choose a region nobody was born in (xxxx99). */
export const synthesizeResidentId = (input: {
  readonly region6: string;
  readonly birthDay: Day;
  readonly sequence3: string;
}): string => {
  const first17 = `${input.region6}${input.birthDay.replaceAll('-', '')}${input.sequence3}`;
  return `${first17}${residentCheckDigit(first17)}`;
};
