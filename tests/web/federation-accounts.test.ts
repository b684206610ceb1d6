import { afterAll, beforeAll, expect, test } from 'vitest';
import { consolidate } from '#shared/federation/figures/consolidation-rules.ts';
import type { FederationFinalAccounts } from '#web/api/client.ts';
import { stubFederation } from './stubs/federation.ts';
import { nodeSession } from './stubs/tenancy.ts';
import { expectSound, startWeb, type Web } from './stubs/web.ts';

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web?.close());

const total = consolidate({
  incomeFen: 1_500_000_00,
  spendingFen: 900_000_00,
  subsidyInFen: 320_000_00,
  subsidyOutFen: 300_000_00,
});
const accounts: FederationFinalAccounts = {
  node: { code: '3201', name: '南京市总工会', level: 'city' },
  breadcrumbs: [{ code: '3201', name: '南京市总工会' }],
  year: 2026,
  total,
  kinds: {
    activitiesFen: 400_000_00,
    servicesFen: 100_000_00,
    rightsFen: 50_000_00,
    businessFen: 30_000_00,
    capitalFen: 20_000_00,
    otherFen: 0,
  },
  budgetFen: 2_000_000_00,
  moneyFen: 880_000_00,
  unions: 31,
  reporting: 28,
  months: [{ month: '2026-10', asOf: '2026-11-01T00:00:00.000Z', ...total }],
};

test('final accounts of a level show how transfers inside are cancelled, year by year', async () => {
  const page = await web.open('/accounts', async (tab) => {
    await stubFederation(
      tab,
      { ...nodeSession, active: { ...nodeSession.active, id: '3201' } } as typeof nodeSession,
      '3201',
    );
    await tab.route('**/v1/federation/nodes/*/final-accounts*', (route) => {
      const year = Number(new URL(route.request().url()).searchParams.get('year'));
      return route.fulfill({ json: year === 2026 ? accounts : { ...accounts, year, months: [] } });
    });
  });
  const table = page.getByRole('table', { name: '内部补助抵销' });
  await table.waitFor();
  const rows = await table.getByRole('row').allInnerTexts();
  expect(rows.slice(1).map((row) => row.split(/\s+/))).toEqual([
    ['各工会账面合计', '1,500,000.00', '900,000.00'],
    ['减：内部补助抵销', '-300,000.00', '-300,000.00'],
    ['合并数', '1,200,000.00', '600,000.00'],
  ]);
  await page.getByText('20,000.00 元只在收到方账上').waitFor();
  await expectSound(page);
  await page.getByLabel('年度').selectOption('2024');
  await page.getByText('2024年还没有数据').waitFor();
  await page.close();
});
