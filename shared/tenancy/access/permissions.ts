import type { NodeRole, UnionRole } from '../../kernel/context.ts';

/** Scopes that an API key can have (api-conventions.md); each opens the permissions listed beside it. */
export const CLIENT_SCOPES = [
  'members:read',
  'dues:read',
  'dues:write',
  'contributions:read',
  'contributions:write',
  'reports:read',
] as const;
export type ClientScope = (typeof CLIENT_SCOPES)[number];

type Rule = {
  /** Offices of the union that may; empty: none. */
  readonly union?: readonly UnionRole[];
  /** Offices of a federation node that may. */
  readonly node?: readonly NodeRole[];
  /** The scope that lets an API key do it. */
  readonly scope?: ClientScope;
};

const LEADERS: readonly UnionRole[] = ['chair', 'viceChair'];
const COMMITTEE: readonly UnionRole[] = [...LEADERS, 'committee'];
const BOOKKEEPERS: readonly UnionRole[] = ['finance', 'cashier'];
const READERS_OF_BOOKS: readonly UnionRole[] = [...COMMITTEE, ...BOOKKEEPERS, 'audit'];
const EVERY_OFFICER: readonly UnionRole[] = [...READERS_OF_BOOKS, 'women', 'groupLeader'];

/**
 * Who may do what: the one table (capability 2.1). It is printed in docs/permissions.md and tested cell by cell.
 * The audit committee reads everything of its union and changes nothing (design section 8).
 */
export const PERMISSIONS = {
  'tenancy.union.read': { union: [...EVERY_OFFICER, 'member'] },
  'tenancy.union.manage': { union: LEADERS },
  'tenancy.officers.read': { union: EVERY_OFFICER },
  'tenancy.officers.manage': { union: LEADERS },
  'tenancy.audit.read': { union: [...LEADERS, 'audit'] },
  'members.roster.read': { union: EVERY_OFFICER, scope: 'members:read' },
  'members.roster.write': { union: COMMITTEE },
  'members.roster.reveal': { union: [...COMMITTEE, 'finance'] },
  'members.roster.import': { union: COMMITTEE },
  'members.self.read': { union: ['member'] },
  'funds.dues.read': { union: READERS_OF_BOOKS, scope: 'dues:read' },
  'funds.dues.post': { union: BOOKKEEPERS, scope: 'dues:write' },
  'funds.dues.correct': { union: ['finance'] },
  'funds.contributions.read': { union: READERS_OF_BOOKS, scope: 'contributions:read' },
  'funds.contributions.declare': { union: [...LEADERS, 'finance'], scope: 'contributions:write' },
  'funds.contributions.record': { union: BOOKKEEPERS, scope: 'contributions:write' },
  'funds.ledger.read': { union: READERS_OF_BOOKS, scope: 'reports:read' },
  'integration.clients.manage': { union: LEADERS },
  'integration.clients.read': { union: [...LEADERS, 'finance', 'audit'] },
  'federation.figures.read': { node: ['administrator', 'analyst'] },
  'federation.tree.manage': { node: ['administrator'] },
  'federation.applications.read': { node: ['administrator', 'analyst'] },
  'federation.applications.decide': { node: ['administrator'] },
  'federation.audit.read': { node: ['administrator'] },
} as const satisfies Readonly<Record<string, Rule>>;

export type Permission = keyof typeof PERMISSIONS;

export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as readonly Permission[];

export const ruleOf = (permission: Permission): Rule => PERMISSIONS[permission];
