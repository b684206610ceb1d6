import { page } from '#web/api/page.ts';
import type { FeatureRoute } from '#web/console/feature.ts';

const READ = { audience: 'union', permission: 'funds.bank.read' } as const;
const reconciliation = page(() => import('./reconciliation-page.tsx'));

/** The union's bank accounts: statements, matching, reconciliation and payouts. */
export const bankRoutes: readonly FeatureRoute[] = [
  {
    ...READ,
    path: 'funds/bank',
    page: page(() => import('./accounts-page.tsx')),
    nav: { section: 'funds', label: { zh: '银行对账', en: 'Bank' }, order: 65 },
  },
  {
    audience: 'union',
    permission: 'funds.bank.import',
    path: 'funds/bank/import',
    page: page(() => import('./import-page.tsx')),
  },
  { ...READ, path: 'funds/bank/reconciliation', page: reconciliation },
  { ...READ, path: 'funds/bank/reconciliation/:period', page: reconciliation },
  { ...READ, path: 'funds/bank/:accountId/:period', page: page(() => import('./workspace-page.tsx')) },
  {
    ...READ,
    path: 'funds/payouts',
    page: page(() => import('./payouts-page.tsx')),
    nav: { section: 'funds', label: { zh: '批量付款', en: 'Payouts' }, order: 66 },
  },
  {
    audience: 'union',
    permission: 'funds.bank.payout',
    path: 'funds/payouts/new',
    page: page(() => import('./make-payout-page.tsx')),
  },
  { ...READ, path: 'funds/payouts/:payoutId', page: page(() => import('./payout-page.tsx')) },
];
