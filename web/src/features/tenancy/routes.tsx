import { page } from '#web/api/page.ts';
import type { Feature } from '#web/console/feature.ts';

const sessionsPage = page(() => import('./sessions/sessions-page.tsx'));
const sessionsLabel = { zh: '我的会话', en: 'My sessions' };
const auditLabel = { zh: '审计日志', en: 'Audit trail' };

export const tenancy: Feature = {
  name: 'tenancy',
  routes: [
    {
      path: 'settings/union',
      audience: 'union',
      permission: 'tenancy.union.read',
      page: page(() => import('./profile/profile-page.tsx')),
      nav: { section: 'settings', label: { zh: '单位资料', en: 'Union profile' }, order: 10 },
    },
    {
      path: 'settings/officers',
      audience: 'union',
      permission: 'tenancy.officers.read',
      page: page(() => import('./officers/officers-page.tsx')),
      nav: { section: 'settings', label: { zh: '任职人员', en: 'Officers' }, order: 20 },
    },
    {
      path: 'settings/rules',
      audience: 'union',
      permission: 'tenancy.rules.read',
      page: page(() => import('./rules/rules-page.tsx')),
      nav: { section: 'settings', label: { zh: '规则与标准', en: 'Rules and standards' }, order: 40 },
    },
    {
      path: 'settings/sessions',
      audience: 'union',
      page: sessionsPage,
      nav: { section: 'settings', label: sessionsLabel, order: 90 },
    },
    {
      path: 'settings/sessions',
      audience: 'node',
      page: sessionsPage,
      nav: { section: 'nodeSettings', label: sessionsLabel, order: 90 },
    },
    {
      path: 'oversight/audit',
      audience: 'union',
      permission: 'tenancy.audit.read',
      page: page(() => import('./audit/union-audit-page.tsx')),
      nav: { section: 'oversight', label: auditLabel, order: 90 },
    },
    {
      path: 'oversight/audit',
      audience: 'node',
      permission: 'federation.audit.read',
      page: page(() => import('./audit/node-audit-page.tsx')),
      nav: { section: 'nodeOversight', label: auditLabel, order: 90 },
    },
  ],
  home: [
    {
      key: 'tenancy-setup',
      place: 'start',
      permission: 'tenancy.union.manage',
      card: page(() => import('./home/setup-checklist.tsx')),
    },
    {
      key: 'tenancy-terms',
      place: 'today',
      permission: 'tenancy.officers.manage',
      order: 30,
      card: page(() => import('./home/today-terms.tsx')),
    },
  ],
};
