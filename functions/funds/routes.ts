import type { HttpApp } from '#functions/http/env.ts';
import { registerContributionRoutes } from './routes-contributions.ts';
import { registerDuesRoutes } from './routes-dues.ts';
import { registerLedgerRoutes } from './routes-ledger.ts';
import { registerMemberDuesRoutes } from './routes-member-dues.ts';

/** Dues, contributions and books of a union. */
export const registerFundsRoutes = (app: HttpApp): void => {
  registerDuesRoutes(app);
  registerMemberDuesRoutes(app);
  registerContributionRoutes(app);
  registerLedgerRoutes(app);
};
