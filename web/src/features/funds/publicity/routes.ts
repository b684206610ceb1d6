import { page } from '#web/api/page.ts';
import type { FeatureRoute } from '#web/console/feature.ts';

const READ = { audience: 'union', permission: 'funds.publicity.read' } as const;

/** What is published of the funds, and the page that publishes. */
export const publicityRoutes: readonly FeatureRoute[] = [
  {
    ...READ,
    path: 'funds/publicity',
    page: page(() => import('./list-page.tsx')),
    nav: { section: 'funds', label: { zh: '经费公示', en: 'Public funds' }, order: 80 },
  },
  {
    audience: 'union',
    permission: 'funds.publicity.publish',
    path: 'funds/publicity/new',
    page: page(() => import('./publish-page.tsx')),
  },
  { ...READ, path: 'funds/publicity/:publicationId', page: page(() => import('./publication-page.tsx')) },
];
