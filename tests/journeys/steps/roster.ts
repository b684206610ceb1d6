import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findInTrail } from './officers.ts';
import { lineOf } from './payroll-file.ts';
import { imported } from './roster-import.ts';
import { goTo } from './signing-in.ts';
import { callAs, look, pageOf, type World } from './world.ts';

/** The person whose file is opened, and who later looks at the phone. */
export const SUBJECT = 'G00001';

type MemberList = { data: { id: string; name: string; employeeNo: string; phoneMasked: string }[] };

const search = async (page: Page, typed: string, name: string): Promise<void> => {
  await page.getByRole('searchbox', { name: '查找' }).fill(typed);
  await page.getByText(/^找到 \d+ 人$/).waitFor();
  await page.getByRole('row').filter({ hasText: name }).first().waitFor();
};

/** A person is found by initials, by name and by the end of the phone number. */
export const searchRoster = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'chair');
  const { name } = lineOf(SUBJECT);
  await goTo(page, '会员', '会员名册');
  await page.getByText(`名册共 ${imported} 人`).waitFor();
  await look(page, '13-roster', { phone: true });
  await search(page, 'pxm', name);
  await search(page, '欧阳红霞', '欧阳红霞');
  const { body } = await callAs<MemberList>(page, 'GET', `/v1/members?q=${SUBJECT}`);
  const [member] = body.data;
  expect([member?.name, member?.employeeNo]).toEqual([name, SUBJECT]);
  world.found.set('memberId', member?.id ?? '');
  await search(page, member?.phoneMasked.slice(-4) ?? '', name);
};

const REASON = '核对转会申请材料';

/** A member's page shows numbers masked; who wants the whole number says why, and the trail has it. */
export const revealIdentity = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'chair');
  const { name, idNumber } = lineOf(SUBJECT);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
  expect(await page.getByText(idNumber).count()).toBe(0);
  await look(page, '14-member', { phone: true });
  await page.getByRole('button', { name: /^查看完整内容: 证件号码/ }).click();
  const dialog = page.getByRole('dialog', { name: /查看完整内容/ });
  await dialog.getByRole('button', { name: '查看完整内容' }).click();
  await dialog.getByText('请写明查看原因（至少 4 个字）').waitFor();
  await dialog.getByLabel('查看原因').fill(REASON);
  await dialog.getByRole('button', { name: '查看完整内容' }).click();
  await page.getByText(idNumber).waitFor();
  await findInTrail(page, new RegExp(`查看完整个人信息.*${REASON}`));
};
