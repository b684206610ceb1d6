import { page } from '#web/api/page.ts';
import { federation } from '#web/features/federation/routes.tsx';
import { funds } from '#web/features/funds/routes.tsx';
import { integration } from '#web/features/integration/routes.tsx';
import { members } from '#web/features/members/routes.tsx';
import { tenancy } from '#web/features/tenancy/routes.tsx';
import type { Feature } from './feature.ts';

const home: Feature = {
  name: 'home',
  routes: [
    {
      path: '',
      audience: 'union',
      page: page(() => import('./home/home-page.tsx')),
      nav: { section: 'home', label: { zh: '首页', en: 'Home' } },
    },
  ],
};

/** Every feature's pages: one import above and one line here per feature, in the order of the navigation. */
export const features: readonly Feature[] = [home, members, funds, federation, tenancy, integration];
