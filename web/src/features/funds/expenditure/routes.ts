import { page } from '#web/api/page.ts';
import type { FeatureRoute, HomeCard } from '#web/console/feature.ts';

const OWN = { audience: 'union', permission: 'funds.spending.read' } as const;
const ASK = { audience: 'union', permission: 'funds.expenditure.request' } as const;
const formPage = page(() => import('./form-page.tsx'));

/** Requests to spend: lists, the form, one request. */
export const expenditureRoutes: readonly FeatureRoute[] = [
  {
    ...OWN,
    path: 'funds/expenditures',
    page: page(() => import('./list-page.tsx')),
    nav: { section: 'funds', label: { zh: '支出', en: 'Expenditure' }, order: 55 },
  },
  { ...ASK, path: 'funds/expenditures/new', page: formPage },
  { ...OWN, path: 'funds/expenditures/:expenditureId', page: page(() => import('./detail-page.tsx')) },
  { ...ASK, path: 'funds/expenditures/:expenditureId/edit', page: formPage },
];

export const expenditureHome: readonly HomeCard[] = [
  {
    key: 'funds-expenditure-returned',
    place: 'today',
    permission: 'funds.expenditure.request',
    order: 5,
    card: page(() => import('./home-returned.tsx')),
  },
  {
    key: 'funds-expenditure-inbox',
    place: 'today',
    permission: 'funds.expenditure.approve',
    order: 10,
    card: page(() => import('./home-inbox.tsx')),
  },
  {
    key: 'funds-expenditure-reversals',
    place: 'today',
    permission: 'funds.ledger.review',
    order: 12,
    card: page(() => import('./home-reversals.tsx')),
  },
  {
    key: 'funds-expenditure-desk',
    place: 'today',
    permission: 'funds.expenditure.pay',
    order: 15,
    card: page(() => import('./home-desk.tsx')),
  },
];
