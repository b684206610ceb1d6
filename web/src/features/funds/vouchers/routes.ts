import { page } from '#web/api/page.ts';
import type { FeatureRoute } from '#web/console/feature.ts';

const READ = { audience: 'union', permission: 'funds.ledger.read' } as const;
const draftPage = page(() => import('./draft-page.tsx'));

/** What leads to the books by hand: vouchers, opening balances, the chart, projects. */
export const voucherRoutes: readonly FeatureRoute[] = [
  {
    ...READ,
    path: 'funds/ledger/drafts',
    page: page(() => import('./drafts-page.tsx')),
    nav: { section: 'funds', label: { zh: '手工凭证', en: 'Vouchers by hand' }, order: 48 },
  },
  { ...READ, permission: 'funds.ledger.prepare', path: 'funds/ledger/drafts/new', page: draftPage },
  { ...READ, path: 'funds/ledger/drafts/:draftId', page: draftPage },
  { ...READ, path: 'funds/ledger/vouchers', page: page(() => import('../ledger/vouchers-page.tsx')) },
  { ...READ, path: 'funds/ledger/opening', page: page(() => import('../opening/opening-page.tsx')) },
  { ...READ, path: 'funds/ledger/chart', page: page(() => import('../chart/chart-page.tsx')) },
  {
    ...READ,
    path: 'funds/projects',
    page: page(() => import('../projects/projects-page.tsx')),
    nav: { section: 'funds', label: { zh: '项目与专项', en: 'Projects' }, order: 51 },
  },
];
