import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { foundOf, type World } from '../steps/world.ts';
import { YEAR } from './calendar.ts';
import { ask, openAbove, openAt } from './hands.ts';
import { BUDGET, OPENING } from './money.ts';
import { PAPER, type Who } from './people.ts';

const PAPER_FILE = { name: '凭据.pdf', mimeType: 'application/pdf', buffer: PAPER };
const yuan = (fen: number): string => (fen / 100).toFixed(2);

/** Words of two characters stand apart on buttons. */
const button = (place: Page | Locator, words: string): Locator =>
  place.getByRole('button', { name: new RegExp(`^${words.length === 2 ? [...words].join('\\s?') : words}$`) });

const choose = async (page: Page, box: Locator, words: string): Promise<void> => {
  await box.fill(words);
  await page.locator('.ant-select-item-option').filter({ hasText: words }).first().click();
};

/** Opening balances are typed in by one and posted by another. */
export const openBooks = async (world: World): Promise<void> => {
  const page = await openAt(world, 'finance', '/funds/ledger/opening');
  await page.getByLabel('余额截至（月末）').selectOption(`${YEAR - 1}-12`);
  for (const [index, line] of OPENING.entries()) {
    const row = index + 1;
    const account = page.getByRole('combobox', { name: `第${row}行 科目` });
    if (!(await account.isVisible())) await button(page, '增加一行').click();
    await account.fill(line.account);
    await account.press('Enter');
    const [side, fen] = 'debitFen' in line ? ['借方余额（元）', line.debitFen] : ['贷方余额（元）', line.creditFen];
    await page.getByLabel(`第${row}行 ${side}`).fill(yuan(fen));
  }
  await page.getByText('平', { exact: true }).waitFor();
  await button(page, '保存').click();
  await page.getByText('须由另一人审核').waitFor();
  const checker = await openAt(world, 'chair', '/funds/ledger/opening');
  await button(checker, '审核入账').click();
  await button(checker.getByRole('dialog'), '审核入账').click();
  await checker.getByText('期初余额已入账').first().waitFor();
};

type Chart = { accounts: { code: string; zh: string }[] };

const fillBudget = async (world: World, page: Page): Promise<void> => {
  const { accounts } = await ask<Chart>(world, 'finance', 'GET', '/v1/ledger/chart');
  for (const [code, amount] of BUDGET) {
    const name = accounts.find((one) => one.code === code)?.zh ?? '';
    const cell = page.getByLabel(`${name} 本年预算数`);
    if ((await cell.count()) === 0) {
      const box = page.getByRole('combobox', { name: '添加科目' });
      await box.fill(code);
      await box.press('Enter');
      await button(page, '添加').click();
    }
    await cell.fill(String(amount));
  }
  await button(page, '保存').click();
  await page.getByText('已保存').waitFor();
};

const takeStep = async (
  world: World,
  who: Who,
  path: string,
  verb: string,
  words: Readonly<Record<string, string>>,
) => {
  const page = await openAt(world, who, path);
  await button(page, verb).click();
  const drawer = page.getByRole('dialog');
  for (const [label, text] of Object.entries(words)) await drawer.getByLabel(label).fill(text);
  if (verb.startsWith('登记')) {
    await drawer.getByLabel('选择文件').setInputFiles(PAPER_FILE);
    await drawer.getByRole('link', { name: '下载 凭据.pdf' }).waitFor();
  }
  await button(drawer, verb).click();
  await drawer.waitFor({ state: 'hidden' });
};

/** The district takes it to file in its inbox; the answer comes back by itself. */
const answerAbove = async (world: World): Promise<void> => {
  const page = await openAbove(world, '/filings');
  const filing = page.getByRole('link', { name: world.cast.unionName });
  const isThere = async (): Promise<boolean> => {
    await page.reload({ waitUntil: 'networkidle' });
    return filing.isVisible();
  };
  await expect.poll(isThere, { timeout: 60_000 }).toBe(true);
  await filing.click();
  await button(page, '同意备案').click();
  await button(page.getByRole('dialog'), '同意备案').click();
  await page.getByText('已备案').first().waitFor();
  const state = async () =>
    (await ask<{ state: string }>(world, 'finance', 'GET', `/v1/budgets/${YEAR}/versions/1`)).state;
  await expect.poll(state, { timeout: 60_000 }).toBe('inForce');
};

/** The year's budget from the draft in the grid to the filing above, each step by who takes it. */
export const passBudget = async (world: World): Promise<void> => {
  const page = await openAt(world, 'finance', `/funds/budget/${YEAR}`);
  await button(page, '编制预算').click();
  await page.waitForURL('**/versions/1');
  await fillBudget(world, page);
  const path = `/funds/budget/${YEAR}/versions/1`;
  await takeStep(world, 'finance', path, '提交委员会', {});
  await takeStep(world, 'chair', path, '登记委员会通过', { '会议纪要号 / 文号': `工会纪要〔${YEAR}〕1号` });
  await takeStep(world, 'audit', path, '出具审查意见', { 审查意见: '收支平衡，同意' });
  await takeStep(world, 'chair', path, '登记大会通过', { '会议纪要号 / 文号': `会员大会决议〔${YEAR}〕1号` });
  await answerAbove(world);
};

