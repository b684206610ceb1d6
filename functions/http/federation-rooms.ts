import { TENANCY_NODE_ROOMS } from '#functions/tenancy/routes.ts';
import type { Room } from './rooms.ts';

/** Every room of the federation API; a module adds its line here. */
export const FEDERATION_ROOMS: readonly Room[] = [
  ...TENANCY_NODE_ROOMS,
  {
    segments: ['federation/nodes', 'federation/figure-definitions'],
    load: async () => [
      (await import('#functions/federation/routes.ts')).registerFederationRoutes,
      (await import('#functions/federation/routes-final-accounts.ts')).registerFinalAccountRoutes,
    ],
  },
];
