import * as z from 'zod';
import { refuse } from './errors.ts';
import { foldCode } from './text.ts';

/** Unified social credit code (统一社会信用代码), 18 characters, GB 32100-2015. */
export type Uscc = string & z.core.$brand<'Uscc'>;
export type UsccKind = 'union' | 'enterprise' | 'other';
export type UsccCheck =
  | { readonly ok: true; readonly kind: UsccKind; readonly uscc: Uscc }
  | { readonly ok: false; readonly code: string };

/** 31 characters: no I, O, S, V, Z. The place in this text is the value (GB 32100-2015, table 3). */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const USCC_PATTERN = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const LENGTH = 18;
/** Authority 8 is the trade unions, category 1 a grass-roots union; authority 9 category 1 is an enterprise. */
const KIND_BY_PREFIX: ReadonlyMap<string, UsccKind> = new Map([
  ['81', 'union'],
  ['91', 'enterprise'],
]);
const CHECK_OF_REMAINDER = '0X987654321';

const failed = (reason: string): UsccCheck => ({ ok: false, code: `kernel.uscc.${reason}` });

/** Check character of the first 17 (GB 32100-2015: weights 3^i mod 31; a difference of 31 becomes 0). */
export const usccCheckDigit = (first17: string): string => {
  let sum = 0;
  let weight = 1;
  for (const char of first17) {
    sum += ALPHABET.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
};

/** Check character of the 8-character organisation code (GB 11714-1997: A = 10 … Z = 35, weights 2^(8-i) mod 11). */
export const organisationCheckDigit = (first8: string): string => {
  let sum = 0;
  for (const char of first8) sum = ((sum + Number.parseInt(char, 36)) * 2) % 11;
  return CHECK_OF_REMAINDER.charAt(sum);
};

/** Checks a code with both check characters, and its kind when one is expected. Spaces and full-width forms are folded. */
export const checkUscc = (raw: string, expected?: 'union' | 'enterprise'): UsccCheck => {
  const code = foldCode(raw);
  if (code.length !== LENGTH) return failed('length');
  if (!USCC_PATTERN.test(code)) return failed('alphabet');
  if (usccCheckDigit(code.slice(0, 17)) !== code.charAt(17)) return failed('checksumMismatch');
  if (organisationCheckDigit(code.slice(8, 16)) !== code.charAt(16)) return failed('organisationMismatch');
  const kind = KIND_BY_PREFIX.get(code.slice(0, 2)) ?? 'other';
  if (expected === 'union' && kind !== 'union') return failed('notAUnion');
  if (expected === 'enterprise' && kind !== 'enterprise') return failed('notAnEnterprise');
  return { ok: true, kind, uscc: code as Uscc };
};

/** As `checkUscc`, but throws its refusal. */
export const parseUscc = (raw: string, expected?: 'union' | 'enterprise'): Uscc => {
  const checked = checkUscc(raw, expected);
  return checked.ok ? checked.uscc : refuse('invalid', checked.code);
};

/** A valid invented code for demos and tests; the same input always gives the same code. */
export const synthesizeUscc = (input: {
  readonly prefix: '81' | '91';
  readonly region6: string;
  readonly seed: number;
}): Uscc => {
  let organisation = '';
  let rest = input.seed;
  for (let place = 0; place < 6; place += 1) {
    organisation = ALPHABET.charAt(rest % 31) + organisation;
    rest = Math.floor(rest / 31);
  }
  const first8 = `MC${organisation}`;
  const first17 = `${input.prefix}${input.region6}${first8}${organisationCheckDigit(first8)}`;
  return `${first17}${usccCheckDigit(first17)}` as Uscc;
};

export const UsccSchema = z
  .string()
  .regex(USCC_PATTERN)
  .refine((code) => checkUscc(code).ok)
  .brand<'Uscc'>();
