import { page } from '#web/api/page.ts';
import type { FeatureRoute, HomeCard } from '#web/console/feature.ts';

const READ = 'funds.inspection.read';
const RECORD = 'funds.inspection.record';

const route = (path: string, permission: string, element: FeatureRoute['page']): FeatureRoute => ({
  path: `oversight/inspection${path}`,
  audience: 'union',
  permission,
  page: element,
});

export const inspectionRoutes: readonly FeatureRoute[] = [
  {
    ...route(
      '',
      READ,
      page(() => import('./findings-page.tsx')),
    ),
    nav: { section: 'oversight', label: { zh: '经费审查', en: 'Audit committee' }, order: 10 },
  },
  route(
    '/findings/:findingId',
    READ,
    page(() => import('./finding-page.tsx')),
  ),
  route(
    '/samples',
    READ,
    page(() => import('./samples-page.tsx')),
  ),
  route(
    '/samples/:sampleId',
    READ,
    page(() => import('./sample-page.tsx')),
  ),
  route(
    '/packs',
    RECORD,
    page(() => import('./packs-page.tsx')),
  ),
  route(
    '/report',
    READ,
    page(() => import('./report-page.tsx')),
  ),
];

export const inspectionHome: readonly HomeCard[] = [
  {
    key: 'funds-findings',
    place: 'today',
    permission: READ,
    order: 35,
    card: page(() => import('./home-findings.tsx')),
  },
];
