import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PERMISSION_NAMES, ruleOf } from '#shared/tenancy/access/permissions.ts';
import { expectNoAxeViolations, expectNoOverflow } from '#tests/kit/browser.ts';
import { roleLabel } from '#web/i18n/common.ts';
import { maskName } from '#web/lib/mask.ts';
import { dues, own, stubPhone } from './stubs/members.ts';
import { startWeb, type Web } from './stubs/web.ts';

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web?.close());

const PHONE = { width: 360, height: 740 };
const places = [
  ['card', '/member', '会员卡', 'Membership card'],
  ['dues', '/member/dues', '怎么算出来的', 'How it is worked out'],
  ['data', '/member/profile', '工作信息', 'Work'],
  ['who sees it', '/member/privacy', '上级工会', 'Higher unions'],
] as const;
const looks = [
  ['zh', PHONE],
  ['en dark', { ...PHONE, locale: 'en', dark: true }],
  ['care', { ...PHONE, storage: { 'tongxin.care': 'yes' } }],
] as const;

describe.each(looks)('%s', (look, options) => {
  test.each(places)('%s is accessible and fits 360 px', async (_name, path, zh, en) => {
    const page = await web.open(path, (tab) => stubPhone(tab), options);
    const words = look === 'en dark' ? en : zh;
    await page.getByText(words, { exact: true }).or(page.getByLabel(words)).first().waitFor();
    await expectNoAxeViolations(page);
    await expectNoOverflow(page, 360);
    await page.close();
  });
});

describe('what a member sees', () => {
  test('the card: union, masked name, number, masked identity and day of joining', async () => {
    const page = await web.open('/member', (tab) => stubPhone(tab), PHONE);
    const card = page.getByRole('region', { name: '会员卡' });
    await card.getByText('No. 000002').waitFor();
    const text = await card.innerText();
    for (const part of ['华东精密机械制造有限公司', '欧**东', own.idMasked, '2019年4月1日入会'])
      expect(text).toContain(part);
    expect(text).not.toContain(own.name);
    await page.close();
  });

  test('the card stands without a file, with what the session knows', async () => {
    const page = await web.open('/member', (tab) => stubPhone(tab, false), PHONE);
    await page.getByRole('region', { name: '会员卡' }).getByText('陈*国').waitFor();
    await page.getByRole('link', { name: /会费/ }).first().click();
    await page.getByRole('alert').waitFor();
    await page.close();
  });

  test('dues: what is owed and paid, how it is worked out with its rule, and twelve months with the way of paying', async () => {
    const page = await web.open('/member/dues', (tab) => stubPhone(tab), PHONE);
    await page.getByText('还没有缴').waitFor();
    await page
      .getByText(
        '您的会费基数是每月 6,543.21 元，尾数不足 10 元的部分不计，按 6,540.00 元的 0.5% 计算，每月 32.70 元。',
      )
      .waitFor();
    await page.getByText('工发〔1978〕101号').waitFor();
    await page.getByText('现金缴纳，2025年12月28日').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: '月' }).count()).toBeGreaterThanOrEqual(
      dues.months.length,
    );
    await page.close();
  });

  test.each([
    ['exempt', { dueExempt: true, monthlyDueFen: 0 }, '工会已批准您免缴会费'],
    ['without a wage base', { wageBaseFen: null, monthlyDueFen: 0 }, '您的会费基数还没有登记'],
    ['retained', { standing: 'retained', monthlyDueFen: 0 }, '您的会籍是「保留会籍」，不缴会费'],
  ])('dues of a member who is %s are explained in a sentence', async (_name, change, words) => {
    const page = await web.open(
      '/member/dues',
      async (tab) => {
        await stubPhone(tab);
        await tab.route('**/v1/me/member', (route) => route.fulfill({ json: { ...own, ...change } }));
      },
      PHONE,
    );
    await page.getByText(words).waitFor();
    await page.close();
  });

  test('who may see the data is the permission table itself', async () => {
    const page = await web.open('/member/privacy', (tab) => stubPhone(tab), PHONE);
    const sheet = page.locator('section', { hasText: '完整的证件号码、手机号、工资基数' });
    await sheet.waitFor();
    const shown = await sheet.getByRole('listitem').allInnerTexts();
    expect(shown).toEqual((ruleOf('members.roster.reveal').union ?? []).map((role) => roleLabel(role).zh));
    expect(PERMISSION_NAMES).toContain('members.roster.reveal');
    await page.close();
  });

  test('a long name shows three stars at most', () => {
    expect([maskName('阿布都热合曼·买买提'), maskName('欧阳少东'), maskName('王芳')]).toEqual([
      '阿***提',
      '欧**东',
      '王*',
    ]);
  });
});
