import { expect } from 'vitest';
import { goTo } from './signing-in.ts';
import { callAs, look, pageOf, type World } from './world.ts';

const REASON = '单位名称与营业执照不一致，请核对后重新申请';

/** Another application is refused with a reason that its applicant reads; both codes are free again. */
export const refuseOther = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'administrator');
  const { other, region, member } = world.cast;
  const command = { ...other, districtCode: region.district, employees: 30, contact: { ...member } };
  const path = '/v1/public/applications';
  const sent = await callAs<{ id: string; statusToken: string }>(page, 'POST', path, command);
  expect(sent.status).toBe(201);
  await page.reload();
  await goTo(page, '建会审批');
  await page.getByRole('button', { name: `查看申请：${other.unionName}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '不予批准' }).click();
  const dialog = page.getByRole('dialog', { name: `不予批准「${other.unionName}」` });
  await dialog.getByRole('button', { name: REASON }).click();
  await look(page, '03-refusal');
  await dialog.getByRole('button', { name: '不予批准' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const applicant = await pageOf(world, 'refused', { width: 390, height: 844 });
  await applicant.goto(`${world.run.webUrl}/apply/status#id=${sent.body.id}&token=${sent.body.statusToken}`);
  await applicant.getByRole('heading', { name: '申请未获批准' }).waitFor();
  await applicant.getByText(`原因：${REASON}`).waitFor();
  await look(applicant, '03-status-refused', { phone: true });
  expect((await callAs(page, 'POST', path, command)).status).toBe(201);
};
