import { page } from '#web/api/page.ts';
import type { FeatureRoute } from '#web/console/feature.ts';

const READ = { audience: 'union', permission: 'funds.assets.read' } as const;
const COUNT = { audience: 'union', permission: 'funds.assets.count' } as const;

const stocktakesPage = page(() => import('./stocktakes-page.tsx'));
const stocktakePage = page(() => import('./stocktake-page.tsx'));

/** Fixed assets, the side book, disposals, labels and stocktakes. */
export const assetRoutes: readonly FeatureRoute[] = [
  {
    ...READ,
    path: 'funds/assets',
    page: page(() => import('./assets-page.tsx')),
    nav: { section: 'funds', label: { zh: '资产', en: 'Assets' }, order: 70 },
  },
  { ...READ, path: 'funds/assets/borrowed', page: page(() => import('./borrowed-page.tsx')) },
  { ...READ, path: 'funds/assets/labels', page: page(() => import('./labels-page.tsx')) },
  { ...READ, path: 'funds/assets/disposals', page: page(() => import('./disposals-page.tsx')) },
  { ...READ, path: 'funds/assets/disposals/:disposalId', page: page(() => import('./disposal-page.tsx')) },
  { ...READ, path: 'funds/assets/cards/:assetId', page: page(() => import('./asset-page.tsx')) },
  {
    ...COUNT,
    path: 'funds/assets/stocktakes',
    page: stocktakesPage,
    nav: { section: 'funds', label: { zh: '盘点', en: 'Stocktakes' }, order: 71 },
  },
  { ...COUNT, path: 'funds/assets/count', page: page(() => import('./count-page.tsx')) },
  { ...COUNT, path: 'funds/assets/stocktakes/:stocktakeId', page: stocktakePage },
  // The audit committee looks on and counts nothing.
  { ...READ, path: 'funds/assets/checks', page: stocktakesPage },
  { ...READ, path: 'funds/assets/checks/:stocktakeId', page: stocktakePage },
];
