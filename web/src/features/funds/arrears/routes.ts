import { page } from '#web/api/page.ts';
import type { FeatureRoute } from '#web/console/feature.ts';

const READ = { audience: 'union', permission: 'funds.dues.read' } as const;

/** Arrears with what is on file of them, exemptions, and the register of receipts. */
export const arrearsRoutes: readonly FeatureRoute[] = [
  {
    ...READ,
    path: 'funds/arrears',
    page: page(() => import('./arrears-page.tsx')),
    nav: { section: 'funds', label: { zh: '欠缴与提醒', en: 'Arrears' }, order: 15 },
  },
  { ...READ, path: 'funds/arrears/exemptions', page: page(() => import('./exemptions-page.tsx')) },
  {
    ...READ,
    path: 'funds/receipts',
    page: page(() => import('../receipts/receipts-page.tsx')),
    nav: { section: 'funds', label: { zh: '收据登记', en: 'Receipts' }, order: 35 },
  },
];
