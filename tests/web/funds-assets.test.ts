import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectNoAxeViolations, expectNoOverflow } from '#tests/kit/browser.ts';
import { financeSession } from './stubs/funds.ts';
import * as data from './stubs/funds-data.ts';
import { fundsPages, record } from './stubs/funds-pages.ts';

const open = fundsPages();
const MAY = ['read', 'manage', 'count', 'approve'].map((verb) => `funds.assets.${verb}`);
const session = { ...financeSession, permissions: [...financeSession.permissions, ...MAY] };

const computer = {
  book: 'own',
  id: 'ast_01JD9Z6T7QF3000000000000AA',
  code: 'ZC-000001',
  name: '台式计算机',
  model: 'M1',
  assetClass: 'computer',
  category: 'general',
  isBulk: false,
  quantity: 1,
  costFen: 680_000,
  acquiredOn: '2025-03-18',
  lifeMonths: 72,
  origin: 'purchase',
  place: '办公室',
  keeper: '王芳',
  expenditureId: null,
  purchaseVoucherId: null,
  voucherId: '2025-03-ji-000004',
  status: 'inUse',
  disposedOn: null,
  disposalId: null,
  through: '2026-10',
  accumulatedFen: 188_889,
  netFen: 491_111,
  registeredAt: '2025-03-18T02:00:00.000Z',
  registeredBy: '周会计',
  v: 1,
};
const register = {
  count: 1,
  costFen: 680_000,
  accumulatedFen: 188_889,
  netFen: 491_111,
  ledgerCostFen: 680_000,
  ledgerAccumulatedFen: 188_889,
  through: '2026-10',
  outstandingFen: 9_444,
  records: [],
};
const rules = {
  generalFen: 100_000,
  specialFen: 150_000,
  bulkQuantity: 10,
  isBulkVerified: false,
  lives: [{ assetClass: 'computer', minYears: 6, maxYears: 100 }],
};
const take = {
  id: 'stk_01JD9Z6T7QF3000000000000AA',
  title: '2026 年末清查',
  status: 'open',
  openedBy: '周会计',
  openedAt: '2026-11-20T02:00:00.000Z',
  closedBy: null,
  closedAt: null,
  note: '',
};
const difference = {
  kind: 'misplaced',
  code: 'ZC-000001',
  assetId: computer.id,
  name: '台式计算机',
  expected: 1,
  counted: 1,
  expectedPlace: '办公室',
  place: '仓库',
  note: '',
};

const stub = async (page: Page): Promise<void> => {
  await page.route('**/v1/assets', (route) => route.fulfill({ json: { data: [computer] } }));
  await page.route('**/v1/assets/register', (route) => route.fulfill({ json: register }));
  await page.route('**/v1/assets/rules', (route) => route.fulfill({ json: rules }));
  await page.route('**/v1/assets/ast_*', (route) => route.fulfill({ json: computer }));
  await page.route('**/v1/assets/codes/ZC-000001', (route) => route.fulfill({ json: computer }));
  await page.route('**/v1/stocktakes?*', (route) =>
    route.fulfill({ json: { data: [take], nextCursor: null, hasMore: false } }),
  );
  await page.route('**/v1/stocktakes/*', (route) =>
    route.fulfill({ json: { ...take, expected: 2, counted: 1, differences: [difference], isOwn: false } }),
  );
};

