import { foldCode } from './text.ts';

/** `phone` is 11 digits for a mainland mobile number, E.164 with `+` for any other country or region. */
export type PhoneCheck =
  | { readonly ok: true; readonly kind: 'mobile' | 'foreign'; readonly phone: string }
  | { readonly ok: false; readonly code: string };

const MOBILE = /^1[3-9]\d{9}$/;
const E164 = /^\+[1-9]\d{6,14}$/;

const failed = (reason: string): PhoneCheck => ({ ok: false, code: `kernel.phone.${reason}` });

/** Reads a phone number as people write it: spaces, hyphens, +86 and 0086 go; others must be E.164. */
export const parsePhone = (raw: string | number | null | undefined): PhoneCheck => {
  const compact = foldCode(String(raw ?? '')).replace(/[-().·]/g, '');
  if (compact === '') return failed('missing');
  const phone = compact.replace(/^00/, '+').replace(/^\+?86(?=1\d{10}$)/, '');
  if (MOBILE.test(phone)) return { ok: true, kind: 'mobile', phone };
  if (!/^\+?\d+$/.test(phone)) return failed('format');
  if (!phone.startsWith('+')) return failed(phone.length === 11 ? 'format' : 'length');
  return E164.test(phone) && !phone.startsWith('+86') ? { ok: true, kind: 'foreign', phone } : failed('format');
};
