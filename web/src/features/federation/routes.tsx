import { page } from '#web/api/page.ts';
import type { Feature } from '#web/console/feature.ts';

const dashboard = page(() => import('./dashboard/dashboard-page.tsx'));
const accountsPage = page(() => import('./accounts/accounts-page.tsx'));

export const federation: Feature = {
  name: 'federation',
  routes: [
    {
      path: '',
      audience: 'node',
      permission: 'federation.figures.read',
      page: dashboard,
      nav: { section: 'overview', label: { zh: '总览', en: 'Overview' }, order: 10, covers: '/nodes' },
    },
    { path: 'nodes/:code', audience: 'node', permission: 'federation.figures.read', page: dashboard },
    {
      path: 'accounts',
      audience: 'node',
      permission: 'federation.figures.read',
      page: accountsPage,
      nav: { section: 'overview', label: { zh: '决算汇总', en: 'Final accounts' }, order: 20 },
    },
    { path: 'nodes/:code/accounts', audience: 'node', permission: 'federation.figures.read', page: accountsPage },
    {
      path: 'applications',
      audience: 'node',
      permission: 'federation.applications.read',
      page: page(() => import('./inbox/inbox-page.tsx')),
      nav: { section: 'applications', label: { zh: '建会审批', en: 'Applications' } },
    },
    {
      path: 'filings',
      audience: 'node',
      permission: 'federation.filings.read',
      page: page(() => import('./filings/filings-page.tsx')),
      nav: { section: 'filings', label: { zh: '预算审批', en: 'Budgets' } },
    },
    {
      path: 'filings/:filingId',
      audience: 'node',
      permission: 'federation.filings.read',
      page: page(() => import('./filings/filing-page.tsx')),
    },
  ],
};
