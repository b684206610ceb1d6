import type { Page, Route } from 'playwright-core';
import type { Session } from '#web/api/session.ts';
import * as data from './funds-data.ts';
import { chairSession, stubTenancy } from './tenancy.ts';

const READ = ['members.roster.read', 'funds.dues.read', 'funds.contributions.read', 'funds.ledger.read'];

/** Finance posts and corrects; an auditor only looks. */
export const financeSession: Session = {
  ...chairSession,
  active: { ...(chairSession.active as NonNullable<Session['active']>), roles: ['finance'] },
  permissions: [
    ...READ,
    'funds.dues.post',
    'funds.dues.correct',
    'funds.contributions.declare',
    'funds.contributions.record',
    'funds.contributions.correct',
  ],
};
export const auditSession: Session = {
  ...financeSession,
  active: { ...(chairSession.active as NonNullable<Session['active']>), roles: ['audit'] },
  permissions: READ,
};

const list = (rows: readonly unknown[]) => ({ data: rows, nextCursor: null, hasMore: false });
const queryOf = (route: Route): URLSearchParams => new URL(route.request().url()).searchParams;

const stubDues = async (page: Page): Promise<void> => {
  await page.route('**/v1/dues/months/*', (route) => route.fulfill({ json: data.month }));
  await page.route('**/v1/dues/months/*/members*', (route) => {
    const status = queryOf(route).get('status');
    return route.fulfill({ json: list(data.people.filter((each) => !status || each.status === status)) });
  });
  await page.route('**/v1/dues/batches', (route) => route.fulfill({ json: list([data.batch]) }));
  await page.route('**/v1/dues/batches/*', (route) => route.fulfill({ json: data.batch }));
  await page.route('**/v1/dues/batches/*/rows*', (route) => {
    const status = queryOf(route).get('status');
    return route.fulfill({ json: list(data.batchRows.filter((each) => !status || each.status === status)) });
  });
  await page.route('**/v1/dues/worklist*', (route) =>
    route.fulfill({ json: list(queryOf(route).get('status') === 'resolved' ? data.settled : data.waiting) }),
  );
};

const stubFile = async (page: Page): Promise<void> => {
  await page.route('**/v1/uploads', (route) =>
    route.fulfill({ status: 201, json: { id: 'upl_01JD', method: 'PUT', url: '/upload-target', maxBytes: 1 } }),
  );
  await page.route('**/upload-target', (route) => route.fulfill({ status: 200 }));
  await page.route('**/v1/dues/batch-files/proposal', (route) => route.fulfill({ json: data.proposal }));
  await page.route('**/v1/dues/batch-files', (route) => {
    const { mode } = route.request().postDataJSON() as { mode: string };
    const posted = { ...data.trial, ...data.batch, mode: 'commit' };
    return route.fulfill({ status: mode === 'commit' ? 201 : 200, json: mode === 'commit' ? posted : data.trial });
  });
};

const stubBooks = async (page: Page): Promise<void> => {
  await page.route('**/v1/ledger/accounts', (route) =>
    route.fulfill({ json: { chartVersion: 2021, data: data.accounts } }),
  );
  await page.route('**/v1/ledger/balances*', (route) => {
    const isNow = queryOf(route).get('period') === '2026-11';
    return route.fulfill({ json: { from: '2026-01', to: '2026-11', data: isNow ? data.balances : [] } });
  });
  await page.route('**/v1/ledger/accounts/*/entries*', (route) => route.fulfill({ json: list(data.entries) }));
  await page.route('**/v1/ledger/vouchers/*', (route) => route.fulfill({ json: data.voucher }));
  await page.route('**/v1/ledger/trial-balance*', (route) =>
    route.fulfill({
      json: {
        from: '2026-01',
        to: '2026-11',
        debitFen: 24698367,
        creditFen: 24698367,
        differenceFen: 0,
        balanced: true,
        vouchersChecked: 12,
        drift: [],
      },
    }),
  );
  await page.route('**/v1/ledger/verification*', (route) =>
    route.fulfill({ json: { period: '2026-11', ok: true, vouchers: 12, headHash: null, findings: [] } }),
  );
};

/** The funds of one union in November 2026; later routes of a test win over these. */
export const stubFunds = async (page: Page, session: Session = financeSession): Promise<void> => {
  await page.clock.setFixedTime('2026-11-22T06:30:00.000Z');
  await stubTenancy(page, session);
  await stubDues(page);
  await stubFile(page);
  await stubBooks(page);
  await page.route('**/v1/contributions/*', (route) => route.fulfill({ json: data.contribution }));
  await page.route('**/v1/contributions?*', (route) => {
    const { dueFen, receivedFen, upwardFen, remittedFen, owedFen } = data.contribution;
    const totals = { dueFen, receivedFen, upwardFen, remittedFen, owedFen };
    return route.fulfill({ json: { year: 2026, data: [data.contribution], totals } });
  });
  await page.route('**/v1/contributions/refund?*', (route) =>
    route.fulfill({
      json: {
        year: 2026,
        from: '2026-01',
        to: '2026-12',
        isOn: false,
        limitFen: null,
        source: null,
        employer: 'private',
        upwardFen: 0,
        isInFull: true,
        isOnTime: true,
        obstacles: [],
        refundFen: 0,
        receivedFen: null,
        voucherId: null,
        movementId: null,
        period: null,
      },
    }),
  );
  await page.route('**/v1/contributions/preparatory-returns', (route) => route.fulfill({ json: data.preparatory }));
  await page.route('**/v1/contributions/channels', (route) =>
    route.fulfill({
      json: { data: [{ validFrom: '1992-04', kind: 'selfRemit', employer: 'private', isDefault: true }] },
    }),
  );
  await page.route('**/v1/contributions/split-schemes', (route) => route.fulfill({ json: { data: data.schemes } }));
  await page.route('**/v1/members?*', (route) =>
    route.fulfill({ json: list(data.people.map((each) => ({ ...each, id: each.memberId }))) }),
  );
};
