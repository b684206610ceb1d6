import { NODE_ROLES, type NodeRole, UNION_ROLES, type UnionRole } from '../../kernel/context.ts';
import type { Day } from '../../kernel/period.ts';
import { key } from '../../storage/keys.ts';
import type { Store } from '../../storage/store.ts';
import { rolesOn, type Term } from '../access/rules.ts';

/** Row `U#<union>#OFFICERS/<person>` or `N#<node>#OFFICERS/<person>`: the offices of one person, with their terms. */
export type OfficerItem<R extends string = UnionRole> = {
  readonly personId: string;
  readonly name: string;
  readonly terms: readonly Term<R>[];
  /** The person's own member file in this union, when bound. */
  readonly memberId?: string;
  readonly v: number;
};

export type UnionOffice = { readonly name: string; readonly roles: readonly UnionRole[]; readonly memberId?: string };
export type NodeOffice = { readonly name: string; readonly roles: readonly NodeRole[] };

const inForce = <R extends string>(item: OfficerItem<R>, known: readonly R[], today: Day): readonly R[] => {
  const roles = rolesOn(item.terms, today);
  return known.filter((role) => roles.includes(role));
};

/**
 * What a person is in a union today; undefined without a row or when every term has ended. Read consistently on each
 * request, so that a revoked or ended office has no rights from then on.
 */
export const loadUnionOffice = async (
  db: Store,
  unionId: string,
  personId: string,
  today: Day,
): Promise<UnionOffice | undefined> => {
  const item = await db.get<OfficerItem>(key.officer(unionId, personId), { consistent: true });
  const roles = item ? inForce(item, UNION_ROLES, today) : [];
  if (!item || roles.length === 0) return undefined;
  return { name: item.name, roles, ...(item.memberId ? { memberId: item.memberId } : {}) };
};

/** As `loadUnionOffice`, for an office of a federation node. */
export const loadNodeOffice = async (
  db: Store,
  code: string,
  personId: string,
  today: Day,
): Promise<NodeOffice | undefined> => {
  const item = await db.get<OfficerItem<NodeRole>>(key.nodeOfficer(code, personId), { consistent: true });
  const roles = item ? inForce(item, NODE_ROLES, today) : [];
  return item && roles.length > 0 ? { name: item.name, roles } : undefined;
};
