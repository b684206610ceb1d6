import { page } from '#web/api/page.ts';
import type { FeatureRoute } from '#web/console/feature.ts';

export const approvalRoutes: readonly FeatureRoute[] = [
  {
    path: 'settings/approval',
    audience: 'union',
    permission: 'funds.expenditure.read',
    page: page(() => import('./flows-page.tsx')),
    nav: { section: 'settings', label: { zh: '审批流程', en: 'Approval flows' }, order: 30 },
  },
];
