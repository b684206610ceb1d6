import { registerFederationRoutes } from '#functions/federation/routes.ts';
import { registerFundsRoutes } from '#functions/funds/routes.ts';
import { registerIntegrationRoutes } from '#functions/integration/routes.ts';
import { registerRosterRoutes } from '#functions/members/routes.ts';
import { registerImportRoutes } from '#functions/members/routes-imports.ts';
import { registerTenancyNodeRoutes, registerTenancyRoutes } from '#functions/tenancy/routes.ts';
import type { HttpApp } from './env.ts';

/** Every router of the union API and of the federation API; a module adds its line here. */
export const UNION_ROUTES: readonly ((app: HttpApp) => void)[] = [
  registerTenancyRoutes,
  registerIntegrationRoutes,
  registerImportRoutes,
  registerRosterRoutes,
  registerFundsRoutes,
];

export const FEDERATION_ROUTES: readonly ((app: HttpApp) => void)[] = [
  registerTenancyNodeRoutes,
  registerFederationRoutes,
];
