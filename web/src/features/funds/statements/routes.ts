import { page } from '#web/api/page.ts';
import type { FeatureRoute } from '#web/console/feature.ts';

const READ = { audience: 'union', permission: 'funds.statements.read' } as const;

/** Statements in their official forms, and the union's years side by side. */
export const statementRoutes: readonly FeatureRoute[] = [
  {
    ...READ,
    path: 'funds/statements',
    page: page(() => import('./statements-page.tsx')),
    nav: { section: 'funds', label: { zh: '会计报表', en: 'Statements' }, order: 75 },
  },
  { ...READ, path: 'funds/statements/budget', page: page(() => import('./budget-forms-page.tsx')) },
  { ...READ, path: 'funds/statements/comparison', page: page(() => import('./comparison-page.tsx')) },
];
