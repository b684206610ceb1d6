import type { Room } from '#functions/http/rooms.ts';

/** People, offices and the union itself, in the union API. */
export const TENANCY_ROOMS: readonly Room[] = [
  {
    segments: ['session', 'sessions', 'auth'],
    load: async () => [
      (await import('./routes-login.ts')).registerLoginRoutes,
      (await import('./routes-session.ts')).registerSessionRoutes,
    ],
  },
  { segments: ['public'], load: async () => [(await import('./routes-public.ts')).registerPublicRoutes] },
  {
    segments: ['union', 'audit-events', 'officers', 'invitations'],
    load: async () => [
      (await import('./routes-union.ts')).registerUnionRoutes,
      (await import('./routes-officers.ts')).registerOfficerRoutes,
    ],
  },
  { segments: ['rules'], load: async () => [(await import('./routes-rules.ts')).registerRuleRoutes] },
  { segments: ['attachments'], load: async () => [(await import('./routes-attachments.ts')).registerAttachmentRoutes] },
];

/** What staff of a node decide on and see of their own doings, in the federation API. */
export const TENANCY_NODE_ROOMS: readonly Room[] = [
  {
    segments: ['federation/applications', 'federation/filings', 'federation/audit-events'],
    load: async () => [
      (await import('./routes-applications.ts')).registerApplicationRoutes,
      (await import('./routes-filings.ts')).registerFilingRoutes,
      (await import('./routes-union.ts')).registerNodeAuditRoutes,
    ],
  },
];
