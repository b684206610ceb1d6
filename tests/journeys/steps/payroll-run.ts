import type { Page } from 'playwright-core';
import { rowGroups } from '#web/features/funds/labels.ts';
import { formatFen } from '#web/lib/format.ts';
import { postedFen, postedLines, sumOf, troubleOf, unmatched } from './payroll-file.ts';
import { goTo } from './signing-in.ts';
import { look, pageOf, samplePath, truth, type World } from './world.ts';

const { period, lines, totalFen } = truth.payroll;
const waiting = unmatched.length + 1;

/** The month of the samples: the running one in November 2026, one of the past later on. */
export const chooseMonth = async (page: Page): Promise<void> => {
  await page.getByRole('combobox', { name: '月份' }).selectOption(period);
};

/** A file of a bank's encoding is read, its totals row is held against its lines, and nothing is posted yet. */
export const tryFile = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'accountant');
  await goTo(page, '经费', '会费');
  await chooseMonth(page);
  await page.getByRole('link', { name: '会费入账' }).click();
  await page.getByLabel('上传工资代扣文件').setInputFiles(samplePath('payroll-2026-11.csv'));
  await page.getByText(`合计行：${lines} 人，${formatFen(totalFen)} 元`, { exact: false }).waitFor();
  await page.getByText('GB18030').first().waitFor();
  await look(page, '17-payroll-columns');
  await page.getByRole('button', { name: '试算' }).click();
  await page.getByText('一致', { exact: true }).waitFor();
  const sides = page.getByText(`${lines} 人 · ${formatFen(totalFen)} 元`);
  await sides.nth(1).waitFor();
  await page.getByRole('button', { name: new RegExp(`^可入账\\s*${postedLines - 1}`) }).waitFor();
  await page.getByRole('button', { name: new RegExp(`^${rowGroups.differs.label.zh}\\s*1`) }).waitFor();
  await page
    .getByRole('button', { name: new RegExp(`^${rowGroups.unmatched.label.zh}\\s*${unmatched.length}`) })
    .click();
  for (const { no } of unmatched) await page.getByRole('cell', { name: no, exact: true }).waitFor();
  await look(page, '18-payroll-dry-run', { phone: true });
};

export const commitFile = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'accountant');
  const outlook = `将入账 ${postedLines} 人，${formatFen(postedFen)} 元；${waiting} 项进入待处理清单。`;
  await page.getByText(outlook).waitFor();
  await page.getByRole('button', { name: '确认入账' }).click();
  await page.getByRole('heading', { name: `已入账 ${postedLines} 人，${formatFen(postedFen)} 元` }).waitFor();
  await look(page, '19-payroll-posted');
  await page.getByRole('link', { name: `处理待处理清单（${waiting} 项）` }).click();
};

/** What fits nobody and what differs waits here; the invented person's money is given back. */
export const settleOne = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'accountant');
  const differs = troubleOf('dues-amount-differs');
  const unknown = troubleOf('dues-unknown-person');
  const list = page.getByRole('region', { name: '待处理的会费款项' });
  for (const no of [differs.no, ...unmatched.map((line) => line.no)])
    await list.getByRole('row').filter({ hasText: no }).waitFor();
  await list.getByRole('row').filter({ hasText: differs.no }).getByText('+3.00').waitFor();
  await look(page, '20-worklist', { phone: true });
  await page.getByRole('button', { name: `处理 ${unknown.no}` }).click();
  const drawer = page.getByRole('dialog', { name: /^处理：/ });
  await drawer.getByRole('radio', { name: /^退回/ }).check();
  await drawer.getByLabel('事由').fill('查无此人，退回财务部');
  await drawer.getByRole('button', { name: '确认处理' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await list.getByRole('row').filter({ hasText: unknown.no }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '已处理' }).click();
  const settled = page.getByRole('region', { name: '已处理的会费款项' });
  await settled.getByRole('row').filter({ hasText: unknown.no }).getByText('已退').waitFor();
};

export const unmatchedLeftFen = sumOf(unmatched) - (troubleOf('dues-unknown-person').paid ?? 0);
