import { page } from '#web/api/page.ts';
import type { MemberRoute } from '#web/member/routes.tsx';

export const membersMemberRoutes: readonly MemberRoute[] = [
  {
    path: 'dues',
    title: { zh: '会费', en: 'Dues' },
    page: page(() => import('./phone/dues-page.tsx')),
    tile: { icon: 'funds', hint: { zh: '应缴、已缴和算法', en: 'Owed, paid and how' } },
    bar: 'funds',
  },
  {
    path: 'profile',
    title: { zh: '我的资料', en: 'My data' },
    page: page(() => import('./phone/profile-page.tsx')),
    tile: { icon: 'person', hint: { zh: '会籍和个人信息', en: 'Membership and data' } },
    bar: 'person',
  },
  {
    path: 'privacy',
    title: { zh: '谁能看我的资料', en: 'Who sees my data' },
    page: page(() => import('./phone/privacy-page.tsx')),
    tile: { icon: 'eye', hint: { zh: '查看范围一目了然', en: 'At a glance' } },
  },
];
