import { page } from '#web/api/page.ts';
import type { Feature } from '#web/console/feature.ts';

export const integration: Feature = {
  name: 'integration',
  routes: [
    {
      path: 'settings/api-keys',
      audience: 'union',
      permission: 'integration.clients.read',
      page: page(() => import('./keys-page.tsx')),
      nav: { section: 'settings', label: { zh: 'API 密钥', en: 'API keys' }, order: 30 },
    },
  ],
};
