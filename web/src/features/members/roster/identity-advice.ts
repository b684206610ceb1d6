import { ageOn, type Identity, parseIdentity } from '#shared/kernel/identity.ts';
import { type Day, dayOf, instant } from '#shared/kernel/period.ts';
import { foldCode } from '#shared/kernel/text.ts';

/** What can be said about an identity number while it is being typed. */
export type IdentityAdvice =
  | { readonly state: 'empty' }
  /** Digits of a resident card, not yet all of them. */
  | { readonly state: 'typing'; readonly typed: number }
  | { readonly state: 'ok'; readonly identity: Identity; readonly age: number | undefined }
  | { readonly state: 'wrong'; readonly reason: string; readonly expected: string | undefined };

export const RESIDENT_CHARS = 18;

export const todayInChina = (): Day => dayOf(instant(new Date().toISOString()));

export const adviseIdentity = (typed: string, today: Day): IdentityAdvice => {
  const number = foldCode(typed);
  if (number === '') return { state: 'empty' };
  const parsed = parseIdentity(number);
  if (parsed.ok) return { state: 'ok', identity: parsed, age: parsed.birthDay && ageOn(parsed.birthDay, today) };
  if (/^\d+$/.test(number) && number.length < RESIDENT_CHARS) return { state: 'typing', typed: number.length };
  return { state: 'wrong', reason: parsed.code.split('.').at(-1) ?? '', expected: parsed.expected };
};
