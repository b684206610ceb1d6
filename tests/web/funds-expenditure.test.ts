import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectNoAxeViolations, expectNoOverflow } from '#tests/kit/browser.ts';
import { detail, EXPENDITURE_ID, paid, stubExpenditures } from './stubs/expenditures.ts';
import { financeSession } from './stubs/funds.ts';
import { fundsPages, record } from './stubs/funds-pages.ts';
import { stubPhone } from './stubs/members.ts';
import { startWeb } from './stubs/web.ts';

const open = fundsPages();
const PHONE = { width: 360, height: 740 };
const SPENDING = [
  'funds.spending.read',
  ...['read', 'request', 'approve', 'pay'].map((one) => `funds.expenditure.${one}`),
];
const session = { ...financeSession, permissions: [...financeSession.permissions, ...SPENDING] };
const own = { ...detail().applicant };
const applicant = { ...session, person: own };
const PLACE = `/funds/expenditures/${EXPENDITURE_ID}`;

describe('the list', () => {
  test('shows what waits for whom, and each worklist', async () => {
    const { page, errors } = await open('/funds/expenditures', { session, also: stubExpenditures() });
    await page.getByRole('link', { name: '中秋节慰问品采购' }).waitFor();
    await page.getByText('等 陈建国').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: '待我审批' }).click();
    await page.waitForURL('**view=inbox');
    await page.setViewportSize(PHONE);
    await expectNoOverflow(page, 360);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('asks for an advance in a drawer', async () => {
    const { page } = await open('/funds/expenditures', { session, also: stubExpenditures() });
    await page.getByRole('button', { name: /^借\s?款$/ }).click();
    const drawer = page.getByRole('dialog');
    const sent = await record(page, '**/v1/expenditures/advances', (route) =>
      route.fulfill({ status: 201, json: detail({ type: 'advance' }) }),
    );
    await drawer.getByLabel('借款事由').fill('年会筹备');
    await drawer.getByRole('textbox', { name: '金额' }).fill('3,000');
    await drawer.getByLabel('核销期限').fill('2026-12-20');
    await drawer.getByLabel('收款人').fill('吴静');
    await expectNoAxeViolations(page);
    await drawer.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL(`**${PLACE}`);
    const expected = {
      title: '年会筹备',
      amountFen: 300_000,
      dueOn: '2026-12-20',
      payee: { name: '吴静' },
      papers: [],
    };
    expect(sent).toEqual([expected]);
    await page.close();
  });
});

