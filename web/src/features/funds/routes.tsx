import { page } from '#web/api/page.ts';
import type { Feature, FeatureRoute } from '#web/console/feature.ts';
import { approvalRoutes } from './approval/routes.ts';
import { arrearsRoutes } from './arrears/routes.ts';
import { assetRoutes } from './assets/routes.ts';
import { bankRoutes } from './bank/routes.ts';
import { budgetHome, budgetRoutes } from './budget/routes.ts';
import { closingRoutes } from './closing/routes.ts';
import { dutyRoutes } from './duties/routes.ts';
import { expenditureHome, expenditureRoutes } from './expenditure/routes.ts';
import { inspectionHome, inspectionRoutes } from './inspection/routes.ts';
import { publicityRoutes } from './publicity/routes.ts';
import { statementRoutes } from './statements/routes.ts';
import { voucherRoutes } from './vouchers/routes.ts';

const DUES = 'funds.dues.read';
const CONTRIBUTIONS = 'funds.contributions.read';
const LEDGER = 'funds.ledger.read';

const nav = (zh: string, en: string, order: number): FeatureRoute['nav'] & object => ({
  section: 'funds',
  label: { zh, en },
  order,
});

const route = (
  path: string,
  permission: string,
  element: FeatureRoute['page'],
  place?: ReturnType<typeof nav>,
): FeatureRoute => ({ path, audience: 'union', permission, page: element, ...(place ? { nav: place } : {}) });

const duesPage = page(() => import('./dues/dues-page.tsx'));

export const funds: Feature = {
  name: 'funds',
  routes: [
    ...arrearsRoutes,
    ...statementRoutes,
    ...publicityRoutes,
    route('funds/dues', DUES, duesPage, nav('会费', 'Dues', 10)),
    route(
      'funds/dues/posting',
      'funds.dues.post',
      page(() => import('./posting/posting-page.tsx')),
    ),
    route('funds/dues/:period', DUES, duesPage),
    route(
      'funds/worklist',
      DUES,
      page(() => import('./worklist/worklist-page.tsx')),
      nav('待处理清单', 'Worklist', 20),
    ),
    route(
      'funds/batches',
      DUES,
      page(() => import('./batches/list-page.tsx')),
      nav('入账批次', 'Runs', 30),
    ),
    route(
      'funds/batches/:batchId',
      DUES,
      page(() => import('./batches/batch-page.tsx')),
    ),
    route(
      'funds/contributions',
      CONTRIBUTIONS,
      page(() => import('./contributions/year-page.tsx')),
      nav('拨缴经费', 'Contributions', 40),
    ),
    route(
      'funds/contributions/schemes',
      CONTRIBUTIONS,
      page(() => import('./contributions/schemes-page.tsx')),
    ),
    route(
      'funds/contributions/overdue',
      CONTRIBUTIONS,
      page(() => import('./contributions/overdue-page.tsx')),
    ),
    route(
      'funds/contributions/demands/:demandId',
      CONTRIBUTIONS,
      page(() => import('./contributions/demand-page.tsx')),
    ),
    route(
      'funds/contributions/:period',
      CONTRIBUTIONS,
      page(() => import('./contributions/month-page.tsx')),
    ),
    route(
      'funds/ledger',
      LEDGER,
      page(() => import('./ledger/ledger-page.tsx')),
      nav('账簿', 'Books', 50),
    ),
    route(
      'funds/ledger/accounts/:code',
      LEDGER,
      page(() => import('./ledger/account-page.tsx')),
    ),
    route(
      'funds/ledger/vouchers/:voucherId',
      LEDGER,
      page(() => import('./ledger/voucher-page.tsx')),
    ),
    ...voucherRoutes,
    ...approvalRoutes,
    ...dutyRoutes,
    ...bankRoutes,
    ...budgetRoutes,
    ...closingRoutes,
    ...assetRoutes,
    ...inspectionRoutes,
    ...expenditureRoutes,
  ],
  home: [
    ...budgetHome,
    ...expenditureHome,
    ...inspectionHome,
    {
      key: 'funds-worklist',
      place: 'today',
      permission: 'funds.dues.correct',
      order: 30,
      card: page(() => import('./home/today-worklist.tsx')),
    },
    {
      key: 'funds-vouchers',
      place: 'today',
      permission: LEDGER,
      order: 20,
      card: page(() => import('./home/today-vouchers.tsx')),
    },
    {
      key: 'funds-closing',
      place: 'today',
      permission: 'funds.ledger.close',
      order: 45,
      card: page(() => import('./home/today-closing.tsx')),
    },
    {
      key: 'funds-month',
      place: 'today',
      permission: DUES,
      order: 40,
      card: page(() => import('./home/today-month.tsx')),
    },
    {
      key: 'funds-dues',
      place: 'number',
      permission: DUES,
      order: 20,
      card: page(() => import('./home/number-dues.tsx')),
    },
    {
      key: 'funds-contribution',
      place: 'number',
      permission: CONTRIBUTIONS,
      order: 30,
      card: page(() => import('./home/number-contribution.tsx')),
    },
  ],
};
