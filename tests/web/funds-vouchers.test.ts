import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectNoAxeViolations, expectNoOverflow } from '#tests/kit/browser.ts';
import type { Chart, Opening, Project, VoucherDraft } from '#web/api/client.ts';
import { financeSession } from './stubs/funds.ts';
import * as data from './stubs/funds-data.ts';
import { fundsPages, record } from './stubs/funds-pages.ts';

const open = fundsPages();
const maker = { ...financeSession, permissions: [...financeSession.permissions, 'funds.ledger.prepare'] };
const checker = { ...financeSession, permissions: [...financeSession.permissions, 'funds.ledger.review'] };
const list = (rows: readonly unknown[]) => ({ data: rows, nextCursor: null, hasMore: false });

const project: Project = {
  id: 'prj_01JD9Z6T7QF3000000000000AA',
  name: '困难帮扶专项',
  purpose: '',
  funder: '市总工会',
  isEarmarked: true,
  accounts: ['50404'],
  status: 'open',
  openingFen: 0,
  receivedFen: 1_000_000,
  spentFen: 250_000,
  availableFen: 750_000,
  version: 1,
};
const line = { memo: null, project: null, isEarmarked: false };
const draft: VoucherDraft = {
  id: 'vdr_01JD9Z6T7QF3000000000000AA',
  kind: 'manual',
  status: 'submitted',
  date: '2026-11-20',
  summary: '收到利息',
  lines: [
    { ...line, account: '102', zh: '银行存款', en: 'Bank deposits', debitFen: 140_950, creditFen: 0 },
    { ...line, account: '215', zh: '其他应付款', en: 'Other payables', debitFen: 0, creditFen: 140_950 },
  ],
  totalFen: 140_950,
  attachments: 1,
  attachmentIds: [],
  reverses: null,
  maker: '王会计',
  isOwn: false,
  mayReviewOwn: false,
  returned: null,
  voucherId: null,
  createdAt: '2026-11-20T01:00:00.000Z',
  updatedAt: '2026-11-20T01:00:00.000Z',
  version: 3,
};
const opening: Opening = {
  status: 'none',
  period: null,
  chartVersion: 2021,
  lines: [],
  differenceFen: 0,
  maker: null,
  isOwn: false,
  mayReviewOwn: false,
  latest: '2026-10',
  voucherIds: [],
  version: 0,
};
const chart: Chart = {
  level: 'grassroots',
  chartVersion: 2021,
  isLevelFree: false,
  accounts: data.accounts.map((account) => ({ ...account, hasMoved: true, isOpen: account.code === '402' })),
  borrowable: [{ code: '171', zh: '无形资产', en: 'Intangible assets' }],
};

const side = (netFen: number) => ({
  debitFen: Math.max(netFen, 0),
  creditFen: Math.max(-netFen, 0),
  movedDebitFen: 0,
  movedCreditFen: 0,
});

const stubs =
  (changes: { draft?: object; opening?: object } = {}) =>
  async (page: Page) => {
    const shown = { ...draft, ...changes.draft };
    await page.route('**/v1/ledger/drafts*', (route) => route.fulfill({ json: list([shown]) }));
    await page.route('**/v1/ledger/drafts/*', (route) => route.fulfill({ json: shown }));
    const red = {
      ...data.voucher,
      id: '2026-11-ji-000013',
      reverses: data.voucher.id,
      totalFen: -data.voucher.totalFen,
    };
    await page.route('**/v1/ledger/vouchers?*', (route) => route.fulfill({ json: list([data.voucher, red]) }));
    await page.route('**/v1/ledger/summaries', (route) => route.fulfill({ json: { data: ['收到利息'] } }));
    await page.route('**/v1/ledger/templates', (route) => route.fulfill({ json: { data: [] } }));
    await page.route('**/v1/ledger/projects', (route) => route.fulfill({ json: { data: [project] } }));
    await page.route('**/v1/ledger/chart', (route) => route.fulfill({ json: chart }));
    await page.route('**/v1/ledger/opening', (route) => route.fulfill({ json: { ...opening, ...changes.opening } }));
    await page.route('**/v1/attachments*', (route) => route.fulfill({ json: { data: [] } }));
  };

