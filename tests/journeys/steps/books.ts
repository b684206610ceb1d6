import { expect } from 'vitest';
import { formatFen } from '#web/lib/format.ts';
import { unmatchedLeftFen } from './payroll-run.ts';
import { goTo } from './signing-in.ts';
import { look, pageOf, type World } from './world.ts';

/** Green lights, and the way from a balance to the run that made it. */
export const drillBooks = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'accountant');
  await goTo(page, '经费', '账簿');
  const lights = page.getByRole('region', { name: '账簿检查' });
  await lights.getByRole('heading', { name: '试算平衡' }).waitFor();
  await lights.getByText(/差额 0\.00$/).waitFor();
  await lights.getByRole('heading', { name: '凭证完整' }).waitFor();
  const debt = page.getByRole('row').filter({ has: page.getByText('211', { exact: true }) });
  expect(await debt.getByRole('cell').last().textContent()).toBe('0.00');
  const waiting = page.getByRole('row').filter({ has: page.getByText('215', { exact: true }) });
  expect(await waiting.getByRole('cell').last().textContent()).toBe(formatFen(unmatchedLeftFen));
  await look(page, '25-books', { phone: true });
  await page.getByRole('link', { name: '会费收入' }).click();
  await page.getByRole('heading', { level: 1, name: '401 会费收入' }).waitFor();
  await look(page, '26-account');
  await page.getByRole('link', { name: '记-0001' }).first().click();
  await page.getByRole('heading', { name: '记账凭证' }).waitFor();
  await look(page, '27-voucher', { phone: true });
  await page.getByRole('link', { name: /^来源：会费入账批次/ }).click();
  await page.getByRole('heading', { level: 1, name: /2026年11月/ }).waitFor();
  await page.getByText('文件上传').waitFor();
  await look(page, '28-run');
};
