import { page } from '#web/api/page.ts';
import type { Feature } from '#web/console/feature.ts';

const READ = 'members.roster.read';
const WRITE = 'members.roster.write';
const IMPORT = 'members.roster.import';

export const members: Feature = {
  name: 'members',
  routes: [
    {
      path: 'members',
      audience: 'union',
      permission: READ,
      page: page(() => import('./roster/list-page.tsx')),
      nav: { section: 'members', label: { zh: '会员名册', en: 'Roster' }, order: 10 },
    },
    { path: 'members/new', audience: 'union', permission: WRITE, page: page(() => import('./roster/new-page.tsx')) },
    {
      path: 'members/imports',
      audience: 'union',
      permission: IMPORT,
      page: page(() => import('./imports/list-page.tsx')),
      nav: { section: 'members', label: { zh: '名册导入', en: 'Roster imports' }, order: 20 },
    },
    {
      path: 'members/imports/new',
      audience: 'union',
      permission: IMPORT,
      page: page(() => import('./imports/upload-page.tsx')),
    },
    {
      path: 'members/imports/:importId',
      audience: 'union',
      permission: IMPORT,
      page: page(() => import('./imports/import-page.tsx')),
    },
    {
      path: 'members/:memberId',
      audience: 'union',
      permission: READ,
      page: page(() => import('./roster/member-page.tsx')),
    },
  ],
  home: [
    {
      key: 'members-imports',
      place: 'today',
      permission: IMPORT,
      order: 20,
      card: page(() => import('./home/today-imports.tsx')),
    },
    {
      key: 'members-count',
      place: 'number',
      permission: READ,
      order: 10,
      card: page(() => import('./home/number-members.tsx')),
    },
  ],
};
