import { page } from '#web/api/page.ts';
import type { FeatureRoute, HomeCard } from '#web/console/feature.ts';

const READ = { audience: 'union', permission: 'funds.budget.read' } as const;

/** Budgets: years, versions with their editor, comparison and execution. */
export const budgetRoutes: readonly FeatureRoute[] = [
  {
    ...READ,
    path: 'funds/budget',
    page: page(() => import('./years-page.tsx')),
    nav: { section: 'funds', label: { zh: '预算', en: 'Budget' }, order: 60 },
  },
  { ...READ, path: 'funds/budget/:year', page: page(() => import('./year-page.tsx')) },
  { ...READ, path: 'funds/budget/:year/execution', page: page(() => import('./execution-page.tsx')) },
  { ...READ, path: 'funds/budget/:year/lines/:account', page: page(() => import('./line-page.tsx')) },
  { ...READ, path: 'funds/budget/:year/versions/:number', page: page(() => import('./version-page.tsx')) },
  { ...READ, path: 'funds/budget/:year/versions/:number/comparison', page: page(() => import('./compare-page.tsx')) },
];

/** What waits on the first page. */
export const budgetHome: readonly HomeCard[] = [
  {
    key: 'funds-budget',
    place: 'today',
    permission: 'funds.budget.read',
    order: 35,
    card: page(() => import('../home/today-budget.tsx')),
  },
];
