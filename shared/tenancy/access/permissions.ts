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
/** Who does the union's work; the audit committee looks on. */
const ACTIVE_OFFICERS: readonly UnionRole[] = [...COMMITTEE, ...BOOKKEEPERS, 'women', 'groupLeader'];
const EVERY_OFFICER: readonly UnionRole[] = [...READERS_OF_BOOKS, 'women', 'groupLeader'];

/**
 * Who may do what: the one table (capability 2.1). It is printed in docs/permissions.md and tested cell by cell.
 * The audit committee reads everything of its union and writes nothing but its own opinions, findings and their
 * evidence (design section 8).
 */
export const PERMISSIONS = {
  'tenancy.union.read': { union: [...EVERY_OFFICER, 'member'] },
  'tenancy.union.manage': { union: LEADERS },
  'tenancy.officers.read': { union: EVERY_OFFICER },
  'tenancy.officers.manage': { union: LEADERS },
  'tenancy.audit.read': { union: [...LEADERS, 'audit'] },
  'tenancy.rules.read': { union: EVERY_OFFICER },
  'tenancy.rules.manage': { union: LEADERS },
  'tenancy.attachments.read': { union: READERS_OF_BOOKS },
  'tenancy.attachments.write': { union: EVERY_OFFICER },
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
  'funds.ledger.prepare': { union: ['finance'] },
  'funds.ledger.review': { union: [...LEADERS, 'finance'] },
  'funds.ledger.close': { union: [...LEADERS, 'finance'] },
  'funds.budget.read': { union: READERS_OF_BOOKS, scope: 'reports:read' },
  'funds.budget.prepare': { union: [...LEADERS, 'finance'] },
  'funds.budget.decide': { union: LEADERS },
  'funds.budget.examine': { union: ['audit'] },
  'funds.approval.manage': { union: LEADERS },
  'funds.duties.manage': { union: COMMITTEE },
  'funds.expenditure.request': { union: ACTIVE_OFFICERS },
  'funds.spending.read': { union: EVERY_OFFICER },
  'funds.expenditure.read': { union: READERS_OF_BOOKS },
  'funds.expenditure.approve': { union: [...COMMITTEE, 'finance'] },
  'funds.expenditure.pay': { union: ['cashier'] },
  'funds.expenditure.reverse': { union: BOOKKEEPERS },
  'funds.expenditure.sign': { union: ['member'] },
  'funds.assets.read': { union: READERS_OF_BOOKS },
  'funds.assets.manage': { union: [...LEADERS, 'finance'] },
  'funds.assets.count': { union: ACTIVE_OFFICERS },
  'funds.assets.approve': { union: [...COMMITTEE, 'finance'] },
  'funds.bank.read': { union: READERS_OF_BOOKS },
  'funds.bank.import': { union: BOOKKEEPERS },
  'funds.bank.reconcile': { union: ['finance'] },
  'funds.bank.payout': { union: ['cashier'] },
  'funds.bank.release': { union: [...LEADERS, 'finance'] },
  'funds.statements.read': { union: READERS_OF_BOOKS, scope: 'reports:read' },
  'funds.inspection.read': { union: READERS_OF_BOOKS },
  'funds.inspection.record': { union: ['audit'] },
  'funds.inspection.answer': { union: [...LEADERS, 'finance'] },
  'funds.publicity.read': { union: [...EVERY_OFFICER, 'member'] },
  'funds.publicity.publish': { union: LEADERS },
  'funds.publicity.ask': { union: ['member'] },
  'funds.publicity.answer': { union: [...LEADERS, 'finance'] },
  'funds.dues.remind': { union: [...COMMITTEE, 'finance'] },
  'funds.dues.confirm': { union: COMMITTEE },
  'funds.contributions.correct': { union: ['finance'] },
  'funds.contributions.demand': { union: [...LEADERS, 'finance'] },
  'integration.clients.manage': { union: LEADERS },
  'integration.clients.read': { union: [...LEADERS, 'finance', 'audit'] },
  'federation.figures.read': { node: ['administrator', 'analyst'] },
  'federation.tree.manage': { node: ['administrator'] },
  'federation.applications.read': { node: ['administrator', 'analyst'] },
  'federation.applications.decide': { node: ['administrator'] },
  'federation.filings.read': { node: ['administrator', 'analyst'] },
  'federation.filings.answer': { node: ['administrator'] },
  'federation.audit.read': { node: ['administrator'] },
} as const satisfies Readonly<Record<string, Rule>>;

export type Permission = keyof typeof PERMISSIONS;

export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as readonly Permission[];

export const ruleOf = (permission: Permission): Rule => PERMISSIONS[permission];
