import { page } from '#web/api/page.ts';
import type { MemberRoute } from '#web/member/routes.tsx';

export const receiptMemberRoutes: readonly MemberRoute[] = [
  {
    path: 'receipts',
    title: { zh: '签收', en: 'Receipts' },
    page: page(() => import('./phone/receipts-page.tsx')),
    tile: { icon: 'check', hint: { zh: '领到慰问后确认', en: 'Confirm what you received' } },
  },
];
