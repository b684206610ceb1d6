// 会计法 (2024) Arts 13, 25, 35 and 中国工会章程 Art. 13: offices that one person may not hold together; terms end rights.
import type { Actor, Scope, UnionRole } from '../../kernel/context.ts';
import type { Day } from '../../kernel/period.ts';
import { PERMISSION_NAMES, type Permission, ruleOf } from './permissions.ts';

/** Pairs of offices that exclude each other, with the code of the refusal. */
export const INCOMPATIBLE: readonly { readonly a: UnionRole; readonly b: UnionRole; readonly code: string }[] = [
  { a: 'finance', b: 'cashier', code: 'tenancy.officer.financeIsCashier' },
  { a: 'audit', b: 'chair', code: 'tenancy.officer.auditIsLeader' },
  { a: 'audit', b: 'viceChair', code: 'tenancy.officer.auditIsLeader' },
  { a: 'audit', b: 'committee', code: 'tenancy.officer.auditIsCommittee' },
  { a: 'audit', b: 'finance', code: 'tenancy.officer.auditHandlesMoney' },
  { a: 'audit', b: 'cashier', code: 'tenancy.officer.auditHandlesMoney' },
];

/** The first pair of incompatible offices among those a person would hold, or undefined. */
export const incompatibility = (
  roles: readonly UnionRole[],
): { a: UnionRole; b: UnionRole; code: string } | undefined =>
  INCOMPATIBLE.find((pair) => roles.includes(pair.a) && roles.includes(pair.b));

export type Term<R> = { readonly role: R; readonly from: Day; readonly until?: Day };

/** Offices in force on a day; `until` is the last day of the term (民法典 Art. 1259: 届满 includes the day). */
export const rolesOn = <R>(terms: readonly Term<R>[], today: Day): readonly R[] => [
  ...new Set(
    terms
      .filter((term) => term.from <= today && (term.until === undefined || today <= term.until))
      .map((term) => term.role),
  ),
];

/** May this actor, in this scope, do this? Pure: the whole answer is in the table and the arguments. */
export const mayDo = (actor: Actor, scope: Scope, permission: Permission): boolean => {
  const rule = ruleOf(permission);
  if (actor.kind === 'system') return true;
  if (actor.kind === 'client') return rule.scope !== undefined && actor.scopes.includes(rule.scope);
  if (scope.kind === 'union') return scope.roles.some((role) => rule.union?.includes(role));
  if (scope.kind === 'node') return scope.roles.some((role) => rule.node?.includes(role));
  return false;
};

/** Every permission that the actor has here, for the interface to show only what works. */
export const permissionsOf = (actor: Actor, scope: Scope): readonly Permission[] =>
  PERMISSION_NAMES.filter((permission) => mayDo(actor, scope, permission));
