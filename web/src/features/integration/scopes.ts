import type { ClientScope } from '#shared/tenancy/access/permissions.ts';

/** What a scope lets a system do, as a key of the texts. */
export const scopeText = {
  'members:read': 'scopeMembersRead',
  'dues:read': 'scopeDuesRead',
  'dues:write': 'scopeDuesWrite',
  'contributions:read': 'scopeContributionsRead',
  'contributions:write': 'scopeContributionsWrite',
  'reports:read': 'scopeReportsRead',
} as const satisfies Readonly<Record<ClientScope, string>>;

export const scopeNames = Object.keys(scopeText) as readonly ClientScope[];
