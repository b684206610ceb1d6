import { FUNDS_ROOMS } from '#functions/funds/routes.ts';
import { TENANCY_ROOMS } from '#functions/tenancy/routes.ts';
import type { Room } from './rooms.ts';

/** Every room of the union API; a module adds its line here. */
export const UNION_ROOMS: readonly Room[] = [
  ...TENANCY_ROOMS,
  {
    segments: ['clients'],
    load: async () => [(await import('#functions/integration/routes.ts')).registerIntegrationRoutes],
  },
  {
    segments: ['members', 'uploads', 'me/member'],
    load: async () => [
      (await import('#functions/members/routes-imports.ts')).registerImportRoutes,
      (await import('#functions/members/routes.ts')).registerRosterRoutes,
    ],
  },
  ...FUNDS_ROOMS,
];
