import { expect } from 'vitest';
import { today } from '#web/features/funds/calendar.ts';
import { formatFen } from '#web/lib/format.ts';
import { acceptInvitation } from './officers.ts';
import { lineOf } from './payroll-file.ts';
import { chooseMonth } from './payroll-run.ts';
import { SUBJECT } from './roster.ts';
import { goTo } from './signing-in.ts';
import { callAs, foundOf, look, pageOf, type World } from './world.ts';

const { name, amountFen } = lineOf(SUBJECT);
const sum = formatFen(amountFen);

/** Payroll took it by mistake and it is given back; then the member pays in cash. Both are further postings. */
export const correctAndPay = async (world: World): Promise<void> => {
  const page = await pageOf(world, 'accountant');
  await goTo(page, '经费', '会费');
  await chooseMonth(page);
  await page.getByRole('button', { name: '已缴', exact: true }).click();
  await page.getByRole('button', { name: `更正 ${name}` }).click();
  const correction = page.getByRole('dialog', { name: new RegExp(`^更正会费 · ${name}`) });
  await correction.getByRole('radio', { name: /^多收了，退还会员/ }).check();
  await correction.getByLabel('差额金额').fill(sum);
  await correction.getByLabel('事由').fill('已在上家单位缴纳，退还');
  await correction.getByRole('button', { name: '确认更正' }).click();
  await page.getByText(/^已更正，凭证 记-\d{4}$/).waitFor();
  await correction.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '未缴', exact: true }).click();
  await page.getByRole('button', { name: `缴费 ${name}` }).waitFor();
  await look(page, '16-dues-month', { phone: true });
  await page.getByRole('button', { name: `缴费 ${name}` }).click();
  const payment = page.getByRole('dialog', { name: /^登记缴费/ });
  await payment.getByText(`本月应缴 ${sum} 元，已缴 0.00 元`).waitFor();
  await payment.getByText('现金', { exact: true }).click();
  await payment.getByRole('button', { name: '确认登记' }).click();
  await page.getByText(/^已登记，凭证 记-\d{4}$/).waitFor();
  await payment.waitFor({ state: 'hidden' });
};

/** The member's own invitation binds the file; on the phone the month stands with how it came to be. */
export const seeOnPhone = async (world: World): Promise<void> => {
  const chair = await pageOf(world, 'chair');
  const { member } = world.cast;
  const made = await callAs<{ token: string }>(chair, 'POST', '/v1/invitations', {
    ...member,
    terms: [{ role: 'member', from: today() }],
    memberId: foundOf(world, 'memberId'),
  });
  expect(made.status).toBe(201);
  const page = await pageOf(world, 'member', { width: 390, height: 844 });
  await acceptInvitation(page, `${world.run.webUrl}/apply/invitation#${encodeURIComponent(made.body.token)}`, member);
  await page.goto(`${world.run.webUrl}/member`);
  await page
    .getByRole('region', { name: '会员卡' })
    .getByText(/^No\. \d{6}$/)
    .waitFor();
  await look(page, '21-phone-card', { phone: true });
  await page.getByRole('navigation', { name: '常用服务' }).getByRole('link', { name: /^会费/ }).click();
  const november = page.getByRole('listitem').filter({ hasText: '2026年11月' });
  // What was due and what was paid.
  await november.getByText(sum).last().waitFor();
  for (const how of ['工资代扣', '更正', '现金缴纳']) await november.getByText(how, { exact: false }).waitFor();
  await look(page, '22-phone-dues', { phone: true });
  await page
    .getByRole('link', { name: /^我的资料/ })
    .first()
    .click();
  await page.getByText('证件号码和手机号只显示一部分。').waitFor();
  await look(page, '23-phone-profile', { phone: true });
  await page.goto(`${world.run.webUrl}/member/privacy`);
  await page.getByText('只能看到人数和金额的合计，打不开任何一个人的档案。').waitFor();
  await look(page, '23-phone-privacy', { phone: true });
};
