import { page } from '#web/api/page.ts';
import type { Feature } from '#web/console/feature.ts';

const dashboard = page(() => import('./dashboard/dashboard-page.tsx'));

export const federation: Feature = {
  name: 'federation',
  routes: [
    {
      path: '',
      audience: 'node',
      permission: 'federation.figures.read',
      page: dashboard,
      nav: { section: 'overview', label: { zh: '总览', en: 'Overview' }, covers: '/nodes' },
    },
    { path: 'nodes/:code', audience: 'node', permission: 'federation.figures.read', page: dashboard },
    {
      path: 'applications',
      audience: 'node',
      permission: 'federation.applications.read',
      page: page(() => import('./inbox/inbox-page.tsx')),
      nav: { section: 'applications', label: { zh: '建会审批', en: 'Applications' } },
    },
  ],
};