describe('the form, on a phone', () => {
  test('says what stands against it with its source before it is sent, and sends fen', async () => {
    const { page, errors } = await open('/funds/expenditures/new', { ...PHONE, session, also: stubExpenditures() });
    await page.getByLabel('发票号码').fill('24442000000123456789');
    await page.getByLabel('开票日期').fill('2026-11-20');
    await page.getByRole('textbox', { name: '价税合计' }).fill('128');
    await page.getByRole('textbox', { name: '事项' }).fill('办公用品');
    await page.getByRole('textbox', { name: '收款人' }).fill('文具商行');
    await page.getByRole('combobox', { name: '类别' }).fill('其他业务');
    await page.locator('.ant-select-item-option').filter({ hasText: '其他业务' }).click();
    await page.getByText('预算余额 5,000.00 元').waitFor();
    await page.getByLabel('用途').fill('会议用纸');
    await page.getByRole('textbox', { name: '金额' }).fill('128.00');
    await page.getByText('还可用 200.00 元').waitFor();
    await page.getByText('依据：皖工发〔2025〕18号').waitFor();
    await expectNoAxeViolations(page);
    await expectNoOverflow(page, 360);
    const sent = await record(page, '**/v1/expenditures', (route) => route.fulfill({ status: 201, json: detail() }));
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL(`**${PLACE}`);
    expect(sent).toEqual([
      {
        title: '办公用品',
        payee: { name: '文具商行' },
        lines: [{ kind: 'otherBusiness', amountFen: 12_800, memo: '会议用纸' }],
        invoices: [{ number: '24442000000123456789', date: '2026-11-20', amountFen: 12_800 }],
        papers: [],
      },
    ]);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('a gift names each member; together they are its amount', async () => {
    const { page } = await open('/funds/expenditures/new', { session, also: stubExpenditures() });
    const checked = await record(page, '**/v1/expenditures/check', (route) =>
      route.fulfill({ json: { findings: [], isSubmittable: true, papers: [], totalFen: 20_000, budget: [] } }),
    );
    await page.getByRole('button', { name: '删除这张发票' }).click();
    await page.getByRole('textbox', { name: '事项' }).fill('生日慰问');
    await page.getByRole('textbox', { name: '收款人' }).fill('蛋糕店');
    await page.getByRole('combobox', { name: '类别' }).fill('生日');
    await page.locator('.ant-select-item-option').filter({ hasText: '生日慰问' }).click();
    await page.getByText('本地标准 500.00 元/人').waitFor();
    await page.getByLabel('用途').fill('生日蛋糕');
    await page.getByLabel('每人金额（元）').fill('200');
    await page.getByRole('combobox', { name: '姓名、拼音首字母、工号' }).pressSequentially('sj');
    await page.locator('.ant-select-item-option').filter({ hasText: '单静' }).click();
    await page.getByText('1 人，合计 200.00 元').waitFor();
    await expect
      .poll(() => checked.at(-1))
      .toMatchObject({
        lines: [{ kind: 'birthday', amountFen: 20_000, recipients: [{ amountFen: 20_000 }] }],
      });
    await expectNoAxeViolations(page);
    await page.close();
  });
});

describe('one request', () => {
  test('shows papers, receipts and approval, and is signed', async () => {
    const { page, errors } = await open(PLACE, { session, also: stubExpenditures() });
    await page.getByText('壹仟贰佰捌拾元整').waitFor();
    await page.getByText('已签收 1 人 · 640.00 / 1,280.00 元').waitFor();
    await expectNoAxeViolations(page);
    const sent = await record(page, '**/acts', (route) => route.fulfill({ json: detail() }));
    await page.getByRole('button', { name: /同\s?意/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /同\s?意/ })
      .click();
    await expect.poll(() => sent).toEqual([{ verb: 'approve' }]);
    await page.setViewportSize(PHONE);
    await expectNoOverflow(page, 360);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('that is paid is taken back: proposed by one, confirmed by another, with what comes then', async () => {
    const reverses = {
      ...session,
      permissions: [...session.permissions, 'funds.expenditure.reverse', 'funds.ledger.review'],
    };
    const { page, errors } = await open(PLACE, { session: reverses, also: stubExpenditures(paid) });
    await page.getByText('例外：为自己审批的支出付款').waitFor();
    await page.getByRole('button', { name: '冲销付款' }).click();
    const drawer = page.getByRole('dialog');
    const sent = await record(page, '**/reversal', (route) => route.fulfill({ json: paid }));
    await drawer.getByText('退回待付款').click();
    await drawer.getByLabel('红字凭证日期').fill('2026-11-22');
    await drawer.getByRole('textbox', { name: '事由' }).fill('银行退票');
    await expectNoAxeViolations(page);
    const by = { id: 'per_k', name: '孙出纳' };
    const reversal = {
      ...{ outcome: 'payAgain' as const, voucherId: '2026-11-ji-000012', on: '2026-11-22', reason: '银行退票' },
      ...{ by, at: '2026-11-22T04:00:00.000Z' },
    };
    await page.route(`**/v1/expenditures/${EXPENDITURE_ID}`, (route) => route.fulfill({ json: { ...paid, reversal } }));
    await drawer.getByRole('button', { name: '冲销付款' }).click();
    await page.getByText('孙出纳提出，须由另一人').waitFor();
    expect(sent).toEqual([{ outcome: 'payAgain', on: '2026-11-22', reason: '银行退票' }]);
    const decided = await record(page, '**/reversal/confirmation', (route) => route.fulfill({ json: paid }));
    await page.getByRole('button', { name: '确认冲销' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认冲销' }).click();
    await expect.poll(() => decided).toEqual([{ proposedAt: reversal.at }]);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('is paid by the cashier and leads to its voucher', async () => {
    const approved = detail({ status: 'approved', approval: { ...detail().approval, status: 'approved', may: [] } });
    const { page } = await open(PLACE, { session, also: stubExpenditures(approved) });
    const sent = await record(page, '**/payment', (route) => route.fulfill({ json: paid }));
    await page.getByRole('button', { name: /付\s?款/ }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('***************0123').waitFor();
    await drawer.getByLabel('付款日期').fill('2026-11-22');
    await drawer.getByText('现金').click();
    await page.route(`**/v1/expenditures/${EXPENDITURE_ID}`, (route) => route.fulfill({ json: paid }));
    await drawer.getByRole('button', { name: /付\s?款/ }).click();
    await page.getByRole('link', { name: '记-0012' }).waitFor();
    expect(sent).toEqual([{ method: 'cash', paidOn: '2026-11-22' }]);
    await page.close();
  });

  test('approved and never paid is let go with a reason', async () => {
    const approved = detail({ status: 'approved', approval: { ...detail().approval, status: 'approved', may: [] } });
    const { page } = await open(PLACE, { session: applicant, also: stubExpenditures(approved) });
    const sent = await record(page, '**/cancellation', (route) => route.fulfill({ json: approved }));
    await page.getByRole('button', { name: '不再支出' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('事由').fill('活动取消');
    await drawer.getByRole('button', { name: '不再支出' }).click();
    await expect.poll(() => sent).toEqual([{ reason: '活动取消' }]);
    await page.close();
  });

  test('that came back is corrected by its applicant', async () => {
    const returned = detail({ status: 'returned', approval: { ...detail().approval, status: 'returned', may: [] } });
    const { page } = await open(PLACE, { session: applicant, also: stubExpenditures(returned) });
    await page.getByRole('button', { name: '修改后重新提交' }).click();
    await page.waitForURL('**/edit');
    await page.getByText('2 人，合计 1,280.00 元').waitFor();
    const sent = await record(page, `**/v1/expenditures/${EXPENDITURE_ID}`, (route) =>
      route.fulfill({ json: detail() }),
    );
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect
      .poll(() => sent.at(0))
      .toMatchObject({
        title: '中秋节慰问品采购',
        lines: [{ kind: 'festival', festival: 'midAutumn', amountFen: 128_000, recipients: [{}, {}] }],
      });
    await page.close();
  });
});

test('a member confirms receipt on the phone', async () => {
  const receipt = {
    expenditureId: EXPENDITURE_ID,
    title: '中秋节慰问品采购',
    items: [{ item: '月饼礼盒', amountFen: 64_000 }],
    amountFen: 64_000,
    submittedOn: '2026-11-20',
    signedAt: null as string | null,
  };
  const web = await startWeb();
  const stub = async (tab: Page): Promise<void> => {
    await stubPhone(tab);
    await tab.route('**/v1/me/receipts', (route) => route.fulfill({ json: { data: [receipt] } }));
    await tab.route('**/v1/me/receipts/*', (route) => {
      receipt.signedAt = '2026-11-22T03:00:00.000Z';
      return route.fulfill({ json: receipt });
    });
  };
  const page = await web.open('/member/receipts', stub, PHONE);
  await page.getByText('待签收').waitFor();
  await expectNoAxeViolations(page);
  await expectNoOverflow(page, 360);
  await page.getByRole('button', { name: '我已领到，确认签收' }).click();
  await page.getByText('2026-11-22 11:00 已签收').waitFor();
  await web.close();
});

test('an exception of duties is recorded with its paper and shows where it was used', async () => {
  const keeper = { id: 'per_01JD9Z6T7QF3000000000000AB', name: '周会计' };
  const used = { duty: 'reviewOwn', kind: 'voucher', id: 'vdr_1', voucherId: '2026-11-ji-000012', amountFen: 1_260 };
  const exception = {
    ...{ id: 'dex_01JD9Z6T7QF3000000000000AA', person: keeper, duties: ['reviewOwn'], reason: '本会仅一名财务人员' },
    ...{ validFrom: '2026-11-22', validTo: '2027-06-30', decidedOn: '2026-11-20', attachmentIds: [] },
    ...{ recordedBy: own, recordedAt: '2026-11-22T02:00:00.000Z', state: 'inForce', revoked: null },
  };
  const list = {
    ...{ data: [exception], isSmall: true, maxEmployees: 199, source: '《工会法》第十四条', verified: false },
    officers: [{ ...keeper, duties: ['reviewOwn'] }],
  };
  const chair = { ...session, permissions: [...session.permissions, 'funds.duties.manage'] };
  const { page, errors } = await open('/settings/duties', {
    session: chair,
    also: async (one) => {
      await one.route('**/v1/duty-exceptions', (route) => route.fulfill({ json: list }));
      await one.route('**/v1/duty-exceptions/*/uses*', (route) =>
        route.fulfill({
          json: { data: [{ ...used, at: '2026-11-22T03:00:00.000Z' }], nextCursor: null, hasMore: false },
        }),
      );
    },
  });
  await page.getByText('审核自己制的凭证').first().waitFor();
  await page.getByRole('link', { name: '记-0012' }).waitFor();
  await page.getByText('自己的申请永远不能自己审批').waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: '登记例外' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('combobox', { name: '谁' }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: '周会计' }).click();
  await drawer.getByLabel('审核自己制的凭证').check();
  await drawer.getByRole('button', { name: '登记例外' }).click();
  await drawer.getByText('请附上委员会的决议').waitFor();
  await expectNoAxeViolations(page);
  await page.setViewportSize(PHONE);
  await expectNoOverflow(page, 360);
  expect(errors).toEqual([]);
  await page.close();
});
