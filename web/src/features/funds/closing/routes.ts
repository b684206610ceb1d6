import { page } from '#web/api/page.ts';
import type { FeatureRoute } from '#web/console/feature.ts';

const READ = { audience: 'union', permission: 'funds.ledger.read' } as const;

/** Closing of months and years, and what leaves the books on paper or as a file. */
export const closingRoutes: readonly FeatureRoute[] = [
  {
    ...READ,
    path: 'funds/closing',
    page: page(() => import('./closing-page.tsx')),
    nav: { section: 'funds', label: { zh: '结账', en: 'Closing' }, order: 52 },
  },
  { ...READ, path: 'funds/closing/years/:year', page: page(() => import('./year-page.tsx')) },
  {
    ...READ,
    path: 'funds/printing',
    page: page(() => import('../printing/print-page.tsx')),
    nav: { section: 'funds', label: { zh: '打印与导出', en: 'Print and export' }, order: 53 },
  },
];
