// 工会法 (2021) Art. 16 and 中国工会章程 Arts 13, 27: committees and their officers serve for terms of three or five years.
import type { UnionRole } from '../../kernel/context.ts';
import { refuse } from '../../kernel/errors.ts';
import { addDays, type Day } from '../../kernel/period.ts';
import { incompatibility, rolesOn, type Term } from '../access/rules.ts';

export type UnionTerm = Term<UnionRole>;
type Officer = { readonly personId: string; readonly terms: readonly UnionTerm[] };

/** The longest term there is, with a month for the handing over. */
export const MAX_TERM_DAYS = 5 * 366 + 31;
/** An invitation by link can be accepted on this many days after the day it was made. */
export const INVITATION_DAYS = 7;

const FAR: Day = '2199-12-31' as Day;
const overlap = (a: UnionTerm, b: UnionTerm): boolean => a.from <= (b.until ?? FAR) && b.from <= (a.until ?? FAR);

const checkTerm = (term: UnionTerm, index: number): void => {
  const at = (code: string) => refuse('rule', code, { role: term.role }, [{ pointer: `/terms/${index}/until`, code }]);
  if (term.until === undefined) return;
  if (term.until < term.from) at('tenancy.officer.termReversed');
  if (term.until > addDays(term.from, MAX_TERM_DAYS)) at('tenancy.officer.termTooLong');
};

const checkPair = (a: UnionTerm, b: UnionTerm): void => {
  if (!overlap(a, b)) return;
  if (a.role === b.role) refuse('rule', 'tenancy.officer.roleTwice', { role: a.role });
  const found = incompatibility([a.role, b.role]);
  if (found) refuse('rule', found.code, { a: found.a, b: found.b });
};

/** Refuses terms that cannot be served: reversed or too long, the same office twice, offices that exclude each other. */
export const checkTerms = (terms: readonly UnionTerm[]): void => {
  for (const [index, term] of terms.entries()) checkTerm(term, index);
  for (const [index, a] of terms.entries()) for (const b of terms.slice(index + 1)) checkPair(a, b);
};

const chairTerms = (terms: readonly UnionTerm[]): string =>
  JSON.stringify(
    terms
      .filter((term) => term.role === 'chair')
      .map((term) => [term.from, term.until ?? ''])
      .sort(),
  );

/** The chair's office is given and taken by a chair alone: a vice-chair appoints everybody else. */
export const checkChairOffice = (
  actorRoles: readonly UnionRole[],
  before: readonly UnionTerm[],
  after: readonly UnionTerm[],
): void => {
  if (actorRoles.includes('chair') || chairTerms(before) === chairTerms(after)) return;
  refuse('forbidden', 'tenancy.officer.chairOnly');
};

const isChair = (officer: Officer, today: Day): boolean => rolesOn(officer.terms, today).includes('chair');

/**
 * Another chair in force, when this change takes the chair's office from a person; undefined when it takes none.
 * The caller keeps that row in its transaction, so that two chairs cannot remove each other at once.
 */
export const remainingChair = <O extends Officer>(
  officers: readonly O[],
  changed: { readonly personId: string; readonly terms: readonly UnionTerm[] },
  today: Day,
): O | undefined => {
  const current = officers.find((officer) => officer.personId === changed.personId);
  if (!current || !isChair(current, today) || isChair(changed, today)) return undefined;
  const other = officers.find((officer) => officer.personId !== changed.personId && isChair(officer, today));
  return other ?? refuse('rule', 'tenancy.officer.lastChair');
};

/** Terms of an invitation must have a day left to serve. */
export const checkInvitation = (terms: readonly UnionTerm[], today: Day): void => {
  checkTerms(terms);
  for (const [index, term] of terms.entries())
    if (term.until !== undefined && term.until < today)
      refuse('rule', 'tenancy.officer.termOver', { role: term.role }, [
        { pointer: `/terms/${index}/until`, code: 'tenancy.officer.termOver' },
      ]);
};

type OpenInvitation = { readonly status: string; readonly expiresOn: Day; readonly phoneHash?: string };

/** Throws when an invitation was used or withdrawn, is too old, or is meant for another phone. */
export const checkAcceptance = (
  invitation: OpenInvitation,
  person: { readonly phoneHash?: string | undefined },
  today: Day,
): void => {
  if (invitation.status !== 'open') refuse('conflict', 'tenancy.invitation.notOpen', { status: invitation.status });
  if (invitation.expiresOn < today) refuse('rule', 'tenancy.invitation.expired', { expiresOn: invitation.expiresOn });
  if (invitation.phoneHash !== undefined && invitation.phoneHash !== person.phoneHash)
    refuse('forbidden', 'tenancy.invitation.otherPhone');
};

/** Offices of a person after an invitation: what they hold, and what is new. */
export const mergeTerms = (held: readonly UnionTerm[], added: readonly UnionTerm[]): readonly UnionTerm[] => {
  const fresh = added.filter((term) => !held.some((one) => one.role === term.role && overlap(one, term)));
  const merged = [...held, ...fresh];
  checkTerms(merged);
  return merged;
};

export const termState = (term: UnionTerm, today: Day): 'upcoming' | 'inForce' | 'ended' => {
  if (today < term.from) return 'upcoming';
  return term.until !== undefined && term.until < today ? 'ended' : 'inForce';
};

const CONTROL = /[\p{Cc}\s\\]/u;

/** Where to go after the login: a path of this origin, or the start page. */
export const safeReturnTo = (raw: string | undefined): string => {
  if (raw === undefined || !raw.startsWith('/') || raw.startsWith('//') || CONTROL.test(raw)) return '/';
  const base = 'http://origin.invalid';
  const url = URL.parse(raw, base);
  return url?.origin === base && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}${url.hash}` : '/';
};