/** One request as people make it: asked for on a phone with the invoice, signed, paid. */
export const spendByHand = async (world: World): Promise<void> => {
  const phone = await openAt(world, 'women', '/funds/expenditures/new', 360);
  await phone.getByLabel('发票号码').fill('27322999000000000001');
  await phone.getByLabel('开票日期').fill(foundOf(world, 'today'));
  await phone.getByRole('textbox', { name: '价税合计' }).fill('186.5');
  await phone.getByRole('textbox', { name: '事项' }).fill('会议用纸采购');
  await phone.getByRole('textbox', { name: '收款人' }).fill('金陵百货');
  await choose(phone, phone.getByRole('combobox', { name: '类别' }), '其他业务');
  await phone.getByLabel('用途').fill('会议用纸');
  await phone.getByRole('textbox', { name: '金额' }).fill('186.5');
  await phone.getByLabel('选择文件').first().setInputFiles(PAPER_FILE);
  await phone.getByRole('link', { name: '下载 凭据.pdf' }).waitFor();
  await button(phone, '提交申请').click();
  await phone.waitForURL(/expenditures\/exp_/);
  const { pathname } = new URL(phone.url());
  const chair = await openAt(world, 'chair', pathname);
  await button(chair, '同意').click();
  await button(chair.getByRole('dialog'), '同意').click();
  await chair.getByRole('dialog').waitFor({ state: 'hidden' });
  const cashier = await openAt(world, 'cashier', pathname);
  await button(cashier, '付款').click();
  await button(cashier.getByRole('dialog'), '付款').click();
  await cashier.getByRole('link', { name: /^记-/ }).first().waitFor();
};

/** From the voucher that paid for the computer to its card. */
export const registerAsset = async (world: World): Promise<void> => {
  type Rows = { data: { id: string; title: string; payment: { voucherId: string } | null }[] };
  const { data } = await ask<Rows>(world, 'finance', 'GET', '/v1/expenditures?status=paid&limit=200');
  const bought = data.find(({ title }) => title === '笔记本电脑一台');
  const page = await openAt(world, 'finance', `/funds/expenditures/${bought?.id}`);
  await page.getByRole('link', { name: /^记-/ }).first().click();
  await page.getByRole('link', { name: /登记资产/ }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('名称').fill('笔记本电脑');
  await drawer.getByRole('combobox', { name: '类别' }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: '计算机设备' }).click();
  await button(drawer, '登记入账').click();
  await drawer.waitFor({ state: 'hidden' });
  await page.getByText('笔记本电脑').first().waitFor();
};

/** Brings a bank's file in through the page. */
export const importStatement = async (world: World, text: string, lines: number): Promise<void> => {
  const page = await openAt(world, 'cashier', `/funds/bank/import?account=${foundOf(world, 'bankAccount')}`);
  const file = { name: '对账单.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await button(page, '试导').click();
  const take = button(page, `导入 ${lines} 笔`);
  await take.click();
  await take.waitFor({ state: 'hidden' });
};

/** December's statement agrees with the books and is signed. */
export const signReconciliation = async (world: World): Promise<void> => {
  const page = await openAt(world, 'finance', `/funds/bank/reconciliation/${YEAR}-12`);
  await button(page, '确认本月对账').click();
  await button(page.locator('.ant-modal-confirm'), '确认本月对账').click();
  await button(page, '确认本月对账').waitFor({ state: 'hidden' });
};

/** Closes the month that the page offers. */
export const closeNext = async (world: World): Promise<void> => {
  const page = await openAt(world, 'finance', '/funds/closing');
  await button(page, '结账').click();
  await button(page.getByRole('dialog'), '结账').click();
  await page
    .getByText(/已结账 · /)
    .first()
    .waitFor();
};

/** The end of the year is looked at line by line and carried forward. */
export const carryForward = async (world: World): Promise<void> => {
  const page = await openAt(world, 'finance', `/funds/closing/years/${YEAR}`);
  await button(page, '确认结转').click();
  await button(page.getByRole('dialog'), '确认结转').click();
  await page.getByText('已生成的凭证').waitFor();
};

const FOUND = '活动照片未归档';

/** The audit committee finds something in its sample, is answered with evidence and closes it. */
export const findAndClose = async (world: World, sampleId: string): Promise<void> => {
  const page = await openAt(world, 'audit', `/oversight/inspection/samples/${sampleId}`);
  await page.getByRole('checkbox').nth(1).check();
  await button(page, '据此登记发现').click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('问题').fill(FOUND);
  await drawer.getByRole('textbox', { name: '依据' }).fill('总工办发〔2017〕32号：报销须附原始凭证');
  await drawer.getByLabel('情况说明').fill('抽查的运动会支出没有现场照片，无法确认活动情况。');
  await drawer.getByLabel('涉及金额').fill('2,980');
  await drawer.getByLabel('整改期限').fill(`${YEAR + 1}-02-20`);
  await button(drawer, '登记发现').click();
  await drawer.waitFor({ state: 'hidden' });
  const act = async (who: Who, verb: string, text: string, withPaper: boolean): Promise<void> => {
    const tab = await openAt(world, who, '/oversight/inspection');
    await tab.getByRole('link', { name: FOUND }).click();
    await button(tab, verb).click();
    const form = tab.getByRole('dialog');
    await form.getByLabel('说明').fill(text);
    if (withPaper) {
      await form.getByLabel('选择文件').setInputFiles(PAPER_FILE);
      await form.getByRole('link', { name: '下载 凭据.pdf' }).waitFor();
    }
    await button(form, verb).click();
    await form.waitFor({ state: 'hidden' });
  };
  await act('finance', '答复', '照片已补交并归档。', true);
  await act('audit', '销号', '已核对照片，问题销号。', false);
  const closed = await openAt(world, 'audit', '/oversight/inspection');
  await closed.getByText('已销号').first().waitFor();
  expect(await closed.getByText('待整改').count()).toBeLessThan(2);
};