describe('a voucher by hand', () => {
  test('is entered with the keyboard alone: accounts by sound, = balances, the sum in capitals', async () => {
    const { page, errors } = await open('/funds/ledger/drafts/new', { session: maker, also: stubs() });
    const sent = await record(page, '**/v1/ledger/drafts', (route) => route.fulfill({ status: 201, json: draft }));
    await page.getByLabel('摘要', { exact: true }).fill('收到利息');
    await page.getByLabel('第1行 摘要').focus();
    const { keyboard } = page;
    await keyboard.press('Enter');
    await keyboard.type('yhck');
    await page.getByRole('option', { name: '102 银行存款' }).waitFor();
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.type('1,409.50');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.type('215');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await page.getByText('壹仟肆佰零玖元伍角').waitFor();
    await keyboard.type('=');
    expect(await page.getByLabel('第2行 贷方').inputValue()).toBe('1,409.50');
    await page.getByText('平', { exact: true }).waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.waitForURL('**/funds/ledger/drafts');
    expect(sent).toMatchObject([
      {
        summary: '收到利息',
        submit: true,
        lines: [
          { account: '102', debitFen: 140_950, creditFen: 0 },
          { account: '215', debitFen: 0, creditFen: 140_950 },
        ],
      },
    ]);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('without an account is not sent, and a line is copied and taken away', async () => {
    const { page } = await open('/funds/ledger/drafts/new', { session: maker, also: stubs() });
    await page.getByLabel('第1行 借方').fill('12.345');
    await page.getByRole('button', { name: '提交审核' }).click();
    for (const said of ['请填写摘要', '第1行：请选择会计科目', '第1行：金额「12.345」写法不对', '至少要有两行'])
      await page.getByRole('alert').getByText(said).waitFor();
    expect(await page.getByLabel('摘要', { exact: true }).evaluate((each) => each === document.activeElement)).toBe(
      true,
    );
    await page.getByLabel('第1行 摘要').fill('羽毛球');
    await page.keyboard.press('Control+d');
    expect(await page.getByLabel('第2行 摘要').inputValue()).toBe('羽毛球');
    await page.getByRole('button', { name: '删除第1行' }).click();
    expect(await page.getByLabel('第1行 借方').inputValue()).toBe('');
    await page.close();
  });

  test('waits on the first page of somebody else, who posts what was seen or gives it back', async () => {
    const { page } = await open('/', { session: checker, also: stubs() });
    await page.getByText('1 张凭证等您审核').click();
    await page.getByRole('link', { name: '收到利息' }).click();
    const sent = await record(page, '**/v1/ledger/drafts/*/posting', (route) =>
      route.fulfill({ json: { voucherId: data.voucher.id } }),
    );
    const back = await record(page, '**/v1/ledger/drafts/*/return', (route) => route.fulfill({ json: draft }));
    await page.getByText('壹仟肆佰零玖元伍角').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: '退回' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('事由').fill('附件缺发票');
    await drawer.getByRole('button', { name: /退\s?回/ }).click();
    await page.waitForURL('**/funds/ledger/drafts');
    expect(back).toEqual([{ version: 3, reason: '附件缺发票' }]);
    await page.getByRole('link', { name: '收到利息' }).click();
    await page.getByRole('button', { name: '审核入账' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '审核入账' }).click();
    await page.waitForURL('**/funds/ledger/vouchers/*');
    expect(sent).toEqual([{ version: 3 }]);
    await page.close();
  });

  test('of one’s own waits for somebody else, or says by which exception of a small union it may be checked', async () => {
    const { page } = await open(`/funds/ledger/drafts/${draft.id}`, {
      session: checker,
      also: stubs({ draft: { isOwn: true } }),
    });
    await page.getByText('须由另一人审核').waitFor();
    expect(await page.getByRole('button', { name: '审核入账' }).count()).toBe(0);
    await page.close();
    const small = await open(`/funds/ledger/drafts/${draft.id}`, {
      session: checker,
      also: stubs({ draft: { isOwn: true, mayReviewOwn: true } }),
    });
    await small.page.getByText('按委员会决定的职务分离例外').waitFor();
    expect(await small.page.getByRole('button', { name: '审核入账' }).isDisabled()).toBe(false);
    await small.page.close();
  });
});

describe('beside the books', () => {
  test('a posted voucher by hand is taken back in red', async () => {
    const manual = { ...data.voucher, source: { ...data.voucher.source, kind: 'manual' }, reviewedBy: '陈主席' };
    const { page } = await open(`/funds/ledger/vouchers/${data.voucher.id}`, {
      session: maker,
      also: async (one) => {
        await stubs({ draft: { kind: 'reversal', isOwn: true } })(one);
        await one.route('**/v1/ledger/vouchers/*', (route) => route.fulfill({ json: manual }));
      },
    });
    const sent = await record(page, '**/v1/ledger/vouchers/*/reversal', (route) =>
      route.fulfill({ status: 201, json: draft }),
    );
    await page.getByText('审核：陈主席').waitFor();
    await page.getByText('叁万叁仟陆佰壹拾叁元贰角伍分').waitFor();
    await page.getByRole('button', { name: '红字冲销' }).click();
    await page.getByRole('dialog').getByLabel('事由').fill('金额录错');
    await page.getByRole('dialog').getByRole('button', { name: '提交冲销' }).click();
    await page.waitForURL('**/funds/ledger/drafts/*');
    expect(sent).toMatchObject([{ reason: '金额录错' }]);
    await page.close();
  });

  test('opening balances are typed in or read from the chart of 2009, and saved for a checker', async () => {
    const { page } = await open('/funds/ledger/opening', { session: maker, also: stubs() });
    await page.route('**/v1/ledger/opening/proposals', (route) =>
      route.fulfill({
        json: {
          fileName: '余额.csv',
          chartVersion: 2009,
          skipped: 1,
          rows: [
            { row: 2, code: '102', name: '银行存款', account: '102', problem: null, ...side(10_000) },
            { row: 3, code: '331', name: '结余', account: null, problem: 'choose', ...side(-10_000) },
          ],
        },
      }),
    );
    const sent = await record(page, '**/v1/ledger/opening', (route) => route.fulfill({ json: opening }));
    await page.getByText('2009 年').click();
    await page.setInputFiles('input[type=file]', { name: '余额.csv', mimeType: 'text/csv', buffer: Buffer.from('x') });
    await page.getByText('读到 2 个科目，1 个需要您选择科目').waitFor();
    await page.getByRole('button', { name: /保\s?存/ }).click();
    await page.getByText('有 1 行缺少科目').waitFor();
    await page.getByRole('combobox', { name: '第2行 科目' }).fill('qtyfk');
    await page.getByRole('combobox', { name: '第2行 科目' }).press('Enter');
    await page.getByText('平', { exact: true }).waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: /保\s?存/ }).click();
    await expect
      .poll(() => sent.filter(Boolean))
      .toMatchObject([
        { period: '2026-10', chartVersion: 2009, lines: [{ account: '102' }, { account: '215', creditFen: 10_000 }] },
      ]);
    await page.close();
  });

  test('chart, projects, vouchers and drafts fit a phone and have no violations', async () => {
    const paths = ['chart', 'vouchers', 'drafts', 'drafts/new'].map((name) => `/funds/ledger/${name}`);
    for (const path of [...paths, '/funds/projects']) {
      const { page, errors } = await open(path, { session: maker, also: stubs(), width: 360 });
      await page.locator('main table').first().waitFor();
      await expectNoOverflow(page, 360);
      await expectNoAxeViolations(page);
      expect(errors, path).toEqual([]);
      await page.close();
    }
  });

  test('the vouchers of a month show who made them and which are red', async () => {
    const { page } = await open('/funds/ledger/vouchers?period=2026-11', { session: maker, also: stubs() });
    await page.getByRole('row', { name: /记-0013.*红字凭证.*-33,613.25/ }).waitFor();
    await page.getByRole('link', { name: '记-0012' }).click();
    await page.getByText('制单：王会计').waitFor();
    await page.close();
  });

  test('a sub-account is added below one that is open', async () => {
    const { page } = await open('/funds/ledger/chart', { session: maker, also: stubs() });
    const sent = await record(page, '**/v1/ledger/chart/accounts', (route) =>
      route.fulfill({ status: 201, json: chart }),
    );
    await page.getByRole('button', { name: '增设明细' }).click();
    await page.getByRole('dialog').getByLabel('科目名称').fill('回拨经费');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /保\s?存/ })
      .click();
    await expect.poll(() => sent).toEqual([{ parent: '402', zh: '回拨经费' }]);
    await page.close();
  });
});
