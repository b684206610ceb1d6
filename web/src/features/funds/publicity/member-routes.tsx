import { page } from '#web/api/page.ts';
import type { MemberRoute } from '#web/member/routes.tsx';

const title = { zh: '经费公示', en: 'Public funds' };

/** What every member may know of the funds, on the phone. */
export const publicityMemberRoutes: readonly MemberRoute[] = [
  {
    path: 'funds',
    title,
    page: page(() => import('./phone/list-page.tsx')),
    tile: { icon: 'eye', hint: { zh: '钱从哪来、花到哪去', en: 'Where money comes from and goes' } },
  },
  { path: 'funds/:publicationId', title, page: page(() => import('./phone/table-page.tsx')) },
  { path: 'funds/:publicationId/:line', title, page: page(() => import('./phone/line-page.tsx')) },
];
