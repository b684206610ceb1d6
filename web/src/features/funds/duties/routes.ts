import { page } from '#web/api/page.ts';
import type { FeatureRoute } from '#web/console/feature.ts';

export const dutyRoutes: readonly FeatureRoute[] = [
  {
    path: 'settings/duties',
    audience: 'union',
    permission: 'funds.expenditure.read',
    page: page(() => import('./duties-page.tsx')),
    nav: { section: 'settings', label: { zh: '职务分离例外', en: 'Exceptions of duties' }, order: 32 },
  },
];
