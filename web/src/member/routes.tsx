import type { ComponentType, LazyExoticComponent } from 'react';
import { page } from '#web/api/page.ts';
import { receiptMemberRoutes } from '#web/features/funds/expenditure/member-routes.ts';
import { publicityMemberRoutes } from '#web/features/funds/publicity/member-routes.tsx';
import { membersMemberRoutes } from '#web/features/members/member-routes.tsx';
import type { Label } from '#web/i18n/text.ts';
import type { IconName } from '#web/ui/icon.tsx';

export type MemberRoute = {
  /** Below /member: '' or 'dues' or 'dues/:period'. */
  readonly path: string;
  readonly title: Label;
  readonly page: LazyExoticComponent<ComponentType>;
  /** A large tile on the first page. */
  readonly tile?: { readonly icon: IconName; readonly hint: Label };
  /** One of at most four at the foot of the screen. */
  readonly bar?: IconName;
};

/** Every page of the member entry: one line per page, from `features/<module>/member-routes.tsx`. */
export const memberRoutes: readonly MemberRoute[] = [
  {
    path: '',
    title: { zh: '我的工会', en: 'My union' },
    page: page(() => import('./home.tsx')),
    bar: 'home',
  },
  ...membersMemberRoutes,
  ...publicityMemberRoutes,
  ...receiptMemberRoutes,
];
