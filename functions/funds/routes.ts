import type { HttpApp } from '#functions/http/env.ts';
import { registerContributionRoutes } from './routes-contributions.ts';
import { registerDuesRoutes } from './routes-dues.ts';
import { registerLedgerRoutes } from './routes-ledger.ts';

/** Dues, contributions and books of a union. */
export const registerFundsRoutes = (app: HttpApp): void => {
  registerDuesRoutes(app);
  registerContributionRoutes(app);
  registerLedgerRoutes(app);
};