describe('assets', () => {
  test('the register agrees with the ledger, and what is below the line is refused with the line', async () => {
    const { page, errors } = await open('/funds/assets', { session, also: stub });
    await page.getByText('卡片与总账相符').waitFor();
    await page.getByText('待计提 94.44 元').waitFor();
    await expectNoAxeViolations(page);
    await expectNoOverflow(page);
    await page.getByRole('button', { name: '登记资产' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('单价满 1,000.00 元（专用 1,500.00 元）作固定资产；大批同类 10 件起。').waitFor();
    await drawer.getByLabel('名称').fill('计算器');
    await drawer.getByRole('combobox', { name: '类别' }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: '计算机设备' }).click();
    await drawer.getByText('6 年以上').waitFor();
    await drawer.getByLabel('原值').fill('999.99');
    const sent = await record(page, '**/v1/assets', (route) =>
      route.request().method() === 'GET'
        ? route.fallback()
        : route.fulfill({
            status: 422,
            contentType: 'application/problem+json',
            json: {
              status: 422,
              code: 'funds.assets.belowLine',
              detail: '',
              requestId: 'req_1',
              params: { lineFen: 100_000, quantity: 10 },
              errors: [{ pointer: '/costFen', code: 'funds.assets.belowLine', detail: '', params: { quantity: 10 } }],
            },
          }),
    );
    await drawer.getByRole('button', { name: '登记入账' }).click();
    await drawer.getByText('单价没有达到固定资产标准').first().waitFor();
    await expectNoAxeViolations(page);
    expect(sent[0]).toMatchObject({
      name: '计算器',
      costFen: 99_999,
      assetClass: 'computer',
      acquiredOn: '2026-11-22',
    });
    expect(errors).toEqual([]);
    await page.close();
  });

  test('the voucher that paid for it leads to its card', async () => {
    const voucher = {
      ...data.voucher,
      date: '2026-11-05',
      source: { kind: 'expenditure', id: 'exp_01JD9Z6T7QF3000000000000AA', period: '2026-11' },
      lines: [
        { ...data.voucher.lines[0], account: '50702', zh: '办公设备购置支出', debitFen: 680_000, creditFen: 0 },
        { ...data.voucher.lines[1], account: '102', zh: '银行存款', debitFen: 0, creditFen: 680_000 },
      ],
    };
    const also = async (page: Page): Promise<void> => {
      await stub(page);
      await page.route('**/v1/ledger/vouchers/*', (route) => route.fulfill({ json: voucher }));
    };
    const { page } = await open(`/funds/ledger/vouchers/${voucher.id}`, { session, also });
    await page.getByRole('link', { name: /登记资产/ }).click();
    const drawer = page.getByRole('dialog');
    expect(await drawer.getByLabel('原值').inputValue()).toBe('6,800.00');
    expect(await drawer.getByLabel('购置凭证号').inputValue()).toBe(voucher.id);
    expect(await drawer.getByLabel('取得日期').inputValue()).toBe('2026-11-05');
    await page.close();
  });

  test('a card has its label: the code, and a QR that opens the count', async () => {
    const { page, errors } = await open(`/funds/assets/cards/${computer.id}`, { session, also: stub });
    await page.getByRole('img', { name: 'ZC-000001' }).waitFor();
    await page.getByText('4,911.11').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: '申请处置' }).click();
    await page.getByRole('dialog').getByLabel('处置方式').waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  test('labels are printed for what was chosen', async () => {
    const { page } = await open('/funds/assets/labels', { session, also: stub });
    await page.getByRole('checkbox').last().check();
    await page.getByRole('button', { name: '打印 1 张' }).waitFor();
    expect(await page.locator('.tx-asset-label').count()).toBe(1);
    await page.close();
  });
});

describe('a stocktake', () => {
  test('is counted on a phone: the label leads to the card, one touch notes it', async () => {
    const { page, errors } = await open('/funds/assets/count?code=ZC-000001', { session, also: stub, width: 360 });
    await page.getByText('已清点 1 / 2').waitFor();
    await page.getByRole('heading', { name: 'ZC-000001 台式计算机' }).waitFor();
    await expectNoAxeViolations(page);
    await expectNoOverflow(page);
    const sent = await record(page, '**/v1/stocktakes/*/counts/*', (route) => route.fulfill({ json: {} }));
    await page.getByLabel('地点').fill('仓库');
    await page.getByRole('button', { name: '记下' }).click();
    await page.getByText('ZC-000001 已记下').waitFor();
    expect(sent).toEqual([{ counted: 1, place: '仓库', condition: 'good', note: '' }]);
    await page.getByLabel('编号').fill('1');
    await page.getByLabel('编号').press('Enter');
    await page.getByRole('button', { name: '没找到这一件' }).click();
    await expect.poll(() => sent.length).toBe(2);
    expect(sent[1]).toMatchObject({ counted: 0 });
    expect(errors).toEqual([]);
    await page.close();
  });

  test('shows every difference, and another person closes it', async () => {
    const { page } = await open(`/funds/assets/stocktakes/${take.id}`, { session, also: stub });
    await page.getByText('办公室 → 仓库').waitFor();
    await page.getByText('地点不符').waitFor();
    await expectNoAxeViolations(page);
    const sent = await record(page, '**/closing', (route) => route.fulfill({ json: {} }));
    await page.getByLabel('说明').fill('已核实');
    await page.getByRole('button', { name: '结束盘点' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认结束' }).click();
    await page.getByText('盘点已结束').waitFor();
    expect(sent).toEqual([{ note: '已核实' }]);
    await page.close();
  });
});
